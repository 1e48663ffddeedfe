// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.history;

import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Currencies;
import io.stagecraft.examples.crm.cell.Moment;
import io.stagecraft.examples.crm.cell.Spelling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** What histories and earlier exports know about one deal, in the order in which it happened. */
public final class Past {
    /**
     * What a field was from a moment on.
     *
     * @param from what it was before, or empty text if that is not said
     * @param to what it was from then on, or empty text for nothing; an amount may have its currency behind it
     * @param isAtLatest whether it was so at the latest from then on, as the export of a day shows it
     */
    record Entry(Moment at, FieldChange.Field field, String from, String to, boolean isAtLatest) {
        /** Returns an entry whose values are amounts of a currency, rounded as those of deals are, or empty if they are of another. */
        Optional<Entry> in(CurrencyUnit currency) {
            if (isOther(from, currency) || isOther(to, currency)) {
                return Optional.empty();
            }
            String roundFrom = rounded(number(from), currency);
            String roundTo = rounded(number(to), currency);
            return roundFrom.equals(from) && roundTo.equals(to)
                    ? Optional.of(this)
                    : Optional.of(new Entry(at, field, roundFrom, roundTo, isAtLatest));
        }

        /** Returns whether what stands behind the number of an amount, if anything does, names another currency. */
        private static boolean isOther(String amount, CurrencyUnit currency) {
            int space = amount.indexOf(' ');
            String mark = amount.substring(space + 1);
            return space >= 0
                    && !Currencies.find(mark).equals(Optional.of(currency))
                    && !Currencies.sharing(mark).contains(currency.getCode());
        }

        private static String number(String amount) {
            int space = amount.indexOf(' ');
            return space < 0 ? amount : amount.substring(0, space);
        }

        /** Returns the entry with another value before it. */
        Entry from(String other) {
            return other.equals(from) ? this : new Entry(at, field, other, to, isAtLatest);
        }

        private static String rounded(String amount, CurrencyUnit currency) {
            int point = amount.indexOf('.');
            return point < 0 || amount.length() - point - 1 <= currency.getDecimalPlaces()
                    ? amount
                    : Amounts.plain(
                            new BigDecimal(amount).setScale(currency.getDecimalPlaces(), RoundingMode.HALF_EVEN));
        }
    }

    private static final FieldChange.Field[] FIELDS = FieldChange.Field.values();
    private static final long[] NO_ROWS = {};
    private static final Set<FieldChange.Field> OF_SNAPSHOTS =
            Set.of(FieldChange.Field.AMOUNT, FieldChange.Field.EXPECTED_CLOSE);

    /** The past of a deal of which nothing is known. */
    static final Past NONE = new Past();

    private final List<Entry> entries = new ArrayList<>(4);
    private long[] rows = NO_ROWS;
    private int repeated;
    private int before;
    private boolean isSorted = true;
    private boolean hasChanges;
    private boolean hasStages;
    private boolean hasValues;

    /** Returns whether a row, by its hash, is new here. */
    boolean isNew(long row) {
        for (long known : rows) {
            if (known == row) {
                repeated++;
                return false;
            }
        }
        rows = Arrays.copyOf(rows, rows.length + 1);
        rows[rows.length - 1] = row;
        return true;
    }

    /** Returns how many rows were not new. */
    int repeated() {
        return repeated;
    }

    /**
     * Begins a table.
     *
     * @param isOfChanges whether it tells single changes, which add little to snapshots after each change
     */
    void begin(boolean isOfChanges) {
        before = entries.size();
        if (isOfChanges && !hasChanges) {
            hasChanges = true;
            hasStages = has(FieldChange.Field.STAGE);
            hasValues = has(FieldChange.Field.AMOUNT) || has(FieldChange.Field.EXPECTED_CLOSE);
        }
    }

    /**
     * Adds an entry of the table that was begun, of which they come in one order of time.
     *
     * @param isChange whether it is a single change, which may stand there already
     */
    void add(boolean isChange, Entry entry) {
        if (!isChange || !isTold(entry)) {
            entries.add(entry);
            isSorted = false;
        }
    }

