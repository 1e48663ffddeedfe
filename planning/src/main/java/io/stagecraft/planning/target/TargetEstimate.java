package io.stagecraft.planning.target;

import io.stagecraft.core.explain.Explanation;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** An estimate of what a target could be, with its explanation. */
@Serial.Structural
@Value.Immutable
public abstract class TargetEstimate implements Serializable {
    TargetEstimate() {}

    static ImmutableTargetEstimate.Builder builder() {
        return ImmutableTargetEstimate.builder();
    }

    /** Returns the kind of estimate. */
    public abstract EstimateKind kind();

    /** Returns the amount, no more than the consumption potential; empty if something needed was not given. */
    public abstract Optional<Quantity> amount();

    /** Returns whether the consumption potential cut it down. */
    public abstract boolean isCapped();

    /** Returns the explanation of the estimate, or which input is missing. */
    public abstract Explanation explanation();
}
