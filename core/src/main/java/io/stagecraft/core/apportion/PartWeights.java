// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Elements;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * Weights prepared for many splits: on one common scale, as whole numbers of which only the proportions count.
 *
 * <p>A plan that splits a thousand totals by the same weights checks, scales and adds them up once.
 */
public abstract class PartWeights {
    /** Sums of so many bits leave two spare bits for remainders that are one divisor too low or too high. */
    private static final int NARROW_BITS = 61;

    /** How many decimals the whole numbers here stand for. */
    private final int scale;

    private PartWeights(int scale) {
        this.scale = scale;
    }

    /**
     * Returns whole weights.
     *
     * @param weights at least one, none negative
     * @throws IllegalArgumentException if they are not as said
     */
    public static PartWeights of(long... weights) {
        return of(weights.clone(), 0, weights.length);
    }

    /** Returns a view of a range, which must not change while it is used. */
    static PartWeights of(long[] weights, int from, int to) {
        return of(weights, from, to, 0);
    }

    private static PartWeights of(long[] weights, int from, int to, int scale) {
        checkArgument(from < to, "there must be at least one part (range %s to %s)", from, to);
        long sum = 0;
        long bits = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i];
            bits |= weights[i] | sum;
        }
        if (bits >>> NARROW_BITS == 0) {
            return new LongWeights(weights, from, to - from, sum, scale);
        }
        BigInteger[] wide = new BigInteger[to - from];
        for (int i = from; i < to; i++) {
            checkArgument(weights[i] >= 0, "weight must not be negative but was %s (part %s)", weights[i], i);
            wide[i - from] = BigInteger.valueOf(weights[i]);
        }
        return new BigWeights(wide, scale);
    }

    /**
     * Returns decimal weights, scaled exactly.
     *
     * @param weights at least one, none negative
     * @throws IllegalArgumentException if they are not as said
     */
    public static PartWeights of(List<BigDecimal> weights) {
        Elements.checked(weights, "weights");
        checkArgument(!weights.isEmpty(), "there must be at least one part");
        int scale = 0;
        BigDecimal[] decimals = new BigDecimal[weights.size()];
        for (int i = 0; i < decimals.length; i++) {
            BigDecimal weight = requireNonNull(weights.get(i), "weight");
            checkArgument(weight.signum() >= 0, "weight must not be negative but was %s (part %s)", weight, i);
            decimals[i] = Decimals.checked(weight, "weight").stripTrailingZeros();
            scale = Math.max(scale, decimals[i].scale());
        }
        BigInteger[] wide = new BigInteger[decimals.length];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < wide.length; i++) {
            wide[i] = decimals[i].setScale(scale).unscaledValue();
            sum = sum.add(wide[i]);
        }
        if (sum.shiftRight(NARROW_BITS).signum() != 0) {
            return new BigWeights(wide, scale);
        }
        long[] narrow = new long[wide.length];
        Arrays.setAll(narrow, i -> wide[i].longValueExact());
        return of(narrow, 0, narrow.length, scale);
    }

    /** Returns as many weights, all one. */
    PartWeights equal() {
        long[] ones = new long[size()];
        Arrays.fill(ones, 1);
        return of(ones, 0, ones.length);
    }

    /** Returns the number of parts, at least one. */
    public abstract int size();

    /** Returns whether a part has no weight. */
    public abstract boolean isZero(int part);

    /** Returns whether no part has any weight. */
    public abstract boolean isAllZero();

    abstract BigInteger get(int part);

    abstract BigInteger sum();

    /** Returns a weight, or a sum of weights, as the decimal that was given. */
    final BigDecimal decimal(BigInteger weight) {
        return new BigDecimal(weight, scale);
    }

    final int scale() {
        return scale;
    }

    /** Returns these weights with zero wherever {@code kept} is false. */
    abstract PartWeights only(boolean[] kept);

    /** Compares weight(first) * a with weight(second) * b exactly; both factors non-negative. */
    abstract int compareProducts(int first, long a, int second, long b);

    /** Returns the quotas of a non-negative total; the weights must not all be zero. */
    abstract Quotas quotas(long total);

    private static final class LongWeights extends PartWeights {
        private final long[] weights;
        private final int from;
        private final int size;
        private final long sum;

        LongWeights(long[] weights, int from, int size, long sum, int scale) {
            super(scale);
            this.weights = weights;
            this.from = from;
            this.size = size;
            this.sum = sum;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean isZero(int part) {
            return weights[from + part] == 0;
        }

        @Override
        public boolean isAllZero() {
            return sum == 0;
        }

        @Override
        BigInteger get(int part) {
            return BigInteger.valueOf(weights[from + part]);
        }

        @Override
        BigInteger sum() {
            return BigInteger.valueOf(sum);
        }

        @Override
        PartWeights only(boolean[] kept) {
            long[] copy = new long[size];
            for (int i = 0; i < size; i++) {
                copy[i] = kept[i] ? weights[from + i] : 0;
            }
            return PartWeights.of(copy, 0, size, scale());
        }

        @Override
        int compareProducts(int first, long a, int second, long b) {
            long x = weights[from + first];
            long y = weights[from + second];
            int high = Long.compare(Math.multiplyHigh(x, a), Math.multiplyHigh(y, b));
            return high != 0 ? high : Long.compareUnsigned(x * a, y * b);
        }

        @Override
        Quotas quotas(long total) {
            return new LongQuotas(weights, from, size, sum, total);
        }
    }

    private static final class BigWeights extends PartWeights {
        private final BigInteger[] weights;
        private final BigInteger sum;

        BigWeights(BigInteger[] weights, int scale) {
            super(scale);
            this.weights = weights;
            BigInteger total = BigInteger.ZERO;
            for (BigInteger weight : weights) {
                total = total.add(weight);
            }
            this.sum = total;
        }

        @Override
        public int size() {
            return weights.length;
        }

        @Override
        public boolean isZero(int part) {
            return weights[part].signum() == 0;
        }

        @Override
        public boolean isAllZero() {
            return sum.signum() == 0;
        }

        @Override
        BigInteger get(int part) {
            return weights[part];
        }

        @Override
        BigInteger sum() {
            return sum;
        }

        @Override
        PartWeights only(boolean[] kept) {
            BigInteger[] copy = weights.clone();
            for (int i = 0; i < copy.length; i++) {
                copy[i] = kept[i] ? copy[i] : BigInteger.ZERO;
            }
            return new BigWeights(copy, scale());
        }

        @Override
        int compareProducts(int first, long a, int second, long b) {
            return weights[first]
                    .multiply(BigInteger.valueOf(a))
                    .compareTo(weights[second].multiply(BigInteger.valueOf(b)));
        }

        @Override
        Quotas quotas(long total) {
            return new BigQuotas(weights, sum, total);
        }
    }
}
