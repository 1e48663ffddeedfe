// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static io.stagecraft.fixtures.Amounts.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.fixtures.CrmData;
import io.stagecraft.fixtures.Serialized;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeasonalityTest {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.standard();
    private static final DateRange QUARTER = CALENDAR.quarter(2026, 1).range();
    private static final WorkCalendar WEEKDAYS = WorkCalendar.weekdays();
    private static final Seasonality PRESSED =
            Seasonality.of(CALENDAR).withMonthWeights(decimals("0.24", "0.34", "0.42"));

    @Test
    void withoutEffectsEachWorkingDayWeighsTheSame() {
        Seasonality even = Seasonality.of(CALENDAR);

        assertThat(even.weights(QUARTER.byMonth(), WEEKDAYS)).isEqualTo(decimals("11", "10", "11"));
        assertThat(even.shareBefore(QUARTER, LocalDate.of(2026, 2, 1), WEEKDAYS))
                .isEqualByComparingTo("0.34375");
    }

    @Test
    void threeMonthWeightsHoldInEachQuarter() {
        DateRange year = DateRange.ofYear(2026);

        assertThat(PRESSED.weights(QUARTER.byMonth(), WEEKDAYS)).isEqualTo(decimals("12", "17", "21"));
        assertThat(PRESSED.shares(QUARTER.byMonth(), WEEKDAYS))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(decimals("0.24", "0.34", "0.42").toArray(BigDecimal[]::new));
        assertThat(PRESSED.weights(CALENDAR.split(year, FiscalUnit.QUARTER), WEEKDAYS))
                .isEqualTo(decimals("1", "1", "1", "1"));
    }

    @Test
    void aPartOfAMonthCarriesTheShareOfItsWorkingDays() {
        // January 2026 has 22 weekdays, 11 of them before the 16th; February has 20
        LocalDate middle = LocalDate.of(2026, 1, 16);

        assertThat(PRESSED.shareBefore(QUARTER, middle, WEEKDAYS)).isEqualByComparingTo("0.12");
        assertThat(PRESSED.shareBefore(QUARTER, LocalDate.of(2026, 2, 15), WEEKDAYS))
                .isEqualByComparingTo("0.41");
        assertThat(PRESSED.shareBefore(QUARTER, QUARTER.end(), WEEKDAYS)).isEqualByComparingTo("1");
        assertThat(PRESSED.shareBefore(QUARTER, QUARTER.start(), WEEKDAYS)).isZero();
    }

    @Test
    void weekdaysHolidaysAndMonthEndsMultiply() {
        LocalDate friday = LocalDate.of(2026, 1, 30);
        Seasonality season = Seasonality.of(CALENDAR)
                .withWeekdayWeights(Map.of(DayOfWeek.FRIDAY, new BigDecimal("0.5")))
                .withHolidays(List.of(friday))
                .withHolidayWeight(new BigDecimal("3"))
                .withMonthEndDays(2)
                .withMonthEndWeight(new BigDecimal("2"));

        assertThat(season.weights(DateRange.parse("2026-01-28/2026-02-01").byDay(), WEEKDAYS))
                .isEqualTo(decimals("1", "2", "3", "0"));
        assertThat(season.weights(DateRange.parse("2026-01-29/2026-02-01").byDay(), WorkCalendar.everyDay()))
                .isEqualTo(decimals("1", "3", "2"));
    }

    @Test
    void aMonthWithoutWorkCarriesNothing() {
        WorkCalendar closedInFebruary = day -> day.getMonthValue() != 2;

        assertThat(PRESSED.weights(QUARTER.byMonth(), closedInFebruary)).isEqualTo(decimals("4", "0", "7"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRESSED.shares(List.of(QUARTER), day -> false))
                .withMessage("at least one day must have a weight above 0 but none has in [2026-01-01/2026-04-01]");
    }

    @Test
    void monthsOfAQuarterAreLearnedFromCompleteQuartersOnly() {
        DailyAmounts won = amounts(
                "2017-03-01/2018-01-01",
                "2017-03-31 999", // its quarter is not complete
                "2017-04-30 10",
                "2017-05-31 30.50",
                "2017-06-30 60",
                "2017-07-01 14",
                "2017-08-01 3.50",
                "2017-12-31 42");

        assertThat(Seasonality.of(CALENDAR).learnMonthsOfQuarter(won).monthWeights())
                .isEqualTo(decimals("24", "34", "102"));
    }

    /** The months of a quarter carry 24.2 / 34.0 / 41.8 % of its won value (see the domain model, Tracking and review). */
    @Test
    void theMonthsOfAQuarterWeighAsThePublicBookWonThem() {
        DailyAmounts won = DailyAmounts.of(
                DateRange.parse("2017-03-01/2018-01-01"),
                CrmData.deals().stream().filter(deal -> deal.in("Won")).toList(),
                deal -> deal.closed().orElseThrow(),
                deal -> deal.value().orElseThrow());

        Seasonality season = Seasonality.of(CALENDAR).learnMonthsOfQuarter(won);

        assertThat(won.total()).isEqualByComparingTo("10005534");
        assertThat(season.shares(QUARTER.byMonth(), WEEKDAYS))
                .extracting(share -> share.setScale(3, RoundingMode.HALF_EVEN))
                .isEqualTo(decimals("0.242", "0.340", "0.418"));
    }

    @Test
    void aYearIsNeverLearnedFromLessThanAYear() {
        DailyAmounts tenMonths = amounts("2017-03-01/2018-01-01", "2017-04-30 10");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seasonality.of(CALENDAR).learnMonthsOfYear(tenMonths))
                .withMessage(
                        "a year is never learned from less than one: no complete year of the fiscal year from January"
                                + " lies in 2017-03-01/2018-01-01");
    }

    @Test
    void monthsOfAYearAreLearnedFromAllCompleteYears() {
        DailyAmounts won = amounts(
                "2015-06-01/2018-02-01",
                "2015-12-31 500",
                "2016-01-15 10",
                "2017-01-20 30",
                "2017-12-31 60",
                "2018-01-05 7");

        assertThat(Seasonality.of(CALENDAR).learnMonthsOfYear(won).monthWeights())
                .isEqualTo(decimals("40", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "60"));
    }

    @Test
    void weekdaysAreLearnedAsAveragesOfWorkingDays() {
        // two weeks and a Monday: three Mondays bring 30, two Tuesdays 10, the rest nothing, a Sunday is left out
        DailyAmounts won = amounts("2026-01-05/2026-01-20", "2026-01-05 30", "2026-01-06 10", "2026-01-11 400");
        WorkCalendar calendar = WorkCalendar.weekly(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY));

        Seasonality season = Seasonality.of(CALENDAR).learnWeekdays(won, calendar);

        // averages 10 and 5, overall 40 / 5 = 8
        assertThat(season.weekdayWeights())
                .isEqualTo(Map.of(DayOfWeek.MONDAY, decimal("1.25"), DayOfWeek.TUESDAY, decimal("0.625")));
        assertThat(season.weekdayWeights().keySet()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
    }

    @Test
    void aSeasonTellsWhetherItCanLearn() {
        DailyAmounts wins = amounts("2017-01-01/2018-01-01", "2017-01-31 1", "2017-02-01 5");
        DailyAmounts nothing = amounts("2017-01-01/2018-01-01");
        DailyAmounts returns = amounts("2017-01-01/2018-01-01", "2017-01-31 -1", "2017-02-01 5");
        DailyAmounts onSundays = amounts("2017-01-01/2018-01-01", "2017-01-01 1", "2017-01-08 5");
        DailyAmounts days = amounts("2017-01-01/2017-01-07", "2017-01-02 1");
        Seasonality season = Seasonality.of(CALENDAR);

        assertThat(Stream.of(wins, nothing, returns, onSundays, days).map(season::canLearnMonthsOfQuarter))
                .containsExactly(true, false, false, true, false);
        assertThat(Stream.of(wins, nothing, returns, onSundays, days)
                        .map(history -> season.canLearnWeekdays(history, WEEKDAYS)))
                .containsExactly(true, false, false, false, false);
    }

    @Test
    void nothingIsLearnedFromNothing() {
        DailyAmounts nothing = amounts("2017-01-01/2018-01-01");
        DailyAmounts returns = amounts("2017-01-01/2018-01-01", "2017-01-31 -1", "2017-02-01 5");
        Seasonality season = Seasonality.of(CALENDAR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> season.learnMonthsOfQuarter(nothing))
                .withMessage(
                        "nothing can be learned from a quarter that brought 0: all amounts from FY2017-Q1 to FY2017-Q4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> season.learnMonthsOfQuarter(returns))
                .withMessage("month 1 of the quarter must not have brought less than 0 but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> season.learnWeekdays(nothing, WEEKDAYS))
                .withMessage("working days must have brought more than 0 in 2017-01-01/2018-01-01 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> season.learnWeekdays(amounts("2017-01-01/2017-01-07"), WEEKDAYS))
                .withMessage("a week is never learned from less than one: only 2017-01-01/2017-01-07 was observed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> season.learnMonthEnd(nothing, WEEKDAYS, 3))
                .withMessage("nothing can be learned about month ends from 2017-01-01/2018-01-01: it takes a complete"
                        + " month with such days and others, both of weight and with amounts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> season.learnMonthEnd(nothing, WEEKDAYS, 0))
                .withMessage("days of the month end must be from 1 to 31 but were 0");
    }

    @Test
    void badWeightsAreRefused() {
        Seasonality season = Seasonality.of(CALENDAR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> season.withMonthWeights(decimals("1", "2")))
                .withMessage(
                        "monthWeights must be none, 3 for the months of a quarter or 12 for those of a year but were 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> season.withMonthWeights(decimals("1", "2", "-1")))
                .withMessage("weight of month 3 must not be below 0 but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> season.withMonthWeights(decimals("0", "0", "0")))
                .withMessage("at least one of monthWeights must be above 0 but were [0, 0, 0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> season.withMonthEndDays(-1))
                .withMessage("monthEndDays must be at least 0 but were -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> amounts("2017-01-01/2017-02-01", "2017-02-01 5"))
                .withMessage("only 2017-01-01/2017-02-01 was observed but an amount is of 2017-02-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> amounts("2017-01-01/2017-02-01").on(LocalDate.of(2017, 2, 1)))
                .withMessage("only 2017-01-01/2017-02-01 was observed but the range was 2017-02-01/2017-02-02");
    }

    @Test
    void seasonsAndAmountsAreValues() {
        Seasonality season = PRESSED.withHolidays(List.of(QUARTER.start()))
                .withWeekdayWeights(Map.of(DayOfWeek.FRIDAY, decimal("0.50")));
        DailyAmounts won = amounts("2017-01-01/2018-01-01", "2017-01-31 1.50", "2017-01-31 2.5");

        assertThat(Serialized.copy(season)).isEqualTo(season);
        assertThat(season).isEqualTo(season.withWeekdayWeights(Map.of(DayOfWeek.FRIDAY, decimal("0.5"))));
        assertThat(Serialized.copy(won)).isEqualTo(won).isEqualTo(amounts("2017-01-01/2018-01-01", "2017-01-31 4"));
        assertThat(won.total()).isEqualByComparingTo("4");
        assertThat(won.total(DateRange.parse("2017-01-01/2017-01-31"))).isZero();
    }

    private static DailyAmounts amounts(String observed, String... rows) {
        return DailyAmounts.of(
                DateRange.parse(observed),
                List.of(rows),
                row -> LocalDate.parse(row.substring(0, 10)),
                row -> new BigDecimal(row.substring(11)).setScale(2, RoundingMode.UNNECESSARY));
    }

    private static List<BigDecimal> decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }
}
