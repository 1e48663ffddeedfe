// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.history;

import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Moment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Makes the changes of a deal of what its past tells, each leading to the next and the last to what the deal is now. */
public final class Changes {
    /**
     * What a deal is now, for its past to lead to.
     *
     * @param opened the first day that a change can be on; empty if that is not known
     * @param closed the day on which it was closed; empty while the deal is open
     * @param shown the day of the first of several exports that shows it; empty if there is one
     * @param touched the day on which its row was changed last; empty if that is not known
     * @param currency of its amounts
     * @param values what each field is now, as text; a field that is not there has no value
     */
    public record Present(
            Optional<LocalDate> opened,
            Deal.Outcome outcome,
            Optional<LocalDate> closed,
            Optional<LocalDate> shown,
            Optional<LocalDate> touched,
            CurrencyUnit currency,
            Map<FieldChange.Field, String> values) {}

    private static final int REMEMBERED = 100_000;

    private final CellWords words;
    private final List<String> stages;
    private final List<String> walked;
    private final Optional<ZoneId> zone;
    private final Optional<LocalDate> followedFrom;
    private final Map<String, Optional<String>> values = new HashMap<>();
    private final Map<FieldChange, FieldChange> moves = new HashMap<>(); // many deals move alike on one day

    /**
     * @param followedFrom the day of the first of several exports; empty if there is one
     */
    public Changes(CellWords words, StageOrder order, Optional<ZoneId> zone, Optional<LocalDate> followedFrom) {
        this.words = words;
        this.stages = order.stages();
        this.walked = order.walked();
        this.zone = zone;
        this.followedFrom = followedFrom;
    }

    /**
     * Returns what changed, earliest first.
     *
     * @param lastEntriesOnly whether only the last entry into each stage is known, so that no move back can be learned
     */
    public List<FieldChange> of(Past past, Present deal, boolean lastEntriesOnly) {
        if (past.isEmpty()) {
            return List.of();
        }
        List<FieldChange> changes = new ArrayList<>();
        Optional<Moment> outcomeAt = deal.closed().isEmpty() ? Optional.empty() : past.outcomeAt(words, deal.outcome());
        List<Past.Entry> moves = moves(past);
        add(changes, past, deal, FieldChange.Field.STAGE, lastEntriesOnly ? forward(moves) : moves, outcomeAt);
        for (FieldChange.Field field : List.of(
                FieldChange.Field.AMOUNT,
                FieldChange.Field.EXPECTED_CLOSE,
                FieldChange.Field.OWNER,
                FieldChange.Field.CATEGORY)) {
            List<Past.Entry> entries =
                    field == FieldChange.Field.AMOUNT ? amounts(past, deal.currency()) : past.entries(field);
            if (field == FieldChange.Field.EXPECTED_CLOSE) {
                entries.removeIf(entry -> isDayOfClosing(entry, deal.closed()));
            }
            add(changes, past, deal, field, entries, outcomeAt);
        }
        changes.addAll(closesTakenBack(past, deal));
        changes.sort(Comparator.comparing(FieldChange::day));
        return List.copyOf(changes);
    }

    /** Returns the amounts of the currency, from the first to the last. */
    private static List<Past.Entry> amounts(Past past, CurrencyUnit currency) {
        List<Past.Entry> amounts = new ArrayList<>();
        for (Past.Entry entry : past.entries(FieldChange.Field.AMOUNT)) {
            entry.in(currency).ifPresent(amounts::add);
        }
        return amounts;
    }

