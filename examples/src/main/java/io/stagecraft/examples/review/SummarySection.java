package io.stagecraft.examples.review;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.examples.review.page.Fan;
import io.stagecraft.examples.review.page.Gauge;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Strip;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.planning.forecast.PeriodDeals;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.forecast.RemainderModel;
import io.stagecraft.planning.target.AttainmentOutlook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The answer that everybody looks for first: shall we make it? */
final class SummarySection {
    private static final double[] SHARES = {0.1, 0.25, 0.5, 0.75, 0.9};

    private final Business business;
    private final QuarterForecast outlook;
    private final QuarterTarget target;
    private final PeriodForecast forecast;
    private final Optional<Money> middle;

    private SummarySection(Business business, QuarterForecast outlook, QuarterTarget target) {
        this.business = business;
        this.outlook = outlook;
        this.target = target;
        this.forecast = outlook.period();
        this.middle = forecast.quantile(0.5);
    }

    /** Returns the section, or empty where there is no target to make. */
    static Optional<Section> of(
            Business business, QuarterForecast outlook, Optional<QuarterTarget> target, Figures figures) {
        return target.map(given -> new SummarySection(business, outlook, given).section(figures));
    }

    private Section section(Figures figures) {
        middle.ifPresent(amount -> figures.put("summary.expected", Texts.figure(amount)));
        figures.put(
                "summary.outlook",
                isReached()
                        ? "REACHED"
                        : middle.map(amount -> attainment(amount).name()).orElse("NOT_KNOWN"));
        Section section = Section.of("summary", "Shall we make it?", lead()).add(tiles());
        if (middle.isPresent()) {
            section.add(gauge(forecast.reaching(target.amount()).orElseThrow()));
        }
        middle.ifPresent(amount -> section.add(fan()));
        middle.ifPresent(amount -> section.add(strip(amount)));
        return section.add(Remarks.of("What to know about it", remarks()));
    }

    private AttainmentOutlook attainment(Money amount) {
        return AttainmentOutlook.of(Ratio.of(amount, target.amount()));
    }

    private boolean isReached() {
        return !forecast.won().isLessThan(target.amount());
    }

    private Gauge gauge(double chance) {
        return Gauge.of(
                        "Chance to reach %s in %s".formatted(Texts.money(target.amount()), target.quarter()),
                        chance,
                        Texts.chance(chance))
                .note(counts());
    }

    /** What the chance is made of, in numbers. */
    private String counts() {
        return "From %s, %s that may close in the quarter, and %s."
                .formatted(
                        Texts.count(
                                soFar().isEmpty() ? 0 : business.won(soFar()).size(),
                                "deal won so far",
                                "deals won so far"),
                        Texts.count(outlook.inQuarter().size(), "open deal", "open deals"),
                        Texts.count(
                                forecast.combination().periods().size(),
                                "past quarter after the same share of its working days",
                                "past quarters after the same share of their working days"));
    }

    private Fan fan() {
        DateRange quarter = outlook.quarter();
        LocalDate asOf = business.book().asOf();
        Fan chart = Fan.of(
                "What may have come in by the end of " + target.quarter(), day(quarter.start()), day(quarter.end()));
        LocalDate start = asOf.isBefore(quarter.start()) ? quarter.start().minusDays(1) : asOf;
        for (LocalDate day = quarter.start(); !day.isAfter(start); day = day.plusDays(1)) {
            chart.past(day(day.plusDays(1)), value(business.wonRevenue(quarter.before(day.plusDays(1)))));
        }
        double done = value(forecast.won());
        double[] end = new double[SHARES.length];
        for (int i = 0; i < SHARES.length; i++) {
            end[i] = value(forecast.quantile(SHARES[i]).orElseThrow());
        }
        chart.point(day(start.plusDays(1)), done, done, done, done, done);
        forecast.fan().forEach((day, won) -> {
            double[] at = new double[SHARES.length];
            for (int i = 0; i < SHARES.length; i++) {
                at[i] = BigDecimal.valueOf(won.quantile(SHARES[i]))
                        .movePointLeft(business.book().currency().getDecimalPlaces())
                        .doubleValue();
            }
            chart.point(day(day.plusDays(1)), at[0], at[1], at[2], at[3], at[4]);
        });
        if (forecast.fan().isEmpty()) {
            chart.point(day(quarter.end()), end[0], end[1], end[2], end[3], end[4]);
        }
        for (int i : new int[] {4, 2, 0}) {
            chart.end(Texts.brief(BigDecimal.valueOf(end[i])), end[i]);
        }
        for (DateRange month : quarter.byMonth()) {
            chart.day(month.start().toString().substring(5), day(month.start()));
        }
        chart.day(quarter.end().toString().substring(5), day(quarter.end()));
        double most = Math.max(value(target.amount()), end[4]);
        double line = Texts.roundStep(most / 4);
        for (double at = line; at < most; at += line) {
            chart.amount(Texts.brief(BigDecimal.valueOf(at)), at);
        }
        return chart.goal("target " + Texts.brief(target.amount().getAmount()), value(target.amount()))
                .line("in the end: %s in the middle, eight times in ten %s to %s"
                        .formatted(
                                Texts.money(middle.orElseThrow()),
                                Texts.money(forecast.quantile(0.1).orElseThrow()),
                                Texts.money(forecast.quantile(0.9).orElseThrow())))
                .note(
                        "Won so far, then the forecast by the end of each week; what is still to come comes as it came in one of the"
                                + " past quarters, our assumption.");
    }

