package io.stagecraft.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;

/** A calendar that counts in closed form, so that a working day is found by its place through bisection. */
interface CountingCalendar extends WorkCalendar {
    @Override
    long count(DateRange range);

    @Override
    default Optional<LocalDate> nth(DateRange range, long n) {
        checkArgument(n != 0, "n must be 1 or more from the start, or -1 or less from the end, but was 0");
        long count = count(range);
        long place = n > 0 ? n : count + 1 + n;
        if (place < 1 || place > count) {
            return Optional.empty();
        }
        long low = 0; // the day at this distance from the start is the wanted one or before it
        long high = range.days() - 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (count(DateRange.of(range.start(), range.start().plusDays(middle + 1))) >= place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(range.start().plusDays(low));
    }
}
