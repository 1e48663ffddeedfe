// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The features of one deal and the team that works it, to be counted or scored.
 *
 * <pre>{@code
 * Profile.of(Feature.of("stage", "proposal"), Feature.of("country", "BE")).withTeam("east");
 * }</pre>
 */
@Serial.Structural
@Value.Immutable
public abstract class Profile implements Serializable, WithProfile {
    Profile() {}

    /** Returns a profile without a team. */
    public static Profile of(Feature... features) {
        requireNonNull(features, "features");
        return of(Arrays.asList(features));
    }

    /**
     * Returns a profile without a team.
     *
     * @throws IllegalArgumentException if a feature is given twice
     */
    public static Profile of(List<Feature> features) {
        return builder().addAllFeatures(Elements.checked(features, "features")).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the team that works the deal, or empty if it has none. */
    public abstract Optional<String> team();

    /** Returns the features in the caller's order, which reasons keep; possibly empty. */
    public abstract List<Feature> features();

    /** Returns the first value of a variable, or empty if it is not known. */
    public Optional<String> value(String variable) {
        requireNonNull(variable, "variable");
        return features().stream()
                .filter(feature -> feature.variable().equals(variable))
                .map(Feature::value)
                .findFirst();
    }

    @Value.Check
    void check() {
        team().ifPresent(team -> Ids.check(team, "team"));
        Set<Feature> seen = new HashSet<>();
        for (Feature feature : features()) {
            checkArgument(seen.add(feature), "a profile must hold each feature once but held %s twice", feature);
        }
    }

    /** Builds {@link Profile} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableProfile.Builder {
        Builder() {}
    }
}
