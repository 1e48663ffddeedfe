// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.value.Value;

/** The result of a back-test on one date. */
@Value.Immutable
public abstract class BackTestDay implements Serializable {
    BackTestDay() {}

    static ImmutableBackTestDay.Builder builder() {
        return ImmutableBackTestDay.builder();
    }

    /** Returns the date. */
    public abstract LocalDate date();

    /** Returns the number of deals open then. */
    public abstract int open();

    /** Returns the number of them without a probability, such as outlived ones. */
    public abstract int withoutScore();

    /** Returns the number of those that were won all the same, which leaving them out missed. */
    public abstract int withoutScoreWon();

    /** Returns the number of deals with a probability that are still not decided. */
    public abstract int undecided();

    /** Returns the probabilities of the others with what became of them. */
    public abstract Predictions predictions();
}
