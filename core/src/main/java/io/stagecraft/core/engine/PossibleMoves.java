// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.opportunity.Opportunity;
import java.time.Instant;
import java.util.List;

/** Tries every action on a deal, without and with a reason. */
final class PossibleMoves {
    private PossibleMoves() {}

    static List<PossibleMove> of(StageEngine engine, Opportunity deal, int from, Instant at) {
        ImmutableList.Builder<PossibleMove> moves = ImmutableList.builder();
        for (int to = 0; to < engine.stageCount(); to++) {
            if (to != from) {
                moves.add(tried(engine, deal, MoveAction.MOVE, from, to, to, at));
            }
        }
        for (MoveAction action : List.of(MoveAction.WIN, MoveAction.LOSE, MoveAction.ABANDON)) {
            moves.add(tried(engine, deal, action, from, from, from, at));
        }
        moves.add(tried(engine, deal, MoveAction.REOPEN, from, from, engine.reopenedIn(deal), at));
        return moves.build();
    }

    private static PossibleMove tried(
            StageEngine engine, Opportunity deal, MoveAction action, int from, int to, int endsIn, Instant at) {
        MoveCheck plain = new MoveCheck(engine, deal, action, from, to, at, false);
        MoveCheck reasoned = new MoveCheck(engine, deal, action, from, to, at, true);
        boolean isFree = plain.isAllowed();
        boolean isAllowed = isFree || reasoned.isAllowed();
        return ImmutablePossibleMove.builder()
                .action(action)
                .stage(engine.process().stages().get(endsIn).id())
                .isAllowed(isAllowed)
                .isReasonNeeded(isAllowed && !isFree)
                .reasons(plain.reasons())
                .advice(isAllowed ? plain.advice() : List.of())
                .build();
    }
}
