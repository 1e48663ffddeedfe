// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.immutables.value.Value;

/**
 * The parts of a Brier score: {@code reliability − resolution + uncertainty} (Murphy 1973).
 *
 * <pre>
 * reliability = Σ n (said − came)² / N        resolution = Σ n (came − share)² / N        uncertainty = share (1 − share)
 * </pre>
 *
 * <p>over groups of {@code n} predictions that said the same, {@code came} being the part of a group that happened and
 * {@code share} that of all {@code N}.
 */
@Value.Immutable
public abstract class BrierParts implements Serializable {
    BrierParts() {}

    static ImmutableBrierParts.Builder builder() {
        return ImmutableBrierParts.builder();
    }

    /** Returns the distance of predictions from outcomes, from 0, which is best. */
    public abstract double reliability();

    /** Returns the spread of the outcomes of the groups, from 0; more is better. */
    public abstract double resolution();

    /** Returns the variance of the outcome, whatever is predicted, in [0, 0.25]. */
    public abstract double uncertainty();

    /** Returns the Brier score. */
    public double score() {
        return reliability() - resolution() + uncertainty();
    }

    @Value.Check
    void check() {
        // written so that NaN fails too
        checkArgument(
                reliability() >= 0 && resolution() >= 0 && uncertainty() >= 0,
                "parts must be at least 0 but were %s, %s and %s",
                reliability(),
                resolution(),
                uncertainty());
    }
}