    private static double day(LocalDate day) {
        return day.toEpochDay();
    }

    private static double value(Money amount) {
        return amount.getAmount().doubleValue();
    }

    private String lead() {
        if (isReached()) {
            return "Reached: " + outlook.headline(Optional.of(target.amount()));
        }
        String verdict = middle.map(amount -> switch (attainment(amount)) {
                    case CAN -> "Likely: ";
                    case DIFFICULT -> "With difficulty: ";
                    case CANNOT -> "No, not as things stand: ";
                })
                .orElse("Nobody can say yet: ");
        return verdict + outlook.headline(Optional.of(target.amount()));
    }

    private DateRange soFar() {
        return outlook.quarter().before(business.book().asOf().plusDays(1));
    }

    private Tiles tiles() {
        WorkCalendar working = business.book().calendar();
        Money missing = target.amount().minus(forecast.won());
        Tiles tiles = new Tiles()
                .add("Target of " + target.quarter(), Texts.money(target.amount()), target.basis(), Tone.STRONG)
                .add(
                        "Won so far",
                        Texts.money(forecast.won()),
                        "%s of %s working days have passed"
                                .formatted(
                                        soFar().isEmpty() ? 0 : working.count(soFar()),
                                        working.count(outlook.quarter())))
                .add(
                        "Still missing",
                        Texts.money(missing.isNegative() ? Money.zero(missing.getCurrencyUnit()) : missing),
                        "%s may close in the quarter, worth %s"
                                .formatted(
                                        Texts.count(outlook.inQuarter().size(), "open deal", "open deals"),
                                        Texts.money(outlook.openDeals().worth(PeriodDeals.Group.COUNTED))));
        middle.ifPresent(amount -> tiles.add(
                "Expected in the end",
                Texts.money(amount),
                Ratio.of(amount, target.amount()).toPercent(0) + " of the target",
                switch (attainment(amount).light()) {
                    case GREEN -> Tone.GOOD;
                    case AMBER -> Tone.WARNING;
                    case RED -> Tone.BAD;
                }));
        return tiles;
    }

    private Strip strip(Money expected) {
        Money whole = expected.isLessThan(target.amount()) ? target.amount() : expected;
        Strip strip = Strip.of("Expected against the target").row("Expected");
        part(strip, "Won so far", forecast.won(), whole, Tone.STRONG);
        part(strip, "Still to come", expected.minus(forecast.won()), whole, Tone.PLAIN);
        part(strip, "Missing", whole.minus(expected), whole, Tone.BAD);
        strip.row("Target");
        return part(strip, "Target", target.amount(), whole, Tone.GOOD)
                .note("Expected = won so far + the middle of what is still to come.");
    }

    private static Strip part(Strip strip, String name, Money amount, Money whole, Tone tone) {
        return amount.isPositive()
                ? strip.part(name, Ratio.of(amount, whole).toDouble(), Texts.brief(amount.getAmount()), tone)
                : strip;
    }

    private List<String> remarks() {
        List<String> words = new ArrayList<>();
        ForecastRecordSection.record(forecast.combination()).ifPresent(words::add);
        List<String> families = forecast.combination().weights().keySet().stream()
                .map(id -> RemainderModel.family(id).text())
                .toList();
        if (!families.isEmpty()) {
            words.add("What is still to come is the average of %s: %s."
                    .formatted(
                            Texts.count(families.size(), "family of models", "families of models"),
                            String.join("; ", families)));
        }
        forecast.leftOut().forEach(left -> words.add(Texts.sentence(left.text())));
        words.addAll(outlook.missing());
        PeriodDeals deals = outlook.openDeals();
        int outlived = deals.count(PeriodDeals.Group.OUTLIVED);
        if (outlived > 0) {
            words.add("%s of %s, %s, are older than any deal ever won and count nothing: decide or close them."
                    .formatted(
                            Texts.count(outlived),
                            Texts.count(deals.open(), "open deal", "open deals"),
                            Texts.money(deals.worth(PeriodDeals.Group.OUTLIVED))));
        }
        if (middle.isPresent()) {
            words.add(Texts.sentence(AttainmentOutlook.defaultBoundaries().text()));
        }
        return words;
    }
}
