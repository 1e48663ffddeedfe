package io.stagecraft.planning.target;

import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** An estimate of what a target could be, with its explanation. */
@Serial.Structural
@Value.Immutable
public abstract class TargetEstimate implements Serializable {
    /** The three ways to estimate what a target could be; see the domain model, Factors for setting a target. */
    public enum Kind {
        /** What was reached last, grown. */
        RUN_RATE,
        /** What the market holds, times our share of it. */
        MARKET,
        /** What the owners can carry, added up. */
        BOTTOM_UP;

        /** Returns the name, as a message. */
        public Message message() {
            return Message.of(
                    "target.estimate." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    TargetEstimate() {}

    static ImmutableTargetEstimate.Builder builder() {
        return ImmutableTargetEstimate.builder();
    }

    /** Returns the kind of estimate. */
    public abstract Kind kind();

    /** Returns the amount, no more than the consumption potential; empty if something needed was not given. */
    public abstract Optional<Quantity> amount();

    /** Returns whether the consumption potential cut it down. */
    public abstract boolean isCapped();

    /** Returns the explanation of the estimate, or which input is missing. */
    public abstract Explanation explanation();
}
