// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** The win probability of a deal by naive Bayes, with the evidence for and against. */
@Serial.Structural
@Value.Immutable
public abstract class NaiveBayesScore implements Serializable {
    static final Message LABEL = Message.of("probability.win");
    private static final int SHOWN = 3;
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("99.99");

    /** The origins of a score. */
    public enum Status {
        /** The probability was computed from the counts. */
        COMPUTED,
        /** The stage of the deal is unknown: 0. */
        NO_STAGE,
        /** The deal stands in a won stage: 1. */
        WON_STAGE,
        /**
         * Nothing was won and lost in the first stage yet, neither in the deal's team nor, where that counts, in the
         * pool; or without smoothing one of its features was never won and another never lost.
         */
        NOT_COMPUTABLE
    }

    NaiveBayesScore() {}

    static ImmutableNaiveBayesScore.Builder builder() {
        return ImmutableNaiveBayesScore.builder();
    }

    /** Returns the origin of the score. */
    public abstract Status status();

    /** Returns the explanation, a sum of log-odds where it was computed; its value is the probability. */
    public abstract Explanation explanation();

    /** Returns the evidence of each feature found in the table, in the order of the profile; possibly empty. */
    public abstract List<Indicator> indicators();

    /**
     * Returns the probability in per cent with two decimals, or empty if it is not computable.
     *
     * <p>A computed one is kept within 0.01 and 99.99: no open deal is certain. It is rounded from the product of the shares in the
     * order of the profile, as other systems do, half-even; that product and the sum of log-odds differ by less than 1e-12.
     */
    public abstract Optional<BigDecimal> percent();

    /** Returns the probability, neither rounded nor clamped, or empty if it is not computable. */
    public Optional<Probability> probability() {
        return explanation().value().map(value -> Probability.of(value.doubleValue()));
    }

    /** Rounds a probability as {@link #percent()} shows it. */
    static BigDecimal percent(double probability, Status status) {
        BigDecimal rounded = new BigDecimal(100 * probability).setScale(2, RoundingMode.HALF_EVEN);
        return status == Status.COMPUTED ? rounded.max(LEAST).min(MOST) : rounded;
    }

    /** Returns the up to three features that speak most for winning, strongest first, ties in the order of the profile. */
    public List<Indicator> speaksFor() {
        return indicators().stream()
                .filter(Indicator::isFor)
                .sorted(Comparator.comparingDouble(Indicator::logOdds).reversed())
                .limit(SHOWN)
                .toList();
    }

    /** Returns the up to three features that speak most against winning, strongest first, ties in the order of the profile. */
    public List<Indicator> speaksAgainst() {
        return indicators().stream()
                .filter(Indicator::isAgainst)
                .sorted(Comparator.comparingDouble(Indicator::logOdds))
                .limit(SHOWN)
                .toList();
    }
}
