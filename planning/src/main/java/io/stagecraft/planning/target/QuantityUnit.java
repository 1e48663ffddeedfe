// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/** The unit in which a target is counted: money, units of a product, or a count of something done. */
@Serial.Structural
@Value.Immutable
public abstract class QuantityUnit implements Serializable {
    /** The kinds of units. */
    public enum Kind {
        /** An amount in a currency, to its smallest unit. */
        MONEY,
        /** Whole units of what is sold, such as machines. */
        UNITS,
        /** A number of actions, such as visits. */
        COUNT
    }

    QuantityUnit() {}

    /** Returns the unit of amounts in a currency. */
    public static QuantityUnit money(CurrencyUnit currency) {
        return builder()
                .kind(Kind.MONEY)
                .name(currency.getCode())
                .decimals(Math.max(0, currency.getDecimalPlaces()))
                .build();
    }

    /** Returns a unit of what is sold, counted in whole numbers, such as {@code machines}. */
    public static QuantityUnit units(String name) {
        return builder().kind(Kind.UNITS).name(name).decimals(0).build();
    }

    /** Returns a count of something done, such as {@code visits}. */
    public static QuantityUnit count(String name) {
        return builder().kind(Kind.COUNT).name(name).decimals(0).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the kind of unit. */
    public abstract Kind kind();

    /** Returns the code of the currency, or what is counted; never blank. */
    public abstract String name();

    /** Returns the number of decimals of the smallest unit: 2 where cents are the smallest, 0 for whole units. */
    public abstract int decimals();

    /** Returns so many smallest units, such as cents. */
    public Quantity ofSmallest(long smallest) {
        return Quantity.of(this, smallest);
    }

    /**
     * Returns a decimal number of whole units, rounded to the smallest.
     *
     * @throws ArithmeticException if it does not fit a {@code long} of smallest units, or rounding is {@code UNNECESSARY}
     *     and it is finer
     */
    public Quantity of(BigDecimal amount, RoundingMode rounding) {
        return ofSmallest(Exact.toLong(
                Decimals.checked(amount, "amount")
                        .setScale(decimals(), requireNonNull(rounding, "rounding"))
                        .unscaledValue(),
                "amount in smallest units"));
    }

    /** Returns the name. */
    @Override
    public final String toString() {
        return name();
    }

    @Value.Check
    void check() {
        Ids.check(name(), "name of a unit", "%s", kind());
        int smallest =
                kind() == Kind.MONEY ? Math.max(0, CurrencyUnit.of(name()).getDecimalPlaces()) : 0;
        checkArgument(decimals() == smallest, "decimals of %s must be %s but were %s", name(), smallest, decimals());
    }

    static final class Builder extends ImmutableQuantityUnit.Builder {
        Builder() {}
    }
}
