package io.stagecraft.examples.review;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.examples.review.page.Outline;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.scoring.probability.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** Why each open deal has the chance it has: its estimate on log-odds, on demand. */
final class ReasonsSection {
    private static final int SHOWN = 500;
    private static final int IN_VIEW = 15;

    private record Chance(InspectedDeal deal, Estimate estimate) {}

    private final Business business;
    private final List<Chance> chances;

    private ReasonsSection(Business business, QuarterForecast outlook) {
        this.business = business;
        Comparator<Chance> largest = Comparator.comparing(chance ->
                chance.deal().value().known().orElse(Money.zero(business.book().currency())));
        this.chances = business.pipeline().deals().stream()
                .flatMap(deal -> outlook.estimate(deal).map(estimate -> new Chance(deal, estimate)).stream())
                .filter(chance -> chance.estimate().probability().isPresent())
                .sorted(largest.reversed())
                .toList();
    }

    static Section of(Business business, QuarterForecast outlook) {
        return new ReasonsSection(business, outlook).section();
    }

    private Section section() {
        if (chances.isEmpty()) {
            return Section.of("reasons", "Why each chance", "No open deal has a chance to explain.");
        }
        Outline list = Outline.of(
                        chances.size() <= SHOWN
                                ? "Open deals with a chance, the largest first"
                                : "The %d largest of %s"
                                        .formatted(SHOWN, Texts.count(chances.size(), "deal", "deals with a chance")))
                .inView(IN_VIEW)
                .inTerminal(2);
        chances.stream().limit(SHOWN).forEach(chance -> show(list, chance));
        return Section.of(
                        "reasons",
                        "Why each chance",
                        "%s a chance; each unfolds into what makes it."
                                .formatted(Texts.count(chances.size(), "open deal has", "open deals have")))
                .add(list)
                .add(Remarks.of(
                        "How to read this",
                        List.of(
                                "Log-odds add up: each line moves the chance from what the line before left, above zero towards"
                                        + " winning and below zero away from it.",
                                "A deal older than any that was ever won has no chance to explain; the stages count such deals,"
                                        + " and nothing is expected of them.")));
    }

    private void show(Outline list, Chance chance) {
        InspectedDeal deal = chance.deal();
        list.item(
                "%s, %s, %s, %s"
                        .formatted(
                                deal.deal().id(),
                                deal.deal().customerId().orElse("unknown customer"),
                                stage(deal.deal().stage()),
                                deal.value().known().map(Texts::money).orElse("no amount")),
                Texts.chance(chance.estimate().counted()));
        Explanation explanation = chance.estimate().onLogOdds();
        if (explanation.rule().equals(Rule.logOdds())) {
            terms(list, explanation.children());
        } else {
            explanation
                    .children()
                    .forEach(child -> list.line(
                            0,
                            child.label().text(),
                            child.value()
                                    .map(value -> Texts.chance(value.doubleValue()))
                                    .orElse("")));
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
                    term.label().text(),
                    String.format(Locale.ROOT, "%+.2f, makes %s", logOdds, Texts.chance(1 / (1 + Math.exp(-sum)))));
            because(list, 1, term);
        }
    }

    private void because(Outline list, int depth, Explanation explanation) {
        for (Message reason : explanation.reasons()) {
            list.line(depth, "because " + reason.text(), "");
        }
        for (DefaultUsed used : explanation.defaultsUsed()) {
            list.line(depth, "with " + used.text(), "");
        }
    }

    private String stage(String id) {
        return business.process().openStages().stream()
                .filter(stage -> stage.id().equals(id))
                .map(stage -> stage.labels().text())
                .findFirst()
                .orElse(id);
    }
}
