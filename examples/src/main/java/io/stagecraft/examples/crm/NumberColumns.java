// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The columns of a table that may be the amounts, as nobody knows what they tell and they hold nothing but numbers. */
final class NumberColumns {
    private final ExportTable table;
    private final CellWords words;
    private final Map<Integer, Seen> may = new TreeMap<>();

    private static final class Seen {
        private final Amounts amounts = new Amounts();
        private Optional<BigDecimal> last = Optional.empty();
        private boolean isFalling;

        private Seen() {
            amounts.settle(Optional.of(Amounts.Mark.POINT), false, false);
        }
    }

    private NumberColumns(ExportTable table, CellWords words) {
        this.table = table;
        this.words = words;
        for (int column = 0; column < table.header().size(); column++) {
            if (!table.header().get(column).isEmpty() && isUntold(column)) {
                may.put(column, new Seen());
            }
        }
    }

    /** Returns their headers, those with money first. */
    static List<String> of(ExportTable table, CellWords words) {
        NumberColumns numbers = new NumberColumns(table, words);
        table.records(words, numbers::see);
        return numbers.may.entrySet().stream()
                .filter(column -> column.getValue().isFalling) // else they number the rows
                .sorted(Comparator.comparing(column -> !numbers.isMoney(column.getKey(), column.getValue())))
                .map(column -> table.header().get(column.getKey()))
                .toList();
    }

    private void see(Line line) {
        may.entrySet().removeIf(column -> {
            String text = line.cell(column.getKey());
            if (words.isNothing(text)) {
                return false;
            }
            Seen seen = column.getValue();
            seen.amounts.see(text, line.number());
            Optional<BigDecimal> number = seen.amounts.read(text).map(Amount::value);
            seen.isFalling |= number.isPresent()
                    && seen.last
                            .filter(last -> last.compareTo(number.get()) >= 0)
                            .isPresent();
            seen.last = number;
            return number.isEmpty();
        });
    }

    private boolean isUntold(int column) {
        return table.head().said(table.kind(), column).isEmpty()
                && table.means()
                        .get(column)
                        .field()
                        .filter(field -> field != Field.NOT_READ
                                && field != Field.WEIGHTED_AMOUNT) // which some write for the amount
                        .isEmpty();
    }

    private boolean isMoney(int column, Seen seen) {
        return !seen.amounts.marks().isEmpty()
                || !Unit.ofHeader(table.header().get(column)).unit().equals(Unit.NONE);
    }
}
