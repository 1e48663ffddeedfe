package io.stagecraft.scoring.risk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.measure.Elements;
import io.stagecraft.scoring.score.OpenQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Many subjects screened: who passed, who only by exception, and which question decides most money.
 *
 * @param <T> what is screened
 */
public final class ScreeningReport<T> {
    private final ImmutableMap<ScreeningDecision, List<T>> byDecision;
    private final ImmutableList<DecidingQuestion> questions;

    private ScreeningReport(
            ImmutableMap<ScreeningDecision, List<T>> byDecision, ImmutableList<DecidingQuestion> questions) {
        this.byDecision = byDecision;
        this.questions = questions;
    }

    /**
     * Returns the report of subjects.
     *
     * @param assess how a subject is screened, such as {@link CustomerRisk#bind}
     * @param currency the currency of all amounts
     * @param amount what is at stake with a subject, or empty if that is not known
     * @throws org.joda.money.CurrencyMismatchException if an amount is in another currency
     * @throws ArithmeticException if the amounts together do not fit
     */
    public static <T> ScreeningReport<T> of(
            List<? extends T> subjects,
            Function<? super T, CustomerRiskAssessment> assess,
            CurrencyUnit currency,
            Function<? super T, Optional<Money>> amount) {
        requireNonNull(currency, "currency");
        requireNonNull(assess, "assess");
        requireNonNull(amount, "amount");
        Map<ScreeningDecision, List<T>> byDecision = new LinkedHashMap<>();
        for (ScreeningDecision decision : ScreeningDecision.values()) {
            byDecision.put(decision, new ArrayList<>());
        }
        Map<String, DecidingQuestion> questions = new LinkedHashMap<>();
        for (T subject : Elements.checked(subjects, "subjects")) {
            CustomerRiskAssessment assessment = assess.apply(subject);
            requireNonNull(byDecision.get(assessment.decision())).add(subject);
            if (assessment.decision() == ScreeningDecision.UNDECIDED
                    && !assessment.openQuestions().isEmpty()) {
                OpenQuestion first = assessment.openQuestions().get(0);
                Money stake = amount.apply(subject).orElse(Money.zero(currency));
                questions.merge(
                        first.criterionId(),
                        question(first, 1, Money.zero(currency).plus(stake)),
                        ScreeningReport::plus);
            }
        }
        ImmutableMap.Builder<ScreeningDecision, List<T>> lists = ImmutableMap.builder();
        byDecision.forEach((decision, all) -> lists.put(decision, ImmutableList.copyOf(all)));
        return new ScreeningReport<>(
                lists.build(),
                questions.values().stream()
                        .sorted(Comparator.comparing(DecidingQuestion::amount)
                                .thenComparingInt(DecidingQuestion::count)
                                .reversed()
                                .thenComparing(DecidingQuestion::criterionId))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static DecidingQuestion question(OpenQuestion open, int count, Money amount) {
        return ImmutableDecidingQuestion.builder()
                .criterionId(open.criterionId())
                .question(open.question())
                .count(count)
                .amount(amount)
                .build();
    }

    private static DecidingQuestion plus(DecidingQuestion one, DecidingQuestion other) {
        return ImmutableDecidingQuestion.builder()
                .from(one)
                .count(one.count() + other.count())
                .amount(one.amount().plus(other.amount()))
                .build();
    }

    /** Returns the subjects with a decision, in the order they were given; possibly empty. */
    public List<T> with(ScreeningDecision decision) {
        return requireNonNull(byDecision.get(requireNonNull(decision, "decision")));
    }

    /** Returns the number of subjects with a decision. */
    public int count(ScreeningDecision decision) {
        return with(decision).size();
    }

    /**
     * Returns the questions that decide most for undecided subjects, each subject counted with its first one: the most money
     * first, then the most subjects, then by id; possibly empty.
     */
    public List<DecidingQuestion> decidingQuestions() {
        return questions;
    }
}
