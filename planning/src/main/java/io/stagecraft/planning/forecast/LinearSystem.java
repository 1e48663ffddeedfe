package io.stagecraft.planning.forecast;

/** Solves small dense systems by elimination with row exchange (LU with partial pivoting). */
final class LinearSystem {
    private final double[][] lu;
    private final int[] order;

    /** Factors a square matrix, which is not changed. */
    LinearSystem(double[][] matrix) {
        int n = matrix.length;
        lu = new double[n][];
        order = new int[n];
        for (int i = 0; i < n; i++) {
            lu[i] = matrix[i].clone();
            order[i] = i;
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(lu[i][k]) > Math.abs(lu[pivot][k])) {
                    pivot = i;
                }
            }
            double[] row = lu[k];
            lu[k] = lu[pivot];
            lu[pivot] = row;
            int index = order[k];
            order[k] = order[pivot];
            order[pivot] = index;
            if (lu[k][k] == 0) {
                throw new ArithmeticException("a system of equations has no single solution");
            }
            for (int i = k + 1; i < n; i++) {
                double factor = lu[i][k] / lu[k][k];
                lu[i][k] = factor;
                if (factor != 0) {
                    for (int j = k + 1; j < n; j++) {
                        lu[i][j] -= factor * lu[k][j];
                    }
                }
            }
        }
    }

    /** Returns {@code x} with {@code A x = b}. */
    double[] solve(double[] b) {
        int n = lu.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = b[order[i]];
            for (int j = 0; j < i; j++) {
                sum -= lu[i][j] * x[j];
            }
            x[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < n; j++) {
                sum -= lu[i][j] * x[j];
            }
            x[i] = sum / lu[i][i];
        }
        return x;
    }
}
