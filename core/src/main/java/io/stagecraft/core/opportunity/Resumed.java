// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import java.time.Instant;
import org.immutables.value.Value;

/** The event that a deal waits no longer. */
@Value.Immutable
public abstract non-sealed class Resumed implements DealEvent {
    Resumed() {}

    /** Returns the event that the deal goes on. */
    public static Resumed of(Instant at) {
        return builder().at(at).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Resumed} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableResumed.Builder {
        Builder() {}
    }
}
