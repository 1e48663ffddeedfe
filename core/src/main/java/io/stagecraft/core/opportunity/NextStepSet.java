// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** The event that the next step and its day were set. */
@Value.Immutable
public abstract non-sealed class NextStepSet implements DealEvent {
    NextStepSet() {}

    /**
     * Returns a next step.
     *
     * @throws IllegalArgumentException if the step is blank
     */
    public static NextStepSet of(Instant at, String step, LocalDate due) {
        return builder().at(at).step(step).due(due).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the step, never blank. */
    public abstract String step();

    /** Returns the day on which it is to be done, or empty while none is set. */
    public abstract Optional<LocalDate> due();

    @Value.Check
    void check() {
        checkArgument(!step().isBlank(), "step must not be blank (next step of %s)", at());
    }

    /** Builds {@link NextStepSet} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableNextStepSet.Builder {
        Builder() {}
    }
}
