// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.check;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * Normalises decimals, so that 0.30 and 0.3 are equal.
 *
 * <p>No decimal has more than 2,000 digits before or after its point, which is more than any {@code double} has: the
 * few bytes of {@code 1E+100000000} would otherwise cost minutes wherever they are added to something.
 */
public final class Decimals {
    private static final int MOST_DIGITS = 2_000;
    private static final long MOST_BITS = 4L * 2 * MOST_DIGITS; // no more than four for a digit

    private Decimals() {}

    /**
     * Returns the decimal without trailing zeros after the point and without an exponent.
     *
     * @throws IllegalArgumentException if it has more than 2,000 digits before or after the point
     */
    public static BigDecimal normal(BigDecimal decimal) {
        requireNonNull(decimal, "decimal");
        BigDecimal stripped = checked(decimal, "a decimal").stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Returns whether the decimal is already in normal form.
     *
     * @throws IllegalArgumentException if it has more than 2,000 digits before or after the point
     */
    public static boolean isNormal(BigDecimal decimal) {
        requireNonNull(decimal, "decimal");
        return normal(decimal).scale() == decimal.scale();
    }

    /**
     * Returns the decimal as it is, at hand for arithmetic.
     *
     * @param name what it is, for the message
     * @throws IllegalArgumentException if it has more than 2,000 digits before or after the point
     */
    public static BigDecimal checked(BigDecimal decimal, String name) {
        requireNonNull(name, "name");
        requireNonNull(decimal, name);
        int scale = decimal.scale();
        checkArgument(
                scale <= MOST_DIGITS
                        && scale >= -MOST_DIGITS
                        && decimal.unscaledValue().bitLength() <= MOST_BITS
                        && decimal.precision() - scale <= MOST_DIGITS,
                "%s must have at most 2000 digits before and after its point but was %s",
                name,
                shown(decimal));
        return decimal;
    }

    /**
     * Returns the decimal that a text says.
     *
     * @param name what it is, for the message
     * @throws NumberFormatException if the text is no decimal
     * @throws IllegalArgumentException if it has more than 2,000 digits before or after the point
     */
    public static BigDecimal parse(String text, String name) {
        requireNonNull(text, "text");
        checkArgument(
                requireNonNull(text, name).length() <= 2 * MOST_DIGITS + 2,
                "%s must have at most 2000 digits before and after its point but had %s characters",
                name,
                text.length());
        try {
            return checked(new BigDecimal(text), name);
        } catch (NumberFormatException e) {
            NumberFormatException named =
                    new NumberFormatException(name + " must be a decimal but was \"" + text + "\"");
            named.initCause(e);
            throw named;
        }
    }

    /**
     * Returns a number of decimals to round to as it is.
     *
     * @throws IllegalArgumentException if it is negative or above 2,000
     */
    public static int places(int decimals) {
        checkArgument(decimals >= 0 && decimals <= MOST_DIGITS, "decimals must be in [0, 2000] but were %s", decimals);
        return decimals;
    }

    private static Object shown(BigDecimal decimal) {
        return decimal.unscaledValue().bitLength() <= 200 ? decimal : "a number of more than 60 digits";
    }
}
