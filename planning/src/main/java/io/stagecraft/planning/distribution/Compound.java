// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import io.stagecraft.planning.summation.CellRun;
import io.stagecraft.planning.summation.Fourier;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The distribution of the sum of a random number of amounts on whole cells.
 *
 * <p>By Panjer's recursion (1981) where that is short and does not underflow: with {@code P(N = n) = (a + b/n) P(N = n − 1)},
 *
 * <pre>f(s) = 1/(1 − a g(0)) × sum over j = 1..s of (a + b j / s) g(j) f(s − j)</pre>
 *
 * <p>otherwise by the transform of the same thing, {@code f = pgf(g)}.
 */
final class Compound {
    private static final double LONGEST_RECURSION = 5e7;
    private static final double LEAST_START = 1e-280;

    /** Minus the logarithm of the tail that may be cut off, about 2e-17. */
    private static final double TAIL = 38.5;

    private Compound() {}

    /** Returns the distribution, given that of one amount. */
    static CellRun of(NewDeals deals, CellRun amount) {
        if (deals.expectedWins() == 0) {
            return new CellRun(0, new double[] {1});
        }
        return amount.first == 0 ? new CellRun(0, of(deals, amount.probabilities)) : signed(deals, amount);
    }

    /** Returns the distribution from 0 on, given that of one amount from 0 on. */
    static double[] of(NewDeals deals, double[] amount) {
        if (deals.expectedWins() == 0) {
            return new double[] {1};
        }
        int cells = cells(deals, new CellRun(0, amount));
        int used = 0;
        for (double weight : amount) {
            used += weight == 0 ? 0 : 1;
        }
        return (double) cells * used <= LONGEST_RECURSION && start(deals, amount[0]) >= LEAST_START
                ? panjer(deals, amount, cells)
                : transformed(deals, amount, cells);
    }

    static double[] panjer(NewDeals deals, double[] amount, int cells) {
        double mean = deals.expectedWins();
        double r = deals.size();
        double a = 0;
        double b = mean;
        switch (deals.pace()) {
            case POISSON -> {}
            case BINOMIAL -> {
                double p = mean / r;
                if (p == 1) {
                    return transformed(deals, amount, cells);
                }
                a = -p / (1 - p);
                b = (r + 1) * p / (1 - p);
            }
            case NEGATIVE_BINOMIAL -> {
                double beta = mean / r;
                a = beta / (1 + beta);
                b = (r - 1) * beta / (1 + beta);
            }
        }
        int[] jumps =
                IntStream.range(1, amount.length).filter(j -> amount[j] != 0).toArray();
        double[] f = new double[cells];
        f[0] = start(deals, amount[0]);
        double scale = 1 / (1 - a * amount[0]);
        for (int s = 1; s < cells; s++) {
            double sum = 0;
            for (int i = 0; i < jumps.length && jumps[i] <= s; i++) {
                int j = jumps[i];
                sum += (a + b * j / s) * amount[j] * f[s - j];
            }
            f[s] = Math.max(0, sum * scale);
        }
        return f;
    }

    static double[] transformed(NewDeals deals, double[] amount, int cells) {
        Fourier fourier = new Fourier(Math.max(cells, amount.length));
        double[] re = Arrays.copyOf(amount, fourier.size());
        transform(deals, fourier, re);
        return Fourier.positive(re, cells);
    }

    /** Amounts on both sides of zero: on a circle of cells, so that a negative one is a step back. */
    private static CellRun signed(NewDeals deals, CellRun amount) {
        int up = cells(deals, amount);
        int down = cells(deals, amount.mirrored());
        int length = Math.addExact(up, down);
        Fourier fourier = new Fourier(Math.max(length, amount.probabilities.length));
        double[] circle = new double[fourier.size()];
        for (int i = 0; i < amount.probabilities.length; i++) {
            circle[Math.floorMod(amount.first + i, circle.length)] += amount.probabilities[i];
        }
        transform(deals, fourier, circle);
        double[] sum = new double[length];
        for (int i = 0; i < length; i++) {
            sum[i] = Math.max(0, circle[Math.floorMod(i - down + 1, circle.length)]);
        }
        return new CellRun(1 - down, sum);
    }

    /** Replaces the distribution of one amount by that of their sum. */
    private static void transform(NewDeals deals, Fourier fourier, double[] re) {
        double[] im = new double[fourier.size()];
        fourier.transform(re, im);
        for (int k = 0; k < re.length; k++) {
            // log pgf(z) as a complex number: a power and an exponential of it are then one
            double x = re[k] - 1;
            double y = im[k];
            double logRe;
            double logIm;
            double share = deals.expectedWins() / deals.size();
            switch (deals.pace()) {
                case BINOMIAL -> {
                    logRe = deals.size() * StrictMath.log(StrictMath.hypot(1 + share * x, share * y));
                    logIm = deals.size() * StrictMath.atan2(share * y, 1 + share * x);
                }
                case NEGATIVE_BINOMIAL -> {
                    logRe = -deals.size() * StrictMath.log(StrictMath.hypot(1 - share * x, share * y));
                    logIm = -deals.size() * StrictMath.atan2(-share * y, 1 - share * x);
                }
                default -> {
                    logRe = deals.expectedWins() * x;
                    logIm = deals.expectedWins() * y;
                }
            }
            double size = StrictMath.exp(logRe);
            re[k] = size * StrictMath.cos(logIm);
            im[k] = size * StrictMath.sin(logIm);
        }
        fourier.inverse(re, im);
    }

    /** Returns the probability that the sum is 0, {@code pgf(g(0))}. */
    static double start(NewDeals deals, double zero) {
        return StrictMath.exp(logPgf(deals, zero));
    }

    private static double logPgf(NewDeals deals, double z) {
        double mean = deals.expectedWins();
        double r = deals.size();
        return switch (deals.pace()) {
            case POISSON -> mean * (z - 1);
            case BINOMIAL -> r * StrictMath.log1p(mean / r * (z - 1));
            case NEGATIVE_BINOMIAL ->
                -r * StrictMath.log1p(Math.max(-1, -mean / r * (z - 1))); // infinite from there on
        };
    }

    /**
     * Returns how many cells from 0 on hold all but the tail, by Chernoff's bound: {@code min over t of (log pgf(M(t))
     * + tail) / t}.
     */
    private static int cells(NewDeals deals, CellRun amount) {
        double[] weights = amount.probabilities;
        long last = amount.first + weights.length - 1;
        double least = deals.pace() == NewDeals.Pace.BINOMIAL ? deals.size() * last : Double.POSITIVE_INFINITY;
        double widest = Math.max(1, Math.max(last, -amount.first));
        for (double t = 8 / widest; t > 1e-4 / widest / Math.max(1, StrictMath.sqrt(deals.expectedWins())); t *= 0.75) {
            double moment = 0;
            for (int j = 0; j < weights.length; j++) {
                if (weights[j] != 0) {
                    moment += weights[j] * StrictMath.exp(t * (amount.first + j));
                }
            }
            least = Math.min(least, (logPgf(deals, moment) + TAIL) / t);
        }
        if (!(least < (1 << 28))) {
            throw new ArithmeticException("a distribution of " + least + " cells is too fine; allow less work");
        }
        return (int) Math.max(0, least) + 2;
    }
}
