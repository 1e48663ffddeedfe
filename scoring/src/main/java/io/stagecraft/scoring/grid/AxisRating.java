// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.explain.Coverage;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The rating of a customer on an axis: the mean of the answered items, each from 1 to 5, with the number answered.
 *
 * @param <I> the items
 */
@Serial.Structural
@Value.Immutable
public abstract class AxisRating<I extends Enum<I>> implements Serializable {
    AxisRating() {}

    /**
     * Returns a rating.
     *
     * @param items the items of the axis
     * @param answers from 1 to 5 by item; items without an answer are left out of the mean
     * @throws IllegalArgumentException if an answer is not in [1, 5]
     */
    public static <I extends Enum<I>> AxisRating<I> of(Class<I> items, Map<I, Integer> answers) {
        requireNonNull(items, "items");
        requireNonNull(answers, "answers");
        EnumMap<I, Integer> inOrder = new EnumMap<>(items);
        inOrder.putAll(answers);
        return ImmutableAxisRating.<I>builder()
                .putAllAnswers(inOrder)
                .items(items.getEnumConstants().length)
                .build();
    }

    /** Returns the answers, from 1 to 5, in the order of the items. */
    public abstract Map<I, Integer> answers();

    /** Returns the number of items of the axis. */
    public abstract int items();

    /** Returns the number of items answered. */
    public Coverage coverage() {
        return Coverage.of(answers().size(), items());
    }

    /** Returns the mean of the answers with equal weights, from 1 to 5, or empty if there is none. */
    public Optional<Ratio> mean() {
        return mean(ImmutableMap.of());
    }

    /**
     * Returns the weighted mean of the answers, or empty if there is none or all answered items have weight 0.
     *
     * @param weights from 0 by item; 1 for items that are not named
     * @throws IllegalArgumentException if a weight is negative
     */
    public Optional<Ratio> mean(Map<I, Integer> weights) {
        long sum = 0;
        long weight = 0;
        for (Map.Entry<I, Integer> answer : answers().entrySet()) {
            int itemWeight = weights.getOrDefault(answer.getKey(), 1);
            checkArgument(itemWeight >= 0, "weight of %s must not be negative but was %s", answer.getKey(), itemWeight);
            sum += (long) itemWeight * answer.getValue();
            weight += itemWeight;
        }
        return weight == 0 ? Optional.empty() : Optional.of(Ratio.of(sum, weight));
    }

    @Value.Check
    void check() {
        answers()
                .forEach((item, answer) ->
                        checkArgument(answer >= 1 && answer <= 5, "%s must be in [1, 5] but was %s", item, answer));
        checkArgument(answers().size() <= items(), "items must be at least the answers but was %s", items());
    }
}
