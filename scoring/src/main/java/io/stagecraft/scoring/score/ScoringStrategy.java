// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.card.ScoreClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Strategy for scoring a subject as of a day. A {@link Scorecard} is one, and so is a lambda that returns {@link
 * Score#of}.
 *
 * <h2>For implementors</h2>
 * Implementations must be immutable and must give the same score for the same arguments: no clock, no randomness, no input or
 * output. They are called from several threads at once. At most 1,000 strategies may stand on one another.
 *
 * @param <T> what is scored
 */
@FunctionalInterface
public interface ScoringStrategy<T> {
    /**
     * Scores a subject.
     *
     * @param subject what is scored
     * @param asOf the day to score it on, which stands in for today
     * @return the score with its contributions
     */
    Score score(T subject, LocalDate asOf);

    /** Returns a strategy that adds others up, under a name that is the same in every language; see {@link #sum(Labels, List)}. */
    static <T> ScoringStrategy<T> sum(String name, List<? extends ScoringStrategy<T>> strategies) {
        requireNonNull(name, "name");
        return sum(Labels.of(name), strategies);
    }

    /**
     * Returns a strategy that adds the given ones up in this order, with every contribution; a weighted blend is a sum of
     * {@linkplain #times weighted} strategies. It is rated where all are, and knocked out where one is. An id that several of them
     * have is preceded by the id of its card, or the label where there is none: {@code fit/budget}; a second card of the same id is
     * {@code fit-2}.
     *
     * @throws IllegalArgumentException if there are none
     */
    static <T> ScoringStrategy<T> sum(Labels labels, List<? extends ScoringStrategy<T>> strategies) {
        List<ScoringStrategy<T>> parts = Elements.checked(strategies, "strategies");
        requireNonNull(labels, "labels");
        checkArgument(!parts.isEmpty(), "there must be at least one strategy (%s)", labels);
        return ChainedScoring.of(
                (subject, asOf) -> CombinedScore.sum(
                        labels,
                        parts.stream()
                                .map(part -> ChainedScoring.ask(part, subject, asOf))
                                .toList()),
                parts);
    }

    /**
     * Returns a strategy that gives the first score that is rated, or the last where none is.
     *
     * @throws IllegalArgumentException if there are none
     */
    static <T> ScoringStrategy<T> firstThatApplies(List<? extends ScoringStrategy<T>> strategies) {
        List<ScoringStrategy<T>> parts = Elements.checked(strategies, "strategies");
        checkArgument(!parts.isEmpty(), "there must be at least one strategy");
        return ChainedScoring.of(
                (subject, asOf) -> {
                    for (ScoringStrategy<T> part : parts.subList(0, parts.size() - 1)) {
                        Score score = ChainedScoring.ask(part, subject, asOf);
                        if (score.isRated()) {
                            return score;
                        }
                    }
                    return ChainedScoring.ask(parts.get(parts.size() - 1), subject, asOf);
                },
                parts);
    }

    /**
     * Returns this strategy with all its points times a weight.
     *
     * @throws IllegalArgumentException if the weight is not above 0
     */
    default ScoringStrategy<T> times(BigDecimal weight) {
        checkArgument(weight.signum() > 0, "weight must be above 0 but was %s", weight);
        return ChainedScoring.of(
                (subject, asOf) -> CombinedScore.times(ChainedScoring.ask(this, subject, asOf), weight), List.of(this));
    }

    /**
     * Returns this strategy with classes over its points, in place of any it had, so that a sum or a blend of cards
     * decides too. A score is undecided while its worst and best case lie in different classes.
     *
     * @param classes from the lowest up, the lowest without a bound
     * @throws io.stagecraft.core.problem.InvalidDefinitionException with everything that is wrong with the classes
     */
    default ScoringStrategy<T> withClasses(List<ScoreClass> classes) {
        List<ScoreClass> known = ScoreClass.checked(classes, "a strategy");
        return ChainedScoring.of(
                (subject, asOf) -> CombinedScore.classified(ChainedScoring.ask(this, subject, asOf), known),
                List.of(this));
    }

    /** Returns this strategy for subjects that meet a condition, and a score that is not rated for all others. */
    default ScoringStrategy<T> onlyWhere(Predicate<? super T> condition) {
        requireNonNull(condition, "condition");
        return ChainedScoring.of(
                (subject, asOf) -> condition.test(subject)
                        ? ChainedScoring.ask(this, subject, asOf)
                        : Score.notRated(Labels.of("does not apply")),
                List.of(this));
    }

    /** Returns this strategy with a knock-out for subjects that meet a condition. */
    default ScoringStrategy<T> withKnockOut(Message reason, Predicate<? super T> condition) {
        requireNonNull(reason, "reason");
        requireNonNull(condition, "condition");
        return ChainedScoring.of(
                (subject, asOf) -> {
                    Score score = ChainedScoring.ask(this, subject, asOf);
                    return condition.test(subject) ? CombinedScore.knockedOut(score, List.of(reason)) : score;
                },
                List.of(this));
    }
}
