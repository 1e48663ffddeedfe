// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A calendar of the caller's and the days on which it is not followed; it counts in closed form where the calendar
 * below does.
 */
final class ExceptionCalendar implements WorkCalendar, Serializable {
    private static final long serialVersionUID = 1L;

    private static final long[] NONE = {};

    private final WorkCalendar base;
    /**
     * Days off that the calendar below works, and days worked that are off below: nothing else, so that counts add up.
     * Both as days of the epoch, ascending.
     */
    private final long[] off;

    private final long[] on;

    private ExceptionCalendar(WorkCalendar base, long[] off, long[] on) {
        this.base = base;
        this.off = off;
        this.on = on;
    }

    static WorkCalendar of(WorkCalendar calendar, Collection<LocalDate> days, boolean worked) {
        WorkCalendar base = calendar instanceof ExceptionCalendar below ? below.base : calendar;
        long[] off = calendar instanceof ExceptionCalendar below ? below.off : NONE;
        long[] on = calendar instanceof ExceptionCalendar below ? below.on : NONE;
        long[] said = days.stream()
                .mapToLong(day ->
                        requireNonNull(day, worked ? "working day" : "holiday").toEpochDay())
                .sorted()
                .distinct()
                .toArray();
        long[] changed = Arrays.stream(said)
                .filter(day -> base.isWorkingDay(LocalDate.ofEpochDay(day)) != worked)
                .toArray();
        long[] nowOff = replaced(off, said, worked ? NONE : changed);
        long[] nowOn = replaced(on, said, worked ? changed : NONE);
        return nowOff.length == 0 && nowOn.length == 0 ? base : new ExceptionCalendar(base, nowOff, nowOn);
    }

    /** Returns days without some and with others, in one pass over all three, which ascend. */
    private static long[] replaced(long[] days, long[] without, long[] with) {
        long[] replaced = new long[days.length + with.length];
        int size = 0;
        int gone = 0;
        int added = 0;
        for (long day : days) {
            while (gone < without.length && without[gone] < day) {
                gone++;
            }
            if (gone < without.length && without[gone] == day) {
                continue;
            }
            while (added < with.length && with[added] < day) {
                replaced[size++] = with[added++];
            }
            replaced[size++] = day;
        }
        while (added < with.length) {
            replaced[size++] = with[added++];
        }
        return Arrays.copyOf(replaced, size);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return isAmong(on, day) || (base.isWorkingDay(day) && !isAmong(off, day));
    }

    private static boolean isAmong(long[] days, LocalDate day) {
        return Arrays.binarySearch(days, day.toEpochDay()) >= 0;
    }

    @Override
    public long count(DateRange range) {
        return base.count(range) + within(on, range) - within(off, range);
    }

    private static int within(long[] days, DateRange range) {
        return before(days, range.end()) - before(days, range.start());
    }

    private static int before(long[] days, LocalDate day) {
        int found = Arrays.binarySearch(days, day.toEpochDay());
        return found < 0 ? -found - 1 : found;
    }

    private static List<LocalDate> dates(long[] days) {
        return LongStream.of(days).mapToObj(LocalDate::ofEpochDay).toList();
    }

    private Object readResolve() {
        WorkCalendar withHolidays = of(requireNonNull(base, "base"), dates(requireNonNull(off, "off")), false);
        return of(withHolidays, dates(requireNonNull(on, "on")), true);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ExceptionCalendar other
                && base.equals(other.base)
                && Arrays.equals(off, other.off)
                && Arrays.equals(on, other.on);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * base.hashCode() + Arrays.hashCode(off)) + Arrays.hashCode(on);
    }

    @Override
    public String toString() {
        return base + " except off " + dates(off) + " and worked " + dates(on);
    }
}
