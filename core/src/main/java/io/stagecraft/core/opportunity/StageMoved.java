// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The event that a deal went from one stage to another. */
@Value.Immutable
@SuppressWarnings("immutables:from") // the builder needs no copy method of that name
public abstract non-sealed class StageMoved implements DealEvent {
    StageMoved() {}

    /**
     * Returns a move without a reason.
     *
     * @throws IllegalArgumentException if the stages are one
     */
    public static StageMoved of(Instant at, String from, String to) {
        return ImmutableStageMoved.of(at, from, to, Optional.empty());
    }

    /**
     * Returns a move with a reason.
     *
     * @throws IllegalArgumentException if the stages are one
     */
    public static StageMoved of(Instant at, String from, String to, String reason) {
        requireNonNull(reason, "reason");
        return ImmutableStageMoved.of(at, from, to, Optional.of(reason));
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the instant at which it happened. */
    @Override
    @Value.Parameter
    public abstract Instant at();

    /** Returns the id of the stage that it left. */
    @Value.Parameter
    public abstract String from();

    /** Returns the id of the stage that it entered, another one. */
    @Value.Parameter
    public abstract String to();

    /** Returns the reason in the words of the seller, or empty if none was given. */
    @Value.Parameter
    public abstract Optional<String> reason();

    @Value.Check
    void check() {
        Ids.check(from(), "from");
        Ids.check(to(), "to");
        checkArgument(!from().equals(to()), "a move must join two stages but was from %s to itself", from());
    }

    /** Builds {@link StageMoved} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableStageMoved.Builder {
        Builder() {}
    }
}
