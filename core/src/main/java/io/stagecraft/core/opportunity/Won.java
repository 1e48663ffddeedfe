// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.measure.Ids;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The event that the order was placed. */
@Value.Immutable
public abstract non-sealed class Won implements DealEvent {
    Won() {}

    /** Returns the event that the deal was won. */
    public static Won of(Instant at, String stage) {
        return builder().at(at).stage(stage).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the stage that it was won from, which it keeps. */
    public abstract String stage();

    /** Returns the reason for which it counts as won though it is not proven, or empty if none was given. */
    public abstract Optional<String> reason();

    @Value.Check
    void check() {
        Ids.check(stage(), "stage");
    }

    /** Builds {@link Won} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableWon.Builder {
        Builder() {}
    }
}
