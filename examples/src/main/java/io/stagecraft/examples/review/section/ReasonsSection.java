// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.examples.review.page.Outline;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.PeriodDeals;
import io.stagecraft.scoring.probability.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Why each open deal has the chance it has: its estimate on log-odds, on demand. */
public final class ReasonsSection {
    private static final int SHOWN = 500;
    private static final int IN_VIEW = 15;

    private record Chance(InspectedDeal deal, Estimate estimate) {}

    private final Business business;
    private final QuarterForecast outlook;
    private final List<InspectedDeal> deals; // the largest first
    private final List<Chance> chances;

    private ReasonsSection(Business business, QuarterForecast outlook) {
        this.business = business;
        this.outlook = outlook;
        Money none = Money.zero(business.book().currency());
        Comparator<InspectedDeal> least =
                Comparator.comparing(deal -> deal.value().known().orElse(none));
        this.deals =
                business.pipeline().deals().stream().sorted(least.reversed()).toList();
        this.chances = deals.stream()
                .flatMap(deal -> outlook.estimate(deal).map(estimate -> new Chance(deal, estimate)).stream())
                .filter(chance -> outlook.hasForecast()
                        && chance.estimate().probability().isPresent()
                        && outlook.isInPlay(chance.deal().deal().id()))
                .toList();
    }

    public static Section of(Business business, QuarterForecast outlook) {
        return new ReasonsSection(business, outlook).section();
    }

    private Section section() {
        if (deals.isEmpty()) {
            return Section.of("reasons", Message.of("checks.no-deal"));
        }
        Message lead = Message.of(outlook.hasForecast() ? "reasons.lead" : "reasons.lead-no-forecast")
                .with("deals", deals.size());
        Section section = Section.of("reasons", outlook.hasForecast() ? lead.with("chances", chances.size()) : lead)
                .add(deals());
        if (chances.isEmpty()) {
            return section;
        }
        Outline list = Outline.of(Message.of("reasons.largest"))
                .items(chances, this::show)
                .inView(IN_VIEW)
                .inTerminal(2);
        return section.add(list)
                .add(Remarks.onReading(List.of(
                        Message.of("reasons.log-odds"),
                        Message.of("reasons.outlived"),
                        Message.of(outlook.readsDeals() ? "reasons.read" : "reasons.not-read"))));
    }

    /** Every open deal, the largest first: where to look one up. */
    private Table deals() {
        Map<String, Estimate> known = new HashMap<>();
        chances.forEach(chance -> known.put(chance.deal().deal().id(), chance.estimate()));
        Table table = Table.of(Message.of("reasons.deals"))
                .deal()
                .text("customer")
                .text("owner")
                .text("stage")
                .wideOnly()
                .number("worth")
                .text("close")
                .wideOnly();
        if (outlook.hasForecast()) {
            table.number("chance");
        }
        table.text("in-forecast");
        Map<String, PeriodDeals.Group> groups = outlook.readDeals().groupOf();
        deals.forEach(deal -> {
            List<Object> cells = new ArrayList<>(List.of(
                    deal.deal().id(),
                    deal.deal().customerId().<Object>map(id -> id).orElse(Texts.UNKNOWN),
                    deal.deal().owner().<Object>map(name -> name).orElse(Texts.NOBODY),
                    stage(deal.deal().stage()),
                    Texts.worth(deal),
                    deal.deal().expectedClose().<Object>map(day -> day).orElse(Texts.UNKNOWN)));
            if (outlook.hasForecast()) {
                cells.add(Optional.ofNullable(known.get(deal.deal().id()))
                        .<Object>map(estimate -> Texts.chance(estimate.counted()))
                        .orElse(Texts.NONE));
            }
            cells.add(Optional.ofNullable(groups.get(deal.deal().id())).map(PeriodDeals.Group::message));
            table.row(cells.toArray()).by(deal.deal().owner().orElse(""));
        });
        return table.inView(SHOWN).inTerminal(5);
    }

    private void show(Outline list, Chance chance) {
        list.item(
                ScreeningSection.title(chance.deal()),
                Texts.chance(chance.estimate().counted()),
                chance.deal().deal().owner().orElse(""));
        Explanation explanation = chance.estimate().onLogOdds();
        if (explanation.rule().equals(Rule.logOdds())) {
            terms(list, explanation.children());
        } else {
            explanation
                    .children()
                    .forEach(child ->
                            list.line(0, child.label(), child.value().map(value -> Texts.chance(value.doubleValue()))));
        }
        because(list, 0, explanation);
    }

    /** Shows each term with the chance that it and those above it make. */
    private void terms(Outline list, List<Explanation> terms) {
        double sum = 0;
        for (Explanation term : terms) {
            double logOdds = term.value().orElseThrow().doubleValue();
            sum += logOdds;
            list.line(
                    0,
                    term.label(),
                    Message.of(logOdds < 0 ? "reasons.makes" : "reasons.makes-more")
                            .with("logOdds", Texts.rounded(logOdds, 2))
                            .with("chance", Texts.chance(1 / (1 + Math.exp(-sum)))));
            because(list, 1, term);
        }
    }

    private void because(Outline list, int depth, Explanation explanation) {
        for (Message reason : explanation.reasons()) {
            list.line(depth, Message.of("reasons.because").with("reason", reason), "");
        }
        for (DefaultUsed used : explanation.defaultsUsed()) {
            list.line(depth, Message.of("reasons.with").with("what", used.message()), "");
        }
    }

    private Object stage(String id) {
        return business.process().openStages().stream()
                .filter(stage -> stage.id().equals(id))
                .<Object>map(SellingStage::labels)
                .findFirst()
                .orElse(id);
    }
}
