// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The selling time of a tier, in the unit that was shared out, such as hours (see the domain model, SDTEL pyramid).
 */
@Value.Immutable
public abstract class TierTime implements Serializable {
    TierTime() {}

    static ImmutableTierTime.Builder builder() {
        return ImmutableTierTime.builder();
    }

    /** Returns the tier. */
    public abstract Tier tier();

    /** Returns the number of subjects that share it. */
    public abstract int subjects();

    /** Returns the time of the whole tier. */
    public abstract Ratio time();

    /** Returns the time of each subject, or empty if there is none. */
    public Optional<Ratio> timePerSubject() {
        return subjects() == 0 ? Optional.empty() : Optional.of(time().dividedBy(Ratio.of(subjects())));
    }
}
