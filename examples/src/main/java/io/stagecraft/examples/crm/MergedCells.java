// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fills the cells of a sheet that are merged down its columns, as its rows come: a text in the first holds for all. Where a number or a day is
 * merged too, the rows are further lines of the first, such as notes, and nothing is filled.
 */
final class MergedCells {
    /**
     * Cells of one column.
     *
     * @param column from 0
     * @param first the number of the row that has the value
     * @param last the number of the last row for which it holds
     */
    record Range(int column, long first, long last) {}

    private record Held(Range range, String value) {}

    private final Map<Long, List<Range>> beginning = new HashMap<>(); // by first row
    private final Map<Integer, Held> held = new TreeMap<>(); // by column: merged cells do not overlap

    MergedCells(List<Range> ranges) {
        for (Range range : ranges) {
            beginning.computeIfAbsent(range.first(), row -> new ArrayList<>()).add(range);
        }
    }

    /** Returns a line with what cells above it hold for it. */
    Line fill(Line line) {
        if (beginning.isEmpty()) {
            return line;
        }
        held.values().removeIf(each -> each.range().last() < line.number());
        boolean isOfOneRow = held.values().stream().anyMatch(each -> isNumber(each.value()));
        List<String> cells = held.isEmpty() || isOfOneRow ? line.cells() : new ArrayList<>(line.cells());
        for (Held each : isOfOneRow ? List.<Held>of() : held.values()) {
            while (cells.size() <= each.range().column()) {
                cells.add("");
            }
            if (cells.get(each.range().column()).isEmpty()) {
                cells.set(each.range().column(), each.value());
            }
        }
        for (Range range : beginning.getOrDefault(line.number(), List.of())) {
            held.put(range.column(), new Held(range, line.cell(range.column())));
        }
        return new Line(line.number(), cells);
    }

    /** Returns whether a value is a number or a day, which holds once for all that is merged. */
    static boolean isNumber(String value) {
        return value.chars().anyMatch(Character::isDigit) && value.chars().noneMatch(Character::isLetter);
    }
}
