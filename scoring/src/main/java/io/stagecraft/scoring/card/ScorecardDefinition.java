// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A scorecard as data, which a product can store and edit: what is asked, how answers become points, and which classes the
 * points make.
 *
 * <pre>{@code
 * ScorecardDefinition card = ScorecardDefinition.builder()
 *         .id("fit")
 *         .labels(Labels.of("Fit"))
 *         .addCriteria(
 *                 ScoreCriterion.of("budget", "Is there a budget?", AnswerScale.yesPartlyNo(2, 1, 0)),
 *                 ScoreCriterion.of("users", "How many users?", BandScale.of(
 *                         Band.below(new BigDecimal(100), BigDecimal.ZERO),
 *                         Band.from(new BigDecimal(100), new BigDecimal(3)))))
 *         .addClasses(
 *                 ScoreClass.lowest("later", "look again later"),
 *                 ScoreClass.from("now", "work on it now", new BigDecimal(4)))
 *         .build();
 * Score score = Scorecard.of(card).score(CardAnswers.builder().number("users", 250).build());
 * score.status();      // UNDECIDED: the budget decides
 * }</pre>
 *
 * <p>A definition is checked as a whole, and everything that is found wrong with it is reported at once. Whether each class can be
 * reached is tried on every total that the answers can make; where these are more than 10,000, a scale is a line, or
 * the answers given decide alone, only the range of the totals is looked at, and where the aggregation is the caller's
 * own, nothing.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class ScorecardDefinition implements Serializable, WithScorecardDefinition {
    /** The id of the contribution that a score begins with where a card has {@linkplain #initialPoints() initial points}. */
    public static final String INITIAL_POINTS = "initial-points";

    ScorecardDefinition() {}

    /** Returns a builder with nothing set; {@code build} reports all problems at once. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, not blank. */
    public abstract String id();

    /** Returns the labels of the card. */
    public abstract Labels labels();

    /** Returns the questions, in the order in which they are asked and explained, never empty. */
    public abstract List<ScoreCriterion> criteria();

    /** Returns the aggregation of the points; their sum by default. */
    @Value.Default
    public Aggregation aggregation() {
        return Aggregation.sum();
    }

    /**
     * Returns the points that a score begins with, whatever the answers; 0 by default. They are a contribution of their
     * own with the id {@link #INITIAL_POINTS}, and only a sum has them.
     */
    @Value.Default
    public BigDecimal initialPoints() {
        return BigDecimal.ZERO;
    }

    /** Returns the part of the card that must be answered for a rating, in [0, 1] and inclusive; 0 by default. */
    @Value.Default
    public Ratio minimumCoverage() {
        return Ratio.zero();
    }

    /** Returns the unit that {@link #minimumCoverage()} counts; questions by default. */
    @Value.Default
    public CoverageBasis coverageBasis() {
        return CoverageBasis.COUNT;
    }

    /** Returns the classes from the lowest up, or nothing where the card makes none. */
    public abstract List<ScoreClass> classes();

    /** Returns the rule that decides the class while answers are missing; worst and best case by default. */
    @Value.Default
    public ClassBasis classBasis() {
        return ClassBasis.BOUNDS;
    }

    /** Returns the defaults that this card contains, each of which its scores name; possibly empty. */
    public abstract List<DefaultUsed> defaultsUsed();

    /**
     * Returns a criterion.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    public ScoreCriterion criterion(String id) {
        requireNonNull(id, "id");
        return criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("criterion", criteria().stream().map(ScoreCriterion::id), id));
    }

    /**
     * Returns a class.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    public ScoreClass scoreClass(String id) {
        requireNonNull(id, "id");
        return classes().stream()
                .filter(scoreClass -> scoreClass.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("class", classes().stream().map(ScoreClass::id), id));
    }

    private IllegalArgumentException unknown(String what, Stream<String> known, String id) {
        return new IllegalArgumentException(
                what + " must be one of " + known.toList() + " but was " + id + " (scorecard " + id() + ")");
    }

    /**
     * Returns this with one criterion changed and the others as they are.
     *
     * @throws IllegalArgumentException if there is no such criterion
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if the result does not hold together
     */
    public ScorecardDefinition withCriterion(String id, UnaryOperator<ScoreCriterion> change) {
        ScoreCriterion changed = change.apply(criterion(id));
        return withCriteria(criteria().stream()
                .map(criterion -> criterion.id().equals(id) ? changed : criterion)
                .toList());
    }

    /** Returns this without a default it named, because the caller has given a value of its own. */
    public ScorecardDefinition withoutDefault(String defaultId) {
        requireNonNull(defaultId, "defaultId");
        return withDefaultsUsed(defaultsUsed().stream()
                .filter(used -> !used.id().equals(defaultId))
                .toList());
    }

    /** Returns the sum of the weights of the criteria. */
    public BigDecimal totalWeight() {
        return criteria().stream().map(ScoreCriterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the number of decimals that points can have, weights included. */
    public int decimals() {
        return criteria().stream()
                .mapToInt(criterion -> criterion.weight().scale()
                        + Math.max(
                                criterion.scale().decimals(),
                                criterion
                                        .missing()
                                        .points()
                                        .map(BigDecimal::scale)
                                        .orElse(0)))
                .reduce(initialPoints().scale(), Math::max);
    }

    /**
     * Returns the fewest points of any full set of answers: their sum, or the fewest of one criterion where the weakest
     * link counts.
     */
    public BigDecimal lowestPoints() {
        return total(ScoreCriterion::lowest);
    }

    /** Returns the most points of any full set of answers, as {@link #lowestPoints()}. */
    public BigDecimal highestPoints() {
        return total(ScoreCriterion::highest);
    }

    private BigDecimal total(Function<ScoreCriterion, BigDecimal> points) {
        return aggregation().kind() == Aggregation.Kind.WEAKEST
                ? points.apply(criteria().get(0))
                : criteria().stream().map(points).reduce(initialPoints(), BigDecimal::add);
    }

    /** Returns the lower bound of a class for a full set of answers, in points; empty for the lowest class. */
    public Optional<BigDecimal> boundInPoints(ScoreClass scoreClass) {
        return scoreClass.bound().map(bound -> switch (aggregation().kind()) {
            case NORMALISED -> lowestPoints().add(bound.multiply(highestPoints().subtract(lowestPoints())));
            case MEAN -> bound.multiply(totalWeight());
            case SUM, WEAKEST, NAMED -> bound;
        });
    }

    @Value.Check
    ScorecardDefinition checked() {
        if (!Decimals.isNormal(initialPoints())) {
            return withInitialPoints(Decimals.normal(initialPoints()));
        }
        Problems problems = Problems.of("scorecard \"" + id() + "\"");
        DefinitionCheck.examine(this, problems);
        problems.throwIfAny();
        return this;
    }

    /** Builds {@link ScorecardDefinition} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableScorecardDefinition.Builder {
        Builder() {}
    }
}
