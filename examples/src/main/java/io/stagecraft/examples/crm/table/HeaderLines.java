// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.examples.crm.cell.Unit;
import io.stagecraft.examples.crm.file.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Headers over two lines, of which the upper one heads several columns that the lower one tells apart. */
final class HeaderLines {
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private HeaderLines() {}

    /**
     * Returns a header together with the line below it if that is the lower one: it has no digit, names a column of which the upper one
     * says nothing, and more headers of both together are known than of the upper one. Else returns the header as it is.
     *
     * @param first the first lines of the table, the header among them
     */
    static Line together(Line upper, List<Line> first, Mapping mapping) {
        int below = first.indexOf(upper) + 1;
        if (below >= first.size() || !mayBe(upper, first.get(below))) {
            return upper;
        }
        Line both = joined(upper, first.get(below), mapping);
        return known(both, mapping) > known(upper, mapping) ? both : upper;
    }

    /** Returns how many cells are headers that are known, though several may tell the same. */
    private static long known(Line line, Mapping mapping) {
        return line.cells().stream().filter(cell -> isKnown(cell, mapping)).count();
    }

    private static boolean isKnown(String cell, Mapping mapping) {
        return TableHead.known(new Line(1, List.of(cell)), mapping) > 0;
    }

    private static boolean mayBe(Line upper, Line lower) {
        boolean namesOther = false;
        for (int i = 0; i < lower.cells().size(); i++) {
            namesOther |= !lower.cell(i).isEmpty() && upper.cell(i).isEmpty();
        }
        return namesOther
                && lower.cells().stream().noneMatch(cell -> DIGIT.matcher(cell).find());
    }

    /** Returns the lower line with what both say of each column, in whichever order that is known; if the upper one is no part of it, without. */
    private static Line joined(Line upper, Line lower, Mapping mapping) {
        List<String> cells = new ArrayList<>();
        String above = "";
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            String own = lower.cell(i);
            above = upper.cell(i).isEmpty() ? above : upper.cell(i);
            cells.add(
                    own.isEmpty()
                            ? upper.cell(i)
                            : joined(above, own, mapping).orElse(upper.cell(i).isEmpty() ? own : above + ' ' + own));
        }
        return new Line(lower.number(), cells);
    }

    /** Returns both names of a column in whichever order is known, or else the lower one with the unit of the upper one, if that is known. */
    private static Optional<String> joined(String above, String own, Mapping mapping) {
        String unit = above.substring(Unit.ofHeader(above).bare().length());
        return Stream.of(above + ' ' + own, own + ' ' + above, own + above, own + unit, own)
                .filter(name -> isKnown(name, mapping))
                .findFirst();
    }
}
