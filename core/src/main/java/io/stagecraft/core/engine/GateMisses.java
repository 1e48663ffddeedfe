// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.process.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says what a gate misses in the answers about a deal. */
final class GateMisses {
    private final Standing standing;
    private final Labels stage;
    private final AskedGate asked;
    private final DealAnswers answers;
    private final boolean isOverdue;

    /** Holds the gate against the answers; in an overdue stage, what is unanswered counts as missing. */
    GateMisses(Standing standing, Labels stage, AskedGate asked, DealAnswers answers, boolean isOverdue) {
        this.standing = standing;
        this.stage = stage;
        this.asked = asked;
        this.answers = answers;
        this.isOverdue = isOverdue;
    }

    /** Returns the reasons why the gate is not passed: each statement that holds it by itself, and the score if it is too low. */
    List<Message> reasons() {
        List<Message> reasons = new ArrayList<>();
        for (Criterion statement : asked.gate().statements()) {
            Answer answer = answers.answer(statement);
            if (!answers.isAsked(statement)) {
                continue;
            }
            if (statement.isMandatory() && answer != Answer.YES) {
                reasons.add(answered(".mandatory", statement));
            } else if (statement.isDenialBlocking() && answer == Answer.NO) {
                reasons.add(answered(".denied", statement));
            }
        }
        Ratio score = asked.rule().score(answers).orElseThrow();
        if (!score.isAtLeast(asked.gate().threshold())) {
            reasons.add(Message.of(asked.code() + ".score")
                    .with("stage", stage)
                    .with("score", score)
                    .with("threshold", asked.gate().threshold())
                    .with("missing", missingSaid()));
        }
        return reasons;
    }

    /** Returns what was denied or left unanswered for too long, though the gate is passed. */
    List<Message> passedOver() {
        return missing()
                .map(each ->
                        answered(answers.answer(each) == Answer.NO ? ".passed-denied" : ".passed-unanswered", each))
                .toList();
    }

    /** Returns the statements that are not held by rule, but denied or unanswered for too long. */
    private Stream<Criterion> missing() {
        return asked.gate().statements().stream()
                .filter(each -> !each.isMandatory() && answers.isAsked(each))
                .filter(each -> switch (answers.answer(each)) {
                    case NO -> !each.isDenialBlocking();
                    case UNKNOWN -> isOverdue;
                    case YES, PARTLY -> false;
                });
    }

    /** Returns the missing statements as an argument that says nothing where there are none. */
    private List<Argument> missingSaid() {
        List<Argument> missing = missing()
                .map(each -> Argument.of(answer(Message.of("gate.answer"), each)))
                .toList();
        return missing.isEmpty()
                ? missing
                : List.of(Argument.of(Message.of("gate.missing").with("statements", missing)));
    }

    private Message answered(String rule, Criterion statement) {
        return answer(Message.of(asked.code() + rule), statement).with("stage", stage);
    }

    private Message answer(Message said, Criterion statement) {
        return said.with("statement", statement.statement())
                .with("answer", standing.words(statement, answers, asked.stage(), isOverdue));
    }
}
