// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import io.stagecraft.core.statistics.WaitingTime;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.Seasonality;
import io.stagecraft.core.time.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How much likelier wins are on some days than on others, by the season; beyond the days asked for, and without one, 1. */
final class DayWeights {
    static final DayWeights NONE = new DayWeights(LocalDate.EPOCH, new double[0]);

    private final LocalDate first;
    private final double[] weights;

    private DayWeights(LocalDate first, double[] weights) {
        this.first = first;
        this.weights = weights;
    }

    /** Returns the weights of all days on which anything of a forecast may close that matters for a period, or at any time. */
    static DayWeights of(Forecast forecast, Optional<DateRange> period) {
        if (forecast.season().isEmpty()) {
            return NONE;
        }
        LocalDate first = forecast.asOf();
        LocalDate end = period.map(DateRange::end).orElse(first);
        LocalDate last = end;
        for (OpenDeal deal : forecast.counted()) {
            if (deal.close().isPresent()) {
                CloseDate close = deal.close().get();
                first = earlier(first, close.start());
                last = later(last, close.last());
            }
        }
        for (NewBusiness source : forecast.newBusiness()) {
            last = later(last, end.plusDays(source.timeToWin().longest()));
        }
        return of(forecast.season().get(), DateRange.ofClosed(first, last));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other.isAfter(one) ? other : one;
    }

    /** Returns the weights of some days, with 1 as their mean. */
    static DayWeights of(Seasonality season, DateRange days) {
        List<BigDecimal> exact = season.weights(days.byDay(), WorkCalendar.everyDay());
        double[] weights = exact.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        if (sum == 0) {
            return NONE;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= weights.length / sum;
        }
        return new DayWeights(days.start(), weights);
    }

    boolean isNone() {
        return weights.length == 0;
    }

    double of(LocalDate day) {
        long index = ChronoUnit.DAYS.between(first, day);
        return index < 0 || index >= weights.length ? 1 : weights[(int) index];
    }

    /** Returns what part of a time that begins on a day ends in a period, each day weighing as it does here. */
    double shareIn(DateRange period, LocalDate start, WaitingTime wait) {
        double all = 0;
        double in = 0;
        for (int days = 0; days <= wait.longest(); days++) {
            double probability = wait.byDay().get(days);
            if (probability > 0) {
                LocalDate day = start.plusDays(days);
                double weight = probability * of(day);
                all += weight;
                in += period.contains(day) ? weight : 0;
            }
        }
        return all == 0 ? 0 : in / all;
    }
}
