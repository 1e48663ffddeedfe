// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Deals that tell from which day on something of them is recorded: the day from which on those that have a record are not
 * outweighed by those that have none. Before it, too few have one.
 */
final class Witnesses {
    private final int with;
    private final int without;
    private final Map<LocalDate, long[]> weights = new HashMap<>(); // of all deals of a day

    /**
     * @param with the weight of a deal that has a record
     * @param without the weight of one that has none
     */
    Witnesses(int with, int without) {
        this.with = with;
        this.without = without;
    }

    void add(LocalDate day, boolean isRecorded) {
        weights.computeIfAbsent(day, key -> new long[1])[0] += isRecorded ? with : -without;
    }

    /** Returns whether there is a deal of a day or a later one. */
    boolean hasSince(LocalDate day) {
        return weights.keySet().stream().anyMatch(each -> !each.isBefore(day));
    }

    /**
     * Returns the day from which on those with a record outweigh the others most, the earliest of several; {@link LocalDate#MAX} if the
     * others always do.
     *
     * @param first the day of the first record, which is the answer if no deal since speaks against it
     */
    LocalDate firstDay(LocalDate first) {
        NavigableMap<LocalDate, long[]> since = new TreeMap<>(weights).tailMap(first, true);
        LocalDate day = LocalDate.MAX;
        long weight = 0;
        long most = 0;
        for (Map.Entry<LocalDate, long[]> each : since.descendingMap().entrySet()) {
            weight += each.getValue()[0];
            if (weight >= most) {
                most = weight;
                day = each.getKey();
            }
        }
        return since.isEmpty() || day.isAfter(since.firstKey()) ? day : first;
    }
}
