// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Fills the cells of a sheet that are merged down its columns, as its rows come: a text in the first holds for all. Where a number or a day is
 * merged too, the rows are further lines of the first, such as notes, and nothing is filled.
 */
final class MergedCells {
    /** Each row is filled as far as the last column that is merged: in those of a table. */
    private static final int MOST_COLUMNS = 256;

    /**
     * Cells of one column.
     *
     * @param column from 0
     * @param first the number of the row that has the value
     * @param last the number of the last row for which it holds
     */
    record Range(int column, long first, long last) {}

    private record Held(String value, long last) {}

    private final Map<Long, List<Range>> beginning = new HashMap<>(); // by first row
    private final Map<Integer, Held> held = new TreeMap<>(); // by column: merged cells do not overlap

    /** Adds cells, before their first row is filled. */
    void add(Range range) {
        if (range.column() < MOST_COLUMNS && range.first() < range.last()) {
            beginning.computeIfAbsent(range.first(), row -> new ArrayList<>()).add(range);
        }
    }

    /** Returns whether a cell of the row that is filled next is merged with one above it. */
    boolean holds(int column, long row) {
        Held above = held.get(column);
        return above != null && row <= above.last();
    }

    /** Returns a line with what cells above it hold for it. */
    Line fill(Line line) {
        if (beginning.isEmpty() && held.isEmpty()) {
            return line;
        }
        held.values().removeIf(each -> each.last() < line.number());
        boolean isOfOneRow = held.values().stream().anyMatch(each -> isNumber(each.value()));
        List<String> cells = held.isEmpty() || isOfOneRow ? line.cells() : new ArrayList<>(line.cells());
        if (!isOfOneRow) {
            held.forEach((column, above) -> {
                while (cells.size() <= column) {
                    cells.add("");
                }
                if (cells.get(column).isEmpty()) {
                    cells.set(column, above.value());
                }
            });
        }
        for (Range range : Objects.requireNonNullElse(beginning.remove(line.number()), List.<Range>of())) {
            held.put(range.column(), new Held(line.cell(range.column()), range.last()));
        }
        return new Line(line.number(), cells);
    }

    /** Returns whether a value is a number or a day, which holds once for all that is merged. */
    private static boolean isNumber(String value) {
        return value.chars().anyMatch(Character::isDigit) && value.chars().noneMatch(Character::isLetter);
    }
}
