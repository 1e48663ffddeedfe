// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.pipeline;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Estimable;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.time.DateRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Learns from earlier periods what part of the deals open at some point of them was won by their end (see the domain
 * model, Inspection of a pipeline).
 */
public final class CoverageHistory {
    private CoverageHistory() {}

    /**
     * Returns the win rate by value of deals that were open so many days into earlier periods and due in them. Deals of
     * negative worth are not among them.
     *
     * @param deals the deals, in any order
     * @param periods the earlier periods, complete
     * @param days how many days into each period, from 0 for the morning of its first day
     * @param valuation what a deal is worth, as known at that point
     * @param zone the zone in which days are told
     * @return what was won of it within the period, or empty with fewer than 20 such deals, or ones without worth
     */
    public static Optional<Ratio> winRate(
            Iterable<Opportunity> deals, List<DateRange> periods, int days, Valuation valuation, ZoneId zone) {
        return winRate(deals, periods, days, valuation, zone, Rate.DEFAULT_MINIMUM);
    }

    /** Returns the same, or empty with fewer than so many such deals, at least 1. */
    public static Optional<Ratio> winRate(
            Iterable<Opportunity> deals,
            List<DateRange> periods,
            int days,
            Valuation valuation,
            ZoneId zone,
            int minimum) {
        requireNonNull(valuation, "valuation");
        checkArgument(minimum >= 1, "minimum must be at least 1 but was %s", minimum);
        checkArgument(days >= 0, "days must be at least 0 but were %s", days);
        List<Estimable<Money>> open = new ArrayList<>();
        List<Estimable<Money>> won = new ArrayList<>();
        for (DateRange period : Elements.checked(periods, "periods")) {
            Instant point =
                    period.start().plusDays(days).atStartOfDay(zone).toInstant().minusNanos(1);
            Instant end = period.end().atStartOfDay(zone).toInstant().minusNanos(1);
            for (Opportunity deal : Elements.checked(deals, "deals")) {
                Optional<Opportunity> then = deal.asOf(point).filter(Opportunity::isOpen);
                if (then.isPresent()
                        && then.get().expectedClose().filter(period::contains).isPresent()) {
                    Estimable<Money> value = valuation.of(then.get());
                    if (value.known().filter(Money::isNegative).isPresent()) {
                        continue;
                    }
                    open.add(value);
                    if (deal.asOf(end).orElseThrow().status() == DealStatus.WON) {
                        won.add(value);
                    }
                }
            }
        }
        Optional<Money> worth = Total.of(open).amount().filter(Money::isPositive);
        return open.size() < minimum
                ? Optional.empty()
                : worth.map(
                        money -> Ratio.of(Total.of(won).amount().orElse(Money.zero(money.getCurrencyUnit())), money));
    }
}
