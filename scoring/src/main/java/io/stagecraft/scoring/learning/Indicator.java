// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** The evidence of a single feature of a deal: its term in the log-odds. */
@Serial.Structural
@Value.Immutable
public abstract class Indicator implements Serializable {
    Indicator() {}

    static Indicator of(Feature feature, double logOdds, OptionalDouble publishedShare) {
        return ImmutableIndicator.builder()
                .feature(feature)
                .logOdds(logOdds)
                .publishedShare(publishedShare)
                .build();
    }

    /** Returns the feature. */
    public abstract Feature feature();

    /** Returns its term of the log-odds of the deal, {@code ln (won/Tw) − ln (lost/Tl)} with the totals of the variable. */
    public abstract double logOdds();

    /**
     * Returns {@code 1 − lost/Tl} for the stage, which the best-known open CRM shows in place of the share, to compare with it; empty
     * for any other variable. It falls below 0.5 wherever more than half of the lost deals reached the stage, whatever the stage
     * says.
     */
    public abstract OptionalDouble publishedShare();

    /**
     * Returns the same as a share, {@code (won/Tw) / (won/Tw + lost/Tl)}: in [0, 1], above 0.5 where it speaks for winning, below
     * where it speaks against.
     */
    public double share() {
        return 1 / (1 + StrictMath.exp(-logOdds()));
    }

    /** Returns whether it speaks for winning: its term is above 0. */
    public boolean isFor() {
        return logOdds() > 0;
    }

    /** Returns whether it speaks against winning; neither for nor against is possible. */
    public boolean isAgainst() {
        return logOdds() < 0;
    }

    /** Returns the evidence in words, such as {@code country=BE speaks for winning (0.63)}. */
    public Message reason() {
        return Message.of(isFor() ? "naive-bayes.for" : isAgainst() ? "naive-bayes.against" : "naive-bayes.neutral")
                .with("feature", feature().toString())
                .with("share", BigDecimal.valueOf(share()).setScale(2, RoundingMode.HALF_UP));
    }

    @Value.Check
    void check() {
        checkArgument(!Double.isNaN(logOdds()), "logOdds must be a number (%s)", feature());
    }
}
