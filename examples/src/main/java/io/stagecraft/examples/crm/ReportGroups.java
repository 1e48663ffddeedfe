// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The groups of a report, which writes the value of a group in its first line only, perhaps with the number of its records behind it. */
final class ReportGroups {
    /** So many lines show whether a table has any: few do. */
    private static final int SHOWN_WITHIN = 60;

    private final TableLines lines;
    private final List<Integer> columns;
    private final GroupCounts counts;

    private ReportGroups(TableLines lines, List<Integer> columns, GroupCounts counts) {
        this.lines = lines;
        this.columns = columns;
        this.counts = counts;
    }

    /**
     * Finds the groups of a table.
     *
     * @param isStageFirst whether the first column tells the stage
     */
    static ReportGroups of(TableLines lines, List<String> header, boolean isStageFirst, CellWords words) {
        List<Integer> columns = Stream.concat(
                        IntStream.range(0, header.size())
                                .filter(i -> header.get(i).endsWith("↑")
                                        || header.get(i).endsWith("↓"))
                                .boxed(),
                        seen(SHOWN_WITHIN, lines, isStageFirst, words).mayBe()
                                ? seen(TableLines.ALL, lines, isStageFirst, words).columns().stream()
                                : Stream.of())
                .distinct()
                .toList();
        GroupCounts counts = new GroupCounts(columns);
        if (!columns.isEmpty()) {
            lines.records(TableLines.ALL, words, counts::see);
            counts.end();
        }
        return new ReportGroups(lines, columns, counts);
    }

    private static GroupedLines seen(long most, TableLines lines, boolean isStageFirst, CellWords words) {
        GroupedLines seen = new GroupedLines(isStageFirst);
        lines.read(most, words, seen::see);
        return seen;
    }

    /** Hands out the lines of the table with what each is, and with the value of its group in each record. */
    void read(CellWords words, BiConsumer<Line, TableLines.Sort> to) {
        Map<Integer, String> above = new HashMap<>();
        lines.read(
                TableLines.ALL,
                words,
                columns.isEmpty()
                        ? to
                        : (line, sort) -> to.accept(sort == TableLines.Sort.RECORD ? filled(line, above) : line, sort));
    }

    private Line filled(Line line, Map<Integer, String> above) {
        List<String> cells = new ArrayList<>(line.cells());
        for (int column : columns) {
            if (column < cells.size() && cells.get(column).isEmpty()) {
                cells.set(column, above.getOrDefault(column, ""));
            } else if (column < cells.size()) {
                cells.set(column, counts.without(column, cells.get(column)));
                above.put(column, cells.get(column));
            }
        }
        return new Line(line.number(), cells);
    }
}
