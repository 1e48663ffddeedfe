// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.Amount;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Currencies;
import io.stagecraft.examples.crm.cell.Dates;
import io.stagecraft.examples.crm.cell.Moment;
import io.stagecraft.examples.crm.cell.Simplified;
import io.stagecraft.examples.crm.file.Line;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** How the dates and numbers of each table are written, found from all of its records. */
public final class Formats {
    private static final class Learned {
        private final Dates dates;
        private final Amounts amounts = new Amounts();
        private long records;

        Learned(Dates dates) {
            this.dates = dates;
        }
    }

    private final CellWords words;
    private final Optional<Dates.Order> order;
    private final Optional<Amounts.Mark> decimal;
    private final Optional<ZoneId> zone;
    private final Optional<CurrencyUnit> currency;
    private final Map<ExportTable, Learned> learned = new HashMap<>();
    private final List<Message> questions = new ArrayList<>();

    /**
     * @param order what somebody says about the order of day and month
     * @param decimal what somebody says about what marks decimals
     * @param zone where the days of the book begin
     * @param currency what somebody says about amounts that do not say theirs
     */
    public Formats(
            CellWords words,
            Optional<Dates.Order> order,
            Optional<Amounts.Mark> decimal,
            Optional<ZoneId> zone,
            Optional<CurrencyUnit> currency) {
        this.words = words;
        this.order = order;
        this.decimal = decimal;
        this.zone = zone;
        this.currency = currency;
    }

    /** Learns from all records of a table, and hands each to somebody else who learns from them. */
    public void learn(ExportTable table, Consumer<Line> also) {
        Learned of = new Learned(new Dates(zone));
        int[] dated =
                table.columns(field -> field.isDate() && field != Field.SNAPSHOT_DAY); // by which it is one of several
        List<Field> numbered = Stream.of(Field.values())
                .filter(Field::isMoney)
                .filter(table::has)
                .toList();
        Set<String> currencies = new HashSet<>();
        int changed = table.kind() == TableKind.FIELD_HISTORY ? table.column(Field.TO) : -1;
        table.records(words, line -> {
            of.records++;
            for (int column : dated) {
                of.dates.see(column, line.cell(column), line.number());
            }
            if (changed >= 0) {
                of.dates.see(changed, line.cell(changed), line.number()); // of a close date; what is none is not seen
            }
            for (Field field : numbered) {
                of.amounts.see(table.text(line, field), line.number());
            }
            currencies.add(table.text(line, Field.CURRENCY));
            also.accept(line);
        });
        of.dates.settle(order).ifPresent(question -> questions.add(in(table, question)));
        currencies.addAll(of.amounts.marks());
        boolean isScaled = false;
        if (table.has(Field.AMOUNT)) {
            currencies.add(table.unit(Field.AMOUNT).mark());
            isScaled = table.unit(Field.AMOUNT).isScale();
        }
        boolean isHan = numbered.stream().map(table::header).anyMatch(Simplified::isHan);
        Optional<Message> question =
                of.amounts.settle(decimal, isScaled ? Amounts.DECIMALS : decimals(currencies), isHan);
        if (question.isPresent() && areInCentsToo(table)) {
            question = of.amounts.settle(decimal, 0, isHan);
        }
        question.ifPresent(asked -> questions.add(in(table, asked)));
        learned.put(table, of);
    }

    /** Lets dates learn from columns of all records of a table; returns what must be asked before they can be read, or empty. */
    public static Optional<Message> learn(
            Dates dates, ExportTable table, List<Field> fields, CellWords words, Optional<Dates.Order> order) {
        int[] columns = fields.stream()
                .mapToInt(table::column)
                .filter(column -> column >= 0)
                .toArray();
        table.records(
                words,
                line -> IntStream.of(columns).forEach(column -> dates.see(column, line.cell(column), line.number())));
        return dates.settle(order).map(question -> in(table, question));
    }

    /** Returns whether another column has every amount in cents and without any mark, so that none of the amounts has decimals. */
    private boolean areInCentsToo(ExportTable table) {
        int amount = table.column(Field.AMOUNT);
        if (amount < 0) {
            return false;
        }
        Set<Integer> may =
                IntStream.range(0, table.header().size()).boxed().collect(Collectors.toCollection(HashSet::new));
        table.records(words, line -> {
            String digits = line.cell(amount).replaceAll("\\D", "");
            may.removeIf(column -> digits.chars().anyMatch(digit -> digit != '0')
                    && !line.cell(column).equals(digits + "00"));
        });
        return !may.isEmpty();
    }

    /** Returns how many decimals the currencies that are named have at most, or else the one that somebody says. */
    private int decimals(Set<String> named) {
        Set<CurrencyUnit> units = new HashSet<>();
        for (String text : named) {
            Currencies.find(text)
                    .ifPresent(unit -> units.add(
                            currency.filter(said -> Currencies.sharing(text).contains(said.getCode()))
                                    .orElse(unit)));
        }
        currency.filter(said -> units.isEmpty()).ifPresent(units::add);
        return units.stream().mapToInt(CurrencyUnit::getDecimalPlaces).max().orElse(Amounts.DECIMALS);
    }

    /** Returns what must be asked of a table. */
    public static Message in(ExportTable table, Message question) {
        return Message.of("unread.file").with("file", table.name()).with("problem", question);
    }

    /** Returns what must be asked before the tables can be read. */
    public List<Message> questions() {
        return questions;
    }

    public Dates dates(ExportTable table) {
        return of(table).dates;
    }

    public Amounts amounts(ExportTable table) {
        return of(table).amounts;
    }

    /** Returns how many records a table has. */
    public long records(ExportTable table) {
        return of(table).records;
    }

    private Learned of(ExportTable table) {
        Learned known = learned.get(table);
        if (known == null) {
            throw new IllegalStateException("nothing was learned about " + table.name());
        }
        return known;
    }

    /** Returns when a cell says that something was, or empty if it cannot be read. */
    public Optional<Moment> moment(ExportTable table, Field field, Line line) {
        return table.has(field) ? dates(table).read(table.column(field), table.text(line, field)) : Optional.empty();
    }

    /** Returns the day in a cell, or empty if there is none or it cannot be read. */
    public Optional<LocalDate> day(ExportTable table, Field field, Line line) {
        return table.has(field) ? dates(table).day(table.column(field), table.text(line, field)) : Optional.empty();
    }

    /** Returns the number in a cell, or empty if there is none or it cannot be read. */
    public Optional<Amount> number(ExportTable table, Field field, Line line) {
        return table.has(field) ? number(table, field, table.text(line, field)) : Optional.empty();
    }

    /** Returns the number that a text in the column of a field is, in the unit of its header, or empty if it is none. */
    public Optional<Amount> number(ExportTable table, Field field, String text) {
        return amounts(table).read(text).map(amount -> amount.in(table.unit(field)));
    }
}
