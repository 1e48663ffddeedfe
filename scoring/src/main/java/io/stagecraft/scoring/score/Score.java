// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.explain.Coverage;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.statistics.CutPoints;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number of points with what explains it: what each answer contributed, what is still open, and the class that
 * follows.
 *
 * <p>{@link #points()} is the sum of {@link #contributions()}, exactly. A question without an answer is not scored;
 * what it could still change is kept as {@link #worst()} and {@link #best()}, and while these lead to different classes the
 * score is {@link ScoreStatus#UNDECIDED}.
 */
public abstract class Score implements Serializable {
    /** The unit of points. */
    static final Message POINTS = Message.of("unit.points");

    Score() {}

    /**
     * Returns a score made of contributions alone, for strategies without a card: fully covered, without classes.
     *
     * @param name what people call the score, the same in every language, not blank
     */
    public static Score of(String name, List<Contribution> contributions) {
        requireNonNull(name, "name");
        return of(Labels.of(name), contributions);
    }

    /** Returns a score made of contributions alone, for strategies without a card: fully covered, without classes. */
    public static Score of(Labels labels, List<Contribution> contributions) {
        BigDecimal sum = sum(Elements.checked(contributions, "contributions"));
        return CombinedScore.builder()
                .labels(labels)
                .contributions(Elements.checked(contributions, "contributions"))
                .coverage(Coverage.of(contributions.size(), contributions.size()))
                .worstPoints(sum)
                .bestPoints(sum)
                .build();
    }

    /** Returns a score that says nothing, because a strategy does not apply: without points and not rated. */
    public static Score notRated(Labels labels) {
        return CombinedScore.builder()
                .labels(labels)
                .coverage(Coverage.of(0, 0))
                .worstPoints(BigDecimal.ZERO)
                .bestPoints(BigDecimal.ZERO)
                .isRated(false)
                .isBarred(true)
                .build();
    }

    /** Returns the labels. */
    public abstract Labels labels();

    /** Returns the card this was scored with, or empty if several were combined or none was used. */
    public Optional<ScorecardDefinition> definition() {
        return Optional.empty();
    }

    /** Returns the contribution of each answer, in the order of the card; what is left out because it is open is not there. */
    public abstract List<Contribution> contributions();

    /** Returns the contribution of one criterion, or empty if it played no part. */
    public final Optional<Contribution> contribution(String id) {
        requireNonNull(id, "id");
        return contributions().stream()
                .filter(contribution -> contribution.id().equals(id))
                .findFirst();
    }

    /** Returns the sum of all contributions, in points, exactly. */
    public final BigDecimal points() {
        return sum(contributions());
    }

    /** Returns the label of a contribution: the question of its card where there is one, else its id. */
    Message partLabel(int contribution) {
        String id = contributions().get(contribution).id();
        return definition().stream()
                .flatMap(card -> card.criteria().stream())
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .map(criterion -> Message.of("score.question").with("question", criterion.question()))
                .orElseGet(() -> Message.of("score.part").with("part", id));
    }

    /** Returns the number of questions answered, of all. */
    public abstract Coverage coverage();

    /** Returns the points if every open question were answered in the way that gives the fewest. */
    public abstract BigDecimal worstPoints();

    /** Returns the points if every open question were answered in the way that gives the most. */
    public abstract BigDecimal bestPoints();

    /**
     * Returns the score in the unit of the card's aggregation: points for a sum, a number from 0 to 1 if normalised. Empty while it
     * is not {@linkplain #isRated() rated}.
     *
     * <p>It never lies outside {@link #worst()} and {@link #best()}: a share, a mean or a minimum is that of what is answered, and in
     * a sum an open question counts as near to 0 as its answers allow; so it differs from {@link #points()} only where no answer to
     * an open question gives 0. A rule of the caller's own gives what it gives.
     */
    public Optional<Ratio> value() {
        return isRated() ? Optional.of(Ratio.of(nearestPoints())) : Optional.empty();
    }

    /** Returns the points, with those nearest to 0 for each open question. */
    abstract BigDecimal nearestPoints();

    /** Returns what tells this from other scores in a sum: the id of the card, or the label. */
    abstract String name();

    /** Returns {@link #worstPoints()} in the unit of the card's aggregation, over all questions. */
    public Ratio worst() {
        return Ratio.of(worstPoints());
    }

    /** Returns {@link #bestPoints()} in the unit of the card's aggregation, over all questions. */
    public Ratio best() {
        return Ratio.of(bestPoints());
    }

    /** Returns whether enough is answered to show a score. */
    public abstract boolean isRated();

    /** Returns whether it can have no class whatever the points, because a required answer is missing or nothing applies. */
    abstract boolean isBarred();

    /** Returns the status. */
    public abstract ScoreStatus status();

    /** Returns the classes it can fall into, from the lowest up; empty if there are none. */
    public abstract List<ScoreClass> classes();

    /** Returns the class, or empty if it is not decided, knocked out, or there are no classes. */
    public Optional<ScoreClass> scoreClass() {
        return Optional.empty();
    }

    /**
     * Returns the classes from that of the worst to that of the best case, from the lowest up: one where it is decided, several while
     * it is undecided, none where it is knocked out, not rated, or there are no classes.
     */
    public final List<ScoreClass> possibleClasses() {
        return switch (status()) {
            case DECIDED -> scoreClass().stream().toList();
            case UNDECIDED -> {
                CutPoints cuts = ScoreClass.cuts(classes());
                yield classes().subList(cuts.indexOf(worst()), cuts.indexOf(best()) + 1);
            }
            case KNOCKED_OUT, NOT_RATED -> List.of();
        };
    }

    /**
     * Returns this with classes over its points, in place of any it had: undecided while the worst and the best case lie in
     * different ones.
     *
     * @param classes from the lowest up, the lowest without a bound
     * @throws io.stagecraft.core.problem.InvalidDefinitionException with everything that is wrong with the classes
     */
    public final Score classifiedBy(List<ScoreClass> classes) {
        requireNonNull(classes, "classes");
        return CombinedScore.classified(this, ScoreClass.checked(classes, "a score"));
    }

    /** Returns the answers that exclude it, in the order of the card; possibly empty. */
    public abstract List<Message> knockOuts();

    /** Returns the answers that speak for going on whatever the points say, in the order of the card; possibly empty. */
    public abstract List<Message> overrides();

    /**
     * Returns the questions without an answer that are left out: those that decide most points first, among equals those that
     * could knock it out, then in the order of the card; possibly empty.
     */
    public abstract List<OpenQuestion> openQuestions();

    /**
     * Returns the reasons why it is not better, or not worse: the criteria by how far their points lie below or above their
     * baseline, weight included, the farthest first, ties in the order of the card; only criteria that lie on that
     * side.
     */
    public abstract List<Message> reasons(ReasonSide side);

    /** Returns the defaults that the result rests on; possibly empty. */
    public abstract List<DefaultUsed> defaultsUsed();

    /** Returns the score as a tree that a screen can unfold. */
    public abstract Explanation explanation();

    /** Returns the change since an earlier score: this less {@code earlier}, criterion by criterion. */
    public final ScoreChange minus(Score earlier) {
        return ScoreChange.between(requireNonNull(earlier, "earlier"), this);
    }

    /** Returns the score as a sentence: points, coverage, and the class, or the status where there is none. */
    public final Message message() {
        return Message.of("score.summary")
                .with("score", labels())
                .with("points", points())
                .with("coverage", coverage().message())
                .with("result", scoreClass().map(ScoreClass::labels).orElseGet(() -> status().labels()));
    }

    /** Returns {@link #message()} in English, such as {@code Customer risk: 3 points, 5 of 7 answered, knocked out}. */
    @Override
    public final String toString() {
        return message().toString();
    }

    private static BigDecimal sum(List<Contribution> contributions) {
        requireNonNull(contributions, "contributions");
        return Decimals.normal(
                contributions.stream().map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
