package io.stagecraft.scoring.tier;

import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A customer with its place in a pyramid.
 *
 * <p>Instances are immutable and safe for use by multiple threads as far as the customer is. Java serialization
 * carries them between JVMs that run the same version of Stagecraft, where the customer allows it; it is no storage
 * format and not safe for untrusted bytes.
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