    /** Returns whether a change stands there already, perhaps now in the better way in which this entry tells it. */
    private boolean isTold(Entry entry) {
        boolean isStage = entry.field() == FieldChange.Field.STAGE;
        if (isStage ? hasStages : hasValues && OF_SNAPSHOTS.contains(entry.field())) {
            return true; // a table of snapshots tells it already
        }
        for (int i = before; i < entries.size(); i++) {
            Entry earlier = entries.get(i);
            if (earlier.equals(entry)) {
                return true;
            }
            // a change of owner may stand there twice, once with names and once with ids
            boolean isTwice = entry.field() == FieldChange.Field.OWNER
                    && earlier.field() == entry.field()
                    && earlier.at().equals(entry.at());
            if (isTwice && Spelling.isUserId(earlier.to())) {
                entries.set(i, entry);
                return true;
            }
            if (isTwice && Spelling.isUserId(entry.to())) {
                return true;
            }
        }
        return false;
    }

    /** Ends the table that was begun. */
    void end(boolean isNewestFirst) {
        if (isNewestFirst) {
            Collections.reverse(entries.subList(before, entries.size()));
        }
    }

    /** Returns whether anything is told of a field. */
    public boolean has(FieldChange.Field field) {
        for (Entry entry : entries) {
            if (entry.field() == field) {
                return true;
            }
        }
        return false;
    }

    /** Returns the entries, earliest first; those of one moment in the order in which they happened. */
    List<Entry> entries() {
        if (!isSorted) {
            entries.sort(Comparator.comparing(entry -> entry.at().order()));
            isSorted = true;
            if (isTied()) {
                for (FieldChange.Field field : FIELDS) {
                    chain(field);
                }
            }
        }
        return entries;
    }

