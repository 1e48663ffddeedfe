// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The commission on a project: what has been earned, what of it is due, what may be drawn, and why.
 */
@Value.Immutable
public abstract class Commission implements Serializable {
    Commission() {}

    /** Returns the value of the contract. */
    public abstract Money contract();

    /** Returns the amount of it that has been collected, less what was paid back. */
    public abstract Money collected();

    /** Returns the amount that came in beyond the contract, which earns nothing. */
    public abstract Money beyondContract();

    /** Returns the commission earned, not yet rounded, as the sum over who collected; with the defaults used. */
    public abstract Explanation explanation();

    /** Returns the proportion of the commission earned that is due: none or all. */
    public abstract Ratio dueShare();

    /** Returns the proportion of it that may be drawn by now, advances included. */
    public abstract Ratio drawableShare();

    /** Returns the commission on what was collected, due or not, rounded half-even; negative where more was paid back. */
    public Money earned() {
        return part(Ratio.one(), RoundingMode.HALF_EVEN);
    }

    /** Returns the amount of it that is due. */
    public Money due() {
        return part(dueShare(), RoundingMode.HALF_EVEN);
    }

    /**
     * Returns the amount of it that may be drawn by now, advances included: all that is earned, or a part of it rounded down.
     */
    public Money drawable() {
        return part(drawableShare(), drawableShare().equals(Ratio.one()) ? RoundingMode.HALF_EVEN : RoundingMode.DOWN);
    }

    /** Returns a part of the commission earned, rounded once. */
    private Money part(Ratio share, RoundingMode rounding) {
        CurrencyUnit currency = contract().getCurrencyUnit();
        BigDecimal part = explanation()
                .value()
                .orElse(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(share.numerator()))
                .divide(BigDecimal.valueOf(share.denominator()), currency.getDecimalPlaces(), rounding);
        return Money.of(currency, part);
    }

    /**
     * Returns the amount that may still be drawn.
     *
     * @param drawn what was drawn before, from 0
     * @return zero if more was drawn than may be, never less; {@link #overdrawn} says by how much
     * @throws IllegalArgumentException if it is negative, or of another currency
     */
    public Money payable(Money drawn) {
        Money rest = drawable().minus(checked(drawn));
        return rest.isNegative() ? Money.zero(rest.getCurrencyUnit()) : rest;
    }

    /**
     * Returns the amount drawn beyond what may be drawn by now, zero if there is none.
     *
     * @param drawn what was drawn before, from 0
     * @throws IllegalArgumentException if it is negative, or of another currency
     */
    public Money overdrawn(Money drawn) {
        Money rest = checked(drawn).minus(drawable());
        return rest.isNegative() ? Money.zero(rest.getCurrencyUnit()) : rest;
    }

    /** Returns whether all of the contract has been collected. */
    public boolean isFullyCollected() {
        return collected().isEqual(contract());
    }

    /** Returns the defaults that took part; possibly empty. */
    public List<DefaultUsed> defaultsUsed() {
        return explanation().allDefaultsUsed();
    }

    private Money checked(Money drawn) {
        requireNonNull(drawn, "drawn");
        checkArgument(
                drawn.getCurrencyUnit().equals(contract().getCurrencyUnit()) && !drawn.isNegative(),
                "drawn must be %s and not negative but was %s",
                contract().getCurrencyUnit(),
                drawn);
        return drawn;
    }
}
