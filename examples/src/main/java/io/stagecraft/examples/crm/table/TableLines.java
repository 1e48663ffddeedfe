// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import com.google.common.collect.Sets;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.file.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The lines below the header of a table, and what each of them is. */
public final class TableLines {
    /** What a line below the header is. */
    public enum Sort {
        RECORD,
        /** The header again, as at the start of each group. */
        HEADER,
        /** A line of totals. */
        TOTAL,
        /** A title, the head of a group, or a footer: text, and no fields beside it. */
        NOTE
    }

    /** What is in every row, such as a flag, shows in so many lines. */
    static final long FIRST = 1000;

    /** All lines, however many there are. */
    public static final long ALL = -1;

    /** What says which deal a line is about, and how far it is. */
    private static final Set<Field> NAMING = Set.of(Field.NAME, Field.ID, Field.STAGE, Field.STATUS);

    /** The head of a group, as in "Closed Won (12 records)" or "Won (3)". */
    private static final Pattern GROUP = Pattern.compile(".+ \\(\\d+(?: records?)?\\)");

    private final TableHead head;
    private final List<String> header;
    private final int heads;
    private final int[] days; // of which each record has one
    private final int[] naming; // none if records need not say which deal they are about
    private final int amount; // -1 if no column tells the amounts of deals
    private final OwnSums own;
    private Optional<Set<Long>> sums = Optional.empty();

    /**
     * @param told the columns by what their headers tell
     */
    TableLines(TableHead head, TableKind kind, Map<Field, Integer> told) {
        this.head = head;
        this.header = head.cells();
        this.heads = head.line().filled();
        boolean isNamed = kind == TableKind.DEALS && (told.containsKey(Field.NAME) || told.containsKey(Field.ID));
        days = columns(told, Field::isDate);
        amount = kind == TableKind.DEALS ? told.getOrDefault(Field.AMOUNT, -1) : -1;
        naming = columns(told, field -> isNamed && NAMING.contains(field));
        own = new OwnSums(
                amount,
                told.getOrDefault(Field.NAME, -1),
                columns(told, field -> field == Field.ID || field == Field.CUSTOMER || field.isDate()));
    }

    private static int[] columns(Map<Field, Integer> told, Predicate<Field> which) {
        return told.entrySet().stream()
                .filter(column -> which.test(column.getKey()))
                .mapToInt(Map.Entry::getValue)
                .toArray();
    }

    /**
     * Hands out the lines, whatever they are.
     *
     * @param most about how many of them, or {@link #ALL}
     */
    void read(long most, Consumer<Line> lines) {
        head.raw().read(most == ALL ? ALL : head.line().number() + most, line -> {
            if (!head.isAbove(line)) {
                lines.accept(line);
            }
        });
    }

    /** Hands out the lines with what each is. */
    void read(long most, CellWords words, BiConsumer<Line, Sort> lines) {
        boolean[] amongParts = new boolean[1];
        boolean[] belowRecords = new boolean[1];
        read(most, line -> {
            amongParts[0] = isHeaderOfParts(line, words)
                    || (amongParts[0] && line.cell(0).isEmpty());
            Sort sort = amongParts[0] ? Sort.NOTE : sort(line, words);
            if (sort == Sort.RECORD && belowRecords[0] && (isSum(line) || isSumOfAmounts(line, words))) {
                sort = Sort.TOTAL;
            }
            belowRecords[0] |= sort == Sort.RECORD;
            lines.accept(line, sort);
        });
    }

    /** Returns whether any line has such a cell in a column. */
    boolean any(int column, Predicate<String> cell) {
        return any(FIRST, column, cell) || any(ALL, column, cell);
    }

    private boolean any(long most, int column, Predicate<String> cell) {
        boolean[] any = new boolean[1];
        read(most, line -> any[0] |= cell.test(line.cell(column)));
        return any[0];
    }

    /** Hands out the records, as they are written. */
    void records(long most, CellWords words, Consumer<Line> records) {
        read(most, words, (line, sort) -> {
            if (sort == Sort.RECORD) {
                records.accept(line);
            }
        });
    }

    /** Returns whether a line leaves open which deal it is about and how far it is, and has sums only. */
    private boolean isSum(Line line) {
        for (int column : naming) {
            if (!line.cell(column).isEmpty()) {
                return false;
            }
        }
        return naming.length > 0 && SumLines.isOfNumbers(line);
    }

    private boolean isSumOfAmounts(Line line, CellWords words) {
        return amount >= 0
                && (SumLines.mayBe(line, heads) || own.mayBe(line))
                && sumsOfAmounts(words).contains(line.number());
    }

    private Set<Long> sumsOfAmounts(CellWords words) {
        if (sums.isEmpty()) {
            read(ALL, line -> {
                if (own.mayBe(line)) {
                    own.note(line);
                }
            });
            read(ALL, line -> {
                if (sort(line, words) == Sort.RECORD) {
                    own.see(line);
                }
            });
            SumLines found = new SumLines(amount, words);
            read(
                    ALL,
                    line -> found.see(
                            line, own.found().contains(line.number()) ? Sort.TOTAL : sort(line, words), heads));
            sums = Optional.of(Sets.union(own.found(), found.found()).immutableCopy());
        }
        return sums.get();
    }

    private Sort sort(Line line, CellWords words) {
        int filled = line.filled();
        if (2 * filled > heads) {
            return isHeader(line) ? Sort.HEADER : isTotal(line, words) ? Sort.TOTAL : Sort.RECORD;
        }
        String first = "";
        for (String cell : line.cells()) {
            if (!cell.isEmpty() && words.isTotal(cell)) {
                return Sort.TOTAL;
            }
            first = first.isEmpty() ? cell : first;
        }
        return words.isFooter(first) || GROUP.matcher(first).matches() || (filled == 1 && heads > 3) || isToSign(line)
                ? Sort.NOTE
                : isHeader(line) ? Sort.HEADER : Sort.RECORD;
    }

    /** A line of names with colons and nothing behind them is to be filled in by hand. */
    private static boolean isToSign(Line line) {
        return line.filled() > 0
                && line.cells().stream().allMatch(cell -> cell.isEmpty() || cell.endsWith(":") || cell.endsWith("："));
    }

    /** A line of totals may be as full as a record, but begins with a word for one, and has no day, which each record has. */
    private boolean isTotal(Line line, CellWords words) {
        for (int day : days) {
            String cell = line.cell(day);
            if (!cell.isEmpty() && !words.isNothing(cell)) {
                return false;
            }
        }
        for (String cell : line.cells()) {
            if (!cell.isEmpty()) {
                return days.length > 0 && words.isTotal(cell);
            }
        }
        return false;
    }

    /** The parts of an item stand below it, under a header of their own and with nothing in the first column. */
    private boolean isHeaderOfParts(Line line, CellWords words) {
        return words.isParts(line.cell(0)) && line.filled() > 1 && !isHeader(line);
    }

    private boolean isHeader(Line line) {
        int same = 0;
        for (int i = 0; i < header.size(); i++) {
            same += !header.get(i).isEmpty() && header.get(i).equals(line.cell(i)) ? 1 : 0;
        }
        return same >= 2 && 2 * same >= heads;
    }
}
