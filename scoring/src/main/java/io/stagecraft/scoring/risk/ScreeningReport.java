// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import io.stagecraft.scoring.score.OpenQuestion;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Many subjects screened: who passed, who only by exception, and which question decides most money.
 *
 * @param <T> what is screened
 */
@Serial.Structural
@Value.Immutable
public abstract class ScreeningReport<T> implements Serializable {
    ScreeningReport() {}

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
        Map<ScreeningDecision, List<T>> byDecision = new EnumMap<>(ScreeningDecision.class);
        Map<String, DecidingQuestion> questions = new LinkedHashMap<>();
        for (T subject : Elements.checked(subjects, "subjects")) {
            CustomerRiskAssessment assessment = assess.apply(subject);
            byDecision
                    .computeIfAbsent(assessment.decision(), decision -> new ArrayList<>())
                    .add(subject);
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
        ImmutableScreeningReport.Builder<T> report = ImmutableScreeningReport.builder();
        byDecision.forEach((decision, all) -> report.putByDecision(decision, ImmutableList.copyOf(all)));
        return report.decidingQuestions(questions.values().stream()
                        .sorted(Comparator.comparing(DecidingQuestion::amount)
                                .thenComparingInt(DecidingQuestion::count)
                                .reversed()
                                .thenComparing(DecidingQuestion::criterionId))
                        .toList())
                .build();
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

    /** Returns the subjects by decision, in the order of the decisions, of those that have any. */
    abstract Map<ScreeningDecision, List<T>> byDecision();

    /** Returns the subjects with a decision, in the order they were given; possibly empty. */
    public List<T> with(ScreeningDecision decision) {
        return byDecision().getOrDefault(requireNonNull(decision, "decision"), List.of());
    }

    /** Returns the number of subjects with a decision. */
    public int count(ScreeningDecision decision) {
        return with(decision).size();
    }

    /**
     * Returns the questions that decide most for undecided subjects, each subject counted with its first one: the most money
     * first, then the most subjects, then by id; possibly empty.
     */
    public abstract List<DecidingQuestion> decidingQuestions();
}
