// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A verdict on a criterion: whether it is met, and why.
 *
 * @param <C> the criteria, such as {@link SmartCriterion}
 */
@Serial.Structural
@Value.Immutable
public abstract class Verdict<C extends Enum<C>> implements Serializable {
    Verdict() {}

    /**
     * Returns a verdict.
     *
     * @param reason why, with the values
     */
    public static <C extends Enum<C>> Verdict<C> of(C criterion, Answer answer, Message reason) {
        return ImmutableVerdict.<C>builder()
                .criterion(criterion)
                .answer(answer)
                .reason(reason)
                .build();
    }

    /** Returns the criterion. */
    public abstract C criterion();

    /**
     * Returns whether it is met: {@code PARTLY} if it is met for some, or if it is not met without being a failure;
     * {@code UNKNOWN} if there is no evidence.
     */
    public abstract Answer answer();

    /** Returns the reason, with the values. */
    public abstract Message reason();

    /** Returns criterion, answer and reason. */
    @Override
    public final String toString() {
        return criterion() + " " + answer() + ": " + reason();
    }
}
