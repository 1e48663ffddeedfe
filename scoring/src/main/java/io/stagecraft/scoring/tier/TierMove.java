// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import io.stagecraft.core.check.Exact;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The tiers of one subject in two pyramids.
 *
 * @param <K> what tells subjects apart
 */
@Value.Immutable
public abstract class TierMove<K> implements Serializable {
    /** The kind of a move. */
    public enum Kind {
        /** It rose to a better level. */
        PROMOTED,
        /** It fell to a lower level. */
        RELEGATED,
        /** It stayed where it was. */
        STAYED,
        /** It is only in the later pyramid. */
        ENTERED,
        /** It is only in the earlier pyramid. */
        LEFT
    }

    TierMove() {}

    static <K> ImmutableTierMove.Builder<K> builder() {
        return ImmutableTierMove.builder();
    }

    /** Returns the id of the subject. */
    public abstract K id();

    /** Returns the kind. */
    public abstract Kind kind();

    /** Returns its earlier level, or empty if it had none. */
    public abstract Optional<Tier> tierBefore();

    /** Returns its later level, or empty if it has none. */
    public abstract Optional<Tier> tierAfter();

    /** Returns its earlier value, in the smallest unit of the currency; 0 if it was not there. */
    public abstract long valueBefore();

    /** Returns its later value, in the smallest unit of the currency; 0 if it is not there. */
    public abstract long valueAfter();

    /** Returns the change of its value. */
    public long valueChange() {
        return Exact.difference(valueAfter(), valueBefore(), "value after - value before");
    }
}
