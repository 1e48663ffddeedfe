// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.UnreadableBookException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes apart the exports of several days that stand in one table below each other, with the day of each in a column. */
final class StackedExports {
    /** Of the deals one in so many at least stands in several rows, as one export below another shows most of them again. */
    private static final int AGAIN = 3;

    private StackedExports() {}

    /** The header of a table and what stands above it, with the lines of one day. */
    private record OfDay(RawTable all, LocalDate day, Predicate<Line> which) implements RawTable {
        @Override
        public String name() {
            return all.name() + " (" + day + ")";
        }

        @Override
        public Message how() {
            return all.how();
        }

        @Override
        public void read(long most, Consumer<Line> lines) {
            long[] left = {most < 0 ? Long.MAX_VALUE : most};
            all.read(-1, line -> {
                if (left[0] > 0 && which.test(line)) {
                    left[0]--;
                    lines.accept(line);
                }
            });
        }
    }

    /** Returns the same exports, each table with a column of several such days as one table for each. */
    static FoundExports apart(FoundExports found) {
        FoundExports apart = found;
        for (ExportTable table : found.tables()) {
            if (table.kind() == TableKind.DEALS
                    && table.has(Field.SNAPSHOT_DAY)
                    && !found.days().containsKey(table)) {
                apart = apart.with(table, byDay(table, found));
            }
        }
        return apart;
    }

    private static Map<ExportTable, LocalDate> byDay(ExportTable table, FoundExports found) {
        CellWords words = CellWords.standard();
        Said said = Said.of(found.options(), found.mapping(), List.of(), words);
        int column = table.column(Field.SNAPSHOT_DAY);
        Dates dates = new Dates(said.zone());
        table.records(words, line -> dates.see(column, line.cell(column), line.number()));
        dates.settle(said.dates()).ifPresent(question -> {
            throw new UnreadableBookException(
                    Message.of("unread.file").with("file", table.name()).with("problem", question));
        });
        TreeSet<LocalDate> days = new TreeSet<>();
        Field key = table.has(Field.ID) ? Field.ID : Field.NAME;
        Set<String> deals = new HashSet<>();
        long[] rows = {0};
        table.records(words, line -> {
            dates.day(column, line.cell(column)).ifPresent(days::add);
            deals.add(table.text(line, key));
            rows[0]++;
        });
        if (days.size() < 2 || AGAIN * (rows[0] - deals.size()) < deals.size()) {
            return Map.of();
        }
        Map<ExportTable, LocalDate> tables = new LinkedHashMap<>();
        for (LocalDate day : days) {
            boolean isLast = day.equals(days.last()); // what has no day that can be read is not lost
            Predicate<Line> which = line -> table.isAbove(line)
                    || dates.day(column, line.cell(column)).map(day::equals).orElse(isLast);
            table.part(raw -> new OfDay(raw, day, which), found.mapping()).ifPresent(part -> tables.put(part, day));
        }
        return tables;
    }
}
