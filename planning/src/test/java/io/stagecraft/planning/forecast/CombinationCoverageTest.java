// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Books whose truth is known: the 80 % intervals of the period after the last one hold as often as they say. */
class CombinationCoverageTest {
    private static final int BOOKS = 1_500;

    /** Quarters before the first one that is replayed, so that each model can look back a year. */
    private static final int QUARTERS_BEFORE = 8;

    @ParameterizedTest(name = "{0} past periods, pipeline {1}")
    @CsvSource({"4, none", "9, none", "25, none", "4, overconfident", "9, overconfident", "25, overconfident"})
    void intervalsHoldAsOftenAsTheySay(int periods, String pipeline) {
        Random random = new Random(periods);
        double held = 0;
        double score = 0;
        double naive = 0;
        for (int book = 0; book < BOOKS; book++) {
            double[] came = new double[QUARTERS_BEFORE + periods + 1];
            for (int i = 0; i < came.length; i++) {
                came[i] = 100 * Math.exp(0.25 * random.nextGaussian());
            }
            List<PastPeriod> past = new ArrayList<>();
            for (int i = QUARTERS_BEFORE; i < came.length - 1; i++) {
                past.add(period(i, came[i], models(random, came, i, pipeline)));
            }
            int last = came.length - 1;
            QuantileForecast forecast = Combination.of(past)
                    .forecast(models(random, came, last, pipeline))
                    .orElseThrow();
            if (came[last] >= forecast.quantile(0.1) && came[last] <= forecast.quantile(0.9)) {
                held++;
            }
            score += forecast.crps(came[last]);
            naive += Math.abs(came[last - 4] - came[last]);
        }
        assertThat(held / BOOKS).isBetween(0.76, 0.84);
        assertThat(score).isLessThan(naive);
    }

    private static PastPeriod period(int i, double remainder, List<ModelForecast> forecasts) {
        LocalDate start = LocalDate.of(2000, 1, 1).plusMonths(3L * i);
        return PastPeriod.of(DateRange.of(start, start.plusMonths(3)), start.plusDays(45), remainder, forecasts);
    }

    private static List<ModelForecast> models(Random random, double[] came, int i, String pipeline) {
        List<ModelForecast> models = new ArrayList<>(List.of(
                ModelForecast.point("history", "last-period", came[i - 1]),
                ModelForecast.point("history", Combination.SAME_PERIOD_LAST_YEAR, came[i - 4]),
                ModelForecast.point(
                        "history", "run-rate", (came[i - 1] + came[i - 2] + came[i - 3] + came[i - 4]) / 4)));
        if (pipeline.equals("overconfident")) {
            double common = 0.25 * random.nextGaussian();
            double byStage = came[i] * Math.exp(common + 0.15 * random.nextGaussian());
            double byDeal = came[i] * Math.exp(common + 0.1 * random.nextGaussian());
            models.add(ModelForecast.of("pipeline", "by-stage", QuantileForecast.normal(byStage, 0.08 * byStage)));
            models.add(ModelForecast.of("deals", "independent", QuantileForecast.normal(byDeal, 0.06 * byDeal)));
        }
        return models;
    }
}
