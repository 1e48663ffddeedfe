// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reopened;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.recording.Recording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the moves of an engine: what a {@link MoveCheck} allows becomes an event of the deal. */
final class Moves {
    private final StageEngine engine;
    private final Matrix matrix;
    private final Standing standing;
    private final @Nullable Recording recording;

    Moves(StageEngine engine, Matrix matrix, Standing standing, @Nullable Recording recording) {
        this.engine = engine;
        this.matrix = matrix;
        this.standing = standing;
        this.recording = recording;
    }

    MoveResult move(Opportunity deal, int from, int to, Instant at, @Nullable String reason) {
        requireNonNull(at, "at");
        if (isEveryday(deal, from, to, at)) {
            if (standing.isPlainlyPassed(deal, from)) {
                return moved(deal, deal, to, at, reason, null);
            } else if (matrix.gateMode(from) == GateMode.BLOCK) {
                return new MoveResult.Held(check(deal, MoveAction.MOVE, from, to, at, reason != null));
            }
        }
        return moveBeyond(deal, from, to, at, reason);
    }

    /** Returns whether nothing but statements of the gate can hold the move: one step of an open deal, early enough and free. */
    private boolean isEveryday(Opportunity deal, int from, int to, Instant at) {
        return matrix.isFreeStep(from, to) && recording == null && deal.isOpen() && !at.isBefore(deal.latestEventAt());
    }

    private MoveResult moveBeyond(Opportunity deal, int from, int to, Instant at, @Nullable String reason) {
        MoveCheck check = check(deal, MoveAction.MOVE, from, to, at, reason != null);
        if (!check.isAllowed()) {
            return new MoveResult.Held(check);
        }
        Recording circumstances = decided(check);
        if (to != matrix.closedWonStage() || !deal.isOpen()) {
            return moved(deal, deal, to, at, reason, circumstances);
        }
        Opportunity won = deal.append(recorded(won(deal, at, reason), circumstances));
        Recording second = circumstances == null ? null : circumstances.withId(Optional.empty());
        return moved(deal, won, to, at, reason, second);
    }

    private MoveResult moved(
            Opportunity given,
            Opportunity deal,
            int to,
            Instant at,
            @Nullable String reason,
            @Nullable Recording circumstances) {
        String target = matrix.id(to);
        StageMoved event = reason == null
                ? StageMoved.of(at, deal.stage(), target)
                : StageMoved.of(at, deal.stage(), target, reason);
        // made before the result is, see Succession.afterEvidence
        Opportunity after = deal.append(recorded(event, circumstances));
        return new MoveResult.Moved(engine, given, after);
    }

    MoveResult win(Opportunity deal, int stage, Instant at, @Nullable String reason) {
        requireNonNull(at, "at");
        return close(check(deal, MoveAction.WIN, stage, stage, at, reason != null), won(deal, at, reason));
    }

    private static Won won(Opportunity deal, Instant at, @Nullable String reason) {
        return Won.builder()
                .at(at)
                .stage(deal.stage())
                .reason(Optional.ofNullable(reason))
                .build();
    }

    /** Loses the deal or gives it up. */
    MoveResult close(Opportunity deal, int stage, MoveAction action, DealEvent event) {
        return close(check(deal, action, stage, stage, event.at(), true), event);
    }

    MoveResult reopen(Opportunity deal, int stage, Instant at, @Nullable String reason) {
        requireNonNull(at, "at");
        MoveCheck check = check(deal, MoveAction.REOPEN, stage, stage, at, reason != null);
        return close(
                check,
                Reopened.builder()
                        .at(at)
                        .stage(matrix.id(engine.reopenedIn(deal)))
                        .reason(Optional.ofNullable(reason))
                        .build());
    }

    private MoveResult close(MoveCheck check, DealEvent event) {
        Opportunity deal = check.deal();
        return check.isAllowed()
                ? new MoveResult.Moved(engine, deal, deal.append(recorded(event, decided(check))))
                : new MoveResult.Held(check);
    }

    /** Returns the circumstances of what a check allowed, with all that it read; null if the engine acts without a recording. */
    private @Nullable Recording decided(MoveCheck check) {
        return recording == null ? null : recording.withDecision(check.read());
    }

    private static DealEvent recorded(DealEvent event, @Nullable Recording circumstances) {
        return circumstances == null ? event : event.withRecording(circumstances);
    }

    /** Returns the statements that were not proven when one deal became the other. */
    List<Message> advice(Opportunity before, Opportunity after) {
        return checkBefore(before, after.event(after.eventCount() - 1)).advice();
    }

    /** Returns whether the step to the next open stage, or from the last one the win, needs no reason and is held by nothing. */
    boolean isNextStepFree(Opportunity deal, int from, Instant at) {
        MoveCheck step = from + 1 < matrix.openStageCount()
                ? check(deal, MoveAction.MOVE, from, from + 1, at, false)
                : check(deal, MoveAction.WIN, from, from, at, false);
        return step.isAllowed();
    }

    /** Returns the check that comes before an event, of the deal before it. */
    MoveCheck checkBefore(Opportunity before, DealEvent event) {
        int from = engine.stageOf(before);
        if (event instanceof StageMoved move) {
            boolean hasReason = move.reason().isPresent();
            return check(before, MoveAction.MOVE, from, engine.indexOf(move.to()), event.at(), hasReason);
        } else if (event instanceof Won won) {
            return check(
                    before, MoveAction.WIN, from, from, event.at(), won.reason().isPresent());
        } else if (event instanceof Reopened reopened) {
            boolean hasReason = reopened.reason().isPresent();
            return check(before, MoveAction.REOPEN, from, from, event.at(), hasReason);
        }
        MoveAction action = event instanceof Lost ? MoveAction.LOSE : MoveAction.ABANDON;
        return check(before, action, from, from, event.at(), true);
    }

    /** Returns the position of the first event of the move that an event belongs to: entering the stage of the win is two. */
    int beginning(Opportunity deal, int position) {
        boolean isSecond = deal.event(position) instanceof StageMoved move
                && matrix.indexOf(move.to()) == matrix.closedWonStage()
                && deal.event(position - 1) instanceof Won won
                && won.at().equals(move.at());
        return isSecond ? position - 1 : position;
    }

    private MoveCheck check(Opportunity deal, MoveAction action, int from, int to, Instant at, boolean hasReason) {
        return new MoveCheck(engine, deal, action, from, to, at, hasReason);
    }
}
