package io.stagecraft.examples.book;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an amount of a deal may be.
 *
 * @param currency the one currency of all amounts
 * @param credits whether deals may be credits or downgrades, which take away
 */
record DealAmounts(CurrencyUnit currency, boolean credits) {
    /** Returns the amount in a column of a row; empty where there is none or it is a problem. */
    Optional<Money> read(Row row, String column) {
        Optional<Money> amount = row.anyMoney(column, currency);
        if (!credits && amount.filter(Money::isNegative).isPresent()) {
            row.problem(
                    column,
                    row.number(column).orElseThrow().toPlainString()
                            + " is negative; if it is a credit, say so in settings.csv: credits,YES");
            return Optional.empty();
        }
        return amount;
    }
}
