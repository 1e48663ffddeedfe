// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Ascending numbers that cut the number line into intervals, from below the first to above the last.
 *
 * <pre>{@code
 * CutPoints sizes = CutPoints.closedBelow(new BigDecimal(50), new BigDecimal(500));
 * sizes.indexOf(49);     // 0: below 50
 * sizes.indexOf(50);     // 1: 50 to below 500
 * sizes.indexOf(500);    // 2: from 500
 * }</pre>
 *
 * <p>A cut point belongs to the interval that begins there, or to the one that ends there. Two cuts at one number make
 * that number an interval of its own.
 *
 * <p>The interval of a number is found exactly, whatever type the number has. A {@code double} counts as the decimal that
 * {@link BigDecimal#valueOf(double)} makes of it, so that 0.3 reaches an interval from 0.3. Such decimals keep the order of their
 * doubles; the least double of each interval is therefore found once, and no decimal is made when a double is looked up.
 */
public final class CutPoints implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final int DIGITS_OF_A_LONG = 18;

    /** Two products below this, and their difference, are longs. */
    private static final double PRODUCT = 0x1p61;

    /** Four intervals take the two steps of a search that are written out; a longer table takes more of them before. */
    private static final int LEAST_TABLE = 3;

    private final ImmutableList<Cut> cuts;
    /** The least double of each interval but the first, then infinity, which no finite number reaches. */
    private final transient double[] doubles;
    /** The least whole number of each interval but the first, as far as these are longs, then the greatest long. */
    private final transient long[] longs;
    /** The position of the interval of the greatest long. */
    private final transient int lastOfLongs;
    /** The ratio where each interval but the first begins, then 1/0, which no ratio reaches. */
    private final transient long[] numerators;

    private final transient long[] denominators;
    /** 1 where the interval begins after its ratio, else 0. */
    private final transient long[] after;
    /** A ratio of two longs of no more bits is compared crosswise in longs; 0 where a cut is no ratio itself. */
    private final transient int bits;
    /** What {@link #timesTenTo} returned last, for batch after batch of numbers with as many decimals. */
    private transient volatile @Nullable Scaled scaled;

    private CutPoints(ImmutableList<Cut> cuts) {
        requireNonNull(cuts, "cuts");
        for (int i = 1; i < cuts.size(); i++) {
            checkArgument(cuts.get(i - 1).isBefore(cuts.get(i)), "cut points must ascend but were %s", cuts);
        }
        this.cuts = cuts;
        double[] leastDoubles = cuts.stream()
                .mapToDouble(Cut::leastDouble)
                .map(least -> least == 0 ? -0.0 : least) // from which both zeros have a difference without a sign
                .toArray();
        doubles = Arrays.copyOf(leastDoubles, tableFor(leastDoubles.length));
        Arrays.fill(doubles, leastDoubles.length, doubles.length, Double.POSITIVE_INFINITY);
        long[] leastLongs = cuts.stream().flatMapToLong(Cut::leastLong).toArray();
        longs = Arrays.copyOf(leastLongs, tableFor(leastLongs.length));
        Arrays.fill(longs, leastLongs.length, longs.length, Long.MAX_VALUE);
        lastOfLongs = leastLongs.length;
        numerators = new long[doubles.length];
        Arrays.fill(numerators, 1);
        denominators = new long[doubles.length];
        after = new long[doubles.length];
        double longest = 1;
        for (int i = 0; i < cuts.size(); i++) {
            Ratio ratio = cuts.get(i).ratio;
            if (ratio == null) {
                longest = Double.POSITIVE_INFINITY;
                break;
            }
            numerators[i] = ratio.numerator();
            denominators[i] = ratio.denominator();
            after[i] = cuts.get(i).includes ? 0 : 1;
            longest = Math.max(longest, Math.max(Math.abs((double) numerators[i]), (double) denominators[i]));
        }
        bits = Math.max(0, Math.getExponent(PRODUCT / longest));
    }

    /** Returns the length of a table that is searched in halves without a remainder: one less than a power of two. */
    private static int tableFor(int cuts) {
        return Math.max(LEAST_TABLE, 2 * Integer.highestOneBit(Math.max(1, cuts)) - 1);
    }

    /**
     * Returns cut points that each belong to the interval above: {@code [50, 500)}.
     *
     * @throws IllegalArgumentException if they do not ascend
     */
    public static CutPoints closedBelow(BigDecimal... edges) {
        requireNonNull(edges, "edges");
        Builder builder = builder();
        for (BigDecimal edge : edges) {
            builder.beginAt(edge);
        }
        return builder.build();
    }

    /**
     * Returns cut points that each belong to the interval below: {@code (50, 500]}.
     *
     * @throws IllegalArgumentException if they do not ascend
     */
    public static CutPoints closedAbove(BigDecimal... edges) {
        requireNonNull(edges, "edges");
        Builder builder = builder();
        for (BigDecimal edge : edges) {
            builder.beginAfter(edge);
        }
        return builder.build();
    }

    /** Returns a builder without cut points. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of intervals: one more than there are cut points. */
    public int intervals() {
        return cuts.size() + 1;
    }

    /**
     * Returns the least {@code double} of each interval but the first, in ascending order; infinity where no finite one reaches
     * the interval, and -0.0 where both zeros belong to it.
     */
    public double[] leastDoubles() {
        return Arrays.copyOf(doubles, cuts.size());
    }

    /** Returns the position of the interval that holds a number, from 0 for the lowest. */
    public int indexOf(BigDecimal number) {
        requireNonNull(number, "number");
        int index = 0;
        while (index < cuts.size() && cuts.get(index).isReachedBy(number)) {
            index++;
        }
        return index;
    }

    /** Returns the position of the interval that holds a ratio, from 0 for the lowest. */
    public int indexOf(Ratio number) {
        long numerator = requireNonNull(number, "number").numerator();
        long denominator = number.denominator();
        if (((numerator ^ (numerator >> 63)) | denominator) >>> bits != 0) {
            return exactIndexOf(number);
        }
        int index = 0;
        for (int half = (numerators.length + 1) >>> 1; half > 2; half >>>= 1) {
            index += half & reached(numerator, denominator, index + half - 1);
        }
        index += 2 & reached(numerator, denominator, index + 1);
        index += 1 & reached(numerator, denominator, index);
        return index;
    }

    /** Returns the position of the interval that holds a ratio of any size. */
    private int exactIndexOf(Ratio number) {
        int index = 0;
        for (int end = cuts.size(); index < end; ) {
            int middle = (index + end) >>> 1;
            if (cuts.get(middle).isReachedBy(number)) {
                index = middle + 1;
            } else {
                end = middle;
            }
        }
        return index;
    }

    /** Returns -1 if a ratio of short longs reaches a cut, else 0. */
    private int reached(long numerator, long denominator, int cut) {
        return ~(int) ((numerator * denominators[cut] - numerators[cut] * denominator - after[cut]) >> 63);
    }

    /** Returns the position of the interval that holds a whole number, from 0 for the lowest. */
    public int indexOf(long number) {
        int index = 0;
        for (int half = (longs.length + 1) >>> 1; half > 2; half >>>= 1) {
            index += half & reached(number, longs[index + half - 1]);
        }
        index += 2 & reached(number, longs[index + 1]);
        index += 1 & reached(number, longs[index]);
        return Math.min(index, lastOfLongs);
    }

    /**
     * Returns the position of the interval that holds a number, from 0 for the lowest; an infinite number lies in the
     * outermost one.
     *
     * @throws IllegalArgumentException if it is not a number
     */
    public int indexOf(double number) {
        if (!Double.isFinite(number)) {
            checkArgument(!Double.isNaN(number), "number must be a number but was NaN");
            return number == Double.POSITIVE_INFINITY ? cuts.size() : 0;
        }
        int index = 0;
        for (int half = (doubles.length + 1) >>> 1; half > 2; half >>>= 1) {
            index += half & reached(number, doubles[index + half - 1]);
        }
        index += 2 & reached(number, doubles[index + 1]);
        index += 1 & reached(number, doubles[index]);
        return index;
    }

    /** Returns -1 if a finite number is at or above another, else 0: without a jump, which a processor would have to guess. */
    private static int reached(double number, double least) {
        return ~(int) (Double.doubleToRawLongBits(number - least) >> 63);
    }

    /** Returns -1 if a number is at or above another, else 0: the sign of their difference, also where that overflows. */
    private static int reached(long number, long least) {
        return ~(int) (((number & ~least) | (~(number ^ least) & (number - least))) >> 63);
    }

    /**
     * Returns the same cut points times a power of ten, for numbers that are stored without their decimals: those of cents are
     * {@code timesTenTo(2)}.
     *
     * @throws IllegalArgumentException if the power is not in [-100, 100]
     */
    public CutPoints timesTenTo(int power) {
        checkArgument(Math.abs((long) power) <= 100, "power must be in [-100, 100] but was %s", power);
        Scaled last = scaled;
        if (last == null || last.power != power) {
            last = new Scaled(
                    power,
                    new CutPoints(
                            cuts.stream().map(cut -> cut.timesTenTo(power)).collect(ImmutableList.toImmutableList())));
            scaled = last;
        }
        return last.cuts;
    }

    private record Scaled(int power, CutPoints cuts) {}

    private Object readResolve() {
        return new CutPoints(cuts);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CutPoints other && cuts.equals(other.cuts);
    }

    @Override
    public int hashCode() {
        return cuts.hashCode();
    }

    /** Returns the cut points with the sign that the numbers of the interval above fulfil, such as {@code [>= 50, > 500]}. */
    @Override
    public String toString() {
        return cuts.toString();
    }

    /** The number {@code numerator / denominator}, where an interval begins: at it, or after it. */
    private record Cut(
            BigDecimal numerator,
            BigDecimal denominator,
            boolean includes,
            @Nullable Ratio ratio) implements Serializable {
        Cut {
            numerator = numerator.stripTrailingZeros(); // equal cuts are equal, also when they are read
        }

        static Cut of(BigDecimal edge, boolean includes) {
            BigDecimal normal = edge.stripTrailingZeros();
            int scale = normal.scale();
            long digits = Math.max(scale, normal.precision() - Math.min(0L, scale)); // of the longer of its two longs
            return new Cut(normal, BigDecimal.ONE, includes, digits <= DIGITS_OF_A_LONG ? Ratio.of(normal) : null);
        }

        /** Returns the cut at a ratio, which is that at a decimal where it is one, so that equal cuts are equal. */
        static Cut of(Ratio edge, boolean includes) {
            BigDecimal numerator = BigDecimal.valueOf(edge.numerator());
            BigDecimal denominator = BigDecimal.valueOf(edge.denominator());
            long rest = edge.denominator();
            while (rest % 2 == 0) {
                rest /= 2;
            }
            while (rest % 5 == 0) {
                rest /= 5;
            }
            return rest == 1
                    ? of(numerator.divide(denominator), includes)
                    : new Cut(numerator, denominator, includes, edge);
        }

        private boolean isDecimal() {
            return denominator.compareTo(BigDecimal.ONE) == 0;
        }

        private BigDecimal timesDenominator(BigDecimal number) {
            return isDecimal() ? number : number.multiply(denominator);
        }

        boolean isBefore(Cut next) {
            int order = next.timesDenominator(numerator).compareTo(timesDenominator(next.numerator));
            return order < 0 || (order == 0 && includes && !next.includes);
        }

        boolean isReachedBy(BigDecimal number) {
            return isReached(timesDenominator(number).compareTo(numerator));
        }

        boolean isReachedBy(Ratio number) {
            return isReached(
                    ratio != null
                            ? number.compareTo(ratio)
                            : timesDenominator(BigDecimal.valueOf(number.numerator()))
                                    .compareTo(numerator.multiply(BigDecimal.valueOf(number.denominator()))));
        }

        private boolean isReached(int order) {
            return order > 0 || (order == 0 && includes);
        }

        double leastDouble() {
            double least = numerator.divide(denominator, MathContext.DECIMAL128).doubleValue();
            if (Double.isInfinite(least)) {
                return Math.max(least, -Double.MAX_VALUE);
            }
            while (least <= Double.MAX_VALUE && !isReachedBy(BigDecimal.valueOf(least))) {
                least = Math.nextUp(least);
            }
            while (least > -Double.MAX_VALUE && isReachedBy(BigDecimal.valueOf(Math.nextDown(least)))) {
                least = Math.nextDown(least);
            }
            return least;
        }

        /** Returns the least whole number that reaches this, or nothing where that is no long. */
        LongStream leastLong() {
            if (!isReachedBy(MOST)) {
                return LongStream.empty();
            }
            if (isReachedBy(LEAST)) {
                return LongStream.of(Long.MIN_VALUE);
            }
            boolean belowOne =
                    numerator.abs().compareTo(denominator) < 0; // which a division of 1E-1000000 would not notice
            long floor = belowOne
                    ? Math.min(0, numerator.signum())
                    : numerator.divide(denominator, 0, RoundingMode.FLOOR).longValueExact();
            return LongStream.of(isReachedBy(BigDecimal.valueOf(floor)) ? floor : floor + 1);
        }

        Cut timesTenTo(int power) {
            if (isDecimal()) {
                return of(numerator.scaleByPowerOfTen(power), includes);
            }
            return new Cut(numerator.scaleByPowerOfTen(power), denominator, includes, null);
        }

        @Override
        public String toString() {
            boolean isShort = Math.abs((long) numerator.scale()) <= DIGITS_OF_A_LONG;
            return (includes ? ">= " : "> ")
                    + (isShort ? numerator.toPlainString() : numerator)
                    + (isDecimal() ? "" : "/" + denominator);
        }
    }

    /** Builds {@link CutPoints} from the lowest up; not safe for use by multiple threads. */
    public static final class Builder {
        private final ImmutableList.Builder<Cut> cuts = ImmutableList.builder();

        Builder() {}

        /** Begins the next interval at a number, which belongs to it. */
        public Builder beginAt(BigDecimal edge) {
            return add(Cut.of(requireNonNull(edge, "edge"), true));
        }

        /** Begins the next interval at a ratio, which belongs to it. */
        public Builder beginAt(Ratio edge) {
            return add(Cut.of(requireNonNull(edge, "edge"), true));
        }

        /** Begins the next interval after a number, which belongs to the interval below. */
        public Builder beginAfter(BigDecimal edge) {
            return add(Cut.of(requireNonNull(edge, "edge"), false));
        }

        private Builder add(Cut cut) {
            cuts.add(cut);
            return this;
        }

        /**
         * Returns the cut points.
         *
         * @throws IllegalArgumentException if they do not ascend
         */
        public CutPoints build() {
            return new CutPoints(cuts.build());
        }
    }
}
