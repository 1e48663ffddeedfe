// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.explain.Answer;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Answers to the questions of a card, by the id of the criterion; a question that is not here has no answer.
 *
 * <pre>{@code
 * CardAnswers answers = CardAnswers.builder()
 *     .answer("budget", Answer.YES)
 *     .choice("sponsor", "strong")
 *     .number("users", 300)
 *     .build();
 * }</pre>
 */
@Value.Immutable
public abstract class CardAnswers implements Serializable {
    private static final CardAnswers NONE = builder().build();

    CardAnswers() {}

    /** Returns no answers. */
    public static CardAnswers none() {
        return NONE;
    }

    /** Returns a builder without answers. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the ids of the chosen options by criterion, in the order they were given. */
    public abstract Map<String, String> choices();

    /** Returns the numbers by criterion, in the order they were given. */
    public abstract Map<String, BigDecimal> numbers();

    /** Returns these answers, and those of {@code later}, which replace earlier ones to the same question. */
    public CardAnswers and(CardAnswers later) {
        Builder all = builder();
        choices().forEach((id, option) -> {
            if (!later.numbers().containsKey(id) && !later.choices().containsKey(id)) {
                all.choice(id, option);
            }
        });
        numbers().forEach((id, number) -> {
            if (!later.numbers().containsKey(id) && !later.choices().containsKey(id)) {
                all.number(id, number);
            }
        });
        return all.putAllChoices(later.choices()).putAllNumbers(later.numbers()).build();
    }

    /** Returns these answers and one more, which replaces an earlier one to the same question. */
    public CardAnswers and(String criterionId, Answer answer) {
        requireNonNull(criterionId, "criterionId");
        return answer.isKnown()
                ? and(builder().answer(criterionId, answer).build())
                : builder()
                        .putAllChoices(without(choices(), criterionId))
                        .putAllNumbers(without(numbers(), criterionId))
                        .build();
    }

    /** Returns those of these answers that are to questions of a card. */
    public CardAnswers to(ScorecardDefinition card) {
        Set<String> asked = card.criteria().stream().map(ScoreCriterion::id).collect(Collectors.toSet());
        return builder()
                .putAllChoices(Maps.filterKeys(choices(), asked::contains))
                .putAllNumbers(Maps.filterKeys(numbers(), asked::contains))
                .build();
    }

    private static <V> Map<String, V> without(Map<String, V> all, String id) {
        return Maps.filterKeys(all, key -> !key.equals(id));
    }

    @Value.Check
    CardAnswers checked() {
        choices()
                .keySet()
                .forEach(id -> checkArgument(
                        !numbers().containsKey(id),
                        "a question must have one answer but %s has a choice and a number",
                        id));
        return numbers().values().stream().allMatch(Decimals::isNormal)
                ? this
                : builder()
                        .putAllChoices(choices())
                        .putAllNumbers(Maps.transformValues(numbers(), Decimals::normal))
                        .build();
    }

    /** Builds {@link CardAnswers}; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableCardAnswers.Builder {
        Builder() {}

        /** Answers a question with yes, partly or no; unknown is no answer and changes nothing. */
        public Builder answer(String criterionId, Answer answer) {
            return answer.isKnown() ? choice(criterionId, answer.name()) : this;
        }

        /** Answers a question with the id of an option. */
        public Builder choice(String criterionId, String optionId) {
            requireNonNull(criterionId, "criterionId");
            requireNonNull(optionId, "optionId");
            putChoices(criterionId, optionId);
            return this;
        }

        /** Answers a question with a number. */
        public Builder number(String criterionId, BigDecimal number) {
            requireNonNull(criterionId, "criterionId");
            requireNonNull(number, "number");
            putNumbers(criterionId, number);
            return this;
        }

        /** Answers a question with a whole number. */
        public Builder number(String criterionId, long number) {
            return number(criterionId, BigDecimal.valueOf(number));
        }
    }
}
