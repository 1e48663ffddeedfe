// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The chance that a deal is won, with its explanation. The probability <em>is</em> the value of the {@link
 * #explanation()}, so that the two cannot differ.
 *
 * <p>A deal may have none: because nothing can be computed for it, or because it is older than any deal ever won, so that
 * history has nothing to say of it. Such a deal is listed and not counted, which {@link #counted()} makes easy.
 */
@Value.Immutable
public abstract class Estimate implements Serializable {
    static final Message LABEL = Message.of("probability.win");

    /** The state of an estimate. */
    public enum Status {
        /** It has a probability. */
        ESTIMATED,
        /**
         * It is open longer than any deal that was ever won, so it is not counted (see the domain model, Inspection of
         * a pipeline).
         */
        OUTLIVED,
        /** Nothing can be computed for it; the reasons say why. */
        NOT_COMPUTABLE
    }

    Estimate() {}

    /**
     * Returns the estimate that an explanation makes.
     *
     * @throws IllegalArgumentException unless the value of the explanation is a probability
     */
    public static Estimate of(Explanation explanation) {
        return builder().status(Status.ESTIMATED).explanation(explanation).build();
    }

    /** Returns an estimate that was given, such as one read from elsewhere. */
    public static Estimate given(Probability probability, Message why) {
        requireNonNull(why, "why");
        return of(Explanation.builder()
                .label(LABEL)
                .value(BigDecimal.valueOf(probability.value()))
                .addReasons(why)
                .build());
    }

    /** Returns the estimate of a deal that is older than any that was ever won. */
    public static Estimate outlived(Message why) {
        return none(Status.OUTLIVED, why);
    }

    /** Returns the estimate of a deal for which nothing can be computed. */
    public static Estimate notComputable(Message why) {
        return none(Status.NOT_COMPUTABLE, why);
    }

    private static Estimate none(Status status, Message why) {
        return builder()
                .status(status)
                .explanation(Explanation.builder()
                        .label(LABEL)
                        .wording(Message.of(
                                status == Status.OUTLIVED ? "probability.outlived" : "probability.not-computable"))
                        .addReasons(requireNonNull(why, "why"))
                        .build())
                .build();
    }

    /** Returns this estimate with more reasons, each once. */
    Estimate withMoreReasons(List<Message> more) {
        Set<Message> all = new LinkedHashSet<>(explanation().reasons());
        all.addAll(more);
        return builder()
                .status(status())
                .explanation(explanation().withReasons(all))
                .build();
    }

    static ImmutableEstimate.Builder builder() {
        return ImmutableEstimate.builder();
    }

    /** Returns the status. */
    public abstract Status status();

    /** Returns the explanation. Its value is the probability; it has none unless the status is {@code ESTIMATED}. */
    public abstract Explanation explanation();

    /** Returns the probability, or empty unless the status is {@code ESTIMATED}. */
    public Optional<Probability> probability() {
        return explanation().value().map(value -> Probability.of(value.doubleValue()));
    }

    /** Returns the probability with which the deal counts: 0 if it has none. */
    public double counted() {
        return explanation().value().map(BigDecimal::doubleValue).orElse(0.0);
    }

    /** Returns whether the deal is older than any that was ever won. */
    public boolean isOutlived() {
        return status() == Status.OUTLIVED;
    }

    /**
     * Returns whether the probability is what a person set, as {@link ManualPolicy} let it count. Only then may it be
     * 1: no open deal is certain by what was learned.
     */
    public boolean isSetByPerson() {
        return explanation().children().stream()
                .anyMatch(part -> part.label().equals(ManualPolicy.BY_HAND)
                        && part.value().equals(explanation().value()));
    }

    /**
     * Returns the reasons at the top of the explanation, in the order of weight; never empty unless there is a
     * probability.
     */
    public List<Message> reasons() {
        return explanation().reasons();
    }

    /** Returns the defaults that took part, each once. */
    public List<DefaultUsed> defaultsUsed() {
        return explanation().allDefaultsUsed();
    }

    /**
     * Returns the explanation as a sum of log-odds, in which estimates of different kinds compare: the same one where it is such a
     * sum, otherwise one with a single term; the same one too where there is no probability, or it is 0 or 1 and its log-odds
     * are infinite.
     */
    public Explanation onLogOdds() {
        if (explanation().rule().equals(Rule.logOdds()) || counted() <= 0 || counted() >= 1) {
            return explanation();
        }
        return Explanation.of(
                explanation().label(),
                "",
                Rule.logOdds(),
                List.of(Explanation.builder()
                        .label(decisive())
                        .value(BigDecimal.valueOf(Probability.of(counted()).logOdds()))
                        .unit(Message.of("unit.log-odds"))
                        .addAllReasons(explanation().reasons())
                        .addAllDefaultsUsed(explanation().allDefaultsUsed())
                        .build()));
    }

    /** Returns the label of the part that a rule picked, or of all of them where it weighs them together. */
    private Message decisive() {
        List<Explanation> parts = explanation().children();
        return switch (explanation().rule().kind()) {
            case FIRST, MINIMUM ->
                parts.stream()
                        .filter(part -> part.value().equals(explanation().value()))
                        .map(Explanation::label)
                        .findFirst()
                        .orElse(LABEL);
            case LOOK_UP -> parts.get(parts.size() - 1).label();
            case SUM, PRODUCT ->
                Message.of("probability.parts")
                        .with(
                                "parts",
                                parts.stream()
                                        .map(part -> Argument.of(part.label()))
                                        .toList());
            case GIVEN, LOG_ODDS, NAMED -> explanation().label();
        };
    }

    @Value.Check
    void check() {
        boolean isEstimated = status() == Status.ESTIMATED;
        checkArgument(
                isEstimated == explanation().value().isPresent(),
                "an estimate must have a value exactly where it is estimated but was %s with %s",
                status(),
                explanation().text());
        explanation()
                .value()
                .ifPresent(value -> checkArgument(
                        value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0,
                        "a probability must be in [0, 1] but was %s",
                        value.toPlainString()));
        checkArgument(
                isEstimated || !explanation().reasons().isEmpty(),
                "an estimate without a value must have a reason (%s)",
                status());
    }
}
