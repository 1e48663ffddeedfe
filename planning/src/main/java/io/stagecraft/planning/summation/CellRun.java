// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.summation;

/** Probabilities of neighbouring cells, from a first one on. */
public final class CellRun {
    public final long first;
    public final double[] probabilities;

    public CellRun(long first, double[] probabilities) {
        this.first = first;
        this.probabilities = probabilities;
    }

    /** Returns the distribution of the same with the other sign. */
    public CellRun mirrored() {
        double[] reversed = probabilities.clone();
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = probabilities[reversed.length - 1 - i];
        }
        return new CellRun(1 - first - probabilities.length, reversed);
    }

    /** Returns the distribution of a case drawn from these, with the given weights. */
    public static CellRun mixture(double[] weights, CellRun[] parts) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (CellRun part : parts) {
            first = Math.min(first, part.first);
            last = Math.max(last, part.first + part.probabilities.length - 1);
        }
        double[] mixed = new double[Math.toIntExact(last - first + 1)];
        for (int i = 0; i < parts.length; i++) {
            int shift = (int) (parts[i].first - first);
            for (int k = 0; k < parts[i].probabilities.length; k++) {
                mixed[shift + k] += weights[i] * parts[i].probabilities[k];
            }
        }
        return new CellRun(first, mixed);
    }
}
