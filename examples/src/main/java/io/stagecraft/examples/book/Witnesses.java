// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Deals that tell from which day on something of them is recorded: the day from which on those that have a record are not
 * outweighed by those that have none. Before it, too few have one.
 */
final class Witnesses {
    private final int with;
    private final int without;
    private long[] days = new long[64]; // twice the day, and one more with a record
    private int size;

    /**
     * @param with the weight of a deal that has a record
     * @param without the weight of one that has none
     */
    Witnesses(int with, int without) {
        this.with = with;
        this.without = without;
    }

    void add(LocalDate day, boolean isRecorded) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
        }
        days[size++] = 2 * day.toEpochDay() + (isRecorded ? 1 : 0);
    }

    /** Returns whether there is a deal of a day or a later one. */
    boolean hasSince(LocalDate day) {
        long least = 2 * day.toEpochDay();
        return Arrays.stream(days, 0, size).anyMatch(each -> each >= least);
    }

    /**
     * Returns the day from which on those with a record outweigh the others most, the earliest of several; {@link LocalDate#MAX} if the
     * others always do.
     *
     * @param first the day of the first record, which is the answer if no deal since speaks against it
     */
    LocalDate firstDay(LocalDate first) {
        long least = 2 * first.toEpochDay();
        long[] since = Arrays.stream(days, 0, size)
                .filter(each -> each >= least)
                .sorted()
                .toArray();
        LocalDate day = LocalDate.MAX;
        long weight = 0;
        long most = 0;
        for (int i = since.length - 1; i >= 0; i--) {
            weight += (since[i] & 1) == 1 ? with : -without;
            if (weight >= most && (i == 0 || since[i - 1] >> 1 < since[i] >> 1)) {
                most = weight;
                day = i == 0 ? first : LocalDate.ofEpochDay(since[i] >> 1);
            }
        }
        return day;
    }
}
