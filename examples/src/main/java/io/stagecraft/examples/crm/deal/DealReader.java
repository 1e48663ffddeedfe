// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CategoryWords;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.history.Changes;
import io.stagecraft.examples.crm.history.Past;
import io.stagecraft.examples.crm.table.BadRow;
import io.stagecraft.examples.crm.table.Cells;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.RowOutcome;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;

/** Turns the rows of one table into deals. */
public final class DealReader {
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d+");

    private final Cells cells;
    private final CellWords words;
    private final DealDays days;
    private final DealMoney money;
    private final DealStages stages;
    private final BesideDeals beside;
    private final List<String> walked;
    private final boolean lastEntriesOnly;
    private final String ofTable;
    private final Map<Optional<String>, Optional<String>> kinds = new HashMap<>(); // by word

    /**
     * @param isOne whether no other table has deals, so that the number of a line tells which it is
     */
    public DealReader(
            Cells cells, DealDays days, DealMoney money, DealStages stages, BesideDeals beside, boolean isOne) {
        this.cells = cells;
        this.words = cells.words();
        this.days = days;
        this.money = money;
        this.stages = stages;
        this.beside = beside;
        this.walked = beside.order().walked();
        this.lastEntriesOnly = !cells.table().entered().isEmpty();
        this.ofTable = isOne ? "" : " of " + cells.table().name();
    }

    Cells cells() {
        return cells;
    }

    ReadDeal read(Line line, RowOutcome standing, String key) throws BadRow {
        String id = id(line, key);
        if (standing.problem().isPresent()) {
            throw standing.problem().get();
        }
        Past past = beside.histories().take(key, walked);
        Deal.Outcome outcome = standing.outcome();
        DealDays.Days told = days.of(line, outcome, id, past);
        DealDays.Days when = told.due(beside.changes().due(past, told.closed(), told.due()));
        DealMoney.Worth worth = money.of(line, outcome, id);
        Optional<String> stage = stages.of(line, standing, id, past);
        Optional<String> seller = seller(line, id);
        Optional<String> account = account(line, id, standing.isOpen());
        Optional<String> kind = kinds.computeIfAbsent(word(line, Field.KIND), this::kind);
        Deal deal = new Deal(
                id,
                seller,
                word(line, Field.PRODUCT),
                account,
                outcome,
                stage,
                when.opened(),
                when.closed(),
                past.shown()
                        .filter(day -> when.closed()
                                .filter(closed -> !closed.isAfter(day))
                                .isEmpty()),
                worth.won(),
                worth.expected().or(() -> expectedOfWon(worth, when, past)),
                when.due(),
                kind,
                outcome == Deal.Outcome.LOST || outcome == Deal.Outcome.ABANDONED
                        ? word(line, Field.LOSS_REASON)
                        : Optional.empty(),
                outcome == Deal.Outcome.LOST ? word(line, Field.COMPETITOR) : Optional.empty(),
                cells.text(line, Field.NEXT_STEP),
                cells.lenientDay(line, Field.NEXT_STEP_DAY),
                changes(line, past, standing, when, worth, stage, seller),
                beside.notes().statements(key),
                beside.notes().contacts(key),
                beside.notes().answers(key),
                standing.isOpen() ? CategoryWords.ofOpen(cells.raw(line, Field.CATEGORY)) : Optional.empty(),
                standing.onHold(),
                beside.splits().of(key, id, seller));
        if (Changes.hasOtherCurrency(past, worth.currency())) {
            beside.defects().count("odd.deals-with-a-history-of-amounts-in-another-currency", id);
        }
        beside.gaps().count(deal, when.isFilled());
        return new ReadDeal(
                deal,
                worth.currency(),
                cells.raw(line, Field.NAME),
                word(line, Field.MANAGER).orElse(""),
                word(line, Field.REGION).orElse(""));
    }

