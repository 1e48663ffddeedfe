// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.stagecraft.fixtures.TimeDomain;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(TimeDomain.class)
@Domain(DomainContext.Global.class)
class SeasonalityProperties {
    @Property(tries = 100)
    void sharesAddUpToOneExactly(
            @ForAll("seasons") Seasonality season, @ForAll WorkCalendar calendar, @ForAll DateRange range) {
        List<DateRange> weeks = range.byWeek(season.fiscalCalendar().firstDayOfWeek());
        assumeThat(season.weights(weeks, calendar)).anyMatch(weight -> weight.signum() > 0);

        List<BigDecimal> shares = season.shares(weeks, calendar);

        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("1");
        assertThat(shares).allMatch(share -> share.signum() >= 0);
    }

    @Property(tries = 100)
    void weightsOfDaysAddUpToThoseOfTheirMonths(
            @ForAll("seasons") Seasonality season, @ForAll WorkCalendar calendar, @ForAll DateRange range) {
        List<DateRange> months = season.fiscalCalendar().split(range, FiscalUnit.MONTH);
        List<DateRange> all = new ArrayList<>(months);
        all.addAll(range.byDay());

        List<BigDecimal> weights = season.weights(all, calendar);

        for (int i = 0; i < months.size(); i++) {
            BigDecimal days = BigDecimal.ZERO;
            for (int j = months.size(); j < all.size(); j++) {
                days = months.get(i).encloses(all.get(j)) ? days.add(weights.get(j)) : days;
            }
            assertThat(days).isEqualByComparingTo(weights.get(i));
        }
    }

    @Property(tries = 100)
    void theShareBeforeADayNeverFalls(
            @ForAll("seasons") Seasonality season, @ForAll LocalDate start, @ForAll LocalDate day) {
        DateRange quarter = season.fiscalCalendar().quarterOf(start).range();

        assertThat(season.shareBefore(quarter, day.plusDays(1), WorkCalendar.weekdays()))
                .isGreaterThanOrEqualTo(season.shareBefore(quarter, day, WorkCalendar.weekdays()));
    }

    @Property(tries = 50)
    void monthEndsAndHolidaysAreLearnedFromWhatFollowsThem(
            @ForAll("monthWeights") List<BigDecimal> months, @ForAll("factors") BigDecimal monthEnd) {
        FiscalCalendar calendar = FiscalCalendar.standard();
        Seasonality truth = Seasonality.of(calendar)
                .withMonthWeights(months)
                .withMonthEndDays(3)
                .withMonthEndWeight(monthEnd);
        DailyAmounts amounts = follow(truth, DateRange.ofYear(2026));

        Seasonality learned =
                Seasonality.of(calendar).learnMonthsOfYear(amounts).learnMonthEnd(amounts, WorkCalendar.weekdays(), 3);

        assertThat(learned.monthEndWeight()).isEqualByComparingTo(monthEnd);
        assertThat(learned.shares(DateRange.ofYear(2026).byDay(), WorkCalendar.weekdays()))
                .isEqualTo(truth.shares(DateRange.ofYear(2026).byDay(), WorkCalendar.weekdays()));
    }

    @Property(tries = 50)
    void holidaysAreLearnedOnTopOfWeekdays(
            @ForAll("monthWeights") List<BigDecimal> months, @ForAll("factors") BigDecimal holiday) {
        List<LocalDate> holidays =
                List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 12, 25));
        Seasonality truth = Seasonality.of(FiscalCalendar.standard())
                .withMonthWeights(months)
                .withHolidays(holidays)
                .withHolidayWeight(holiday);
        DailyAmounts amounts = follow(truth, DateRange.ofYear(2026));

        Seasonality learned =
                truth.withHolidayWeight(BigDecimal.ONE).learnHolidays(amounts, WorkCalendar.weekdays(), holidays);

        assertThat(learned).isEqualTo(truth);
    }

    /** Returns amounts exactly in proportion to a season. */
    private static DailyAmounts follow(Seasonality season, DateRange range) {
        List<BigDecimal> weights = season.weights(range.byDay(), WorkCalendar.weekdays());
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            places.add(i);
        }
        return DailyAmounts.of(range, places, place -> range.start().plusDays(place), weights::get);
    }

    @Provide
    Arbitrary<List<BigDecimal>> monthWeights() {
        return Arbitraries.integers()
                .between(1, 100)
                .map(BigDecimal::valueOf)
                .list()
                .ofSize(12);
    }

    @Provide
    Arbitrary<BigDecimal> factors() {
        return Arbitraries.integers().between(1, 50).map(tenths -> BigDecimal.valueOf(tenths, 1));
    }

    @Provide
    Arbitrary<Seasonality> seasons() {
        Arbitrary<List<BigDecimal>> months = Arbitraries.oneOf(
                Arbitraries.just(List.of()), monthWeights(), monthWeights().map(weights -> weights.subList(0, 3)));
        return Combinators.combine(
                        Arbitraries.defaultFor(FiscalCalendar.class),
                        months,
                        Arbitraries.maps(Arbitraries.of(DayOfWeek.class), factors()),
                        factors(),
                        Arbitraries.integers().between(0, 5))
                .as((calendar, monthWeights, weekdays, monthEnd, days) -> Seasonality.of(calendar)
                        .withMonthWeights(monthWeights)
                        .withWeekdayWeights(weekdays)
                        .withMonthEndWeight(monthEnd)
                        .withMonthEndDays(days));
    }
}
