// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * The visits that one tier asks for in a month.
 */
@Value.Immutable
public abstract class TierVisits implements Serializable {
    TierVisits() {}

    static ImmutableTierVisits.Builder builder() {
        return ImmutableTierVisits.builder();
    }

    /** Returns the tier. */
    public abstract Tier tier();

    /** Returns the number of customers to be visited. */
    public abstract int subjects();

    /** Returns the visits that each is due in the month. */
    public abstract Ratio visitsPerSubject();

    /** Returns the visits of all of them. */
    public Ratio visits() {
        return visitsPerSubject().multipliedBy(Ratio.of(subjects()));
    }
}
