// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

/** The beta functions that intervals of a proportion need. */
final class BetaFunctions {
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };
    private static final double LANCZOS_G = 7;
    private static final double HALF_LOG_2_PI = 0.9189385332046727;
    private static final double TINY = 1e-300;
    private static final int TERMS = 100_000;

    private BetaFunctions() {}

    /**
     * Returns the regularised incomplete beta function, the chance that a share drawn from Beta(a, b) is at most {@code
     * x}, by its continued fraction (Lentz 1976).
     */
    static double incomplete(double x, double a, double b) {
        double front = StrictMath.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / notZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / notZero(1 + even * d);
            c = notZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / notZero(1 + odd * d);
            c = notZero(1 + odd / c);
            value *= d * c;
            if (d * c == 1) {
                break;
            }
        }
        return value;
    }

    /** Returns a number to divide by: a tiny one where 1 and a term cancel. */
    private static double notZero(double value) {
        return value == 0 ? TINY : value;
    }

    /** Returns ln Γ(x) for x from 1 (Lanczos 1964). */
    private static double logGamma(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x - 0.5 + LANCZOS_G;
        return HALF_LOG_2_PI + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
