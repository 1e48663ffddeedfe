// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.summation;

import java.util.Arrays;

/**
 * The distribution of a sum on whole cells, grown by convolution with one independent term after the other.
 *
 * <p>Adding a term that jumps by {@code d} cells with probability {@code p} is {@code f(s) ← (1 − p) f(s) + p f(s − d)}. Of
 * more than {@value #UNTRIMMED} cells only the window that carries weight is kept: from each end at most {@value #TRIMMED} is
 * moved into the outermost cell that stays, after each term, so that a sum of many terms costs in proportion to its standard
 * deviation and not to its range. Of fewer, where nothing would be gained, only what a {@code double} can hardly hold is moved.
 * All terms are non-negative, so there is no cancellation: each probability holds to about {@code terms × 1e-16}.
 */
public final class Lattice {
    /** The weight that a trim may move, at each end and after each term. */
    public static final double TRIMMED = 1e-18;

    /** Cells up to which no weight is trimmed. */
    public static final int UNTRIMMED = 1 << 12;

    /** Below this, products of weights would lose digits, and cost much more. */
    private static final double UNDERFLOW = 1e-280;

    /** What a transform leaves in cells that should be empty: such cells at either end are moved inwards too. */
    private static final double NOISE = 1e-17;

    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private double[] cells = {1};
    private double[] spare = {0};
    private int size = 1;
    private long first;

    public Lattice copy() {
        Lattice copy = new Lattice();
        copy.cells = probabilities();
        copy.size = size;
        copy.first = first;
        return copy;
    }

    /**
     * Adds an independent term.
     *
     * @param jumps the cells it may add, ascending
     * @param weights how likely each is
     */
    public void add(long[] jumps, double[] weights) {
        int terms = jumps.length;
        long lowest = jumps[0];
        int grown = sizeOf(size + (jumps[terms - 1] - lowest));
        if (spare.length < grown) {
            spare = new double[(int) Math.min(LARGEST, grown + (grown >> 1) + 16L)];
        }
        if (terms == 2 && weights[0] != 0) {
            addPair((int) (jumps[1] - lowest), weights[0], weights[1]);
        } else {
            Arrays.fill(spare, 0, grown, 0);
            for (int term = 0; term < terms; term++) {
                addShifted(cells, size, spare, (int) (jumps[term] - lowest), weights[term]);
            }
        }
        double[] used = cells;
        cells = spare;
        spare = used;
        size = grown;
        first = Math.addExact(first, lowest);
        trim(0);
    }

    /** The common case, a deal that is won or lost, in one pass over the cells. */
    private void addPair(int jump, double stay, double go) {
        double[] from = cells;
        double[] to = spare;
        int overlap = Math.min(jump, size);
        for (int i = 0; i < overlap; i++) {
            to[i] = stay * from[i];
        }
        for (int i = size; i < jump; i++) {
            to[i] = 0;
        }
        for (int i = jump; i < size; i++) {
            to[i] = stay * from[i] + go * from[i - jump];
        }
        for (int i = Math.max(jump, size); i < size + jump; i++) {
            to[i] = go * from[i - jump];
        }
    }

    private static void addShifted(double[] from, int size, double[] to, int shift, double weight) {
        for (int i = 0; i < size; i++) {
            to[i + shift] += weight * from[i];
        }
    }

    /** Adds an independent term that is itself spread over many neighbouring cells. */
    public void addDense(CellRun term) {
        double[] weights = term.probabilities;
        int grown = sizeOf((long) size + weights.length - 1);
        double noise = 0;
        if ((double) size * weights.length <= Fourier.DIRECT_LIMIT) {
            double[] to = new double[grown];
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] != 0) {
                    addShifted(cells, size, to, i, weights[i]);
                }
            }
            cells = to;
        } else {
            cells = Fourier.convolve(Arrays.copyOf(cells, size), weights);
            noise = NOISE;
        }
        size = grown;
        spare = new double[0];
        first = Math.addExact(first, term.first);
        trim(noise);
    }

    /** Adds the sum of many terms that was found by a transform. */
    public void addTransformed(double[] weights) {
        addDense(new CellRun(0, weights));
        trim(NOISE);
    }

    private void trim(double noise) {
        double trimmed = size <= UNTRIMMED ? UNDERFLOW : TRIMMED;
        int from = 0;
        double below = 0;
        while (from < size - 1 && (below + cells[from] <= trimmed || cells[from] < noise)) {
            below += cells[from++];
        }
        int to = size - 1;
        double above = 0;
        while (to > from && (above + cells[to] <= trimmed || cells[to] < noise)) {
            above += cells[to--];
        }
        cells[from] += below;
        cells[to] += above;
        if (from > 0) {
            System.arraycopy(cells, from, cells, 0, to - from + 1);
            first += from;
        }
        size = to - from + 1;
    }

    private static int sizeOf(long cells) {
        if (cells > LARGEST) {
            throw new ArithmeticException("a distribution of " + cells + " cells is too fine; allow less work");
        }
        return (int) cells;
    }

    /** Returns the number of the first cell. */
    public long first() {
        return first;
    }

    /** Returns the probabilities from the first cell on. */
    public double[] probabilities() {
        return Arrays.copyOf(cells, size);
    }
}
