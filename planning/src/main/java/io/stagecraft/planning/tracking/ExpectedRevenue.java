// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.RevenueModel;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.immutables.value.Value;

/**
 * The revenue that open deals, and deals not yet opened, are expected to bring in a period, shared out to their owners so that
 * the parts add up to the forecast to the smallest unit.
 *
 * <pre>{@code
 * ExpectedRevenue expected = ExpectedRevenue.of(forecast, quarter, openedLastYear);
 * tracking.expecting(seller -> expected.of(seller)).attainments(today);
 * }</pre>
 *
 * <p>The revenue of open deals is shared in proportion to what the deals of each owner are expected to bring; that of deals not
 * yet opened in proportion to the number of deals that each owner opened. If there is no such part, as with new business where
 * no owner opened a deal, the revenue is not shared out.
 */
@Value.Immutable
public abstract class ExpectedRevenue implements Serializable {
    ExpectedRevenue() {}

    /**
     * Returns the revenue that a forecast expects in a period.
     *
     * @param forecast what is won of the period is in no part
     * @param opened how many deals each owner opened of late, such as in the last year, from 0; earlier ones get the odd unit
     * @throws IllegalArgumentException if a number of deals is negative
     */
    public static ExpectedRevenue of(Forecast forecast, DateRange period, Map<String, Integer> opened) {
        opened.forEach((owner, deals) ->
                checkArgument(deals >= 0, "opened of %s must not be negative but was %s", owner, deals));
        Set<String> owners = new LinkedHashSet<>(opened.keySet());
        forecast.deals()
                .forEach(deal -> owners.addAll(deal.credits(deal.amount()).keySet()));
        RevenueModel model = forecast.model(period);
        long won = model.certain().getAmountMinorLong();
        long open = Math.max(0, minor(model.withoutNewDeals().meanMinor()) - won);
        long fresh = Math.max(0, minor(model.meanMinor()) - won - open);
        Map<String, RevenueModel> toCome = forecast.openByOwner(period);
        QuantityUnit unit = QuantityUnit.money(forecast.currency());
        return ImmutableExpectedRevenue.builder()
                .unit(unit)
                .open(shared(
                        unit,
                        open,
                        owners,
                        owner -> Optional.ofNullable(toCome.get(owner))
                                .map(RevenueModel::meanMinor)
                                .orElse(0.0)))
                .fresh(shared(unit, fresh, owners, owner -> opened.getOrDefault(owner, 0)))
                .build();
    }

    private static long minor(double amount) {
        return BigDecimal.valueOf(amount).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    private static Map<String, Quantity> shared(
            QuantityUnit unit, long total, Set<String> owners, ToDoubleFunction<String> weight) {
        ImmutableMap.Builder<String, BigDecimal> weights = ImmutableMap.builder();
        owners.forEach(owner -> weights.put(owner, BigDecimal.valueOf(weight.applyAsDouble(owner))));
        Map<String, BigDecimal> byOwner = weights.build();
        if (byOwner.values().stream().allMatch(each -> each.signum() == 0)) {
            return Map.of();
        }
        ImmutableMap.Builder<String, Quantity> parts = ImmutableMap.builder();
        Apportionment.largestRemainder()
                .split(total, byOwner)
                .forEach((owner, part) -> parts.put(owner, unit.ofSmallest(part)));
        return parts.build();
    }

    /** Returns the unit. */
    public abstract QuantityUnit unit();

    /** Returns the expected revenue of open deals, by owner; empty if none is expected to bring anything. */
    public abstract Map<String, Quantity> open();

    /** Returns the expected revenue of deals not yet opened, by owner; possibly empty. */
    public abstract Map<String, Quantity> fresh();

    /** Returns the expected revenue of both for an owner; zero for one who has no part. */
    public Quantity of(String owner) {
        return open(owner).plus(fresh(owner));
    }

    /** Returns the expected revenue of open deals for an owner; zero for one who has no part. */
    public Quantity open(String owner) {
        return open().getOrDefault(requireNonNull(owner, "owner"), unit().ofSmallest(0));
    }

    /** Returns the expected revenue of deals not yet opened for an owner; zero for one who has no part. */
    public Quantity fresh(String owner) {
        return fresh().getOrDefault(requireNonNull(owner, "owner"), unit().ofSmallest(0));
    }
}
