// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import io.stagecraft.core.check.Exact;
import java.util.Arrays;

/** The values of a group of customers, readable by rank; rank 1 is the highest. */
final class SortedValues {
    private final long[] ascending;
    private final int positive;

    private SortedValues(long[] ascending) {
        this.ascending = ascending;
        this.positive = atLeast(1);
    }

    /** Sorts the array that is given and keeps it. */
    static SortedValues sorting(long[] values) {
        Arrays.sort(values);
        return new SortedValues(values);
    }

    /** Keeps an array that is sorted from the lowest up. */
    static SortedValues ofAscending(long[] ascending) {
        return new SortedValues(ascending);
    }

    int size() {
        return ascending.length;
    }

    /** Returns the number of values above 0. */
    int positive() {
        return positive;
    }

    long atRank(int rank) {
        return ascending[ascending.length - rank];
    }

    /** Returns a copy of the values, the highest first. */
    long[] descending() {
        long[] descending = new long[ascending.length];
        for (int i = 0; i < descending.length; i++) {
            descending[i] = ascending[ascending.length - 1 - i];
        }
        return descending;
    }

    /** Returns the number of values that are at least this one. */
    int atLeast(long value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return ascending.length - low;
    }

    /** Returns the number of values above this one. */
    int above(long value) {
        return value == Long.MAX_VALUE ? 0 : atLeast(value + 1);
    }

    /** Returns the sum of the values above 0. */
    long positiveTotal() {
        long total = 0;
        for (int i = ascending.length - positive; i < ascending.length; i++) {
            total = Exact.sum(total, ascending[i], "total value");
        }
        return total;
    }
}
