// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.summation;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.math.BigInteger;

/**
 * Number, sum and sum of squares of whole numbers, exactly, so that adding them in any order or in any parts gives the same.
 */
public final class Moments implements Serializable {
    private static final long serialVersionUID = 1L;

    private long count;
    private long sumHigh;
    private long sumLow;
    private long squareHigh;
    private long squareLow;

    public void add(long value) {
        count++;
        addSum(value >> 63, value);
        addSquare(Math.multiplyHigh(value, value), value * value);
    }

    public void add(Moments other) {
        count = Math.addExact(count, other.count);
        addSum(other.sumHigh, other.sumLow);
        addSquare(other.squareHigh, other.squareLow);
    }

    private void addSum(long high, long low) {
        long sum = sumLow + low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        sumLow = sum;
        sumHigh = Math.addExact(sumHigh, high + carry);
    }

    private void addSquare(long high, long low) {
        long sum = squareLow + low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        squareLow = sum;
        squareHigh = Math.addExact(squareHigh, Math.addExact(high, carry));
    }

    public long count() {
        return count;
    }

    public double mean() {
        return sum().doubleValue() / count;
    }

    /** Returns {@code (n Σx² − (Σx)²) / (n (n − 1))}, whose numerator is exact; 0 for a single number. */
    public double variance() {
        if (count < 2) {
            return 0;
        }
        BigInteger n = BigInteger.valueOf(count);
        BigInteger sum = sum();
        BigInteger square = wide(squareHigh, squareLow);
        double numerator = n.multiply(square).subtract(sum.multiply(sum)).doubleValue();
        return numerator / ((double) count * (count - 1));
    }

    public double standardError() {
        return Math.sqrt(variance() / count);
    }

    private BigInteger sum() {
        return wide(sumHigh, sumLow);
    }

    private static BigInteger wide(long high, long low) {
        BigInteger unsignedLow = BigInteger.valueOf(low >>> 1).shiftLeft(1).or(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(64).add(unsignedLow);
    }

    private Object readResolve() throws InvalidObjectException {
        if (!(count >= 0)) {
            throw new InvalidObjectException("count must not be negative");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Moments other
                && count == other.count
                && sumHigh == other.sumHigh
                && sumLow == other.sumLow
                && squareHigh == other.squareHigh
                && squareLow == other.squareLow;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(count) * 31 + Long.hashCode(sumLow ^ squareLow);
    }
}
