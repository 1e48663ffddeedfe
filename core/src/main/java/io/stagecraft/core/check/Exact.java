// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.check;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;

/**
 * Arithmetic of whole numbers and days that says by name what did not fit, where the JDK says {@code long overflow} of anything.
 *
 * <p>Every method throws an {@link ArithmeticException} that names the thing and the number it would have been.
 */
public final class Exact {
    /** So many digits the largest {@code long} has. */
    private static final int LONG_DIGITS = 19;

    private Exact() {}

    /** Returns {@code one + other}; {@code what} names it where it does not fit a {@code long}. */
    public static long sum(long one, long other, String what) {
        requireNonNull(what, "what");
        long sum = one + other;
        return ((one ^ sum) & (other ^ sum)) < 0
                ? toLong(BigInteger.valueOf(one).add(BigInteger.valueOf(other)), what)
                : sum;
    }

    /** Returns {@code one - other}; {@code what} names it where it does not fit a {@code long}. */
    public static long difference(long one, long other, String what) {
        requireNonNull(what, "what");
        long difference = one - other;
        return ((one ^ other) & (one ^ difference)) < 0
                ? toLong(BigInteger.valueOf(one).subtract(BigInteger.valueOf(other)), what)
                : difference;
    }

    /** Returns {@code one * other}; {@code what} names it where it does not fit a {@code long}. */
    public static long product(long one, long other, String what) {
        requireNonNull(what, "what");
        long product = one * other;
        return Math.multiplyHigh(one, other) == product >> (Long.SIZE - 1)
                ? product
                : toLong(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)), what);
    }

    /** Returns {@code -number}; {@code what} names it where it does not fit a {@code long}. */
    public static long opposite(long number, String what) {
        return difference(0, number, what);
    }

    /** Returns an amount in minor units; {@code what} names it where they do not fit a {@code long}. */
    public static long minor(Money amount, String what) {
        requireNonNull(what, "what");
        BigDecimal minor = requireNonNull(amount, what).getAmountMinor();
        return minor.precision() < LONG_DIGITS ? minor.longValue() : toLong(minor, what + " in minor units");
    }

    /** Returns a whole number as it is; {@code what} names it where it does not fit a {@code long}. */
    public static long toLong(BigInteger whole, String what) {
        requireNonNull(what, "what");
        if (whole.bitLength() >= Long.SIZE) {
            throw new ArithmeticException(what + " must fit a long but was " + shown(whole));
        }
        return whole.longValue();
    }

    /** Returns a whole number as it is; {@code what} names it where it is not whole or does not fit a {@code long}. */
    public static long toLong(BigDecimal whole, String what) {
        requireNonNull(whole, "whole");
        requireNonNull(what, "what");
        BigDecimal checked = Decimals.checked(whole, what);
        if (checked.scale() > 0 && checked.stripTrailingZeros().scale() > 0) {
            throw new ArithmeticException(what + " must be whole but was " + whole);
        }
        return toLong(checked.toBigInteger(), what);
    }

    /** Returns a whole number as it is; {@code what} names it where it does not fit an {@code int}. */
    public static int toInt(long whole, String what) {
        requireNonNull(what, "what");
        if (whole != (int) whole) {
            throw new ArithmeticException(what + " must fit an int but was " + whole);
        }
        return (int) whole;
    }

    /** Returns a day later or earlier; {@code what} names the first one where there is no such date. */
    public static LocalDate plus(LocalDate day, long amount, ChronoUnit unit, String what) {
        requireNonNull(what, "what");
        try {
            return requireNonNull(day, what).plus(amount, requireNonNull(unit, "unit"));
        } catch (DateTimeException | ArithmeticException e) {
            ArithmeticException named = new ArithmeticException(
                    what + " and " + amount + " " + unit + " must be a date but " + what + " was " + day);
            named.initCause(e);
            throw named;
        }
    }

    /** Returns the day of an instant in a time zone; {@code what} names the instant where there is no such date. */
    public static LocalDate day(Instant at, ZoneId zone, String what) {
        requireNonNull(what, "what");
        requireNonNull(at, what);
        requireNonNull(zone, "zone");
        try {
            return LocalDate.ofInstant(at, zone);
        } catch (DateTimeException e) {
            ArithmeticException named = new ArithmeticException(what + " must have a date but was " + at);
            named.initCause(e);
            throw named;
        }
    }

    private static Object shown(BigInteger whole) {
        return whole.bitLength() <= 200 ? whole : "a number of more than 60 digits";
    }
}
