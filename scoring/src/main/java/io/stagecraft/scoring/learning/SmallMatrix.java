package io.stagecraft.scoring.learning;

import java.util.Arrays;

/**
 * The dense solves of this package, for matrices of up to a hundred or so rows: Cholesky of a symmetric positive definite
 * matrix, with the pivot that fails.
 */
final class SmallMatrix {
    /** What is left of a diagonal element when its row depends on the ones before, relative to what it was. */
    private static final double DEPENDENT = 1e-11;

    private SmallMatrix() {}

    /**
     * Replaces the lower triangle by its Cholesky factor.
     *
     * @return -1 if that succeeded, else the first row that depends on the ones before it
     */
    static int factorise(double[][] a) {
        for (int j = 0; j < a.length; j++) {
            double[] row = a[j];
            double before = row[j];
            double pivot = before;
            for (int k = 0; k < j; k++) {
                pivot -= row[k] * row[k];
            }
            // written so that NaN fails too
            if (!(pivot > DEPENDENT * before)) {
                return j;
            }
            row[j] = Math.sqrt(pivot);
            for (int i = j + 1; i < a.length; i++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * row[k];
                }
                a[i][j] = sum / row[j];
            }
        }
        return -1;
    }

    /** Returns the solution for a right-hand side, given the factor. */
    static double[] solve(double[][] factor, double[] rightHandSide) {
        double[] x = rightHandSide.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= factor[i][k] * x[k];
            }
            x[i] /= factor[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= factor[k][i] * x[k];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }

    /**
     * Returns what the rows before a row, taken so many times, add up to that row, where {@link #factorise} has stopped at it.
     *
     * @return as long as the rows before
     */
    static double[] onRowsBefore(double[][] stopped, int row) {
        double[] times = Arrays.copyOf(stopped[row], row);
        for (int i = row - 1; i >= 0; i--) {
            for (int k = i + 1; k < row; k++) {
                times[i] -= stopped[k][i] * times[k];
            }
            times[i] /= stopped[i][i];
        }
        return times;
    }

    /** Returns the inverse, given the factor. */
    static double[][] inverse(double[][] factor) {
        double[][] inverse = new double[factor.length][];
        for (int i = 0; i < factor.length; i++) {
            double[] unit = new double[factor.length];
            unit[i] = 1;
            inverse[i] = solve(factor, unit);
        }
        return inverse;
    }
}
