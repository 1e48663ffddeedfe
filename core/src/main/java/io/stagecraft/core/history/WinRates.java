// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalPeriod;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Computes win rates by the day on which deals closed.
 *
 * <pre>{@code
 * WinRates rates = WinRates.in(zone);
 * rates.of(deals, year);                                              // 63.2 % of 6,711 closed deals
 * rates.by(fiscal.periods(FiscalUnit.QUARTER, year), deals);          // the same per quarter
 * rates.of(deals, year, deal -> listPrice(deal)).byValue();           // valued at list price
 * rates.byProduct(deals, year);                                       // by product
 * rates.by(Opportunity::competitors, deals, year);                    // against each competitor
 * }</pre>
 *
 * <p>A deal counts as it is given: to see what was known on a day, give deals as of that day.
 */
@Value.Immutable
public abstract class WinRates implements Serializable {
    WinRates() {}

    /** Returns the rules of a time zone: at least 20 closed deals, the ready loss reasons. */
    public static WinRates in(ZoneId zone) {
        return builder().zone(zone).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the zone in which a deal's day is told. */
    public abstract ZoneId zone();

    /** Returns the least number of closed deals for a rate, at least 1; 20 by default. */
    @Value.Default
    public int minimum() {
        return Rate.DEFAULT_MINIMUM;
    }

    /** Returns the loss reasons that are known, to tell those outside all rates; the ready ones by default. */
    @Value.Default
    public List<LossReason> lossReasons() {
        return LossReason.ready();
    }

    /**
     * Returns the win rate of the deals that closed in a period, valued at their amounts.
     *
     * @throws IllegalArgumentException if amounts are in two currencies
     */
    public WinRate of(Iterable<Opportunity> deals, DateRange period) {
        requireNonNull(period, "period");
        return of(deals, period, Opportunity::amount);
    }

    /**
     * Returns the win rate of the deals that closed in a period.
     *
     * @param value what a deal is worth, or empty if that is unknown; all in one currency
     * @throws IllegalArgumentException if values are in two currencies
     */
    public WinRate of(
            Iterable<Opportunity> deals, DateRange period, Function<? super Opportunity, Optional<Money>> value) {
        requireNonNull(period, "period");
        requireNonNull(value, "value");
        return counted(List.of(period), deals, value).get(0);
    }

    /** Returns the win rate of each fiscal period, in their order, each deal valued at its amount. */
    public List<WinRate> by(List<FiscalPeriod> periods, Iterable<Opportunity> deals) {
        return by(periods, deals, Opportunity::amount);
    }

    /** Returns the win rate of each fiscal period, in their order. */
    public List<WinRate> by(
            List<FiscalPeriod> periods,
            Iterable<Opportunity> deals,
            Function<? super Opportunity, Optional<Money>> value) {
        requireNonNull(value, "value");
        return counted(periods.stream().map(FiscalPeriod::range).collect(toImmutableList()), deals, value);
    }

    /**
     * Returns the win rate of the deals that closed in a period by something that they have, such as competitors, a source or a
     * channel, each deal valued at its amount.
     *
     * @param keys what a deal counts under: nothing, or one or several keys, under each of which it counts once
     * @return the rates by key, in the order of the keys
     */
    public <K extends Comparable<? super K>> Map<K, WinRate> by(
            Function<? super Opportunity, ? extends Collection<? extends K>> keys,
            Iterable<Opportunity> deals,
            DateRange period) {
        return by(keys, deals, period, key -> Opportunity::amount);
    }

    /**
     * Returns the win rate of the deals that closed in a period by product, each deal valued at the product's part of its amount.
     *
     * @return the rates by product, in the order of the ids; deals without a product are in none
     */
    public Map<String, WinRate> byProduct(Iterable<Opportunity> deals, DateRange period) {
        return by(
                deal -> deal.products().keySet(),
                deals,
                period,
                product -> deal -> Optional.ofNullable(deal.productAmounts().get(product)));
    }

    private <K extends Comparable<? super K>> Map<K, WinRate> by(
            Function<? super Opportunity, ? extends Collection<? extends K>> keys,
            Iterable<Opportunity> deals,
            DateRange period,
            Function<K, Function<Opportunity, Optional<Money>>> value) {
        requireNonNull(keys, "keys");
        requireNonNull(period, "period");
        Map<K, List<Opportunity>> groups = new TreeMap<>();
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            for (K key : new LinkedHashSet<>(keys.apply(deal))) {
                groups.computeIfAbsent(key, each -> new ArrayList<>()).add(deal);
            }
        }
        ImmutableMap.Builder<K, WinRate> rates = ImmutableMap.builder();
        groups.forEach((key, group) -> rates.put(key, of(group, period, value.apply(key))));
        return rates.build();
    }

    /** Returns whether a deal is among the lost ones of these rates: lost, neither given up by us nor outside all rates. */
    public boolean isLoss(Opportunity deal) {
        return deal.status() == DealStatus.LOST && !isOutside(deal) && !isGivenUp(deal);
    }

    boolean isOutside(Opportunity deal) {
        return deal.isMerged() || deal.lossReason().filter(outside()::contains).isPresent();
    }

    static boolean isGivenUp(Opportunity deal) {
        return deal.status() == DealStatus.ABANDONED
                || deal.lossReason()
                        .filter(LossReason.DISQUALIFIED_BY_US.id()::equals)
                        .isPresent();
    }

    @Value.Lazy
    ImmutableSet<String> outside() {
        return lossReasons().stream()
                .filter(LossReason::isOutsideRates)
                .map(LossReason::id)
                .collect(toImmutableSet());
    }

    private List<WinRate> counted(
            List<DateRange> periods,
            Iterable<Opportunity> deals,
            Function<? super Opportunity, Optional<Money>> value) {
        requireNonNull(deals, "deals");
        List<WinRateCount> counts =
                periods.stream().map(period -> new WinRateCount(this, period)).toList();
        for (Opportunity deal : deals) {
            Optional<Instant> at = deal.closedAt();
            if (at.isPresent()) {
                LocalDate closed = LocalDate.ofInstant(at.get(), zone());
                for (WinRateCount count : counts) {
                    count.add(deal, closed, value);
                }
            }
        }
        return counts.stream().map(WinRateCount::toWinRate).collect(toImmutableList());
    }

    @Value.Check
    void check() {
        checkArgument(minimum() >= 1, "minimum must be at least 1 but was %s", minimum());
    }

    /** Builds {@link WinRates} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableWinRates.Builder {
        Builder() {}
    }
}
