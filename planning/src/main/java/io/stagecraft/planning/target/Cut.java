// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A part of a plan: one key in each dimension that matters, and all keys of the others.
 *
 * <pre>{@code
 * organisation.at("East")                            // a region, all days
 * organisation.at("seller-1").during(DateRange.parse("2026-01-05/2026-01-10"))
 * products.at("P1").and(organisation.at("East"))     // across the nesting
 * Cut.of("region", "East")                           // by the name of a dimension
 * }</pre>
 *
 * <p>A cut belongs to no plan: a plan refuses a cut with a dimension or key that the plan does not have.
 */
@Value.Immutable
@Serial.Structural
@SuppressWarnings("ClassInitializationDeadlock") // the generated class is reached through this one only
public abstract class Cut implements Serializable {
    private static final Cut ALL = ImmutableCut.builder().build();

    Cut() {}

    /** Returns the whole plan. */
    public static Cut all() {
        return ALL;
    }

    /** Returns the part of a plan below a key of the dimension of a name. */
    public static Cut of(String dimension, Object key) {
        return ImmutableCut.builder()
                .putKeys(requireNonNull(dimension, "dimension"), requireNonNull(key, "key"))
                .build();
    }

    /**
     * Returns the key that is named in each dimension, by the name of the dimension, in the order they were named;
     * possibly empty.
     */
    public abstract Map<String, Object> keys();

    /** Returns the days, or empty for all. */
    public abstract Optional<DateRange> period();

    /** Returns this with the keys and days of another, which replace those of the same dimension here. */
    public Cut and(Cut other) {
        Map<String, Object> both = new LinkedHashMap<>(keys());
        both.putAll(requireNonNull(other, "other").keys());
        return ImmutableCut.builder()
                .keys(both)
                .period(other.period().or(this::period))
                .build();
    }

    /** Returns the part of this in a range of days, which replaces one named before. */
    public Cut during(DateRange days) {
        return ImmutableCut.builder()
                .keys(keys())
                .period(requireNonNull(days, "days"))
                .build();
    }

    /** Returns the keys by dimension and the days; the form may change. */
    @Override
    public String toString() {
        return keys().isEmpty() && period().isEmpty()
                ? "all"
                : keys() + period().map(days -> " during " + days).orElse("");
    }
}
