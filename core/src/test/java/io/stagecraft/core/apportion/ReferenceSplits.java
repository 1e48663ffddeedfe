// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The methods once more, as their definitions read: wide numbers, sorting, unit by unit. */
final class ReferenceSplits {
    private ReferenceSplits() {}

    static long[] largestRemainder(long total, long... weights) {
        BigInteger sum = Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger[][] quotas = Arrays.stream(weights)
                .mapToObj(weight -> BigInteger.valueOf(total)
                        .abs()
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(sum))
                .toArray(BigInteger[][]::new);
        long[] parts = Arrays.stream(quotas)
                .mapToLong(quota -> quota[0].longValueExact())
                .toArray();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> quotas[i][1]).reversed())
                .limit(Math.abs(total) - Arrays.stream(parts).sum())
                .forEach(i -> parts[i]++);
        return total < 0 ? Arrays.stream(parts).map(part -> -part).toArray() : parts;
    }

    static long[] cumulative(long total, long... weights) {
        BigInteger sum = Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        long[] parts = new long[weights.length];
        BigInteger running = BigInteger.ZERO;
        long before = 0;
        for (int i = 0; i < parts.length; i++) {
            running = running.add(BigInteger.valueOf(weights[i]));
            BigInteger twice = running.multiply(BigInteger.valueOf(2 * total)).add(sum);
            long after = twice.divide(sum.add(sum)).longValueExact();
            parts[i] = after - before;
            before = after;
        }
        return parts;
    }

    /** The signpost above {@code s} units, squared, as a quotient. */
    interface SquaredSignpost {
        long[] at(long s);
    }

    static final SquaredSignpost SAINTE_LAGUE = s -> new long[] {(2 * s + 1) * (2 * s + 1), 4};
    static final SquaredSignpost D_HONDT = s -> new long[] {(s + 1) * (s + 1), 1};
    static final SquaredSignpost ADAMS = s -> new long[] {s * s, 1};
    static final SquaredSignpost HUNTINGTON_HILL = s -> new long[] {s * (s + 1), 1};
    static final SquaredSignpost DEAN = s -> new long[] {4 * s * s * (s + 1) * (s + 1), (2 * s + 1) * (2 * s + 1)};
    static final SquaredSignpost DANISH = s -> new long[] {(3 * s + 1) * (3 * s + 1), 9};

    static long[] divisor(SquaredSignpost signpost, long total, long[] weights, long[] minimums, long[] maximums) {
        long[] parts = minimums.clone();
        for (long open = total - Arrays.stream(parts).sum(); open > 0; open--) {
            int best = -1;
            for (int i = 0; i < parts.length; i++) {
                if (weights[i] > 0
                        && parts[i] < maximums[i]
                        && (best < 0 || comesBefore(signpost, weights, parts, i, best))) {
                    best = i;
                }
            }
            parts[best]++;
        }
        return parts;
    }

    private static boolean comesBefore(SquaredSignpost signpost, long[] weights, long[] parts, int i, int best) {
        long[] mine = signpost.at(parts[i]);
        long[] other = signpost.at(parts[best]);
        if (mine[0] == 0 && other[0] == 0) {
            return weights[i] > weights[best];
        }
        return product(weights[i], weights[i], mine[1], other[0])
                        .compareTo(product(weights[best], weights[best], other[1], mine[0]))
                > 0;
    }

    private static BigInteger product(long... factors) {
        return Arrays.stream(factors).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }
}
