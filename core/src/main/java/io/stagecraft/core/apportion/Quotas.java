// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import io.stagecraft.core.measure.Ratio;
import java.math.BigInteger;

/** The exact shares {@code total * weight / sum} of the parts: whole units, and what is left over of a unit. */
abstract class Quotas {
    private final int size;
    private final long total;

    Quotas(int size, long total) {
        this.size = size;
        this.total = total;
    }

    final int size() {
        return size;
    }

    final long total() {
        return total;
    }

    /** Returns the whole units of a part. */
    abstract long floor(int part);

    /**
     * Returns a number that is zero exactly when the quota is whole, and otherwise orders the parts by what is left
     * over.
     *
     * @param floor what {@link #floor} returned for the part
     */
    abstract long remainder(int part, long floor);

    /** Returns how many bits {@link #remainder} needs at most. */
    abstract int remainderBits();

    /** Returns whether what is left over is at least {@code numerator / denominator} of a unit. */
    abstract boolean remainderReaches(int part, long numerator, long denominator);

    /**
     * Writes the whole units of all parts and counts what is left over by its leading bits.
     *
     * @param counts receives how many parts have which leading bits
     * @param shift how many bits below them are left out
     * @return the units still open
     */
    long floors(long[] result, int from, int[] counts, int shift) {
        long spare = total;
        for (int i = 0; i < size; i++) {
            long floor = floor(i);
            result[from + i] = floor;
            spare -= floor;
            counts[(int) (remainder(i, floor) >>> shift)]++;
        }
        return spare;
    }

    /**
     * Adds a unit to the parts of which the leading bits of what is left over are above some, and lists those that equal them.
     *
     * @param result holds the whole units
     * @param candidates receives the parts that equal them
     * @param keys receives what is left over of these
     */
    void raise(long[] result, int from, int shift, int last, int[] candidates, long[] keys) {
        int found = 0;
        for (int i = 0; i < size; i++) {
            long remainder = remainder(i, result[from + i]);
            int bucket = (int) (remainder >>> shift);
            // one where the bucket lies above the last: no branch, which would be wrong half of the time
            result[from + i] += (last - bucket) >>> (Integer.SIZE - 1);
            if (bucket == last) {
                candidates[found] = i;
                keys[found++] = remainder;
            }
        }
    }

    /** Writes the differences of the running totals, each rounded up from a part of a unit on. */
    abstract void cumulate(Ratio roundsUpFrom, long[] result, int from);

    /** Returns whether {@code remainder / sum >= numerator / denominator}. */
    static boolean reaches(BigInteger remainder, BigInteger sum, long numerator, long denominator) {
        return remainder
                        .multiply(BigInteger.valueOf(denominator))
                        .compareTo(sum.multiply(BigInteger.valueOf(numerator)))
                >= 0;
    }
}
