// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a move: made, or held with all reasons. A move that is held changes nothing.
 *
 * <pre>{@code
 * MoveResult result = engine.advance(deal, tuesday);
 * if (result instanceof MoveResult.Held held) {
 *     show(held.reasons());
 * }
 * }</pre>
 */
public sealed interface MoveResult permits MoveResult.Moved, MoveResult.Held {
    /** Returns the deal afterwards: changed if the move happened, else the very deal that was given. */
    Opportunity deal();

    /** Returns the reasons for which the move was held, never empty then; empty if it happened. */
    List<Message> reasons();

    /** Returns whether the move happened. */
    boolean isMoved();

    /**
     * Returns the changed deal.
     *
     * @throws MoveHeldException with all reasons if the move was held
     */
    Opportunity orElseThrow();

    /** Returns the changed deal, or empty if the move was held. */
    default Optional<Opportunity> moved() {
        return isMoved() ? Optional.of(deal()) : Optional.empty();
    }

    /** The move happened. */
    final class Moved implements MoveResult {
        private final StageEngine engine;
        private final Opportunity before;
        private final Opportunity deal;

        Moved(StageEngine engine, Opportunity before, Opportunity deal) {
            this.engine = engine;
            this.before = before;
            this.deal = deal;
        }

        @Override
        public Opportunity deal() {
            return deal;
        }

        @Override
        public List<Message> reasons() {
            return List.of();
        }

        /**
         * Returns the advice of the gates: what the customer had not shown when the deal moved on; empty if nothing was
         * missing.
         */
        public List<Message> advice() {
            return engine.advice(before, deal);
        }

        @Override
        public boolean isMoved() {
            return true;
        }

        @Override
        public Opportunity orElseThrow() {
            return deal;
        }

        /** Returns the deal in one line, for people. */
        @Override
        public String toString() {
            return "Moved{" + deal + "}";
        }
    }

    /** The move was held. */
    final class Held implements MoveResult {
        private final MoveCheck check;

        Held(MoveCheck check) {
            this.check = check;
        }

        @Override
        public Opportunity deal() {
            return check.deal();
        }

        @Override
        public List<Message> reasons() {
            return check.reasons();
        }

        @Override
        public boolean isMoved() {
            return false;
        }

        @Override
        public Opportunity orElseThrow() {
            throw new MoveHeldException(deal().id(), reasons());
        }

        /** Returns the reasons in one line, for people. */
        @Override
        public String toString() {
            return "Held" + reasons();
        }
    }
}
