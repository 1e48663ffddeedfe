// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.terms.LossReason;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The event that the seller gave the deal up. */
@Value.Immutable
public abstract non-sealed class Abandoned implements DealEvent {
    Abandoned() {}

    /** Returns the event that the deal was given up. */
    public static Abandoned of(Instant at, String stage, LossReason reason) {
        requireNonNull(reason, "reason");
        return builder().at(at).stage(stage).reason(reason.id()).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the stage that it was given up in, which it keeps. */
    public abstract String stage();

    /** Returns the id of the {@link LossReason}, or empty if unknown. */
    public abstract Optional<String> reason();

    @Value.Check
    void check() {
        Ids.check(stage(), "stage");
    }

    /** Builds {@link Abandoned} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableAbandoned.Builder {
        Builder() {}
    }
}
