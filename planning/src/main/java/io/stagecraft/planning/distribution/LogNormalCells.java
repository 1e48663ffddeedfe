// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import com.google.common.math.LongMath;
import io.stagecraft.core.numeric.Normal;
import java.math.RoundingMode;

/**
 * A log-normal amount laid out on whole cells: how much weight each cell holds, by the difference of the distribution function.
 *
 * <p>The amount is the rounded one that a simulation draws. Its upper tail is cut off where one case in 1e13 lies beyond, and
 * put into the last cell.
 */
final class LogNormalCells {
    private static final double CUT = -Normal.quantile(1e-13);

    private LogNormalCells() {}

    /** Returns the amount at which the tail is cut off, in minor units. */
    static double largest(AmountDistribution amount) {
        return StrictMath.exp(amount.mu() + amount.sigma() * CUT);
    }

    /** Returns the weight of each cell from 0 on; the rounding says to which cell an amount between two belongs. */
    static double[] of(AmountDistribution amount, long step, RoundingMode rounding) {
        int last = Math.toIntExact(LongMath.divide(MoneyRange.minorUnits(largest(amount)), step, RoundingMode.CEILING));
        long above = switch (rounding) {
            case FLOOR -> step - 1;
            case CEILING -> 0;
            default -> step / 2;
        };
        double[] cells = new double[last + 1];
        double before = 0;
        for (int cell = 0; cell < last; cell++) {
            double upTo = upTo(amount, cell * step + above);
            cells[cell] = upTo - before;
            before = upTo;
        }
        cells[last] = 1 - before;
        return cells;
    }

    private static double upTo(AmountDistribution amount, long minor) {
        return amount.sigma() == 0
                ? minor >= amount.at(0.5) ? 1 : 0
                : Normal.upTo((StrictMath.log(minor + 0.5) - amount.mu()) / amount.sigma());
    }
}
