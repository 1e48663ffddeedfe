// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.scoring.tier.TierSlice;
import io.stagecraft.scoring.tier.ValuePyramid;
import io.stagecraft.scoring.tier.VisitCapacity;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Strategy for how often customers are visited: by their tier, or by what one more visit brings.
 *
 * <h2>For implementors</h2>
 * A strategy says what it wants; the plan compares that with what the people can do.
 *
 * @param <T> what a customer is
 * @param <K> what names a customer
 */
@FunctionalInterface
public interface ContactFrequency<T, K> {
    /**
     * Returns the visits of customers in a period.
     *
     * @param customers in the order that decides between equal ones
     * @param capacity what the people can do in the period
     */
    FrequencyPlan<K> plan(List<? extends T> customers, VisitCapacity capacity);

    /**
     * Returns the visits that the tiers of a pyramid ask for: those a month times the months. Customers outside the
     * pyramid, and those of tiers whose policy asks for none, get none.
     *
     * @param months how many months the period has, above 0
     * @param id names a customer
     * @throws IllegalArgumentException if the months are not above 0
     */
    static <T, K> ContactFrequency<T, K> byTier(
            ValuePyramid<T> pyramid, Ratio months, Function<? super T, ? extends K> id) {
        requireNonNull(id, "id");
        checkArgument(months.signum() > 0, "months must be above 0 but was %s", months);
        Map<K, Ratio> wanted = new HashMap<>();
        for (TierSlice<T> slice : pyramid.slices()) {
            slice.tier()
                    .policy()
                    .visitsPerMonth()
                    .ifPresent(visits -> slice.subjects()
                            .forEach(subject -> wanted.put(id.apply(subject), visits.multipliedBy(months))));
        }
        return (customers, capacity) -> {
            ImmutableFrequencyPlan.Builder<K> plan =
                    ImmutableFrequencyPlan.<K>builder().capacity(capacity);
            for (T customer : customers) {
                K key = id.apply(customer);
                plan.putWanted(key, wanted.getOrDefault(key, Ratio.zero()));
            }
            return plan.build();
        };
    }

    /**
     * Returns the visits that bring most within the capacity, rounded down to whole visits.
     *
     * @param response what visits to a customer bring in the period
     * @param id names a customer
     */
    static <T, K> ContactFrequency<T, K> byMarginalReturn(
            Function<? super T, ? extends Response> response, Function<? super T, ? extends K> id) {
        requireNonNull(response, "response");
        requireNonNull(id, "id");
        return (customers, capacity) -> {
            requireNonNull(customers, "customers");
            requireNonNull(capacity, "capacity");
            List<EffortAccount<K>> accounts = customers.stream()
                    .map(customer -> EffortAccount.<K>of(id.apply(customer), response.apply(customer)))
                    .toList();
            int budget = capacity.visits().toDecimal(0, RoundingMode.DOWN).intValueExact();
            ImmutableFrequencyPlan.Builder<K> plan =
                    ImmutableFrequencyPlan.<K>builder().capacity(capacity);
            EffortAllocation.of(accounts, budget)
                    .best()
                    .visits()
                    .forEach((customer, visits) -> plan.putWanted(customer, Ratio.of(visits)));
            return plan.build();
        };
    }
}
