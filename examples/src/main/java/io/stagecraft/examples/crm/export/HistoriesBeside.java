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
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Histories beside the deals that are not known for such, as nobody knows the header of the column that names the deal. */
public final class HistoriesBeside {
    /** Of the values of the column one in so many at most is that of another deal. */
    private static final int ONE_OTHER_IN = 20;

    private HistoriesBeside() {}

    /** What a table of deals tells at least one of, and a log of their stages none. */
    private static final Set<Field> OF_DEALS_ALONE = Set.of(Field.NAME, Field.CUSTOMER, Field.CREATED);

    /** Returns the same exports, such a table as the history of the deals whose ids, or else names, one of its columns holds, if only one does. */
    public static FoundExports asHistories(FoundExports found) {
        FoundExports read = found;
        for (RawTable table : found.unknown()) {
            Optional<ExportTable> history =
                    TableHead.of(table, found.mapping()).flatMap(head -> history(head, found.tables()));
            read = history.isPresent() ? read.with(table, history.get()) : read;
        }
        for (ExportTable table : found.tables()) {
            Optional<ExportTable> byIds = isByNames(table) ? byIds(table, found.tables()) : Optional.empty();
            read = byIds.isPresent() ? read.with(table, byIds.get()) : read;
            if (table.kind() == TableKind.DEALS && OF_DEALS_ALONE.stream().noneMatch(table::has)) {
                Optional<ExportTable> log = logOfOthers(table, found.tables());
                read = log.isPresent() ? read.with(table, log.get()) : read;
            }
        }
        return read;
    }

    private static Optional<ExportTable> history(TableHead head, List<ExportTable> tables) {
        return Stream.of(TableKind.FIELD_HISTORY, TableKind.STAGE_HISTORY)
                .flatMap(kind -> head.asHistoryOfUnnamed(kind).stream())
                .findFirst()
                .flatMap(table -> columnOf(ids(tables), table, Spelling::foldedId)
                        .or(() -> columnOf(names(tables), table, Spelling::plain))
                        .flatMap(column -> head.asHistory(table.kind(), column)));
    }

    /** Returns whether a history names its deals, which several may share, and has columns that nobody knows. */
    private static boolean isByNames(ExportTable table) {
        int deal = table.column(Field.DEAL);
        return (table.kind() == TableKind.FIELD_HISTORY || table.kind() == TableKind.STAGE_HISTORY)
                && deal >= 0
                && table.head().said(table.kind(), deal).isEmpty()
                && table.head()
                        .told(TableKind.DEALS, deal)
                        .filter(told -> told.field() == Field.NAME)
                        .isPresent()
                && !table.unknown().isEmpty();
    }

    /** Returns a history that names its deals as one of the deals whose ids one of its columns holds, if only one does. */
    private static Optional<ExportTable> byIds(ExportTable table, List<ExportTable> tables) {
        return columnOf(ids(tables), table, Spelling::foldedId)
                .filter(table.unknown()::contains)
                .flatMap(column -> table.head().asHistory(table.kind(), column));
    }

    private static Optional<Integer> columnOf(Set<String> deals, ExportTable table, UnaryOperator<String> spelling) {
        List<Integer> columns = columnsOf(deals, table, spelling);
        return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
    }

    /** Returns a table of deals as a log of others, if a column that nobody knows names one of them in each row, and some in several. */
    private static Optional<ExportTable> logOfOthers(ExportTable table, List<ExportTable> tables) {
        return table.head().asHistoryOfUnnamed(TableKind.STAGE_HISTORY).flatMap(stages -> {
            Set<String> ids =
                    ids(tables.stream().filter(other -> other != table).toList());
            return columnOf(ids, stages, Spelling::foldedId)
                    .filter(column -> table.unknown().contains(column) && repeats(stages, column))
                    .flatMap(stages.head()::asLog);
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
        return called(tables, Field.ID, id -> Spelling.foldedId(Spelling.id(id)));
    }

    private static Set<String> names(List<ExportTable> tables) {
        return called(tables, Field.NAME, Spelling::plain);
    }

    private static Set<String> called(List<ExportTable> tables, Field by, UnaryOperator<String> spelling) {
        Set<String> called = new HashSet<>();
        tables.stream()
                .filter(table -> table.kind() == TableKind.DEALS)
                .forEach(table ->
                        table.records(CellWords.standard(), line -> called.add(spelling.apply(table.text(line, by)))));
        called.remove("");
        return called;
    }

    /** Returns the columns that hold hardly anything but what deals are called. */
    private static List<Integer> columnsOf(Set<String> deals, ExportTable table, UnaryOperator<String> spelling) {
        int[] filled = new int[table.header().size()];
        int[] others = new int[filled.length];
        table.records(CellWords.standard(), line -> {
            for (int column = 0; column < filled.length; column++) {
                String text = line.cell(column);
                filled[column] += text.isEmpty() ? 0 : 1;
                others[column] += text.isEmpty() || deals.contains(spelling.apply(Spelling.id(text))) ? 0 : 1;
            }
        });
        return IntStream.range(0, filled.length)
                .filter(column -> filled[column] > 0 && ONE_OTHER_IN * others[column] <= filled[column])
                .boxed()
                .toList();
    }
}
