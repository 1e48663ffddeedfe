// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.qualification;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.score.OpenQuestion;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** The assessment of an opportunity by the four questions, and what to find out. */
@Value.Immutable
public abstract class FourQuestionsAssessment implements Serializable {
    FourQuestionsAssessment() {}

    static FourQuestionsAssessment of(List<SectionAssessment> sections) {
        return ImmutableFourQuestionsAssessment.builder().sections(sections).build();
    }

    /** Returns the four questions, in their order. */
    public abstract List<SectionAssessment> sections();

    /** Returns one of the questions. */
    public SectionAssessment section(QualificationQuestion question) {
        requireNonNull(question, "question");
        return sections().stream()
                .filter(section -> section.question() == question)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns the verdict of all together: no-go where one is red; go where none is red or open and the first is green;
     * else rework.
     */
    public QualificationVerdict verdict() {
        if (has(SectionVerdict.RED)) {
            return QualificationVerdict.NO_GO;
        }
        boolean opportunity = sections().get(0).verdict() == SectionVerdict.GREEN;
        return opportunity && !has(SectionVerdict.NOT_RATED) ? QualificationVerdict.GO : QualificationVerdict.REWORK;
    }

    /** Returns the open criteria, those of questions that are not rated first, then in the order of the questions. */
    public List<OpenQuestion> toAsk() {
        ImmutableList.Builder<OpenQuestion> all = ImmutableList.builder();
        sections().stream()
                .filter(section -> section.verdict() == SectionVerdict.NOT_RATED)
                .forEach(section -> all.addAll(section.score().openQuestions()));
        sections().stream()
                .filter(section -> section.verdict() != SectionVerdict.NOT_RATED)
                .forEach(section -> all.addAll(section.score().openQuestions()));
        return all.build();
    }

    /** Returns the defaults that the verdicts rest on, each once. */
    public List<DefaultUsed> defaultsUsed() {
        return explanation().allDefaultsUsed();
    }

    /** Returns the same as a tree that a screen can unfold. */
    public Explanation explanation() {
        return Explanation.builder()
                .label(Message.of("qualification.four-questions"))
                .wording(Message.of("qualification.verdict")
                        .with("verdict", verdict().labels()))
                .addAllChildren(sections().stream()
                        .map(section -> Explanation.builder()
                                .label(Message.of("score.question")
                                        .with("question", section.question().labels()))
                                .wording(section.message())
                                .addChildren(section.score().explanation())
                                .build())
                        .toList())
                .build();
    }

    private boolean has(SectionVerdict verdict) {
        return sections().stream().anyMatch(section -> section.verdict() == verdict);
    }

    /** Returns the verdict and each question on a line of its own, in English. */
    @Override
    public final String toString() {
        return sections().stream()
                .map(SectionAssessment::toString)
                .collect(Collectors.joining("\n  ", verdict().labels() + "\n  ", ""));
    }
}
