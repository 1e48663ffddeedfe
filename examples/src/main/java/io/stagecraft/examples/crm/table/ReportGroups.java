// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.file.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The groups of a report, which writes the value of a group in its first line only, perhaps with the number of its records behind it. */
final class ReportGroups {
    /** So many lines show whether a table has any: few do. */
    private static final int SHOWN_WITHIN = 60;

    private final TableLines lines;
    private final List<Column> columns;
    private final boolean areByNames;

    private ReportGroups(TableLines lines, List<Column> columns, boolean areByNames) {
        this.lines = lines;
        this.columns = columns;
        this.areByNames = areByNames;
    }

    /**
     * Finds the groups of a table.
     *
     * @param isStageFirst whether the first column tells the stage
     * @param naming the column that names the deal of each line of a history, or the owner of each deal; -1 if there is none
     * @param fewest so many names tell groups, if there are as many lines without a name for each
     */
    static ReportGroups of(
            TableLines lines, List<String> header, boolean isStageFirst, int naming, int fewest, CellWords words) {
        IntStream sorted = IntStream.range(0, header.size())
                .filter(i -> header.get(i).endsWith("↑") || header.get(i).endsWith("↓"));
        IntStream leading = seen(SHOWN_WITHIN, lines, isStageFirst, words).mayBe()
                ? seen(TableLines.ALL, lines, isStageFirst, words).columns()
                : IntStream.empty();
        List<Integer> shown =
                IntStream.concat(sorted, leading).distinct().boxed().toList();
        boolean areByNames = naming >= 0
                && !shown.contains(naming)
                && Named.of(naming, SHOWN_WITHIN, lines, words).mayBe()
                && Named.of(naming, TableLines.ALL, lines, words).isOncePerGroup(fewest);
        List<Column> columns = Stream.concat(shown.stream(), areByNames ? Stream.of(naming) : Stream.empty())
                .map(Column::new)
                .toList();
        if (!columns.isEmpty()) {
            lines.records(TableLines.ALL, words, line -> columns.forEach(column -> column.see(line)));
            columns.forEach(Column::end);
        }
        return new ReportGroups(lines, columns, areByNames);
    }

    /** Returns whether only the names in a column show the groups, and no line of totals does. */
    boolean areByNames() {
        return areByNames;
    }

    private static Leading seen(long most, TableLines lines, boolean isStageFirst, CellWords words) {
        Leading seen = new Leading(isStageFirst);
        lines.read(most, words, seen::see);
        return seen;
    }

    /** Hands out the lines of the table with what each is, and with the value of its group in each record. */
    void read(CellWords words, BiConsumer<Line, TableLines.Sort> to) {
        String[] above = new String[columns.size()];
        Arrays.fill(above, "");
        lines.read(
                TableLines.ALL,
                words,
                columns.isEmpty()
                        ? to
                        : (line, sort) -> to.accept(sort == TableLines.Sort.RECORD ? filled(line, above) : line, sort));
    }

    private Line filled(Line line, String[] above) {
        List<String> cells = new ArrayList<>(line.cells());
        for (int i = 0; i < above.length; i++) {
            Column column = columns.get(i);
            if (column.index < cells.size()) {
                String text = cells.get(column.index);
                above[i] = text.isEmpty() ? above[i] : column.uncounted(text);
                cells.set(column.index, above[i]);
            }
        }
        return new Line(line.number(), cells);
    }

    /**
     * A column of groups, and how many records each has, which stands in brackets behind its value, as in "Closed Won (2 records)": behind
     * every value, and true of each group, or of one where a word says what is counted, so that stages that are called "Phase (1)" keep
     * their names.
     */
    private static final class Column {
        private static final Pattern COUNTED = Pattern.compile("(.+?)\\s*[(（](\\d{1,9})(\\s*\\p{L}+)?[)）]");

        private final int index;
        private long said;
        private long records;
        private boolean isTrue;
        private boolean isFalse;
        private boolean isUncounted;

        private Column(int index) {
            this.index = index;
        }

        private void see(Line line) {
            String text = line.cell(index);
            if (!text.isEmpty()) {
                end();
                Matcher counted = COUNTED.matcher(text);
                isUncounted |= !counted.matches();
                said = isUncounted ? 0 : Long.parseLong(counted.group(2));
                records = 0;
            }
            records++;
        }

        /** Takes note that all records of a group were seen. */
        private void end() {
            isTrue |= said > 0 && said == records;
            isFalse |= said > 0 && said != records;
        }

        /** Returns the value of a group without the count behind it. */
        private String uncounted(String text) {
            Matcher counted = COUNTED.matcher(text);
            return !isUncounted && isTrue && counted.matches() && (counted.group(3) != null || !isFalse)
                    ? counted.group(1)
                    : text;
        }
    }

    /**
     * What names the deals of a history, or the owners of deals: in the first line of each only if none is named again, and most lines
     * name none, so that a few lines that belong to nobody stay what they are.
     */
    private static final class Named {
        private final Set<String> names = new HashSet<>();
        private boolean isAgain;
        private boolean beginsBlank;
        private long blank;

        private static Named of(int column, long most, TableLines lines, CellWords words) {
            Named named = new Named();
            lines.records(most, words, line -> named.see(line.cell(column)));
            return named;
        }

        private void see(String name) {
            if (name.isEmpty()) {
                beginsBlank |= names.isEmpty();
                blank++;
            } else {
                isAgain = isAgain || !names.add(name);
            }
        }

        private boolean mayBe() {
            return !isAgain && !beginsBlank && blank > 0;
        }

        private boolean isOncePerGroup(int fewest) {
            return mayBe() && names.size() >= fewest && blank >= (long) fewest * names.size();
        }
    }

    /**
     * Finds the first columns of a report in which the value of a group stands in its first line only: the lines of totals show where a
     * group ends, and a value in any other line than the first of a group shows that the column is none of them. In a report without
     * totals, which its footer gives away, only a first column of stages can be told from one that is often empty: every deal has a stage.
     */
    private static final class Leading {
        private final boolean isStageFirst;
        private boolean[] blank = {};
        private int leading;
        private boolean any;
        private boolean begins;
        private boolean hasTotals;
        private boolean isNoteLast;

        private Leading(boolean isStageFirst) {
            this.isStageFirst = isStageFirst;
        }

        /** Takes note of a line below the header. */
        private void see(Line line, TableLines.Sort sort) {
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
                while (!line.cell(leading).isEmpty()) {
                    leading++;
                }
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
        private boolean mayBe() {
            return leading > 0 || isStageAlone();
        }

        private boolean isStageAlone() {
            return isStageFirst && !hasTotals && blank.length > 0 && blank[0];
        }

        /** Returns the columns, once all lines were seen. */
        private IntStream columns() {
            return hasTotals
                    ? IntStream.range(0, leading).takeWhile(column -> blank[column])
                    : IntStream.range(0, isStageAlone() && isNoteLast ? 1 : 0);
        }
    }
}
