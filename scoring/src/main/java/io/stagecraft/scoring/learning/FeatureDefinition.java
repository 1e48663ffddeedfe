// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A rule that turns one property of a deal into columns of numbers: a number as it is, a category as one column for
 * each level but the first, and in both cases one more column for unknown, because unknown is not zero and not the
 * first level.
 */
@Serial.Structural
@Value.Immutable
public abstract class FeatureDefinition implements Serializable, WithFeatureDefinition {
    FeatureDefinition() {}

    /**
     * Returns a number.
     *
     * @param standIn what stands in its own column where it is unknown, such as its mean; finite
     */
    public static FeatureDefinition number(String id, double standIn) {
        return builder().id(id).standIn(standIn).build();
    }

    /**
     * Returns a category.
     *
     * @param levels its levels, at least two, each once; the first is the one the others are compared with
     */
    public static FeatureDefinition category(String id, String... levels) {
        requireNonNull(levels, "levels");
        return builder().id(id).addAllLevels(Arrays.asList(levels)).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, not blank. */
    public abstract String id();

    /** Returns the levels of a category, the one the others are compared with first; empty for a number. */
    public abstract List<String> levels();

    /** Returns the substitute for an unknown number; 0 by default, and of no meaning for a category. */
    @Value.Default
    public double standIn() {
        return 0;
    }

    /** Returns whether this is a category. */
    public boolean isCategory() {
        return !levels().isEmpty();
    }

    /** Returns the names of its columns: {@code id} or {@code id=level} for each level but the first, then {@code id unknown}. */
    public List<String> columns() {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        if (isCategory()) {
            levels().subList(1, levels().size()).forEach(level -> names.add(id() + "=" + level));
        } else {
            names.add(id());
        }
        return names.add(id() + " unknown").build();
    }

    @Value.Check
    void check() {
        Ids.check(id(), "id of a feature");
        checkArgument(
                levels().size() != 1,
                "a category must have at least two levels but had %s (feature %s)",
                levels(),
                id());
        checkArgument(
                new HashSet<>(levels()).size() == levels().size(),
                "levels must be distinct but were %s (feature %s)",
                levels(),
                id());
        checkArgument(Double.isFinite(standIn()), "standIn must be finite but was %s (feature %s)", standIn(), id());
    }

    /** Builds {@link FeatureDefinition} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableFeatureDefinition.Builder {
        Builder() {}
    }
}
