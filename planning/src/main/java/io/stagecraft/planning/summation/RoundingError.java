// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.summation;

/**
 * What rounding each part of a sum to whole cells can do to the sum.
 *
 * <p>The error of a part depends on its outcome only, so the errors are independent and bounded. Their sum stays within its
 * mean ± {@code sqrt(Σ (highest − lowest)² × ln(1/ε) / 2)} but for a probability of {@code ε} at each side (Hoeffding 1963), and
 * within ± {@code bL/3 + sqrt((bL/3)² + 2VL)} with their variance {@code V}, the largest deviation {@code b} of one of them from
 * its mean and {@code L = ln(1/ε)} (Bernstein 1927); the closer one counts, with {@code ε = 1e-12}, as far as any probability
 * here is right. And it never passes the sums of the lowest and the highest.
 */
public final class RoundingError {
    private static final double LOG_OF_DOUBT = 12 * 2.302585092994046;

    private double mean;
    private double squares;
    private double variance;
    private double furthest;
    private double low;
    private double high;
    private double manyLow;
    private double manyHigh;

    public void add(Outcomes outcomes, long[] cells, long step) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double sumOfSquares = 0;
        for (int i = 0; i < cells.length; i++) {
            if (outcomes.weights[i] > 0) {
                double error = outcomes.amounts[i] - (double) (cells[i] * step);
                sum += outcomes.weights[i] * error;
                sumOfSquares += outcomes.weights[i] * error * error;
                lowest = Math.min(lowest, error);
                highest = Math.max(highest, error);
            }
        }
        add(sum, sumOfSquares, lowest, highest);
    }

    /** Adds a part of which mean, mean square and range of the error are known, or bounds of the last three. */
    public void add(double ofMean, double ofSquares, double lowest, double highest) {
        mean += ofMean;
        variance += Math.max(0, ofSquares - ofMean * ofMean);
        furthest = Math.max(furthest, Math.max(highest - ofMean, ofMean - lowest));
        low += lowest;
        high += highest;
        squares += (highest - lowest) * (highest - lowest);
    }

    /**
     * Adds what rounding each of a random number of amounts does: errors with this mean, independent of each other, each within
     * a range of one cell once its amount is known.
     *
     * @param most how many there are at most, but for the doubt
     */
    public void addMany(double most, double meanOfEach, long cell) {
        double spread = Math.min(most * cell, cell * Math.sqrt(most * LOG_OF_DOUBT / 2));
        manyLow += most * Math.min(0, meanOfEach) - spread;
        manyHigh += most * Math.max(0, meanOfEach) + spread;
    }

    /** Returns the least the true sum can lie above the rounded one; negative where it lies below. */
    public double lowest() {
        return Math.max(low, mean - spread()) + manyLow;
    }

    /** Returns the most the true sum can lie above the rounded one. */
    public double highest() {
        return Math.min(high, mean + spread()) + manyHigh;
    }

    private double spread() {
        double linear = furthest * LOG_OF_DOUBT / 3;
        return Math.min(
                Math.sqrt(squares * LOG_OF_DOUBT / 2),
                linear + Math.sqrt(linear * linear + 2 * variance * LOG_OF_DOUBT));
    }
}
