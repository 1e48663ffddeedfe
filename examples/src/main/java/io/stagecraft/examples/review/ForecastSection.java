package io.stagecraft.examples.review;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.page.Bars;
import io.stagecraft.examples.review.page.Curve;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.planning.distribution.Chance;
import io.stagecraft.planning.distribution.RevenueDistribution;
import io.stagecraft.planning.distribution.RevenueMethod;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** What the open deals may bring in the quarter, how sure that is, and what must come from deals that nobody has opened. */
final class ForecastSection {
    private static final int STEPS = 72;

    private final Business business;
    private final QuarterForecast outlook;
    private final Optional<Money> target;
    private final Forecast forecast;

    private ForecastSection(Business business, QuarterForecast outlook, Optional<Money> target) {
        this.business = business;
        this.outlook = outlook;
        this.target = target;
        this.forecast = outlook.forecast();
    }

    static Section of(Business business, QuarterForecast outlook, Optional<QuarterTarget> target, Figures figures) {
        return new ForecastSection(business, outlook, target.map(QuarterTarget::amount)).section(figures);
    }

    private Section section(Figures figures) {
        figures(figures);
        Section section = Section.of("forecast", "Forecast", lead());
        if (forecast.counted().isEmpty()) {
            return section.add(Remarks.of("How to read this", remarks()));
        }
        return section.add(tiles())
                .add(curve())
                .add(parts())
                .add(weighted())
                .add(byStage())
                .add(Remarks.of("How to read this", remarks()));
    }

    private void figures(Figures figures) {
        figures.put("forecast.weighted", Texts.figure(forecast.weighted()));
        figures.put(
                "forecast.weighted-by-stage-with-outlived",
                Texts.figure(outlook.byStageAlone().weighted()));
        figures.put("forecast.outlived", forecast.outlived().size());
        figures.put("forecast.method", outlook.openDeals().method());
        figures.put(
                "forecast.quarter-mean", Texts.figure(outlook.openDeals().mean().value()));
        figures.put(
                "forecast.quarter-mean-with-new-deals",
                Texts.figure(outlook.everything().mean().value()));
        target.ifPresent(amount -> {
            figures.put("forecast.chance", digits(outlook.openDeals().reaching(amount)));
            figures.put(
                    "forecast.chance-with-new-deals",
                    digits(outlook.everything().reaching(amount)));
        });
    }

