// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Strategy for choosing the amount to propose from the estimates.
 *
 * <h2>For implementors</h2>
 * Implementations must be immutable and give the same answer for the same estimates.
 */
@FunctionalInterface
public interface TargetSettingStrategy {
    /**
     * Returns the amount to propose, or empty if the estimates do not suffice.
     *
     * @param estimates the three estimates, in the order of {@link TargetEstimate.Kind}
     */
    Optional<Quantity> propose(List<TargetEstimate> estimates);

    /** Returns the strategy that takes one of the estimates; {@code RUN_RATE} is the default, our assumption. */
    static TargetSettingStrategy taking(TargetEstimate.Kind kind) {
        requireNonNull(kind, "kind");
        return estimates -> requireNonNull(estimates, "estimates").stream()
                .filter(estimate -> estimate.kind() == kind)
                .findFirst()
                .flatMap(TargetEstimate::amount);
    }

    /** Returns the strategy that takes the lowest estimate there is. */
    static TargetSettingStrategy lowest() {
        return estimates -> requireNonNull(estimates, "estimates").stream()
                .flatMap(estimate -> estimate.amount().stream())
                .min(Quantity::compareTo);
    }
}
