// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.book.Reading;
import io.stagecraft.examples.crm.cell.Amount;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Spellings;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.history.Called;
import io.stagecraft.examples.crm.history.DealKeys;
import io.stagecraft.examples.crm.table.BadRow;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.RowOutcome;
import io.stagecraft.examples.crm.table.SetAsideRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Goes through the rows of the tables of deals: tells records from what is none, and each deal from one read before. */
public final class DealRows {
    /** The deals that are lost only because they have a day of closing and are not won. */
    public static final String LOST_BY_DAY = "lost-by-day";

    /** Rows with an id that an earlier row of the same table has, and other fields. */
    public static final String REPEATED_BELOW = "repeated-ids-in-a-table";

    /** Of these, those that tell the same of the deal, but for its products and what is not read. */
    public static final String PRODUCTS_BELOW = "product-lines-in-a-table";

    /** Rows with the id of an earlier deal that are of another. */
    public static final String OF_OTHERS = "ids-of-others";

    private final CellWords words;
    private final DealSurvey survey;
    private final Defects defects;
    private final SetAsideRows aside;
    private final Spellings outcomes = new Spellings();
    private final List<ReadDeal> deals = new ArrayList<>();
    private final DealKeys keys;
    private long[] lines = {}; // by the number of a key, the line that first had it, and its hash
    private long[] hashes = {};
    private long[] told = {}; // whatever the products; 0 where the table has none
    private int[] places = {}; // by the number of a key, how many deals there are with the first that has it, or 0
    private final Map<Long, Long> withoutId = new HashMap<>();
    private final Map<Long, Long> withoutLine = new HashMap<>();
    private final Map<String, Long> counts;
    private final Map<String, Long> outcomeWords = new TreeMap<>();
    private final Map<ExportTable, Integer> ofTables = new LinkedHashMap<>();
    private long numbered;
    private long named;
    private int ofEarlierTables; // so many deals

    /**
     * @param keys numbers the deals
     * @param counts where rows are counted, by what they are
     */
    public DealRows(
            CellWords words,
            DealSurvey survey,
            DealKeys keys,
            Defects defects,
            SetAsideRows aside,
            Map<String, Long> counts) {
        this.words = words;
        this.survey = survey;
        this.keys = keys;
        this.defects = defects;
        this.aside = aside;
        this.counts = counts;
    }

    /** Reads the rows of a table. */
    public void read(ExportTable table, DealReader reader, DealMoney money, Optional<CurrencyUnit> only) {
        ofEarlierTables = deals.size();
        ShiftedRows shifted = new ShiftedRows(reader.cells(), survey, money);
        table.read(words, (line, sort) -> {
            count("records");
            switch (sort) {
                case RECORD -> row(table, line, reader, money, shifted, only);
                case HEADER -> count("not-deals.header-lines");
                case TOTAL -> count("not-deals.lines-of-totals");
                case NOTE -> count("not-deals.notes");
            }
        });
        defects.in(Optional.empty());
        ofTables.put(table, deals.size() - ofEarlierTables);
    }

