package io.stagecraft.core.measure;

import java.math.BigDecimal;

/** The one form of a decimal in which values compare: 0.30 and 0.3 are the same number, so they are equal. */
public final class Decimals {
    private Decimals() {}

    /** Returns the decimal without trailing zeros after the point and without an exponent. */
    public static BigDecimal normal(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Returns whether the decimal is already in normal form. */
    public static boolean isNormal(BigDecimal decimal) {
        return normal(decimal).scale() == decimal.scale();
    }
}
