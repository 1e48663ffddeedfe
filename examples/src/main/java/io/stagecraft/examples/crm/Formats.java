package io.stagecraft.examples.crm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the dates and numbers of each table are written. */
final class Formats {
    private final Map<ExportTable, Dates> dates = new HashMap<>();
    private final Map<ExportTable, Amounts> amounts = new HashMap<>();
    private final List<String> questions = new ArrayList<>();

    /** Learns from all records of a table. */
    void learn(ExportTable table, CellWords words, Optional<Dates.Order> order, Optional<Amounts.Mark> decimal) {
        Dates days = new Dates();
        Amounts numbers = new Amounts();
        List<Integer> dated = new ArrayList<>(table.entered().keySet());
        List<Integer> numbered = new ArrayList<>();
        for (Field field : Field.values()) {
            if (table.has(field) && field.isDate()) {
                dated.add(table.column(field));
            }
            if (table.has(field) && field.isMoney()) {
                numbered.add(table.column(field));
            }
        }
        if (table.kind() == TableKind.FIELD_HISTORY) {
            dated.add(table.column(Field.TO)); // of a close date; what is none is not seen
        }
        table.read(words, (line, sort) -> {
            if (sort == ExportTable.Sort.RECORD) {
                for (int column : dated) {
                    days.see(column, line.cell(column), line.number());
                }
                for (int column : numbered) {
                    numbers.see(line.cell(column), line.number());
                }
            }
        });
        Optional<String> ofDays = days.settle(order);
        Optional<String> ofNumbers = numbers.settle(decimal);
        if (table.kind() != TableKind.CALLS && table.kind() != TableKind.SPLITS) { // nothing of those is used
            ofDays.ifPresent(question -> questions.add(table.name() + ": " + question));
            ofNumbers.ifPresent(question -> questions.add(table.name() + ": " + question));
        }
        dates.put(table, days);
        amounts.put(table, numbers);
    }

    /** Returns what must be asked before the tables can be read. */
    List<String> questions() {
        return questions;
    }

    Dates dates(ExportTable table) {
        return of(dates, table);
    }

    Amounts amounts(ExportTable table) {
        return of(amounts, table);
    }

    private static <T> T of(Map<ExportTable, T> learned, ExportTable table) {
        T known = learned.get(table);
        if (known == null) {
            throw new IllegalStateException("nothing was learned about " + table.name());
        }
        return known;
    }

    /** Returns a date of a line, or empty if there is none or it cannot be read. */
    Optional<Moment> date(ExportTable table, Field field, Line line) {
        return table.has(field) ? dates(table).read(table.column(field), table.text(line, field)) : Optional.empty();
    }

    /** Returns a number of a line, or empty if there is none or it cannot be read. */
    Optional<Amount> number(ExportTable table, Field field, Line line) {
        return table.has(field) ? amounts(table).read(table.text(line, field)) : Optional.empty();
    }
}
