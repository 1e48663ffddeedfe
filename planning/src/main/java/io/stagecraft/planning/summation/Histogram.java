// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.summation;

import static java.util.Objects.requireNonNull;

import com.google.common.math.LongMath;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Totals of trials by bins of equal width, each with its number, sum, least and most, all exact: it answers about any target
 * with an error of at most what one bin holds, in memory that does not grow with the trials; with no error where all totals of
 * the bin are the same amount.
 *
 * <p>The first and the last bin hold all that lies beyond.
 */
public final class Histogram implements Serializable {
    private static final long serialVersionUID = 1L;
    /** How many bins there are. */
    public static final int BINS = 8192;

    private final long lowest;
    private final long width;
    private final long[] counts = new long[BINS];
    private final long[] sums = new long[BINS];
    private final long[] least = new long[BINS];
    private final long[] most = new long[BINS];
    private final Moments moments = new Moments();

    /** Amounts at which totals are counted one by one, in ascending order, and how many totals reach each. */
    private final long[] watched;

    private final long[] reached;

    private Histogram(long lowest, long width, long[] watched) {
        this.lowest = lowest;
        this.width = width;
        this.watched = watched;
        this.reached = new long[watched.length];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(most, Long.MIN_VALUE);
    }

    /**
     * Returns empty bins.
     *
     * @param middle the total in the middle of all bins
     * @param width how many totals each bin holds, at least 1
     * @param watched targets that are counted one by one, in ascending order
     */
    public static Histogram around(long middle, long width, long[] watched) {
        return new Histogram(middle - width * (BINS / 2), width, watched);
    }

    /** Returns the targets that are counted one by one. */
    public long[] watched() {
        return watched.clone();
    }

    public Histogram copy() {
        Histogram copy = new Histogram(lowest, width, watched);
        copy.add(this);
        return copy;
    }

    public void add(long total) {
        int bin = bin(total);
        counts[bin]++;
        sums[bin] = Math.addExact(sums[bin], total);
        least[bin] = Math.min(least[bin], total);
        most[bin] = Math.max(most[bin], total);
        for (int i = 0; i < watched.length; i++) {
            reached[i] += total >= watched[i] ? 1 : 0;
        }
        moments.add(total);
    }

    public void add(Histogram other) {
        for (int i = 0; i < BINS; i++) {
            counts[i] += other.counts[i];
            sums[i] = Math.addExact(sums[i], other.sums[i]);
            least[i] = Math.min(least[i], other.least[i]);
            most[i] = Math.max(most[i], other.most[i]);
        }
        for (int i = 0; i < reached.length; i++) {
            reached[i] += other.reached[i];
        }
        moments.add(other.moments);
    }

    private int bin(long total) {
        return (int) Math.max(0, Math.min(BINS - 1, Math.floorDiv(LongMath.saturatedSubtract(total, lowest), width)));
    }

    public Moments moments() {
        return moments;
    }

    /** Returns how many totals are at or above an amount: certainly (false) or possibly (true). */
    public long atLeast(long amount, boolean possibly) {
        int known = Arrays.binarySearch(watched, amount);
        if (known >= 0) {
            return reached[known];
        }
        int bin = bin(amount);
        boolean isIn = amount <= least[bin] || (possibly && amount <= most[bin]);
        long above = isIn ? this.counts[bin] : 0;
        for (int i = bin + 1; i < BINS; i++) {
            above += this.counts[i];
        }
        return above;
    }

    /** Returns the least or the most in the bin that holds the total of a rank from 1. */
    public long ranked(double rank, boolean upper) {
        long seen = 0;
        int bin = 0;
        while (bin < BINS - 1 && (seen += counts[bin]) < rank) {
            bin++;
        }
        while (counts[bin] == 0) { // the last totals may lie below the last bin
            bin--;
        }
        return upper ? most[bin] : least[bin];
    }

    /** Returns {@code Σ max(0, target − total)}, right to what one bin holds, and the sum of its squares, by bins. */
    public double[] shortfall(long target) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < BINS; i++) {
            if (counts[i] > 0) {
                double missing = Math.max(0, (double) target - (double) sums[i] / counts[i]);
                sum += missing * counts[i];
                squares += missing * missing * counts[i];
            }
        }
        return new double[] {sum, squares};
    }

    /** Returns mean and variance of the lowest totals, that many of them. */
    public double[] worst(double number) {
        double left = number;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < BINS && left > 0; i++) {
            if (counts[i] > 0) {
                double part = Math.min(left, (double) counts[i]);
                double mean = (double) sums[i] / counts[i];
                sum += part * mean;
                squares += part * mean * mean;
                left -= part;
            }
        }
        double mean = sum / number;
        return new double[] {mean, Math.max(0, squares / number - mean * mean)};
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(counts, "counts");
        requireNonNull(sums, "sums");
        requireNonNull(least, "least");
        requireNonNull(most, "most");
        requireNonNull(moments, "moments");
        requireNonNull(watched, "watched");
        requireNonNull(reached, "reached");
        if (!(width >= 1
                && counts.length == BINS
                && sums.length == BINS
                && least.length == BINS
                && most.length == BINS
                && reached.length == watched.length)) {
            throw new InvalidObjectException("columns must be as long as the bins");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Histogram other
                && lowest == other.lowest
                && width == other.width
                && Arrays.equals(counts, other.counts)
                && Arrays.equals(sums, other.sums)
                && Arrays.equals(least, other.least)
                && Arrays.equals(most, other.most)
                && Arrays.equals(watched, other.watched)
                && Arrays.equals(reached, other.reached)
                && moments.equals(other.moments);
    }

    @Override
    public int hashCode() {
        return moments.hashCode();
    }
}