    /** Returns whether any two entries are of one moment. */
    private boolean isTied() {
        for (int i = 1; i < entries.size(); i++) {
            if (order(i).equals(order(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Of entries of one moment, lets that come next which begins where the one before has ended. */
    private void chain(FieldChange.Field field) {
        int[] of = new int[entries.size()];
        int count = 0;
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at).field() == field) {
                of[count++] = at;
            }
        }
        String value = "";
        for (int i = 0; i < count; i++) {
            int end = i + 1;
            while (end < count && order(of[end]).equals(order(of[i]))) {
                end++;
            }
            for (int next = next(of, i, end, value); next > i; next--) {
                Collections.swap(entries, of[next], of[next - 1]);
            }
            value = entries.get(of[i]).to();
        }
    }

    private LocalDateTime order(int entry) {
        return entries.get(entry).at().order();
    }

    /** Returns which of the entries of one moment comes next; where none leads on from a known value, the one to which no other leads. */
    private int next(int[] of, int first, int end, String value) {
        String from = entries.get(of[first]).from();
        if (end - first == 1 || from.isEmpty() || from.equals(value)) {
            return first;
        }
        for (int i = first + 1; i < end; i++) {
            if (entries.get(of[i]).from().equals(value)) {
                return i;
            }
        }
        for (int i = first; value.isEmpty() && i < end; i++) {
            if (!isLedTo(of, i, first, end)) {
                return i;
            }
        }
        return first;
    }

    private boolean isLedTo(int[] of, int entry, int first, int end) {
        String from = entries.get(of[entry]).from();
        for (int i = first; i < end; i++) {
            if (i != entry && entries.get(of[i]).to().equals(from)) {
                return true;
            }
        }
        return false;
    }

    List<Entry> entries(FieldChange.Field field) {
        List<Entry> of = new ArrayList<>();
        for (Entry entry : entries()) {
            if (entry.field() == field) {
                of.add(entry);
            }
        }
        return of;
    }

    /** Returns the day of the first of several exports that shows the deal; empty if there is one export. */
    public Optional<LocalDate> shown() {
        for (Entry entry : entries()) {
            if (entry.isAtLatest()) {
                return Optional.of(entry.at().at().toLocalDate());
            }
        }
        return Optional.empty();
    }

    /** Returns whether exports before that of an entry show the deal, and all of them closed. */
    boolean isShownClosedBefore(Entry first) {
        boolean isShown = false;
        for (Entry entry : entries()) {
            if (entry.field() == FieldChange.Field.OUTCOME
                    && entry.at().order().isBefore(first.at().order())) {
                isShown = true;
                if (entry.to().equals(Deal.Outcome.OPEN.name())) {
                    return false;
                }
            }
        }
        return isShown;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Returns the stage that the deal was in last before it was closed or put on hold, or empty if that is not known. */
    public Optional<String> lastStage(CellWords words) {
        Optional<String> last = Optional.empty();
        for (Entry entry : entries()) {
            if (entry.field() == FieldChange.Field.STAGE && words.isStage(entry.to())) {
                last = Optional.of(entry.to());
            }
        }
        return last;
    }

    /** Returns the stage that the last entry names, outcomes and holds among them, or empty. */
    public Optional<String> lastEntry() {
        Optional<String> last = Optional.empty();
        for (Entry entry : entries()) {
            if (entry.field() == FieldChange.Field.STAGE) {
                last = Optional.of(entry.to());
            }
        }
        return last;
    }

    /**
     * Returns when the deal last came to an outcome, or empty if that is not known: of several exports one shows it that comes after
     * one which shows the deal otherwise, as what is closed in the first of them was closed before.
     */
    public Optional<Moment> outcomeAt(CellWords words, Deal.Outcome outcome) {
        Optional<Moment> at = Optional.empty();
        Optional<Entry> shown = Optional.empty();
        for (Entry entry : entries()) {
            boolean isExport = entry.isAtLatest();
            if (entry.field() == FieldChange.Field.STAGE && !isExport && isOutcome(words, entry.to(), outcome)) {
                at = Optional.of(entry.at());
            }
            if (entry.field() == FieldChange.Field.OUTCOME && isExport) {
                Optional<Entry> before = shown;
                boolean isTold = at.filter(told -> before.isPresent()
                                && told.order().isAfter(before.get().at().order()))
                        .isPresent();
                if (!isTold
                        && isOf(entry, outcome)
                        && before.filter(earlier -> !isOf(earlier, outcome)).isPresent()) {
                    at = Optional.of(entry.at());
                }
                shown = Optional.of(entry);
            }
        }
        return at;
    }

    /** Returns the day of the first of several exports that shows the deal, if it is closed there with such an outcome. */
    public Optional<LocalDate> shown(Deal.Outcome outcome) {
        for (Entry entry : entries()) {
            if (entry.field() == FieldChange.Field.OUTCOME && entry.isAtLatest()) {
                return isOf(entry, outcome) ? Optional.of(entry.at().at().toLocalDate()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isOutcome(CellWords words, String text, Deal.Outcome outcome) {
        return words.status(text)
                .filter(meaning ->
                        meaning.isOutcome() && (meaning == CellWords.Meaning.WON) == (outcome == Deal.Outcome.WON))
                .isPresent();
    }

    /** Returns whether an export shows a deal won, or else closed without a win, as it came out. */
    private static boolean isOf(Entry shown, Deal.Outcome outcome) {
        Deal.Outcome then = Deal.Outcome.valueOf(shown.to());
        return then != Deal.Outcome.OPEN && (then == Deal.Outcome.WON) == (outcome == Deal.Outcome.WON);
    }

    /** Returns whether the entries run against the order of the stages. */
    boolean movedBack(List<String> order) {
        int last = -1;
        for (Entry entry : entries()) {
            boolean isStage = entry.field() == FieldChange.Field.STAGE;
            last = isStage ? Math.max(last, order.indexOf(entry.from())) : last;
            int at = isStage ? order.indexOf(entry.to()) : -1;
            if (at >= 0 && at < last) {
                return true;
            }
            last = Math.max(last, at);
        }
        return false;
    }
}
