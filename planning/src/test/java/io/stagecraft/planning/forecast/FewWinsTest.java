// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static io.stagecraft.fixtures.Deals.ZONE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What ranges of books with few wins are worth, forecast by their own history: the table of decision 12. */
class FewWinsTest {
    private static final CombinationRules ANY =
            CombinationRules.builder().fewestWins(0).build();
    private static final int BOOKS = 800;

    private static final class Tally {
        private double books;
        private double held;
        private double nothing;
        private double fromZero;
        private double width;
        private double came;

        void add(PastPeriod quarter, QuantileForecast forecast) {
            books++;
            held += ReplayedPeriod.isHeld(forecast, quarter.remainder()) ? 1 : 0;
            nothing += quarter.remainder() == 0 ? 1 : 0;
            fromZero += forecast.quantile(0.1) <= 0 ? 1 : 0;
            width += forecast.quantile(0.9) - forecast.quantile(0.1);
            came += quarter.remainder();
        }
    }

    @Tag("long")
    @Test
    void rangesOfFewWinsHoldAndMostlyBeginAtNothing() {
        NavigableMap<Integer, Tally> tallies = new TreeMap<>();
        List.of(0, 5, 10, 15, 20, 30, 40, 60).forEach(wins -> tallies.put(wins, new Tally()));
        for (double pace : new double[] {0.01, 0.02, 0.03, 0.05, 0.08, 0.12}) {
            for (int seed = 0; seed < BOOKS; seed++) {
                add(tallies, GeneratedBook.seed(seed).opening(pace).recordedFrom(LocalDate.MAX), 7 + seed % 8);
            }
        }
        tallies.forEach((wins, tally) -> System.out.printf(
                "from %d wins: %.0f books, held %.1f %%, nothing came %.0f %%, from zero %.0f %%, width %.1f%n",
                wins,
                tally.books,
                100 * tally.held / tally.books,
                100 * tally.nothing / tally.books,
                100 * tally.fromZero / tally.books,
                tally.width / tally.came));
        assertThat(tallies.values())
                .allSatisfy(tally -> assertThat(tally.held / tally.books).isGreaterThan(0.76));
        assertThat(tallies.headMap(20).values())
                .allSatisfy(tally -> assertThat(tally.fromZero / tally.books).isGreaterThan(0.85));
    }

    /** Adds the last of some quarters, as what was known in its middle forecasts it. */
    private static void add(NavigableMap<Integer, Tally> tallies, GeneratedBook book, int quarters) {
        LocalDate present = GeneratedBook.FIRST.plusMonths(3L * quarters + 3);
        Replay replay = Replay.of(
                book.dealsOpenedBefore(present),
                FiscalCalendar.standard(),
                FiscalUnit.QUARTER,
                present.plusDays(44),
                WorkCalendar.weekdays(),
                ZONE,
                CurrencyUnit.EUR);
        List<PastPeriod> past = PeriodForecast.of(
                        replay,
                        List.of(
                                RemainderModel.samePeriodLastYear(),
                                RemainderModel.lastPeriod(),
                                RemainderModel.runRate()),
                        ANY)
                .combination()
                .past();
        if (past.isEmpty()) {
            return;
        }
        int last = past.size() - 1;
        int wins = replay.past().get(last).known().wins();
        Combination.of(past.subList(0, last), ANY)
                .forecast(past.get(last).forecasts())
                .ifPresent(forecast ->
                        requireNonNull(tallies.floorEntry(wins)).getValue().add(past.get(last), forecast));
    }
}
