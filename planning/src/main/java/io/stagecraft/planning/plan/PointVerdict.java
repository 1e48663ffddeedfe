package io.stagecraft.planning.plan;

import io.stagecraft.core.explain.Answer;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * Whether a plan meets one of the five points, and why.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class PointVerdict implements Serializable {
    PointVerdict() {}

    static PointVerdict of(DecompositionPoint point, Answer answer, String reason) {
        return ImmutablePointVerdict.builder()
                .point(point)
                .answer(answer)
                .reason(reason)
                .build();
    }

    /** Returns which point it is. */
    public abstract DecompositionPoint point();

    /** Returns whether it is met; {@code PARTLY} where it is for some, {@code UNKNOWN} where nothing is known to tell by. */
    public abstract Answer answer();

    /** Returns why, in words with the values. */
    public abstract String reason();

    /** Returns point, answer and reason. */
    @Override
    public final String toString() {
        return point() + " " + answer() + ": " + reason();
    }
}
