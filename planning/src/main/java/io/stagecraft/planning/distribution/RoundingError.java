package io.stagecraft.planning.distribution;

/**
 * What rounding each part of a sum to whole cells can do to the sum.
 *
 * <p>The error of a part depends on its outcome only, so the errors are independent and bounded. Their sum stays within its
 * mean ± {@code sqrt(Σ (highest − lowest)² × ln(1/ε) / 2)} but for a probability of {@code ε} at each side (Hoeffding 1963);
 * with {@code ε = 1e-12}, as far as any probability here is right. And it never passes the sums of the lowest and the highest.
 */
final class RoundingError {
    private static final double LOG_OF_DOUBT = 12 * 2.302585092994046;

    private double mean;
    private double squares;
    private double low;
    private double high;

    void add(Outcomes outcomes, long[] cells, long step) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < cells.length; i++) {
            if (outcomes.weights[i] > 0) {
                double error = outcomes.amounts[i] - (double) (cells[i] * step);
                mean += outcomes.weights[i] * error;
                lowest = Math.min(lowest, error);
                highest = Math.max(highest, error);
            }
        }
        low += lowest;
        high += highest;
        squares += (highest - lowest) * (highest - lowest);
    }

    /** Returns the least the true sum can lie above the rounded one; negative where it lies below. */
    double lowest() {
        return Math.max(low, mean - spread());
    }

    /** Returns the most the true sum can lie above the rounded one. */
    double highest() {
        return Math.min(high, mean + spread());
    }

    private double spread() {
        return Math.sqrt(squares * LOG_OF_DOUBT / 2);
    }
}