    private void count(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    private void row(
            ExportTable table,
            Line line,
            DealReader reader,
            DealMoney money,
            ShiftedRows shifted,
            Optional<CurrencyUnit> only) {
        String id = table.text(line, Field.ID);
        String key = survey.key(table, line);
        if (!id.isEmpty() && isOfAnother(table, line, keys.of(key), reader, money)) {
            count(OF_OTHERS);
            defects.count("odd.rows-with-the-id-of-an-earlier-deal-of-another-name", id);
            row(table, line.without(table.column(Field.ID)), reader, money, shifted, only);
            return;
        }
        RowOutcome standing = survey.standing(table, line);
        boolean isOther = table.preset()
                .filter(preset -> preset.isNoDeal(table.text(line, Field.KIND)))
                .isPresent();
        if (standing.deleted() || isOther) {
            count(isOther ? "not-deals.other-records" : "not-deals.deleted");
            isFirst(keys.of(key), line);
            return;
        }
        if (DealReader.isRounded(id)) {
            setAside(
                    table,
                    line,
                    standing,
                    money,
                    only,
                    new BadRow(Message.of("row.id-rounded").with("id", id), Message.of("remedy.no-spreadsheet")));
            return;
        }
        defects.in(only.or(() ->
                money.currency(line, money.amount(standing.outcome(), money.text(line, standing.outcome())))));
        if (id.isEmpty()
                ? isRepeated(line, standing) || isFurtherLine(table, line)
                : isRepeated(table, id, keys.of(key), line)) {
            return;
        }
        try {
            if (shifted.cutsAmount(line) && shifted.problem(line).isPresent()) {
                throw shifted.problem(line).get();
            }
            ReadDeal read = reader.read(line, standing, id.isEmpty() ? key : keys.key(keys.find(key)));
            deals.add(read);
            if (!id.isEmpty()) {
                places[keys.find(key)] = deals.size();
            } else if (!key.isEmpty()) {
                isFirst(keys.of(key), line);
            }
            shifted.read(line);
            numbered += id.isEmpty() ? 1 : 0;
            named += id.isEmpty() && !key.isEmpty() ? 1 : 0;
            if (!standing.isOpen()) {
                countWord(table, line, standing);
            }
            if (standing.outcome() == Deal.Outcome.LOST && RowOutcome.isLostByDay(table, line, words)) {
                count(LOST_BY_DAY);
            }
            DealReader.money(read.deal())
                    .ifPresent(amount -> aside.moneyRead(read.currency().getCode(), amount.getAmount()));
        } catch (BadRow e) {
            Optional<BadRow> shift = shifted.problem(line);
            if (shift.isPresent()) {
                RowOutcome meant = shifted.standing(line, shift.get());
                setAside(table, shifted.meant(line).orElse(line), meant, money, only, shift.get());
            } else {
                setAside(
                        table,
                        line,
                        standing,
                        money,
                        only,
                        shifted.cutOff(line, standing).orElse(e));
            }
        }
    }

    private void setAside(
            ExportTable table,
            Line line,
            RowOutcome standing,
            DealMoney money,
            Optional<CurrencyUnit> only,
            BadRow why) {
        String id = table.text(line, Field.ID);
        String amount = money.text(line, standing.outcome());
        aside.add(
                new Reading.SetAside(
                        table.name(),
                        line.number(),
                        id.isEmpty() ? table.text(line, Field.NAME) : id,
                        standing.label(),
                        amount,
                        why.words()),
                why);
        Optional<Amount> read = money.amount(standing.outcome(), amount);
        read.ifPresent(number -> aside.moneyAside(
                money.currency(line, read)
                        .or(() -> only)
                        .map(CurrencyUnit::getCode)
                        .orElse(""),
                number.value()));
    }

    /** Returns whether the row has the id of a deal that was read before, and is of another, as ids such as TBD are no ids. */
    private boolean isOfAnother(ExportTable table, Line line, int key, DealReader reader, DealMoney money) {
        if (key >= places.length || places[key] == 0) {
            return false;
        }
        ReadDeal first = deals.get(places[key] - 1);
        Deal deal = first.deal();
        Optional<LocalDate> created = reader.cells().lenientDay(line, Field.CREATED);
        return created.isPresent()
                && deal.opened().isPresent()
                && !created.equals(deal.opened())
                && Called.differ(Called.hash(first.name()), Called.hash(table.text(line, Field.NAME)))
                && (Called.differ(
                                Called.company(deal.account().orElse("")),
                                Called.company(table.text(line, Field.CUSTOMER)))
                        || hasOtherAmountAndClose(table, line, deal, reader, money));
    }

    private boolean hasOtherAmountAndClose(
            ExportTable table, Line line, Deal deal, DealReader reader, DealMoney money) {
        Deal.Outcome outcome = survey.standing(table, line).outcome();
        Optional<BigDecimal> amount =
                money.amount(outcome, money.text(line, outcome)).map(Amount::value);
        Optional<BigDecimal> before = DealReader.money(deal).map(Money::getAmount);
        boolean isOtherAmount =
                amount.isPresent() && before.isPresent() && amount.get().compareTo(before.get()) != 0;
        List<LocalDate> days = Stream.concat(Field.OF_CLOSING.stream(), Stream.of(Field.EXPECTED_CLOSE))
                .flatMap(field -> reader.cells().lenientDay(line, field).stream())
                .toList();
        return isOtherAmount
                && !days.isEmpty()
                && Stream.concat(deal.closed().stream(), deal.expectedClose().stream())
                        .noneMatch(days::contains);
    }

    /** Returns whether the row has an id that was read before: the first counts. */
    private boolean isRepeated(ExportTable table, String id, int key, Line line) {
        long ofDeal = table.has(Field.PRODUCT) || table.has(Field.LINE) ? table.hashOfDeal(line) : 0;
        if (isFirst(key, line)) {
            told[key] = ofDeal;
            return false;
        }
        boolean isEqual = hashes[key] == line.hash();
        defects.count(
                isEqual
                        ? "odd.rows-with-an-id-that-an-earlier-row-has-equal-in-every-field"
                        : "odd.rows-with-an-id-that-an-earlier-row-has-and-other-fields",
                () -> Argument.of(Message.of("example.id-twice")
                        .with("id", id)
                        .with("line", Long.toString(line.number()))
                        .with("first", Long.toString(lines[key]))));
        count(isEqual ? "repeated-records" : "repeated-ids");
        if (!isEqual && places[key] > ofEarlierTables) {
            count(REPEATED_BELOW);
            if (ofDeal != 0 && told[key] == ofDeal) {
                count(PRODUCTS_BELOW);
            }
        }
        return true;
    }

    /** Returns whether no row had a key before, and takes note of the row. */
    private boolean isFirst(int key, Line line) {
        if (key >= lines.length) {
            lines = Arrays.copyOf(lines, Math.max(1_024, 2 * key));
            hashes = Arrays.copyOf(hashes, lines.length);
            told = Arrays.copyOf(told, lines.length);
            places = Arrays.copyOf(places, lines.length);
        }
        if (lines[key] > 0) {
            return false;
        }
        lines[key] = line.number();
        hashes[key] = line.hash();
        return true;
    }

    /** Returns whether a row without an id is equal to one that was read before. */
    private boolean isRepeated(Line line, RowOutcome standing) {
        boolean isRepeated =
                isAfterFirst(withoutId, line.hash(), line, "odd.rows-equal-to-an-earlier-row-in-every-field");
        if (isRepeated && standing.isOpen()) {
            count("open-pairs");
        }
        return isRepeated;
    }

    /** Returns whether a row without an id differs from an earlier one only in what it says of a product. */
    private boolean isFurtherLine(ExportTable table, Line line) {
        return table.has(Field.LINE)
                && isAfterFirst(withoutLine, table.hashOfDeal(line), line, "odd.further-products-of-a-deal");
    }

    private boolean isAfterFirst(Map<Long, Long> lines, long hash, Line line, String defect) {
        Long first = lines.putIfAbsent(hash, line.number());
        if (first == null) {
            return false;
        }
        defects.count(
                defect,
                () -> Argument.of(Message.of("example.line-twice")
                        .with("line", Long.toString(line.number()))
                        .with("first", Long.toString(first))));
        count("repeated-records");
        return true;
    }

    private void countWord(ExportTable table, Line line, RowOutcome standing) {
        for (Field field : List.of(Field.STATUS, Field.STAGE, Field.IS_WON)) {
            String word = table.text(line, field);
            if (words.isOutcome(word)
                    || (field == Field.IS_WON && words.winOrLoss(word).isPresent())) {
                outcomeWords.merge(
                        standing.outcome().name().toLowerCase(Locale.ROOT) + "." + outcomes.of(word), 1L, Long::sum);
                return;
            }
        }
    }

    /** Counts open deals that may be one: of one customer, product (or name) and owner; a pair is of the currency of its later deal. */
    public void countPairs() {
        Map<List<String>, Integer> seen = new HashMap<>();
        for (ReadDeal read : deals) {
            Deal deal = read.deal();
            String what = deal.product().orElse(read.name());
            if (deal.isOpen() && deal.account().isPresent() && deal.seller().isPresent() && !what.isEmpty()) {
                List<String> key =
                        List.of(deal.account().get(), what, deal.seller().get());
                defects.in(Optional.of(read.currency()));
                int before = seen.merge(key, 1, Integer::sum) - 1;
                for (int i = 0; i < before; i++) {
                    count("open-pairs");
                    defects.count("odd.pairs-of-open-deals-of-one-customer-product-and-owner", String.join(", ", key));
                }
            }
        }
        defects.in(Optional.empty());
    }

    public List<ReadDeal> deals() {
        return deals;
    }

    /** Returns how many deals each table has that no table before it has. */
    public Map<ExportTable, Integer> ofTables() {
        return ofTables;
    }

    /** Returns whether a record has a key, one that was set aside or deleted among them. */
    public boolean has(String key) {
        int number = keys.find(key);
        return number >= 0 && number < lines.length && lines[number] > 0;
    }

    /** Returns how many rows of a kind were found, by name. */
    public Map<String, Long> counts() {
        return counts;
    }

    /** Returns how many deals closed with each word, by outcome and word. */
    public Map<String, Long> outcomeWords() {
        return outcomeWords;
    }

    /** Returns how many deals are called by their line, because they have no id. */
    public long numbered() {
        return numbered;
    }

    /** Returns how many of these have a name by which other exports may tell of them. */
    public long named() {
        return named;
    }
}
