// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongUnaryOperator;

/**
 * Splits what several causes did together fairly among them: each gets the mean of what it adds, over all orders in which they
 * could have come (Shapley 1953).
 *
 * <p>A set of causes is a {@code long} with a bit for each. The parts add up to {@code value(all) − value(none)}.
 */
public final class Shapley {
    /** The most causes for which all sets are looked at: 32,768 of them. */
    public static final int MOST_EXACT = 15;

    private Shapley() {}

    /**
     * Returns the parts, exactly but for rounding of {@code double}: {@code Σ s! (n − s − 1)! / n! × (v(S + i) − v(S))}.
     *
     * @param causes how many, from 1 to {@value #MOST_EXACT}
     * @param value of each set of causes; asked once for each
     */
    public static double[] exact(int causes, LongToDoubleFunction value) {
        checkCauses(causes);
        double[] values = new double[1 << causes];
        for (int set = 0; set < values.length; set++) {
            values[set] = value.applyAsDouble(set);
        }
        double[] weights = new double[causes];
        double orders = factorial(causes).doubleValue();
        for (int size = 0; size < causes; size++) {
            weights[size] = weight(causes, size).doubleValue() / orders;
        }
        double[] parts = new double[causes];
        for (int i = 0; i < causes; i++) {
            double sum = 0;
            for (int set = 0; set < values.length; set++) {
                if ((set >> i & 1) == 0) {
                    sum += weights[Integer.bitCount(set)] * (values[set | 1 << i] - values[set]);
                }
            }
            parts[i] = sum;
        }
        return parts;
    }

    /**
     * Returns the parts as exact quotients, where each set has a whole value, such as an amount in smallest units.
     *
     * @throws ArithmeticException if a part does not fit two {@code long}s
     */
    public static List<Ratio> exactRatios(int causes, LongUnaryOperator value) {
        checkCauses(causes);
        BigInteger orders = factorial(causes);
        List<Ratio> ratios = new ArrayList<>();
        for (BigInteger part : numerators(causes, value)) {
            BigInteger divisor = part.gcd(orders);
            ratios.add(Ratio.of(
                    part.divide(divisor).longValueExact(),
                    orders.divide(divisor).longValueExact()));
        }
        return List.copyOf(ratios);
    }

    /** Returns each part times {@code n!}. */
    static BigInteger[] numerators(int causes, LongUnaryOperator value) {
        requireNonNull(value, "value");
        checkCauses(causes);
        BigInteger[] values = new BigInteger[1 << causes];
        for (int set = 0; set < values.length; set++) {
            values[set] = BigInteger.valueOf(value.applyAsLong(set));
        }
        BigInteger[] parts = new BigInteger[causes];
        for (int i = 0; i < causes; i++) {
            BigInteger sum = BigInteger.ZERO;
            for (int set = 0; set < values.length; set++) {
                if ((set >> i & 1) == 0) {
                    sum = sum.add(
                            weight(causes, Integer.bitCount(set)).multiply(values[set | 1 << i].subtract(values[set])));
                }
            }
            parts[i] = sum;
        }
        return parts;
    }

    /**
     * Estimates the parts from random orders; in each order they add up to the whole, so the means do too.
     *
     * @param causes how many, from 1 to 62
     * @param orders how many orders, at least 2
     * @param seed any number; the same one gives the same orders
     * @return the parts, followed by their standard errors
     */
    public static double[][] sampled(int causes, LongToDoubleFunction value, int orders, long seed) {
        requireNonNull(value, "value");
        checkArgument(causes >= 1 && causes <= 62, "causes must be in [1, 62] but were %s", causes);
        checkArgument(orders >= 2, "orders must be at least 2 but were %s", orders);
        Map<Long, Double> known = new HashMap<>();
        double[] sums = new double[causes];
        double[] squares = new double[causes];
        for (int order = 0; order < orders; order++) {
            int[] sequence = shuffled(causes, seed, order);
            long set = 0;
            double before = known.computeIfAbsent(set, value::applyAsDouble);
            for (int cause : sequence) {
                set |= 1L << cause;
                double after = known.computeIfAbsent(set, value::applyAsDouble);
                sums[cause] += after - before;
                squares[cause] += (after - before) * (after - before);
                before = after;
            }
        }
        double[] parts = new double[causes];
        double[] errors = new double[causes];
        for (int i = 0; i < causes; i++) {
            parts[i] = sums[i] / orders;
            errors[i] = Math.sqrt(Math.max(0, (squares[i] / orders - parts[i] * parts[i]) / (orders - 1)));
        }
        return new double[][] {parts, errors};
    }

    private static int[] shuffled(int causes, long seed, int order) {
        SplittableRandom random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + order);
        int[] sequence = new int[causes];
        for (int i = 0; i < causes; i++) {
            int j = random.nextInt(i + 1);
            sequence[i] = sequence[j];
            sequence[j] = i;
        }
        return sequence;
    }

    private static void checkCauses(int causes) {
        checkArgument(causes >= 1 && causes <= MOST_EXACT, "causes must be in [1, %s] but were %s", MOST_EXACT, causes);
    }

    private static BigInteger weight(int causes, int size) {
        return factorial(size).multiply(factorial(causes - size - 1));
    }

    static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}
