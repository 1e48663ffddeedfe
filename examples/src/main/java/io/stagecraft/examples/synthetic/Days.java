// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The calendar of the story: Monday to Friday, quarters that start in April, July, October and January. */
final class Days {
    private Days() {}

    static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Returns the day itself, or the Friday before a weekend. */
    static LocalDate workingOrBefore(LocalDate day) {
        LocalDate working = day;
        while (!isWorking(working)) {
            working = working.minusDays(1);
        }
        return working;
    }

    static LocalDate quarterStart(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
    }

    static LocalDate quarterEnd(LocalDate day) {
        return quarterStart(day).plusMonths(3).minusDays(1);
    }

    static LocalDate monthEnd(LocalDate day) {
        return day.plusMonths(1).withDayOfMonth(1).minusDays(1);
    }

    static int between(LocalDate first, LocalDate second) {
        return (int) ChronoUnit.DAYS.between(first, second);
    }
}
