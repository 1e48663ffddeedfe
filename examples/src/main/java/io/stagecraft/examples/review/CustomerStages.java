package io.stagecraft.examples.review;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.engine.StageWarning;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.BuyingStage;
import io.stagecraft.core.process.EarlyPitch;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Where the customers of the open deals stand in their own purchase, as far as evidence proves it. */
final class CustomerStages {
    private final Business business;
    private final List<StageReview> reviews;

    private CustomerStages(Business business) {
        this.business = business;
        StageEngine plain = StageEngine.of(business.process(), business.book().zone());
        boolean keepsEvidence = business.deals().stream().anyMatch(Opportunity::hasEvidence);
        StageEngine engine = keepsEvidence ? plain.forBookWithEvidence() : plain;
        this.reviews = business.pipeline().deals().stream()
                .map(open -> engine.review(open.deal(), business.asOf()))
                .toList();
    }

    /** Adds what evidence proves, if the process says anything about the customer. */
    static void addTo(Section section, Business business, Figures figures) {
        if (!business.process().buyingStages().isEmpty()) {
            CustomerStages stages = new CustomerStages(business);
            CustomerAlignment alignment = new CustomerAlignment(business, stages.reviews);
            alignment.figures(figures);
            section.add(stages.table()).add(alignment.positions());
            section.addIf(alignment.isAnyAhead(), alignment::furthest);
            section.addIf(
                    !stages.warnings().isEmpty(),
                    () -> Remarks.warning("Selling ahead of the customer", stages.warnings()));
        }
    }

    private Table table() {
        Table table = Table.of("Where the customer stands")
                .text("Seller's stage")
                .number("Open")
                .number("Every gate left is proven")
                .number("A gate left is unproven")
                .number("No evidence")
                .text("Then only presumed of the customer")
                .wideOnly()
                .pageOnly();
        for (SellingStage stage : business.process().openStages()) {
            List<StageReview> own = reviews.stream()
                    .filter(review -> review.stage().equals(stage))
                    .toList();
            long without =
                    own.stream().filter(review -> !review.deal().hasEvidence()).count();
            long ahead = own.stream().filter(StageReview::isAheadOfEvidence).count();
            table.row(
                    stage.labels().text(),
                    Texts.count(own.size()),
                    Texts.count(own.size() - without - ahead),
                    Texts.count(ahead),
                    Texts.count(without),
                    presumed(stage));
        }
        return table.note(
                "By the evidence about the customer; a stage is presumed from the seller's alone where there is none.");
    }

    private String presumed(SellingStage stage) {
        List<String> names = new ArrayList<>();
        for (String id : stage.buyingStages()) {
            business.process().buyingStage(id).map(BuyingStage::labels).ifPresent(label -> names.add(label.text()));
        }
        return Texts.join(names);
    }

    private List<String> warnings() {
        Map<String, Integer> raised = new TreeMap<>();
        reviews.stream()
                .flatMap(review -> review.raisedWarnings().stream())
                .forEach(warning -> raised.merge(warning.id(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        for (EarlyPitch pitch : business.process().earlyPitches()) {
            int count = raised.getOrDefault(pitch.id(), 0);
            if (count > 0) {
                words.add("%s: %s in \"%s\" or later, without proof that \"%s\"."
                        .formatted(
                                name(pitch.id()),
                                Texts.count(count, "open deal is", "open deals are"),
                                business.process()
                                        .requireStage(pitch.fromStage())
                                        .labels()
                                        .text(),
                                business.process()
                                        .statement(pitch.statement())
                                        .orElseThrow()
                                        .statement()
                                        .text()));
            }
        }
        int decided = raised.getOrDefault(StageWarning.ORDER_NOT_RECORDED, 0);
        if (decided > 0) {
            words.add("In %s the evidence says that the customer has decided for us, but no order is recorded."
                    .formatted(Texts.count(decided, "open deal", "open deals")));
        }
        return words;
    }

    private static String name(String id) {
        String lower = id.toLowerCase(Locale.ROOT).replace('_', ' ');
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
