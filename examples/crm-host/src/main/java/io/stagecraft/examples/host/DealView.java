// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.engine.CriterionReview;
import io.stagecraft.core.engine.MoveAction;
import io.stagecraft.core.engine.PossibleMove;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;

/** A deal as a screen shows it: where it stands, what its gate asks, and which moves may happen or why they may not. */
record DealView(
        String id,
        int events,
        String process,
        int version,
        String stage,
        DealStatus status,
        Optional<String> customer,
        Optional<String> owner,
        Optional<String> amount,
        Optional<LocalDate> expectedClose,
        SentMessage alignment,
        OptionalInt daysInStage,
        List<Statement> statements,
        List<Move> moves) {

    static DealView of(StageReview review, SalesProcess process, Locale locale) {
        Opportunity deal = review.deal();
        return new DealView(
                deal.id(),
                deal.eventCount(),
                deal.processId(),
                deal.processVersion(),
                deal.stage(),
                deal.status(),
                deal.customerId(),
                deal.owner(),
                deal.amount().map(Money::toString),
                deal.expectedClose(),
                SentMessage.of(review.alignment().message(), locale),
                review.daysInStage(),
                review.gate().statements().stream()
                        .map(each -> Statement.of(each, locale))
                        .toList(),
                review.moves().stream()
                        .map(each -> Move.of(each, process, locale))
                        .toList());
    }

    /** What a gate asks the customer. */
    record Statement(String id, String text, Answer answer) {
        static Statement of(CriterionReview review, Locale locale) {
            return new Statement(
                    review.criterion().id(), review.criterion().statement().in(locale), review.answer());
        }
    }

    /** A move that may happen, perhaps with a reason, or the reasons why not. */
    record Move(
            MoveAction action,
            String stage,
            String label,
            boolean isAllowed,
            boolean isReasonNeeded,
            List<SentMessage> reasons,
            List<SentMessage> advice) {
        static Move of(PossibleMove move, SalesProcess process, Locale locale) {
            return new Move(
                    move.action(),
                    move.stage(),
                    process.requireStage(move.stage()).labels().in(locale),
                    move.isAllowed(),
                    move.isReasonNeeded(),
                    SentMessage.all(move.reasons(), locale),
                    SentMessage.all(move.advice(), locale));
        }
    }
}
