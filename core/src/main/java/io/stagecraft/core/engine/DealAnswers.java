// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.process.FactQuestion;
import io.stagecraft.core.process.GateRule;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.recording.DecisionRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The answers of a deal at an instant to the criteria of its process, by evidence or by facts; remembers what it read. */
final class DealAnswers implements GateRule.Answers {
    /** The fact under which a decision keeps the number of open deals in the stage that a deal moves into. */
    private static final String OPEN_DEALS = "open-deals";

    private final Standing standing;
    private final Opportunity deal;
    private final LocalDate day;
    private final boolean hasReason;
    private final Map<String, Fact> factsRead = new LinkedHashMap<>();
    private final Map<String, Answer> answersRead = new LinkedHashMap<>();

    /** Answers for a move that a reason is given for, or not. */
    DealAnswers(Standing standing, Opportunity deal, Instant at, boolean hasReason) {
        this.standing = standing;
        this.deal = deal;
        this.day = at.atZone(standing.zone()).toLocalDate();
        this.hasReason = hasReason;
    }

    @Override
    public Answer answer(int number) {
        return answer(standing.criterion(number));
    }

    @Override
    public boolean isAsked(int number) {
        return isAsked(standing.criterion(number));
    }

    Answer answer(Criterion criterion) {
        if (criterion.question().isPresent()) {
            return answer(criterion.question().get());
        }
        Answer answer = deal.answer(criterion.id());
        if (answer.isKnown()) {
            answersRead.put(criterion.id(), answer);
        }
        return answer;
    }

    private Answer answer(FactQuestion question) {
        return fact(question.fact()).map(fact -> question.answer(fact, day)).orElseGet(question::answerUnknown);
    }

    boolean isAsked(Criterion criterion) {
        return criterion.condition().isEmpty() || answer(criterion.condition().get()) != Answer.NO;
    }

    Optional<Fact> fact(String id) {
        if (id.equals(FactQuestion.REASON)) {
            return hasReason ? Optional.of(Fact.of(Answer.YES)) : Optional.empty();
        }
        Optional<Fact> fact = standing.facts().fact(deal, id);
        fact.ifPresent(value -> factsRead.put(id, value));
        return fact;
    }

    /** Returns whether a criterion is met, or not asked. */
    boolean isMet(Criterion criterion) {
        return !isAsked(criterion) || answer(criterion) == Answer.YES;
    }

    /** Returns whether a criterion is met, by what the customer said since the deal was last reopened. */
    boolean isMetAfresh(Criterion criterion) {
        return isMet(criterion) && !isStale(criterion);
    }

    /** Returns whether a statement was answered before the deal was last reopened; facts of the deal are never stale. */
    boolean isStale(Criterion criterion) {
        return criterion.question().isEmpty() && deal.isStale(criterion.id());
    }

    /** Returns the answers since the deal was last reopened. */
    GateRule.Answers afresh() {
        return new GateRule.Answers() {
            @Override
            public Answer answer(int number) {
                return isStale(standing.criterion(number)) ? Answer.UNKNOWN : DealAnswers.this.answer(number);
            }

            @Override
            public boolean isAsked(int number) {
                return DealAnswers.this.isAsked(number);
            }
        };
    }

    /** Remembers the number of open deals that the limit of a stage was held against. */
    void readOpenDeals(int count) {
        factsRead.put(OPEN_DEALS, Fact.of(BigDecimal.valueOf(count)));
    }

    /** Returns the number of open deals that a decision read, or empty if it read none. */
    static OptionalInt openDeals(DecisionRecord decision) {
        return Stream.ofNullable(decision.facts().get(OPEN_DEALS))
                .flatMap(fact -> fact.number().stream())
                .mapToInt(BigDecimal::intValueExact)
                .findFirst();
    }

    /** Returns what was read so far, as the ground of a decision. */
    DecisionRecord toDecision(SalesProcess process) {
        return DecisionRecord.by(process).facts(factsRead).answers(answersRead).build();
    }
}
