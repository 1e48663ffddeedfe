// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.numeric;

/** The standard normal distribution. */
public final class Normal {
    /** The 0.975 quantile: a two-sided interval of 95 % is so many standard errors to each side. */
    public static final double SPREAD_95 = 1.959963984540054;

    private Normal() {}

    /**
     * Returns how many standard deviations to each side of the mean hold a part of the distribution, such as 1.96 for 0.95.
     *
     * @param part in (0, 1)
     */
    public static double spread(double part) {
        return -quantile((1 - part) / 2);
    }

    /**
     * Returns the value {@code x} with {@code P(X ≤ x) = p}, right to about 1e-15 of it (Wichura 1988, algorithm AS 241).
     *
     * @param p in (0, 1)
     */
    public static double quantile(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            return middle(q);
        }
        double r = Math.sqrt(-PlatformMath.log(q < 0 ? p : 1 - p));
        double x = r <= 5 ? near(r - 1.6) : far(r - 5);
        return q < 0 ? -x : x;
    }

    /**
     * Returns {@code P(X ≤ x)}, right to about 1e-16: by the series of Marsaglia (2004), and by Laplace's continued fraction
     * in the tails.
     */
    public static double upTo(double x) {
        double density = StrictMath.exp(-x * x / 2) * 0.3989422804014327;
        if (Math.abs(x) > 7) {
            double size = Math.abs(x);
            double tail = density / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 5 / (size + 6 / size))))));
            return x > 0 ? 1 - tail : tail;
        }
        double term = x;
        double sum = x;
        for (int i = 3; sum + term != sum; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return Math.max(0, 0.5 + sum * density);
    }

    /** Replaces each of the first shares by its quantile: the middle ones in a loop without branches, then the tails. */
    public static void quantiles(double[] shares, int length, double[] result) {
        for (int i = 0; i < length; i++) {
            result[i] = middle(shares[i] - 0.5);
        }
        for (int i = 0; i < length; i++) {
            if (Math.abs(shares[i] - 0.5) > 0.425) {
                result[i] = quantile(shares[i]);
            }
        }
    }

    private static double middle(double q) {
        double r = 0.180625 - q * q;
        return q
                * polynomial(
                        r,
                        2509.0809287301227,
                        33430.57558358813,
                        67265.7709270087,
                        45921.95393154987,
                        13731.69376550946,
                        1971.5909503065513,
                        133.14166789178438,
                        3.3871328727963665)
                / polynomial(
                        r,
                        5226.495278852546,
                        28729.085735721943,
                        39307.89580009271,
                        21213.794301586597,
                        5394.196021424751,
                        687.1870074920579,
                        42.31333070160091,
                        1.0);
    }

    private static double near(double r) {
        return polynomial(
                        r,
                        0.0007745450142783414,
                        0.022723844989269184,
                        0.2417807251774506,
                        1.2704582524523684,
                        3.6478483247632045,
                        5.769497221460691,
                        4.630337846156546,
                        1.4234371107496835)
                / polynomial(
                        r,
                        1.0507500716444169e-9,
                        0.0005475938084995345,
                        0.015198666563616457,
                        0.14810397642748008,
                        0.6897673349851,
                        1.6763848301838038,
                        2.053191626637759,
                        1.0);
    }

    private static double far(double r) {
        return polynomial(
                        r,
                        2.0103343992922881e-7,
                        2.7115555687434876e-5,
                        0.0012426609473880784,
                        0.026532189526576124,
                        0.29656057182850487,
                        1.7848265399172913,
                        5.463784911164114,
                        6.657904643501103)
                / polynomial(
                        r,
                        2.0442631033899397e-15,
                        1.421511758316446e-7,
                        1.8463183175100548e-5,
                        0.0007868691311456133,
                        0.014875361290850615,
                        0.1369298809227358,
                        0.599832206555888,
                        1.0);
    }

    /** Returns {@code a x^7 + b x^6 + ... + h}. */
    private static double polynomial(
            double x, double a, double b, double c, double d, double e, double f, double g, double h) {
        return ((((((a * x + b) * x + c) * x + d) * x + e) * x + f) * x + g) * x + h;
    }
}
