package io.stagecraft.core.opportunity;

import io.stagecraft.core.explain.Answer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is read from a history by walking it from the end. */
final class Readings {
    private Readings() {}

    static Optional<Evidence> evidence(Opportunity deal, String statement) {
        String id = statement;
        for (int i = deal.eventCount() - 1; i >= 0; i--) {
            DealEvent event = deal.event(i);
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

    /** Returns the id that a statement had before a migration, or empty if it did not exist. */
    private static Optional<String> before(Map<String, String> newIds, String id) {
        for (Map.Entry<String, String> renamed : newIds.entrySet()) {
            if (renamed.getValue().equals(id)) {
                return Optional.of(renamed.getKey());
            }
        }
        return newIds.containsKey(id) ? Optional.empty() : Optional.of(id);
    }

    static Optional<Instant> lastEntryInto(Opportunity deal, String stage) {
        if (deal.stage().equals(stage)) {
            return deal.stageEnteredAt();
        }
        for (int i = deal.eventCount() - 1; i > 0; i--) {
            DealEvent event = deal.event(i);
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
