// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.performance;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The retention of the yearly business of customers between two dates (see the domain model, Inspection of a pipeline):
 * {@code gross = (opening - lost - shrunk) / opening}, and net adds what the same customers grew.
 */
@Value.Immutable
public abstract class Retention implements Serializable {
    Retention() {}

    /**
     * Compares the business of customers; those who come new, with nothing at the first date, are left out. A customer with
     * less than nothing at the first date, where credits outweighed business, stands beside it: counted, not in.
     *
     * @param opening what each customer brought at the first date, in one currency
     * @param closing what each customer brings at the second date; one that is missing is lost
     * @param currency the currency of all of it
     */
    public static Retention of(Map<String, Money> opening, Map<String, Money> closing, CurrencyUnit currency) {
        requireNonNull(opening, "opening");
        requireNonNull(currency, "currency");
        Money zero = Money.zero(currency);
        Money before = zero;
        Money lost = zero;
        Money shrunk = zero;
        Money grown = zero;
        int lostCustomers = 0;
        int customers = 0;
        int belowZero = 0;
        for (Map.Entry<String, Money> customer : new TreeMap<>(opening).entrySet()) {
            Money was = customer.getValue();
            Money is = closing.getOrDefault(customer.getKey(), zero);
            if (!was.isPositive()) {
                belowZero += was.isNegative() ? 1 : 0;
                continue;
            }
            customers++;
            before = before.plus(was);
            if (!is.isPositive()) {
                lost = lost.plus(was);
                lostCustomers++;
            } else if (is.isLessThan(was)) {
                shrunk = shrunk.plus(was.minus(is));
            } else {
                grown = grown.plus(is.minus(was));
            }
        }
        return ImmutableRetention.builder()
                .customers(customers)
                .belowZero(belowZero)
                .lostCustomers(lostCustomers)
                .opening(before)
                .lost(lost)
                .shrunk(shrunk)
                .grown(grown)
                .build();
    }

    /** Returns the number of customers that brought something at the first date. */
    public abstract int customers();

    /** Returns the number of customers that brought less than nothing at the first date; they are in no amount here. */
    @Value.Default
    public int belowZero() {
        return 0;
    }

    /** Returns the number of them that are lost. */
    public abstract int lostCustomers();

    /** Returns the business at the first date. */
    public abstract Money opening();

    /** Returns the business of the customers lost. */
    public abstract Money lost();

    /** Returns the amount by which others became smaller. */
    public abstract Money shrunk();

    /** Returns the amount by which others became larger. */
    public abstract Money grown();

    /** Returns the proportion that was kept without growth, or empty if there was nothing to keep. */
    public Optional<Ratio> gross() {
        return share(opening().minus(lost()).minus(shrunk()));
    }

    /** Returns the proportion that was kept with the growth of the same customers, or empty if there was nothing to keep. */
    public Optional<Ratio> net() {
        return share(opening().minus(lost()).minus(shrunk()).plus(grown()));
    }

    private Optional<Ratio> share(Money kept) {
        return opening().isZero() ? Optional.empty() : Optional.of(Ratio.of(kept, opening()));
    }
}
