// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import java.util.ArrayList;
import java.util.List;

/** Finds complete separation: variables that tell won from lost deals without error, so that no finite maximum exists. */
final class Separation {
    private final RowCounts outcomes;

    Separation(RowCounts outcomes) {
        this.outcomes = outcomes;
    }

    /** Returns whether one value of a column parts the won from the lost, deals at that very value aside. */
    boolean isAlone(double[] column) {
        double leastWon = Double.POSITIVE_INFINITY;
        double mostWon = Double.NEGATIVE_INFINITY;
        double leastLost = Double.POSITIVE_INFINITY;
        double mostLost = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < column.length; i++) {
            if (outcomes.won[i] > 0) {
                leastWon = Math.min(leastWon, column[i]);
                mostWon = Math.max(mostWon, column[i]);
            }
            if (outcomes.lost[i] > 0) {
                leastLost = Math.min(leastLost, column[i]);
                mostLost = Math.max(mostLost, column[i]);
            }
        }
        return mostLost <= leastWon || mostWon <= leastLost;
    }

    /** Returns whether along a direction no won deal lies on the side of the lost, given rows of as many numbers as it has. */
    boolean isAlong(double[] direction, double[] rows) {
        double worst = 0;
        double best = 0;
        int width = direction.length;
        for (int i = 0; i < outcomes.won.length; i++) {
            double along = 0;
            for (int j = 0; j < width; j++) {
                along += rows[i * width + j] * direction[j];
            }
            if (outcomes.won[i] > 0) {
                worst = Math.min(worst, along);
                best = Math.max(best, along);
            }
            if (outcomes.lost[i] > 0) {
                worst = Math.min(worst, -along);
                best = Math.max(best, -along);
            }
        }
        return best > 0 && -worst <= 1e-4 * best;
    }

    /** Returns the places, from 1, of what a direction is made of. */
    static List<Integer> parts(double[] direction) {
        double largest = 0;
        for (int j = 1; j < direction.length; j++) {
            largest = Math.max(largest, Math.abs(direction[j]));
        }
        List<Integer> places = new ArrayList<>();
        for (int j = 1; j < direction.length; j++) {
            if (Math.abs(direction[j]) > 1e-3 * largest) {
                places.add(j);
            }
        }
        return places;
    }
}
