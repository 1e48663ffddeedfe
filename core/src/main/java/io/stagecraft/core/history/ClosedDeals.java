// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.measure.MoneySum;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DailyAmounts;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The closed deals of a book by the day on which each closed: what was won when, and since when that is known.
 *
 * <pre>{@code
 * ClosedDeals closed = ClosedDeals.of(deals, zone);
 * closed.revenue(quarter, CurrencyUnit.EUR);    // what the deals won in the quarter brought
 * closed.observed(asOf);                        // the days of which that is known
 * }</pre>
 *
 * <p>A won deal without an amount counts in number, not in money.
 */
public final class ClosedDeals implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<Opportunity> deals;
    private final ZoneId zone;

    /** The days on which they closed, counted from 1970-01-01, ascending. */
    private final transient long[] days;

    /** The places of the deals in the order of those days. */
    private final transient int[] byDay;

    /** What the first deals in the order of those days brought, by their number; empty unless it can be told so. */
    private final transient Optional<Brought> brought;

    private ClosedDeals(ImmutableList<Opportunity> deals, long[] closed, ZoneId zone) {
        this.deals = deals;
        this.zone = zone;
        this.byDay = sortedByDay(closed);
        this.days = new long[closed.length];
        for (int i = 0; i < closed.length; i++) {
            days[i] = closed[byDay[i]];
        }
        this.brought = brought();
    }

    /** Sums of one currency in its smallest unit, so that any days are added up in two look-ups. */
    private static final class Brought {
        private final CurrencyUnit currency;
        private final long[] sums;

        Brought(CurrencyUnit currency, long[] sums) {
            this.currency = currency;
            this.sums = sums;
        }
    }

    /** Returns what the deals brought; empty if none brought anything, in two currencies, or more than a {@code long} holds. */
    private Optional<Brought> brought() {
        CurrencyUnit currency = null;
        long[] sums = new long[byDay.length + 1];
        try {
            for (int i = 0; i < byDay.length; i++) {
                Opportunity deal = deals.get(byDay[i]);
                Optional<Money> amount = deal.status() == DealStatus.WON ? deal.amount() : Optional.empty();
                sums[i + 1] = sums[i];
                if (amount.isPresent()) {
                    CurrencyUnit own = amount.get().getCurrencyUnit();
                    if (currency != null && !currency.equals(own)) {
                        return Optional.empty();
                    }
                    currency = own;
                    sums[i + 1] = Math.addExact(sums[i], amount.get().getAmountMinorLong());
                }
            }
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(currency).map(one -> new Brought(one, sums));
    }

    /**
     * Returns the places sorted by day, and those of a day in their order: counted and placed where days lie close,
     * else compared.
     */
    private static int[] sortedByDay(long[] closed) {
        long[] keys = new long[closed.length];
        long first = Arrays.stream(closed).min().orElse(0);
        long last = Arrays.stream(closed).max().orElse(0);
        if (last - first >= Integer.MAX_VALUE) {
            return IntStream.range(0, closed.length)
                    .boxed()
                    .sorted(Comparator.comparingLong(place -> closed[place]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (closed[i] - first) << 32 | i;
        }
        Arrays.sort(keys);
        int[] places = new int[keys.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = (int) keys[i];
        }
        return places;
    }

    /** Returns the first place in the order of days that is not before a day. */
    private int from(LocalDate day) {
        long wanted = day.toEpochDay();
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Returns the closed ones among some deals.
     *
     * @param deals of any status, as they are known on the day of the question
     * @param zone in which the day on which a deal closed is told
     */
    public static ClosedDeals of(Collection<Opportunity> deals, ZoneId zone) {
        requireNonNull(deals, "deals");
        requireNonNull(zone, "zone");
        ImmutableList.Builder<Opportunity> closed = ImmutableList.builderWithExpectedSize(deals.size());
        long[] days = new long[deals.size()];
        int count = 0;
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            Optional<Instant> at = deal.closedAt();
            if (at.isPresent()) {
                closed.add(deal);
                days[count++] = LocalDate.ofInstant(at.get(), zone).toEpochDay();
            }
        }
        return new ClosedDeals(closed.build(), Arrays.copyOf(days, count), zone);
    }

    private Object readResolve() {
        return of(requireNonNull(deals, "deals"), zone);
    }

    /** Returns the closed deals, in the order given. */
    public List<Opportunity> deals() {
        return deals;
    }

    /** Returns the days of which closed deals are known: from the first on which one closed to a day, or that day alone. */
    public DateRange observed(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        boolean isAny = days.length > 0 && days[0] <= asOf.toEpochDay();
        return DateRange.ofClosed(isAny ? LocalDate.ofEpochDay(days[0]) : asOf, asOf);
    }

    /** Returns the twelve months up to a day, that day included, or as much of them as is {@linkplain #observed observed}. */
    public DateRange pastYear(LocalDate asOf) {
        return observed(asOf)
                .from(Exact.plus(asOf, -1, ChronoUnit.YEARS, "asOf").plusDays(1));
    }

    /** Returns the deals closed in some days, in the order given. */
    public List<Opportunity> in(DateRange days) {
        return in(days, deal -> true);
    }

    /** Returns the deals won in some days, in the order given. */
    public List<Opportunity> won(DateRange days) {
        return in(days, deal -> deal.status() == DealStatus.WON);
    }

    private List<Opportunity> in(DateRange days, Predicate<Opportunity> filter) {
        requireNonNull(days, "days");
        int[] within = Arrays.copyOfRange(byDay, from(days.start()), from(days.end()));
        Arrays.sort(within);
        ImmutableList.Builder<Opportunity> passing = ImmutableList.builderWithExpectedSize(within.length);
        for (int place : within) {
            Opportunity deal = deals.get(place);
            if (filter.test(deal)) {
                passing.add(deal);
            }
        }
        return passing.build();
    }

    /**
     * Returns the revenue of the deals won in a range of days.
     *
     * @throws IllegalArgumentException if one of them is in another currency
     */
    public Money revenue(DateRange days, CurrencyUnit currency) {
        requireNonNull(days, "days");
        requireNonNull(currency, "currency");
        if (brought.filter(known -> known.currency.equals(currency)).isPresent()) {
            long[] sums = brought.get().sums;
            return Money.ofMinor(currency, Math.subtractExact(sums[from(days.end())], sums[from(days.start())]));
        }
        Money sum = Money.zero(currency);
        for (Opportunity deal : wonWithAmount(days)) {
            Money amount = deal.amount().orElseThrow();
            checkArgument(
                    amount.getCurrencyUnit().equals(currency),
                    "amount of deal %s must be in %s but was %s",
                    deal.id(),
                    currency,
                    amount);
            sum = sum.plus(amount);
        }
        return sum;
    }

    /** Returns the revenue of the deals won on each day of a range, in full units of their currency, which must be one. */
    public DailyAmounts revenueByDay(DateRange range) {
        requireNonNull(range, "range");
        if (brought.isEmpty()) {
            return DailyAmounts.of(
                    range,
                    wonWithAmount(range),
                    this::closedOn,
                    deal -> deal.amount().orElseThrow().getAmount());
        }
        long[] sums = brought.get().sums;
        int decimals = brought.get().currency.getDecimalPlaces();
        DailyAmounts.Builder byDay = DailyAmounts.builder().observed(range);
        int end = from(range.end());
        int next;
        for (int first = from(range.start()); first < end; first = next) {
            next = first + 1;
            while (next < end && days[next] == days[first]) {
                next++;
            }
            long sum = sums[next] - sums[first];
            if (sum != 0) {
                byDay.putByDay(LocalDate.ofEpochDay(days[first]), BigDecimal.valueOf(sum, decimals));
            }
        }
        return byDay.build();
    }

    /**
     * Returns the revenue of the deals won in a range of days by customer, in the order of their ids; deals without a customer
     * are left out.
     */
    public SortedMap<String, Money> revenueByCustomer(DateRange days) {
        return revenueBy(
                days,
                deal -> deal.customerId().isPresent() && deal.amount().isPresent()
                        ? Map.of(deal.customerId().get(), deal.amount().get())
                        : Map.of());
    }

    /**
     * Returns the revenue of the deals won in a range of days by owner, in the order of their names: what is shared by the
     * {@linkplain Opportunity#credits() credits} of each, exactly; deals without an owner are left out.
     */
    public SortedMap<String, Money> revenueByOwner(DateRange days) {
        return revenueBy(days, Opportunity::credits);
    }

    /**
     * Returns what overlay sellers are credited with of the deals won in a range of days, in the order of their names: beside the
     * {@linkplain #revenueByOwner revenue by owner} and in no total.
     */
    public SortedMap<String, Money> overlayCredits(DateRange days) {
        return revenueBy(days, Opportunity::overlayCredits);
    }

    private SortedMap<String, Money> revenueBy(DateRange days, Function<Opportunity, Map<String, Money>> parts) {
        Map<String, MoneySum> won = new HashMap<>();
        for (Opportunity deal : won(days)) {
            parts.apply(deal)
                    .forEach((key, part) ->
                            won.computeIfAbsent(key, each -> new MoneySum()).add(part));
        }
        return ImmutableSortedMap.copyOf(
                Maps.transformValues(won, sum -> sum.toMoney().orElseThrow()));
    }

    private List<Opportunity> wonWithAmount(DateRange days) {
        return won(days).stream().filter(deal -> deal.amount().isPresent()).toList();
    }

    /**
     * Returns the day on which a deal closed.
     *
     * @throws IllegalArgumentException if it is open
     */
    public LocalDate closedOn(Opportunity deal) {
        Optional<Instant> closed = deal.closedAt();
        if (closed.isEmpty()) {
            throw new IllegalArgumentException("deal must be closed but " + deal.id() + " is " + deal.status());
        }
        return LocalDate.ofInstant(closed.get(), zone);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ClosedDeals other && deals.equals(other.deals) && zone.equals(other.zone);
    }

    @Override
    public int hashCode() {
        return 31 * deals.hashCode() + zone.hashCode();
    }

    /** Returns {@code 12 closed deals}. */
    @Override
    public String toString() {
        return deals.size() + (deals.size() == 1 ? " closed deal" : " closed deals");
    }
}
