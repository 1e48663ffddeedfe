// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * Customers of equal value that a cut between two tiers divides: only the key decides who is above.
 *
 * @param <T> what is ranked
 */
@Value.Immutable
public abstract class CutTie<T> implements Serializable {
    CutTie() {}

    static <T> ImmutableCutTie.Builder<T> builder() {
        return ImmutableCutTie.builder();
    }

    /** Returns the tier above the cut. */
    public abstract Tier upper();

    /** Returns the tier below the cut. */
    public abstract Tier lower();

    /** Returns the value they share, in the smallest unit of the currency. */
    public abstract long value();

    /** Returns those of them above the cut, in the order of the key, never empty. */
    public abstract List<T> above();

    /** Returns those of them below the cut, in the order of the key, never empty. */
    public abstract List<T> below();
}
