package io.stagecraft.core.time;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;

/**
 * A calendar of the caller's and the days on which it is not followed; it counts in closed form where the calendar
 * below does.
 */
final class ExceptionCalendar implements WorkCalendar, Serializable {
    private static final long serialVersionUID = 1L;

    private final WorkCalendar base;
    /**
     * Days off that the calendar below works, and days worked that are off below: nothing else, so that counts add up.
     */
    private final ImmutableSortedSet<LocalDate> off;

    private final ImmutableSortedSet<LocalDate> on;

    private ExceptionCalendar(WorkCalendar base, Collection<LocalDate> off, Collection<LocalDate> on) {
        this.base = base;
        this.off = ImmutableSortedSet.copyOf(off);
        this.on = ImmutableSortedSet.copyOf(on);
    }

    static WorkCalendar of(WorkCalendar calendar, Collection<LocalDate> days, boolean worked) {
        WorkCalendar base = calendar instanceof ExceptionCalendar below ? below.base : calendar;
        TreeSet<LocalDate> off = new TreeSet<>();
        TreeSet<LocalDate> on = new TreeSet<>();
        if (calendar instanceof ExceptionCalendar below) {
            off.addAll(below.off);
            on.addAll(below.on);
        }
        for (LocalDate day : days) {
            requireNonNull(day, "day");
            off.remove(day);
            on.remove(day);
            if (base.isWorkingDay(day) != worked) {
                (worked ? on : off).add(day);
            }
        }
        return off.isEmpty() && on.isEmpty() ? base : new ExceptionCalendar(base, off, on);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return on.contains(day) || (base.isWorkingDay(day) && !off.contains(day));
    }

    @Override
    public long count(DateRange range) {
        return base.count(range) + within(on, range) - within(off, range);
    }

    private static int within(ImmutableSortedSet<LocalDate> days, DateRange range) {
        return days.subSet(range.start(), range.end()).size();
    }

    private Object readResolve() {
        return of(of(requireNonNull(base, "base"), requireNonNull(off, "off"), false), requireNonNull(on, "on"), true);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ExceptionCalendar other
                && base.equals(other.base)
                && off.equals(other.off)
                && on.equals(other.on);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * base.hashCode() + off.hashCode()) + on.hashCode();
    }

    @Override
    public String toString() {
        return base + " except off " + off + " and worked " + on;
    }
}
