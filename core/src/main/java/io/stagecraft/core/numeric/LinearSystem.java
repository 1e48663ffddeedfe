// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.numeric;

import java.util.Arrays;

/**
 * The solver of small dense systems, of up to a hundred or so equations: elimination in the order given, which is
 * stable for what this library solves (covariances and information, which are symmetric and positive definite, and
 * chains of stages, whose diagonal dominates), and which names the first row that depends on the ones before it.
 */
public final class LinearSystem {
    private LinearSystem() {}

    /**
     * Replaces a matrix by its factors: below the diagonal how often each row before was taken off a row, elsewhere
     * what was left of it.
     *
     * @param dependent what is left of a diagonal element, relative to what it was, when its row depends on the ones before
     * @return -1 if that succeeded, else the first row that depends on the ones before it
     */
    public static int factorise(double[][] a, double dependent) {
        for (int j = 0; j < a.length; j++) {
            double before = Math.abs(a[j][j]);
            for (int k = 0; k < j; k++) {
                double times = a[j][k] / a[k][k];
                a[j][k] = times;
                if (times != 0) {
                    for (int i = k + 1; i < a.length; i++) {
                        a[j][i] -= times * a[k][i];
                    }
                }
            }
            // written so that NaN fails too
            if (!(Math.abs(a[j][j]) > dependent * before)) {
                return j;
            }
        }
        return -1;
    }

    /** Returns the solution for a right-hand side, given the factors. */
    public static double[] solve(double[][] factors, double[] rightHandSide) {
        double[] x = rightHandSide.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= factors[i][k] * x[k];
            }
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= factors[i][k] * x[k];
            }
            x[i] /= factors[i][i];
        }
        return x;
    }

    /** Returns the inverse, by columns, given the factors. */
    public static double[][] inverse(double[][] factors) {
        double[][] inverse = new double[factors.length][];
        for (int i = 0; i < factors.length; i++) {
            double[] unit = new double[factors.length];
            unit[i] = 1;
            inverse[i] = solve(factors, unit);
        }
        return inverse;
    }

    /**
     * Returns what the rows before a row, taken so many times, add up to that row, where {@link #factorise} has stopped at it.
     *
     * @return as long as the rows before
     */
    public static double[] onRowsBefore(double[][] stopped, int row) {
        double[] times = Arrays.copyOf(stopped[row], row);
        for (int i = row - 1; i >= 0; i--) {
            for (int k = i + 1; k < row; k++) {
                times[i] -= stopped[k][i] * times[k];
            }
        }
        return times;
    }
}
