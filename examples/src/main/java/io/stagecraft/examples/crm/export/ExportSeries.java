// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.export;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.history.Called;
import io.stagecraft.examples.crm.history.DealKeys;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The exports of one book by the days on which they were made: the last is how the book stands, the others are its past. Parts of
 * one book, such as its weeks, may have days in their names too; they have hardly a deal in common.
 */
public final class ExportSeries {
    /** Exports of fewer deals may be of one book whose deals have all closed between them. */
    private static final int FEWEST = 5;

    /** Exports of one book share more than one deal in so many. */
    private static final int MOST_OTHERS = 10;

    /** The tables that one day has, with the numbers of their deals. */
    private record OfDay(LocalDate day, List<ExportTable> tables, BitSet deals) {
        int size() {
            return deals.cardinality();
        }

        List<Argument> names() {
            return tables.stream()
                    .map(ExportTable::name)
                    .sorted()
                    .map(Argument::of)
                    .toList();
        }
    }

    /** Two days, one after the other, with how many deals they have in common. */
    private record Pair(OfDay before, OfDay day, int common) {
        int fewest() {
            return Math.min(before.size(), day.size());
        }

        boolean isApart() {
            return areApart(common, fewest());
        }
    }

    private static boolean areApart(long common, long deals) {
        return common == 0 || MOST_OTHERS * common < deals;
    }

    private final List<OfDay> days;
    private final Optional<Field> key;
    private final List<ExportTable> left;
    private final List<Message> assumptions = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * @param named the days that the names of exports say
     * @param asOf the day of those whose name says none, and of the review: the first export of that day or later tells all until
     *     then
     * @param areKept whether some were kept so that later ones can be held against them, and so are no parts
     * @param keys numbers the deals
     */
    public ExportSeries(
            List<ExportTable> exports,
            Map<ExportTable, LocalDate> named,
            Optional<LocalDate> asOf,
            boolean areKept,
            CellWords words,
            DealKeys keys) {
        NavigableMap<LocalDate, OfDay> all = new TreeMap<>();
        boolean haveDays = true;
        for (ExportTable table : exports) {
            Optional<LocalDate> day = Optional.ofNullable(named.get(table)).or(() -> asOf);
            day.ifPresent(of -> all.computeIfAbsent(of, first -> new OfDay(of, new ArrayList<>(), new BitSet()))
                    .tables
                    .add(table));
            haveDays &= day.isPresent();
        }
        if (!haveDays || all.size() < 2) {
            all.clear();
        }
        left = new ArrayList<>(leaveWithoutRecords(all, words));
        List<ExportTable> told =
                exports.stream().filter(table -> !left.contains(table)).toList();
        key = Called.key(told);
        key.ifPresent(by -> compare(List.copyOf(all.values()), by, words, keys));
        List<ExportTable> dated = told.stream().filter(named::containsKey).toList();
        if (!areKept && areParts(all.values(), dated.stream().allMatch(ExportDays::isPlain))) {
            all.clear();
            assume(pairs.isEmpty() ? "assumed.parts-not-compared" : "assumed.parts", dated);
        }
        NavigableMap<LocalDate, OfDay> after =
                all.tailMap(asOf.map(all::ceilingKey).orElse(LocalDate.MAX), false);
        List<ExportTable> later =
                after.values().stream().flatMap(of -> of.tables.stream()).toList();
        left.addAll(later);
        after.clear();
        days = all.size() < 2 ? List.of() : List.copyOf(all.values());
        if (!later.isEmpty()) {
            assume("assumed.later-exports", later);
        }
    }

    /** Takes out the days before the last that have no record: such an export tells of no deal that it was not there yet. */
    private List<ExportTable> leaveWithoutRecords(NavigableMap<LocalDate, OfDay> all, CellWords words) {
        List<OfDay> blank = all.values().stream()
                .limit(Math.max(0, all.size() - 1))
                .filter(of -> of.tables.stream().noneMatch(table -> table.hasRecords(words)))
                .toList();
        blank.forEach(of -> all.remove(of.day));
        if (all.size() == 1) {
            all.clear();
        }
        List<ExportTable> tables =
                blank.stream().flatMap(of -> of.tables.stream()).toList();
        if (!tables.isEmpty()) {
            assume("assumed.exports-without-rows", tables);
        }
        return tables;
    }

    private void assume(String code, List<ExportTable> of) {
        assumptions.add(Message.of(code)
                .with("exports", of.size())
                .with("files", CellTexts.list(of.stream().map(ExportTable::name))));
    }

    /** Returns whether days that follow each other have hardly a deal in common, as far as it is known, and it need not be asked why. */
    private boolean areParts(Collection<OfDay> all, boolean arePlain) {
        boolean isAsked = arePlain && (pairs.isEmpty() || all.stream().allMatch(of -> of.size() >= FEWEST));
        return all.size() > 1
                && !isAsked
                && areApart(
                        pairs.stream().mapToLong(Pair::common).sum(),
                        pairs.stream().mapToLong(Pair::fewest).sum());
    }

    private void compare(List<OfDay> all, Field by, CellWords words, DealKeys keys) {
        List<Called> called = new ArrayList<>(); // by the number of a key
        for (int i = 0; i < all.size(); i++) {
            OfDay day = all.get(i);
            BitSet before = i == 0 ? new BitSet() : all.get(i - 1).deals;
            BitSet common = new BitSet();
            for (ExportTable table : day.tables) {
                table.records(words, line -> {
                    String text = Called.key(table, line, by);
                    if (!text.isEmpty()) {
                        int deal = keys.of(text);
                        Called now = Called.of(table, line);
                        while (called.size() <= deal) {
                            called.add(now);
                        }
                        if (before.get(deal) && !day.deals.get(deal)) {
                            common.set(deal, !called.get(deal).isOfAnother(now));
                        }
                        day.deals.set(deal);
                        called.set(deal, now);
                    }
                });
            }
            if (i > 0) {
                pairs.add(new Pair(all.get(i - 1), day, common.cardinality()));
            }
        }
    }

    /** Returns the days, earliest first; empty unless there are exports of several. */
    public List<LocalDate> days() {
        return days.stream().map(OfDay::day).toList();
    }

    /** Returns whether deals are followed by their names, as some of the exports have no ids. */
    public boolean isByNames() {
        return key.filter(field -> field == Field.NAME).isPresent();
    }

    /** Returns the exports of the last day, or empty if there are none of several. */
    public List<ExportTable> last() {
        return days.isEmpty() ? List.of() : days.get(days.size() - 1).tables;
    }

    /** Returns the exports that are not read, as they have no rows, or are of days after those that tell of the review. */
    public List<ExportTable> left() {
        return left;
    }

    /** Returns what is to be said of the days and their exports. */
    public List<Message> assumptions() {
        return assumptions;
    }

    /** Hands out the exports with their days, earliest first. */
    public void forEach(BiConsumer<ExportTable, LocalDate> to) {
        days.forEach(of -> of.tables.forEach(table -> to.accept(table, of.day)));
    }

    /** Returns why exports are not those of one book, or empty: from one to the next most deals stay. */
    public Optional<Message> question() {
        return pairs.stream()
                .filter(pair -> !days.isEmpty() && pair.isApart() && pair.fewest() >= FEWEST)
                .findFirst()
                .map(pair -> Message.of("unread.other-book")
                        .with("before", pair.before.names())
                        .with("earlier", pair.before.size())
                        .with("files", pair.day.names())
                        .with("later", pair.day.size())
                        .with("common", pair.common));
    }
}
