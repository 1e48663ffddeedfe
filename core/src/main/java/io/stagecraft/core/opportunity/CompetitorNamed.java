// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.measure.Ids;
import java.time.Instant;
import org.immutables.value.Value;

/** The event that a competitor was found to bid for the deal too, or to bid no longer. */
@Value.Immutable
public abstract non-sealed class CompetitorNamed implements DealEvent {
    CompetitorNamed() {}

    /** Returns the event that a competitor bids too. */
    public static CompetitorNamed of(Instant at, String competitor) {
        return builder().at(at).competitor(competitor).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the competitor, never blank. */
    public abstract String competitor();

    /** Returns whether it still bids; by default true. */
    @Value.Default
    public boolean isBidding() {
        return true;
    }

    @Value.Check
    void check() {
        Ids.check(competitor(), "competitor");
    }

    /** Builds {@link CompetitorNamed} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableCompetitorNamed.Builder {
        Builder() {}
    }
}
