// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.stagecraft.core.engine.MoveResult;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.terms.LossReason;
import java.time.Instant;
import java.util.List;

/** Moves of a deal by its engine: made, with what was before them kept, or held for a reason that is said. */
final class DrawnMoves {
    private DrawnMoves() {}

    /** Returns what comes of one that is drawn. */
    static MoveResult made(StageEngine engine, Opportunity deal, Instant at, FuzzedDataProvider data) {
        List<String> stages =
                engine.process().stages().stream().map(SellingStage::id).toList();
        MoveResult result = switch (data.consumeInt(0, 7)) {
            case 0, 1 -> engine.advance(deal, at);
            case 2 -> engine.moveTo(deal, Draw.one(data, stages), at);
            case 3 -> engine.moveTo(deal, Draw.one(data, stages), at, "because");
            case 4 -> engine.win(deal, at);
            case 5 -> engine.lose(deal, LossReason.FIT, at);
            case 6 -> engine.abandon(deal, LossReason.OTHER, at);
            default -> engine.reopen(deal, at, "because");
        };
        if (result.isMoved()) {
            Law.same(result.deal().events().subList(0, deal.eventCount()), deal.events(), "the events before a move");
            Law.holds(
                    result.deal().eventCount() > deal.eventCount()
                            && result.reasons().isEmpty(),
                    () -> "moved without an event: " + deal);
        } else {
            Law.same(result.deal(), deal, "a deal that was held");
            Law.holds(!result.reasons().isEmpty(), () -> "held without a reason: " + deal);
        }
        return result;
    }
}
