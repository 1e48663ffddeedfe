// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.scoring.tier.VisitCapacity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The number of visits to each customer in a period, against the capacity of the people.
 *
 * @param <K> what names a customer
 */
@Value.Immutable
public abstract class FrequencyPlan<K> implements Serializable {
    FrequencyPlan() {}

    /**
     * Returns a plan, as a strategy of the caller's gives it.
     *
     * @param capacity what the people can do in the period
     * @param wanted the visits wanted by customer, from 0, in the order that decides between equal ones
     * @throws IllegalArgumentException if a number of visits is negative
     */
    public static <K> FrequencyPlan<K> of(VisitCapacity capacity, Map<K, Ratio> wanted) {
        requireNonNull(wanted, "wanted");
        return ImmutableFrequencyPlan.<K>builder()
                .capacity(capacity)
                .putAllWanted(wanted)
                .build();
    }

    /** Returns the visits wanted by customer, from 0 and not rounded, in the order of the customers. */
    public abstract Map<K, Ratio> wanted();

    /** Returns the capacity of the people in the period. */
    public abstract VisitCapacity capacity();

    /** Returns the visits wanted of all. */
    public Ratio needed() {
        return wanted().values().stream().reduce(Ratio.zero(), Ratio::plus);
    }

    /** Returns the number of visits that are missing, from 0. */
    public Ratio shortfall() {
        return capacity().shortfall(needed());
    }

    /**
     * Returns whole visits: what is wanted where it is possible, else what is possible in the same proportions; made by
     * largest remainder, ties to the earlier customer, so that they add up to the whole visits wanted or possible,
     * rounded down.
     */
    public Map<K, Integer> visits() {
        Ratio all = shortfall().isZero() ? needed() : capacity().visits();
        long total = all.numerator() / all.denominator();
        if (total == 0) {
            ImmutableMap.Builder<K, Integer> none = ImmutableMap.builder();
            wanted().keySet().forEach(customer -> none.put(customer, 0));
            return none.build();
        }
        ImmutableMap.Builder<K, BigDecimal> weights = ImmutableMap.builder();
        wanted().forEach((customer, visits) -> weights.put(
                customer,
                BigDecimal.valueOf(visits.numerator())
                        .divide(BigDecimal.valueOf(visits.denominator()), MathContext.DECIMAL64)));
        ImmutableMap.Builder<K, Integer> whole = ImmutableMap.builder();
        Apportionment.largestRemainder()
                .split(total, weights.build())
                .forEach((customer, visits) -> whole.put(customer, Math.toIntExact(visits)));
        return whole.build();
    }

    /** Returns the defaults that took part; possibly empty. */
    public List<DefaultUsed> defaultsUsed() {
        return capacity().defaultsUsed();
    }

    @Value.Check
    void check() {
        wanted().forEach((customer, visits) -> checkArgument(
                visits.signum() >= 0, "visits wanted of %s must not be negative but were %s", customer, visits));
    }
}
