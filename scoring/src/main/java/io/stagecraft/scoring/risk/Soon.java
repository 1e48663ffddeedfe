// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** The number of days within which a deal closes soon (see the domain model, After screening). */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class Soon implements Serializable {
    private static final int FALLBACK_DAYS = 90;

    Soon() {}

    /**
     * Returns the default: as long as half of the won deals took at most.
     *
     * @param medianWonCycleDays the median days from opening to win of the caller's own won deals, above 0
     */
    public static Soon withinMedianWonCycle(int medianWonCycleDays) {
        return builder()
                .days(medianWonCycleDays)
                .defaultUsed(DefaultUsed.of(
                        "soon", Message.of("default.soon-won-cycle").with("days", medianWonCycleDays)))
                .build();
    }

    /** Returns 90 days, where no median won cycle is known. */
    public static Soon fallback() {
        return builder()
                .days(FALLBACK_DAYS)
                .defaultUsed(DefaultUsed.of(
                        "soon", Message.of("default.soon-fallback").with("days", FALLBACK_DAYS)))
                .build();
    }

    /** Returns a number of days of the caller's own, above 0. */
    public static Soon within(int days) {
        return builder().days(days).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns within how many days, the last one included, a deal closes soon; above 0. */
    public abstract int days();

    /** Returns the default that this is, or empty if the caller gave the days. */
    public abstract Optional<DefaultUsed> defaultUsed();

    /** Returns whether a date lies within the days from today on, today and the last one included; one that has passed does not. */
    public boolean includes(LocalDate close, LocalDate today) {
        requireNonNull(today, "today");
        return !close.isBefore(today) && !close.isAfter(today.plusDays(days()));
    }

    @Value.Check
    void check() {
        checkArgument(days() > 0, "days must be above 0 but was %s", days());
    }

    /** Builds {@link Soon} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableSoon.Builder {
        Builder() {}
    }
}
