// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import io.stagecraft.core.measure.Ratio;
import java.math.BigInteger;

/**
 * Quotas of weights whose sum is below 2^61.
 *
 * <p>A {@code double} proposes the quotient; whole numbers decide it. The proposal is off by one at most, so the true
 * remainder of {@code total * weight - proposal * sum} lies between {@code -sum} and {@code 2 * sum}, which 64 bits
 * hold, and arithmetic modulo 2^64 yields it although neither product may fit. This takes no division and no wide
 * number.
 */
final class LongQuotas extends Quotas {
    /** Up to here the four roundings of the proposal, each within 2^-53 of it, make half a unit together. */
    private static final long ONE_STEP = 1L << 50;

    private final long[] weights;
    private final int from;
    private final long sum;
    private final long total;
    private final double factor;
    private final boolean oneStep;

    LongQuotas(long[] weights, int from, int size, long sum, long total) {
        super(size, total);
        this.weights = weights;
        this.from = from;
        this.sum = sum;
        this.total = total;
        this.factor = (double) total / sum;
        this.oneStep = total < ONE_STEP;
    }

    @Override
    long floor(int part) {
        return quotient(weights[from + part]);
    }

    private long quotient(long weight) {
        long quotient = oneStep ? (long) (weight * factor) : near(weight);
        long remainder = total * weight - quotient * sum;
        return remainder < 0 ? quotient - 1 : remainder >= sum ? quotient + 1 : quotient;
    }

    /** Proposes a quotient for a large total: what the first proposal left, in 128 bits, is divided once more. */
    private long near(long weight) {
        long first = (long) (weight * factor);
        long low = total * weight - first * sum;
        long borrow = Long.compareUnsigned(total * weight, first * sum) < 0 ? 1 : 0;
        long high = Math.multiplyHigh(total, weight) - Math.multiplyHigh(first, sum) - borrow;
        double left = high == low >> 63 ? low : high * 0x1p64 + (low >>> 1) * 2.0;
        return first + (long) (left / sum);
    }

    @Override
    long remainder(int part, long floor) {
        return total * weights[from + part] - floor * sum;
    }

    /** The same in one loop without calls: plans spend most of their time here. */
    @Override
    long floors(long[] result, int from, int[] counts, int shift) {
        if (!oneStep) {
            return super.floors(result, from, counts, shift);
        }
        long spare = total;
        for (int i = 0; i < size(); i++) {
            long weight = weights[this.from + i];
            long floor = (long) (weight * factor);
            long remainder = total * weight - floor * sum;
            if (remainder < 0) {
                floor--;
                remainder += sum;
            } else if (remainder >= sum) {
                floor++;
                remainder -= sum;
            }
            result[from + i] = floor;
            spare -= floor;
            counts[(int) (remainder >>> shift)]++;
        }
        return spare;
    }

    @Override
    void raise(long[] result, int from, int shift, int last, int[] candidates, long[] keys) {
        int found = 0;
        for (int i = 0; i < size(); i++) {
            long floor = result[from + i];
            long remainder = total * weights[this.from + i] - floor * sum;
            int bucket = (int) (remainder >>> shift);
            // as above, without a branch
            result[from + i] = floor + ((last - bucket) >>> (Integer.SIZE - 1));
            if (bucket == last) {
                candidates[found] = i;
                keys[found++] = remainder;
            }
        }
    }

    @Override
    int remainderBits() {
        return Long.SIZE - Long.numberOfLeadingZeros(sum - 1);
    }

    @Override
    boolean remainderReaches(int part, long numerator, long denominator) {
        long remainder = remainder(part, floor(part));
        int high = Long.compare(Math.multiplyHigh(remainder, denominator), Math.multiplyHigh(sum, numerator));
        return (high != 0 ? high : Long.compareUnsigned(remainder * denominator, sum * numerator)) >= 0;
    }

    @Override
    void cumulate(Ratio roundsUpFrom, long[] result, int from) {
        long up = roundsUpFrom.equals(Cumulative.HALF) ? sum - (sum >> 1) : leastRaised(roundsUpFrom);
        long running = 0;
        long before = 0;
        for (int i = 0; i < size(); i++) {
            running += weights[this.from + i];
            long floor = quotient(running);
            long after = total * running - floor * sum >= up ? floor + 1 : floor;
            result[from + i] = after - before;
            before = after;
        }
    }

    /** Returns the least remainder that is at least a part of a unit. */
    private long leastRaised(Ratio part) {
        BigInteger[] parts = BigInteger.valueOf(sum)
                .multiply(BigInteger.valueOf(part.numerator()))
                .divideAndRemainder(BigInteger.valueOf(part.denominator()));
        return parts[0].longValueExact() + parts[1].signum();
    }
}
