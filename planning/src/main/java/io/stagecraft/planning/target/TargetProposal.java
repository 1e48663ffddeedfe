// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.DefaultUsed;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** The estimates of a target side by side, with their gaps and the amount proposed. */
@Serial.Structural
@Value.Immutable
public abstract class TargetProposal implements Serializable {
    TargetProposal() {}

    static ImmutableTargetProposal.Builder builder() {
        return ImmutableTargetProposal.builder();
    }

    /** Returns the three estimates, in the order of {@link TargetEstimate.Kind}. */
    public abstract List<TargetEstimate> estimates();

    /** Returns the gap of each pair of estimates that both have an amount, in the order of {@link TargetEstimate.Kind}. */
    public abstract List<TargetGap> gaps();

    /** Returns the amount proposed; empty if the estimates do not suffice. */
    public abstract Optional<Quantity> proposed();

    /** Returns the defaults that took part, in words; empty if none did. */
    public abstract List<DefaultUsed> defaultsUsed();

    /** Returns one of the estimates. */
    public TargetEstimate estimate(TargetEstimate.Kind kind) {
        requireNonNull(kind, "kind");
        return estimates().stream()
                .filter(estimate -> estimate.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
