// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.explain;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The number of questions with an answer and of all questions, which stands beside every score: {@code 4 of 7
 * answered}.
 */
@Serial.Structural
@Value.Immutable
public abstract class Coverage implements Serializable {
    Coverage() {}

    /**
     * Returns a coverage.
     *
     * @param answered how many questions have an answer other than unknown, from 0 to {@code total}
     * @param total how many questions there are, from 0
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Coverage of(int answered, int total) {
        return ImmutableCoverage.builder().answered(answered).total(total).build();
    }

    /** Returns the number of questions with an answer. */
    public abstract int answered();

    /** Returns the number of questions. */
    public abstract int total();

    /** Returns the answered part, or empty if there is no question. */
    public Optional<Ratio> ratio() {
        return total() == 0 ? Optional.empty() : Optional.of(Ratio.of(answered(), total()));
    }

    /** Returns the coverage as a part of a sentence. */
    public Message message() {
        return Message.of("coverage.answered").with("answered", answered()).with("total", total());
    }

    /** Returns {@code 4 of 7 answered}. */
    @Override
    public final String toString() {
        return message().toString();
    }

    @Value.Check
    void check() {
        checkArgument(
                answered() >= 0 && answered() <= total(),
                "answered must be in [0, total] but was %s of %s",
                answered(),
                total());
    }
}
