// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/** A level of a pyramid: its name and the policy for its customers. */
@Value.Immutable
public abstract class Tier implements Serializable, WithTier {
    Tier() {}

    /**
     * Returns a tier without a policy.
     *
     * @param id the id, not blank
     * @param labels the name
     * @throws IllegalArgumentException if the id is blank
     */
    public static Tier of(String id, Labels labels) {
        return builder().id(id).labels(labels).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, unique within a scheme. */
    public abstract String id();

    /** Returns the name. */
    public abstract Labels labels();

    /**
     * Returns the share of all subjects, prospects included, that the scheme expects here, to be compared with the
     * actual mix; in [0, 1].
     */
    public abstract Optional<Ratio> expectedShare();

    /** Returns the policy for its customers. */
    @Value.Default
    public TierPolicy policy() {
        return TierPolicy.none();
    }

    @Value.Check
    void check() {
        Ids.check(id(), "id of a tier", "label \"%s\"", labels());
        expectedShare()
                .ifPresent(share -> checkArgument(
                        share.signum() >= 0 && share.compareTo(Ratio.one()) <= 0,
                        "expectedShare must be in [0, 1] but was %s (tier %s)",
                        share,
                        id()));
    }

    /** Builds {@link Tier} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableTier.Builder {
        Builder() {}
    }
}
