// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.measure.Ids;
import java.time.Instant;
import java.util.Map;
import org.immutables.value.Value;

/** An event of the product that embeds the library: kept in its place, stored, and read by nothing here. */
@Value.Immutable
public abstract non-sealed class OwnEvent implements DealEvent {
    OwnEvent() {}

    /** Returns an event without texts. */
    public static OwnEvent of(Instant at, String name) {
        return builder().at(at).name(name).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name that the product gives to such events, never blank. */
    public abstract String name();

    /** Returns the texts of the event by name; possibly empty. */
    public abstract Map<String, String> content();

    @Value.Check
    void check() {
        Ids.check(name(), "name");
        content().keySet().forEach(each -> Ids.check(each, "name of content"));
    }

    /** Builds {@link OwnEvent} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableOwnEvent.Builder {
        Builder() {}
    }
}
