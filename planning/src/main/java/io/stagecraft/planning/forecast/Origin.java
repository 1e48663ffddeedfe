// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Incubating;
import io.stagecraft.core.history.ClosedDeals;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A day within a period, with all that was known of a book of deals at its end: what a forecast of the period may read. */
@Incubating
@Serial.Structural
@Value.Immutable
public abstract class Origin {
    Origin() {}

    /** The details of an open deal of which a book may hold the last value only, and not those of earlier days. */
    public enum Detail {
        /** The stage it was in. */
        STAGE,
        /** The amount it was worth. */
        AMOUNT,
        /** The day on which it was expected to close. */
        EXPECTED_CLOSE;

        /** Returns it in words, such as "expected close". */
        public Message message() {
            return Message.of("origin." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** Returns the period that is forecast. */
    public abstract DateRange period();

    /** Returns the day on whose evening it is forecast: in the period, or the day before it. */
    public abstract LocalDate asOf();

    /** Returns what was known at the end of that day. */
    abstract KnownDeals known();

    /** Returns the deals as they were known at the end of that day, in the order of the book. */
    public List<Opportunity> deals() {
        return known().toList();
    }

    /**
     * Returns which details of the open deals are not recorded as they were on that day, so that only later values are
     * there. A model that reads one of them must say nothing of this day.
     */
    @Value.Default
    public Set<Detail> unrecorded() {
        return Set.of();
    }

    /** Returns whether all of some details are recorded as they were. */
    boolean knows(Detail... details) {
        return Stream.of(details).noneMatch(unrecorded()::contains);
    }

    /** Returns the calendar in whose days the pace of selling is told. */
    public abstract WorkCalendar calendar();

    /** Returns the zone in which days are told. */
    public abstract ZoneId zone();

    /** Returns the currency of every amount. */
    public abstract CurrencyUnit currency();

    /** Returns the last instant of the day. */
    public Instant instant() {
        return DateRange.ofDay(asOf()).lastInstant(zone());
    }

    /** Returns the days of the period that are still to come. */
    public DateRange ahead() {
        return period().from(asOf().plusDays(1));
    }

    /** Returns the deals that were closed by then. */
    @Value.Lazy
    public ClosedDeals closed() {
        return ClosedDeals.of(deals(), zone());
    }

    /** Returns the deals that were open then. */
    KnownDeals open() {
        return known().where(known().columns()::isOpen);
    }

    /** Returns the open deals that may close in what is left of the period: those without a close date, or with one in it. */
    List<Opportunity> mayClose() {
        DealColumns columns = known().columns();
        DateRange ahead = ahead();
        return known().where(place -> columns.isOpen(place)
                        && columns.deal(place)
                                .expectedClose()
                                .map(ahead::contains)
                                .orElse(true))
                .toList();
    }

    /** Returns the deals won in some days, as far as it was known then. */
    KnownDeals wonIn(DateRange days) {
        DealColumns columns = known().columns();
        long start = days.start().toEpochDay();
        long end = days.end().toEpochDay();
        return known().where(place ->
                columns.isWon(place) && columns.closedOn(place) >= start && columns.closedOn(place) < end);
    }

    /** Returns the amount won in the period so far. */
    @Value.Lazy
    public Money won() {
        return won(period().before(asOf().plusDays(1)));
    }

    /** Returns the amount won in some days, as far as it was known then. */
    public Money won(DateRange days) {
        return won(days, known().revenue(requireNonNull(days, "days")));
    }

    /** Returns how to find the amount won in any days within some, for who asks about many. */
    Function<DateRange, Money> wonWithin(DateRange all) {
        Function<DateRange, OptionalLong> revenue = known().revenueWithin(all);
        return days -> won(days, revenue.apply(days));
    }

    private Money won(DateRange days, OptionalLong revenue) {
        return revenue.isPresent()
                ? Money.ofMinor(currency(), revenue.getAsLong())
                : closed().revenue(days, currency());
    }

    /** Returns the last twelve months, or as much of them as closed deals were known of. */
    DateRange pastYear() {
        return known().pastYear(asOf());
    }

    /** Returns this with only the deals of each group, by group. */
    Map<String, Origin> by(Groups groups) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        known().by(groups).forEach((name, own) -> origins.put(name, of(own)));
        return origins;
    }

    /** Returns this without deals. */
    Origin withoutDeals() {
        return of(known().none());
    }

    private Origin of(KnownDeals deals) {
        return new Builder().from(this).known(deals).build();
    }

    Origin withUnrecorded(Set<Detail> details) {
        return new Builder().from(this).unrecorded(details).build();
    }

    @Value.Check
    void check() {
        checkArgument(
                !asOf().isBefore(period().start().minusDays(1)) && asOf().isBefore(period().end()),
                "asOf must be in the period or the day before it but was %s (period %s)",
                asOf(),
                period());
    }

    static final class Builder extends ImmutableOrigin.Builder {}
}
