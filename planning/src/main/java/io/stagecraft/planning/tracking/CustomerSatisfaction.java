// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.customer.Satisfaction;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The satisfaction of customers: dated values on the caller's scale, of which the latest of each customer counts (see the
 * domain model, Lifecycle, churn, KPIs, alerts; the form is our assumption).
 *
 * <pre>{@code
 * CustomerSatisfaction<String> asked = CustomerSatisfaction.of(
 *         BigDecimal.ONE, BigDecimal.TEN,
 *         Map.of("A-1", List.of(Satisfaction.of(march, new BigDecimal(7)), Satisfaction.of(june, new BigDecimal(9)))));
 * asked.mean(july);    // 9
 * asked.mean(april);   // 7
 * }</pre>
 *
 * @param <K> what names a customer
 */
@Value.Immutable
public abstract class CustomerSatisfaction<K> implements Serializable {
    CustomerSatisfaction() {}

    /**
     * Returns values on a scale.
     *
     * @param lowest the least satisfied value of the scale, below the highest
     * @param highest the most satisfied value
     * @param values what each customer said, such as {@link io.stagecraft.core.customer.Customer#satisfaction()}, in any order,
     *     each on the scale
     * @throws IllegalArgumentException if the scale is empty, or a value lies outside it
     */
    public static <K> CustomerSatisfaction<K> of(
            BigDecimal lowest, BigDecimal highest, Map<K, List<Satisfaction>> values) {
        requireNonNull(values, "values");
        return ImmutableCustomerSatisfaction.<K>builder()
                .lowest(lowest)
                .highest(highest)
                .putAllValues(values)
                .build();
    }

    /** Returns the least satisfied value of the scale. */
    public abstract BigDecimal lowest();

    /** Returns the most satisfied value of the scale. */
    public abstract BigDecimal highest();

    /** Returns the dated values, in the order given. */
    public abstract Map<K, List<Satisfaction>> values();

    /**
     * Returns the latest value of each customer that was asked up to and including a day, of several on one day the last given;
     * customers in the order given.
     */
    public Map<K, Satisfaction> latest(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        ImmutableMap.Builder<K, Satisfaction> latest = ImmutableMap.builder();
        values().forEach((customer, said) -> said.stream()
                .filter(value -> !value.on().isAfter(asOf))
                .reduce((one, other) -> other.on().isBefore(one.on()) ? one : other)
                .ifPresent(value -> latest.put(customer, value)));
        return latest.build();
    }

    /** Returns the mean of the latest values of all customers, exactly; empty if there is none by then. */
    public Optional<Ratio> mean(LocalDate asOf) {
        Map<K, Satisfaction> latest = latest(asOf);
        return latest.isEmpty()
                ? Optional.empty()
                : Optional.of(latest.values().stream()
                        .map(value -> Ratio.of(value.value()))
                        .reduce(Ratio.zero(), Ratio::plus)
                        .dividedBy(Ratio.of(latest.size())));
    }

    /** Returns the position of the mean on the scale, from 0 at the lowest to 1 at the highest value. */
    public Optional<Ratio> onScale(LocalDate asOf) {
        return mean(asOf)
                .map(mean -> mean.minus(Ratio.of(lowest()))
                        .dividedBy(Ratio.of(highest().subtract(lowest()))));
    }

    @Value.Check
    CustomerSatisfaction<K> check() {
        Decimals.checked(lowest(), "lowest");
        Decimals.checked(highest(), "highest");
        checkArgument(
                lowest().compareTo(highest()) < 0,
                "lowest must be below highest %s but was %s",
                highest().toPlainString(),
                lowest().toPlainString());
        values().forEach((customer, said) -> said.forEach(value -> checkArgument(
                value.value().compareTo(lowest()) >= 0 && value.value().compareTo(highest()) <= 0,
                "satisfaction of %s must be from %s to %s but was %s",
                customer,
                lowest().toPlainString(),
                highest().toPlainString(),
                value.value().toPlainString())));
        return Decimals.isNormal(lowest()) && Decimals.isNormal(highest())
                ? this
                : ImmutableCustomerSatisfaction.<K>builder()
                        .from(this)
                        .lowest(Decimals.normal(lowest()))
                        .highest(Decimals.normal(highest()))
                        .build();
    }
}
