// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.math.RoundingMode;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Collection expenses drawn in advance: allowed in proportion to collection, and settled against actual expenses after full
 * collection only (see the domain model, Collections and commission).
 */
@Value.Immutable
public abstract class ExpenseAdvance implements Serializable {
    ExpenseAdvance() {}

    /**
     * Returns an advance.
     *
     * @param budget the expenses the project may cost in all, from 0
     * @param collectedShare what part of the contract has been collected, in [0, 1]
     * @param drawn what was drawn before, from 0
     * @throws IllegalArgumentException if one is out of range, or the currencies differ
     */
    public static ExpenseAdvance of(Money budget, Ratio collectedShare, Money drawn) {
        return ImmutableExpenseAdvance.builder()
                .budget(budget)
                .collectedShare(collectedShare)
                .drawn(drawn)
                .build();
    }

    /** Returns the expenses the project may cost in all. */
    public abstract Money budget();

    /** Returns the proportion of the contract that has been collected. */
    public abstract Ratio collectedShare();

    /** Returns the amount drawn before. */
    public abstract Money drawn();

    /** Returns the amount that may have been drawn by now: the budget times the part collected, rounded down. */
    public Money allowed() {
        return collectedShare().partOf(budget(), RoundingMode.DOWN);
    }

    /** Returns the amount that may still be drawn now, from 0. */
    public Money available() {
        Money rest = allowed().minus(drawn());
        return rest.isNegative() ? Money.zero(rest.getCurrencyUnit()) : rest;
    }

    /**
     * Returns the amount that the company still owes after settling, negative if the salesperson owes it.
     *
     * @param spent what was really spent, from 0
     * @throws IllegalStateException if not all has been collected: settled only then
     * @throws IllegalArgumentException if it is negative, or of another currency
     */
    public Money settle(Money spent) {
        if (!collectedShare().isAtLeast(Ratio.one())) {
            throw new IllegalStateException("expenses are settled only after full collection, but "
                    + collectedShare().toPercent(1) + " has been collected");
        }
        checkArgument(
                spent.getCurrencyUnit().equals(budget().getCurrencyUnit()) && !spent.isNegative(),
                "spent must be %s and not negative but was %s",
                budget().getCurrencyUnit(),
                spent);
        return spent.minus(drawn());
    }

    @Value.Check
    void check() {
        checkArgument(!budget().isNegative(), "budget must not be negative but was %s", budget());
        checkArgument(
                collectedShare().signum() >= 0 && collectedShare().compareTo(Ratio.one()) <= 0,
                "collectedShare must be in [0, 1] but was %s",
                collectedShare());
        checkArgument(
                drawn().getCurrencyUnit().equals(budget().getCurrencyUnit()) && !drawn().isNegative(),
                "drawn must be %s and not negative but was %s",
                budget().getCurrencyUnit(),
                drawn());
    }
}
