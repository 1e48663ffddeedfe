package io.stagecraft.examples.review;

import io.stagecraft.core.inspection.Pipeline;
import io.stagecraft.core.inspection.Total;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Strip;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.planning.target.AttainmentOutlook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The answer that everybody looks for first: shall we make it? */
final class SummarySection {
    private final Business business;
    private final Outlook outlook;
    private final QuarterTarget target;
    private final Money expected;
    private final AttainmentOutlook attainment;

    private SummarySection(Business business, Outlook outlook, QuarterTarget target) {
        this.business = business;
        this.outlook = outlook;
        this.target = target;
        this.expected = outlook.everything().mean().value();
        this.attainment = AttainmentOutlook.of(Ratio.of(expected, target.amount()));
    }

    /** Returns the section, or empty where there is no target to make. */
    static Optional<Section> of(Business business, Outlook outlook, Optional<QuarterTarget> target, Figures figures) {
        return target.map(given -> new SummarySection(business, outlook, given).section(figures));
    }

    private Section section(Figures figures) {
        figures.put("summary.expected", Texts.figure(expected));
        figures.put("summary.outlook", attainment);
        return Section.of("summary", "Shall we make it?", lead())
                .add(tiles())
                .add(strip())
                .add(Remarks.of("What to know about it", remarks()));
    }

    private String lead() {
        String word = switch (attainment) {
            case CAN -> "Likely";
            case DIFFICULT -> "With difficulty";
            case CANNOT -> "No, not as things stand";
        };
        return "%s: %s are expected in %s, %s of the target. The chance to reach it is %s."
                .formatted(
                        word,
                        Texts.money(expected),
                        target.quarter(),
                        Ratio.of(expected, target.amount()).toPercent(0),
                        Texts.chance(outlook.everything()
                                .reaching(target.amount())
                                .value()
                                .value()));
    }

    private DateRange soFar() {
        return outlook.quarter().before(business.book().asOf().plusDays(1));
    }

    private Tiles tiles() {
        WorkCalendar working = business.book().calendar();
        Money missing = target.amount().minus(outlook.forecast().won());
        Tone tone = switch (attainment.light()) {
            case GREEN -> Tone.GOOD;
            case AMBER -> Tone.WARNING;
            case RED -> Tone.BAD;
        };
        return new Tiles()
                .add("Target of " + target.quarter(), Texts.money(target.amount()), target.basis(), Tone.STRONG)
                .add(
                        "Won so far",
                        Texts.money(outlook.forecast().won()),
                        "%s of %s working days have passed"
                                .formatted(
                                        soFar().isEmpty() ? 0 : working.count(soFar()),
                                        working.count(outlook.quarter())))
                .add(
                        "Still missing",
                        Texts.money(missing.isNegative() ? Money.zero(missing.getCurrencyUnit()) : missing),
                        "%s are due in open deals"
                                .formatted(Texts.money(outlook.forecast().countableValue(outlook.quarter()))))
                .add(
                        "Expected in the end",
                        Texts.money(expected),
                        Ratio.of(expected, target.amount()).toPercent(0) + " of the target",
                        tone);
    }

    private Strip strip() {
        Money won = outlook.forecast().won();
        Money open = outlook.openDeals().mean().value().minus(won);
        Money fresh = expected.minus(won).minus(open);
        Money whole = expected.isLessThan(target.amount()) ? target.amount() : expected;
        Strip strip = Strip.of("Expected against the target").row("Expected");
        part(strip, "Won so far", won, whole, Tone.STRONG);
        part(strip, "Open deals", open, whole, Tone.PLAIN);
        part(strip, "Not yet opened", fresh, whole, Tone.QUIET);
        part(strip, "Missing", whole.minus(expected), whole, Tone.BAD);
        strip.row("Target");
        return part(strip, "Target", target.amount(), whole, Tone.GOOD)
                .note("Expected = won so far + open deals x their probability in the quarter + deals not yet opened.");
    }

    private static Strip part(Strip strip, String name, Money amount, Money whole, Tone tone) {
        return amount.isPositive()
                ? strip.part(name, Ratio.of(amount, whole).toDouble(), Texts.brief(amount.getAmount()), tone)
                : strip;
    }

    private List<String> remarks() {
        List<String> words = new ArrayList<>();
        Pipeline pipeline = business.pipeline();
        Total open = Pipeline.total(pipeline.deals());
        Total outlived = Pipeline.total(pipeline.outlived());
        if (outlived.deals() > 0) {
            words.add("%s of %s, %s, are older than any deal ever won and count nothing: decide or close them."
                    .formatted(
                            Texts.count(outlived.deals()),
                            Texts.count(open.deals(), "open deal", "open deals"),
                            Texts.money(outlived.amount()
                                    .orElse(Money.zero(business.book().currency())))));
        }
        words.add(
                "What is won and the open deals alone reach the target with a chance of %s; the rest must come from deals that nobody has opened yet."
                        .formatted(Texts.chance(outlook.openDeals()
                                .reaching(target.amount())
                                .value()
                                .value())));
        words.add(Texts.sentence(AttainmentOutlook.defaultBoundaries().text()));
        return words;
    }
}
