// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.examples.crm.cell.Amount;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the columns that may be the amounts of a table, as nobody knows what they tell and they hold nothing but numbers. */
public final class NumberColumns {
    private static final class Seen {
        private final Amounts amounts = Amounts.withPoints();
        private Optional<BigDecimal> last = Optional.empty();
        private boolean isFalling;

        private boolean add(String text, long line) {
            amounts.see(text, line);
            Optional<BigDecimal> number = amounts.read(text).map(Amount::value);
            isFalling |= number.isPresent()
                    && last.filter(before -> before.compareTo(number.get()) >= 0)
                            .isPresent();
            last = number;
            return number.isPresent();
        }
    }

    private NumberColumns() {}

    /** Returns their headers, those with money first. */
    public static List<String> of(ExportTable table, CellWords words) {
        Map<Integer, Seen> may = new TreeMap<>();
        for (int column = 0; column < table.header().size(); column++) {
            if (!table.header().get(column).isEmpty() && isUntold(table, column)) {
                may.put(column, new Seen());
            }
        }
        table.records(
                words,
                line -> may.entrySet().removeIf(column -> {
                    String text = line.cell(column.getKey());
                    return !words.isNothing(text) && !column.getValue().add(text, line.number());
                }));
        return may.entrySet().stream()
                .filter(column -> column.getValue().isFalling) // else they number the rows
                .sorted(Comparator.comparing(
                        column -> column.getValue().amounts.marks().isEmpty()
                                && Unit.ofHeader(table.header().get(column.getKey()))
                                        .unit()
                                        .equals(Unit.NONE)))
                .map(column -> table.header().get(column.getKey()))
                .toList();
    }

    private static boolean isUntold(ExportTable table, int column) {
        return table.head().said(table.kind(), column).isEmpty()
                && table.means()
                        .get(column)
                        .field()
                        .filter(field -> field != Field.NOT_READ
                                && field != Field.WEIGHTED_AMOUNT) // which some write for the amount
                        .isEmpty();
    }
}
