package io.stagecraft.planning.summation;

/** Probabilities of neighbouring cells, from a first one on. */
public final class Cells {
    public final long first;
    public final double[] probabilities;

    public Cells(long first, double[] probabilities) {
        this.first = first;
        this.probabilities = probabilities;
    }

    /** Returns the distribution of the same with the other sign. */
    public Cells mirrored() {
        double[] reversed = probabilities.clone();
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = probabilities[reversed.length - 1 - i];
        }
        return new Cells(1 - first - probabilities.length, reversed);
    }

    /** Returns the distribution of a case drawn from these, with the given weights. */
    public static Cells mixture(double[] weights, Cells[] parts) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Cells part : parts) {
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
        return new Cells(first, mixed);
    }
}
