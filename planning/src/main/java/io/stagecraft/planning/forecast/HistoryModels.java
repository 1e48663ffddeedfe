// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.joda.money.Money;

/** The models that read nothing but what was won when. */
final class HistoryModels {
    /** How far the same period of another year may begin from the same day: a fiscal year of weeks shifts by up to one. */
    private static final long SHIFT_DAYS = 10;

    private static final double DAYS_PER_YEAR = 365.2425;

    private HistoryModels() {}

    static List<Optional<ModelForecast>> samePeriodLastYear(List<Origin> origins) {
        return repeating(origins, Combination.SAME_PERIOD_LAST_YEAR, i -> {
            LocalDate start = origins.get(i).period().start().minusYears(1);
            int j = i - 1;
            while (j >= 0
                    && Math.abs(ChronoUnit.DAYS.between(
                                    start, origins.get(j).period().start()))
                            > SHIFT_DAYS) {
                j--;
            }
            return j;
        });
    }

    static List<Optional<ModelForecast>> lastPeriod(List<Origin> origins) {
        return repeating(
                origins,
                "last-period",
                i -> i > 0
                                && origins.get(i - 1)
                                        .period()
                                        .end()
                                        .equals(origins.get(i).period().start())
                        ? i - 1
                        : -1);
    }

    private static List<Optional<ModelForecast>> repeating(
            List<Origin> origins, String model, ToIntFunction<Integer> earlier) {
        requireNonNull(origins, "origins");
        List<Optional<ModelForecast>> forecasts = new ArrayList<>();
        for (int i = 0; i < origins.size(); i++) {
            int j = earlier.applyAsInt(i);
            forecasts.add(
                    j < 0
                            ? Optional.empty()
                            : Optional.of(ModelForecast.point(
                                    RemainderModel.HISTORY,
                                    model,
                                    minor(origins.get(i), origins.get(j).ahead()))));
        }
        return forecasts;
    }

    /** Returns whether a period and one of an earlier year are at the same place of their years, such as two first quarters. */
    static boolean isSamePlace(DateRange period, DateRange earlier) {
        long years = Math.round(ChronoUnit.DAYS.between(earlier.start(), period.start()) / DAYS_PER_YEAR);
        long apart = ChronoUnit.DAYS.between(period.start().minusYears(years), earlier.start());
        return years > 0 && Math.abs(apart) <= Math.min(SHIFT_DAYS, period.days() / 2);
    }

    static Optional<ModelForecast> runRate(Origin origin) {
        DateRange past = origin.pastYear();
        long worked = origin.calendar().count(past);
        return past.days() < origin.period().days() || worked == 0
                ? Optional.empty()
                : Optional.of(ModelForecast.point(
                        RemainderModel.HISTORY,
                        "run-rate",
                        minor(origin, past) / worked * origin.calendar().count(origin.ahead())));
    }

    static double minor(Origin known, DateRange days) {
        return minor(known.won(days));
    }

    static double minor(Money amount) {
        return amount.getAmountMinor().doubleValue();
    }
}
