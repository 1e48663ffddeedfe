// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** The event that the expected close of a deal changed or became unknown; a later month is a push. */
@Value.Immutable
public abstract non-sealed class ExpectedCloseChanged implements DealEvent {
    ExpectedCloseChanged() {}

    /** Returns the event that the deal is now expected to close on this day. */
    public static ExpectedCloseChanged of(Instant at, LocalDate expectedClose) {
        return builder().at(at).expectedClose(expectedClose).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the day on which the deal is expected to close, or empty if it became unknown. */
    public abstract Optional<LocalDate> expectedClose();

    /** Builds {@link ExpectedCloseChanged} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableExpectedCloseChanged.Builder {
        Builder() {}
    }
}
