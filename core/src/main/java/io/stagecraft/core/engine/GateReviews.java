// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Criterion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reviews gates. */
final class GateReviews {
    private GateReviews() {}

    /** Returns the review of a gate of a deal in a stage, at an instant. */
    static GateReview of(StageEngine engine, Opportunity deal, AskedGate asked, int stage, Instant asOf) {
        DealAnswers answers = new DealAnswers(engine.standing(), deal, asOf, false);
        boolean isOverdue = engine.standing().isOverdue(deal, asked.stage(), stage, asOf);
        return ImmutableGateReview.builder()
                .stage(engine.process().stages().get(asked.stage()).id())
                .gate(asked.gate())
                .criteria(asked.gate().criteria().stream()
                        .map(criterion -> criterion(deal, answers, criterion, isOverdue))
                        .toList())
                .score(asked.rule().score(answers))
                .isPassed(asked.rule().isPassed(answers))
                .build();
    }

    private static CriterionReview criterion(
            Opportunity deal, DealAnswers answers, Criterion criterion, boolean isOverdue) {
        if (!criterion.isComposite()) {
            boolean isAsked = answers.isAsked(criterion);
            Answer answer = answers.answer(criterion);
            return ImmutableCriterionReview.builder()
                    .criterion(criterion)
                    .isAsked(isAsked)
                    .answer(answer)
                    .isOverdue(isOverdue && isAsked && !answer.isKnown())
                    .evidence(criterion.question().isPresent() ? Optional.empty() : deal.evidence(criterion.id()))
                    .fact(criterion.question().flatMap(question -> answers.fact(question.fact())))
                    .build();
        }
        List<CriterionReview> parts = criterion.parts().stream()
                .map(part -> criterion(deal, answers, part, isOverdue))
                .toList();
        List<CriterionReview> asked =
                parts.stream().filter(CriterionReview::isAsked).toList();
        return ImmutableCriterionReview.builder()
                .criterion(criterion)
                .isAsked(!asked.isEmpty())
                .answer(together(asked))
                .isOverdue(parts.stream().anyMatch(CriterionReview::isOverdue))
                .parts(parts)
                .build();
    }

    private static Answer together(List<CriterionReview> parts) {
        List<Answer> answers =
                parts.stream().map(CriterionReview::answer).distinct().toList();
        if (answers.size() == 1) {
            return answers.get(0);
        }
        return answers.isEmpty() ? Answer.UNKNOWN : answers.contains(Answer.NO) ? Answer.NO : Answer.PARTLY;
    }

    /** Returns the ids of the denied statements of the gate that keeps the customer in its buying stage, in order. */
    static List<String> denied(StageEngine engine, Opportunity deal, Instant asOf) {
        int holding = engine.standing().heldBy(deal, asOf);
        return holding < 0
                ? List.of()
                : engine.process().stages().get(holding).gate().statements().stream()
                        .filter(each -> each.question().isEmpty())
                        .map(Criterion::id)
                        .filter(id -> deal.answer(id) == Answer.NO)
                        .toList();
    }

    /** Returns the evidence that proves a buying stage and those before it, in the order of the process. */
    static List<Evidence> proof(StageEngine engine, Opportunity deal, int supported) {
        ImmutableList.Builder<Evidence> proof = ImmutableList.builder();
        boolean[] isNamed = new boolean[engine.stageCount()];
        for (int buying = 0; buying <= supported; buying++) {
            for (int stage : engine.standing().provenBy(buying)) {
                if (isNamed[stage]) {
                    continue;
                }
                isNamed[stage] = true;
                engine.process().stages().get(stage).gate().statements().stream()
                        .filter(statement -> statement.question().isEmpty())
                        .flatMap(statement -> deal.evidence(statement.id()).stream())
                        .filter(evidence -> evidence.answer() == Answer.YES)
                        .forEach(proof::add);
            }
        }
        return proof.build();
    }
}
