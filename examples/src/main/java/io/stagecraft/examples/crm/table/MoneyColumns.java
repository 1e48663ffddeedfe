// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.examples.crm.cell.CellWords;
import java.util.regex.Pattern;

/** Decides which columns have the amounts of deals and their currencies, or asks; the currencies decide which amounts are those of deals. */
final class MoneyColumns {
    private static final Pattern UNIT = Pattern.compile(
            "(?:amount|value|betrags|金额|货币|计量)? ?(?:units?|scale|einheit|unidad|unidade|unità|unité|единица|单位|單位|単位)");

    private final DecidedColumns columns;
    private final ColumnCells cells;
    private final CellWords words;

    MoneyColumns(DecidedColumns columns, ColumnCells cells) {
        this.columns = columns;
        this.cells = cells;
        words = cells.words();
    }

    void decide() {
        columns.drop(Field.CURRENCY, cells::areBlank); // which says nothing of signs and headers
        columns.move( // Amount/Currency may stand above both
                Field.CURRENCY, Field.AMOUNT, column -> !columns.has(Field.AMOUNT) && cells.haveDigits(column));
        findCurrency();
        findUnit();
        replaceConverted();
        columns.move(
                Field.WEIGHTED_AMOUNT,
                Field.AMOUNT,
                column -> AmountColumn.isForecast(columns.head(), columns.columns(), cells.lines(), words));
    }

    /** Takes the column below a header that nobody knows for the currency if all its values are some, where no header says which it is. */
    private void findCurrency() {
        int amount = columns.has(Field.AMOUNT) ? columns.column(Field.AMOUNT) : columns.column(Field.WON_AMOUNT);
        if (amount >= 0 && !columns.has(Field.CURRENCY)) {
            CurrencyColumn currencies = new CurrencyColumn(columns.head().cells(), amount, columns.unclaimed(), words);
            cells.lines().records(TableLines.FIRST, words, currencies::see);
            currencies.column().ifPresent(column -> columns.takeByValues(Field.CURRENCY, column));
            currencies.question().ifPresent(columns::ask);
        }
    }

    /** Takes a column of units, as its header says, for those of the amounts if its cells say how many each amount counts. */
    private void findUnit() {
        if (!columns.has(Field.UNIT) && (columns.has(Field.AMOUNT) || columns.has(Field.WON_AMOUNT))) {
            columns.unclaimed().stream()
                    .filter(column -> columns.isCalled(UNIT, column) && cells.areUnits(column))
                    .findFirst()
                    .ifPresent(column -> columns.take(Field.UNIT, column));
        }
    }

    /** Takes another column for the amounts where that with their header holds what they were converted to. */
    private void replaceConverted() {
        if (columns.has(Field.AMOUNT) && columns.has(Field.CURRENCY)) {
            AmountColumn amounts = new AmountColumn(columns.head(), columns.columns(), words);
            if (amounts.isOpen()) {
                cells.records(amounts::see);
                amounts.column().ifPresent(column -> columns.take(Field.AMOUNT, column));
                amounts.question().ifPresent(columns::ask);
                columns.unsettle(amounts.unsettled().stream()
                        .filter(column -> !columns.isMapped(column))
                        .toList());
            }
        }
    }

    /** Asks which of two columns has the amounts where nothing but the book can say it. */
    void askOfPair() {
        if (columns.unmapped(Field.AMOUNT).isPresent()
                && !columns.has(Field.WON_AMOUNT)
                && columns.questions().isEmpty()) {
            int standing = columns.has(Field.STATUS) ? columns.column(Field.STATUS) : columns.column(Field.STAGE);
            columns.others(Field.AMOUNT)
                    .mapToObj(other ->
                            new AmountPair(columns.head(), columns.column(Field.AMOUNT), other, standing, words))
                    .filter(AmountPair::mayBe)
                    .flatMap(pair -> {
                        cells.records(pair::see);
                        columns.unsettle(pair.unsettled());
                        return pair.question().stream();
                    })
                    .findFirst()
                    .ifPresent(columns::ask);
        }
    }
}
