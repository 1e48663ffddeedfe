// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.WorkCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The rhythm of a month: what belongs into each third of it (see the domain model, Plans, visits, rhythm, forms). That
 * each third has one of the three key points is our assumption.
 */
public enum MonthPhase {
    /** The first third of the working days. */
    START(
            KeyPoint.PREPARE_EARLY,
            Labels.of("Start of the month").with("zh", "月初"),
            Labels.of("win a reasonable task").with("zh", "争取合理的任务"),
            Labels.of("decompose it into the work plan").with("zh", "分解到工作计划"),
            Labels.of("secure resources").with("zh", "落实资源"),
            Labels.of("set emphasis").with("zh", "确定重点")),
    /** The second third. */
    MIDDLE(
            KeyPoint.DISTRIBUTE_IN_THE_MIDDLE,
            Labels.of("Middle of the month").with("zh", "月中"),
            Labels.of("grasp the first half").with("zh", "抓住上半月"),
            Labels.of("track fully").with("zh", "全面跟踪"),
            Labels.of("adjust plans").with("zh", "调整计划")),
    /** The last third. */
    END(KeyPoint.PRESS_AT_MONTH_END, Labels.of("End of the month").with("zh", "月底"));

    private final KeyPoint keyPoint;

    @SuppressWarnings("ImmutableEnumChecker") // labels are values, which the checker cannot see
    private final Labels labels;

    @SuppressWarnings("ImmutableEnumChecker") // as above
    private final ImmutableList<Labels> tasks;

    MonthPhase(KeyPoint keyPoint, Labels labels, Labels... tasks) {
        this.keyPoint = keyPoint;
        this.labels = labels;
        this.tasks = ImmutableList.copyOf(tasks);
    }

    /** Returns the labels. */
    public Labels labels() {
        return labels;
    }

    /** Returns its key point. */
    public KeyPoint keyPoint() {
        return keyPoint;
    }

    /** Returns its tasks beside the key point, in order; none at the end. */
    public List<Labels> tasks() {
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
