// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.export;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The days of which exports tell, or on which several of them were made. */
public final class ToldDays {
    /** One day in so many may be mistyped. */
    private static final int FEW = 100;

    private final Optional<LocalDate> last;
    private final Optional<LocalDate> lastLikely;
    private final int beyond;

    public ToldDays(ReadExports exports) {
        Map<LocalDate, int[]> counts = new HashMap<>();
        Consumer<LocalDate> count = day -> counts.computeIfAbsent(day, first -> new int[1])[0]++;
        exports.series().forEach(count);
        exports.rows().deals().forEach(read -> read.deal().eachDay(count));
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        counts.forEach((day, often) -> days.put(day, often[0]));
        last = days.isEmpty() ? Optional.empty() : Optional.of(days.lastKey());
        lastLikely = last.map(day -> lastLikely(days));
        beyond = lastLikely.map(day -> sum(days.tailMap(day, false))).orElse(0);
    }

    private static int sum(Map<LocalDate, Integer> days) {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static LocalDate lastLikely(NavigableMap<LocalDate, Integer> days) {
        int all = sum(days);
        long beyond = 0;
        LocalDate likely = days.lastKey();
        LocalDate next = likely;
        for (Map.Entry<LocalDate, Integer> day : days.descendingMap().entrySet()) {
            if (day.getKey().plusYears(1).isBefore(next)) {
                likely = day.getKey();
            }
            next = day.getKey();
            beyond += day.getValue();
            if (FEW * beyond > all) {
                break;
            }
        }
        return likely;
    }

    /** Returns the last day, or empty if there is none. */
    public Optional<LocalDate> last() {
        return last;
    }

    /** Returns the last day, or that before the few which lie more than a year after all others, and which somebody mistyped. */
    public Optional<LocalDate> lastLikely() {
        return lastLikely;
    }

    /** Returns how often days after the last likely one are told. */
    public int beyond() {
        return beyond;
    }
}
