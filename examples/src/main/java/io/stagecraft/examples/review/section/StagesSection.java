// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.history.WinRate;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.Total;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalPeriod;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.examples.review.page.Bars;
import io.stagecraft.examples.review.page.Columns;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.CustomerStages;
import io.stagecraft.examples.review.quarter.OpenDeals;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.PeriodDeals.Group;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Where the deals stand, how many are won and how fast, and which open ones cannot be counted on. */
public final class StagesSection {
    private static final int LISTED = 20;

    private final Business business;
    private final Pipeline pipeline;
    private final OpenDeals deals;
    private final WinRate rate;

    private StagesSection(Business business, QuarterForecast outlook) {
        this.business = business;
        this.deals = outlook.openDeals();
        this.pipeline = business.pipeline();
        this.rate = business.winRate(business.observed());
    }

    public static Section of(Business business, QuarterForecast outlook, Figures figures) {
        return new StagesSection(business, outlook).section(figures);
    }

    private Section section(Figures figures) {
        figures(figures);
        Section section =
                Section.of("stages", lead()).add(tiles()).add(notCounted()).add(stages());
        CustomerStages.addTo(section, business, figures);
        section.add(outcomes()).add(winRates()).add(quarters());
        section.addIf(
                business.deals().stream().anyMatch(deal -> deal.lossReason().isPresent()), this::lossReasons);
        section.addIf(!pipeline.outlived().isEmpty(), this::outlived);
        return section.add(Remarks.onReading(remarks()));
    }

    private void figures(Figures figures) {
        figures.put("stages.open", pipeline.deals().size());
        for (SellingStage stage : business.process().openStages()) {
            figures.put("stages.open." + stage.id(), in(stage).size());
        }
        figures.put("stages.won", rate.won());
        figures.put("stages.lost", rate.lost());
        figures.put("stages.abandoned", rate.abandoned());
        figures.put("stages.invalid", rate.invalid());
        figures.put("stages.win-rate", business.hasWinRate() ? rate.won() + "/" + rate.closed() : "unknown");
        rate.byValue()
                .ifPresent(ratio ->
                        figures.put("stages.win-rate-by-list-price", ratio.toDecimal(4, RoundingMode.HALF_UP)));
        figures.put("stages.won-revenue", Texts.figure(business.wonRevenue(business.observed())));
        business.realisation()
                .ratio()
                .ifPresent(ratio -> figures.put("stages.price-realisation", ratio.toDecimal(3, RoundingMode.HALF_UP)));
        Quantiles days = pipeline.wonDays();
        figures.put("stages.won-days.median", figure(days.median()));
        figures.put("stages.won-days.p95", figure(days.percentile(95)));
        figures.put("stages.won-days.longest", figure(days.longest()));
        figures.put("stages.outlived", pipeline.outlived().size());
        figures.put("stages.stalled", pipeline.stalled().size());
    }

    private static String figure(OptionalDouble days) {
        return days.isPresent() ? Texts.decimal(days.getAsDouble()) : "too few";
    }

    private static String figure(OptionalLong days) {
        return days.isPresent() ? String.format(Locale.ROOT, "%,d", days.getAsLong()) : "too few";
    }

    private Message lead() {
        Message open = Message.of("stages.open")
                .with("open", pipeline.deals().size())
                .with("worth", Texts.worth(Pipeline.total(pipeline.deals()), business.book()))
                .with("counted", deals.mayClose().size())
                .with("countedWorth", Texts.worth(Pipeline.total(deals.mayClose()), business.book()))
                .with("quarter", business.quarterName());
        return rate.byNumber().isEnough() && business.hasWinRate()
                ? Message.of("stages.lead-rate")
                        .with("open", open)
                        .with("rate", Texts.rate(rate.byNumber()))
                        .with("closed", rate.byNumber().total())
                : Message.of("stages.lead-won").with("open", open).with("won", rate.won());
    }

