// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.form;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.activity.DailyQuestion;
import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** What the records answer to a question of the day, and why. */
@Serial.Structural
@Value.Immutable
public abstract class DailyAnswer implements Serializable {
    DailyAnswer() {}

    static DailyAnswer of(DailyQuestion question, Answer answer, Message reason) {
        return ImmutableDailyAnswer.builder()
                .question(question)
                .answer(answer)
                .reason(reason)
                .build();
    }

    /** Returns the question. */
    public abstract DailyQuestion question();

    /** Returns the answer: {@code PARTLY} if it is yes for some of what is recorded, {@code UNKNOWN} if nothing is. */
    public abstract Answer answer();

    /** Returns the reason, with the values. */
    public abstract Message reason();

    /** Returns question, answer and reason. */
    @Override
    public final String toString() {
        return question() + " " + answer() + ": " + reason();
    }
}
