// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static io.stagecraft.fixtures.Deals.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Deals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    /** What quarters from 2022 on brought after their middle, in euro. */
    private static Replay replay(long... came) {
        List<Opportunity> deals = new ArrayList<>();
        deals.add(Deals.open("before", "2021-10-01").won("2021-11-01"));
        for (int i = 0; i < came.length; i++) {
            deals.add(Deals.open("w" + i, "2021-10-01")
                    .amount(came[i])
                    .won(FIRST.plusMonths(3L * i + 2).toString()));
        }
        return Replay.of(
                deals,
                FiscalCalendar.standard(),
                FiscalUnit.QUARTER,
                FIRST.plusMonths(3L * came.length).plusDays(44),
                WorkCalendar.weekdays(),
                ZONE,
                CurrencyUnit.EUR);
    }

    /** Returns the season of the present quarter, where 100 euro were said of each before. */
    private static double season(Replay replay) {
        Season season = new Season();
        replay.past().stream()
                .filter(origin -> !origin.period().start().isBefore(FIRST))
                .forEach(origin -> season.learn(origin, QuantileForecast.point(100_00)));
        return season.of(replay.present());
    }

    @Test
    void aQuarterBringsWhatItBroughtInEarlierYearsAsFarAsTheyTell() {
        // half as much in first quarters, of a level of 700 of 800: two years tell a third of it
        assertThat(season(replay(50, 100, 100, 100, 50, 100, 100, 100)))
                .isCloseTo(1 + 2.0 / 6 * (0.5 / 0.875 - 1), within(1e-12));
        // and one year a fifth
        assertThat(season(replay(50, 100, 100, 100))).isCloseTo(1 + 1.0 / 5 * (0.5 / 0.875 - 1), within(1e-12));
        assertThat(season(replay(0, 100, 100, 100))).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void aBookWithoutSeasonsHasNone() {
        assertThat(season(replay(50, 50, 50, 50, 50))).isEqualTo(1);
    }

    @Test
    void theFirstQuarterOfItsPlaceHasNone() {
        assertThat(season(replay(50, 100, 30))).isEqualTo(1);
        assertThat(season(replay())).isEqualTo(1);
    }

    @Test
    void aBookThatBroughtNothingHasNone() {
        assertThat(season(replay(0, 0, 0, 0))).isEqualTo(1);
    }

    @Test
    void moreIsNeverTakenOffThanThereIs() {
        assertThat(season(replay(-5_000, 100, 100, 5_000))).isZero();
    }

    @Test
    void aSeasonMovesEveryQuantileOfTheDealsAndIsKeptByAScenario() {
        ModelForecast usual = ModelForecast.of(RemainderModel.DEALS, "ours", QuantileForecast.normal(1_000, 100));
        ModelForecast strong = usual.inSeason(1.5);

        assertThat(strong.season()).isEqualTo(1.5);
        assertThat(strong.median()).isEqualTo(1_500);
        assertThat(strong.quantiles().orElseThrow().quantile(0.9))
                .isEqualTo(1.5 * usual.quantiles().orElseThrow().quantile(0.9));
        assertThat(usual.season()).isEqualTo(1);
        assertThat(strong.plus(10).season()).isEqualTo(1.5);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01/2024-04-01, 2023-01-01/2023-04-01, true",
        "2024-01-01/2024-04-01, 2021-01-01/2021-04-01, true",
        "2024-01-01/2024-04-01, 2023-04-01/2023-07-01, false",
        "2024-01-01/2024-04-01, 2023-10-01/2024-01-01, false",
        "2024-02-01/2024-03-01, 2023-02-01/2023-03-01, true",
        "2024-02-01/2024-03-01, 2024-01-01/2024-02-01, false",
        // fiscal quarters of weeks begin up to a week apart
        "2024-02-04/2024-05-05, 2023-01-29/2023-04-30, true",
        // the fifth week of a year is not the fourth of the one before
        "2024-01-29/2024-02-05, 2023-01-30/2023-02-06, true",
        "2024-01-29/2024-02-05, 2023-01-23/2023-01-30, false",
        "2024-01-29/2024-02-05, 2024-01-22/2024-01-29, false",
        "2024-01-01/2025-01-01, 2023-01-01/2024-01-01, true"
    })
    void thePlaceOfAPeriodIsToldByTheDayOfTheYearOnWhichItBegins(DateRange period, DateRange earlier, boolean isSame) {
        assertThat(HistoryModels.isSamePlace(period, earlier)).isEqualTo(isSame);
    }
}
