// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The event that two deals were found to be one. The deal that went into the other is closed by it, whatever became of it before, so
 * that no report counts the business twice; a reopening makes it a deal of its own again.
 */
@Value.Immutable
@SuppressWarnings("immutables:from") // the builder needs no copy method of that name
public abstract non-sealed class Merged implements DealEvent {
    Merged() {}

    /** Returns the event that the deal went into another. */
    public static Merged into(Instant at, String deal) {
        return builder().at(at).into(requireNonNull(deal, "deal")).build();
    }

    /** Returns the event that another went into the deal. */
    public static Merged from(Instant at, String deal) {
        return builder().at(at).from(requireNonNull(deal, "deal")).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the deal that it went into, or empty if another went into it. */
    public abstract Optional<String> into();

    /** Returns the id of the deal that went into it, or empty if it went into another. */
    public abstract Optional<String> from();

    @Value.Check
    void check() {
        into().ifPresent(each -> Ids.check(each, "into"));
        from().ifPresent(each -> Ids.check(each, "from"));
        checkArgument(
                into().isPresent() != from().isPresent(),
                "a merger must name the deal it went into or the one it came from (merger of %s)",
                at());
    }

    /** Builds {@link Merged} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableMerged.Builder {
        Builder() {}
    }
}
