// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.TimeDomain;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(TimeDomain.class)
@Domain(DomainContext.Global.class)
class FiscalCalendarProperties {
    @Property(tries = 300)
    void periodsTileTheirYear(@ForAll FiscalCalendar calendar, @ForAll FiscalUnit unit, @ForAll LocalDate day) {
        int year = calendar.yearOf(day).fiscalYear();
        List<DateRange> parts = new ArrayList<>();
        for (int number = 1; number <= calendar.count(unit, year); number++) {
            parts.add(calendar.period(unit, year, number).range());
        }

        DateRangeProperties.assertPartition(calendar.year(year).range(), parts);
    }

    @Property(tries = 300)
    void aPeriodContainsItsDayAndKnowsItsPlace(
            @ForAll FiscalCalendar calendar, @ForAll FiscalUnit unit, @ForAll LocalDate day) {
        FiscalPeriod period = calendar.periodOf(unit, day);

        assertThat(period.range().contains(day)).isTrue();
        assertThat(calendar.period(unit, period.fiscalYear(), period.number())).isEqualTo(period);
        assertThat(calendar.parse(period.toString())).isEqualTo(period);
        assertThat(calendar.previous(calendar.next(period))).isEqualTo(period);
        assertThat(calendar.next(period).range().start())
                .isEqualTo(period.range().end());
    }

    @Property(tries = 300)
    void quartersAreThreeMonthsAndYearsFourQuarters(@ForAll FiscalCalendar calendar, @ForAll LocalDate day) {
        FiscalPeriod year = calendar.yearOf(day);
        FiscalPeriod quarter = calendar.quarterOf(day);

        assertThat(calendar.completePeriods(FiscalUnit.QUARTER, year.range())).hasSize(4);
        assertThat(calendar.completePeriods(FiscalUnit.MONTH, quarter.range())).hasSize(3);
    }

    @Property(tries = 300)
    void aYearOfWeeksHasWholeWeeksThatNestInMonths(
            @ForAll Month startMonth, @ForAll DayOfWeek firstDay, @ForAll FiscalLayout layout, @ForAll LocalDate day) {
        FiscalCalendar calendar = FiscalCalendar.builder()
                .startMonth(startMonth)
                .firstDayOfWeek(firstDay)
                .layout(layout == FiscalLayout.MONTHS ? FiscalLayout.WEEKS_4_4_5 : layout)
                .build();
        FiscalPeriod year = calendar.yearOf(day);

        assertThat(calendar.count(FiscalUnit.WEEK, year.fiscalYear())).isBetween(52, 53);
        for (FiscalPeriod week : calendar.periods(FiscalUnit.WEEK, year.range())) {
            assertThat(week.range().days()).isEqualTo(7);
            assertThat(week.range().start().getDayOfWeek()).isEqualTo(firstDay);
            assertThat(calendar.monthOf(week.range().start()).range().encloses(week.range()))
                    .isTrue();
        }
    }

    @Property
    void weeksFromTheMondayNearestToNewYearAreThoseOfIso(@ForAll LocalDate day) {
        FiscalPeriod week =
                FiscalCalendar.weeks445(Month.JANUARY, DayOfWeek.MONDAY).weekOf(day);

        assertThat(week.fiscalYear()).isEqualTo(day.get(IsoFields.WEEK_BASED_YEAR));
        assertThat(week.number()).isEqualTo(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    @Property(tries = 300)
    void cuttingARangeLosesNoDay(@ForAll FiscalCalendar calendar, @ForAll FiscalUnit unit, @ForAll DateRange range) {
        DateRangeProperties.assertPartition(range, calendar.split(range, unit));
    }

    @Property(tries = 100)
    void calendarsAreValues(@ForAll FiscalCalendar calendar, @ForAll LocalDate day) {
        assertThat(Serialized.copy(calendar)).isEqualTo(calendar);
        assertThat(Serialized.copy(calendar.weekOf(day))).isEqualTo(calendar.weekOf(day));
    }
}
