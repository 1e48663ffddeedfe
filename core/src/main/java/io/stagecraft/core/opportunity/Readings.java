// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import com.google.common.collect.Lists;
import io.stagecraft.core.explain.Answer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a history from its end. */
final class Readings {
    private Readings() {}

    static Optional<Evidence> evidence(Opportunity deal, String statement) {
        String id = statement;
        for (DealEvent event : Lists.reverse(deal.events())) {
            if (event instanceof Evidence evidence && evidence.statement().equals(id)) {
                return evidence.answer() == Answer.UNKNOWN ? Optional.empty() : Optional.of(evidence);
            }
            if (event instanceof Migrated migrated) {
                Optional<String> before = before(migrated.statements(), id);
                if (before.isEmpty()) {
                    return Optional.empty();
                }
                id = before.get();
            }
        }
        return Optional.empty();
    }

    /** Returns whether a reopening comes after the evidence that counts for a statement. */
    static boolean isReopenedSince(Opportunity deal, String statement) {
        String id = statement;
        for (DealEvent event : Lists.reverse(deal.events())) {
            if (event instanceof Reopened) {
                return true;
            }
            if (event instanceof Evidence evidence && evidence.statement().equals(id)) {
                return false;
            }
            if (event instanceof Migrated migrated) {
                id = before(migrated.statements(), id).orElse(id);
            }
        }
        return false;
    }

    /** Returns the id that a statement had before a migration, or empty if it did not exist. */
    private static Optional<String> before(Map<String, String> newIds, String id) {
        for (Map.Entry<String, String> renamed : newIds.entrySet()) {
            if (renamed.getValue().equals(id)) {
                return Optional.of(renamed.getKey());
            }
        }
        return newIds.containsKey(id) ? Optional.empty() : Optional.of(id);
    }

    /** Returns the id of the stage that an event brings the deal into, or null if it brings it into none. */
    static @Nullable String stageEntered(DealEvent event) {
        if (event instanceof StageMoved move) {
            return move.to();
        } else if (event instanceof Opened opened) {
            return opened.stage();
        } else if (event instanceof Reopened reopened) {
            return reopened.stage();
        }
        return event instanceof Migrated migrated ? migrated.toStage() : null;
    }

    static Optional<Instant> lastEntryInto(Opportunity given, String stage) {
        if (given.stage().equals(stage)) {
            return given.stageEnteredAt();
        }
        Opportunity deal = given.inPresentProcess();
        for (DealEvent event : Lists.reverse(deal.events())) {
            if (event instanceof StageMoved move && move.to().equals(stage)) {
                return Optional.of(move.at());
            }
            if (event instanceof Reopened reopened && reopened.stage().equals(stage)) {
                return Optional.of(reopened.at());
            }
        }
        return deal.event(0) instanceof Opened opened && opened.stage().equals(stage)
                ? opened.isImported() ? opened.importedStageEnteredAt() : Optional.of(opened.at())
                : Optional.empty();
    }
}
