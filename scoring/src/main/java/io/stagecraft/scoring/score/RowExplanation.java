// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.ScoreClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Builds the tree that explains one row of a card. */
final class RowExplanation {
    private static final Message POINTS = Score.POINTS;
    private static final int DECIMALS = 12;

    private final RowScore score;
    private final CardKernel kernel;

    private RowExplanation(RowScore score) {
        this.score = score;
        this.kernel = score.kernel;
    }

    static Explanation of(RowScore score) {
        return new RowExplanation(score).root();
    }

    private Explanation root() {
        Explanation.Builder root = Explanation.builder()
                .label(Message.of("score.card").with("card", score.labels()))
                .addAllReasons(reasons())
                .addAllDefaultsUsed(score.defaultsUsed());
        List<Explanation> open = open();
        List<Explanation> counted = counted();
        if (kernel.kind == Aggregation.Kind.SUM && open.isEmpty()) {
            return root.rule(Rule.sum())
                    .value(score.points())
                    .unit(POINTS)
                    .addAllChildren(counted)
                    .build();
        }
        if (counted.isEmpty()) {
            return root.wording(Message.of("score.status")
                            .with("status", score.status().labels()))
                    .addAllChildren(open)
                    .build();
        }
        Rule inner = kernel.kind == Aggregation.Kind.WEAKEST ? Rule.minimum() : Rule.sum();
        Explanation points = Explanation.of(Message.of("score.counted"), POINTS, inner, counted);
        switch (kernel.kind) {
            case SUM, WEAKEST ->
                root.rule(Rule.first()).value(score.points()).unit(POINTS).addChildren(points);
            case NAMED -> {
                root.rule(Rule.named(kernel.card.aggregation().name()))
                        .value(score.points())
                        .unit(POINTS)
                        .addChildren(points);
            }
            case NORMALISED -> {
                root.rule(Rule.named(Message.of("rule.normalised"))).addChildren(points);
                addRange(root);
                addShare(root);
            }
            case MEAN -> {
                root.rule(Rule.named(Message.of("rule.mean"))).addChildren(points);
                Tally tally = score.tally();
                root.addChildren(Explanation.given(Message.of("score.weight-answered"), weight(tally), ""));
                addShare(root);
            }
        }
        return root.addAllChildren(open).build();
    }

    private BigDecimal weight(Tally tally) {
        return kernel.card.totalWeight().subtract(kernel.decimal(tally.openWeight));
    }

    private void addRange(Explanation.Builder root) {
        Tally tally = score.tally();
        BigDecimal lowest = kernel.decimal(kernel.lowestTotal() - tally.openLowest);
        BigDecimal highest = kernel.decimal(kernel.highestTotal() - tally.openHighest);
        root.addChildren(Explanation.given(Message.of("score.lowest-answered"), lowest, POINTS));
        root.addChildren(Explanation.given(Message.of("score.highest-answered"), highest, POINTS));
    }

    private void addShare(Explanation.Builder root) {
        Optional<Ratio> value = kernel.value(score.total, score.tally());
        value.ifPresent(share -> {
            root.value(share.toDecimal(DECIMALS, RoundingMode.HALF_UP));
            Argument worth = kernel.kind == Aggregation.Kind.NORMALISED
                    ? Argument.of(share)
                    : Argument.of(share.toDecimal(2, RoundingMode.HALF_UP));
            root.wording(
                    score.isRated()
                            ? Message.of("score.value").with("value", worth)
                            : Message.of("score.value-not-rated")
                                    .with("value", worth)
                                    .with("coverage", score.coverage().message()));
        });
    }

    private List<Explanation> counted() {
        ImmutableList.Builder<Explanation> all = ImmutableList.builder();
        if (kernel.initialPart != null) {
            all.add(Explanation.given(kernel.initialPart.reason(), kernel.initialPart.amount(), POINTS));
        }
        for (int i = 0; i < kernel.size; i++) {
            if (!score.isOpen(i)) {
                BigDecimal points = kernel.decimal(score.points(i));
                all.add(Explanation.builder()
                        .label(question(score.question(i)))
                        .value(points)
                        .unit(POINTS)
                        .wording(Message.of("score.points")
                                .with("points", points)
                                .with("answer", score.wording(i)))
                        .build());
            }
        }
        return all.build();
    }

    private List<Explanation> open() {
        ImmutableList.Builder<Explanation> all = ImmutableList.builder();
        for (OpenQuestion question : score.openQuestions()) {
            all.add(Explanation.given(
                    question(kernel.card.criterion(question.criterionId()).question()),
                    Message.of("score.open").with("lowest", question.lowest()).with("highest", question.highest())));
        }
        return all.build();
    }

    private List<Message> reasons() {
        ImmutableList.Builder<Message> all = ImmutableList.builder();
        all.addAll(score.knockOuts());
        if (score.status() == ScoreStatus.UNDECIDED) {
            List<ScoreClass> classes = score.possibleClasses();
            all.add(Message.of("score.undecided")
                    .with("worst", classes.get(0).labels())
                    .with("best", classes.get(classes.size() - 1).labels())
                    .with(
                            "question",
                            kernel.card
                                    .criterion(score.openQuestions().get(0).criterionId())
                                    .question()));
        }
        return all.build();
    }

    private static Message question(Labels question) {
        return Message.of("score.question").with("question", question);
    }
}
