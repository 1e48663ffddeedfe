package io.stagecraft.core.engine;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.StageGate;
import java.util.List;
import java.util.Optional;

/** Puts what is known of a gate into words and numbers. */
final class GateReviews {
    private GateReviews() {}

    static GateReview of(StageEngine engine, Opportunity deal, int stage) {
        StageGate gate = engine.process().stages().get(stage).gate();
        return GateReview.builder()
                .stage(engine.process().stages().get(stage).id())
                .gate(gate)
                .criteria(gate.criteria().stream()
                        .map(criterion -> criterion(deal, criterion))
                        .toList())
                .score(engine.gates().asks(stage) ? Optional.of(engine.gates().score(deal, stage)) : Optional.empty())
                .isPassed(engine.gates().isPassed(deal, stage))
                .build();
    }

    private static CriterionReview criterion(Opportunity deal, Criterion criterion) {
        if (!criterion.isComposite()) {
            return CriterionReview.builder()
                    .criterion(criterion)
                    .answer(deal.answer(criterion.id()))
                    .evidence(deal.evidence(criterion.id()))
                    .build();
        }
        List<CriterionReview> parts =
                criterion.parts().stream().map(part -> criterion(deal, part)).toList();
        return CriterionReview.builder()
                .criterion(criterion)
                .answer(together(parts))
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

    /** Returns the evidence that proves a buying stage and those before it, in the order of the process. */
    static List<Evidence> proof(StageEngine engine, Opportunity deal, int supported) {
        ImmutableList.Builder<Evidence> proof = ImmutableList.builder();
        boolean[] isNamed = new boolean[engine.stageCount()];
        for (int buying = 0; buying <= supported; buying++) {
            for (int stage : engine.gates().provenBy(buying)) {
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
