// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.export;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Dates;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.file.RawTable;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Formats;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.Said;
import io.stagecraft.examples.crm.table.TableHead;
import io.stagecraft.examples.crm.table.TableKind;
import io.stagecraft.examples.crm.table.TableLines;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Takes apart the exports of several days that stand in one table below each other, with the day of each in a column or a title. */
public final class StackedExports {
    /** Of the deals one in so many at least stands in several rows, as one export below another shows most of them again. */
    private static final int AGAIN = 3;

    private StackedExports() {}

    /** The lines of a table by their day, each below the header and what stands above it; they are kept as far as there is memory. */
    private static final class Lines {
        private final ExportTable table;
        private final SortedSet<LocalDate> days;
        private final Function<Line, Optional<LocalDate>> dayOf;
        private SoftReference<Map<LocalDate, List<Line>>> kept = new SoftReference<>(null);

        Lines(ExportTable table, SortedSet<LocalDate> days, Function<Line, Optional<LocalDate>> dayOf) {
            this.table = table;
            this.days = days;
            this.dayOf = dayOf;
        }

        List<Line> of(RawTable all, LocalDate day) {
            Map<LocalDate, List<Line>> known = kept.get();
            Map<LocalDate, List<Line>> lines = known == null ? read(all) : known;
            kept = new SoftReference<>(lines);
            return requireNonNull(lines.get(day));
        }

        private Map<LocalDate, List<Line>> read(RawTable all) {
            Map<LocalDate, List<Line>> lines = new HashMap<>();
            days.forEach(day -> lines.put(day, new ArrayList<>()));
            all.read(-1, line -> {
                if (table.head().isAbove(line)) {
                    lines.values().forEach(ofDay -> ofDay.add(line));
                } else {
                    // what has no day that can be read is not lost
                    Optional.ofNullable(lines.get(dayOf.apply(line).orElse(days.last())))
                            .ifPresent(ofDay -> ofDay.add(line));
                }
            });
            return lines;
        }
    }

    private record OfDay(RawTable all, LocalDate day, Lines lines) implements RawTable {
        @Override
        public String name() {
            return all.name() + " (" + day + ")";
        }

        @Override
        public Message how() {
            return all.how();
        }

        @Override
        public void read(long most, Consumer<Line> to) {
            lines.of(all, day).stream().limit(most < 0 ? Long.MAX_VALUE : most).forEach(to);
        }
    }

    /** Returns the same exports, each table with a column of several such days, or with titles that tell them, as one table for each. */
    public static FoundExports apart(FoundExports found) {
        FoundExports apart = found;
        for (ExportTable table : found.tables()) {
            if (table.kind() == TableKind.DEALS && !found.days().containsKey(table)) {
                apart = apart.with(
                        table,
                        table.has(Field.SNAPSHOT_DAY)
                                ? byDay(table, table.column(Field.SNAPSHOT_DAY), found)
                                : byTitle(table, found));
            }
        }
        return apart;
    }

    /**
     * Returns the same exports with a table as one for each day of a column whose header nobody knows, or empty if none is such: every
     * row has a day there, no deal has two rows of one day, and a day has most deals.
     */
    public static Optional<FoundExports> apart(ExportTable table, FoundExports found) {
        for (int column : table.unknown()) {
            Map<ExportTable, LocalDate> ofDays = byDay(table, column, found);
            if (!ofDays.isEmpty()) {
                String header = table.header().get(column);
                return Optional.of(found.with(table, ofDays)
                        .saying(Message.of("warn.stacked")
                                .with("file", table.name())
                                .with("column", header)
                                .with("days", ofDays.size())
                                .with("line", Mapping.line(table.kind().word(), header, Mapping.NOT_READ))));
            }
        }
        return Optional.empty();
    }

    /** Returns whether so many rows of so many deals may be those of several days. */
    static boolean isAgain(long rows, long deals) {
        return rows > deals && AGAIN * (rows - deals) >= deals;
    }

    /** Returns the tables below titles such as "Pipeline as of 2026-06-30", of which the first stands above the header. */
    private static Map<ExportTable, LocalDate> byTitle(ExportTable table, FoundExports found) {
        CellWords words = CellWords.standard();
        Said said = Said.of(found.options(), found.mapping(), List.of(), words);
        Map<Long, String> titles = new HashMap<>();
        table.head().above(line -> titles.put(line.number(), title(line)));
        if (ExportDays.ofTitles(titles, said).isEmpty()) {
            return Map.of();
        }
        table.read(words, (line, sort) -> {
            if (sort == TableLines.Sort.NOTE) {
                titles.put(line.number(), title(line));
            }
        });
        NavigableMap<Long, LocalDate> days = ExportDays.ofTitles(titles, said);
        if (days.values().stream().distinct().count() < 2) {
            return Map.of();
        }
        return byDay(
                table,
                line -> Optional.ofNullable(days.floorEntry(line.number())).map(Map.Entry::getValue),
                false,
                TableHead::asIfDeals,
                found);
    }

    private static String title(Line line) {
        return String.join(" ", line.cells()).strip();
    }

    private static Map<ExportTable, LocalDate> byDay(ExportTable table, int column, FoundExports found) {
        boolean isNamed = column == table.column(Field.SNAPSHOT_DAY);
        CellWords words = CellWords.standard();
        Said said = Said.of(found.options(), found.mapping(), List.of(), words);
        Dates dates = new Dates(said.zone());
        table.records(words, line -> dates.see(column, line.cell(column), line.number()));
        Optional<Message> question = dates.settle(said.dates());
        if (question.isPresent()) {
            if (isNamed) {
                throw new UnreadableBookException(Formats.in(table, question.get()));
            }
            return Map.of();
        }
        return byDay(
                table,
                line -> dates.day(column, line.cell(column)).or(() -> ExportDays.ofWeek(line.cell(column))),
                isNamed,
                head -> head.asDealsOfDays(column),
                found);
    }

    /**
     * @param isNamed whether a header says that these are the days of exports; else each deal has at most one row of a day, and a day
     *     most deals
     * @param part the deals below a header
     */
    private static Map<ExportTable, LocalDate> byDay(
            ExportTable table,
            Function<Line, Optional<LocalDate>> dayOf,
            boolean isNamed,
            Function<TableHead, ExportTable> part,
            FoundExports found) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Field key = table.has(Field.ID) ? Field.ID : Field.NAME;
        Set<String> deals = new HashSet<>();
        Set<List<String>> ofDays = new HashSet<>();
        long[] rows = {0};
        table.records(CellWords.standard(), line -> {
            Optional<LocalDate> day = dayOf.apply(line);
            day.ifPresent(days::add);
            deals.add(table.text(line, key));
            if (!isNamed && day.isPresent()) {
                ofDays.add(List.of(table.text(line, key), day.get().toString()));
            }
            rows[0]++;
        });
        boolean isOnceADay = isNamed || (ofDays.size() == rows[0] && 2 * rows[0] > (long) days.size() * deals.size());
        if (days.size() < 2 || !isOnceADay || !isAgain(rows[0], deals.size())) {
            return Map.of();
        }
        Map<ExportTable, LocalDate> tables = new LinkedHashMap<>();
        Lines lines = new Lines(table, days, dayOf);
        for (LocalDate day : days) {
            TableHead.of(new OfDay(table.head().raw(), day, lines), found.mapping())
                    .map(part)
                    .ifPresent(ofDay -> tables.put(ofDay, day));
        }
        return tables;
    }
}
