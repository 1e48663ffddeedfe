package io.stagecraft.core.history;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.measure.Exact;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DailyAmounts;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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

    private ClosedDeals(ImmutableList<Opportunity> deals, ZoneId zone) {
        this.deals = deals;
        this.zone = zone;
    }

    /**
     * Returns the closed ones among some deals.
     *
     * @param deals of any status, as they are known on the day of the question
     * @param zone in which the day on which a deal closed is told
     */
    public static ClosedDeals of(Collection<Opportunity> deals, ZoneId zone) {
        requireNonNull(zone, "zone");
        return new ClosedDeals(
                deals.stream().filter(deal -> deal.closedAt().isPresent()).collect(ImmutableList.toImmutableList()),
                zone);
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
        return DateRange.ofClosed(
                deals.stream()
                        .map(this::closedOn)
                        .filter(day -> !day.isAfter(asOf))
                        .min(LocalDate::compareTo)
                        .orElse(asOf),
                asOf);
    }

    /** Returns the twelve months up to a day, that day included, or as much of them as is {@linkplain #observed observed}. */
    public DateRange pastYear(LocalDate asOf) {
        return observed(asOf)
                .from(Exact.plus(asOf, -1, ChronoUnit.YEARS, "asOf").plusDays(1));
    }

    /** Returns the deals won in some days, in the order given. */
    public List<Opportunity> won(DateRange days) {
        requireNonNull(days, "days");
        return deals.stream()
                .filter(deal -> deal.status() == DealStatus.WON && days.contains(closedOn(deal)))
                .toList();
    }

    /**
     * Returns the revenue of the deals won in a range of days.
     *
     * @throws IllegalArgumentException if one of them is in another currency
     */
    public Money revenue(DateRange days, CurrencyUnit currency) {
        requireNonNull(currency, "currency");
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
    public DailyAmounts revenueByDay(DateRange days) {
        return DailyAmounts.of(
                days,
                wonWithAmount(days),
                this::closedOn,
                deal -> deal.amount().orElseThrow().getAmount());
    }

    /**
     * Returns the revenue of the deals won in a range of days by customer, in the order of their ids; deals without a customer
     * are left out.
     */
    public SortedMap<String, Money> revenueByCustomer(DateRange days) {
        return revenueBy(days, Opportunity::customerId);
    }

    /**
     * Returns the revenue of the deals won in a range of days by owner, in the order of their names; deals without an owner are
     * left out.
     */
    public SortedMap<String, Money> revenueByOwner(DateRange days) {
        return revenueBy(days, Opportunity::owner);
    }

    private SortedMap<String, Money> revenueBy(DateRange days, Function<Opportunity, Optional<String>> key) {
        Map<String, Money> won = new TreeMap<>();
        for (Opportunity deal : wonWithAmount(days)) {
            key.apply(deal).ifPresent(of -> won.merge(of, deal.amount().orElseThrow(), Money::plus));
        }
        return ImmutableSortedMap.copyOf(won);
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
        checkArgument(deal.closedAt().isPresent(), "deal must be closed but %s is %s", deal.id(), deal.status());
        return LocalDate.ofInstant(deal.closedAt().get(), zone);
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
