package io.stagecraft.examples.review;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.inspection.DealHygiene;
import io.stagecraft.core.inspection.Decision;
import io.stagecraft.core.inspection.Decisions;
import io.stagecraft.core.inspection.Hygiene;
import io.stagecraft.core.inspection.HygieneCheck;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.pipeline.Total;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** What is wrong with the open deals, whose they are, and what to decide this week. */
final class HygieneSection {
    private static final int TOLD = 3;

    private final Business business;
    private final Hygiene hygiene;

    private HygieneSection(Business business) {
        this.business = business;
        this.hygiene = business.hygiene();
    }

    /** Returns the ten deals to decide on. */
    static Section decisions(Business business) {
        List<Decision> decisions = Decisions.of(business.pipeline(), business.hygiene(), Decisions.A_WEEK);
        Table table = Table.of("The deals on which a decision is worth most")
                .text("Deal")
                .text("Customer")
                .text("Owner")
                .number("Worth, " + business.book().currency())
                .text("Why")
                .pageOnly()
                .text("What to do")
                .stacked();
        for (Decision decision : decisions) {
            table.row(
                    decision.deal(),
                    decision.customerId().orElse("unknown"),
                    decision.owner().orElse("nobody"),
                    decision.value().known().map(Texts::whole).orElse("unknown")
                            + (decision.value().isEstimated() ? " est." : ""),
                    why(decision.why()),
                    Texts.sentence(decision.whatToDo().text()));
        }
        return Section.of(
                        "decide",
                        "Decide this week",
                        switch (decisions.size()) {
                            case 0 -> "No deal needs a decision.";
                            case 1 -> "1 deal needs a decision.";
                            default -> decisions.size() + " deals need a decision, the largest first.";
                        })
                .addIf(!decisions.isEmpty(), () -> table);
    }

    private static String why(List<Message> reasons) {
        int more = reasons.size() - TOLD;
        String told = reasons.stream().limit(TOLD).map(Message::text).collect(Collectors.joining("; "));
        return Texts.sentence(more > 0 ? told + "; and %d more".formatted(more) : told);
    }

    static Section of(Business business, Figures figures) {
        return new HygieneSection(business).section(figures);
    }

    private Section section(Figures figures) {
        figures.put("hygiene.clean", hygiene.clean().size());
        figures.put("hygiene.not-checked", hygiene.notChecked().size());
        return Section.of("hygiene", "What not to count on", lead())
                .add(tiles())
                .add(checks())
                .add(owners())
                .add(Remarks.of("How to read this", remarks()));
    }

    private String share() {
        return hygiene.cleanShare().map(ratio -> ratio.toPercent(0)).orElse("No part");
    }

    private String lead() {
        if (hygiene.deals().isEmpty()) {
            return "No deal is open.";
        }
        return "%s of the open money, in %s of %s deals, fails none of the %s checks that this book has the data for."
                .formatted(
                        share(),
                        Texts.count(hygiene.clean().size()),
                        Texts.count(hygiene.deals().size()),
                        HygieneCheck.values().length - hygiene.notChecked().size());
    }

    private Tiles tiles() {
        Total clean = Hygiene.total(hygiene.clean());
        Total all = Hygiene.total(hygiene.deals());
        return new Tiles()
                .add("Clean open money", share(), openMoney(), Tone.STRONG)
                .add(
                        "Deals that fail a check",
                        Texts.count(all.deals() - (long) clean.deals()),
                        "of %s".formatted(Texts.count(all.deals(), "open deal", "open deals")),
                        Tone.WARNING);
    }

    /** What the share is made of: deals of negative worth, as credits are, stand beside. */
    private String openMoney() {
        String words = money(notNegative(hygiene.clean())) + " of " + money(notNegative(hygiene.deals()));
        return hygiene.belowZero() == 0
                ? words
                : words + ", beside "
                        + Texts.count(hygiene.belowZero(), "deal of negative worth", "deals of negative worth");
    }

    private static Total notNegative(List<DealHygiene> deals) {
        return Hygiene.total(deals.stream()
                .filter(deal -> deal.value().known().filter(Money::isNegative).isEmpty())
                .toList());
    }

    private String money(Total total) {
        return Texts.money(total.amount().orElse(Money.zero(business.book().currency())));
    }

    private Table checks() {
        Table table = Table.of("The ten checks")
                .text("Check")
                .number("Failed")
                .number("Of")
                .number("Worth, " + business.book().currency())
                .text("What to do")
                .wideOnly()
                .pageOnly();
        for (HygieneCheck check : HygieneCheck.values()) {
            String words = Texts.sentence(check.message(hygiene.rules()).text());
            if (hygiene.notChecked().contains(check)) {
                table.row(Tone.QUIET, words, "not checked", "", "", "The book does not record it.");
            } else {
                List<DealHygiene> failing = hygiene.failing(check);
                table.row(
                        words,
                        Texts.count(failing.size()),
                        Texts.count(hygiene.checked(check)),
                        Texts.whole(Hygiene.total(failing)
                                .amount()
                                .orElse(Money.zero(business.book().currency()))),
                        Texts.sentence(check.action().text()));
            }
        }
        return table;
    }

    private Table owners() {
        Table table = Table.of("By owner")
                .text("Owner")
                .number("Open deals")
                .number("Clean")
                .number("Clean money")
                .number("Worth, " + business.book().currency())
                .wideOnly();
        hygiene.byOwner()
                .forEach((owner, own) -> table.row(
                        owner.isEmpty() ? "nobody" : owner,
                        Texts.count(own.deals().size()),
                        Texts.count(own.clean().size()),
                        own.cleanShare()
                                .map((Ratio ratio) -> ratio.toPercent(0))
                                .orElse("none"),
                        Texts.whole(Hygiene.total(own.deals())
                                .amount()
                                .orElse(Money.zero(business.book().currency())))));
        return table.inTerminal(0);
    }

    private List<String> remarks() {
        List<String> words = new ArrayList<>();
        hygiene.defaultsUsed().stream()
                .map(DefaultUsed::text)
                .map(Texts::sentence)
                .forEach(words::add);
        words.add("A check for which the book has no data is not checked, never passed.");
        return words;
    }
}
