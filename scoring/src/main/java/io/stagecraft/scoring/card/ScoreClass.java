// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.statistics.CutPoints;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * A class that a score falls into: everything from its own bound up to the bound of the class above it. Checked as part of
 * its card.
 *
 * <p>The bound is in the unit of the card's {@link Aggregation}: points for a sum, a number in [0, 1] where normalised.
 */
@Value.Immutable
public abstract class ScoreClass implements Serializable, WithScoreClass {
    ScoreClass() {}

    /** Returns the lowest class, which takes everything that reaches no other. */
    public static ScoreClass lowest(String id, String english) {
        requireNonNull(english, "english");
        return lowest(id, Labels.of(english));
    }

    /** Returns the lowest class, named in several languages, which takes everything that reaches no other. */
    public static ScoreClass lowest(String id, Labels labels) {
        return builder().id(id).labels(labels).build();
    }

    /** Returns the class that begins at a bound, which belongs to it. */
    public static ScoreClass from(String id, String english, BigDecimal bound) {
        requireNonNull(english, "english");
        return from(id, Labels.of(english), bound);
    }

    /** Returns the class, named in several languages, that begins at a bound, which belongs to it. */
    public static ScoreClass from(String id, Labels labels, BigDecimal bound) {
        return builder().id(id).labels(labels).bound(bound).build();
    }

    /** Returns the class that begins above a bound, which belongs to the class below. */
    public static ScoreClass above(String id, String english, BigDecimal bound) {
        requireNonNull(english, "english");
        return above(id, Labels.of(english), bound);
    }

    /** Returns the class, named in several languages, that begins above a bound, which belongs to the class below. */
    public static ScoreClass above(String id, Labels labels, BigDecimal bound) {
        return builder()
                .id(id)
                .labels(labels)
                .bound(bound)
                .isBoundIncluded(false)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, unique within the card and not blank. */
    public abstract String id();

    /** Returns the labels. */
    public abstract Labels labels();

    /** Returns the lower bound, or empty for the lowest class. */
    public abstract Optional<BigDecimal> bound();

    /** Returns whether the bound itself belongs to this class; true by default. */
    @Value.Default
    public boolean isBoundIncluded() {
        return true;
    }

    /**
     * Returns the cut points between classes from the lowest up, in the unit of their bounds: the position of a number
     * among them is that of its class.
     */
    public static CutPoints cuts(List<ScoreClass> classes) {
        Elements.checked(classes, "classes");
        return cuts(classes, ScoreClass::bound);
    }

    /** Returns the cut points between classes whose bounds are stated in another unit. */
    static CutPoints cuts(List<ScoreClass> classes, Function<ScoreClass, Optional<BigDecimal>> bounds) {
        CutPoints.Builder cuts = CutPoints.builder();
        for (ScoreClass scoreClass : classes) {
            bounds.apply(scoreClass).ifPresent(bound -> {
                if (scoreClass.isBoundIncluded()) {
                    cuts.beginAt(bound);
                } else {
                    cuts.beginAfter(bound);
                }
            });
        }
        return cuts.build();
    }

    /**
     * Checks that classes can stand together, outside a card.
     *
     * @param classes from the lowest up, the lowest without a bound
     * @param of what they are the classes of, for the message
     * @return the classes
     * @throws io.stagecraft.core.problem.InvalidDefinitionException with everything that is wrong with them
     */
    public static List<ScoreClass> checked(List<ScoreClass> classes, String of) {
        requireNonNull(classes, "classes");
        return DefinitionCheck.checked(classes, "classes of " + of);
    }

    @Value.Check
    ScoreClass checked() {
        return bound().map(Decimals::isNormal).orElse(true) ? this : withBound(bound().map(Decimals::normal));
    }

    /** Builds {@link ScoreClass} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableScoreClass.Builder {
        Builder() {}
    }
}
