// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.math.LongMath;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Exact;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * An exact quotient of two whole numbers in lowest terms: a share, an attainment, a coverage.
 *
 * <p>A boundary is decided by {@link #compareTo}, which multiplies crosswise and never rounds, so that 1/10 + 7/10
 * reaches 8/10:
 *
 * <pre>{@code
 * Ratio score = Ratio.of(9, 14);
 * score.isAtLeast(Ratio.ofPercent(60));   // true
 * score.toPercent(1);                     // 64.3 %
 * }</pre>
 *
 * <p>Any sign and any size that two {@code long}s can hold is possible; a result beyond that is an {@link ArithmeticException}, never
 * a wrong number.
 */
public final class Ratio implements Comparable<Ratio>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Ratio ZERO = new Ratio(0, 1);
    private static final Ratio ONE = new Ratio(1, 1);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final long numerator;
    private final long denominator;

    private Ratio(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * Returns {@code numerator / denominator}, reduced, with the sign in the numerator.
     *
     * @throws IllegalArgumentException if the denominator is zero
     * @throws ArithmeticException if the reduced quotient does not fit two {@code long}s
     */
    public static Ratio of(long numerator, long denominator) {
        checkArgument(denominator != 0, "denominator must not be 0 (numerator %s)", numerator);
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return reduced(big(numerator), big(denominator), "ratio");
        }
        long divisor = LongMath.gcd(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -1 : 1;
        return new Ratio(sign * (numerator / divisor), sign * (denominator / divisor));
    }

    /** Returns a whole number. */
    public static Ratio of(long whole) {
        return new Ratio(whole, 1);
    }

    /**
     * Returns a decimal, exactly.
     *
     * @throws IllegalArgumentException if it has more than 2,000 digits before or after the point
     * @throws ArithmeticException if it does not fit two {@code long}s
     */
    public static Ratio of(BigDecimal decimal) {
        BigDecimal normal = Decimals.checked(decimal, "decimal").stripTrailingZeros();
        return normal.scale() <= 0
                ? new Ratio(Exact.toLong(normal, "decimal"), 1)
                : reduced(normal.unscaledValue(), BigInteger.TEN.pow(normal.scale()), "decimal");
    }

    /**
     * Returns the ratio of the first amount to the second.
     *
     * @throws IllegalArgumentException if the whole is zero, or the currencies differ
     */
    public static Ratio of(Money part, Money whole) {
        requireNonNull(part, "part");
        requireNonNull(whole, "whole");
        checkArgument(
                part.getCurrencyUnit().equals(whole.getCurrencyUnit()),
                "part and whole must have one currency but were %s and %s",
                part,
                whole);
        return of(Exact.minor(part, "part"), Exact.minor(whole, "whole"));
    }

    /** Returns {@code percent / 100}. */
    public static Ratio ofPercent(long percent) {
        return of(percent, 100);
    }

    /**
     * Returns the ratio that {@link #toString} wrote, or a decimal such as {@code 0.35}.
     *
     * @throws IllegalArgumentException if the text is neither
     * @throws ArithmeticException if it does not fit two {@code long}s
     */
    public static Ratio parse(String text) {
        int slash = requireNonNull(text, "text").indexOf('/');
        try {
            return slash < 0
                    ? of(Decimals.parse(text, "a ratio"))
                    : of(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a ratio must be a decimal or two whole numbers like 7/10 but was \"" + text + "\"", e);
        }
    }

    /** Returns 0. */
    public static Ratio zero() {
        return ZERO;
    }

    /** Returns 1. */
    public static Ratio one() {
        return ONE;
    }

    /** Returns the numerator in lowest terms, which carries the sign. */
    public long numerator() {
        return numerator;
    }

    /** Returns the denominator in lowest terms, always positive. */
    public long denominator() {
        return denominator;
    }

    /** Returns the sum, exactly. */
    public Ratio plus(Ratio other) {
        requireNonNull(other, "other");
        return reduced(
                big(numerator)
                        .multiply(big(other.denominator))
                        .add(big(other.numerator).multiply(big(denominator))),
                big(denominator).multiply(big(other.denominator)),
                "sum");
    }

    /** Returns the difference, exactly. */
    public Ratio minus(Ratio other) {
        requireNonNull(other, "other");
        return reduced(
                big(numerator)
                        .multiply(big(other.denominator))
                        .subtract(big(other.numerator).multiply(big(denominator))),
                big(denominator).multiply(big(other.denominator)),
                "difference");
    }

    /** Returns the product, exactly. */
    public Ratio multipliedBy(Ratio other) {
        requireNonNull(other, "other");
        return reduced(
                big(numerator).multiply(big(other.numerator)),
                big(denominator).multiply(big(other.denominator)),
                "product");
    }

    /**
     * Returns the quotient, exactly.
     *
     * @throws IllegalArgumentException if {@code other} is zero
     */
    public Ratio dividedBy(Ratio other) {
        requireNonNull(other, "other");
        checkArgument(other.numerator != 0, "divisor must not be 0 (dividend %s)", this);
        return reduced(
                big(numerator).multiply(big(other.denominator)),
                big(denominator).multiply(big(other.numerator)),
                "quotient");
    }

    /** Returns this with the other sign. */
    public Ratio negated() {
        return new Ratio(Exact.difference(0, numerator, "negated ratio"), denominator);
    }

    /**
     * Returns the amount times this, rounded once to the currency's decimals.
     *
     * @throws ArithmeticException if the result does not fit a {@code long} of minor units, or rounding is
     *     {@code UNNECESSARY} and it is not whole
     */
    public Money partOf(Money amount, RoundingMode rounding) {
        requireNonNull(amount, "amount");
        requireNonNull(rounding, "rounding");
        BigDecimal minor = new BigDecimal(
                        amount.getAmountMinor().toBigIntegerExact().multiply(big(numerator)))
                .divide(BigDecimal.valueOf(denominator), 0, rounding);
        return Money.ofMinor(amount.getCurrencyUnit(), Exact.toLong(minor, "part in minor units"));
    }

    /** Returns -1, 0 or 1 as this is negative, zero or positive. */
    public int signum() {
        return Long.signum(numerator);
    }

    /** Returns whether this is exactly zero. */
    public boolean isZero() {
        return numerator == 0;
    }

    /** Returns whether this is greater than or exactly equal to a boundary. */
    public boolean isAtLeast(Ratio boundary) {
        requireNonNull(boundary, "boundary");
        return compareTo(boundary) >= 0;
    }

    /** Compares two quotients by multiplying crosswise in 128 bits: exact, whatever their size. */
    @Override
    public int compareTo(Ratio other) {
        if (denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        int high = Long.compare(
                Math.multiplyHigh(numerator, other.denominator), Math.multiplyHigh(other.numerator, denominator));
        return high != 0 ? high : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }

    /** Returns the nearest {@code double}, for statistics; never compare it with a boundary. */
    public double toDouble() {
        return (double) numerator / denominator;
    }

    /** Returns this with a number of decimals, rounded as said. */
    public BigDecimal toDecimal(int decimals, RoundingMode rounding) {
        requireNonNull(rounding, "rounding");
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), Decimals.places(decimals), rounding);
    }

    /** Returns this in per cent with a number of decimals, rounded half-up, such as {@code 63.1 %}. */
    public String toPercent(int decimals) {
        return BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), Decimals.places(decimals), RoundingMode.HALF_UP)
                        .toPlainString()
                + " %";
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Ratio other && numerator == other.numerator && denominator == other.denominator;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(numerator) + Long.hashCode(denominator);
    }

    /** Returns {@code numerator/denominator}, or the number alone where it is whole. */
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static Ratio reduced(BigInteger numerator, BigInteger denominator, String what) {
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        return new Ratio(
                Exact.toLong(numerator.divide(signed), what + ": numerator"),
                Exact.toLong(denominator.divide(signed), what + ": denominator"));
    }

    private Object readResolve() {
        return of(numerator, denominator);
    }
}
