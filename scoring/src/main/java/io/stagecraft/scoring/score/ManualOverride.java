// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A class that a person has set by hand, with name, reason and date, for good or until a day.
 */
@Value.Immutable
public abstract class ManualOverride implements Serializable, WithManualOverride {
    ManualOverride() {}

    /**
     * Returns an override.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public static ManualOverride of(String classId, String by, String reason, LocalDate on) {
        return ImmutableManualOverride.builder()
                .classId(classId)
                .by(by)
                .reason(reason)
                .on(on)
                .build();
    }

    /** Returns the class that was set. */
    public abstract String classId();

    /** Returns the person who set it. */
    public abstract String by();

    /** Returns the reason. */
    public abstract String reason();

    /** Returns the day on which it was set. */
    public abstract LocalDate on();

    /** Returns the last day on which it counts, or empty if it counts until it is taken back. */
    public abstract Optional<LocalDate> until();

    /** Returns whether its last day lies before a day. */
    public boolean isOver(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return until().filter(last -> last.isBefore(asOf)).isPresent();
    }

    @Value.Check
    void check() {
        Ids.check(classId(), "class of an override");
        Ids.check(by(), "who set an override", "class %s", classId());
        until().ifPresent(last -> checkArgument(
                !last.isBefore(on()),
                "an override must not end before it was set but was set on %s until %s (class %s)",
                on(),
                last,
                classId()));
        checkArgument(!reason().isBlank(), "an override must have a reason (class %s, set by %s)", classId(), by());
    }
}
