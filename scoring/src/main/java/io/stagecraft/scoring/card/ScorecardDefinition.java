package io.stagecraft.scoring.card;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Decimals;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * A scorecard as data, which a product can store and edit: what is asked, how answers become points, and which classes the
 * points make.
 *
 * <pre>{@code
 * ScorecardDefinition card = ScorecardDefinition.builder()
 *         .id("fit")
 *         .label(Labels.of("Fit"))
 *         .addCriteria(
 *                 ScoreCriterion.of("budget", "Is there a budget?", AnswerScale.yesPartlyNo(2, 1, 0)),
 *                 ScoreCriterion.of("users", "How many users?", BandScale.of(
 *                         Band.below(new BigDecimal(100), BigDecimal.ZERO),
 *                         Band.from(new BigDecimal(100), new BigDecimal(3)))))
 *         .addClasses(
 *                 ScoreClass.lowest("later", "look again later"),
 *                 ScoreClass.from("now", "work on it now", new BigDecimal(4)))
 *         .build();
 * Score score = card.score(Answers.builder().number("users", 250).build());
 * score.status();      // UNDECIDED: the budget decides
 * }</pre>
 *
 * <p>A definition is checked as a whole, and everything that is found wrong with it is reported at once. Whether each class can be
 * reached is tried on every total that the answers can make; where these are more than 10,000, a scale is a line, or the answers given
 * decide alone, only the range of the totals is looked at, and where the aggregation is the caller's own, nothing.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class ScorecardDefinition implements Serializable, WithScorecardDefinition {
    ScorecardDefinition() {}

    /** Returns a builder with nothing set; {@code build} reports all problems at once. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, not blank. */
    public abstract String id();

    /** Returns what people call the card. */
    public abstract Labels label();

    /** Returns the questions, in the order in which they are asked and explained, never empty. */
    public abstract List<ScoreCriterion> criteria();

    /** Returns how the points make one number; their sum by default. */
    @Value.Default
    public Aggregation aggregation() {
        return Aggregation.sum();
    }

    /**
     * Returns the points that a score begins with, whatever the answers; 0 by default. They are a contribution of their own with the
     * id {@code initial-points}, and only a sum has them.
     */
    @Value.Default
    public BigDecimal initialPoints() {
        return BigDecimal.ZERO;
    }

    /** Returns which part of the card must be answered for a rating, in [0, 1] and inclusive; 0 by default. */
    @Value.Default
    public Ratio minimumCoverage() {
        return Ratio.zero();
    }

    /** Returns what {@link #minimumCoverage()} counts; questions by default. */
    @Value.Default
    public CoverageBasis coverageBasis() {
        return CoverageBasis.COUNT;
    }

    /** Returns the classes from the lowest up, or nothing where the card makes none. */
    public abstract List<ScoreClass> classes();

    /** Returns what decides the class while answers are missing; worst and best case by default. */
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
        return criteria().get(kernel().indexOf(requireNonNull(id, "id")));
    }

    /**
     * Returns a class.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    public ScoreClass scoreClass(String id) {
        return classes().get(kernel().classIndexOf(requireNonNull(id, "id")));
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

    /**
     * Returns the card for subjects of the caller's own type.
     *
     * @throws io.stagecraft.core.problem.InvalidDefinitionException with every criterion that has no extractor, or one that
     *     does not fit its scale, and every extractor without a criterion
     * @throws IllegalArgumentException if the aggregation is the caller's own
     */
    public <T> Scorecard<T> bind(Extractors<T> extractors) {
        checkArgument(
                aggregation().kind() != Aggregation.Kind.NAMED,
                "the aggregation %s is the caller's own and must be given with the extractors (scorecard %s)",
                aggregation(),
                id());
        return Scorecard.of(kernel(), requireNonNull(extractors, "extractors"));
    }

    /**
     * Returns the card for subjects of the caller's own type, with the aggregation that it names.
     *
     * @throws io.stagecraft.core.problem.InvalidDefinitionException as {@link #bind(Extractors)}
     * @throws IllegalArgumentException if the aggregation is not the caller's own
     */
    public <T> Scorecard<T> bind(Extractors<T> extractors, OwnAggregation aggregation) {
        checkArgument(
                aggregation().kind() == Aggregation.Kind.NAMED,
                "the aggregation must be the caller's own but was %s (scorecard %s)",
                aggregation(),
                id());
        return Scorecard.of(
                kernel().with(requireNonNull(aggregation, "aggregation")), requireNonNull(extractors, "extractors"));
    }

    /**
     * Returns the card for answers by criterion id.
     *
     * @throws IllegalArgumentException if the aggregation is the caller's own
     */
    @Value.Lazy
    public Scorecard<Answers> forAnswers() {
        return bind(Answers.extractors(this));
    }

    /**
     * Returns the score of answers by criterion id.
     *
     * @throws IllegalArgumentException if an answer is to no question of this card, or does not fit its scale
     */
    public Score score(Answers answers) {
        answers.checkFits(this);
        return forAnswers().score(answers);
    }

    /**
     * Returns the scores of columns, without an object for a row.
     *
     * @throws IllegalArgumentException if a criterion has no column, or the aggregation is the caller's own
     */
    public ScoreTable scoreAll(ScoreColumns columns) {
        return scoreAll(columns, 0, columns.rows());
    }

    /**
     * Returns the scores of the rows {@code from}, included, to {@code to}, not included, so that a caller can split the
     * work over its own threads.
     *
     * @throws IndexOutOfBoundsException if there are no such rows
     * @throws IllegalArgumentException if a criterion has no column, or the aggregation is the caller's own
     */
    public ScoreTable scoreAll(ScoreColumns columns, int from, int to) {
        checkArgument(
                aggregation().kind() != Aggregation.Kind.NAMED,
                "the aggregation %s is the caller's own, and columns take none (scorecard %s)",
                aggregation(),
                id());
        return ScoreTable.of(kernel(), columns.source(kernel()), columns.rows(), from, to);
    }

    /** Returns this compiled: every table and bound as scaled longs. */
    @Value.Lazy
    CardKernel kernel() {
        return new CardKernel(this);
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
