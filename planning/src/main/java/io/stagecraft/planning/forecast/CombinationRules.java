// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The least numbers of past periods for each claim of a {@link Combination}, and of wins for a {@link PeriodForecast}. The defaults are
 * our assumption.
 */
@Serial.Structural
@Value.Immutable
public abstract class CombinationRules implements Serializable, WithCombinationRules {
    CombinationRules() {}

    /** Returns the rules used unless others are given: an interval from 4 periods, a choice from 9, weights from 20. */
    public static CombinationRules standard() {
        return builder().build();
    }

    /** Returns a builder with the standard rules. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of periods that a distribution takes, at least 4; 4 by default. */
    @Value.Default
    public int intervalFrom() {
        return 4;
    }

    /** Returns the number of periods from which the worst family may be dropped; 9 by default. */
    @Value.Default
    public int dropFrom() {
        return 9;
    }

    /** Returns the number of periods from which families are weighted by their {@linkplain Combination#scores scores}; 20 by default. */
    @Value.Default
    public int weightFrom() {
        return 20;
    }

    /** Returns {@code k} in {@code n / (n + k)}, the share of the learned weights in the weights of n periods; 20 by default. */
    @Value.Default
    public int shrinkage() {
        return 20;
    }

    /**
     * Returns the least factor by which the spread is multiplied, at least 0; 1 by default, so that past errors widen a spread and
     * never narrow it. With 0 it narrows as well: an interval then holds eight of ten whatever the families hold by themselves, where
     * periods are like each other.
     */
    @Value.Default
    public double leastFactor() {
        return 1;
    }

    /**
     * Returns the number of won deals with an amount that a book, or the part of one that is forecast alone, takes to be forecast at
     * all, at least 0; 20 by default, the least number for a quantile (domain model, Inspection of a pipeline). Ranges of fewer wins
     * hold as often as others, and say next to nothing: most begin at 0.
     */
    @Value.Default
    public int fewestWins() {
        return 20;
    }

    @Value.Check
    void check() {
        checkArgument(fewestWins() >= 0, "fewestWins must be at least 0 but was %s", fewestWins());
        checkArgument(intervalFrom() >= 4, "intervalFrom must be at least 4 but was %s", intervalFrom());
        checkArgument(
                dropFrom() >= intervalFrom(),
                "dropFrom must be at least intervalFrom, %s, but was %s",
                intervalFrom(),
                dropFrom());
        checkArgument(
                weightFrom() >= dropFrom(),
                "weightFrom must be at least dropFrom, %s, but was %s",
                dropFrom(),
                weightFrom());
        checkArgument(
                leastFactor() >= 0 && leastFactor() < Double.POSITIVE_INFINITY,
                "leastFactor must be at least 0 and finite but was %s",
                leastFactor());
        checkArgument(shrinkage() >= 0, "shrinkage must be at least 0 but was %s", shrinkage());
    }

    /** Builds {@link CombinationRules} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableCombinationRules.Builder {
        Builder() {}
    }
}
