// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.qualification;

import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.ScoreStatus;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * The answers to one of the four questions, scored.
 */
@Value.Immutable
public abstract class SectionAssessment implements Serializable {
    SectionAssessment() {}

    static SectionAssessment of(QualificationQuestion question, Score score) {
        return ImmutableSectionAssessment.builder()
                .question(question)
                .score(score)
                .build();
    }

    /** Returns the question. */
    public abstract QualificationQuestion question();

    /** Returns the mean of what is answered, from -1 to 1, with everything that explains it. */
    public abstract Score score();

    /** Returns the verdict. */
    public SectionVerdict verdict() {
        if (score().status() == ScoreStatus.KNOCKED_OUT) {
            return SectionVerdict.RED;
        }
        return score().scoreClass()
                .map(ScoreClass::id)
                .map(SectionVerdict::valueOf)
                .orElse(SectionVerdict.NOT_RATED);
    }

    /** Returns the verdict and how much is answered. */
    public Message message() {
        return Message.of("qualification.section")
                .with("verdict", verdict().labels())
                .with("coverage", score().coverage().message());
    }

    /** Returns {@code Can we compete? amber, 4 of 5 answered}. */
    @Override
    public final String toString() {
        return question().labels() + " " + message();
    }
}