    /** Returns whether amounts are told in another currency than that of the deal, which then are none of its amounts. */
    public static boolean hasOtherCurrency(Past past, CurrencyUnit currency) {
        for (Past.Entry entry : past.entries(FieldChange.Field.AMOUNT)) {
            if (entry.in(currency).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the amount that was told last while a deal was open, or empty if none was. */
    public Optional<Money> lastAmount(Past past, LocalDate closed, CurrencyUnit currency) {
        List<Past.Entry> entries = amounts(past, currency);
        String last = entries.isEmpty() ? "" : entries.get(0).from();
        for (Past.Entry entry : entries) {
            if (entry.isAtLatest() || entry.at().day(zone).isBefore(closed)) {
                last = entry.to();
            }
        }
        return last.isEmpty()
                ? Optional.empty()
                : Optional.of(Money.of(currency, new BigDecimal(last), RoundingMode.HALF_EVEN));
    }

    /**
     * Returns the day on which a deal was expected to close last: many products write the day of closing over it, which nobody
     * expected, and then only the past tells.
     *
     * @param closed when it closed, if it did
     * @param due when it is expected to close, or was, as its row says
     */
    public Optional<LocalDate> due(Past past, Optional<LocalDate> closed, Optional<LocalDate> due) {
        if (closed.isEmpty()
                || due.filter(day -> !closed.equals(Optional.of(day))).isPresent()) {
            return due;
        }
        Optional<String> last = Optional.empty();
        for (Past.Entry entry : past.entries(FieldChange.Field.EXPECTED_CLOSE)) {
            last = isDayOfClosing(entry, closed) ? last.or(() -> Optional.of(entry.from())) : Optional.of(entry.to());
        }
        return last.filter(day -> !day.isEmpty()).map(LocalDate::parse).or(() -> due);
    }

    /** Returns whether an expected close is the day of closing, written with the outcome. */
    private boolean isDayOfClosing(Past.Entry entry, Optional<LocalDate> closed) {
        return !entry.isAtLatest()
                && closed.filter(day -> entry.to().equals(day.toString())
                                && !entry.at().day(zone).isBefore(day))
                        .isPresent();
    }

    /** Returns the moves to stages that deals walk through, the first from such a one, too, as far as it is known: a close that was taken back is none. */
    private List<Past.Entry> moves(Past past) {
        List<Past.Entry> moves = past.entries(FieldChange.Field.STAGE);
        String from = "";
        while (!moves.isEmpty()) {
            Past.Entry first = moves.get(0);
            from = walked.contains(first.from()) ? first.from() : from;
            if (walked.contains(first.to())) {
                moves.set(0, first.from(from));
                break;
            }
            moves.remove(0);
        }
        moves.removeIf(entry -> !walked.contains(entry.to()));
        return moves;
    }

    /**
     * Returns the closes that were taken back, each with the opening that did it. What was closed and opened on one day was open, and a
     * won deal that goes on to the stages after the order stays won.
     */
    private List<FieldChange> closesTakenBack(Past past, Present deal) {
        List<FieldChange> closes = new ArrayList<>();
        Deal.Outcome standing = Deal.Outcome.OPEN;
        LocalDate since = LocalDate.MIN;
        for (Past.Entry entry : past.entries()) {
            Deal.Outcome then = outcome(entry, standing);
            if (then == standing) {
                continue;
            }
            LocalDate told = entry.at().day(zone);
            LocalDate day = deal.opened().filter(told::isBefore).orElse(told);
            boolean isWonStill = standing == Deal.Outcome.WON && deal.outcome() == Deal.Outcome.WON;
            if (then == Deal.Outcome.OPEN
                    && since.isBefore(day)
                    && deal.closed().filter(day::isAfter).isEmpty()
                    && !isWonStill) {
                closes.add(change(since, FieldChange.Field.OUTCOME, then.name(), standing.name()));
                closes.add(change(day, FieldChange.Field.OUTCOME, standing.name(), then.name()));
            }
            since = standing == Deal.Outcome.OPEN ? day : since;
            standing = then;
        }
        return closes;
    }

    /** Returns how an entry says that the deal stood from then on, or else how it stood before. */
    private Deal.Outcome outcome(Past.Entry entry, Deal.Outcome before) {
        if (entry.field() == FieldChange.Field.OUTCOME) {
            return Deal.Outcome.valueOf(entry.to());
        }
        if (entry.field() != FieldChange.Field.STAGE
                || entry.isAtLatest() // an export says beside the stage how a deal stands
                || entry.to().isEmpty()) {
            return before;
        }
        if (walked.contains(entry.to())) {
            return Deal.Outcome.OPEN;
        }
        Optional<CellWords.Meaning> meaning = words.status(entry.to());
        return meaning.isEmpty() || meaning.get() == CellWords.Meaning.OPEN || meaning.get() == CellWords.Meaning.HOLD
                ? Deal.Outcome.OPEN
                : meaning.get().isOutcome() ? Deal.Outcome.valueOf(meaning.get().name()) : before;
    }

    private List<Past.Entry> forward(List<Past.Entry> moves) {
        List<Past.Entry> forward = new ArrayList<>();
        int next = Integer.MAX_VALUE;
        for (int i = moves.size() - 1; i >= 0; i--) {
            int at = walked.indexOf(moves.get(i).to());
            if (at < next) {
                forward.add(0, moves.get(i));
                next = at;
            }
        }
        return forward;
    }

    private void add(
            List<FieldChange> changes,
            Past past,
            Present deal,
            FieldChange.Field field,
            List<Past.Entry> entries,
            Optional<Moment> outcomeAt) {
        if (entries.isEmpty() && (field == FieldChange.Field.STAGE || !isNew(deal))) {
            return;
        }
        String value = entries.isEmpty() ? "" : entries.get(0).from();
        LocalDate day = deal.opened().orElse(LocalDate.MIN);
        boolean isSince =
                value.isEmpty() && !entries.isEmpty() && isSinceBeginning(entries.get(0), past, deal, outcomeAt);
        for (Past.Entry entry : entries) {
            LocalDate at = day(entry, deal, outcomeAt);
            at = at.isBefore(day) ? day : at;
            if (!isSince && !entry.to().equals(value)) {
                changes.add(change(at, field, value, entry.to()));
            }
            day = at;
            value = entry.to();
            isSince = false;
        }
        String now = deal.values().getOrDefault(field, "");
        boolean isOver = field == FieldChange.Field.CATEGORY && deal.closed().isPresent(); // a close ends every call
        boolean isWalked = field != FieldChange.Field.STAGE || walked.contains(now);
        if (!now.equals(value) && !isOver && isWalked) {
            LocalDate last = deal.closed().or(deal::touched).orElse(FieldChange.NOBODY_KNOWS);
            changes.add(change(last.isBefore(day) ? day : last, field, value, now));
        }
    }

    /**
     * Returns whether a first value that no entry leads to counts from the beginning: one of the day of opening, or what the first of
     * several exports shows, or the first that shows a deal open which earlier ones show closed, which does not tell since when. Of any
     * other nothing is known before its day; a call is none before it was made.
     */
    private boolean isSinceBeginning(Past.Entry first, Past past, Present deal, Optional<Moment> outcomeAt) {
        LocalDate at = day(first, deal, outcomeAt);
        boolean isOfFirstExport =
                first.isAtLatest() && (!isFollowed(Optional.of(at)) || past.isShownClosedBefore(first));
        return first.field() != FieldChange.Field.CATEGORY
                && (isOfFirstExport || !at.isAfter(deal.opened().orElse(LocalDate.MIN)));
    }

    /** Returns whether a deal was not there yet, or was not shown, when the first of several exports was made, nor was it closed by then. */
    private boolean isNew(Present deal) {
        return isFollowed(deal.shown()) && (deal.closed().isEmpty() || isFollowed(deal.closed()));
    }

    /** Returns whether a day is after that of the first of several exports. */
    private boolean isFollowed(Optional<LocalDate> day) {
        return day.isPresent() && followedFrom.filter(day.get()::isAfter).isPresent();
    }

    /**
     * Returns the day of an entry. What was told after the day of closing, but not after the outcome, was before it;
     * what came after the outcome stays where it is.
     */
    private LocalDate day(Past.Entry entry, Present deal, Optional<Moment> outcomeAt) {
        LocalDate day = entry.at().day(zone);
        if (deal.closed().filter(day::isAfter).isEmpty()) {
            return day;
        }
        boolean isBeforeOutcome = outcomeAt
                .filter(outcome -> !entry.at().order().isAfter(outcome.order()))
                .isPresent();
        boolean isMoveOfWon = entry.field() == FieldChange.Field.STAGE
                && deal.outcome() == Deal.Outcome.WON
                && stages.contains(entry.to());
        return entry.isAtLatest() || isBeforeOutcome || isMoveOfWon
                ? deal.closed().get()
                : day;
    }

    private FieldChange change(LocalDate day, FieldChange.Field field, String from, String to) {
        FieldChange change = new FieldChange(day, field, value(from), value(to));
        return field == FieldChange.Field.STAGE ? moves.computeIfAbsent(change, move -> move) : change;
    }

    private Optional<String> value(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> known = values.get(text);
        if (known == null) {
            known = Optional.of(text);
            if (values.size() < REMEMBERED) {
                values.put(text, known);
            }
        }
        return known;
    }
}
