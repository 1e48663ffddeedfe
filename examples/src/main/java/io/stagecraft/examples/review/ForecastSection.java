package io.stagecraft.examples.review;

import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.page.Bars;
import io.stagecraft.examples.review.page.Curve;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.forecast.PeriodDeals;
import io.stagecraft.planning.forecast.PeriodDeals.Group;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.forecast.QuantileForecast;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** What the quarter may bring and how sure that is, and what the open deals have to do with it. */
final class ForecastSection {
    private static final int STEPS = 72;

    private final Business business;
    private final QuarterForecast outlook;
    private final Optional<Money> target;
    private final Forecast forecast;
    private final PeriodForecast period;

    private ForecastSection(Business business, QuarterForecast outlook, Optional<Money> target) {
        this.business = business;
        this.outlook = outlook;
        this.target = target;
        this.forecast = outlook.forecast();
        this.period = outlook.period();
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
        section.add(tiles());
        period.revenue().ifPresent(revenue -> section.add(curve(revenue)));
        return section.add(weighted()).add(byStage()).add(Remarks.of("How to read this", remarks()));
    }

    private void figures(Figures figures) {
        figures.put("forecast.weighted", Texts.figure(forecast.weighted()));
        figures.put(
                "forecast.weighted-by-stage-with-outlived",
                Texts.figure(outlook.byStageAlone().weighted()));
        for (PeriodDeals.Group group : PeriodDeals.Group.values()) {
            figures.put(
                    "forecast.open." + Texts.lower(group).replace(' ', '-'),
                    outlook.openDeals().count(group));
        }
        figures.put(
                "forecast.open.counted-worth", Texts.figure(outlook.openDeals().worth(Group.COUNTED)));
        figures.put("forecast.past-quarters", period.combination().usablePeriods());
        figures.put("forecast.claim", Texts.lower(period.combination().claim()).replace(' ', '-'));
        figures.put(
                "forecast.families",
                String.join(" ", period.combination().weights().keySet()));
        figures.put("forecast.won", Texts.figure(period.won()));
        period.quantile(0.1).ifPresent(low -> figures.put("forecast.low", Texts.figure(low)));
        period.quantile(0.5).ifPresent(middle -> figures.put("forecast.middle", Texts.figure(middle)));
        period.quantile(0.9).ifPresent(high -> figures.put("forecast.high", Texts.figure(high)));
        target.map(period::reaching)
                .filter(OptionalDouble::isPresent)
                .ifPresent(chance -> figures.put(
                        "forecast.chance",
                        BigDecimal.valueOf(chance.getAsDouble())
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString()));
    }

    private String lead() {
        return outlook.headline(target)
                + (period.quantile(0.5).isPresent() ? "" : " Nobody can say yet how sure an end would be.");
    }

    private Tiles tiles() {
        Tiles tiles = new Tiles();
        target.map(period::reaching)
                .filter(OptionalDouble::isPresent)
                .ifPresent(chance -> tiles.add(
                        "Chance to reach the target",
                        Texts.chance(chance.getAsDouble()),
                        "of " + Texts.money(target.orElseThrow()),
                        tone(chance.getAsDouble())));
        tiles.add("Won so far", Texts.money(period.won()), "certain");
        period.quantile(0.5)
                .ifPresent(middle ->
                        tiles.add("The middle", Texts.money(middle), "in the end, as often more as less", Tone.STRONG));
        period.quantile(0.1)
                .ifPresent(low -> tiles.add(
                        "Nine times in ten at least",
                        Texts.money(low),
                        "one time in ten more than "
                                + Texts.money(period.quantile(0.9).orElseThrow())));
        return tiles;
    }

    private static Tone tone(double chance) {
        return chance >= 0.8 ? Tone.GOOD : chance >= 0.3 ? Tone.WARNING : Tone.BAD;
    }

    private Curve curve(QuantileForecast revenue) {
        double from = revenue.quantile(0.01);
        double to = Math.max(
                revenue.quantile(0.99), target.map(ForecastSection::minor).orElse(0.0));
        double margin = Math.max(1, (to - from) / 20);
        from = Math.max(0, from - margin);
        to += margin;
        double[] heights = new double[STEPS];
        double above = revenue.reaching(from);
        for (int i = 0; i < STEPS; i++) {
            double next = revenue.reaching(from + (to - from) * (i + 1) / STEPS);
            heights[i] = above - next;
            above = next;
        }
        Curve curve = Curve.of("What may have come in by the end of " + business.quarter(), from, to, heights);
        target.ifPresent(amount ->
                curve.mark("target " + brief(amount), minor(amount), Tone.BAD).strongFrom(minor(amount)));
        mark(curve, "nine in ten: ", 0.1, Tone.PLAIN);
        mark(curve, "half: ", 0.5, Tone.STRONG);
        mark(curve, "one in ten: ", 0.9, Tone.PLAIN);
        for (int i = 0; i <= 4; i++) {
            double at = from + (to - from) * i / 4;
            curve.tick(
                    Texts.brief(BigDecimal.valueOf(at)
                            .movePointLeft(business.book().currency().getDecimalPlaces())),
                    at);
        }
        return curve.note(
                "What is won, and what the families of models together say is still to come, from 1 to 99 %.");
    }

    private void mark(Curve curve, String label, double share, Tone tone) {
        Money at = period.quantile(share).orElseThrow();
        curve.mark(label + brief(at), minor(at), tone);
    }

    private static double minor(Money amount) {
        return amount.getAmountMinor().doubleValue();
    }

    private static String brief(Money amount) {
        return Texts.brief(amount.getAmount());
    }

    private Bars weighted() {
        Forecast all = outlook.byStageAlone();
        Set<String> counted = forecast.counted().stream().map(OpenDeal::id).collect(Collectors.toSet());
        Money countedByStage = all.where(deal -> counted.contains(deal.id())).weighted();
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
                .number("May close in " + business.quarter());
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
                        Texts.whole(worth(inQuarter(stage.id()))));
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
                Texts.whole(worth(outlook.inQuarter())));
    }

    private List<OpenDeal> inQuarter(String stage) {
        return outlook.inQuarter().stream()
                .filter(deal -> deal.stage().equals(stage))
                .toList();
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
        outlook.missing().forEach(words::add);
        words.add(
                "The chances of single deals are one family of models among others; how they are combined, and how good that was, stands below.");
        return words;
    }
}
