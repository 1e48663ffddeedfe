// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;

/** Finds the nth working day. */
final class NthWorkingDay {
    private NthWorkingDay() {}

    /** Walks from day to day, from the end for negative places: for calendars that only know single days. */
    static Optional<LocalDate> walking(WorkCalendar calendar, DateRange range, long n) {
        checkPlace(n);
        long left = Math.abs(n);
        for (long i = 0; i < range.days(); i++) {
            LocalDate day = n > 0 ? range.start().plusDays(i) : range.lastDay().minusDays(i);
            if (calendar.isWorkingDay(day) && --left == 0) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** Bisects the range by counts: for calendars that count in closed form. */
    static Optional<LocalDate> bisecting(WorkCalendar calendar, DateRange range, long n) {
        checkPlace(n);
        long count = calendar.count(range);
        long place = n > 0 ? n : count + 1 + n;
        if (place < 1 || place > count) {
            return Optional.empty();
        }
        long low = 0; // the wanted day is at least so far from the start
        long high = range.days() - 1; // and at most so far
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (calendar.count(DateRange.of(range.start(), range.start().plusDays(middle + 1))) >= place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(range.start().plusDays(low));
    }

    private static void checkPlace(long n) {
        checkArgument(n != 0, "n must be 1 or more from the start, or -1 or less from the end, but was 0");
    }
}
