package io.stagecraft.planning.distribution;

import com.google.common.math.LongMath;
import java.math.RoundingMode;

/** What one independent part of the sum may bring, in ascending order, and how likely each amount is. */
final class Outcomes {
    final long[] amounts;
    final double[] weights;

    Outcomes(long[] amounts, double[] weights) {
        this.amounts = amounts;
        this.weights = weights;
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
