// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.problem.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Named parts with their weights and the bounds of a split over them.
 *
 * <pre>{@code
 * Apportionment.largestRemainder()
 *         .over(weightByRegion)
 *         .minimum("North", 1_000)
 *         .fixed("West", 2_500)
 *         .near(lastPlan)
 *         .split(10_000)
 *         .orElseThrow();
 * }</pre>
 *
 * <p>Bounds and earlier parts are in the unit of the total; for money, in the smallest unit of its currency. Each
 * method returns a changed copy.
 *
 * @param <K> names of parts, with {@code equals} and {@code hashCode} by content
 */
public final class WeightedParts<K> {
    private final Apportionment apportionment;
    private final ImmutableMap<K, BigDecimal> weights;
    private final ImmutableMap<K, Long> minimums;
    private final ImmutableMap<K, Long> maximums;
    private final ImmutableMap<K, Long> near;
    private final @Nullable Comparator<? super K> ties;

    private WeightedParts(
            Apportionment apportionment,
            ImmutableMap<K, BigDecimal> weights,
            ImmutableMap<K, Long> minimums,
            ImmutableMap<K, Long> maximums,
            ImmutableMap<K, Long> near,
            @Nullable Comparator<? super K> ties) {
        this.apportionment = apportionment;
        this.weights = weights;
        this.minimums = minimums;
        this.maximums = maximums;
        this.near = near;
        this.ties = ties;
    }

    static <K> WeightedParts<K> of(Apportionment apportionment, Map<K, BigDecimal> weights) {
        requireNonNull(weights, "weights");
        checkArgument(!weights.isEmpty(), "there must be at least one part");
        weights.forEach((name, weight) ->
                checkArgument(weight.signum() >= 0, "weight must not be negative but was %s (part %s)", weight, name));
        return new WeightedParts<>(
                apportionment,
                ImmutableMap.copyOf(weights),
                ImmutableMap.of(),
                ImmutableMap.of(),
                ImmutableMap.of(),
                null);
    }

    /**
     * Returns a copy that gives the unit to the part that {@code order} puts first where claims are equal; the order of
     * the weights decides only between parts that it does not tell apart.
     *
     * @throws IllegalArgumentException if the method is cumulative rounding, which follows the order of the parts
     */
    public WeightedParts<K> tiesBy(Comparator<? super K> order) {
        checkArgument(
                !(apportionment.division().method() instanceof Cumulative),
                "an order for ties is not offered with %s, which follows the order of the parts",
                apportionment.name());
        return new WeightedParts<>(apportionment, weights, minimums, maximums, near, requireNonNull(order, "order"));
    }

    /**
     * Returns a copy in which a part gets at least so much.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public WeightedParts<K> minimum(K part, long minimum) {
        checkKnown(part);
        return new WeightedParts<>(apportionment, weights, with(minimums, part, minimum), maximums, near, ties);
    }

    /**
     * Returns a copy in which a part gets at most so much.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public WeightedParts<K> maximum(K part, long maximum) {
        checkKnown(part);
        return new WeightedParts<>(apportionment, weights, minimums, with(maximums, part, maximum), near, ties);
    }

    /**
     * Returns a copy in which a part gets exactly so much, and the others share the rest.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public WeightedParts<K> fixed(K part, long amount) {
        return minimum(part, amount).maximum(part, amount);
    }

    /**
     * Returns a copy that moves as little as it can away from an earlier split.
     *
     * @param earlier the earlier parts; a part that is not among them counts as zero, one that is no longer here is
     *     ignored
     * @throws IllegalArgumentException if the method is not largest remainder
     */
    public WeightedParts<K> near(Map<? extends K, Long> earlier) {
        requireNonNull(earlier, "earlier");
        apportionment.division().checkStaysNear();
        return new WeightedParts<>(apportionment, weights, minimums, maximums, ImmutableMap.copyOf(earlier), ties);
    }

