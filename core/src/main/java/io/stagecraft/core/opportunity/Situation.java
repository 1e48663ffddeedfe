// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.process.Statements;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of a deal that neither evidence nor a move changes, kept together so that they need not copy it.
 *
 * @param stage the stage before the moves that came since
 * @param stageEnteredAt when that stage was entered, or null if unknown
 * @param closing the win, loss or abandonment, while the deal is not open
 * @param statements the numbers of the statements that evidence is about
 * @param ids the ids of its events, or null where no event says when it was recorded
 */
record Situation(
        Opened opened,
        DealTerms terms,
        String stage,
        @Nullable Instant stageEnteredAt,
        @Nullable DealEvent closing,
        Statements statements,
        @Nullable EventIds ids) {

    static Situation of(Opened opened, Statements statements) {
        return new Situation(
                opened,
                DealTerms.of(opened),
                opened.stage(),
                opened.isImported() ? opened.importedStageEnteredAt().orElse(null) : opened.at(),
                null,
                statements,
                opened.recording().isPresent() ? EventIds.NONE : null);
    }

    /** Returns that of a deal, its moves included. */
    static Situation of(Opportunity deal) {
        Situation before = deal.situation;
        StageMoved move = deal.move;
        return move == null
                ? before
                : new Situation(
                        before.opened,
                        before.terms,
                        move.to(),
                        move.at(),
                        before.closing,
                        before.statements,
                        before.ids);
    }

    Situation with(DealTerms changed) {
        return new Situation(opened, changed, stage, stageEnteredAt, closing, statements, ids);
    }

    Situation in(String newStage, @Nullable Instant enteredAt) {
        return new Situation(opened, terms, newStage, enteredAt, closing, statements, ids);
    }

    Situation closedBy(@Nullable DealEvent event) {
        return new Situation(opened, terms, stage, stageEnteredAt, event, statements, ids);
    }

    Situation with(Statements numbered) {
        return new Situation(opened, terms, stage, stageEnteredAt, closing, numbered, ids);
    }

    Situation with(EventIds known) {
        return new Situation(opened, terms, stage, stageEnteredAt, closing, statements, known);
    }
}
