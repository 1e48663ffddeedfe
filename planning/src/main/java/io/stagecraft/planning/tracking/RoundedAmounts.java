// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Elements;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.immutables.value.Value;

/**
 * Amounts of an import that are finer than the smallest unit, each rounded half-even, with what the rounding took away.
 *
 * <pre>{@code
 * RoundedAmounts orders = RoundedAmounts.of(QuantityUnit.money(USD), subTotals);    // 20565.6206, 1294.2529
 * orders.amounts();     // USD 20565.62, USD 1294.25
 * orders.residue();     // 0.0035
 * }</pre>
 */
@Value.Immutable
public abstract class RoundedAmounts implements Serializable {
    RoundedAmounts() {}

    /**
     * Returns amounts, each rounded half-even to the smallest unit.
     *
     * @param unit what they are counted in
     * @param amounts in whole units with any number of decimals, of any sign; possibly none
     * @throws ArithmeticException if one does not fit a {@code long} of smallest units
     */
    public static RoundedAmounts of(QuantityUnit unit, List<BigDecimal> amounts) {
        requireNonNull(unit, "unit");
        ImmutableRoundedAmounts.Builder builder =
                ImmutableRoundedAmounts.builder().unit(unit);
        BigDecimal exact = BigDecimal.ZERO;
        for (BigDecimal amount : Elements.checked(amounts, "amounts")) {
            builder.addAmounts(unit.of(requireNonNull(amount, "amount"), RoundingMode.HALF_EVEN));
            exact = exact.add(amount);
        }
        return builder.exact(Decimals.normal(exact)).build();
    }

    /** Returns the unit. */
    public abstract QuantityUnit unit();

    /** Returns the rounded amounts, in the order given. */
    public abstract List<Quantity> amounts();

    /** Returns the sum of the amounts before rounding, in whole units, without trailing zeros. */
    public abstract BigDecimal exact();

    /** Returns the number of amounts. */
    public int rows() {
        return amounts().size();
    }

    /**
     * Returns the sum of the rounded amounts; zero of none.
     *
     * @throws ArithmeticException if it does not fit a {@code long} of smallest units
     */
    public Quantity sum() {
        return amounts().stream().reduce(unit().ofSmallest(0), Quantity::plus);
    }

    /**
     * Returns the amount that rounding took away: {@link #exact()} - {@link #sum()}, in whole units, without trailing zeros;
     * negative where it added something.
     */
    public BigDecimal residue() {
        return Decimals.normal(exact().subtract(sum().toDecimal()));
    }

    @Value.Check
    void check() {
        for (Quantity amount : amounts()) {
            checkArgument(amount.unit().equals(unit()), "amounts must be counted in %s but one was %s", unit(), amount);
        }
    }

    /** Returns sum, rows and residue, such as {@code USD 21859.87 in 2 rows, residue 0.0035}. */
    @Override
    public final String toString() {
        return sum() + " in " + (rows() == 1 ? "1 row" : rows() + " rows") + ", residue "
                + residue().toPlainString();
    }
}
