// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.measure.Labels;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiscalCalendarTest {
    private static final FiscalCalendar APRIL = FiscalCalendar.startingIn(Month.APRIL);
    private static final FiscalCalendar ISO = FiscalCalendar.weeks445(Month.JANUARY, DayOfWeek.MONDAY);

    @Test
    void theDefaultIsTheCalendarYear() {
        FiscalCalendar calendar = FiscalCalendar.standard();

        assertThat(calendar.yearOf(LocalDate.of(2017, 12, 31))).hasToString("FY2017");
        assertThat(calendar.quarter(2017, 2).range()).hasToString("2017-04-01/2017-07-01");
        assertThat(calendar.month(2017, 2).range()).hasToString("2017-02-01/2017-03-01");
        assertThat(calendar)
                .hasToString("fiscal year from January")
                .isEqualTo(FiscalCalendar.startingIn(Month.JANUARY));
    }

    @Test
    void aFiscalYearIsNumberedByItsEndUnlessSaidOtherwise() {
        LocalDate day = LocalDate.of(2026, 2, 10);
        FiscalCalendar byStart = FiscalCalendar.builder()
                .startMonth(Month.APRIL)
                .yearName(FiscalYearName.BY_START)
                .build();

        assertThat(APRIL.quarterOf(day)).hasToString("FY2026-Q4");
        assertThat(APRIL.monthOf(day)).hasToString("FY2026-M11");
        assertThat(APRIL.year(2026).range()).hasToString("2025-04-01/2026-04-01");
        assertThat(byStart.monthOf(day)).hasToString("FY2025-M11");
        assertThat(byStart.year(2025).range()).isEqualTo(APRIL.year(2026).range());
    }

    @Test
    void weeksOfAYearOfMonthsDoNotCrossItsEnd() {
        assertThat(APRIL.weekOf(LocalDate.of(2025, 4, 6)).range()).hasToString("2025-04-01/2025-04-07");
        assertThat(APRIL.count(FiscalUnit.WEEK, 2026)).isEqualTo(53);
        assertThat(APRIL.week(2026, 53).range()).hasToString("2026-03-30/2026-04-01");
    }

    @Test
    void aFiftyThirdWeekBelongsToTheLastMonth() {
        assertThat(ISO.year(2026).range()).hasToString("2025-12-29/2027-01-04");
        assertThat(ISO.count(FiscalUnit.WEEK, 2026)).isEqualTo(53);
        assertThat(ISO.weekOf(LocalDate.of(2026, 12, 31))).hasToString("FY2026-W53");
        assertThat(ISO.month(2026, 12).range().days()).isEqualTo(6 * 7);
        assertThat(ISO.month(2026, 3).range().days()).isEqualTo(5 * 7);
        assertThat(ISO.quarter(2026, 4).range().days()).isEqualTo(14 * 7);
        assertThat(ISO.month(2025, 12).range().days()).isEqualTo(5 * 7);
    }

    @Test
    void aWeekFiftyThreeHasNoCounterpartInAShorterYear() {
        assertThat(ISO.sameIn(2025, ISO.week(2026, 53))).isEmpty();
        assertThat(ISO.sameIn(2025, ISO.week(2026, 52))).contains(ISO.week(2025, 52));
        assertThat(ISO.sameIn(2025, ISO.quarter(2026, 4))).contains(ISO.quarter(2025, 4));
    }

    @Test
    void aRetailYearEndsOnTheSaturdayNearestToTheEndOfJanuary() {
        // the published 53-week years of the US National Retail Federation's 4-5-4 calendar
        FiscalCalendar retail = FiscalCalendar.builder()
                .startMonth(Month.FEBRUARY)
                .layout(FiscalLayout.WEEKS_4_5_4)
                .firstDayOfWeek(DayOfWeek.SUNDAY)
                .yearName(FiscalYearName.BY_START)
                .build();

        assertThat(retail.year(2023).range()).hasToString("2023-01-29/2024-02-04");
        assertThat(retail.count(FiscalUnit.WEEK, 2012)).isEqualTo(53);
        assertThat(retail.count(FiscalUnit.WEEK, 2017)).isEqualTo(53);
        assertThat(retail.count(FiscalUnit.WEEK, 2023)).isEqualTo(53);
        assertThat(retail.count(FiscalUnit.WEEK, 2024)).isEqualTo(52);
        assertThat(retail.month(2024, 2).range()).hasToString("2024-03-03/2024-04-07");
        assertThat(retail).hasToString("fiscal year from February in weeks 4-5-4, from the Sunday nearest to the 1st");
    }

    @Test
    void aYearOfWeeksMayBeginBeforeOrAfterTheFirst() {
        FiscalCalendar before = FiscalCalendar.builder()
                .from(ISO)
                .yearStart(FiscalYearStart.AT_OR_BEFORE)
                .build();
        FiscalCalendar after = FiscalCalendar.builder()
                .from(ISO)
                .yearStart(FiscalYearStart.AT_OR_AFTER)
                .build();

        assertThat(before.year(2027).range().start()).isEqualTo("2026-12-28");
        assertThat(after.year(2027).range().start()).isEqualTo("2027-01-04");
    }

    @Test
    void rangesAreCutWherePeriodsMeet() {
        DateRange observed = DateRange.parse("2017-03-01/2018-01-01");
        FiscalCalendar calendar = FiscalCalendar.standard();

        assertThat(calendar.completePeriods(FiscalUnit.YEAR, observed)).isEmpty();
        assertThat(calendar.completePeriods(FiscalUnit.QUARTER, observed))
                .extracting(FiscalPeriod::toString)
                .containsExactly("FY2017-Q2", "FY2017-Q3", "FY2017-Q4");
        assertThat(calendar.split(observed, FiscalUnit.QUARTER).get(0)).hasToString("2017-03-01/2017-04-01");
        assertThat(calendar.periods(FiscalUnit.MONTH, observed.before(observed.start())))
                .isEmpty();
    }

    @Test
    void periodsFollowEachOther() {
        FiscalPeriod last = APRIL.quarter(2026, 4);

        assertThat(APRIL.next(last)).hasToString("FY2027-Q1");
        assertThat(APRIL.previous(APRIL.next(last))).isEqualTo(last);
        assertThat(APRIL.year(2026)).isLessThan(last).isLessThan(APRIL.month(2026, 2));
        assertThat(APRIL.month(2026, 1)).isLessThan(APRIL.quarter(2026, 1));
    }

    @Test
    void badPeriodsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> APRIL.quarter(2026, 5))
                .withMessage("quarter must be in [1, 4] but was 5 (fiscal year 2026)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ISO.week(2025, 53))
                .withMessage("week must be in [1, 52] but was 53 (fiscal year 2025)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> APRIL.parse("2026-Q1"))
                .withMessage("a fiscal period must be written like FY2026, FY2026-Q1, FY2026-M01 or FY2026-W01"
                        + " but was \"2026-Q1\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiscalPeriod.of(FiscalUnit.YEAR, 2026, 2, DateRange.ofYear(2026)))
                .withMessage("number must be in [1, 1] but was 2 (YEAR of fiscal year 2026)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiscalPeriod.of(FiscalUnit.QUARTER, 2026, 99, DateRange.ofYear(2026)))
                .withMessage("number must be in [1, 4] but was 99 (QUARTER of fiscal year 2026)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiscalPeriod.of(FiscalUnit.WEEK, 2026, 1, DateRange.parse("2026-01-01/2026-01-01")))
                .withMessage("range must have at least one day but was 2026-01-01/2026-01-01");
    }

    @Test
    void aPeriodIsCalledByNumberInBothLanguages() {
        assertThat(Stream.of(APRIL.year(2026), APRIL.quarter(2026, 4), APRIL.month(2026, 11), APRIL.week(2026, 53))
                        .map(FiscalPeriod::labels)
                        .map(Labels::texts))
                .containsExactly(
                        Map.of("en", "FY2026", "zh", "2026财年"),
                        Map.of("en", "FY2026-Q4", "zh", "2026财年第4季度"),
                        Map.of("en", "FY2026-M11", "zh", "2026财年第11月"),
                        Map.of("en", "FY2026-W53", "zh", "2026财年第53周"));
    }
}
