// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.history;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The pasts of the deals of a book: everything that tables tell of them, in columns, of which the past of a deal is made when it is
 * asked for. Each is handed out once, and then forgotten.
 */
@SuppressWarnings("EnumOrdinal") // millions of changes keep their field in a byte
public final class Histories {
    /** Where entries come from; tables of one sort are added before those of the next. */
    enum Sort {
        /** What a deal was after each change. */
        SNAPSHOTS,
        /** Single changes of fields. */
        CHANGES,
        /** When a deal last entered each stage. */
        ENTERED,
        /** What a deal was on the day of an export. */
        EXPORT
    }

    /** A table, whose entries stand in one order of time. */
    static final class Table {
        private final Sort sort;
        private boolean isNewestFirst;

        private Table(Sort sort) {
            this.sort = sort;
        }

        void end(boolean newestFirst) {
            isNewestFirst = newestFirst;
        }
    }

    private static final String OF_DEALS = "deals-with-history";
    private static final long[] NONE = {0};
    private static final int UNKNOWN = -1;
    private static final FieldChange.Field[] FIELDS = FieldChange.Field.values();

    private final CellWords words;
    private final DealKeys keys;
    private final List<Table> tables = new ArrayList<>();
    private final Set<String> entered = new LinkedHashSet<>();
    private final Map<String, long[]> figures = new LinkedHashMap<>();

    /** The day of the first change of an amount; empty if no log of changes tells any. */
    private Optional<LocalDate> firstAmount = Optional.empty();

    /** The days of the first and the last stage that a log tells; the first is after the last if no log tells any. */
    private LocalDate firstStage = LocalDate.MAX;

    private LocalDate lastStage = LocalDate.MIN;

    // by the number of a deal: its last entry + 1, 0 if it has none, or UNKNOWN
    private int[] last = {};

    // by entry
    private int size;
    private int[] before = {}; // the entry of the same deal before this + 1, or 0
    private short[] ofTable = {};
    private byte[] fields = {};
    private Moment[] at = {};
    private String[] from = {};
    private String[] to = {};
    private long[] rows = {}; // hashes of the rows of snapshots, as far as the last of them

    /**
     * @param keys numbers the deals
     */
    public Histories(CellWords words, DealKeys keys) {
        this.words = words;
        this.keys = keys;
    }

    /** Returns whether any deal has taken a past. */
    public boolean present() {
        return figures.getOrDefault(OF_DEALS, NONE)[0] > 0;
    }

    /**
     * Returns a table, to be added from.
     *
     * @param rows how many it has, for which room is made
     */
    Table table(Sort sort, long rows) {
        resize(Math.max(before.length, Math.toIntExact(size + rows)));
        Table table = new Table(sort);
        tables.add(table);
        return table;
    }

    /** Returns the number of a deal. */
    int number(String key) {
        return keys.of(key);
    }

    /** Returns the number of a deal that has a past, to be added to. */
    int deal(String key) {
        int deal = number(key);
        follow(deal);
        return deal;
    }

    /** Lets a deal have a past, though perhaps an empty one. */
    void follow(int deal) {
        if (deal >= last.length) {
            int known = last.length;
            last = Arrays.copyOf(last, Math.max(1_024, 2 * deal));
            Arrays.fill(last, known, last.length, UNKNOWN);
        }
        last[deal] = Math.max(last[deal], 0);
    }

    /** Adds what the table that was begun last tells of a deal. */
    void add(int deal, Moment when, FieldChange.Field field, String old, String now) {
        if (size == before.length) {
            resize(Math.max(1_024, size + size / 2));
        }
        before[size] = last[deal];
        ofTable[size] = (short) (tables.size() - 1);
        fields[size] = (byte) field.ordinal();
        at[size] = when;
        from[size] = old;
        to[size] = now;
        last[deal] = ++size;
        Sort sort = tables.get(tables.size() - 1).sort;
        if (field == FieldChange.Field.AMOUNT && sort == Sort.CHANGES) {
            LocalDate day = when.at().toLocalDate();
            firstAmount = firstAmount.filter(first -> !day.isBefore(first)).or(() -> Optional.of(day));
        }
        if (field == FieldChange.Field.STAGE && (sort == Sort.SNAPSHOTS || sort == Sort.CHANGES)) {
            seeStage(when.at().toLocalDate());
        }
    }