    private static String digits(Chance chance) {
        return BigDecimal.valueOf(chance.value().value())
                .setScale(4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private String lead() {
        Money mean = outlook.openDeals().mean().value();
        String open = "In %s, what is won and the open deals are expected to bring %s"
                .formatted(business.quarter(), Texts.money(mean));
        if (target.isEmpty()) {
            return open + "; there is no target to hold that against.";
        }
        return "%s of the %s to reach: the chance that they reach it alone is %s, with deals not yet opened %s."
                .formatted(open, Texts.money(target.get()), chance(outlook.openDeals()), chance(outlook.everything()));
    }

    private String chance(RevenueDistribution distribution) {
        return target.map(amount ->
                        Texts.chance(distribution.reaching(amount).value().value()))
                .orElse("unknown");
    }

    private Tiles tiles() {
        RevenueDistribution open = outlook.openDeals();
        Tiles tiles = new Tiles();
        target.ifPresent(amount -> {
            tiles.add(
                    "Chance to reach the target",
                    chance(open),
                    "by what is won and %s"
                            .formatted(Texts.count(outlook.inQuarter().size(), "open deal", "open deals")),
                    tone(open));
            tiles.add(
                    "The same with new deals",
                    chance(outlook.everything()),
                    "opened from now on, at the pace of the past",
                    tone(outlook.everything()));
        });
        return tiles.add(
                        "Expected from won and open",
                        Texts.money(open.mean().value()),
                        "standard deviation " + Texts.money(open.standardDeviation()),
                        Tone.STRONG)
                .add(
                        "Nine times in ten at least",
                        Texts.money(open.quantile(0.1).value()),
                        "one time in ten more than "
                                + Texts.money(open.quantile(0.9).value()));
    }

    private Tone tone(RevenueDistribution distribution) {
        double chance = distribution.reaching(target.orElseThrow()).value().value();
        return chance >= 0.8 ? Tone.GOOD : chance >= 0.3 ? Tone.WARNING : Tone.BAD;
    }

    private Curve curve() {
        RevenueDistribution open = outlook.openDeals();
        long from = outlook.openDeals().quantile(0.0005).value().getAmountMinorLong();
        long to = Math.max(
                open.quantile(0.9995).value().getAmountMinorLong(),
                target.map(Money::getAmountMinorLong).orElse(0L));
        long margin = Math.max(1, (to - from) / 20);
        from = Math.max(0, from - margin);
        to += margin;
        double[] heights = new double[STEPS];
        double above = reaching(open, from);
        for (int i = 0; i < STEPS; i++) {
            double next = reaching(open, from + (to - from) * (i + 1) / STEPS);
            heights[i] = above - next;
            above = next;
        }
        Curve curve = Curve.of(
                "What is won and the open deals may bring in " + business.quarter(),
                (double) from,
                (double) to,
                heights);
        target.ifPresent(amount ->
                curve.mark("target " + brief(amount), minor(amount), Tone.BAD).strongFrom(minor(amount)));
        mark(curve, open, "nine in ten: ", 0.1, Tone.PLAIN);
        mark(curve, open, "half: ", 0.5, Tone.STRONG);
        mark(curve, open, "one in ten: ", 0.9, Tone.PLAIN);
        for (int i = 0; i <= 4; i++) {
            long at = from + (to - from) * i / 4;
            curve.tick(brief(Money.ofMinor(business.book().currency(), at)), (double) at);
        }
        return curve.note("%s; deals not yet opened are not in this picture."
                .formatted(
                        open.method() == RevenueMethod.EXACT
                                ? "Computed exactly over all outcomes of the open deals"
                                : "Computed between two bounds that lie close together"));
    }

    private void mark(Curve curve, RevenueDistribution distribution, String label, double share, Tone tone) {
        Money at = distribution.quantile(share).value();
        curve.mark(label + brief(at), minor(at), tone);
    }

    private double reaching(RevenueDistribution distribution, long minor) {
        return distribution
                .reaching(Money.ofMinor(business.book().currency(), minor))
                .value()
                .value();
    }

    private static double minor(Money amount) {
        return amount.getAmountMinor().doubleValue();
    }

    private static String brief(Money amount) {
        return Texts.brief(amount.getAmount());
    }

    private Table parts() {
        Money won = forecast.won();
        Money open = outlook.openDeals().mean().value().minus(won);
        Money all = outlook.everything().mean().value();
        Money fresh = all.minus(won).minus(open);
        Table table = Table.of("Where the expected revenue of %s comes from, %s"
                        .formatted(business.quarter(), business.book().currency()))
                .text("")
                .number("Deals")
                .number("Expected")
                .number("Of all");
        DateRange soFar = outlook.quarter().before(business.book().asOf().plusDays(1));
        table.row(
                "Won so far",
                Texts.count(soFar.isEmpty() ? 0 : business.won(soFar).size()),
                Texts.whole(won),
                share(won, all));
        table.row("Open deals", Texts.count(outlook.inQuarter().size()), Texts.whole(open), share(open, all));
        double wins = forecast.newBusiness().stream()
                .mapToDouble(source -> source.expectedWins(business.book().asOf(), outlook.quarter()))
                .sum();
        table.row("Not yet opened (wins)", Texts.decimal(wins), Texts.whole(fresh), share(fresh, all));
        table.row(Tone.STRONG, "Sum", "", Texts.whole(all), share(all, all));
        target.ifPresent(amount -> table.row(Tone.QUIET, "Target", "", Texts.whole(amount), share(amount, all)));
        return table;
    }

    private static String share(Money part, Money whole) {
        return whole.isZero() ? "none" : Ratio.of(part, whole).toPercent(0);
    }

    private Bars weighted() {
        Forecast all = outlook.byStageAlone();
        Money countedByStage = all.where(deal -> forecast.counted().stream()
                        .anyMatch(counted -> counted.id().equals(deal.id())))
                .weighted();
        return Bars.of("Weighted pipeline: every open deal x its probability, whenever it closes")
                .add(
                        "At the rate of its stage, outlived deals included",
                        value(all.weighted()),
                        label(all.weighted(), all.counted().size()),
                        Tone.QUIET)
                .add(
                        "At the rate of its stage, without them",
                        value(countedByStage),
                        label(countedByStage, forecast.counted().size()),
                        Tone.PLAIN)
                .add(
                        "By stage and age, without them",
                        value(forecast.weighted()),
                        label(forecast.weighted(), forecast.counted().size()),
                        Tone.STRONG)
                .note("%s that outlived every win count nothing in the last two."
                        .formatted(Texts.count(forecast.outlived().size(), "deal", "deals")));
    }

    private static double value(Money amount) {
        return amount.getAmount().doubleValue();
    }

    private static String label(Money amount, int deals) {
        return "%s, %s".formatted(Texts.money(amount), Texts.count(deals, "deal", "deals"));
    }

    private Table byStage() {
        Table table = Table.of("Counted deals by stage, " + business.book().currency())
                .text("Stage")
                .number("Deals")
                .number("Worth")
                .number("Weighted")
                .number("Estimated amount")
                .wideOnly()
                .number("Due in " + business.quarter());
        for (SellingStage stage : business.process().openStages()) {
            Forecast own = forecast.where(deal -> deal.stage().equals(stage.id()));
            List<OpenDeal> deals = own.counted();
            if (!deals.isEmpty()) {
                table.row(
                        stage.labels().text(),
                        Texts.count(deals.size()),
                        Texts.whole(worth(deals)),
                        Texts.whole(own.weighted()),
                        Texts.count(deals.stream()
                                .filter(OpenDeal::isAmountEstimated)
                                .count()),
                        Texts.whole(own.countableValue(outlook.quarter())));
            }
        }
        List<OpenDeal> deals = forecast.counted();
        return table.row(
                Tone.STRONG,
                "Sum",
                Texts.count(deals.size()),
                Texts.whole(worth(deals)),
                Texts.whole(forecast.weighted()),
                Texts.count(deals.stream().filter(OpenDeal::isAmountEstimated).count()),
                Texts.whole(forecast.countableValue(outlook.quarter())));
    }

    private Money worth(List<OpenDeal> deals) {
        return deals.stream()
                .map(OpenDeal::amount)
                .reduce(Money.zero(business.book().currency()), Money::plus);
    }

    private List<String> remarks() {
        List<String> words = new ArrayList<>();
        boolean isByStage =
                outlook.historyNotes().stream().noneMatch(note -> note.code().equals("history.no-paths"));
        words.add("Probabilities are learned from this book, "
                + (isByStage ? "by stage and days in it" : "as a whole and by the age of a deal")
                + ", from 40 wins and 40 losses on; below that the stage's template stands in.");
        Map<String, Integer> defaults = new TreeMap<>();
        outlook.estimates().stream()
                .flatMap(estimate -> estimate.defaultsUsed().stream())
                .map(used -> used.id().equals("days-in-stage")
                        ? "Longer in their stage than 20 deals ever stayed, and taken as the last day on which 20 did,"
                                + " our assumption"
                        : used.text())
                .forEach(text -> defaults.merge(text, 1, Integer::sum));
        defaults.forEach((text, count) ->
                words.add(Texts.sentence("%s: %s".formatted(text, Texts.count(count, "deal", "deals")))));
        if (outlook.withoutProbability() > 0) {
            words.add(
                    "Without a probability, because nobody knows their age and no closed deal tells of their stage: %s, listed in the stages and bringing nothing here."
                            .formatted(Texts.count(outlook.withoutProbability(), "open deal", "open deals")));
        }
        long past = forecast.counted().stream()
                .filter(deal -> deal.close()
                        .filter(close -> close.isCertain()
                                && close.median().isBefore(business.book().asOf()))
                        .isPresent())
                .count();
        if (past > 0) {
            words.add("%s with a close date in the past bring nothing until they are dated anew."
                    .formatted(Texts.count(past, "counted deal", "counted deals")));
        }
        long estimated =
                forecast.counted().stream().filter(OpenDeal::isCloseEstimated).count();
        if (estimated > 0) {
            words.add("%s without a close date close as late as won deals of their age did."
                    .formatted(Texts.count(estimated, "counted deal", "counted deals")));
        }
        for (NewBusiness source : forecast.newBusiness()) {
            DateRange pastYear = business.pastYear();
            words.add(
                    "Deals not yet opened: %s were opened from %s to %s, %s a day; %s deals closed in that time were won, for amounts as then. All goes on so, our assumption."
                            .formatted(
                                    Texts.count(business.opened(pastYear).size()),
                                    pastYear.start(),
                                    pastYear.lastDay(),
                                    Texts.decimal(source.dealsPerDay()),
                                    outlook.rateOf(pastYear)));
        }
        words.add("Deals are won or lost independently of each other, our assumption.");
        return words;
    }
}