    /**
     * Splits a total over the parts.
     *
     * @return the parts in the order of the weights, in an immutable map, or why there are none
     * @throws IllegalArgumentException if all weights are zero and there are no bounds
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public SplitResult<Map<K, Long>> split(long total) {
        return split(total, Long::valueOf, Argument::of);
    }

    /**
     * Splits an amount over the parts, to the smallest unit of its currency.
     *
     * @return the parts in the order of the weights, in an immutable map, or why there are none
     * @throws IllegalArgumentException if all weights are zero and there are no bounds
     * @throws ArithmeticException if a sum does not fit a {@code long} of smallest units
     */
    public SplitResult<Map<K, Money>> split(Money total) {
        return split(Exact.minor(total, "total"), minor -> Money.ofMinor(total.getCurrencyUnit(), minor), Argument::of);
    }

    /**
     * Explains why a part of a split is what it is; computed anew, so it cannot differ from the split.
     *
     * @return the explanation, in the unit of the total
     * @throws IllegalArgumentException if there is no such part, or the split is impossible
     */
    public PartExplanation explain(long total, K part) {
        checkKnown(part);
        Arrangement arranged = new Arrangement(Argument::of);
        return apportionment
                .division()
                .explain(
                        subject(Long.toString(total)),
                        total,
                        arranged.columns,
                        arranged.bounds,
                        arranged.earlier(),
                        arranged.order.indexOf(part));
    }

    private <V> SplitResult<Map<K, V>> split(long total, LongFunction<V> unit, Function<V, Argument> said) {
        Arrangement arranged = new Arrangement(amount -> said.apply(unit.apply(amount)));
        long[] result = new long[weights.size()];
        List<Problem> problems = arranged.divide(total, result);
        if (!problems.isEmpty()) {
            return SplitResult.impossible(subject(unit.apply(total).toString()), problems);
        }
        Map<K, V> byName = Maps.newHashMapWithExpectedSize(result.length);
        for (int i = 0; i < result.length; i++) {
            byName.put(arranged.order.get(i), unit.apply(result[i]));
        }
        ImmutableMap.Builder<K, V> parts = ImmutableMap.builderWithExpectedSize(result.length);
        weights.keySet().forEach(name -> parts.put(name, requireNonNull(byName.get(name))));
        return SplitResult.made(parts.build());
    }

    private String subject(String total) {
        return "split of " + total + " over " + weights.size() + (weights.size() == 1 ? " part" : " parts");
    }

    private void checkKnown(K part) {
        checkArgument(
                weights.containsKey(requireNonNull(part, "part")),
                "there is no part %s; parts are %s",
                part,
                weights.keySet());
    }

    private static <K> ImmutableMap<K, Long> with(ImmutableMap<K, Long> limits, K part, long limit) {
        Map<K, Long> changed = new LinkedHashMap<>(limits);
        changed.put(part, limit);
        return ImmutableMap.copyOf(changed);
    }

    /** The parts in the order in which ties are broken, as columns. */
    private final class Arrangement {
        private final List<K> order;
        private final PartWeights columns;
        private final Limits.@Nullable Given bounds;

        Arrangement(LongFunction<Argument> amounts) {
            this.order = ties == null
                    ? weights.keySet().asList()
                    : weights.keySet().stream().sorted(ties).toList();
            this.columns = PartWeights.of(order.stream()
                    .map(name -> requireNonNull(weights.get(name)))
                    .toList());
            this.bounds = minimums.isEmpty() && maximums.isEmpty()
                    ? null
                    : new Limits.Given(
                            column(minimums, Long.MIN_VALUE),
                            column(maximums, Long.MAX_VALUE),
                            0,
                            i -> "part " + order.get(i),
                            amounts);
        }

        List<Problem> divide(long total, long[] result) {
            Division division = apportionment.division();
            if (bounds == null) {
                division.divide(columns, total, earlier(), result, 0);
                return List.of();
            }
            return division.divideWithin(columns, total, bounds, earlier(), result, 0);
        }

        private long @Nullable [] earlier() {
            return near.isEmpty() ? null : column(near, 0);
        }

        private long[] column(Map<K, Long> values, long missing) {
            long[] column = new long[order.size()];
            Arrays.setAll(column, i -> values.getOrDefault(order.get(i), missing));
            return column;
        }
    }
}
