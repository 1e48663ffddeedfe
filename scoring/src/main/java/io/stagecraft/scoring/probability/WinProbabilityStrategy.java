// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static com.google.common.base.Preconditions.checkPositionIndexes;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.learning.Indicator;
import io.stagecraft.scoring.learning.LogisticModel;
import io.stagecraft.scoring.learning.NaiveBayes;
import io.stagecraft.scoring.learning.NaiveBayesScore;
import io.stagecraft.scoring.learning.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Strategy for saying how likely a deal is won.
 *
 * <p>The ready ones: {@link #byStage a table by stage}; {@link MeasuredConversion#strategy conversion measured from history} and
 * {@link AgedConversion#strategy the same by age}; {@link #learned(Function, NaiveBayes) what naive Bayes has learned};
 * {@link #logistic(Function, LogisticModel) a logistic model}; {@link #given what the caller knows}. {@link #or} puts one behind
 * another, and {@link #withManual} sets a person's number beside the computed one. For our own deals {@link DealProbability}
 * puts them together.
 *
 * <h2>For implementors</h2>
 *
 * <p>Implementations must be immutable and give the same estimate for the same arguments: no clock, no randomness, no input or
 * output. They are called from several threads at once.
 *
 * @param <T> the caller's deals
 */
@FunctionalInterface
public interface WinProbabilityStrategy<T> {
    /**
     * Estimates how likely an open deal is won.
     *
     * @param deal the deal
     * @param asOf the day on which it is looked at, which stands in for today
     * @throws IllegalArgumentException if the strategy does not know such a deal, such as one in a stage it has never heard of
     */
    Estimate estimate(T deal, LocalDate asOf);

    /**
     * Estimates a part of a book, so that the caller, who owns the threads, can split the work.
     *
     * @param from the first deal, from 0
     * @param to the deal after the last
     * @return one estimate for each deal of the range, in its order
     * @throws IndexOutOfBoundsException if the range is not within the book
     */
    default List<Estimate> estimates(List<? extends T> deals, int from, int to, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        checkPositionIndexes(from, to, deals.size());
        ImmutableList.Builder<Estimate> result = ImmutableList.builderWithExpectedSize(to - from);
        for (int i = from; i < to; i++) {
            result.add(ChainedProbability.ask(this, deals.get(i), asOf));
        }
        return result.build();
    }

    /** Estimates a whole book, in its order. */
    default List<Estimate> estimates(List<? extends T> deals, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return estimates(deals, 0, deals.size(), asOf);
    }

    /**
     * Returns this strategy, and where it cannot compute a probability the other. An {@code OUTLIVED} deal is not asked about
     * again: that it is too old is an answer.
     *
     * @throws IllegalArgumentException if more than 1,000 strategies would stand on one another
     */
    default WinProbabilityStrategy<T> or(WinProbabilityStrategy<? super T> other) {
        requireNonNull(other, "other");
        return ChainedProbability.of(
                (deal, asOf) -> {
                    Estimate own = ChainedProbability.ask(this, deal, asOf);
                    return own.status() == Estimate.Status.NOT_COMPUTABLE
                            ? ChainedProbability.ask(other, deal, asOf).withMoreReasons(own.reasons())
                            : own;
                },
                this,
                other);
    }

    /**
     * Returns this strategy with a person's number kept apart from the computed one; the policy says which counts, and the
     * explanation holds both.
     *
     * @param manual the number a person set for a deal, or empty if none was set
     */
    default WinProbabilityStrategy<T> withManual(
            Function<? super T, Optional<Probability>> manual, ManualPolicy policy) {
        requireNonNull(manual, "manual");
        requireNonNull(policy, "policy");
        return ChainedProbability.of(
                (deal, asOf) -> policy.apply(manual.apply(deal), ChainedProbability.ask(this, deal, asOf)), this);
    }

    /** Returns a strategy that says what the caller knows. */
    static <T> WinProbabilityStrategy<T> given(Function<? super T, Probability> probability) {
        requireNonNull(probability, "probability");
        return (deal, asOf) -> Estimate.given(probability.apply(deal), Message.of("probability.given"));
    }

    /**
     * Returns a strategy that looks the stage up in a table, as most CRM products do.
     *
     * @param stage the stage of a deal
     */
    static <T> WinProbabilityStrategy<T> byStage(Function<? super T, String> stage, StageTable table) {
        requireNonNull(stage, "stage");
        requireNonNull(table, "table");
        return (deal, asOf) -> table.estimate(stage.apply(deal));
    }

    /**
     * Returns a strategy that asks what naive Bayes has learned, with a reason for each feature; not computable below 40 won and 40
     * lost deals in the table.
     *
     * @param profile what is known of a deal
     */
    static <T> WinProbabilityStrategy<T> learned(Function<? super T, Profile> profile, NaiveBayes model) {
        return learned(profile, model, MinimumNumbers.standard());
    }

    /** Returns the same with other minimum numbers. */
    static <T> WinProbabilityStrategy<T> learned(
            Function<? super T, Profile> profile, NaiveBayes model, MinimumNumbers minimum) {
        requireNonNull(profile, "profile");
        Optional<Message> refused =
                minimum.refuseHistory(model.table().won(), model.table().lost());
        return (deal, asOf) -> refused.map(Estimate::notComputable).orElseGet(() -> {
            NaiveBayesScore score = model.score(profile.apply(deal));
            return score.probability().isPresent()
                    ? Estimate.of(score.explanation())
                            .withMoreReasons(Stream.concat(score.speaksFor().stream(), score.speaksAgainst().stream())
                                    .map(Indicator::reason)
                                    .toList())
                    : Estimate.notComputable(score.explanation().reasons().get(0));
        });
    }

    /**
     * Returns a strategy that asks a logistic model; not computable below 40 won and 40 lost deals in what it was fitted to.
     *
     * @param values the numbers of a deal in the order of the model's coefficients, or empty if one of them is unknown
     */
    static <T> WinProbabilityStrategy<T> logistic(Function<? super T, Optional<double[]>> values, LogisticModel model) {
        return logistic(values, model, MinimumNumbers.standard());
    }

    /** Returns the same with other minimum numbers. */
    static <T> WinProbabilityStrategy<T> logistic(
            Function<? super T, Optional<double[]>> values, LogisticModel model, MinimumNumbers minimum) {
        requireNonNull(values, "values");
        Optional<Message> refused = minimum.refuseHistory(model.happened(), (long) model.size() - model.happened());
        return (deal, asOf) -> refused.map(Estimate::notComputable)
                .orElseGet(() -> values.apply(deal)
                        .map(row -> Estimate.of(model.explain(row)))
                        .orElseGet(() -> Estimate.notComputable(Message.of("logistic.unknown"))));
    }
}
