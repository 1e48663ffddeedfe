// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.summation;

import java.util.Arrays;

/**
 * The distribution of a sum on the amounts that it can take, each listed: exact and quick where they are few, however fine their
 * unit is, such as ten deals with cents.
 *
 * <p>Nothing is cut off. All terms are non-negative, so there is no cancellation: each probability holds to about
 * {@code terms × 1e-16} of itself.
 */
public final class SparseSum {
    public final long[] amounts;
    public final double[] weights;

    private SparseSum(long[] amounts, double[] weights) {
        this.amounts = amounts;
        this.weights = weights;
    }

    /** Returns the amount that is certain. */
    public static SparseSum of(long certain) {
        return new SparseSum(new long[] {certain}, new double[] {1});
    }

    /** Returns the sum with one more independent term. */
    public SparseSum plus(Outcomes term) {
        return plus(term, 0, term.amounts.length);
    }

    private SparseSum plus(Outcomes term, int from, int to) {
        if (to - from == 1) {
            long more = term.amounts[from];
            long[] shifted = new long[amounts.length];
            for (int i = 0; i < shifted.length; i++) {
                shifted[i] = Math.addExact(amounts[i], more);
            }
            return new SparseSum(shifted, times(term.weights[from]));
        }
        int middle = (from + to) >>> 1;
        return merged(plus(term, from, middle), plus(term, middle, to));
    }

    /** Returns the distribution of a case drawn from these, with the given weights. */
    public static SparseSum mixture(double[] weights, SparseSum[] parts) {
        SparseSum mixed = new SparseSum(parts[0].amounts, parts[0].times(weights[0]));
        for (int i = 1; i < parts.length; i++) {
            mixed = merged(mixed, new SparseSum(parts[i].amounts, parts[i].times(weights[i])));
        }
        return mixed;
    }

    private double[] times(double weight) {
        double[] scaled = weights.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= weight;
        }
        return scaled;
    }

    /** Merges two lists in ascending order, adding the weights of equal amounts. */
    private static SparseSum merged(SparseSum one, SparseSum other) {
        long[] amounts = new long[Math.addExact(one.amounts.length, other.amounts.length)];
        double[] weights = new double[amounts.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < one.amounts.length || j < other.amounts.length) {
            boolean isOne = j == other.amounts.length || (i < one.amounts.length && one.amounts[i] <= other.amounts[j]);
            long amount = isOne ? one.amounts[i] : other.amounts[j];
            double weight = isOne ? one.weights[i++] : other.weights[j++];
            if (size > 0 && amounts[size - 1] == amount) {
                weights[size - 1] += weight;
            } else {
                amounts[size] = amount;
                weights[size++] = weight;
            }
        }
        return size == amounts.length
                ? new SparseSum(amounts, weights)
                : new SparseSum(Arrays.copyOf(amounts, size), Arrays.copyOf(weights, size));
    }
}
