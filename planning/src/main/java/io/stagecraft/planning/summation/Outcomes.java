// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.summation;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.Arrays;

/** What one independent part of the sum may bring, in ascending order, and how likely each amount is. */
public final class Outcomes {
    public final long[] amounts;
    public final double[] weights;

    private Outcomes(long[] amounts, double[] weights) {
        this.amounts = amounts;
        this.weights = weights;
    }

    /**
     * Returns what a deal brings: nothing if it is lost.
     *
     * @param won how likely it is won
     * @param amounts what it may bring if it is won, in ascending order, and how likely each is then
     */
    public static Outcomes of(double won, long[] amounts, double[] chances) {
        int zero = Arrays.binarySearch(amounts, 0);
        int place = zero < 0 ? -zero - 1 : zero;
        int others = zero < 0 ? 1 : 0;
        long[] sums = new long[amounts.length + others];
        double[] weights = new double[sums.length];
        for (int i = 0; i < amounts.length; i++) {
            int to = i < place ? i : i + others;
            sums[to] = amounts[i];
            weights[to] = won * chances[i];
        }
        weights[place] += 1 - won;
        return new Outcomes(sums, weights).possible();
    }

    /**
     * Returns what a number of deals of one amount bring.
     *
     * @param smallest the smallest number of wins
     * @param chances how likely it and each number above it is
     */
    public static Outcomes ofWins(int smallest, double[] chances, long amount) {
        int size = chances.length;
        long[] sums = new long[size];
        double[] weights = new double[size];
        for (int k = 0; k < size; k++) {
            int above = amount < 0 ? size - 1 - k : k;
            sums[k] = Math.multiplyExact(amount, smallest + above);
            weights[k] = chances[above];
        }
        return amount == 0 ? new Outcomes(new long[1], new double[] {1}) : new Outcomes(sums, weights).possible();
    }

    private Outcomes possible() {
        int size = 0;
        for (int i = 0; i < amounts.length; i++) {
            if (weights[i] > 0) {
                amounts[size] = amounts[i];
                weights[size++] = weights[i];
            }
        }
        return size == amounts.length ? this : new Outcomes(Arrays.copyOf(amounts, size), Arrays.copyOf(weights, size));
    }

    /** Returns the amounts in whole cells. */
    public long[] cells(long step, RoundingMode rounding) {
        long[] cells = new long[amounts.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = LongMath.divide(amounts[i], step, rounding);
        }
        return cells;
    }
}
