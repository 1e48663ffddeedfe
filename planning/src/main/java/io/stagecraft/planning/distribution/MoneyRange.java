// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.numeric.Normal;
import java.io.Serializable;
import java.math.RoundingMode;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An amount of money with its precision: the same number three times where it is exact, else an interval around it.
 *
 * <p>{@link #method()} says what the interval means.
 */
@Value.Immutable
public abstract class MoneyRange implements Serializable {
    MoneyRange() {}

    /** Returns an amount that is known exactly. */
    public static MoneyRange exact(Money value) {
        return ImmutableMoneyRange.builder()
                .value(value)
                .low(value)
                .high(value)
                .method(RevenueMethod.EXACT)
                .build();
    }

    /** Returns an amount of which two bounds are certain; its value is the middle, rounded half-even. */
    public static MoneyRange bounded(Money low, Money high) {
        requireNonNull(low, "low");
        return ImmutableMoneyRange.builder()
                .value(low.plus(high.minus(low).dividedBy(2, RoundingMode.HALF_EVEN)))
                .low(low)
                .high(high)
                .method(RevenueMethod.BOUNDED)
                .build();
    }

    /**
     * Returns an amount that was estimated, with the normal interval for 95 %.
     *
     * @param minor the estimate in minor units, rounded half-even
     * @param standardError its standard error in minor units, at least 0
     */
    public static MoneyRange estimated(CurrencyUnit currency, double minor, double standardError) {
        requireNonNull(currency, "currency");
        checkArgument(standardError >= 0, "standardError must not be negative but was %s", standardError);
        return ImmutableMoneyRange.builder()
                .value(money(currency, minor))
                .low(money(currency, minor - Normal.SPREAD_95 * standardError))
                .high(money(currency, minor + Normal.SPREAD_95 * standardError))
                .standardError(money(currency, standardError))
                .method(RevenueMethod.SIMULATED)
                .build();
    }

    /** Returns the best single amount, between {@link #low()} and {@link #high()}. */
    public abstract Money value();

    /** Returns the lower end. */
    public abstract Money low();

    /** Returns the upper end. */
    public abstract Money high();

    /** Returns the method by which it was found. */
    public abstract RevenueMethod method();

    /** Returns the standard error of a simulated value, rounded half-even; zero otherwise. */
    @Value.Default
    public Money standardError() {
        return Money.zero(value().getCurrencyUnit());
    }

    /** Returns all of it shifted by an amount. */
    public MoneyRange plus(Money amount) {
        requireNonNull(amount, "amount");
        return ImmutableMoneyRange.builder()
                .from(this)
                .value(value().plus(amount))
                .low(low().plus(amount))
                .high(high().plus(amount))
                .build();
    }

    /** Returns the amount, such as {@code EUR 500.00}, or {@code EUR 500.00 (490.00 to 510.00)} where it is not exact. */
    @Override
    public final String toString() {
        return low().equals(high())
                ? value().toString()
                : value() + " (" + low().getAmount().toPlainString() + " to "
                        + high().getAmount().toPlainString() + ")";
    }

    @Value.Check
    void check() {
        checkArgument(
                !low().isGreaterThan(value()) && !value().isGreaterThan(high()),
                "value must lie between low and high but was %s (%s to %s)",
                value(),
                low(),
                high());
    }

    /** Returns an amount of minor units, rounded half-even. */
    static Money money(CurrencyUnit currency, double minor) {
        return Money.ofMinor(currency, minorUnits(minor));
    }

    /** Rounds half-even to a whole number that fits. */
    static long minorUnits(double minor) {
        double whole = Math.rint(minor);
        if (!(Math.abs(whole) < 0x1p63)) {
            throw new ArithmeticException("amount does not fit a long of minor units: " + minor);
        }
        return (long) whole;
    }
}
