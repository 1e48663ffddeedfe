// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.measure.Ids;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The event that a deal got another owner, or none. */
@Value.Immutable
public abstract non-sealed class Reassigned implements DealEvent {
    Reassigned() {}

    /** Returns the event that the deal now belongs to this seller. */
    public static Reassigned of(Instant at, String owner) {
        return builder().at(at).owner(owner).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the seller it now belongs to, or empty if it has no owner. */
    public abstract Optional<String> owner();

    @Value.Check
    void check() {
        owner().ifPresent(id -> Ids.check(id, "owner"));
    }

    /** Builds {@link Reassigned} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableReassigned.Builder {
        Builder() {}
    }
}
