package io.stagecraft.core.apportion;

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

    /** Writes the differences of the running totals, each rounded half-up. */
    abstract void cumulate(long[] result, int from);

    /** Returns whether {@code remainder / sum >= numerator / denominator}. */
    static boolean reaches(BigInteger remainder, BigInteger sum, long numerator, long denominator) {
        return remainder
                        .multiply(BigInteger.valueOf(denominator))
                        .compareTo(sum.multiply(BigInteger.valueOf(numerator)))
                >= 0;
    }
}
