package io.stagecraft.planning.target;

import io.stagecraft.core.explain.Answer;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * Whether a target meets one of the five criteria, and why.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class SmartVerdict implements Serializable {
    SmartVerdict() {}

    static SmartVerdict of(SmartCriterion criterion, Answer answer, String reason) {
        return ImmutableSmartVerdict.builder()
                .criterion(criterion)
                .answer(answer)
                .reason(reason)
                .build();
    }

    /** Returns which criterion it is. */
    public abstract SmartCriterion criterion();

    /**
     * Returns {@code YES} or {@code NO}; {@code UNKNOWN} where there is nothing to compare with; {@code PARTLY} where ramp or
     * potential let expect something else, which is shown but is no failure.
     */
    public abstract Answer answer();

    /** Returns why, in words with the values. */
    public abstract String reason();

    /** Returns criterion, answer and reason. */
    @Override
    public final String toString() {
        return criterion() + " " + answer() + ": " + reason();
    }
}
