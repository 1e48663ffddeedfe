// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One level of a pyramid with its members.
 *
 * @param <T> what is ranked
 */
@Value.Immutable
public abstract class TierSlice<T> implements Serializable {
    TierSlice() {}

    static <T> ImmutableTierSlice.Builder<T> builder() {
        return ImmutableTierSlice.builder();
    }

    /** Returns the level. */
    public abstract Tier tier();

    /** Returns the members, the most valuable first; possibly empty. */
    public abstract List<T> subjects();

    /** Returns the sum of their values, in the smallest unit of the currency. */
    public abstract long value();

    /** Returns their share of all subjects, prospects included, or empty if there are no subjects. */
    public abstract Optional<Ratio> shareOfSubjects();

    /** Returns their share of the value of all, or empty if that is not positive. */
    public abstract Optional<Ratio> shareOfValue();

    /** Returns the number of those in it. */
    public int size() {
        return subjects().size();
    }

    /**
     * Returns the share of the value over the share of the subjects: above 1 if a subject is worth more than the
     * average one; empty if either is unknown or it is empty.
     */
    public Optional<Ratio> valueIndex() {
        return shareOfSubjects()
                .filter(share -> !share.isZero())
                .flatMap(share -> shareOfValue().map(value -> value.dividedBy(share)));
    }

    /**
     * Returns the actual share of the subjects minus the one the scheme expects, or empty if it expects none or
     * it is empty.
     */
    public Optional<Ratio> beyondExpected() {
        return shareOfSubjects().flatMap(share -> tier().expectedShare().map(share::minus));
    }
}
