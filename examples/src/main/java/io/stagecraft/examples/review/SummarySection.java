package io.stagecraft.examples.review;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.Total;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.examples.review.page.Fan;
import io.stagecraft.examples.review.page.Gauge;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Strip;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.planning.distribution.MoneyRange;
import io.stagecraft.planning.forecast.RevenueFan;
import io.stagecraft.planning.target.AttainmentOutlook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The answer that everybody looks for first: shall we make it? */
final class SummarySection {
    private final Business business;
    private final QuarterForecast outlook;
    private final QuarterTarget target;
    private final Optional<String> caution;
    private final Money expected;
    private final AttainmentOutlook attainment;

    private SummarySection(Business business, QuarterForecast outlook, QuarterTarget target, Optional<String> caution) {
        this.business = business;
        this.outlook = outlook;
        this.target = target;
        this.caution = caution;
        this.expected = outlook.everything().mean().value();
        this.attainment = AttainmentOutlook.of(Ratio.of(expected, target.amount()));
    }

    /** Returns the section, or empty where there is no target to make. */
    static Optional<Section> of(
            Business business,
            QuarterForecast outlook,
            Optional<QuarterTarget> target,
            Optional<String> caution,
            Figures figures) {
        return target.map(given -> new SummarySection(business, outlook, given, caution).section(figures));
    }

    private Section section(Figures figures) {
        figures.put("summary.expected", Texts.figure(expected));
        figures.put("summary.outlook", attainment);
        return Section.of("summary", "Shall we make it?", lead())
                .add(tiles())
                .add(gauge())
                .add(fan())
                .add(strip())
                .add(Remarks.of("What to know about it", remarks()));
    }

    private Gauge gauge() {
        double all = outlook.everything().reaching(target.amount()).value().value();
        double open = outlook.openDeals().reaching(target.amount()).value().value();
        return Gauge.of(
                        "Chance to reach %s in %s".formatted(Texts.money(target.amount()), target.quarter()),
                        all,
                        Texts.chance(all))
                .beside(open, "%s by what is won and open alone".formatted(Texts.chance(open)))
                .note(counts());
    }

    /** What the chance is made of, in numbers. */
    private String counts() {
        double fresh = outlook.forecast().newBusiness().stream()
                .mapToDouble(source -> source.expectedWins(business.book().asOf(), outlook.quarter()))
                .sum();
        return "From %s, %s that may close in the quarter, and %s wins expected of deals not yet opened."
                .formatted(
                        Texts.count(
                                soFar().isEmpty() ? 0 : business.won(soFar()).size(),
                                "deal won so far",
                                "deals won so far"),
                        Texts.count(outlook.inQuarter().size(), "open deal", "open deals"),
                        Texts.decimal(fresh));
    }

    private Fan fan() {
        DateRange quarter = outlook.quarter();
        LocalDate asOf = business.book().asOf();
        Money won = outlook.forecast().won();
        RevenueFan fan = outlook.forecast().fan(quarter, 13, 0.1, 0.25, 0.5, 0.75, 0.9);
        Fan chart = Fan.of(
                "What may have come in by each day of " + target.quarter(), day(quarter.start()), day(quarter.end()));
        LocalDate start = asOf.isBefore(quarter.start()) ? quarter.start().minusDays(1) : asOf;
        for (LocalDate day = quarter.start(); !day.isAfter(start); day = day.plusDays(1)) {
            chart.past(day(day.plusDays(1)), value(business.wonRevenue(quarter.before(day.plusDays(1)))));
        }
        double done = value(won);
        chart.point(day(start.plusDays(1)), done, done, done, done, done);
        for (RevenueFan.Point point : fan.points()) {
            if (point.day().isAfter(start)) {
                List<MoneyRange> at = point.quantiles();
                chart.point(
                        day(point.day().plusDays(1)),
                        value(at.get(0).value()),
                        value(at.get(1).value()),
                        value(at.get(2).value()),
                        value(at.get(3).value()),
                        value(at.get(4).value()));
            }
        }
        List<MoneyRange> end = fan.points().get(fan.points().size() - 1).quantiles();
        for (int i : new int[] {4, 2, 0}) {
            Money amount = end.get(i).value();
            chart.end(Texts.brief(amount.getAmount()), value(amount));
        }
        for (DateRange month : quarter.byMonth()) {
            chart.day(month.start().toString().substring(5), day(month.start()));
        }
        chart.day(quarter.end().toString().substring(5), day(quarter.end()));
        double most = Math.max(value(target.amount()), value(end.get(4).value()));
        double step = Texts.roundStep(most / 4);
        for (double at = step; at < most; at += step) {
            chart.amount(Texts.brief(BigDecimal.valueOf(at)), at);
        }
        return chart.goal("target " + Texts.brief(target.amount().getAmount()), value(target.amount()))
                .line("in the end: %s in the middle, eight times in ten %s to %s"
                        .formatted(
                                Texts.money(end.get(2).value()),
                                Texts.money(end.get(0).value()),
                                Texts.money(end.get(4).value())))
                .note("Won so far, then what may be won by each day, deals not yet opened included.");
    }

    private static double day(LocalDate day) {
        return day.toEpochDay();
    }

    private static double value(Money amount) {
        return amount.getAmount().doubleValue();
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
                "What is won and the open deals that may close in the quarter, %s, reach the target alone with a chance of %s; the rest must come from deals that nobody has opened yet."
                        .formatted(
                                Texts.count(outlook.inQuarter().size()),
                                Texts.chance(outlook.openDeals()
                                        .reaching(target.amount())
                                        .value()
                                        .value())));
        caution.ifPresent(words::add);
        words.add(Texts.sentence(AttainmentOutlook.defaultBoundaries().text()));
        return words;
    }
}
