// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Learns the effects of a season from complete comparable periods. */
final class SeasonalLearning {
    private static final int PLACES = 4;
    private static final int WEEK = 7;
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    private SeasonalLearning() {}

    /** Returns whether all complete years or quarters brought something, and no month of them less than nothing. */
    static boolean canLearnMonths(Seasonality season, DailyAmounts history, FiscalUnit of) {
        requireNonNull(history, "history");
        List<FiscalPeriod> complete = season.fiscalCalendar().completePeriods(of, history.observed());
        BigDecimal[] sums = sums(season.fiscalCalendar(), complete, history, of);
        return Arrays.stream(sums).allMatch(sum -> sum.signum() >= 0)
                && Arrays.stream(sums).anyMatch(sum -> sum.signum() > 0);
    }

    /** Returns whether a week was observed, whose working days brought something, and no weekday less than nothing. */
    static boolean canLearnWeekdays(DailyAmounts history, WorkCalendar calendar) {
        BigDecimal[] sums = sumsByWeekday(history, calendar);
        return history.observed().days() >= WEEK
                && Arrays.stream(sums).allMatch(sum -> sum.signum() >= 0)
                && Arrays.stream(sums).anyMatch(sum -> sum.signum() > 0);
    }

    private static BigDecimal[] sumsByWeekday(DailyAmounts history, WorkCalendar calendar) {
        requireNonNull(history, "history");
        requireNonNull(calendar, "calendar");
        BigDecimal[] sums = new BigDecimal[WEEK];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (LocalDate day : calendar.workingDays(history.observed())) {
            int place = day.getDayOfWeek().getValue() - 1;
            sums[place] = sums[place].add(history.byDay().getOrDefault(day, BigDecimal.ZERO));
        }
        return sums;
    }

    private static BigDecimal[] sums(
            FiscalCalendar calendar, List<FiscalPeriod> complete, DailyAmounts history, FiscalUnit of) {
        BigDecimal[] sums = new BigDecimal[of == FiscalUnit.YEAR ? YEAR : QUARTER];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (FiscalPeriod period : complete) {
            for (FiscalPeriod month : calendar.periods(FiscalUnit.MONTH, period.range())) {
                int place = (month.number() - 1) % sums.length;
                sums[place] = sums[place].add(history.total(month.range()));
            }
        }
        return sums;
    }

    /** Returns what each month of a year or quarter brought in all complete ones. */
    static List<BigDecimal> months(Seasonality season, DailyAmounts history, FiscalUnit of) {
        requireNonNull(history, "history");
        FiscalCalendar calendar = season.fiscalCalendar();
        List<FiscalPeriod> complete = calendar.completePeriods(of, history.observed());
        String unit = of.name().toLowerCase(Locale.ROOT);
        checkArgument(
                !complete.isEmpty(),
                "a %s is never learned from less than one: no complete %s of the %s lies in %s",
                unit,
                unit,
                calendar,
                history.observed());
        BigDecimal[] sums = sums(calendar, complete, history, of);
        for (int i = 0; i < sums.length; i++) {
            checkArgument(
                    sums[i].signum() >= 0,
                    "month %s of the %s must not have brought less than 0 but was %s",
                    i + 1,
                    unit,
                    sums[i]);
        }
        checkArgument(
                Arrays.stream(sums).anyMatch(sum -> sum.signum() > 0),
                "nothing can be learned from a %s that brought 0: all amounts from %s to %s",
                unit,
                complete.get(0),
                complete.get(complete.size() - 1));
        return List.of(sums);
    }

    /** Returns what working weekdays brought on average, relative to all working days. */
    static Map<DayOfWeek, BigDecimal> weekdays(DailyAmounts history, WorkCalendar calendar) {
        requireNonNull(history, "history");
        requireNonNull(calendar, "calendar");
        checkArgument(
                history.observed().days() >= WEEK,
                "a week is never learned from less than one: only %s was observed",
                history.observed());
        BigDecimal[] sums = sumsByWeekday(history, calendar);
        int[] counts = new int[WEEK];
        calendar.workingDays(history.observed())
                .forEach(day -> counts[day.getDayOfWeek().getValue() - 1]++);
        BigDecimal total = Arrays.stream(sums).reduce(BigDecimal.ZERO, BigDecimal::add);
        checkArgument(
                total.signum() > 0,
                "working days must have brought more than 0 in %s but was %s",
                history.observed(),
                total);
        BigDecimal days = BigDecimal.valueOf(Arrays.stream(counts).sum());
        Map<DayOfWeek, BigDecimal> weights = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            BigDecimal sum = sums[weekday.getValue() - 1];
            BigDecimal count = BigDecimal.valueOf(counts[weekday.getValue() - 1]);
            checkArgument(sum.signum() >= 0, "%s must not have brought less than 0 but was %s", weekday, sum);
            if (count.signum() > 0) {
                weights.put(weekday, sum.multiply(days).divide(total.multiply(count), PLACES, RoundingMode.HALF_EVEN));
            }
        }
        return weights;
    }

    /** Returns what special days weigh relative to the other working days of their months. */
    static BigDecimal factor(
            Seasonality without,
            DailyAmounts history,
            WorkCalendar calendar,
            String what,
            Function<List<LocalDate>, Predicate<LocalDate>> specialAmong) {
        requireNonNull(history, "history");
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        for (FiscalPeriod period : without.fiscalCalendar().completePeriods(FiscalUnit.MONTH, history.observed())) {
            SeasonalMonth month = new SeasonalMonth(without, period, calendar);
            Predicate<LocalDate> isSpecial =
                    specialAmong.apply(List.copyOf(month.days().keySet()));
            BigDecimal brought = BigDecimal.ZERO;
            BigDecimal broughtByOthers = BigDecimal.ZERO;
            BigDecimal weight = BigDecimal.ZERO;
            for (Map.Entry<LocalDate, BigDecimal> day : month.days().entrySet()) {
                BigDecimal amount = history.byDay().getOrDefault(day.getKey(), BigDecimal.ZERO);
                if (isSpecial.test(day.getKey())) {
                    brought = brought.add(amount);
                    weight = weight.add(day.getValue());
                } else {
                    broughtByOthers = broughtByOthers.add(amount);
                }
            }
            if (weight.signum() > 0 && weight.compareTo(month.sum()) < 0) {
                BigDecimal share = weight.divide(month.sum(), MathContext.DECIMAL128);
                above = above.add(brought.multiply(BigDecimal.ONE.subtract(share)));
                below = below.add(broughtByOthers.multiply(share));
            }
        }
        checkArgument(
                above.signum() >= 0 && below.signum() > 0,
                "nothing can be learned about %s from %s: it takes a complete month with such days and others, both of"
                        + " weight and with amounts",
                what,
                history.observed());
        return above.divide(below, PLACES, RoundingMode.HALF_EVEN);
    }
}
