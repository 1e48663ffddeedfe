// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.measure.Ids;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * The event that a person in a role approved the deal as it stood, or refused to. The answer holds until the amount changes or
 * the deal is reopened: what was approved was another deal.
 */
@Value.Immutable
public abstract non-sealed class Approved implements DealEvent {
    Approved() {}

    /** Returns the event that the deal was approved. */
    public static Approved of(Instant at, String role, String by) {
        return builder().at(at).role(role).by(by).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the role, never blank. */
    public abstract String role();

    /** Returns the id of the person, never blank. */
    public abstract String by();

    /** Returns whether the approval was given; by default true, and false where it was refused. */
    @Value.Default
    public boolean isGranted() {
        return true;
    }

    @Value.Check
    void check() {
        Ids.check(role(), "role");
        Ids.check(by(), "by");
    }

    /** Builds {@link Approved} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableApproved.Builder {
        Builder() {}
    }
}
