// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A calendar of working days.
 *
 * <pre>{@code
 * WorkCalendar china = WorkCalendar.weekdays()
 *     .withHolidays(List.of(LocalDate.of(2026, 2, 17), LocalDate.of(2026, 2, 18)))
 *     .withWorkingDays(List.of(LocalDate.of(2026, 2, 14)));   // a Saturday, worked in exchange
 * china.count(DateRange.parse("2026-02-01/2026-03-01"));      // 19
 * china.nth(DateRange.parse("2026-02-01/2026-03-01"), -1);    // Friday, 2026-02-27
 * }</pre>
 *
 * <p>The ready calendars, and those made from them, count without walking from day to day: their cost grows with the
 * logarithm of the number of exceptions. They are values of one type, {@link WeeklyCalendar}, which a product can
 * store.
 *
 * <h2>For implementors</h2>
 * A lambda is enough. It must be immutable, safe for use by multiple threads, and give the same answer for the same
 * day. Overriding {@link #count} with a closed form makes it fast on long ranges.
 */
@FunctionalInterface
public interface WorkCalendar {
    /** Returns whether the day is worked. */
    boolean isWorkingDay(LocalDate day);

    /** Returns a calendar on which each day is worked. */
    static WeeklyCalendar everyDay() {
        return WeeklyCalendar.EVERY_DAY;
    }

    /** Returns a calendar on which Monday to Friday are worked. */
    static WeeklyCalendar weekdays() {
        return WeeklyCalendar.WEEKDAYS;
    }

    /**
     * Returns a calendar on which the same days of each week are worked.
     *
     * @throws IllegalArgumentException if there is none
     */
    static WeeklyCalendar weekly(Collection<DayOfWeek> workingDays) {
        Elements.checked(workingDays, "workingDays");
        return WeeklyCalendar.of(workingDays);
    }

    /** Returns this calendar with days off; a day that is off anyway stays off. */
    default WorkCalendar withHolidays(Collection<LocalDate> holidays) {
        return ExceptionCalendar.of(this, holidays, false);
    }

    /**
     * Returns this calendar with days that are worked, such as make-up days at weekends, even if they were holidays.
     */
    default WorkCalendar withWorkingDays(Collection<LocalDate> workingDays) {
        return ExceptionCalendar.of(this, workingDays, true);
    }

    /** Returns the number of working days in a range. */
    default long count(DateRange range) {
        return range.stream().filter(this::isWorkingDay).count();
    }

    /** Returns the working days of a range, in order; possibly empty. */
    default List<LocalDate> workingDays(DateRange range) {
        return range.stream().filter(this::isWorkingDay).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns a working day of a range by its place, or empty if the range has fewer.
     *
     * @param range the days to look at
     * @param n 1 for the first working day, 2 for the second; -1 for the last, -2 for the one before it
     * @throws IllegalArgumentException if {@code n} is 0
     */
    default Optional<LocalDate> nth(DateRange range, long n) {
        return NthWorkingDay.walking(this, range, n);
    }
}
