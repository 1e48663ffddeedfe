package io.stagecraft.core.engine;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.StageGate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reviews gates. */
final class GateReviews {
    private GateReviews() {}

    /** Returns the review of a gate of a deal in a stage, at an instant. */
    static GateReview of(StageEngine engine, Opportunity deal, int gateOf, int stage, Instant asOf) {
        boolean isOverdue = engine.standing().isOverdue(deal, gateOf, stage, asOf);
        StageGate gate = engine.process().stages().get(gateOf).gate();
        return ImmutableGateReview.builder()
                .stage(engine.process().stages().get(gateOf).id())
                .gate(gate)
                .criteria(gate.criteria().stream()
                        .map(criterion -> criterion(deal, criterion, isOverdue))
                        .toList())
                .score(
                        engine.standing().asks(gateOf)
                                ? Optional.of(engine.standing().score(deal, gateOf))
                                : Optional.empty())
                .isPassed(engine.standing().isPassed(deal, gateOf))
                .build();
    }

    private static CriterionReview criterion(Opportunity deal, Criterion criterion, boolean isOverdue) {
        if (!criterion.isComposite()) {
            return ImmutableCriterionReview.builder()
                    .criterion(criterion)
                    .answer(deal.answer(criterion.id()))
                    .isOverdue(isOverdue && !deal.answer(criterion.id()).isKnown())
                    .evidence(deal.evidence(criterion.id()))
                    .build();
        }
        List<CriterionReview> parts = criterion.parts().stream()
                .map(part -> criterion(deal, part, isOverdue))
                .toList();
        return ImmutableCriterionReview.builder()
                .criterion(criterion)
                .answer(together(parts))
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
        return answers.contains(Answer.NO) ? Answer.NO : Answer.PARTLY;
    }

    /** Returns the ids of the denied statements of the gate that keeps the customer in its buying stage, in order. */
    static List<String> denied(StageEngine engine, Opportunity deal) {
        int holding = engine.standing().heldBy(deal);
        return holding < 0
                ? List.of()
                : engine.process().stages().get(holding).gate().statements().stream()
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
                for (Criterion statement :
                        engine.process().stages().get(stage).gate().statements()) {
                    deal.evidence(statement.id())
                            .filter(evidence -> evidence.answer() == Answer.YES)
                            .ifPresent(proof::add);
                }
            }
        }
        return proof.build();
    }
}
