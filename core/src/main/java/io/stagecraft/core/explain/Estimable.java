// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.explain;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A value that was given, was estimated, or is unknown, such as the amount of a deal or its close date.
 *
 * <pre>{@code
 * Estimable.given(Money.parse("EUR 100"));
 * Estimable.estimated(LocalDate.of(2026, 4, 30));
 * Estimable.<Money>unknown().known();   // empty
 * }</pre>
 *
 * @param <T> the type of the value
 */
@Serial.Structural
@Value.Immutable
public abstract class Estimable<T> implements Serializable {
    Estimable() {}

    /** Returns a given value. */
    public static <T> Estimable<T> given(T value) {
        return of(Optional.of(requireNonNull(value, "value")), false);
    }

    /** Returns a value that was estimated. */
    public static <T> Estimable<T> estimated(T value) {
        return of(Optional.of(requireNonNull(value, "value")), true);
    }

    /** Returns an unknown value: neither given nor estimated. */
    public static <T> Estimable<T> unknown() {
        return of(Optional.empty(), false);
    }

    /** Returns a given value, or an unknown one if there is none. */
    public static <T> Estimable<T> ofGiven(Optional<? extends T> value) {
        requireNonNull(value, "value");
        return of(value, false);
    }

    private static <T> Estimable<T> of(Optional<? extends T> value, boolean isEstimated) {
        return ImmutableEstimable.<T>builder()
                .known(value)
                .isEstimated(isEstimated)
                .build();
    }

    /** Returns the value, or empty if it is unknown. */
    public abstract Optional<T> known();

    /** Returns whether the value is an estimate; never if it is unknown. */
    public abstract boolean isEstimated();

    /** Returns the value, {@code about} before an estimated one, or {@code unknown}. */
    @Override
    public final String toString() {
        return known().map(value -> (isEstimated() ? "about " : "") + value).orElse("unknown");
    }
}