    private Tiles tiles() {
        Quantiles days = pipeline.wonDays();
        Total open = Pipeline.total(pipeline.deals());
        int outlived = deals.count(Group.OUTLIVED);
        return new Tiles()
                .add(
                        Message.of("stages.pipeline"),
                        amount(open),
                        Message.of("stages.estimated")
                                .with("deals", open.deals())
                                .with("estimated", open.estimated()))
                .add(
                        Tone.GOOD,
                        mayClose(),
                        amount(Pipeline.total(deals.mayClose())),
                        Message.of("deals").with("count", deals.mayClose().size()))
                .add(
                        outlived > 0 ? Tone.BAD : Tone.PLAIN,
                        Message.of("stages.outlived"),
                        amount(deals.total(Group.OUTLIVED)),
                        Message.of("stages.older")
                                .with("count", outlived)
                                .with("deals", open.deals())
                                .with("days", Texts.days(pipeline.outlivedLimit())))
                .add(
                        Tone.WARNING,
                        Message.of("stages.stalled"),
                        pipeline.stalled().size(),
                        Message.of("stages.of-open").with("deals", open.deals()))
                .add(
                        Tone.STRONG,
                        Message.of("stages.win-rate"),
                        business.hasWinRate() ? Texts.rate(rate.byNumber()) : Texts.UNKNOWN,
                        Message.of("stages.won-lost").with("won", rate.won()).with("lost", rate.lost()))
                .add(
                        Tone.STRONG,
                        Message.of("stages.win-rate-by-value"),
                        byValue(rate),
                        Message.of("stages.at-list-prices").with("deals", rate.closed() - rate.withoutValue()))
                .add(
                        Tone.STRONG,
                        Message.of("stages.days-to-win"),
                        Texts.days(days.median()),
                        Message.of("stages.days")
                                .with("p80", Texts.days(days.percentile(80)))
                                .with("p95", Texts.days(days.percentile(95)))
                                .with("longest", Texts.days(days.longest()))
                                .with("wins", days.size()))
                .add(
                        Tone.STRONG,
                        Message.of("stages.won-revenue"),
                        Texts.whole(business.wonRevenue(business.observed())),
                        business.realisation()
                                .ratio()
                                .map(ratio -> Message.of("stages.of-list-price")
                                        .with("span", Texts.span(business.observed()))
                                        .with("share", Texts.percent(ratio, 1)))
                                .orElse(Texts.span(business.observed())));
    }

    private Message mayClose() {
        return Message.of("stages.may-close").with("quarter", business.quarterName());
    }

    private Object byValue(WinRate known) {
        return !business.hasWinRate()
                ? Texts.UNKNOWN
                : known.byValue()
                        .<Object>map(ratio -> Texts.rate(ratio, known.closed()))
                        .orElse(Texts.TOO_FEW);
    }

    /** Returns what deals are worth, for a cell. */
    private Object amount(Total total) {
        return Texts.amount(total, business.book().currency());
    }

    private List<InspectedDeal> in(SellingStage stage) {
        return pipeline.deals().stream()
                .filter(deal -> deal.deal().stage().equals(stage.id()))
                .toList();
    }

    private Bars outcomes() {
        Bars bars = Bars.of(Message.of("stages.outcomes"));
        outcome(bars, "won", rate.won(), Tone.GOOD);
        outcome(bars, "lost", rate.lost(), Tone.PLAIN);
        outcome(bars, "abandoned", rate.abandoned(), Tone.QUIET);
        outcome(bars, "invalid", rate.invalid(), Tone.QUIET);
        return bars;
    }

    private static void outcome(Bars bars, String code, long deals, Tone tone) {
        if (deals > 0) {
            bars.add(Message.of("outcome." + code), (double) deals, deals, tone);
        }
    }

    private Table notCounted() {
        Table table = Table.of(Message.of("stages.counted").with("quarter", business.quarterName()))
                .text("blank")
                .number("deals")
                .number("worth");
        table.row(Message.of("stages.all-open"), pipeline.deals().size(), amount(Pipeline.total(pipeline.deals())));
        Set<Group> inPlay = QuarterForecast.IN_PLAY;
        Stream.of(Group.values()).filter(group -> !inPlay.contains(group)).forEach(group -> less(table, group));
        table.row(
                Message.of("stages.in-play"), deals.deals(inPlay).size(), amount(Pipeline.total(deals.deals(inPlay))));
        inPlay.stream().filter(group -> group != Group.COUNTED).forEach(group -> less(table, group));
        if (!deals.unread().isEmpty()) {
            table.row(
                    Message.of("stages.due-unread").with("quarter", business.quarterName()),
                    deals.unread().size(),
                    amount(Pipeline.total(deals.unread())));
        }
        return table.row(Tone.STRONG, mayClose(), deals.mayClose().size(), amount(Pipeline.total(deals.mayClose())))
                .note(Message.of("stages.counted-note"));
    }

    private void less(Table table, Group group) {
        if (deals.count(group) > 0) {
            table.row(
                    Message.of("stages.less").with("what", group.message()),
                    deals.count(group),
                    amount(deals.total(group)));
        }
    }

    private Table stages() {
        Table table = Table.of(Message.of("stages.table"))
                .text("stage")
                .number("open")
                .number("worth")
                .number(mayClose())
                .number("stalled")
                .number("outlived")
                .number("median-age")
                .wideOnly();
        for (SellingStage stage : business.process().openStages()) {
            List<InspectedDeal> open = in(stage);
            table.row(
                    stage.labels(),
                    open.size(),
                    amount(Pipeline.total(open)),
                    count(deals.mayClose(), stage),
                    count(pipeline.stalled(), stage),
                    count(deals.deals(Group.OUTLIVED), stage),
                    Texts.days(ages(open).median()));
        }
        return table;
    }

