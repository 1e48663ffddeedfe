// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.measure.Ratio;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The concentration of value in few customers: the Lorenz curve, the Gini coefficient, and who makes most of the
 * value.
 *
 * <pre>{@code
 * Concentration revenue = Concentration.of(new long[] {50, 30, 10, 10});
 * revenue.shareOfTop(Ratio.ofPercent(25));   // 1/2
 * revenue.howManyMake(Ratio.ofPercent(80));  // 2
 * }</pre>
 *
 * <p>All of it is empty if the total is not positive. With negative values, such as losses, the top may hold more
 * than all.
 */
public final class Concentration implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_STEPS = 100_000;

    /** Sums of the k highest values, for k from 1. */
    private final long[] sums;

    private Concentration(long[] sums) {
        this.sums = sums;
    }

    /**
     * Returns the concentration of values in any order and any unit.
     *
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public static Concentration of(long[] values) {
        long[] copy = values.clone();
        Arrays.sort(copy);
        for (int i = 0, j = copy.length - 1; i < j; i++, j--) {
            long swap = copy[i];
            copy[i] = copy[j];
            copy[j] = swap;
        }
        return ofDescending(copy);
    }

    /** Keeps the array. */
    static Concentration ofDescending(long[] values) {
        for (int i = 1; i < values.length; i++) {
            values[i] = Exact.sum(values[i - 1], values[i], "sum of the values");
        }
        return new Concentration(values);
    }

    /** Returns the number of customers. */
    public int customers() {
        return sums.length;
    }

    /** Returns the value of all customers. */
    public long total() {
        return sums.length == 0 ? 0 : sums[sums.length - 1];
    }

    /**
     * Returns the number of customers in the top share, rounded up: the top 10 % of 85 are 9.
     *
     * @throws IllegalArgumentException if the share is not in [0, 1]
     */
    public int top(Ratio share) {
        requireNonNull(share, "share");
        checkArgument(
                share.signum() >= 0 && share.compareTo(Ratio.one()) <= 0, "share must be in [0, 1] but was %s", share);
        long product = Exact.product(share.numerator(), sums.length, "share × customers");
        return Math.toIntExact(-Math.floorDiv(-product, share.denominator()));
    }

    /**
     * Returns the share of the value that the top customers hold, their number rounded up.
     *
     * @throws IllegalArgumentException if the share is not in [0, 1]
     */
    public Optional<Ratio> shareOfTop(Ratio share) {
        return shareOfTop(top(share));
    }

    /**
     * Returns the share of the value that the most valuable customers hold.
     *
     * @param customers how many, from 0 to all
     * @throws IllegalArgumentException if there are not so many
     */
    public Optional<Ratio> shareOfTop(int customers) {
        checkArgument(
                customers >= 0 && customers <= sums.length,
                "customers must be in [0, %s] but was %s",
                sums.length,
                customers);
        return total() <= 0
                ? Optional.empty()
                : Optional.of(customers == 0 ? Ratio.zero() : Ratio.of(sums[customers - 1], total()));
    }

    /** Returns the fewest customers that together make at least this share of the value, such as 80 %. */
    public Optional<Integer> howManyMake(Ratio share) {
        if (total() <= 0) {
            return Optional.empty();
        }
        if (share.signum() <= 0) {
            return Optional.of(0);
        }
        for (int i = 0; i < sums.length; i++) {
            if (Ratio.of(sums[i], total()).isAtLeast(share)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the Gini coefficient: 0 if all are equal, towards 1 if one has all; above 1 is possible where
     * values are negative.
     *
     * <p>{@code G = (2 × sum of the shares of the k most valuable, over k from 1 to n, − (n + 1)) / n}, which is twice
     * the area between the Lorenz curve and the diagonal.
     */
    public Optional<Double> gini() {
        if (total() <= 0) {
            return Optional.empty();
        }
        double area = 0;
        for (long sum : sums) {
            area += (double) sum;
        }
        int n = sums.length;
        return Optional.of((2 * area / total() - (n + 1)) / n);
    }

    /**
     * Returns points of the Lorenz curve, the share of the value that the least valuable customers hold, from (0, 0) to
     * (1, 1).
     *
     * @param steps how many steps, at least 1; a point stands at each step of the share of customers, rounded down to
     *     whole ones
     * @throws IllegalArgumentException if there is no step
     */
    public List<LorenzPoint> lorenz(int steps) {
        checkArgument(steps >= 1 && steps <= MOST_STEPS, "steps must be in [1, 100000] but was %s", steps);
        if (total() <= 0) {
            return List.of();
        }
        ImmutableList.Builder<LorenzPoint> points = ImmutableList.builder();
        for (int step = 0; step <= steps; step++) {
            int least = Math.toIntExact((long) sums.length * step / steps);
            long above = least == sums.length ? 0 : sums[sums.length - least - 1];
            points.add(LorenzPoint.of(Ratio.of(least, sums.length), Ratio.of(total() - above, total())));
        }
        return points.build();
    }

    private Object readResolve() throws InvalidObjectException {
        long before = Long.MAX_VALUE;
        for (int i = 0; i < requireNonNull(sums, "sums").length; i++) {
            long value = Exact.difference(sums[i], i == 0 ? 0 : sums[i - 1], "sum of the values");
            if (value > before) {
                throw new InvalidObjectException("values must descend");
            }
            before = value;
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Concentration other && Arrays.equals(sums, other.sums);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    /** Returns the number of customers and their value. */
    @Override
    public String toString() {
        return "Concentration{customers=" + sums.length + ", total=" + total() + "}";
    }
}
