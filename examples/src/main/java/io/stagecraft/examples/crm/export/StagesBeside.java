// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.export;

import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.RawTable;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.TableHead;
import io.stagecraft.examples.crm.table.TableKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Logs of stages beside the deals that are not known for such, as nobody knows the header of the column with the id of the deal. */
public final class StagesBeside {
    /** Of the values of the column one in so many at most is that of another deal. */
    private static final int ONE_OTHER_IN = 20;

    private StagesBeside() {}

    /** What a table of deals tells at least one of, and a log of their stages none. */
    private static final Set<Field> OF_DEALS_ALONE = Set.of(Field.NAME, Field.CUSTOMER, Field.CREATED);

    /** Returns the same exports, such a log as the history of the deals whose ids one of its columns holds, if only one does. */
    public static FoundExports asHistories(FoundExports found) {
        FoundExports read = found;
        for (RawTable table : found.unknown()) {
            Optional<ExportTable> log = TableHead.of(table, found.mapping())
                    .flatMap(TableHead::asLogOfUnnamed)
                    .flatMap(stages -> log(stages, ids(found.tables())));
            read = log.isPresent() ? read.with(table, log.get()) : read;
        }
        for (ExportTable table : found.tables()) {
            if (table.kind() == TableKind.DEALS && OF_DEALS_ALONE.stream().noneMatch(table::has)) {
                Optional<ExportTable> log = logOfOthers(table, found.tables());
                read = log.isPresent() ? read.with(table, log.get()) : read;
            }
        }
        return read;
    }

    private static Optional<ExportTable> log(ExportTable stages, Set<String> ids) {
        List<Integer> columns = columnsOf(ids, stages);
        return columns.size() == 1 ? stages.head().asLog(columns.get(0)) : Optional.empty();
    }

    /** Returns a table of deals as a log of others, if a column that nobody knows names one of them in each row, and some in several. */
    private static Optional<ExportTable> logOfOthers(ExportTable table, List<ExportTable> tables) {
        return table.head().asLogOfUnnamed().flatMap(stages -> {
            Set<String> ids =
                    ids(tables.stream().filter(other -> other != table).toList());
            List<Integer> columns = columnsOf(ids, stages);
            return columns.size() == 1 && table.unknown().containsAll(columns) && repeats(stages, columns.get(0))
                    ? stages.head().asLog(columns.get(0))
                    : Optional.empty();
        });
    }

    /** Returns whether a column is blank nowhere, and says something in several rows. */
    private static boolean repeats(ExportTable table, int column) {
        Set<String> different = new HashSet<>();
        int[] rows = new int[1];
        table.records(CellWords.standard(), line -> {
            different.add(Spelling.id(line.cell(column)));
            rows[0]++;
        });
        return !different.contains("") && different.size() < rows[0];
    }

    private static Set<String> ids(List<ExportTable> tables) {
        Set<String> ids = new HashSet<>();
        tables.stream()
                .filter(table -> table.kind() == TableKind.DEALS)
                .forEach(table ->
                        table.records(CellWords.standard(), line -> ids.add(Spelling.id(table.text(line, Field.ID)))));
        ids.remove("");
        return ids;
    }

    /** Returns the columns that hold hardly anything but such ids. */
    private static List<Integer> columnsOf(Set<String> ids, ExportTable table) {
        int[] filled = new int[table.header().size()];
        int[] others = new int[filled.length];
        table.records(CellWords.standard(), line -> {
            for (int column = 0; column < filled.length; column++) {
                String text = line.cell(column);
                filled[column] += text.isEmpty() ? 0 : 1;
                others[column] += text.isEmpty() || ids.contains(Spelling.id(text)) ? 0 : 1;
            }
        });
        return IntStream.range(0, filled.length)
                .filter(column -> filled[column] > 0 && ONE_OTHER_IN * others[column] <= filled[column])
                .boxed()
                .toList();
    }
}
