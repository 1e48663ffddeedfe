// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Coverage;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Estimable;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.Effect;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.score.OpenQuestion;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.ScoreStatus;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** The risk of a customer: its score, the screening decision, and the questions that would decide it if answers are missing. */
@Serial.Structural
@Value.Immutable(copy = false)
public abstract class CustomerRiskAssessment implements Serializable {
    CustomerRiskAssessment() {}

    /** Returns the screening that was applied. */
    public abstract CustomerRisk risk();

    /** Returns the score; higher is safer. */
    public abstract Score score();

    /** Returns the person who approved an exception, or empty. */
    public abstract Optional<String> approver();

    /** Returns the decision. */
    public ScreeningDecision decision() {
        ScreeningDecision computed = computed();
        return approver().isPresent() && isLiftable(computed) ? ScreeningDecision.PASS_BY_EXCEPTION : computed;
    }

    private ScreeningDecision computed() {
        if (score().status() == ScoreStatus.KNOCKED_OUT) {
            return ScreeningDecision.DROP;
        }
        return score().scoreClass()
                .map(ScoreClass::id)
                .map(id -> id.equals(RiskFactors.PASS) ? ScreeningDecision.PASS : ScreeningDecision.REDUCE)
                .orElse(ScreeningDecision.UNDECIDED);
    }

    private static boolean isLiftable(ScreeningDecision decision) {
        return decision == ScreeningDecision.REDUCE || decision == ScreeningDecision.UNDECIDED;
    }

    /**
     * Returns whether a named person may let this customer pass by exception: an answer speaks for it, no answer excludes the
     * customer, and it has not passed anyway.
     */
    public boolean isExceptionAllowed() {
        return !score().overrides().isEmpty() && isLiftable(computed());
    }

    /**
     * Returns this as approved by a person, which makes it {@link ScreeningDecision#PASS_BY_EXCEPTION}.
     *
     * @param approver who approves, not blank
     * @throws IllegalArgumentException if the name is blank, or no exception is {@linkplain #isExceptionAllowed() allowed}
     */
    public CustomerRiskAssessment approvedBy(String approver) {
        return ImmutableCustomerRiskAssessment.builder()
                .from(this)
                .approver(requireNonNull(approver, "approver"))
                .build();
    }

    /**
     * Returns the lowest possible risk, from 0 to 1: one less the score with every open question answered in the best
     * way.
     */
    public Ratio lowestRisk() {
        return Ratio.one().minus(score().best());
    }

    /**
     * Returns the highest possible risk, from 0 to 1: one less the score with every open question answered in the worst
     * way.
     */
    public Ratio highestRisk() {
        return Ratio.one().minus(score().worst());
    }

    /**
     * Returns the coverage: {@code 5 of 7 answered}, or {@code not rated (2 of 7)} if that is too little and no
     * answer excludes the customer.
     */
    public Message answered() {
        Coverage coverage = score().coverage();
        return score().isRated() || decision() == ScreeningDecision.DROP
                ? coverage.message()
                : Message.of("risk.not-rated")
                        .with("answered", coverage.answered())
                        .with("total", coverage.total());
    }

    /** Returns the questions without an answer, the one that decides most first. */
    public List<OpenQuestion> openQuestions() {
        return score().openQuestions();
    }

    /** Returns the questions without an answer that could still exclude the customer, also one that has passed. */
    public List<OpenQuestion> openKnockOuts() {
        return openQuestions().stream().filter(OpenQuestion::hasKnockOut).toList();
    }

    /** Returns the rating without a class of a customer whose close is neither expected nor can be estimated. */
    public OpportunityRating rate(LocalDate today) {
        requireNonNull(today, "today");
        return OpportunityRating.of(this, today, Estimable.unknown(), Soon.fallback());
    }

    /**
     * Returns the rating without a class of a customer whose deal is older than any won deal was, whatever close is
     * expected.
     */
    public OpportunityRating rateOutlived() {
        return OpportunityRating.ofOutlived(this);
    }

    /** Returns the rating of the customer; without a class if the close has passed. */
    public OpportunityRating rate(Estimable<LocalDate> close, LocalDate today, Soon soon) {
        requireNonNull(close, "close");
        requireNonNull(today, "today");
        requireNonNull(soon, "soon");
        return OpportunityRating.of(this, today, close, soon);
    }

    /**
     * Returns the defaults that the decision rests on: those of the card, or of a strategy and of the pass mark that it
     * had to reach.
     */
    public List<DefaultUsed> defaultsUsed() {
        if (score().definition().isPresent()) {
            return risk().defaultsUsed();
        }
        ImmutableList.Builder<DefaultUsed> used =
                ImmutableList.<DefaultUsed>builder().addAll(score().defaultsUsed());
        if (score().classes().equals(risk().card().classes())) {
            risk().defaultsUsed().stream()
                    .filter(known -> known.id().equals(RiskFactors.PASS_MARK))
                    .forEach(used::add);
        }
        return used.build();
    }

