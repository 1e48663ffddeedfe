// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.summation;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Exact;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;

/** The amounts that a distribution gives probabilities to, in minor units and ascending order. */
public interface Points extends Serializable {
    /** Returns how many there are, at least 1. */
    int size();

    /** Returns one of them, from 0. */
    long at(int index);

    /** Returns the first at or above an amount, {@link #size()} if there is none. */
    int atOrAbove(long amount);

    /** Amounts at equal distances. */
    record Even(long lowest, long step, int size) implements Points {
        public Even {
            Exact.sum(
                    lowest,
                    Exact.product(size, step, "the highest amount in minor units"),
                    "the highest amount in minor units");
        }

        @Override
        public long at(int index) {
            return lowest + index * step;
        }

        @Override
        public int atOrAbove(long amount) {
            if (amount <= lowest) {
                return 0;
            }
            long above = Math.subtractExact(amount, lowest);
            return (int) Math.min(size, above / step + (above % step == 0 ? 0 : 1));
        }
    }

    /** Amounts that are listed one by one. */
    final class Listed implements Points {
        private static final long serialVersionUID = 1L;

        private final long[] amounts;

        public Listed(long[] amounts) {
            this.amounts = amounts;
        }

        private Object readResolve() throws InvalidObjectException {
            if (requireNonNull(amounts, "amounts").length == 0) {
                throw new InvalidObjectException("there must be at least one amount");
            }
            return this;
        }

        @Override
        public int size() {
            return amounts.length;
        }

        @Override
        public long at(int index) {
            return amounts[index];
        }

        @Override
        public int atOrAbove(long amount) {
            int place = Arrays.binarySearch(amounts, amount);
            return place >= 0 ? place : -place - 1;
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Listed other && Arrays.equals(amounts, other.amounts);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(amounts);
        }
    }
}