    private void seeStage(LocalDate day) {
        firstStage = day.isBefore(firstStage) ? day : firstStage;
        lastStage = day.isAfter(lastStage) ? day : lastStage;
    }

    /** Returns the days from the first to the last stage that a log tells, whosever these are; empty if no log tells any. */
    public Optional<DateRange> stageDays() {
        return firstStage.isAfter(lastStage)
                ? Optional.empty()
                : Optional.of(DateRange.ofClosed(firstStage, lastStage));
    }

    /** Returns whether a log of changes told amounts by a day, so that an amount of a deal of which it tells other things had not changed. */
    public boolean followsAmounts(LocalDate day) {
        return firstAmount.filter(first -> !first.isAfter(day)).isPresent();
    }

    /** Adds what a row of snapshots, by its hash, tells of a deal. */
    void add(int deal, Moment when, FieldChange.Field field, String old, String now, long row) {
        add(deal, when, field, old, now);
        if (rows.length < size) {
            rows = Arrays.copyOf(rows, before.length);
        }
        rows[size - 1] = row;
    }

    private void resize(int length) {
        before = Arrays.copyOf(before, length);
        ofTable = Arrays.copyOf(ofTable, length);
        fields = Arrays.copyOf(fields, length);
        at = Arrays.copyOf(at, length);
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
    }

    /** Returns whether a stage of a deal is told. */
    boolean hasStage(int deal) {
        for (int entry = last[deal]; entry > 0; entry = before[entry - 1]) {
            if (fields[entry - 1] == FieldChange.Field.STAGE.ordinal()) {
                return true;
            }
        }
        return false;
    }

    void count(String figure, long more) {
        figures.computeIfAbsent(figure, name -> new long[1])[0] += more;
    }

    /** Takes note of a stage that a deal came to. */
    void enter(String stage) {
        if (!entered.contains(stage) && words.isStage(stage)) {
            entered.add(stage);
        }
    }

    /** Makes the past of a deal of its entries, as they were added. */
    private Past past(int deal) {
        int count = 0;
        for (int entry = last[deal]; entry > 0; entry = before[entry - 1]) {
            count++;
        }
        int[] entries = new int[count];
        for (int entry = last[deal]; entry > 0; entry = before[entry - 1]) {
            entries[--count] = entry - 1;
        }
        Past past = new Past();
        int begun = -1;
        boolean isNew = true;
        for (int entry : entries) {
            Table table = tables.get(ofTable[entry]);
            if (ofTable[entry] != begun) {
                if (begun >= 0) {
                    past.end(tables.get(begun).isNewestFirst);
                }
                past.begin(table.sort == Sort.CHANGES);
                begun = ofTable[entry];
            }
            FieldChange.Field field = FIELDS[fields[entry]];
            if (table.sort == Sort.SNAPSHOTS) {
                // the stage is the first of a row
                isNew = field == FieldChange.Field.STAGE ? past.isNew(rows[entry]) : isNew;
            }
            if (table.sort != Sort.SNAPSHOTS || isNew) {
                past.add(
                        table.sort == Sort.CHANGES,
                        new Past.Entry(at[entry], field, from[entry], to[entry], table.sort == Sort.EXPORT));
            }
        }
        if (begun >= 0) {
            past.end(tables.get(begun).isNewestFirst);
        }
        return past;
    }

