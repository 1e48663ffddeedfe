// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.page.Bars;
import io.stagecraft.examples.review.page.Curve;
import io.stagecraft.examples.review.page.Gauge;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.quarter.QuarterTarget;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What the quarter may bring and how sure that is, and what the open deals have to do with it. */
public final class ForecastSection {
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
        this.forecast = outlook.forecast().withDeals(outlook.inPlay());
        this.period = outlook.period();
    }

    public static Section of(
            Business business, QuarterForecast outlook, Optional<QuarterTarget> target, Figures figures) {
        return new ForecastSection(business, outlook, target.map(QuarterTarget::amount)).section(figures);
    }

    private Section section(Figures figures) {
        figures(figures);
        Section section = Section.of("forecast", lead());
        if (!forecast.counted().isEmpty()) {
            section.add(tiles());
            target.flatMap(outlook::chance).ifPresent(chance -> section.add(gauge(chance)));
            period.revenue().ifPresent(revenue -> section.add(curve(revenue)));
            section.addIf(outlook.hasForecast(), this::weighted).add(byStage());
        }
        List<Message> remarks = remarks();
        return section.addIf(!remarks.isEmpty(), () -> Remarks.onReading(remarks));
    }

    private void figures(Figures figures) {
        if (outlook.hasForecast()) {
            figures.put("forecast.weighted", Texts.figure(forecast.weighted()));
            figures.put(
                    "forecast.weighted-by-stage-with-outlived",
                    Texts.figure(outlook.byStageAlone().weighted()));
        }
        for (PeriodDeals.Group group : PeriodDeals.Group.values()) {
            figures.put(
                    "forecast.open." + Texts.code(group), outlook.readDeals().count(group));
        }
        figures.put("forecast.open.in-play", forecast.counted().size());
        figures.put(
                "forecast.open.counted-worth", Texts.figure(outlook.readDeals().worth(Group.COUNTED)));
        figures.put("forecast.past-quarters", period.combination().periods().size());
        figures.put("forecast.past-quarters-used", period.combination().usablePeriods());
        figures.put("forecast.claim", Texts.code(period.combination().claim()));
        figures.put(
                "forecast.families",
                String.join(" ", period.combination().weights().keySet()));
        figures.put("forecast.won", Texts.figure(period.won()));
        period.quantile(0.1).ifPresent(low -> figures.put("forecast.low", Texts.figure(low)));
        period.quantile(0.5).ifPresent(middle -> figures.put("forecast.middle", Texts.figure(middle)));
        period.quantile(0.9).ifPresent(high -> figures.put("forecast.high", Texts.figure(high)));
        target.flatMap(outlook::chance)
                .ifPresent(chance -> figures.put(
                        "forecast.chance",
                        BigDecimal.valueOf(chance)
                                .setScale(2, RoundingMode.DOWN)
                                .toPlainString()));
    }

    private Message lead() {
        return outlook.hasForecast()
                ? outlook.headline(target)
                : Message.of("sure.unsure").with("headline", outlook.headline(target));
    }

    private Tiles tiles() {
        Tiles tiles = new Tiles();
        target.flatMap(outlook::chance)
                .ifPresent(chance -> tiles.add(
                        Texts.tone(period.outlook(target.orElseThrow()).orElseThrow()),
                        Message.of("call.chance"),
                        Texts.ofReaching(chance),
                        Stream.concat(
                                        Stream.of(Message.of("sure.of")
                                                .with("target", Texts.whole(target.orElseThrow()))),
                                        ForecastRecordSection.notJudged(period).stream())
                                .toArray(Message[]::new)));
        tiles.add(Message.of("call.won"), Texts.whole(period.won()), Message.of("sure.certain"));
        period.quantile(0.5)
                .ifPresent(middle -> tiles.add(
                        Tone.STRONG, Message.of("call.middle"), Texts.whole(middle), Message.of("sure.middle")));
        period.quantile(0.1)
                .ifPresent(low -> tiles.add(
                        Message.of("sure.from"),
                        Texts.whole(low),
                        Message.of("sure.to")
                                .with("high", Texts.whole(period.quantile(0.9).orElseThrow()))));
        return tiles;
    }

    private Gauge gauge(double chance) {
        return Gauge.of(
                        Message.of("sure.gauge")
                                .with("target", Texts.whole(target.orElseThrow()))
                                .with("quarter", business.quarterName()),
                        chance,
                        Texts.ofReaching(chance))
                .note(Message.of("sure.counts")
                        .with("won", business.won(soFar()).size())
                        .with("open", outlook.openDeals().mayClose().size())
                        .with("past", period.combination().periods().size()));
    }

    private DateRange soFar() {
        return outlook.quarter().before(business.book().asOf().plusDays(1));
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
        Curve curve = Curve.of(Message.of("call.fan").with("quarter", business.quarterName()), from, to, heights);
        target.ifPresent(amount -> curve.mark(
                        Message.of("call.goal").with("amount", Texts.brief(amount)), minor(amount), Tone.BAD)
                .strongFrom(minor(amount)));
        mark(curve, "sure.mark-from", 0.1, Tone.PLAIN);
        mark(curve, "sure.half", 0.5, Tone.STRONG);
        mark(curve, "sure.mark-to", 0.9, Tone.PLAIN);
        for (int i = 0; i <= 4; i++) {
            double at = from + (to - from) * i / 4;
            curve.tick(
                    Texts.brief(BigDecimal.valueOf(at)
                            .movePointLeft(business.book().currency().getDecimalPlaces())),
                    at);
        }
        return curve.note(Message.of("sure.curve-note"));
    }

    private void mark(Curve curve, String code, double share, Tone tone) {
        Money at = period.quantile(share).orElseThrow();
        curve.mark(Message.of(code).with("amount", Texts.brief(at)), minor(at), tone);
    }

    private static double minor(Money amount) {
        return amount.getAmountMinor().doubleValue();
    }

    private Bars weighted() {
        Forecast all = outlook.byStageAlone();
        Money countedByStage = all.where(deal -> outlook.isInPlay(deal.id())).weighted();
        Bars bars = Bars.of(Message.of("sure.weighted"));
        bar(bars, "all", all.weighted(), all.counted().size(), Tone.QUIET);
        bar(bars, "counted", countedByStage, forecast.counted().size(), Tone.PLAIN);
        bar(bars, "by-age", forecast.weighted(), forecast.counted().size(), Tone.STRONG);
        return bars.note(Message.of("sure.weighted-note")
                .with("deals", all.counted().size() - forecast.counted().size()));
    }

    private static void bar(Bars bars, String code, Money amount, int deals, Tone tone) {
        bars.add(
                Message.of("sure.weighted." + code),
                amount.getAmount().doubleValue(),
                Message.of("sure.bar").with("amount", Texts.whole(amount)).with("deals", deals),
                tone);
    }

    private Table byStage() {
        Table table = Table.of(Message.of("sure.by-stage"))
                .text("stage")
                .number("deals")
                .number("worth");
        if (outlook.hasForecast()) {
            table.number("weighted");
        }
        table.number("estimated")
                .wideOnly()
                .number(Message.of("stages.may-close").with("quarter", business.quarterName()));
        for (SellingStage stage : business.process().openStages()) {
            Forecast own = forecast.where(deal -> deal.stage().equals(stage.id()));
            List<InspectedDeal> mayClose = outlook.openDeals().mayClose().stream()
                    .filter(deal -> deal.deal().stage().equals(stage.id()))
                    .toList();
            if (!own.counted().isEmpty() || !mayClose.isEmpty()) {
                row(table, Tone.PLAIN, stage.labels(), own, mayClose);
            }
        }
        row(table, Tone.STRONG, Texts.SUM, forecast, outlook.openDeals().mayClose());
        return table;
    }

    private void row(Table table, Tone tone, Object name, Forecast own, List<InspectedDeal> mayClose) {
        List<OpenDeal> deals = own.counted();
        List<Object> cells = new ArrayList<>(List.of(name, deals.size(), worth(deals)));
        if (outlook.hasForecast()) {
            cells.add(Texts.whole(own.weighted()));
        }
        cells.add(deals.stream().filter(OpenDeal::isAmountEstimated).count());
        cells.add(Texts.amount(Pipeline.total(mayClose), business.book().currency()));
        table.row(tone, cells.toArray());
    }

    private Money worth(List<OpenDeal> deals) {
        return Texts.whole(deals.stream()
                .map(OpenDeal::amount)
                .reduce(Money.zero(business.book().currency()), Money::plus));
    }

    private List<Message> remarks() {
        List<Message> words = new ArrayList<>();
        if (outlook.hasForecast()) {
            words.addAll(onChances());
        }
        long estimated =
                forecast.counted().stream().filter(OpenDeal::isCloseEstimated).count();
        if (estimated > 0) {
            words.add(Message.of("sure.no-close").with("deals", estimated));
        }
        words.addAll(outlook.missing());
        if (outlook.readsDeals()) {
            words.add(Message.of("sure.one-family"));
        }
        return words;
    }

    /** Says what the chances of open deals and of deals not yet opened rest on. */
    private List<Message> onChances() {
        List<Message> words = new ArrayList<>();
        boolean isByStage =
                outlook.historyNotes().stream().noneMatch(note -> note.code().equals("history.no-paths"));
        words.add(Message.of(isByStage ? "sure.learned-by-stage" : "sure.learned-as-a-whole"));
        Map<Message, Integer> defaults = new LinkedHashMap<>();
        outlook.estimates().stream()
                .flatMap(estimate -> estimate.defaultsUsed().stream())
                .map(used -> used.id().equals("days-in-stage") ? Message.of("sure.days-in-stage") : used.message())
                .forEach(said -> defaults.merge(said, 1, Integer::sum));
        defaults.forEach((said, count) ->
                words.add(Message.of("sure.default").with("what", said).with("deals", count)));
        if (outlook.withoutProbability() > 0) {
            words.add(Message.of("sure.without").with("deals", outlook.withoutProbability()));
        }
        for (NewBusiness source : forecast.newBusiness()) {
            DateRange pastYear = business.pastYear();
            words.add(Message.of("sure.new-deals")
                    .with("opened", business.opened(pastYear).size())
                    .with("span", Texts.span(pastYear))
                    .with("perDay", Texts.rounded(source.dealsPerDay(), 1))
                    .with("rate", Texts.rate(outlook.rateOf(pastYear))));
        }
        return words;
    }
}
