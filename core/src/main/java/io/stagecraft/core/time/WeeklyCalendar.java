// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * The same days of each week, except for some days off and some that are worked in exchange: what a company stores as
 * its calendar.
 *
 * <pre>{@code
 * WorkCalendar china = WeeklyCalendar.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
 *     .withHolidays(List.of(LocalDate.of(2026, 2, 17)))
 *     .withWorkingDays(List.of(LocalDate.of(2026, 2, 14)));
 * }</pre>
 *
 * <p>It counts without walking from day to day: the cost grows with the logarithm of the number of exceptions.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class WeeklyCalendar implements WorkCalendar, Serializable {
    private static final int WEEK = 7;
    static final WeeklyCalendar EVERY_DAY = of(EnumSet.allOf(DayOfWeek.class));
    static final WeeklyCalendar WEEKDAYS = of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    WeeklyCalendar() {}

    /**
     * Returns a calendar without exceptions.
     *
     * @throws IllegalArgumentException if no day is worked
     */
    public static WeeklyCalendar of(Collection<DayOfWeek> week) {
        return builder().addAllWeek(Elements.checked(week, "week")).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the days of the week that are worked, from Monday on, at least one. */
    public abstract Set<DayOfWeek> week();

    /** Returns the days off that the week would work, in order; possibly empty. */
    @Value.NaturalOrder
    public abstract NavigableSet<LocalDate> daysOff();

    /** Returns the days worked that the week would have off, in order; possibly empty. */
    @Value.NaturalOrder
    public abstract NavigableSet<LocalDate> makeUpDays();

    @Override
    public boolean isWorkingDay(LocalDate day) {
        requireNonNull(day, "day");
        return week().contains(day.getDayOfWeek())
                ? !daysOff().contains(day)
                : makeUpDays().contains(day);
    }

    @Override
    public WeeklyCalendar withHolidays(Collection<LocalDate> holidays) {
        requireNonNull(holidays, "holidays");
        TreeSet<LocalDate> off = new TreeSet<>(daysOff());
        TreeSet<LocalDate> worked = new TreeSet<>(makeUpDays());
        for (LocalDate day : holidays) {
            worked.remove(day);
            if (week().contains(day.getDayOfWeek())) {
                off.add(day);
            }
        }
        return with(off, worked);
    }

    @Override
    public WeeklyCalendar withWorkingDays(Collection<LocalDate> workingDays) {
        requireNonNull(workingDays, "workingDays");
        TreeSet<LocalDate> off = new TreeSet<>(daysOff());
        TreeSet<LocalDate> worked = new TreeSet<>(makeUpDays());
        for (LocalDate day : workingDays) {
            off.remove(day);
            if (!week().contains(day.getDayOfWeek())) {
                worked.add(day);
            }
        }
        return with(off, worked);
    }

    private WeeklyCalendar with(Set<LocalDate> off, Set<LocalDate> worked) {
        return builder().week(week()).daysOff(off).makeUpDays(worked).build();
    }

    @Override
    public long count(DateRange range) {
        requireNonNull(range, "range");
        long weeks = range.days() / WEEK;
        long count = weeks * week().size();
        for (LocalDate day = range.start().plusDays(weeks * WEEK); day.isBefore(range.end()); day = day.plusDays(1)) {
            count += week().contains(day.getDayOfWeek()) ? 1 : 0;
        }
        return count + within(makeUpDays(), range) - within(daysOff(), range);
    }

    private static int within(NavigableSet<LocalDate> days, DateRange range) {
        return days.subSet(range.start(), range.end()).size();
    }

    @Override
    public Optional<LocalDate> nth(DateRange range, long n) {
        return NthWorkingDay.bisecting(this, range, n);
    }

    /**
     * Returns it in words, such as {@code weekly on [MONDAY, FRIDAY] except off [] and worked []}; the format may
     * change.
     */
    @Override
    public final String toString() {
        String name = week().size() == WEEK ? "every day" : "weekly on " + week();
        return daysOff().isEmpty() && makeUpDays().isEmpty()
                ? name
                : name + " except off " + daysOff() + " and worked " + makeUpDays();
    }

    @Value.Check
    void check() {
        checkArgument(!week().isEmpty(), "at least one day of the week must be worked");
        daysOff()
                .forEach(day -> checkArgument(
                        week().contains(day.getDayOfWeek()),
                        "daysOff must be days that the week works but %s is a %s",
                        day,
                        day.getDayOfWeek()));
        makeUpDays()
                .forEach(day -> checkArgument(
                        !week().contains(day.getDayOfWeek()),
                        "makeUpDays must be days that the week has off but %s is a %s",
                        day,
                        day.getDayOfWeek()));
    }

    /** Builds {@link WeeklyCalendar} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableWeeklyCalendar.Builder {
        Builder() {}
    }
}
