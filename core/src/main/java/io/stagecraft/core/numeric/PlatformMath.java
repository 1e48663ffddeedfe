// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.numeric;

/**
 * The functions of hot loops, as fast as the processor has them: within 1e-12 across processors, and the same in every
 * run on one. The only class of the library that may call them.
 */
public final class PlatformMath {
    private PlatformMath() {}

    /** Returns {@code e^x}. */
    public static double exp(double x) {
        return Math.exp(x);
    }

    /** Returns the probability of log-odds, {@code 1 / (1 + e^−x)}. */
    public static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Returns {@code ln x}. */
    public static double log(double x) {
        return Math.log(x);
    }

    /** Returns {@code ln(1 + x)}. */
    public static double log1p(double x) {
        return Math.log1p(x);
    }
}
