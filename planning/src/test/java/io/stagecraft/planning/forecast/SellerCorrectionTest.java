// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static io.stagecraft.fixtures.Deals.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four hundred sellers of generated books: correcting a seller's forecasts by the seller's record makes them worse. */
@Tag("long")
class SellerCorrectionTest {
    private static final int BOOKS = 100;
    private static final int QUARTERS = 18;

    /** Of so many periods without an error a shrunk correction is mixed; none for an unshrunk one. */
    private static final double[] SHRUNK_BY = {0, 8};

    @ParameterizedTest
    @ValueSource(strings = {"stationary", "drift", "seasons", "growth"})
    void correctingByTheRecordMakesForecastsWorse(String kind) {
        double score = 0;
        double[] divided = new double[SHRUNK_BY.length];
        double[] moved = new double[SHRUNK_BY.length];
        for (int seed = 0; seed < BOOKS; seed++) {
            for (Replay own : sellers(kind, seed)) {
                double said = 0;
                double came = 0;
                int n = 0;
                for (ReplayedPeriod each : PeriodForecast.of(
                                own,
                                List.of(
                                        RemainderModel.samePeriodLastYear(),
                                        RemainderModel.lastPeriod(),
                                        RemainderModel.runRate()))
                        .combination()
                        .replayed()) {
                    double actual = each.past().remainder();
                    QuantileForecast forecast = each.forecast();
                    if (n > 0) {
                        score += forecast.crps(actual);
                        for (int i = 0; i < SHRUNK_BY.length; i++) {
                            double k = SHRUNK_BY[i];
                            double factor = said > 0 ? (n * came / said + k) / (n + k) : 1;
                            divided[i] += times(forecast, factor).crps(actual);
                            moved[i] += forecast.plus((came - said) / (n + k))
                                    .atLeast(0)
                                    .crps(actual);
                        }
                    }
                    said += forecast.median();
                    came += actual;
                    n++;
                }
            }
        }
        System.out.printf(
                "%s: divided by the record %+.0f %%, shrunk %+.0f %%; moved by the mean error %+.0f %%, shrunk %+.0f %%%n",
                kind,
                100 * (divided[0] / score - 1),
                100 * (divided[1] / score - 1),
                100 * (moved[0] / score - 1),
                100 * (moved[1] / score - 1));
        assertThat(Math.min(divided[1], moved[1])).isGreaterThan(score);
    }

    private static Iterable<Replay> sellers(String kind, int seed) {
        LocalDate start = GeneratedBook.FIRST.plusMonths(3L * QUARTERS);
        GeneratedBook book = GeneratedBook.seed(seed);
        List<Opportunity> deals = switch (kind) {
            case "drift" -> book.drifting(0.2).dealsOpenedBefore(start);
            case "seasons" -> book.seasonal(0.5).dealsOpenedBefore(start);
            case "growth" -> book.growing(0.3).dealsOpenedBefore(start);
            default -> book.dealsOpenedBefore(start);
        };
        return Replay.of(
                        deals,
                        FiscalCalendar.standard(),
                        FiscalUnit.QUARTER,
                        start.plusDays(44),
                        WorkCalendar.weekdays(),
                        ZONE,
                        CurrencyUnit.EUR)
                .by(Opportunity::owner)
                .values();
    }

    private static QuantileForecast times(QuantileForecast forecast, double factor) {
        return QuantileForecast.of(Arrays.stream(forecast.toArray())
                .map(quantile -> quantile * factor)
                .toArray());
    }
}
