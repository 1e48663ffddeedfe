// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A fiscal month with the weight of each of its working days. */
final class SeasonalMonth {
    private final FiscalPeriod month;
    private final Map<LocalDate, BigDecimal> weights = new LinkedHashMap<>();
    private final BigDecimal sum;
    private final int scale;

    SeasonalMonth(Seasonality season, FiscalPeriod month, WorkCalendar calendar) {
        requireNonNull(calendar, "calendar");
        this.month = month;
        List<LocalDate> working = calendar.workingDays(month.range());
        Set<LocalDate> monthEnd = lastOf(working, season.monthEndDays());
        for (LocalDate day : working) {
            BigDecimal weight = season.weekdayWeights().getOrDefault(day.getDayOfWeek(), BigDecimal.ONE);
            weight = season.holidays().contains(day) ? weight.multiply(season.holidayWeight()) : weight;
            weights.put(day, monthEnd.contains(day) ? weight.multiply(season.monthEndWeight()) : weight);
        }
        this.sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        this.scale = scale(season);
    }

    /** Returns enough decimals for each product of a weekday, a holiday and a month end, the same for all months. */
    private static int scale(Seasonality season) {
        int weekday = season.weekdayWeights().values().stream()
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        return weekday
                + season.holidayWeight().scale()
                + season.monthEndWeight().scale();
    }

    static Set<LocalDate> lastOf(List<LocalDate> workingDays, int days) {
        return new HashSet<>(workingDays.subList(Math.max(0, workingDays.size() - days), workingDays.size()));
    }

    DateRange range() {
        return month.range();
    }

    /** Returns the weight of the whole month among the months of a season, 1 where it has no month weights. */
    BigDecimal weight(Seasonality season) {
        List<BigDecimal> weights = season.monthWeights();
        return weights.isEmpty() ? BigDecimal.ONE : weights.get((month.number() - 1) % weights.size());
    }

    /** Returns the weights of its working days, in order. */
    Map<LocalDate, BigDecimal> days() {
        return weights;
    }

    /** Returns what all its working days weigh. */
    BigDecimal sum() {
        return sum;
    }

    /** Returns what all its working days weigh as a whole number, in a unit that all months of a season share. */
    BigInteger units() {
        return sum.setScale(scale).unscaledValue();
    }

    /** Returns what its working days in a range weigh. */
    BigDecimal sum(DateRange range) {
        DateRange part = range.intersection(range());
        return part.equals(range())
                ? sum
                : part.stream()
                        .map(day -> weights.getOrDefault(day, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