    /**
     * One column for both amounts has of a won deal what it brought; what it was expected to, only its past tells: also by telling of other
     * changes only, where changes of amounts are told.
     */
    private Optional<Money> expectedOfWon(DealMoney.Worth worth, DealDays.Days when, Past past) {
        if (worth.won().isEmpty()) {
            return Optional.empty();
        }
        LocalDate closed = when.closed().orElseThrow();
        return beside.histories().followsAmounts(closed) && !past.isEmpty() && !past.has(FieldChange.Field.AMOUNT)
                ? worth.won()
                : beside.changes().lastAmount(past, closed, worth.currency());
    }

    private Optional<String> kind(Optional<String> word) {
        return word.filter(text -> !isTypeOfRecord(text)).map(words::kind);
    }

    private boolean isTypeOfRecord(String text) {
        return cells.table().preset().filter(preset -> preset.isDeal(text)).isPresent();
    }

    private Optional<String> word(Line line, Field field) {
        return beside.parties().word(field, cells.name(line, field));
    }

    /** Returns whether a spreadsheet has rounded an id: deals of many ids then share what is left. */
    public static boolean isRounded(String id) {
        return id.indexOf('E') + id.indexOf('e') > -2 && ROUNDED.matcher(id).matches();
    }

    private String id(Line line, String key) {
        String id = cells.raw(line, Field.ID);
        return id.isEmpty()
                ? "line " + line.number() + ofTable
                : id.equals(key) ? key : id; // one copy of a text is enough
    }

    private List<FieldChange> changes(
            Line line,
            Past past,
            RowOutcome standing,
            DealDays.Days when,
            DealMoney.Worth worth,
            Optional<String> stage,
            Optional<String> seller) {
        if (past.isEmpty() || (when.closed().isEmpty() && !standing.isOpen())) {
            return List.of();
        }
        Map<FieldChange.Field, String> present = new EnumMap<>(FieldChange.Field.class);
        (standing.isOpen() ? stage : past.lastStage(words).or(() -> stage))
                .ifPresent(name -> present.put(FieldChange.Field.STAGE, name));
        worth.last().ifPresent(amount -> present.put(FieldChange.Field.AMOUNT, Amounts.plain(amount.getAmount())));
        when.due().ifPresent(day -> present.put(FieldChange.Field.EXPECTED_CLOSE, day.toString()));
        seller.ifPresent(owner -> present.put(FieldChange.Field.OWNER, owner));
        CategoryWords.ofOpen(cells.raw(line, Field.CATEGORY))
                .ifPresent(category -> present.put(FieldChange.Field.CATEGORY, category.name()));
        return beside.changes()
                .of(
                        past,
                        new Changes.Present(
                                when.opened(),
                                standing.outcome(),
                                when.closed(),
                                past.shown(),
                                cells.lenientDay(line, Field.MODIFIED),
                                worth.currency(),
                                present),
                        lastEntriesOnly);
    }

    private Optional<String> seller(Line line, String id) {
        String written = cells.name(line, Field.OWNER);
        String name = words.isNobody(written) ? "" : written;
        if (name.isEmpty()) {
            beside.defects().count("odd.deals-without-an-owner", id);
        }
        return beside.parties().seller(name);
    }

    private Optional<String> account(Line line, String id, boolean isOpen) {
        String name = cells.name(line, Field.CUSTOMER);
        if (name.isEmpty()) {
            name = cells.name(line, Field.CONTACT);
            if (name.isEmpty()) {
                beside.defects()
                        .count(
                                isOpen ? "odd.open-deals-without-an-account" : "odd.closed-deals-without-an-account",
                                id);
            } else {
                beside.defects().count("odd.deals-without-a-company", id);
            }
        } else if (name.indexOf(';') > 0) {
            beside.defects().count("odd.deals-with-several-companies", id);
            name = name.substring(0, name.indexOf(';')).strip();
        }
        return beside.parties().word(Field.CUSTOMER, name);
    }

    public static Optional<Money> money(Deal deal) {
        return deal.isWon() ? deal.wonValue() : deal.amount();
    }
}
