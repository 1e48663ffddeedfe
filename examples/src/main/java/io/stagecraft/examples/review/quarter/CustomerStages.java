// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.engine.StageWarning;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.EarlyPitch;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the customers of the open deals stand in their own purchase, as far as evidence proves it. */
public final class CustomerStages {
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
    public static void addTo(Section section, Business business, Figures figures) {
        if (!business.process().buyingStages().isEmpty()) {
            CustomerStages stages = new CustomerStages(business);
            CustomerAlignment alignment = new CustomerAlignment(business, stages.reviews);
            alignment.figures(figures);
            section.add(stages.table()).add(alignment.positions());
            section.addIf(alignment.isAnyAhead(), alignment::furthest);
            section.addIf(
                    !stages.warnings().isEmpty(),
                    () -> Remarks.warning(Message.of("customer.ahead"), stages.warnings()));
        }
    }

    private Table table() {
        Table table = Table.of(Message.of("customer.stands"))
                .text("sellers-stage")
                .number("open")
                .number("all-proven")
                .number("unproven-gate")
                .number("no-evidence")
                .text("presumed")
                .wideOnly()
                .pageOnly();
        for (SellingStage stage : business.process().openStages()) {
            List<StageReview> own = reviews.stream()
                    .filter(review -> review.stage().equals(stage))
                    .toList();
            long without =
                    own.stream().filter(review -> !review.deal().hasEvidence()).count();
            long ahead = own.stream().filter(StageReview::isAheadOfEvidence).count();
            table.row(stage.labels(), own.size(), own.size() - without - ahead, ahead, without, presumed(stage));
        }
        return table.note(Message.of("customer.stands-note"));
    }

    private Argument presumed(SellingStage stage) {
        return Argument.of(stage.buyingStages().stream()
                .flatMap(id -> business.process().buyingStage(id).stream())
                .map(buying -> Argument.of(buying.labels()))
                .toList());
    }

    private List<Message> warnings() {
        Map<String, Integer> raised = new TreeMap<>();
        reviews.stream()
                .flatMap(review -> review.raisedWarnings().stream())
                .forEach(warning -> raised.merge(warning.id(), 1, Integer::sum));
        List<Message> words = new ArrayList<>();
        for (EarlyPitch pitch : business.process().earlyPitches()) {
            int count = raised.getOrDefault(pitch.id(), 0);
            if (count > 0) {
                words.add(Message.of("customer.pitch")
                        .with("deals", count)
                        .with(
                                "stage",
                                business.process()
                                        .requireStage(pitch.fromStage())
                                        .labels())
                        .with(
                                "statement",
                                business.process()
                                        .statement(pitch.statement())
                                        .orElseThrow()
                                        .statement()));
            }
        }
        int decided = raised.getOrDefault(StageWarning.ORDER_NOT_RECORDED, 0);
        if (decided > 0) {
            words.add(Message.of("customer.no-order").with("deals", decided));
        }
        return words;
    }
}
