// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Decimals;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.immutables.value.Value;

/**
 * The distribution of business over the days of a fiscal year: by month, weekday, holiday and month end.
 *
 * <pre>{@code
 * Seasonality season = Seasonality.of(fiscal).learnMonthsOfQuarter(won).learnMonthEnd(won, calendar, 3);
 * season.shares(quarter.byMonth(), calendar);             // 0.242…, 0.339…, 0.417…: they add up to 1
 * season.shareBefore(quarter, today, calendar);           // what of the quarter should be done by this morning
 * season.weights(quarter.byDay(), calendar);              // what a target is split by
 * }</pre>
 *
 * <p>Two kinds of weights work together. A month's weight says what the whole month carries, however many working days
 * it has; without month weights a month carries the sum of its days. The other weights spread a month over its working
 * days: the weight of a day is {@code weekday × holiday × month end}, each 1 where nothing is said, and 0 for a day
 * that is not worked. A month of which no day has any weight carries nothing.
 *
 * <p>Weights are given, or learned from {@link DailyAmounts} of complete comparable periods: never a year from less
 * than a year. Learned month weights are the exact sums of the amounts; the other learned weights are rounded half-even
 * to four decimals. Effects are learned one after the other, each on top of those already there, so learn weekdays
 * first.
 *
 * <p>Everything is decided in exact decimals (see the domain model, Factors for setting a target).
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class Seasonality implements Serializable, WithSeasonality {
    Seasonality() {}

    /** Returns one without any effect: each working day weighs the same. */
    public static Seasonality of(FiscalCalendar fiscalCalendar) {
        return builder().fiscalCalendar(fiscalCalendar).build();
    }

    /** Returns a builder without any effect, on the default fiscal calendar. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the calendar whose months carry the weights; calendar months from January by default. */
    @Value.Default
    public FiscalCalendar fiscalCalendar() {
        return FiscalCalendar.standard();
    }

    /**
     * Returns the weights of the months, none below 0: twelve for the months of the fiscal year, three for the months
     * of each quarter, where the quarters then weigh the same; or none, where a month carries the sum of its days.
     */
    public abstract List<BigDecimal> monthWeights();

    /** Returns the weights of weekdays relative to each other, none below 0, from Monday; a missing one weighs 1. */
    public abstract Map<DayOfWeek, BigDecimal> weekdayWeights();

    /** Returns the days to which {@link #holidayWeight()} applies, in order; past and future ones. */
    @Value.NaturalOrder
    public abstract NavigableSet<LocalDate> holidays();

    /** Returns the weight of a holiday relative to an ordinary day of its weekday, not below 0; 1 by default. */
    @Value.Default
    public BigDecimal holidayWeight() {
        return BigDecimal.ONE;
    }

    /**
     * Returns the number of working days at the end of each fiscal month that {@link #monthEndWeight()} applies to; 0 by
     * default.
     */
    @Value.Default
    public int monthEndDays() {
        return 0;
    }

    /** Returns the weight of a working day at the end of a month relative to the others, not below 0; 1 by default. */
    @Value.Default
    public BigDecimal monthEndWeight() {
        return BigDecimal.ONE;
    }

    /**
     * Returns this with the months of the year weighing what they brought in all complete fiscal years observed.
     *
     * @throws IllegalArgumentException if no complete fiscal year was observed, if a month brought less than zero in
     *     all, or the year brought nothing
     */
    public Seasonality learnMonthsOfYear(DailyAmounts history) {
        return withMonthWeights(SeasonalLearning.months(this, history, FiscalUnit.YEAR));
    }

    /**
     * Returns this with the three months of a quarter weighing what they brought in all complete quarters observed.
     *
     * @throws IllegalArgumentException if no complete quarter was observed, if a month brought less than zero in all,
     *     or the quarters brought nothing
     */
    public Seasonality learnMonthsOfQuarter(DailyAmounts history) {
        return withMonthWeights(SeasonalLearning.months(this, history, FiscalUnit.QUARTER));
    }

    /**
     * Returns whether {@link #learnMonthsOfQuarter} can learn from what was observed: complete quarters of which some month
     * brought something, and none less than zero.
     */
    public boolean canLearnMonthsOfQuarter(DailyAmounts history) {
        return SeasonalLearning.canLearnMonths(this, history, FiscalUnit.QUARTER);
    }

    /**
     * Returns this with weekdays weighing what a working one brought on average, 1 being the average of all working
     * days.
     *
     * <p>What days off brought is left out, and a weekday that was never worked gets no weight.
     *
     * @throws IllegalArgumentException if less than a week was observed, if a weekday brought less than zero in all, or
     *     the working days brought nothing
     */
    public Seasonality learnWeekdays(DailyAmounts history, WorkCalendar calendar) {
        return withWeekdayWeights(SeasonalLearning.weekdays(history, calendar));
    }

    /**
     * Returns whether {@link #learnWeekdays} can learn from what was observed: a week or more whose working days brought
     * something, and no weekday less than zero.
     */
    public boolean canLearnWeekdays(DailyAmounts history, WorkCalendar calendar) {
        return SeasonalLearning.canLearnWeekdays(history, calendar);
    }

    /**
     * Returns this with a weight of holidays, learned from those in complete months.
     *
     * <p>With {@code h} what holidays of a month brought, {@code o} what its other working days brought, and {@code H}
     * and {@code O} what they weigh without the effect: {@code Σ h O / (H + O)} over {@code Σ o H / (H + O)}, summed
     * over the months, so that strong and weak months are compared with themselves only (Mantel and Haenszel 1959).
     *
     * @param history what was observed
     * @param calendar the days worked; a holiday that is a day off has no weight anyway
     * @param holidays the holidays, those of the future too
     * @throws IllegalArgumentException if no complete month has both kinds of days, or the amounts give no weight of 0
     *     or more
     */
    public Seasonality learnHolidays(DailyAmounts history, WorkCalendar calendar, Collection<LocalDate> holidays) {
        requireNonNull(holidays, "holidays");
        Seasonality without = withHolidays(holidays).withHolidayWeight(BigDecimal.ONE);
        return without.withHolidayWeight(
                SeasonalLearning.factor(without, history, calendar, "holidays", days -> without.holidays()::contains));
    }

    /**
     * Returns this with a weight of the last working days of a month, learned from complete months by the formula of
     * {@link #learnHolidays}.
     *
     * @param history what was observed
     * @param calendar the days worked
     * @param days how many working days make the month end, from 1 to 31
     * @throws IllegalArgumentException if {@code days} is not from 1 to 31, if no complete month has both kinds of days, or the
     *     amounts give no weight of 0 or more
     */
    public Seasonality learnMonthEnd(DailyAmounts history, WorkCalendar calendar, int days) {
        checkArgument(days >= 1 && days <= 31, "days of the month end must be from 1 to 31 but were %s", days);
        Seasonality without = withMonthEndDays(days).withMonthEndWeight(BigDecimal.ONE);
        return without.withMonthEndWeight(SeasonalLearning.factor(
                without, history, calendar, "month ends", month -> SeasonalMonth.lastOf(month, days)::contains));
    }

    /**
     * Returns the weights of ranges relative to each other: whole numbers in lowest terms, exactly in proportion.
     *
     * <p>They are what a target is split by. Their size has no meaning of its own.
     *
     * @param parts the ranges, in any order
     * @param calendar the days worked
     * @return the weights in the order of the parts, none below 0; all 0 if no day has any weight
     */
    public List<BigDecimal> weights(List<DateRange> parts, WorkCalendar calendar) {
        requireNonNull(calendar, "calendar");
        return SeasonalWeights.of(this, parts, calendar);
    }

    /**
     * Returns the share of each range in their sum: decimals of twelve places that add up to exactly 1.
     *
     * <p>They are rounded cumulatively along the parts: each running total is the nearest to the exact one.
     *
     * @param parts the ranges, in the order of time
     * @param calendar the days worked
     * @return the shares in the order of the parts, in [0, 1]
     * @throws IllegalArgumentException if no day of the parts has any weight
     */
    public List<BigDecimal> shares(List<DateRange> parts, WorkCalendar calendar) {
        return SeasonalWeights.shares(parts, weights(parts, calendar));
    }

    /**
     * Returns the proportion of a period that should be done before a day, in [0, 1] with twelve decimals: the plan share to
     * date.
     *
     * @throws IllegalArgumentException if no day of the period has any weight
     */
    public BigDecimal shareBefore(DateRange period, LocalDate day, WorkCalendar calendar) {
        requireNonNull(period, "period");
        requireNonNull(day, "day");
        return shares(ImmutableList.of(period.before(day), period.from(day)), calendar)
                .get(0);
    }

    @Value.Check
    Seasonality checked() {
        int months = monthWeights().size();
        checkArgument(
                months == 0 || months == 3 || months == 12,
                "monthWeights must be none, 3 for the months of a quarter or 12 for those of a year but were %s",
                months);
        for (int i = 0; i < months; i++) {
            checkWeight(monthWeights().get(i), "weight of month " + (i + 1));
        }
        checkArgument(
                months == 0 || monthWeights().stream().anyMatch(weight -> weight.signum() > 0),
                "at least one of monthWeights must be above 0 but were %s",
                monthWeights());
        weekdayWeights().forEach((weekday, weight) -> checkWeight(weight, "weight of " + weekday));
        checkWeight(holidayWeight(), "holidayWeight");
        checkWeight(monthEndWeight(), "monthEndWeight");
        checkArgument(monthEndDays() >= 0, "monthEndDays must be at least 0 but were %s", monthEndDays());
        return isNormal() ? this : normal();
    }

    private boolean isNormal() {
        return monthWeights().stream().allMatch(Decimals::isNormal)
                && weekdayWeights().values().stream().allMatch(Decimals::isNormal)
                && Decimals.isNormal(holidayWeight())
                && Decimals.isNormal(monthEndWeight());
    }

    private Seasonality normal() {
        Builder normal = builder()
                .from(this)
                .monthWeights(monthWeights().stream().map(Decimals::normal).collect(toImmutableList()))
                .weekdayWeights(Map.of())
                .holidayWeight(Decimals.normal(holidayWeight()))
                .monthEndWeight(Decimals.normal(monthEndWeight()));
        weekdayWeights().forEach((weekday, weight) -> normal.putWeekdayWeights(weekday, Decimals.normal(weight)));
        return normal.build();
    }

    private static void checkWeight(BigDecimal weight, String name) {
        checkArgument(weight.signum() >= 0, "%s must not be below 0 but was %s", name, weight);
    }

    /** Builds {@link Seasonality} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableSeasonality.Builder {
        Builder() {}
    }
}