    /** Returns the same as a tree that a screen can unfold. */
    public Explanation explanation() {
        Explanation.Builder root = Explanation.builder()
                .label(Message.of("risk.screening"))
                .wording(message())
                .addAllReasons(score().knockOuts())
                .addChildren(score().explanation());
        if (decision().isPassed()) {
            openKnockOuts()
                    .forEach(open ->
                            root.addReasons(Message.of("risk.open-knock-out").with("question", open.question())));
        }
        if (decision() == ScreeningDecision.PASS_BY_EXCEPTION) {
            score().overrides()
                    .forEach(reason -> root.addReasons(Message.of("risk.exception")
                            .with("reason", reason)
                            .with("approver", approver().orElseThrow())));
        }
        return root.build();
    }

    /**
     * Returns the open questions to ask first: the one with the most points at stake, of equal ones one that can
     * exclude the customer, and those that tie with it, in the order of the card; empty if all are answered.
     */
    public List<OpenQuestion> askFirst() {
        List<OpenQuestion> open = openQuestions();
        return open.stream()
                .filter(question -> question.atStake().compareTo(open.get(0).atStake()) == 0
                        && question.hasKnockOut() == open.get(0).hasKnockOut())
                .toList();
    }

    /** Returns whether some answer that does not exclude the customer makes the class certain, all other questions still open. */
    private boolean canPassOrFail(OpenQuestion question) {
        if (score().definition().isEmpty()) {
            return question.isDecisive() && !question.hasKnockOut();
        }
        return risk().card().criterion(question.criterionId()).scale() instanceof AnswerScale scale
                && scale.options().stream()
                        .anyMatch(option -> option.effect() != Effect.KNOCK_OUT
                                && question.decidingAnswers().contains(option.id()));
    }

    /**
     * Returns the assessment as a sentence: the decision, how much is answered, and the answer that excludes the
     * customer, the question to ask first, or the score and the open questions that could still exclude.
     */
    public Message message() {
        Optional<Message> why = why();
        Message said = Message.of(why.isPresent() ? "risk.decision-and-why" : "risk.decision")
                .with("decision", decision().labels())
                .with("answered", answered());
        return why.map(reason -> said.with("why", reason)).orElse(said);
    }

    private Optional<Message> why() {
        return switch (decision()) {
            case DROP -> score().knockOuts().stream().findFirst();
            case UNDECIDED -> next();
            case REDUCE -> Optional.of(range());
            case PASS, PASS_BY_EXCEPTION -> Optional.of(openKnockOuts().isEmpty() ? range() : rangeAndKnockOuts());
        };
    }

    private Optional<Message> next() {
        List<OpenQuestion> first = askFirst();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Message.of(first.size() == 1 && canPassOrFail(first.get(0)) ? "risk.decides" : "risk.ask-first")
                        .with("questions", said(first)));
    }

    /** Returns the score as it is certain, or its worst and best case. */
    private Message range() {
        Ratio worst = score().worst();
        Ratio best = score().best();
        return worst.equals(best)
                ? Message.of("risk.score").with("score", worst)
                : Message.of("risk.range").with("worst", worst).with("best", best);
    }

    private Message rangeAndKnockOuts() {
        return Message.of("risk.could-exclude").with("score", range()).with("questions", said(openKnockOuts()));
    }

    /** Returns the questions as they stand within a sentence, in quotation marks. */
    static List<Argument> said(List<OpenQuestion> questions) {
        return questions.stream()
                .map(open -> Argument.of(Message.of("risk.question").with("question", open.question())))
                .toList();
    }

    /** Returns {@link #message()} in English. */
    @Override
    public final String toString() {
        return message().toString();
    }

    @Value.Check
    void check() {
        if (score().definition().isPresent()) {
            checkArgument(
                    score().definition().filter(risk().card()::equals).isPresent(),
                    "score must be of the card %s but was of %s",
                    risk().card().id(),
                    score().definition().orElseThrow().id());
        } else {
            checkStrategy();
        }
        approver().ifPresent(name -> {
            Ids.check(name, "approver");
            checkArgument(
                    isExceptionAllowed(),
                    "an exception needs an answer that speaks for it and none that excludes, on a customer that has not"
                            + " passed, but %s was to approve %s",
                    name,
                    computed());
        });
    }

    private void checkStrategy() {
        RiskFactors.checkClasses(score().classes(), score().labels().text());
        checkArgument(
                score().worst().signum() >= 0 && Ratio.one().isAtLeast(score().best()),
                "points of a risk strategy must be in [0, 1] from the worst to the best case but were %s to %s (%s)",
                score().worst(),
                score().best(),
                score().labels());
    }
}
