package io.stagecraft.examples.review;

import io.stagecraft.core.engine.Alignment;
import io.stagecraft.core.engine.Alignment.Position;
import io.stagecraft.core.engine.MoveAction;
import io.stagecraft.core.engine.NextTask;
import io.stagecraft.core.engine.PossibleMove;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.Total;
import io.stagecraft.core.process.BuyingStage;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.examples.review.page.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
        Table table = Table.of("Sellers and customers")
                .text("The seller is")
                .number("Deals")
                .number("Worth, " + business.book().currency())
                .text("That is")
                .wideOnly();
        for (Position position : Position.values()) {
            Total total = total(position);
            table.row(
                    Texts.lower(position),
                    Texts.count(total.deals()),
                    total.amount().map(Texts::whole).orElse("0"),
                    meaning(position));
        }
        return table.note(
                "A seller who has just left a stage by its proof is ahead by one, until the customer shows the"
                        + " next.");
    }

    private static String meaning(Position position) {
        return switch (position) {
            case AHEAD -> "in a later stage than the customer has shown";
            case LEVEL -> "in a stage that the customer has shown";
            case BEHIND -> "in an earlier stage than the customer has shown";
            case UNKNOWN -> "nobody said anything about the customer, whose stage is only presumed";
        };
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
        Table table = Table.of("Furthest ahead of the customer, the largest first")
                .text("Deal")
                .number("Ahead by")
                .number("Worth, " + business.book().currency())
                .text("Seller in")
                .text("Shown")
                .pageOnly()
                .text("Missing")
                .pageOnly()
                .text("Next task")
                .pageOnly()
                .text("Next move")
                .stacked();
        for (Standing standing : ahead) {
            StageReview review = standing.review();
            table.row(
                    review.deal().id(),
                    Texts.count(standing.ahead()),
                    standing.deal().value().known().map(Texts::whole).orElse("unknown"),
                    review.stage().labels().text(),
                    shown(review),
                    missing(review),
                    task(review),
                    move(review));
        }
        return table;
    }

    /** Returns the customer's stage, with the last statement that proves it, or that it is the first for want of proof. */
    private String shown(StageReview review) {
        Alignment alignment = review.alignment();
        String stage = alignment
                .supportedBuyingStage()
                .flatMap(process()::buyingStage)
                .map(BuyingStage::labels)
                .orElseThrow()
                .text();
        if (alignment.proof().isEmpty()) {
            return stage + ", for nothing is proven";
        }
        Evidence last = alignment.proof().get(alignment.proof().size() - 1);
        return "%s, by \"%s\" (%s%s)"
                .formatted(
                        stage,
                        process()
                                .statement(last.statement())
                                .orElseThrow()
                                .statement()
                                .text(),
                        business.day(last.at()),
                        last.source().map(source -> ", " + source).orElse(""));
    }

    private static String missing(StageReview review) {
        List<Criterion> missing = review.missing();
        String first = missing.stream()
                .filter(Criterion::isMandatory)
                .findFirst()
                .or(() -> missing.stream().findFirst())
                .map(statement -> statement.statement().text())
                .orElse("nothing");
        return missing.size() < 2 ? first : first + "; and %d more".formatted(missing.size() - 1);
    }

    private static String task(StageReview review) {
        return review.nextTasks().stream()
                .findFirst()
                .map(task -> (task.kind() == NextTask.Kind.CONFIRM_STATEMENT ? "Have confirmed: " : "")
                        + task.labels().text())
                .orElse("none");
    }

    /** Returns whether the next move would be held or only advised against, and why. */
    private String move(StageReview review) {
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
        String what =
                isWin ? "The win" : "\"" + process().stages().get(next).labels().text() + "\"";
        if (!move.isAllowed()) {
            return what + " would be held: " + words(move.reasons());
        } else if (move.isReasonNeeded()) {
            return what + " would need a reason: " + words(move.reasons());
        }
        return move.advice().isEmpty()
                ? what + " is free."
                : what + " is only advised against: " + words(move.advice());
    }

    private static String words(List<Message> reasons) {
        return reasons.stream().map(Message::text).collect(Collectors.joining("; ", "", "."));
    }

    private SalesProcess process() {
        return business.process();
    }
}
