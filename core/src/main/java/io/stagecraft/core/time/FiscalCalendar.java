// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * A fiscal calendar: the division of a company's year into quarters, months and weeks.
 *
 * <pre>{@code
 * FiscalCalendar fiscal = FiscalCalendar.startingIn(Month.APRIL);
 * LocalDate day = LocalDate.of(2026, 2, 10);
 * fiscal.quarterOf(day);                             // FY2026-Q4
 * fiscal.quarterOf(day).range();                     // 2026-01-01/2026-04-01
 * fiscal.parse("FY2026-M01").range();                // 2025-04-01/2025-05-01
 *
 * FiscalCalendar.weeks445(Month.JANUARY, DayOfWeek.MONDAY).weekOf(LocalDate.of(2026, 12, 31));   // FY2026-W53
 * }</pre>
 *
 * <p>The parts of each kind tile each year without gap or overlap. Three months make a quarter, in either layout.
 * <ul>
 *   <li>With calendar months, a week runs from {@link #firstDayOfWeek()} on but never crosses the end of the fiscal
 *       year, so the first and the last of a year may be shorter than seven days; there are 53 or 54.
 *   <li>With months of whole weeks a year has 52 weeks, or 53, of which the last belongs to the last month. From the
 *       Monday nearest to 1 January these are the years and weeks of ISO 8601.
 * </ul>
 *
 * <p>The default, a fiscal year of calendar months from January, is our assumption (see the domain model, Factors for
 * setting a target).
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class FiscalCalendar implements Serializable {
    private static final Pattern NAME = Pattern.compile("FY(-?\\d{1,9})(?:-([QMW])(\\d{1,2}))?");
    private static final int WEEK = 7;
    private static final int MOST_YEARS = 999_999;

    FiscalCalendar() {}

    /** Returns the calendar year: calendar months from January, weeks from Monday. */
    public static FiscalCalendar standard() {
        return builder().build();
    }

    /** Returns a fiscal year of calendar months, numbered by the calendar year in which it ends. */
    public static FiscalCalendar startingIn(Month startMonth) {
        return builder().startMonth(startMonth).build();
    }

    /**
     * Returns a fiscal year of 4-4-5 weeks a quarter, numbered by the calendar year of its last month.
     *
     * @param startMonth the month near whose first day the year begins
     * @param firstDayOfWeek the day on which weeks begin; the year begins on the one nearest to the first of the month
     */
    public static FiscalCalendar weeks445(Month startMonth, DayOfWeek firstDayOfWeek) {
        return builder()
                .startMonth(startMonth)
                .layout(FiscalLayout.WEEKS_4_4_5)
                .firstDayOfWeek(firstDayOfWeek)
                .build();
    }

    /** Returns a builder with the defaults set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the month in which, or near whose first day, a fiscal year begins; January by default. */
    @Value.Default
    public Month startMonth() {
        return Month.JANUARY;
    }

    /** Returns the make-up of its months; calendar months by default. */
    @Value.Default
    public FiscalLayout layout() {
        return FiscalLayout.MONTHS;
    }

    /** Returns the day on which weeks begin; Monday by default. */
    @Value.Default
    public DayOfWeek firstDayOfWeek() {
        return DayOfWeek.MONDAY;
    }

    /**
     * Returns the day on which a year made of weeks begins, without effect on one of calendar months; the nearest by default.
     */
    @Value.Default
    public FiscalYearStart yearStart() {
        return FiscalYearStart.NEAREST;
    }

    /** Returns the calendar year that numbers a fiscal year reaching over two; that of its last month by default. */
    @Value.Default
    public FiscalYearName yearName() {
        return FiscalYearName.BY_END;
    }

    /** Returns a fiscal year. */
    public FiscalPeriod year(int fiscalYear) {
        return period(FiscalUnit.YEAR, fiscalYear, 1);
    }

    /**
     * Returns a quarter.
     *
     * @throws IllegalArgumentException if the number is not in [1, 4]
     */
    public FiscalPeriod quarter(int fiscalYear, int number) {
        return period(FiscalUnit.QUARTER, fiscalYear, number);
    }

    /**
     * Returns a fiscal month.
     *
     * @param number 1 for the first month of the fiscal year, whatever its name
     * @throws IllegalArgumentException if the number is not in [1, 12]
     */
    public FiscalPeriod month(int fiscalYear, int number) {
        return period(FiscalUnit.MONTH, fiscalYear, number);
    }

    /**
     * Returns a week.
     *
     * @throws IllegalArgumentException if the fiscal year has no week of this number
     */
    public FiscalPeriod week(int fiscalYear, int number) {
        return period(FiscalUnit.WEEK, fiscalYear, number);
    }

    /**
     * Returns a period by its place in the fiscal year.
     *
     * @throws IllegalArgumentException if the fiscal year has no period of this number
     */
    public FiscalPeriod period(FiscalUnit unit, int fiscalYear, int number) {
        int count = count(unit, fiscalYear);
        checkArgument(
                number >= 1 && number <= count,
                "%s must be in [1, %s] but was %s (fiscal year %s)",
                lowerCase(unit),
                count,
                number,
                fiscalYear);
        return FiscalPeriod.of(
                unit,
                fiscalYear,
                number,
                DateRange.of(start(unit, fiscalYear, number), start(unit, fiscalYear, number + 1)));
    }

    /** Returns the number of periods of a kind in a fiscal year: 1, 4, 12, or its weeks. */
    public int count(FiscalUnit unit, int fiscalYear) {
        requireNonNull(unit, "unit");
        return switch (unit) {
            case YEAR -> 1;
            case QUARTER -> 4;
            case MONTH -> 12;
            case WEEK -> weekNumber(fiscalYear, yearStart(fiscalYear + 1).minusDays(1));
        };
    }

    /** Returns the fiscal year of a day. */
    public FiscalPeriod yearOf(LocalDate day) {
        return periodOf(FiscalUnit.YEAR, day);
    }

    /** Returns the quarter of a day. */
    public FiscalPeriod quarterOf(LocalDate day) {
        return periodOf(FiscalUnit.QUARTER, day);
    }

    /** Returns the fiscal month of a day. */
    public FiscalPeriod monthOf(LocalDate day) {
        return periodOf(FiscalUnit.MONTH, day);
    }

    /** Returns the week of a day. */
    public FiscalPeriod weekOf(LocalDate day) {
        return periodOf(FiscalUnit.WEEK, day);
    }

    /** Returns the period of a kind that a day lies in. */
    public FiscalPeriod periodOf(FiscalUnit unit, LocalDate day) {
        int year = fiscalYearOf(day);
        return period(
                unit,
                year,
                switch (unit) {
                    case YEAR -> 1;
                    case QUARTER -> (monthNumber(year, day) - 1) / 3 + 1;
                    case MONTH -> monthNumber(year, day);
                    case WEEK -> weekNumber(year, day);
                });
    }

    /** Returns the periods of a kind with at least one day in a range, in order; empty for an empty range. */
    public List<FiscalPeriod> periods(FiscalUnit unit, DateRange range) {
        requireNonNull(unit, "unit");
        requireNonNull(range, "range");
        ImmutableList.Builder<FiscalPeriod> periods = ImmutableList.builder();
        LocalDate day = range.walked().start();
        while (day.isBefore(range.end())) {
            FiscalPeriod period = periodOf(unit, day);
            periods.add(period);
            day = period.range().end();
        }
        return periods.build();
    }

    /** Returns the periods of a kind with all their days in a range, in order; possibly empty. */
    public List<FiscalPeriod> completePeriods(FiscalUnit unit, DateRange range) {
        requireNonNull(unit, "unit");
        return periods(unit, range).stream()
                .filter(period -> range.encloses(period.range()))
                .collect(toImmutableList());
    }

    /** Cuts a range where periods of a kind meet, in order; the first and the last part may be shorter than theirs. */
    public List<DateRange> split(DateRange range, FiscalUnit unit) {
        requireNonNull(unit, "unit");
        return periods(unit, range).stream()
                .map(period -> period.range().intersection(range))
                .collect(toImmutableList());
    }

    /** Returns the period of the same kind that follows. */
    public FiscalPeriod next(FiscalPeriod period) {
        return periodOf(period.unit(), period.range().end());
    }

    /** Returns the period of the same kind that comes before. */
    public FiscalPeriod previous(FiscalPeriod period) {
        return periodOf(period.unit(), period.range().start().minusDays(1));
    }

    /** Returns the period of the same kind and number in another fiscal year, or empty if that has no such week. */
    public Optional<FiscalPeriod> sameIn(int fiscalYear, FiscalPeriod period) {
        return period.number() <= count(period.unit(), fiscalYear)
                ? Optional.of(period(period.unit(), fiscalYear, period.number()))
                : Optional.empty();
    }

    /**
     * Returns the period of a name that {@link FiscalPeriod#toString} wrote, such as {@code FY2026-Q1}.
     *
     * @throws IllegalArgumentException if the text is no such name, or the fiscal year has no period of this number
     */
    public FiscalPeriod parse(String name) {
        Matcher matcher = NAME.matcher(requireNonNull(name, "name"));
        checkArgument(
                matcher.matches(),
                "a fiscal period must be written like FY2026, FY2026-Q1, FY2026-M01 or FY2026-W01 but was \"%s\"",
                name);
        int year = Integer.parseInt(matcher.group(1));
        String letter = matcher.group(2);
        for (FiscalUnit unit : FiscalUnit.values()) {
            if (unit.letter().equals(letter)) {
                return period(unit, year, Integer.parseInt(matcher.group(3)));
            }
        }
        return year(year);
    }

    /** Returns the calendar in words, such as {@code fiscal year from April}. */
    @Override
    public final String toString() {
        String from = "fiscal year from " + titleCase(startMonth());
        return layout().isWeeks()
                ? from + " in " + layout() + ", from the " + titleCase(firstDayOfWeek()) + " " + yearStart()
                        + " the 1st"
                : from;
    }

    private LocalDate start(FiscalUnit unit, int fiscalYear, int number) {
        return switch (unit) {
            case YEAR -> yearStart(fiscalYear + number - 1);
            case QUARTER -> monthStart(fiscalYear, 3 * (number - 1) + 1);
            case MONTH -> monthStart(fiscalYear, number);
            case WEEK -> weekStart(fiscalYear, number);
        };
    }

    private LocalDate yearStart(int fiscalYear) {
        return yearStartIn(fiscalYear - numberAhead());
    }

    /** Returns how much larger the number of a fiscal year is than the calendar year of its start month. */
    private int numberAhead() {
        return startMonth() != Month.JANUARY && yearName() == FiscalYearName.BY_END ? 1 : 0;
    }

    private LocalDate yearStartIn(int calendarYear) {
        checkArgument(
                Math.abs((long) calendarYear) <= MOST_YEARS,
                "a year must be from -%s to %s but was %s",
                MOST_YEARS,
                MOST_YEARS,
                calendarYear);
        LocalDate firstOfMonth = LocalDate.of(calendarYear, startMonth(), 1);
        return layout().isWeeks() ? yearStart().adjust(firstOfMonth, firstDayOfWeek()) : firstOfMonth;
    }

    private int fiscalYearOf(LocalDate day) {
        requireNonNull(day, "day");
        int calendarYear = day.getYear() + 1; // a year made of weeks may begin in the December before
        while (yearStartIn(calendarYear).isAfter(day)) {
            calendarYear--;
        }
        return calendarYear + numberAhead();
    }

    private LocalDate monthStart(int fiscalYear, int month) {
        if (month > 12) {
            return yearStart(fiscalYear + 1);
        }
        LocalDate yearStart = yearStart(fiscalYear);
        return layout().isWeeks() ? yearStart.plusWeeks(layout().weeksBefore(month)) : yearStart.plusMonths(month - 1L);
    }

    private int monthNumber(int fiscalYear, LocalDate day) {
        int month = 12;
        while (monthStart(fiscalYear, month).isAfter(day)) {
            month--;
        }
        return month;
    }

    private LocalDate weekStart(int fiscalYear, int week) {
        LocalDate yearStart = yearStart(fiscalYear);
        LocalDate end = yearStart(fiscalYear + 1);
        LocalDate start = week == 1 ? yearStart : weekBoundary(yearStart).plusWeeks(week - 1L);
        return start.isAfter(end) ? end : start;
    }

    private int weekNumber(int fiscalYear, LocalDate day) {
        return (int) (DateRange.ofClosed(weekBoundary(yearStart(fiscalYear)), day)
                                        .days()
                                - 1)
                        / WEEK
                + 1;
    }

    /** Returns the day, at or before the start of the year, on which its first week would begin if it were whole. */
    private LocalDate weekBoundary(LocalDate yearStart) {
        return FiscalYearStart.AT_OR_BEFORE.adjust(yearStart, firstDayOfWeek());
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String titleCase(Enum<?> constant) {
        return constant.name().charAt(0) + lowerCase(constant).substring(1);
    }

    /** Builds {@link FiscalCalendar} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableFiscalCalendar.Builder {
        Builder() {}
    }
}
