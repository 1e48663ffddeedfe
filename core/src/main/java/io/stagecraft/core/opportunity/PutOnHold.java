// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The event that a deal waits, for a reason. */
@Value.Immutable
public abstract non-sealed class PutOnHold implements DealEvent {
    PutOnHold() {}

    /** Returns the event that the deal waits. */
    public static PutOnHold of(Instant at, String reason) {
        return builder().at(at).reason(reason).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the reason in the words of the seller, or empty if none was given. */
    public abstract Optional<String> reason();

    /** Builds {@link PutOnHold} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutablePutOnHold.Builder {
        Builder() {}
    }
}
