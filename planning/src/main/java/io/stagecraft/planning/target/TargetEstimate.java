// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

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
        /** The amount reached last, times growth. */
        RUN_RATE,
        /** The size of the market, times our share. */
        MARKET,
        /** The sum of the capacities of the owners. */
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
