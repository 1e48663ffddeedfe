// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.CsvResource;
import io.stagecraft.examples.crm.cell.DateParts;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the columns that nobody understands and that may have the days on which deals closed, by their headers and by what they hold. */
public final class ClosingColumns {
    /** Days of other ends, which are called by the same words. */
    private static final List<Field> ENDS = List.of(Field.EXPECTED_CLOSE, Field.LEFT);

    private static final Set<String> OF_DEALS = Set.of(TableKind.DEALS.word(), TableKind.STAGE_HISTORY.word());
    private static final ImmutableSet<String> CLOSING = Sets.difference(
                    words(Field.OF_CLOSING.stream()), words(others().filter(field -> !ENDS.contains(field))))
            .immutableCopy();
    private static final ImmutableSet<String> OTHER =
            Sets.difference(words(others()), words(Field.OF_CLOSING.stream())).immutableCopy();

    /** A word so long says the same within a longer one, as in "Vertragsabschlussdatum". */
    private static final int LONG = 6;

    private static final int LONG_HAN = 3; // two say no more than "date" or "time"

    /** One day in so many may be that of an open deal. */
    private static final int OPEN_IN = 20;

    private static final int FEWEST = 2;

    private ClosingColumns() {}

    private static Stream<Field> others() {
        return Arrays.stream(Field.values()).filter(field -> field.isDate() && !Field.OF_CLOSING.contains(field));
    }

    /** Returns the words of the headers of days that are known. */
    private static Set<String> words(Stream<Field> fields) {
        Set<String> names = fields.map(Field::word).collect(Collectors.toSet());
        return CsvResource.rows("headers.csv").stream()
                .filter(row -> OF_DEALS.contains(row.get(0)) && names.contains(row.get(1)))
                .flatMap(row -> Arrays.stream(row.get(2).split("\\|", -1)))
                .filter(header -> header.indexOf('!') < 0) // a product may call one day by the words for another
                .flatMap(header -> Arrays.stream(Spelling.wordsOf(header)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Returns whether a header says that its days are those of closing. */
    public static boolean isOfClosing(String header) {
        return Spelling.hasWord(header, CLOSING, LONG, LONG_HAN);
    }

    /** Returns whether a header says that its days are those of something else, such as opening or a last change. */
    public static boolean isOfAnother(String header) {
        return Spelling.hasWord(header, OTHER, LONG, LONG_HAN);
    }

    /**
     * Returns the headers of those that most closed deals of a table, or most won or lost ones, fill in, and hardly any other, in the
     * order of the table, each with the line of a mapping that makes it a day of closing.
     */
    public static Map<String, String> of(ExportTable table, CellWords words) {
        Map<Integer, Multiset<Deal.Outcome>> may = new TreeMap<>();
        table.unknown().stream()
                .filter(column -> !isOfAnother(table.header().get(column)))
                .forEach(column -> may.put(column, EnumMultiset.create(Deal.Outcome.class)));
        Multiset<Deal.Outcome> all = EnumMultiset.create(Deal.Outcome.class);
        table.records(words, line -> {
            RowOutcome standing = RowOutcome.of(table, line, words, false);
            if (standing.isTold()) {
                all.add(standing.outcome());
                may.forEach((column, days) -> {
                    if (DateParts.isWritten(line.cell(column))) {
                        days.add(standing.outcome());
                    }
                });
            }
        });
        Map<String, String> lines = new LinkedHashMap<>();
        may.forEach((column, days) -> {
            String header = table.header().get(column);
            if (areMostlyOfClosed(days, all)) {
                // of closing, or only of a win or of a loss
                Field day = !days.contains(Deal.Outcome.WON)
                        ? Field.LOST_DAY
                        : lost(days) == 0 ? Field.WON_DAY : Field.CLOSED;
                lines.put(header, Mapping.line(table.kind().word(), header, day.word()));
            }
        });
        return lines;
    }

    private static boolean areMostlyOfClosed(Multiset<Deal.Outcome> days, Multiset<Deal.Outcome> all) {
        int open = days.count(Deal.Outcome.OPEN);
        int closed = days.size() - open;
        return closed >= FEWEST
                && OPEN_IN * open <= closed
                && (2 * days.count(Deal.Outcome.WON) > all.count(Deal.Outcome.WON) || 2 * lost(days) > lost(all));
    }

    private static int lost(Multiset<Deal.Outcome> deals) {
        return deals.size() - deals.count(Deal.Outcome.OPEN) - deals.count(Deal.Outcome.WON);
    }

    /** Returns those that hold a day in a row: those of closing by their headers, or else all that may be. */
    public static List<Integer> of(ExportTable table, Line line) {
        List<Integer> all = written(table, line).stream()
                .filter(column -> !isOfAnother(table.header().get(column)))
                .toList();
        List<Integer> closing = all.stream()
                .filter(column -> isOfClosing(table.header().get(column)))
                .toList();
        return closing.isEmpty() ? all : closing;
    }

    /** Returns the columns that nobody understands and that hold any day in a row. */
    public static List<Integer> written(ExportTable table, Line line) {
        return table.unknown().stream()
                .filter(column -> DateParts.isWritten(line.cell(column)))
                .toList();
    }
}
