// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import io.stagecraft.core.engine.Alignment;
import io.stagecraft.core.engine.Alignment.Position;
import io.stagecraft.core.engine.MoveAction;
import io.stagecraft.core.engine.NextTask;
import io.stagecraft.core.engine.PossibleMove;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.Total;
import io.stagecraft.core.process.BuyingStage;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** How many open deals stand ahead of their customer, level or behind, and which are furthest ahead. */
final class CustomerAlignment {
    private static final int LISTED = 5;

    /** An open deal, what it is worth, and where it stands. */
    private record Standing(InspectedDeal deal, StageReview review) {
        int ahead() {
            return review.alignment().distance().orElse(0);
        }

        long worth() {
            return deal.value().known().map(Money::getAmountMinorLong).orElse(0L);
        }
    }

    private final Business business;
    private final List<Standing> standings;

    /** The reviews are of the open deals, in the order of the pipeline. */
    CustomerAlignment(Business business, List<StageReview> reviews) {
        this.business = business;
        List<InspectedDeal> deals = business.pipeline().deals();
        this.standings = IntStream.range(0, deals.size())
                .mapToObj(i -> new Standing(deals.get(i), reviews.get(i)))
                .toList();
    }

    void figures(Figures figures) {
        for (Position position : Position.values()) {
            Total total = total(position);
            String name = "stages.seller-" + position.name().toLowerCase(Locale.ROOT);
            figures.put(name, total.deals());
            total.amount().ifPresent(amount -> figures.put(name + "-value", Texts.figure(amount)));
        }
    }

    private Total total(Position position) {
        return Pipeline.total(standings.stream()
                .filter(standing -> standing.review().position() == position)
                .map(Standing::deal)
                .toList());
    }

    Table positions() {
        Table table = Table.of(Message.of("customer.positions"))
                .text("seller-is")
                .number("deals")
                .number("worth")
                .text("that-is")
                .wideOnly();
        for (Position position : Position.values()) {
            Total total = total(position);
            table.row(
                    Texts.constant("position", position),
                    total.deals(),
                    Texts.whole(total.amount().orElse(Money.zero(business.book().currency()))),
                    Message.of("position." + Texts.code(position) + "-is"));
        }
        return table.note(Message.of("customer.positions-note"));
    }

    boolean isAnyAhead() {
        return total(Position.AHEAD).deals() > 0;
    }

    Table furthest() {
        List<Standing> ahead = standings.stream()
                .filter(standing -> standing.review().position() == Position.AHEAD)
                .sorted(Comparator.comparingInt(Standing::ahead)
                        .thenComparingLong(Standing::worth)
                        .reversed()
                        .thenComparing(standing -> standing.deal().deal().id()))
                .limit(LISTED)
                .toList();
        Table table = Table.of(Message.of("customer.furthest"))
                .deal()
                .number("ahead-by")
                .number("worth")
                .text("seller-in")
                .text("shown")
                .pageOnly()
                .text("missing")
                .pageOnly()
                .text("next-task")
                .pageOnly()
                .text("next-move")
                .stacked();
        for (Standing standing : ahead) {
            StageReview review = standing.review();
            table.row(
                            review.deal().id(),
                            standing.ahead(),
                            Texts.worth(standing.deal()),
                            review.stage().labels(),
                            shown(review),
                            missing(review),
                            task(review),
                            move(review))
                    .by(review.deal().owner().orElse(""));
        }
        return table;
    }

    /** Returns the customer's stage, with the last statement that proves it, or that it is the first for want of proof. */
    private Message shown(StageReview review) {
        Alignment alignment = review.alignment();
        Labels stage = alignment
                .supportedBuyingStage()
                .flatMap(process()::buyingStage)
                .map(BuyingStage::labels)
                .orElseThrow();
        if (alignment.proof().isEmpty()) {
            return Message.of("customer.nothing-proven").with("stage", stage);
        }
        Evidence last = alignment.proof().get(alignment.proof().size() - 1);
        Message shown = Message.of(last.source().isPresent() ? "customer.proven-by" : "customer.proven")
                .with("stage", stage)
                .with(
                        "statement",
                        process().statement(last.statement()).orElseThrow().statement())
                .with("day", business.day(last.at()));
        return last.source().map(source -> shown.with("source", source)).orElse(shown);
    }

    private static Message missing(StageReview review) {
        List<Criterion> missing = review.missing();
        Optional<Criterion> first = missing.stream()
                .filter(Criterion::isMandatory)
                .findFirst()
                .or(() -> missing.stream().findFirst());
        if (first.isEmpty()) {
            return Texts.NONE;
        }
        Message said = Message.of(missing.size() < 2 ? "customer.missing" : "customer.missing-more")
                .with("statement", first.get().statement());
        return missing.size() < 2 ? said : said.with("more", missing.size() - 1);
    }

    private static Message task(StageReview review) {
        return review.nextTasks().stream()
                .findFirst()
                .map(task -> Message.of(
                                task.kind() == NextTask.Kind.CONFIRM_STATEMENT ? "customer.confirm" : "customer.task")
                        .with("task", task.labels()))
                .orElse(Texts.NONE);
    }

    /** Returns whether the next move would be held or only advised against, and why. */
    private Message move(StageReview review) {
        int next = review.stageIndex() + 1;
        boolean isWin = next >= process().openStageCount();
        PossibleMove move = review.moves().stream()
                .filter(each -> isWin
                        ? each.action() == MoveAction.WIN
                        : each.action() == MoveAction.MOVE
                                && each.stage()
                                        .equals(process().stages().get(next).id()))
                .findFirst()
                .orElseThrow();
        Message what = isWin
                ? Message.of("move.win")
                : Message.of("move.to")
                        .with("stage", process().stages().get(next).labels());
        List<Message> reasons = move.isAllowed() && !move.isReasonNeeded() ? move.advice() : move.reasons();
        String how = !move.isAllowed()
                ? "move.held"
                : move.isReasonNeeded()
                        ? "move.needs-reason"
                        : reasons.isEmpty() ? "move.free" : "move.advised-against";
        Message said = Message.of(how).with("move", what);
        return how.equals("move.free") ? said : said.with("reasons", Texts.parts(reasons));
    }

    private SalesProcess process() {
        return business.process();
    }
}
