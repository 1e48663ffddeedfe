package io.stagecraft.planning.distribution;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.Arrays;

/** What one independent part of the sum may bring, in ascending order, and how likely each amount is. */
final class Outcomes {
    final long[] amounts;
    final double[] weights;

    private Outcomes(long[] amounts, double[] weights) {
        this.amounts = amounts;
        this.weights = weights;
    }

    /** Returns what a deal brings: nothing if it is lost. */
    static Outcomes of(double won, AmountDistribution amount) {
        long[] amounts = amount.amounts();
        int zero = Arrays.binarySearch(amounts, 0);
        int place = zero < 0 ? -zero - 1 : zero;
        int others = zero < 0 ? 1 : 0;
        long[] sums = new long[amounts.length + others];
        double[] weights = new double[sums.length];
        for (int i = 0; i < amounts.length; i++) {
            int to = i < place ? i : i + others;
            sums[to] = amounts[i];
            weights[to] = won * amount.weights()[i];
        }
        weights[place] += 1 - won;
        return new Outcomes(sums, weights).possible();
    }

    /** Returns what a number of deals of one amount bring. */
    static Outcomes of(CountDistribution wins, long amount) {
        int size = wins.largest() - wins.smallest() + 1;
        long[] sums = new long[size];
        double[] weights = new double[size];
        for (int k = 0; k < size; k++) {
            int won = amount < 0 ? wins.largest() - k : wins.smallest() + k;
            sums[k] = Math.multiplyExact(amount, won);
            weights[k] = wins.probability(won);
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
    long[] cells(long step, RoundingMode rounding) {
        long[] cells = new long[amounts.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = LongMath.divide(amounts[i], step, rounding);
        }
        return cells;
    }
}