    /** Returns the past of a deal, which is not kept here any longer; of a deal of which nothing is known an empty one. */
    public Past take(String key, List<String> order) {
        int deal = keys.find(key);
        if (deal < 0 || deal >= last.length || last[deal] == UNKNOWN) {
            return Past.NONE;
        }
        Past past = past(deal);
        last[deal] = UNKNOWN;
        count(past, true, order);
        return past;
    }

    private void count(Past past, boolean isOfBook, List<String> order) {
        String previous = "";
        String owner = "";
        long stages = 0;
        for (Past.Entry entry : past.entries()) {
            if (entry.isAtLatest() && entry.to().isEmpty()) {
                continue; // what an export leaves out has not changed
            }
            if (entry.field() == FieldChange.Field.STAGE) {
                String before = stages > 0 ? previous : entry.from();
                count("stage-changes", !isOfBook || before.isEmpty() || before.equals(entry.to()) ? 0 : 1);
                previous = entry.to();
                stages++;
            } else if (entry.field() == FieldChange.Field.OWNER) {
                // an export and a log of stages show who has a deal, a log of fields who came to have it after another
                boolean isFirst = owner.isEmpty() && entry.from().isEmpty();
                boolean isShown = entry.isAtLatest() || entry.to().equals(entry.from()) || isFirst;
                boolean isChange = !entry.to().equals(owner) && (!isShown || !owner.isEmpty());
                count("owner-changes", isChange ? 1 : 0);
                owner = entry.to();
            }
        }
        count("stage-entries", stages);
        count("history-rows-of-unknown-deals", isOfBook ? 0 : stages);
        count(OF_DEALS, isOfBook ? 1 : 0);
        count("deals-moved-back", isOfBook && past.movedBack(order) ? 1 : 0);
        if (past.repeated() > 0) {
            count("repeated-history-rows", past.repeated());
        }
    }

    /**
     * Returns what was counted, by name, when all deals have taken their pasts; what no deal has taken is forgotten too.
     *
     * @param isOfBook whether a deal of a key is in the book or set aside
     */
    public Map<String, Long> figures(Predicate<String> isOfBook, List<String> order) {
        for (int deal = 0; deal < last.length; deal++) {
            if (last[deal] != UNKNOWN) {
                count(past(deal), isOfBook.test(keys.key(deal)), order);
                last[deal] = UNKNOWN;
            }
        }
        size = 0;
        resize(0);
        rows = new long[0];
        Map<String, Long> counted = new LinkedHashMap<>();
        figures.forEach((name, count) -> counted.put(name, count[0]));
        return counted;
    }

    /** Returns the stages that deals went through, outcomes and holds left out. */
    public Set<String> stages() {
        return entered;
    }

    /** Returns the stages in the order in which most deals first came to them, or empty if no deal came to two. */
    Optional<List<String>> order() {
        Map<String, Map<String, Integer>> ahead = new HashMap<>();
        for (int deal = 0; deal < last.length; deal++) {
            if (last[deal] == UNKNOWN) {
                continue;
            }
            List<String> first = past(deal).entries(FieldChange.Field.STAGE).stream()
                    .flatMap(entry -> Stream.of(entry.from(), entry.to()))
                    .filter(words::isStage)
                    .distinct()
                    .toList();
            for (int i = 0; i < first.size(); i++) {
                for (int j = i + 1; j < first.size(); j++) {
                    ahead.computeIfAbsent(first.get(i), key -> new HashMap<>()).merge(first.get(j), 1, Integer::sum);
                }
            }
        }
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> precedes = new HashMap<>();
        List<String> all = new ArrayList<>(entered);
        for (String one : all) {
            for (String other : all) {
                int first = ahead.getOrDefault(one, Map.of()).getOrDefault(other, 0);
                int second = ahead.getOrDefault(other, Map.of()).getOrDefault(one, 0);
                precedes.merge(one, Integer.compare(first, second), Integer::sum);
            }
        }
        all.sort(Comparator.comparing((String stage) -> precedes.getOrDefault(stage, 0))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        return Optional.of(all);
    }
}
