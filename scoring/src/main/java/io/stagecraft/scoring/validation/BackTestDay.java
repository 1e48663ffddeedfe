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

    /** Returns how many of them got no probability, such as outlived ones. */
    public abstract int withoutScore();

    /** Returns how many of those were won all the same: what leaving them out missed. */
    public abstract int withoutScoreWon();

    /** Returns how many got a probability and are still not decided. */
    public abstract int undecided();

    /** Returns the probabilities of the others beside what became of them. */
    public abstract Predictions predictions();
}
