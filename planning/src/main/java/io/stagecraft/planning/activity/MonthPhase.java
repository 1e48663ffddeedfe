package io.stagecraft.planning.activity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.WorkCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The rhythm of a month, with what belongs into each third of it (domain model, section 12.4). */
public enum MonthPhase {
    /** The first third of the working days. */
    START("win a reasonable task", "decompose it into the work plan", "secure resources", "set emphasis"),
    /** The second third. */
    MIDDLE("grasp the first half", "track fully", "adjust plans"),
    /** The last third. */
    END("press towards the end of the month");

    private final ImmutableList<String> tasks;

    MonthPhase(String... tasks) {
        this.tasks = ImmutableList.copyOf(tasks);
    }

    /** Returns what belongs into it, in order. */
    public List<String> tasks() {
        return tasks;
    }

    /**
     * Returns the phase of a day by the working days of its month up to it: thirds, our assumption. A day before the
     * first working day belongs to the start.
     */
    public static MonthPhase of(LocalDate day, WorkCalendar calendar) {
        requireNonNull(day, "day");
        List<LocalDate> worked = calendar.workingDays(DateRange.ofMonth(YearMonth.from(day)));
        long before = worked.stream().filter(date -> date.isBefore(day)).count();
        long third = worked.isEmpty() ? 0 : 3 * before / worked.size();
        return third == 0 ? START : third == 1 ? MIDDLE : END;
    }
}