    private static long count(List<InspectedDeal> deals, SellingStage stage) {
        return deals.stream()
                .filter(deal -> deal.deal().stage().equals(stage.id()))
                .count();
    }

    private static Quantiles ages(List<InspectedDeal> deals) {
        return Quantiles.of(
                deals.stream().flatMapToLong(deal -> deal.age().stream()).toArray());
    }

    private List<FiscalPeriod> periods() {
        return business.fiscal().periods(FiscalUnit.QUARTER, business.observed());
    }

    private Columns winRates() {
        Columns columns = Columns.of(Message.of("stages.revenue"));
        for (FiscalPeriod quarter : periods()) {
            DateRange known = quarter.range().intersection(business.observed());
            Money won = business.wonRevenue(known);
            columns.add(
                    Texts.quarter(quarter),
                    won.getAmount().doubleValue(),
                    Texts.brief(won),
                    known.equals(quarter.range()) ? Tone.STRONG : Tone.QUIET);
        }
        return columns.note(Message.of("stages.revenue-note"));
    }

    private Table quarters() {
        Table table = Table.of(Message.of("stages.quarters"))
                .text("quarter")
                .number("won-deals")
                .number("lost-deals")
                .number("win-rate")
                .number("by-value")
                .number("given-up")
                .wideOnly()
                .number("won")
                .wideOnly();
        for (FiscalPeriod period : periods()) {
            WinRate quarter = business.winRate(period.range());
            boolean whole = business.observed().encloses(period.range());
            Message name = Texts.quarter(period);
            table.row(
                    whole ? Tone.PLAIN : Tone.QUIET,
                    whole ? name : Message.of("stages.in-part").with("quarter", name),
                    quarter.won(),
                    quarter.lost(),
                    business.hasWinRate() ? Texts.rate(quarter.byNumber()) : Texts.UNKNOWN,
                    byValue(quarter),
                    quarter.abandoned(),
                    Texts.whole(business.wonRevenue(period.range().intersection(business.observed()))));
        }
        return table.inTerminal(16);
    }

    private Bars lossReasons() {
        Bars bars = Bars.of(Message.of("stages.loss-reasons"));
        Map<String, List<Opportunity>> lost = new HashMap<>();
        for (Opportunity deal : business.deals()) {
            if (deal.status() == DealStatus.LOST) {
                deal.lossReason()
                        .ifPresent(reason -> lost.computeIfAbsent(reason, key -> new ArrayList<>())
                                .add(deal));
            }
        }
        for (LossReason reason : LossReason.ready()) {
            List<Opportunity> of = lost.getOrDefault(reason.id(), List.of());
            long toCompetitor =
                    of.stream().filter(deal -> deal.competitor().isPresent()).count();
            if (!of.isEmpty()) {
                bars.add(
                        reason.labels(),
                        of.size(),
                        toCompetitor == 0
                                ? of.size()
                                : Message.of("stages.to-competitor")
                                        .with("count", of.size())
                                        .with("competitor", toCompetitor),
                        reason.equals(LossReason.NO_DECISION)
                                ? Tone.WARNING
                                : reason.isOutsideRates() ? Tone.QUIET : Tone.PLAIN);
            }
        }
        return bars;
    }

    private Table outlived() {
        Table table = Table.of(Message.of("stages.outlived-deals")
                        .with("deals", pipeline.outlived().size()))
                .deal()
                .text("customer")
                .text("owner")
                .wideOnly()
                .number("worth")
                .number("age");
        pipeline.outlived().stream()
                .sorted(Comparator.comparing(StagesSection::worth)
                        .reversed()
                        .thenComparing(deal -> deal.deal().id()))
                .forEach(deal -> table.row(
                                deal.deal().id(),
                                deal.deal().customerId().<Object>map(id -> id).orElse(Texts.UNKNOWN),
                                deal.deal().owner().<Object>map(name -> name).orElse(Texts.NOBODY),
                                Texts.worth(deal),
                                Texts.days(deal.age()))
                        .by(deal.deal().owner().orElse("")));
        return table.folded().inView(LISTED).inTerminal(5);
    }

    private static long worth(InspectedDeal deal) {
        return deal.value().known().map(Money::getAmountMinorLong).orElse(0L);
    }

    private List<Message> remarks() {
        List<Message> words = new ArrayList<>();
        pipeline.defaultsUsed().stream().map(DefaultUsed::message).forEach(words::add);
        rate.defaultsUsed().stream().map(DefaultUsed::message).forEach(words::add);
        words.add(Message.of("stages.win-rate-is"));
        if (business.process().buyingStages().isEmpty()) {
            words.add(Message.of("stages.no-buying-stages"));
        }
        return words;
    }
}
