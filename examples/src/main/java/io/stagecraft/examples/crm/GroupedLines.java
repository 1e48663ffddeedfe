// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds in which columns a report writes the value of a group in the first line of the group only.
 *
 * <p>They are the first columns of the report; the lines of totals show where a group ends, and a value in any other line than the
 * first of a group shows that the column is none of them. In a report without totals, which its footer gives away, only a first column
 * of stages can be told from one that is often empty: every deal has a stage.
 */
final class GroupedLines {
    private final boolean isStageFirst;
    private boolean[] blank = {};
    private int leading;
    private boolean any;
    private boolean begins;
    private boolean hasTotals;
    private boolean isNoteLast;

    /**
     * @param isStageFirst whether the first column tells the stage
     */
    GroupedLines(boolean isStageFirst) {
        this.isStageFirst = isStageFirst;
    }

    /** Takes note of a line below the header. */
    void see(Line line, TableLines.Sort sort) {
        switch (sort) {
            case RECORD -> record(line);
            case TOTAL -> {
                begins = true;
                hasTotals |= any;
            }
            case HEADER, NOTE -> isNoteLast = any;
        }
    }

    private void record(Line line) {
        if (!any) {
            leading = (int)
                    line.cells().stream().takeWhile(cell -> !cell.isEmpty()).count();
            blank = new boolean[leading];
        }
        for (int column = 0; column < blank.length; column++) {
            boolean isBlank = line.cell(column).isEmpty();
            blank[column] |= isBlank;
            if (any && !isBlank && !begins) {
                leading = Math.min(leading, column);
            }
        }
        any = true;
        begins = false;
        isNoteLast = false;
    }

    /** Returns whether the lines seen do not rule out that there is such a column. */
    boolean mayBe() {
        return leading > 0 || isStageAlone();
    }

    private boolean isStageAlone() {
        return isStageFirst && !hasTotals && blank.length > 0 && blank[0];
    }

    /** Returns the columns, once all lines were seen. */
    List<Integer> columns() {
        if (!hasTotals) {
            return isStageAlone() && isNoteLast ? List.of(0) : List.of();
        }
        return IntStream.range(0, leading)
                .takeWhile(column -> blank[column])
                .boxed()
                .toList();
    }
}
