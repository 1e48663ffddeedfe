// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.Seasonality;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.division.Levels;
import io.stagecraft.planning.division.Ramps;
import io.stagecraft.planning.target.RampProfile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Strategy for the weights of the leaves of a dimension, relative to each other; a node above them weighs their sum.
 *
 * <pre>{@code
 * SplitWeights.by(history::wonRevenue)
 * SplitWeights.<String>equal().ramping(seller -> hiredOn.get(seller), RampProfile.standard(), quarter)
 * SplitWeights.seasonal(season, workCalendar)
 * }</pre>
 *
 * <h2>For implementors</h2>
 * Implementations must be immutable, safe for use by multiple threads, and give the same weights for the same leaves.
 *
 * @param <K> the keys of the dimension
 */
@FunctionalInterface
public interface SplitWeights<K> {
    /**
     * Returns the weight of each leaf.
     *
     * @param leaves the leaves of the dimension, in order
     * @return as many weights, in the same order, none negative; only their proportions count
     */
    List<BigDecimal> of(List<? extends K> leaves);

    /** Returns weights of 1 each: a node weighs as much as it has leaves, which for people is headcount. */
    static <K> SplitWeights<K> equal() {
        return leaves -> Collections.nCopies(leaves.size(), BigDecimal.ONE);
    }

    /**
     * Returns the weights that a function gives, such as history, potential or capacity. A leaf for which it gives null
     * is named among the problems of the plan.
     */
    static <K> SplitWeights<K> by(Function<? super K, ? extends BigDecimal> weight) {
        requireNonNull(weight, "weight");
        return leaves -> {
            ImmutableList.Builder<BigDecimal> weights = ImmutableList.builder();
            for (K leaf : requireNonNull(leaves, "leaves")) {
                @Nullable BigDecimal found = weight.apply(leaf);
                if (found == null) {
                    throw Levels.noWeight(leaf, Message.of("plan.weight-missing"));
                }
                weights.add(found);
            }
            return weights.build();
        };
    }

    /**
     * Returns the weights that a map holds.
     *
     * @throws IllegalArgumentException when they are used, if a leaf has none; a plan names it among its problems
     */
    static <K> SplitWeights<K> of(Map<? extends K, BigDecimal> weights) {
        requireNonNull(weights, "weights");
        Map<K, BigDecimal> known = ImmutableMap.copyOf(weights);
        return by(leaf -> {
            BigDecimal weight = known.get(leaf);
            if (weight == null) {
                throw Levels.noWeight(
                        leaf,
                        Message.of("plan.weight-unknown")
                                .with(
                                        "keys",
                                        known.keySet().stream()
                                                .map(key -> Argument.of(key.toString()))
                                                .toList()));
            }
            return weight;
        });
    }

    /**
     * Returns weights of what each leaf reached in the past, nothing for one that is not among them. A new one, which had no whole
     * past to show, weighs as much as the mean of the others, rounded half-even to their decimals; where there are no others, what
     * it reached.
     *
     * @param reached such as won revenue, none below 0
     * @param isNew whether a leaf is too new to be judged by what it reached
     */
    static <K> SplitWeights<K> history(Map<? extends K, BigDecimal> reached, Predicate<? super K> isNew) {
        requireNonNull(isNew, "isNew");
        Map<K, BigDecimal> known = ImmutableMap.copyOf(requireNonNull(reached, "reached"));
        List<BigDecimal> others = known.entrySet().stream()
                .filter(one -> !isNew.test(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Optional<BigDecimal> mean = others.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(others.size()), RoundingMode.HALF_EVEN));
        return by(leaf ->
                mean.filter(any -> isNew.test(leaf)).orElseGet(() -> known.getOrDefault(leaf, BigDecimal.ZERO)));
    }

    /** Returns weights of days by month, weekday, holiday and month end. */
    static SplitWeights<PlanPeriod> seasonal(Seasonality seasonality, WorkCalendar working) {
        requireNonNull(seasonality, "seasonality");
        requireNonNull(working, "working");
        return days -> seasonality.weights(days.stream().map(PlanPeriod::range).toList(), working);
    }

    /**
     * Returns these weights, each times the mean share of the full quota that its owner carries in a period: by the owner's own
     * months since starting, day by day.
     *
     * @param start when the owner of a leaf started
     * @param ramp how much is carried by month since the start
     * @param period the days of the plan, at least one
     */
    default SplitWeights<K> ramping(
            Function<? super K, ? extends LocalDate> start, RampProfile ramp, DateRange period) {
        requireNonNull(start, "start");
        requireNonNull(ramp, "ramp");
        requireNonNull(period, "period");
        return ChainedWeights.of(
                leaves -> {
                    List<Ratio> shares = leaves.stream()
                            .map(leaf -> ramp.shareIn(period, requireNonNull(start.apply(leaf), "start")))
                            .toList();
                    return Ramps.times(of(leaves), shares);
                },
                List.of(this));
    }

    /** Returns the product of these weights and others. */
    default SplitWeights<K> times(SplitWeights<? super K> other) {
        requireNonNull(other, "other");
        return ChainedWeights.of(
                leaves -> {
                    List<BigDecimal> left = of(leaves);
                    List<BigDecimal> right = other.of(leaves);
                    ImmutableList.Builder<BigDecimal> product = ImmutableList.builder();
                    for (int i = 0; i < leaves.size(); i++) {
                        product.add(left.get(i).multiply(right.get(i)));
                    }
                    return product.build();
                },
                List.of(this, other));
    }
}
