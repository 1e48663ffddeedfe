// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Exact;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A quantity: an amount of money, or a whole number of units, exact to the smallest unit.
 *
 * <pre>{@code
 * Quantity.of(Money.of(EUR, 1_000));    // EUR 1000.00
 * Quantity.units(120, "machines");      // 120 machines
 * }</pre>
 *
 * <p>Quantities of one unit are ordered by size and can be added; two units are never mixed.
 */
@Serial.Structural
@Value.Immutable
public abstract class Quantity implements Comparable<Quantity>, Serializable {
    Quantity() {}

    /**
     * Returns an amount of money.
     *
     * @throws ArithmeticException if it does not fit a {@code long} of smallest units
     */
    public static Quantity of(Money money) {
        requireNonNull(money, "money");
        return of(QuantityUnit.money(money.getCurrencyUnit()), Exact.minor(money, "money"));
    }

    /** Returns a quantity of whole units. */
    public static Quantity units(long number, String name) {
        return of(QuantityUnit.units(name), number);
    }

    /** Returns a count of something done. */
    public static Quantity count(long number, String name) {
        return of(QuantityUnit.count(name), number);
    }

    static Quantity of(QuantityUnit unit, long smallest) {
        return builder().unit(unit).smallest(smallest).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns its unit. */
    public abstract QuantityUnit unit();

    /** Returns the number of smallest units, such as cents; of any sign. */
    public abstract long smallest();

    /** Returns it as a decimal number of whole units. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(smallest(), unit().decimals());
    }

    /**
     * Returns it as money.
     *
     * @throws IllegalStateException if it is not counted in a currency
     */
    public Money toMoney() {
        checkState(unit().kind() == QuantityUnit.Kind.MONEY, "%s is not an amount of money", this);
        return Money.ofMinor(CurrencyUnit.of(unit().name()), smallest());
    }

    /**
     * Returns the sum.
     *
     * @throws IllegalArgumentException if the units differ
     * @throws ArithmeticException if it does not fit
     */
    public Quantity plus(Quantity other) {
        checkUnit(other);
        return unit().ofSmallest(Exact.sum(smallest(), other.smallest(), "sum of quantities in smallest units"));
    }

    /**
     * Returns the difference.
     *
     * @throws IllegalArgumentException if the units differ
     * @throws ArithmeticException if it does not fit
     */
    public Quantity minus(Quantity other) {
        checkUnit(other);
        return unit().ofSmallest(
                        Exact.difference(smallest(), other.smallest(), "difference of quantities in smallest units"));
    }

    /**
     * Returns it times a ratio, rounded once to the smallest unit.
     *
     * @throws ArithmeticException if it does not fit
     */
    public Quantity multipliedBy(Ratio ratio, RoundingMode rounding) {
        requireNonNull(ratio, "ratio");
        requireNonNull(rounding, "rounding");
        BigInteger product = BigInteger.valueOf(smallest()).multiply(BigInteger.valueOf(ratio.numerator()));
        return unit().ofSmallest(Exact.toLong(
                new BigDecimal(product).divide(BigDecimal.valueOf(ratio.denominator()), 0, rounding),
                "product in smallest units"));
    }

    /**
     * Returns the ratio of this to another quantity.
     *
     * @throws IllegalArgumentException if the units differ or the whole is zero
     */
    public Ratio ratioTo(Quantity whole) {
        requireNonNull(whole, "whole");
        checkUnit(whole);
        return Ratio.of(smallest(), whole.smallest());
    }

    /** Returns whether both are counted in the same unit. */
    public boolean hasUnitOf(Quantity other) {
        requireNonNull(other, "other");
        return unit().equals(other.unit());
    }

    /** Returns whether it is above zero. */
    public boolean isPositive() {
        return smallest() > 0;
    }

    /**
     * Compares by size.
     *
     * @throws IllegalArgumentException if the units differ
     */
    @Override
    public int compareTo(Quantity other) {
        checkUnit(other);
        return Long.compare(smallest(), other.smallest());
    }

    /** Returns it as an argument of a message: an amount of money, or a number with its unit. */
    public Argument argument() {
        return unit().kind() == QuantityUnit.Kind.MONEY
                ? Argument.of(Money.of(CurrencyUnit.of(unit().name()), toDecimal()))
                : Argument.of(Message.of("target.quantity")
                        .with("number", toDecimal())
                        .with("unit", unit().name()));
    }

    /** Returns number and unit, such as {@code EUR 10.00} or {@code 120 machines}. */
    @Override
    public final String toString() {
        return unit().kind() == QuantityUnit.Kind.MONEY
                ? unit() + " " + toDecimal().toPlainString()
                : smallest() + " " + unit();
    }

    private void checkUnit(Quantity other) {
        checkArgument(hasUnitOf(other), "quantities must have one unit but were %s and %s", this, other);
    }

    static final class Builder extends ImmutableQuantity.Builder {
        Builder() {}
    }
}
