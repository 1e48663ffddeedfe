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

/** A review as a tree. */
final class ReviewExplanation {
    private ReviewExplanation() {}

    static Explanation of(StageReview review, StageEngine engine, int stage) {
        ImmutableList.Builder<Explanation> children = ImmutableList.builder();
        children.add(alignment(review));
        if (engine.standing().asks(stage)) {
            children.add(gate(review.gate(), engine, stage));
        }
        review.daysInStage().ifPresent(days -> children.add(inStage(review, engine, stage, days)));
        review.ageDays().ifPresent(days -> children.add(age(review, engine, days)));
        review.raisedWarnings().forEach(warning -> children.add(Explanation.given(warning.id(), warning.text())));
        return Explanation.builder()
                .label("opportunity " + review.deal().id())
                .text(review.deal().status() + " in " + review.stage().id())
                .children(children.build())
                .build();
    }

    private static Explanation alignment(StageReview review) {
        Alignment alignment = review.alignment();
        return Explanation.builder()
                .label("alignment")
                .value(
                        alignment.distance().isPresent()
                                ? Optional.of(
                                        BigDecimal.valueOf(alignment.distance().getAsInt()))
                                : Optional.empty())
                .unit("stages")
                .text(alignment.toString())
                .reasons(
                        alignment.proof().stream().map(ReviewExplanation::proof).toList())
                .build();
    }

    private static Message proof(Evidence evidence) {
        return Message.said(
                "evidence",
                evidence.statement() + " confirmed at " + evidence.at()
                        + evidence.source().map(source -> " (" + source + ")").orElse(""));
    }

    /** The weight confirmed is the sum of the weights answered yes; what it must reach stands in the text. */
    private static Explanation gate(GateReview review, StageEngine engine, int stage) {
        List<Explanation> parts = review.statements().stream()
                .map(each -> statement(each, engine, stage))
                .toList();
        StageGate gate = review.gate();
        String score = review.score().orElseThrow().toPercent(0);
        return Explanation.of("gate of " + review.stage(), "weight", Rule.sum(), parts)
                .withText((review.isPassed() ? "passed: " : "not passed: ") + score + " confirmed, "
                        + gate.threshold().toPercent(0) + " needed, "
                        + review.coverage())
                .withDefaultsUsed(defaults(gate));
    }

    private static Explanation statement(CriterionReview review, StageEngine engine, int stage) {
        Answer answer = review.answer();
        BigDecimal weight = review.criterion().weight();
        return Explanation.builder()
                .label(review.criterion().id() + (review.criterion().isMandatory() ? ", mandatory" : ""))
                .value(answer == Answer.YES ? weight : BigDecimal.ZERO)
                .unit("weight")
                .text(engine.standing().words(answer, stage, review.isOverdue()) + ", weight " + weight.toPlainString())
                .reasons(review.evidence()
                        .filter(evidence -> evidence.answer() == Answer.YES)
                        .map(evidence -> List.of(proof(evidence)))
                        .orElse(List.of()))
                .build();
    }

    private static List<DefaultUsed> defaults(StageGate gate) {
        return gate.mode() == GateMode.ADVISE
                        && gate.threshold().equals(StageGate.open().threshold())
                ? List.of(DefaultUsed.of(
                        "gate",
                        "80 %, advice only",
                        "published threshold, effect our assumption",
                        "gate threshold 80 %, advice only"))
                : List.of();
    }

    private static Explanation inStage(StageReview review, StageEngine engine, int stage, int days) {
        return Explanation.builder()
                .label("days in " + review.stage().id())
                .value(BigDecimal.valueOf(days))
                .unit("days")
                .text(days + " days" + (review.isStalled() ? ", stalled: more than " : ", at most ")
                        + review.stallLimitDays())
                .addReasons(Message.said("stall.basis", engine.limits().basis(stage)))
                .defaultsUsed(engine.limits().defaultUsed(stage).stream().toList())
                .build();
    }

    private static Explanation age(StageReview review, StageEngine engine, int days) {
        return Explanation.builder()
                .label("age")
                .value(BigDecimal.valueOf(days))
                .unit("days")
                .text(days + " days"
                        + (review.isOutlived()
                                ? ", outlived: "
                                        + engine.limits().outlivedBasis().orElse("")
                                : ""))
                .build();
    }
}
