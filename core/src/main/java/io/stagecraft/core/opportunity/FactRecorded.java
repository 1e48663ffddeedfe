// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.process.Fact;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The event that a fact of the deal became known, changed or became unknown, such as a screening that was passed. */
@Value.Immutable
public abstract non-sealed class FactRecorded implements DealEvent {
    FactRecorded() {}

    /** Returns the event that a fact is now this. */
    public static FactRecorded of(Instant at, String fact, Fact value) {
        return builder().at(at).fact(fact).value(value).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the fact, never blank. */
    public abstract String fact();

    /** Returns the value, or empty if it became unknown. */
    public abstract Optional<Fact> value();

    @Value.Check
    void check() {
        Ids.check(fact(), "fact");
    }

    /** Builds {@link FactRecorded} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableFactRecorded.Builder {
        Builder() {}
    }
}
