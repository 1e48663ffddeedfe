// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.inspection.DealHygiene;
import io.stagecraft.core.inspection.Decision;
import io.stagecraft.core.inspection.Decisions;
import io.stagecraft.core.inspection.Hygiene;
import io.stagecraft.core.inspection.HygieneCheck;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.pipeline.Total;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.OpenDeals;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/** What is wrong with the open deals that may close in the quarter, whose they are, and what to decide this week. */
public final class HygieneSection {
    private static final int TOLD = 3;

    private final Business business;
    private final Hygiene hygiene;
    private final OpenDeals open;

    private HygieneSection(Business business, QuarterForecast outlook) {
        this.business = business;
        this.hygiene = business.hygiene();
        this.open = outlook.openDeals();
    }

    /** Returns the ten deals to decide on. */
    public static Section decisions(Business business) {
        List<Decision> decisions = Decisions.of(business.pipeline(), business.hygiene(), Decisions.A_WEEK);
        Table table = Table.of(Message.of("decide.deals"))
                .deal()
                .text("customer")
                .text("owner")
                .number("worth")
                .text("why")
                .pageOnly()
                .text("what-to-do")
                .stacked();
        for (Decision decision : decisions) {
            table.row(
                            decision.deal(),
                            decision.customerId().<Object>map(id -> id).orElse(Texts.UNKNOWN),
                            decision.owner().<Object>map(name -> name).orElse(Texts.NOBODY),
                            Texts.worth(
                                    decision.value().known(), decision.value().isEstimated()),
                            why(decision.why()),
                            decision.whatToDo())
                    .by(decision.owner().orElse(""));
        }
        return Section.of("decide", Message.of("decide.lead").with("deals", decisions.size()))
                .open()
                .addIf(!decisions.isEmpty(), () -> table);
    }

    private static Message why(List<Message> reasons) {
        int more = reasons.size() - TOLD;
        Message told = Message.of(more > 0 ? "reasons.more" : "reasons")
                .with("reasons", Texts.parts(reasons.stream().limit(TOLD).toList()));
        return more > 0 ? told.with("more", more) : told;
    }

    public static Section of(Business business, QuarterForecast outlook, Figures figures) {
        return new HygieneSection(business, outlook).section(figures);
    }

    private Section section(Figures figures) {
        figures.put("hygiene.clean", hygiene.clean().size());
        figures.put("hygiene.not-checked", hygiene.notChecked().size());
        return Section.of("hygiene", lead())
                .add(tiles())
                .add(checks())
                .add(owners())
                .add(Remarks.onReading(remarks()));
    }

    /** Returns those that may close in the quarter. */
    private List<DealHygiene> mayClose(Collection<DealHygiene> deals) {
        return deals.stream().filter(deal -> open.mayClose(deal.deal().id())).toList();
    }

    private Money money(Collection<DealHygiene> deals) {
        Total total = Hygiene.total(deals);
        return Texts.whole(total.amount().orElse(Money.zero(business.book().currency())));
    }

    private Object amount(Collection<DealHygiene> deals) {
        return Texts.amount(Hygiene.total(deals), business.book().currency());
    }

    private Message lead() {
        List<DealHygiene> closing = mayClose(hygiene.deals());
        if (closing.isEmpty()) {
            return hygiene.deals().isEmpty()
                    ? Message.of("checks.no-deal")
                    : Message.of("checks.none-may-close").with("quarter", business.quarterName());
        }
        List<DealHygiene> failing =
                closing.stream().filter(deal -> !deal.isClean()).toList();
        boolean isWorthKnown = Hygiene.total(closing).amount().isPresent();
        Message lead = Message.of(isWorthKnown ? "checks.lead" : "checks.lead-in-number")
                .with("worth", money(failing))
                .with("all", money(closing))
                .with("deals", failing.size())
                .with("of", closing.size())
                .with("quarter", business.quarterName());
        HygieneCheck first = ranked().get(0);
        List<DealHygiene> most = mayClose(hygiene.failing(first));
        return most.isEmpty()
                ? lead
                : Message.of(isWorthKnown ? "checks.most" : "checks.most-in-number")
                        .with("deals", most.size())
                        .with("lead", lead)
                        .with("check", first.message(hygiene.rules()))
                        .with("worth", money(most))
                        .with("what", first.action());
    }

    private Tiles tiles() {
        List<DealHygiene> clean = hygiene.clean();
        return new Tiles()
                .add(
                        Tone.STRONG,
                        Message.of("checks.clean"),
                        hygiene.cleanShare().<Object>map(Texts::percent).orElse(Texts.NONE),
                        Message.of("checks.clean-of")
                                .with("worth", money(notNegative(clean)))
                                .with("all", money(notNegative(hygiene.deals()))),
                        Message.of("checks.clean-deals")
                                .with("deals", clean.size())
                                .with("of", hygiene.deals().size())
                                .with(
                                        "checks",
                                        HygieneCheck.values().length
                                                - hygiene.notChecked().size()));
    }

    private static List<DealHygiene> notNegative(List<DealHygiene> deals) {
        return deals.stream()
                .filter(deal -> deal.value().known().filter(Money::isNegative).isEmpty())
                .toList();
    }

    /** Returns the checks, the one that most of the money that may close in the quarter fails first. */
    private List<HygieneCheck> ranked() {
        return Arrays.stream(HygieneCheck.values())
                .sorted(Comparator.comparing((HygieneCheck check) -> money(mayClose(hygiene.failing(check))))
                        .thenComparing(check -> hygiene.failing(check).size())
                        .reversed()
                        .thenComparing(hygiene.notChecked()::contains))
                .toList();
    }

    private Table checks() {
        Table table = Table.of(Message.of("checks.table").with("quarter", business.quarterName()))
                .text("check")
                .number("may-close")
                .number("may-close-worth")
                .number("all-open")
                .wideOnly()
                .number("all-worth")
                .wideOnly()
                .text("what-to-do")
                .pageOnly();
        for (HygieneCheck check : ranked()) {
            Message words = check.message(hygiene.rules());
            if (hygiene.notChecked().contains(check)) {
                table.row(
                        Tone.QUIET, words, Message.of("checks.not-checked"), "", "", "", Message.of("checks.no-data"));
            } else {
                List<DealHygiene> failing = hygiene.failing(check);
                List<DealHygiene> closing = mayClose(failing);
                table.row(words, closing.size(), amount(closing), failing.size(), amount(failing), check.action());
            }
        }
        return table;
    }

    private Table owners() {
        Table table = Table.of(Message.of("checks.owners"))
                .text("owner")
                .number("open")
                .number("clean")
                .number("clean-money")
                .number("worth")
                .wideOnly();
        hygiene.byOwner()
                .forEach((owner, own) -> table.row(
                                owner.isEmpty() ? Texts.NOBODY : owner,
                                own.deals().size(),
                                own.clean().size(),
                                own.cleanShare().<Object>map(Texts::percent).orElse(Texts.NONE),
                                amount(own.deals()))
                        .by(owner));
        return table.inTerminal(0);
    }

    private List<Message> remarks() {
        List<Message> words = new ArrayList<>();
        hygiene.defaultsUsed().stream().map(DefaultUsed::message).forEach(words::add);
        words.add(Message.of("checks.never-passed"));
        if (!hygiene.onHold().isEmpty()) {
            words.add(
                    Message.of("checks.on-hold").with("deals", hygiene.onHold().size()));
        }
        if (hygiene.belowZero() > 0) {
            words.add(Message.of("checks.negative").with("deals", hygiene.belowZero()));
        }
        return words;
    }
}
