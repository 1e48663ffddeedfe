// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.core.apportion.Apportionment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Splits 1,234,567,890.12 over many parts at once: beside what one would write by hand on {@code long}s, which is the floor, and
 * careful ones on {@code BigDecimal} and on Joda-Money.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class ApportionmentBenchmark {
    static final long CENTS = 123_456_789_012L;

    @Param({"250000", "10000000"})
    int parts;

    private long[] weights;
    private long[] earlier;
    private long[] result;
    private BigDecimal[] decimals;

    @Setup
    public void weigh() {
        SplittableRandom random = new SplittableRandom(7);
        weights = random.longs(parts, 1, 1_000_000).toArray();
        result = new long[parts];
        earlier = Apportionment.largestRemainder().split(CENTS - CENTS / 100, weights);
        decimals = parts > 1_000_000 ? new BigDecimal[0] : LongDecimals.of(weights);
    }

    @Benchmark
    public long[] largestRemainder() {
        Apportionment.largestRemainder().split(CENTS, weights, 0, parts, result);
        return result;
    }

    @Benchmark
    public long[] largestRemainderNearAnEarlierSplit() {
        Apportionment.largestRemainder().splitNear(CENTS, weights, 0, parts, earlier, result);
        return result;
    }

    @Benchmark
    public long[] cumulative() {
        Apportionment.cumulative().split(CENTS, weights, 0, parts, result);
        return result;
    }

    @Benchmark
    public long[] sainteLague() {
        Apportionment.sainteLague().split(CENTS, weights, 0, parts, result);
        return result;
    }

    @Benchmark
    public long[] floorByBuckets() {
        HandWritten.split(CENTS, weights, 0, parts, result);
        return result;
    }

    @Benchmark
    public Object peerBigDecimal() {
        return decimals.length == 0 ? result : splitDecimal(new BigDecimal("1234567890.12"), decimals);
    }

    @Benchmark
    public Object peerJodaMoney() {
        return decimals.length == 0 ? result : splitMoney(Money.ofMinor(CurrencyUnit.EUR, CENTS), decimals);
    }

    /** Careful: exact quotas down to the cent, then the largest remainders. */
    static BigDecimal[] splitDecimal(BigDecimal total, BigDecimal[] weights) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            sum = sum.add(weight);
        }
        BigDecimal cent = new BigDecimal("0.01");
        BigDecimal[] parts = new BigDecimal[weights.length];
        BigDecimal[] remainders = new BigDecimal[weights.length];
        BigDecimal open = total;
        for (int i = 0; i < weights.length; i++) {
            BigDecimal product = total.multiply(weights[i]);
            parts[i] = product.divide(sum, 2, RoundingMode.FLOOR);
            remainders[i] = product.subtract(parts[i].multiply(sum));
            open = open.subtract(parts[i]);
        }
        List<Integer> order = byRemainder(remainders);
        for (int i = 0; open.signum() > 0; i++) {
            parts[order.get(i)] = parts[order.get(i)].add(cent);
            open = open.subtract(cent);
        }
        return parts;
    }

    static Money[] splitMoney(Money total, BigDecimal[] weights) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            sum = sum.add(weight);
        }
        Money[] parts = new Money[weights.length];
        BigDecimal[] remainders = new BigDecimal[weights.length];
        Money open = total;
        for (int i = 0; i < weights.length; i++) {
            BigDecimal product = total.getAmount().multiply(weights[i]);
            parts[i] = Money.of(
                    total.getCurrencyUnit(),
                    product.divide(sum, total.getCurrencyUnit().getDecimalPlaces(), RoundingMode.FLOOR));
            remainders[i] = product.subtract(parts[i].getAmount().multiply(sum));
            open = open.minus(parts[i]);
        }
        List<Integer> order = byRemainder(remainders);
        for (int i = 0; open.isPositive(); i++) {
            parts[order.get(i)] = parts[order.get(i)].plusMinor(1);
            open = open.minusMinor(1);
        }
        return parts;
    }

    private static List<Integer> byRemainder(BigDecimal[] remainders) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, remainders.length).boxed().toList());
        order.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
        return order;
    }

    /** Weights as decimals, for the peers. */
    static final class LongDecimals {
        private LongDecimals() {}

        static BigDecimal[] of(long[] weights) {
            BigDecimal[] decimals = new BigDecimal[weights.length];
            for (int i = 0; i < weights.length; i++) {
                decimals[i] = BigDecimal.valueOf(weights[i]);
            }
            return decimals;
        }
    }

    /** What one would write by hand where nothing can overflow: remainders counted into buckets. */
    static final class HandWritten {
        private static final int BUCKETS = 1 << 11;

        private HandWritten() {}

        static void split(long total, long[] weights, int from, int to, long[] result) {
            long sum = 0;
            for (int i = from; i < to; i++) {
                sum += weights[i];
            }
            int buckets = Math.min(BUCKETS, Integer.highestOneBit(2 * (to - from)));
            int shift =
                    Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(sum) - Integer.numberOfTrailingZeros(buckets));
            int[] counts = new int[buckets + 1];
            long open = total;
            for (int i = from; i < to; i++) {
                long product = total * weights[i];
                long part = product / sum;
                result[i] = part;
                open -= part;
                counts[(int) (product - part * sum >>> shift)]++;
            }
            int last = buckets;
            while (open > 0 && counts[last] < open) {
                open -= counts[last--];
            }
            if (open == 0) {
                return;
            }
            long[] near = new long[counts[last]];
            int[] positions = new int[counts[last]];
            int found = 0;
            for (int i = from; i < to; i++) {
                long remainder = total * weights[i] - result[i] * sum;
                int bucket = (int) (remainder >>> shift);
                if (bucket > last) {
                    result[i]++;
                } else if (bucket == last) {
                    positions[found] = i;
                    near[found++] = remainder;
                }
            }
            long[] sorted = near.clone();
            Arrays.sort(sorted);
            long threshold = sorted[sorted.length - (int) open];
            long ties = open;
            for (long remainder : near) {
                ties -= remainder > threshold ? 1 : 0;
            }
            for (int i = 0; i < near.length; i++) {
                if (near[i] > threshold || (near[i] == threshold && ties-- > 0)) {
                    result[positions[i]]++;
                }
            }
        }
    }
}
