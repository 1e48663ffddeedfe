// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.immutables.value.Value;

/** A possible change of an answer, with its cost. */
@Value.Immutable
public abstract class AnswerChange implements Serializable {
    AnswerChange() {}

    /**
     * Returns a change.
     *
     * @param criterionId the question
     * @param levelId the id of the option, or the range of the band, that it would be answered with
     * @param cost what that takes, in any one unit, from 0
     * @throws IllegalArgumentException if the cost is negative
     */
    public static AnswerChange of(String criterionId, String levelId, long cost) {
        return ImmutableAnswerChange.builder()
                .criterionId(criterionId)
                .levelId(levelId)
                .cost(cost)
                .build();
    }

    /** Returns the question. */
    public abstract String criterionId();

    /** Returns the id of the option, or the range of the band, that it would be answered with. */
    public abstract String levelId();

    /** Returns the cost, in the caller's unit, such as hours; from 0. */
    public abstract long cost();

    @Value.Check
    void check() {
        checkArgument(cost() >= 0, "cost must not be negative but was %s (%s to %s)", cost(), criterionId(), levelId());
    }
}
