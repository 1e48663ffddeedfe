// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.StageGate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Explains a review as a tree. */
final class ReviewExplanation {
    private ReviewExplanation() {}

    static Explanation of(StageReview review, StageEngine engine, int stage) {
        ImmutableList.Builder<Explanation> children = ImmutableList.builder();
        children.add(alignment(review, engine));
        if (review.gate().score().isPresent()) {
            children.add(gate(review.gate(), engine, stage));
        }
        review.daysInStage().ifPresent(days -> children.add(inStage(review, engine, stage, days)));
        review.ageDays().ifPresent(days -> children.add(age(review, engine, days)));
        review.raisedWarnings()
                .forEach(warning -> children.add(Explanation.given(Message.of("review.warning"), warning.message())));
        return Explanation.builder()
                .label(Message.of("review.opportunity").with("id", review.deal().id()))
                .wording(Message.of("review.stands")
                        .with("status", review.deal().status().message())
                        .with("stage", review.stage().labels()))
                .children(children.build())
                .build();
    }

    private static Explanation alignment(StageReview review, StageEngine engine) {
        Alignment alignment = review.alignment();
        return Explanation.builder()
                .label(Message.of("review.alignment"))
                .value(
                        alignment.distance().isPresent()
                                ? Optional.of(
                                        BigDecimal.valueOf(alignment.distance().getAsInt()))
                                : Optional.empty())
                .unit(Message.of("unit.stages"))
                .wording(alignment.message())
                .reasons(alignment.proof().stream()
                        .map(each -> proof(each, engine))
                        .toList())
                .build();
    }

    private static Message proof(Evidence evidence, StageEngine engine) {
        Message said = Message.of(evidence.source().isPresent() ? "review.proof-from" : "review.proof")
                .with("statement", engine.labels(evidence.statement()))
                .with("at", evidence.at());
        return evidence.source().map(source -> said.with("source", source)).orElse(said);
    }

    /** The weight confirmed is the sum of the weights answered yes; what it must reach stands in the text. */
    private static Explanation gate(GateReview review, StageEngine engine, int stage) {
        List<Explanation> parts = review.statements().stream()
                .map(each -> statement(each, engine, stage))
                .toList();
        StageGate gate = review.gate();
        return Explanation.of(
                        Message.of("review.gate").with("stage", engine.matrix().labels(stage)),
                        Message.of("unit.weight"),
                        Rule.sum(),
                        parts)
                .withWording(Message.of(review.isPassed() ? "review.gate-passed" : "review.gate-not-passed")
                        .with("score", review.score().orElseThrow())
                        .with("threshold", gate.threshold())
                        .with("known", review.coverage().answered())
                        .with("all", review.coverage().total()))
                .withDefaultsUsed(defaults(gate));
    }

    private static Explanation statement(CriterionReview review, StageEngine engine, int stage) {
        if (!review.isAsked()) {
            return Explanation.builder()
                    .label(Message.of("review.statement")
                            .with("statement", review.criterion().statement()))
                    .value(BigDecimal.ZERO)
                    .unit(Message.of("unit.weight"))
                    .wording(Message.of("review.not-asked"))
                    .build();
        }
        Answer answer = review.answer();
        BigDecimal weight = review.criterion().weight();
        return Explanation.builder()
                .label(Message.of(review.criterion().isMandatory() ? "review.mandatory-statement" : "review.statement")
                        .with("statement", review.criterion().statement()))
                .value(answer == Answer.YES ? weight : BigDecimal.ZERO)
                .unit(Message.of("unit.weight"))
                .wording(Message.of("review.answer")
                        .with("answer", words(review, engine, stage))
                        .with("weight", weight))
                .reasons(review.evidence()
                        .filter(evidence -> evidence.answer() == Answer.YES)
                        .map(evidence -> List.of(proof(evidence, engine)))
                        .orElse(List.of()))
                .build();
    }

    private static Message words(CriterionReview review, StageEngine engine, int stage) {
        return review.criterion().question().isPresent()
                ? engine.standing().words(review.answer(), review.fact(), stage, review.isOverdue())
                : engine.standing().words(review.answer(), stage, review.isOverdue());
    }

    private static List<DefaultUsed> defaults(StageGate gate) {
        return gate.mode() == GateMode.ADVISE
                        && gate.threshold().equals(StageGate.open().threshold())
                ? List.of(DefaultUsed.of("gate", Message.of("gate.default").with("threshold", gate.threshold())))
                : List.of();
    }

    private static Explanation inStage(StageReview review, StageEngine engine, int stage, int days) {
        StallLimit limit = engine.limits().of(stage);
        boolean isLearned = limit.basis() == StallLimit.Basis.WON_DEALS;
        return Explanation.builder()
                .label(Message.of("review.days-in-stage")
                        .with("stage", review.stage().labels()))
                .value(BigDecimal.valueOf(days))
                .unit(Message.of("unit.days"))
                .wording(
                        review.isOnHold()
                                ? Message.of("review.on-hold").with("days", days)
                                : Message.of(review.isStalled() ? "review.stalled" : "review.not-stalled")
                                        .with("days", days)
                                        .with("limit", limit.days()))
                .reasons(isLearned ? List.of(limit.message()) : List.of())
                .defaultsUsed(isLearned ? List.of() : List.of(limit.defaultUsed()))
                .build();
    }

    private static Explanation age(StageReview review, StageEngine engine, int days) {
        return Explanation.builder()
                .label(Message.of("review.age"))
                .value(BigDecimal.valueOf(days))
                .unit(Message.of("unit.days"))
                .wording(
                        review.isOutlived()
                                ? Message.of("review.outlived")
                                        .with("days", days)
                                        .with(
                                                "basis",
                                                engine.limits()
                                                        .rule()
                                                        .outlivedUsed()
                                                        .orElseThrow()
                                                        .message())
                                : Message.of("review.days").with("days", days))
                .build();
    }
}
