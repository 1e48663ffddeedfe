package io.stagecraft.core.time;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The same days of each week. */
final class WeekCalendar implements WorkCalendar, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;

    static final WeekCalendar EVERY_DAY = new WeekCalendar(EnumSet.allOf(DayOfWeek.class));
    static final WeekCalendar WEEKDAYS = new WeekCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private final ImmutableSet<DayOfWeek> working;

    WeekCalendar(Set<DayOfWeek> working) {
        this.working = Sets.immutableEnumSet(working);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return working.contains(day.getDayOfWeek());
    }

    @Override
    public long count(DateRange range) {
        long weeks = range.days() / WEEK;
        long count = weeks * working.size();
        for (LocalDate day = range.start().plusDays(weeks * WEEK); day.isBefore(range.end()); day = day.plusDays(1)) {
            count += isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }

    @Override
    public Optional<LocalDate> nth(DateRange range, long n) {
        return NthWorkingDay.bisecting(this, range, n);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof WeekCalendar other && working.equals(other.working);
    }

    @Override
    public int hashCode() {
        return toString().hashCode(); // that of an enum differs from run to run
    }

    @Override
    public String toString() {
        return working.size() == WEEK ? "every day" : "weekly on " + working;
    }
}
