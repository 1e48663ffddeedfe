// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.measure.Ids;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The event that a closed deal was opened again; its time in the stage begins anew. */
@Value.Immutable
public abstract non-sealed class Reopened implements DealEvent {
    Reopened() {}

    /** Returns the event that the deal is open again, without a reason. */
    public static Reopened of(Instant at, String stage) {
        return builder().at(at).stage(stage).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the stage in which it is open. */
    public abstract String stage();

    /** Returns the reason, or empty if none was given. */
    public abstract Optional<String> reason();

    @Value.Check
    void check() {
        Ids.check(stage(), "stage");
    }

    /** Builds {@link Reopened} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableReopened.Builder {
        Builder() {}
    }
}
