// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The history of a migrated deal in the names of its present process. */
final class Restatement {
    private final Set<String> gone = new HashSet<>(); // names of stages without a counterpart
    private List<DealEvent> events = new ArrayList<>();

    private Restatement() {}

    static Opportunity of(Opportunity deal) {
        if (deal.history.newest(0, Migrated.class::isInstance) == null) {
            return deal;
        }
        Restatement restatement = new Restatement();
        deal.events().forEach(restatement::add);
        return Replaying.replayed(restatement.events, deal.situation.statements());
    }

    private void add(DealEvent event) {
        if (event instanceof Migrated migrated) {
            List<DealEvent> before = events;
            events = new ArrayList<>(before.size());
            before.forEach(each -> renamed(each, migrated).ifPresent(events::add));
        } else {
            events.add(event);
        }
    }

    /** Returns an event in the names after a migration; empty for a move between two stages that are one now. */
    private Optional<DealEvent> renamed(DealEvent event, Migrated migrated) {
        if (event instanceof StageMoved move) {
            String from = stage(move.from(), migrated);
            String to = stage(move.to(), migrated);
            return from.equals(to)
                    ? Optional.empty()
                    : Optional.of(StageMoved.builder()
                            .at(move.at())
                            .from(from)
                            .to(to)
                            .reason(move.reason())
                            .recording(move.recording())
                            .build());
        } else if (event instanceof Evidence evidence) {
            String old = evidence.statement();
            return Optional.of(Evidence.builder()
                    .from(evidence)
                    .statement(migrated.statements().getOrDefault(old, old))
                    .build());
        } else if (event instanceof Opened opened) {
            return Optional.of(Opened.builder()
                    .from(opened)
                    .processId(migrated.toProcess())
                    .processVersion(migrated.toVersion())
                    .stage(stage(opened.stage(), migrated))
                    .build());
        } else if (event instanceof Won won) {
            return Optional.of(
                    Won.builder().from(won).stage(stage(won.stage(), migrated)).build());
        } else if (event instanceof Lost lost) {
            return Optional.of(Lost.builder()
                    .from(lost)
                    .stage(stage(lost.stage(), migrated))
                    .build());
        } else if (event instanceof Abandoned abandoned) {
            return Optional.of(Abandoned.builder()
                    .from(abandoned)
                    .stage(stage(abandoned.stage(), migrated))
                    .build());
        } else if (event instanceof Reopened reopened) {
            return Optional.of(Reopened.builder()
                    .from(reopened)
                    .stage(stage(reopened.stage(), migrated))
                    .build());
        }
        return Optional.of(event);
    }

    private String stage(String old, Migrated migrated) {
        if (gone.contains(old)) {
            return old;
        }
        Optional<String> counterpart = migrated.counterpart(old);
        if (counterpart.isPresent()) {
            return counterpart.get();
        }
        String name = old + " of \"" + migrated.fromProcess() + "\" version " + migrated.fromVersion();
        gone.add(name);
        return name;
    }
}
