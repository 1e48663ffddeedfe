// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.Statements;
import io.stagecraft.core.recording.Recording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes deals from their events. */
final class Replaying {
    private Replaying() {}

    static Opportunity begun(Opened opened, SalesProcess process) {
        requireNonNull(opened, "opened");
        requireNonNull(process, "process");
        if (!opened.processId().equals(process.id()) || opened.processVersion() != process.version()) {
            throw new IllegalArgumentException("opportunity " + opened.id() + " must be opened in process "
                    + process.name() + " but names \"" + opened.processId() + "\" version " + opened.processVersion());
        }
        process.requireStage(opened.stage());
        checkArgument(
                process.indexOf(opened.stage()) < process.openStageCount(),
                "an opportunity must begin in a stage open to open deals but began in %s (opportunity %s)",
                opened.stage(),
                opened.id());
        return begun(opened, process.statements());
    }

    private static Opportunity begun(Opened opened, Statements statements) {
        Succession.checkTime(opened);
        return new Opportunity(Situation.of(opened, statements), null, 0, null, opened.at(), EventLog.of(opened));
    }

    static Opportunity replayed(List<? extends DealEvent> events, SalesProcess process) {
        requireNonNull(process, "process");
        Opportunity deal = replayed(events, process.statements());
        if (!deal.isIn(process)) {
            throw new IllegalArgumentException("opportunity " + deal.id() + " must be in process " + process.name()
                    + " but is in " + deal.processName());
        }
        for (DealEvent event : Lists.reverse(deal.events())) { // not those given: one may stand there twice
            String stage = Readings.stageEntered(event);
            if (stage != null && process.indexOf(stage) < 0) {
                throw new IllegalArgumentException("an event must name a stage of process " + process.name()
                        + " but opportunity " + deal.id() + " got " + event);
            }
            if (event instanceof Migrated) {
                break; // what was before happened in another process
            }
        }
        return deal;
    }

    static Opportunity replayed(List<? extends DealEvent> events, Statements statements) {
        requireNonNull(events, "events");
        checkArgument(!events.isEmpty(), "a history must have at least one event");
        checkArgument(
                events.get(0) instanceof Opened, "a history must begin with Opened but began with %s", events.get(0));
        Opportunity deal = begun((Opened) events.get(0), statements);
        Map<String, DealEvent> byId = new HashMap<>(0);
        deal.event(0).recording().flatMap(Recording::id).ifPresent(id -> byId.put(id, events.get(0)));
        for (DealEvent event : events.subList(1, events.size())) {
            Optional<String> id = event.recording().flatMap(Recording::id);
            DealEvent same = id.isPresent() ? byId.putIfAbsent(id.get(), event) : null;
            if (same == null) {
                deal = Succession.afterNew(deal, event, null);
            } else {
                Recordings.checkSame(deal, same, event);
            }
        }
        return new Opportunity(
                deal.situation, deal.move, deal.answers, deal.moreAnswers, deal.latest, deal.history.packed());
    }
}
