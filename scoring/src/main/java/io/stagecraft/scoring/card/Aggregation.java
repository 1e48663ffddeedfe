// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.util.Locale;
import org.immutables.value.Value;

/** The rule that makes one number of the points of the criteria, in the unit in which the classes of a card are stated. */
@Value.Immutable
public abstract class Aggregation implements Serializable {
    private static final Aggregation SUM = of(Kind.SUM);
    private static final Aggregation NORMALISED = of(Kind.NORMALISED);
    private static final Aggregation MEAN = of(Kind.MEAN);
    private static final Aggregation WEAKEST = of(Kind.WEAKEST);

    /** The ways in which points make one number. */
    public enum Kind {
        /** The points are added. */
        SUM,
        /** The sum as a part of what it could be: {@code (sum − lowest) / (highest − lowest)}, in [0, 1]. */
        NORMALISED,
        /** The sum over the sum of the weights; only for criteria with one range of points. */
        MEAN,
        /** The fewest points of any criterion; only for criteria with one range of points and weight 1. */
        WEAKEST,
        /** A rule of the caller's own, given when the card is bound. */
        NAMED
    }

    Aggregation() {}

    /** Returns the rule that adds the points. */
    public static Aggregation sum() {
        return SUM;
    }

    /** Returns the rule that states the sum as a part of the range it could lie in, from 0 to 1. */
    public static Aggregation normalised() {
        return NORMALISED;
    }

    /** Returns the rule that takes the weighted mean of the points. */
    public static Aggregation mean() {
        return MEAN;
    }

    /** Returns the rule that takes the weakest link: the fewest points of any criterion. */
    public static Aggregation weakest() {
        return WEAKEST;
    }

    /** Returns a rule of the caller's own, an {@link OwnAggregation} that is given when the card is bound. */
    public static Aggregation named(String name) {
        return builder().kind(Kind.NAMED).name(name).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the way in which points make one number. */
    public abstract Kind kind();

    /** Returns the labels, never blank. */
    public abstract String name();

    /** Returns the name. */
    @Override
    public final String toString() {
        return name();
    }

    private static Aggregation of(Kind kind) {
        return builder().kind(kind).name(kind.name().toLowerCase(Locale.ROOT)).build();
    }

    @Value.Check
    void check() {
        Ids.check(name(), "name of an aggregation");
    }

    /** Builds {@link Aggregation} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableAggregation.Builder {
        Builder() {}
    }
}
