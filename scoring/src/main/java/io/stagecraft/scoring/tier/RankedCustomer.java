// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A customer with its place in a pyramid.
 *
 * @param <T> what is ranked
 */
@Value.Immutable
public abstract class RankedCustomer<T> implements Serializable {
    RankedCustomer() {}

    static <T> ImmutableRankedCustomer.Builder<T> builder() {
        return ImmutableRankedCustomer.builder();
    }

    /** Returns the customer. */
    public abstract T customer();

    /** Returns its rank, from 1. */
    public abstract int rank();

    /** Returns its value, in the smallest unit of its currency. */
    public abstract long value();

    /** Returns the tier it fell into. */
    public abstract Tier tier();
}
