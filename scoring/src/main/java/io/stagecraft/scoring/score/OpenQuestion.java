// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.measure.Labels;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.immutables.value.Value;

/**
 * A question without an answer, and the effect that an answer could have on the score.
 */
@Value.Immutable
public abstract class OpenQuestion implements Serializable {
    OpenQuestion() {}

    /** Returns the id of the criterion. */
    public abstract String criterionId();

    /** Returns the question. */
    public abstract Labels question();

    /** Returns the fewest points that its answer could contribute, weight included. */
    public abstract BigDecimal lowest();

    /** Returns the most points that its answer could contribute, weight included. */
    public abstract BigDecimal highest();

    /** Returns whether an answer to it could knock the score out; false by default. */
    @Value.Default
    public boolean hasKnockOut() {
        return false;
    }

    /**
     * Returns whether an answer to it alone, all others still open, could decide the score: by making the class
     * certain, or by knocking out; false by default.
     */
    @Value.Default
    public boolean isDecisive() {
        return !decidingAnswers().isEmpty();
    }

    /**
     * Returns the ids of the answers that would decide the score, each alone, all other questions still open: those
     * that make the class certain and those that knock out, in the order of the scale. Empty where none does, where the
     * score is not undecided, where answers have no ids because their points are computed on a line, and in a score
     * that is combined from others.
     */
    public abstract List<String> decidingAnswers();

    /** Returns the points that its answer decides: the most less the fewest. */
    public BigDecimal atStake() {
        return Decimals.normal(highest().subtract(lowest()));
    }

    @Value.Check
    OpenQuestion checked() {
        checkArgument(
                lowest().compareTo(highest()) <= 0,
                "lowest points must not be above the highest but were %s and %s (criterion %s)",
                lowest(),
                highest(),
                criterionId());
        return Decimals.isNormal(lowest()) && Decimals.isNormal(highest())
                ? this
                : ImmutableOpenQuestion.builder()
                        .from(this)
                        .lowest(Decimals.normal(lowest()))
                        .highest(Decimals.normal(highest()))
                        .build();
    }
}
