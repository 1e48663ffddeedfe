// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import io.stagecraft.planning.target.Target;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Quantities and targets as tests of planning write them: {@code machines(300)}, {@code eur("1000.50")}. */
public final class Quantities {
    private static final List<QuantityUnit> UNITS = List.of(
            machines(1).unit(),
            QuantityUnit.money(CurrencyUnit.EUR),
            QuantityUnit.money(CurrencyUnit.JPY),
            QuantityUnit.money(CurrencyUnit.of("KWD")));

    private Quantities() {}

    /** Returns a number of machines. */
    public static Quantity machines(long number) {
        return Quantity.units(number, "machines");
    }

    /** Returns euros with their cents. */
    public static Quantity eur(String amount) {
        return Quantity.of(Money.parse("EUR " + amount));
    }

    /** Returns yuan with their fen. */
    public static Quantity cny(String amount) {
        return Quantity.of(Money.parse("CNY " + amount));
    }

    /** Returns dollars with their cents. */
    public static Quantity usd(String amount) {
        return Quantity.of(Money.parse("USD " + amount));
    }

    /** Returns the sum of quantities of one unit, of which there is at least one. */
    public static Quantity sum(Collection<Quantity> quantities) {
        return quantities.stream().reduce(Quantity::plus).orElseThrow();
    }

    /** Returns an amount of so many smallest units, of a unit that is drawn: machines, or money of no, two or three decimals. */
    public static Quantity drawn(SplittableRandom random, long smallest) {
        return UNITS.get(random.nextInt(UNITS.size())).ofSmallest(smallest);
    }

    /** Returns what a company is to win in a period, for which its board answers. */
    public static Target target(Quantity amount, DateRange period) {
        return Target.of("won", amount, period).withSubject("company").withOwner("board");
    }
}
