// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import io.stagecraft.core.measure.Ratio;
import java.math.BigInteger;
import java.util.Arrays;

/** Quotas of weights of any width. */
final class BigQuotas extends Quotas {
    private final BigInteger[] weights;
    private final BigInteger sum;
    private final long[] floors;
    private final BigInteger[] remainders;
    private final BigInteger[] ranked;

    BigQuotas(BigInteger[] weights, BigInteger sum, long total) {
        super(weights.length, total);
        this.weights = weights;
        this.sum = sum;
        this.floors = new long[weights.length];
        this.remainders = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] parts = weights[i].multiply(BigInteger.valueOf(total)).divideAndRemainder(sum);
            floors[i] = parts[0].longValueExact();
            remainders[i] = parts[1];
        }
        this.ranked = remainders.clone();
        Arrays.sort(ranked);
    }

    @Override
    long floor(int part) {
        return floors[part];
    }

    /** Returns the place of the remainder among all of them: as good as the remainder to compare by, and narrow. */
    @Override
    long remainder(int part, long floor) {
        BigInteger remainder = remainders[part];
        return remainder.signum() == 0 ? 0 : 1 + first(remainder);
    }

    private int first(BigInteger remainder) {
        int low = 0;
        int high = ranked.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranked[middle].compareTo(remainder) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    int remainderBits() {
        return Integer.SIZE - Integer.numberOfLeadingZeros(size());
    }

    @Override
    boolean remainderReaches(int part, long numerator, long denominator) {
        return reaches(remainders[part], sum, numerator, denominator);
    }

    @Override
    void cumulate(Ratio roundsUpFrom, long[] result, int from) {
        BigInteger unit = BigInteger.valueOf(roundsUpFrom.denominator());
        BigInteger added = sum.multiply(unit.subtract(BigInteger.valueOf(roundsUpFrom.numerator())));
        BigInteger running = BigInteger.ZERO;
        BigInteger total = BigInteger.valueOf(total());
        long before = 0;
        for (int i = 0; i < size(); i++) {
            running = running.add(weights[i]);
            BigInteger raised = total.multiply(running).multiply(unit).add(added);
            long after = raised.divide(sum.multiply(unit)).longValueExact();
            result[from + i] = after - before;
            before = after;
        }
    }
}
