package io.stagecraft.examples.review;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.history.WinRate;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.LossReason;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.Total;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.statistics.Quantiles;
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
import io.stagecraft.planning.forecast.PeriodDeals;
import io.stagecraft.planning.forecast.PeriodDeals.Group;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.joda.money.Money;

/** Where the deals stand, how many are won and how fast, and which open ones cannot be counted on. */
final class StagesSection {
    private static final int LISTED = 20;

    private final Business business;
    private final Pipeline pipeline;
    private final PeriodDeals deals;
    private final WinRate rate;
    private final WinRate rateByList;

    private StagesSection(Business business, QuarterForecast outlook) {
        this.business = business;
        this.deals = outlook.openDeals();
        this.pipeline = business.pipeline();
        this.rate = business.winRates().of(business.deals(), business.observed());
        this.rateByList = business.winRates().of(business.deals(), business.observed(), business::listPrice);
    }

    static Section of(Business business, QuarterForecast outlook, Figures figures) {
        return new StagesSection(business, outlook).section(figures);
    }

    private Section section(Figures figures) {
        figures(figures);
        Section section = Section.of("stages", "Stages", lead())
                .add(tiles())
                .add(openByStage())
                .add(notCounted())
                .add(stages());
        CustomerStages.addTo(section, business, figures);
        section.add(winRates()).add(quarters());
        section.addIf(
                business.deals().stream().anyMatch(deal -> deal.lossReason().isPresent()), this::lossReasons);
        section.addIf(!pipeline.outlived().isEmpty(), this::outlived);
        return section.add(Remarks.of("How to read this", remarks()));
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
        rateByList
                .byValue()
                .ifPresent(ratio ->
                        figures.put("stages.win-rate-by-list-price", ratio.toDecimal(4, RoundingMode.HALF_UP)));
        figures.put("stages.won-revenue", Texts.figure(business.wonRevenue(business.observed())));
        business.realisation()
                .ratio()
                .ifPresent(ratio -> figures.put("stages.price-realisation", ratio.toDecimal(3, RoundingMode.HALF_UP)));
        Quantiles days = pipeline.wonDays();
        figures.put("stages.won-days.median", days(days.median()));
        figures.put("stages.won-days.p95", days(days.percentile(95)));
        figures.put("stages.won-days.longest", days(days.longest()));
        figures.put("stages.outlived", pipeline.outlived().size());
        figures.put("stages.stalled", pipeline.stalled().size());
    }

    private String lead() {
        return "%s open, worth %s; %s of them, worth %s, may close in %s. %s were won."
                .formatted(
                        Texts.count(deals.open(), "deal is", "deals are"),
                        Texts.money(deals.worth()),
                        Texts.count(deals.count(Group.COUNTED)),
                        Texts.money(deals.worth(Group.COUNTED)),
                        business.quarter(),
                        rate.byNumber().isEnough() && business.hasWinRate()
                                ? rate.byNumber() + " closed deals"
                                : Texts.count(rate.won(), "deal", "deals"));
    }

    private Tiles tiles() {
        Quantiles days = pipeline.wonDays();
        Total open = Pipeline.total(pipeline.deals());
        return new Tiles()
                .add(
                        "Open pipeline",
                        Texts.money(deals.worth()),
                        "%s, %s estimated from list price"
                                .formatted(Texts.count(open.deals(), "deal", "deals"), Texts.count(open.estimated())))
                .add(
                        "May close in " + business.quarter(),
                        Texts.money(deals.worth(Group.COUNTED)),
                        Texts.count(deals.count(Group.COUNTED), "deal", "deals"),
                        Tone.GOOD)
                .add(
                        "Outlived every win",
                        Texts.money(deals.worth(Group.OUTLIVED)),
                        "%s of %s, older than %s days"
                                .formatted(
                                        Texts.count(deals.count(Group.OUTLIVED)),
                                        Texts.count(open.deals(), "deal", "deals"),
                                        days(pipeline.outlivedLimit())),
                        deals.count(Group.OUTLIVED) > 0 ? Tone.BAD : Tone.PLAIN)
                .add(
                        "Stalled in their stage",
                        Texts.count(pipeline.stalled().size()),
                        "of %s".formatted(Texts.count(open.deals(), "open deal", "open deals")),
                        Tone.WARNING)
                .add(
                        "Win rate",
                        business.hasWinRate() ? rate.byNumber().percent() : "unknown",
                        "%s won, %s lost".formatted(Texts.count(rate.won()), Texts.count(rate.lost())),
                        Tone.STRONG)
                .add(
                        "Win rate by value",
                        !business.hasWinRate()
                                ? "unknown"
                                : rateByList
                                        .byValue()
                                        .map(ratio -> Texts.rate(ratio, rateByList.closed()))
                                        .orElse("too few"),
                        "at list prices, %s closed deals"
                                .formatted(Texts.count(rateByList.closed() - rateByList.withoutValue())),
                        Tone.STRONG)
                .add(
                        "Days to win, median",
                        days(days.median()),
                        "P80 %s, P95 %s, longest %s; %s wins"
                                .formatted(
                                        days(days.percentile(80)),
                                        days(days.percentile(95)),
                                        days(days.longest()),
                                        Texts.count(days.size())),
                        Tone.STRONG)
                .add(
                        "Won revenue",
                        Texts.money(business.wonRevenue(business.observed())),
                        "%s to %s; %s of list price"
                                .formatted(
                                        business.observed().start(),
                                        business.observed().lastDay(),
                                        business.realisation()
                                                .ratio()
                                                .map(ratio -> ratio.toPercent(1))
                                                .orElse("no share")),
                        Tone.STRONG);
    }

    private List<InspectedDeal> in(SellingStage stage) {
        return pipeline.deals().stream()
                .filter(deal -> deal.deal().stage().equals(stage.id()))
                .toList();
    }

    private Bars openByStage() {
        Bars bars = Bars.of("Open deals by stage, and what became of the others");
        for (SellingStage stage : business.process().openStages()) {
            Total total = Pipeline.total(in(stage));
            bars.add(
                    stage.labels().text(),
                    total.deals(),
                    "%s, %s".formatted(Texts.count(total.deals()), money(total)),
                    Tone.PLAIN);
        }
        bars.add("Won", rate.won(), Texts.count(rate.won()), Tone.GOOD);
        bars.add("Lost", rate.lost(), Texts.count(rate.lost()), Tone.QUIET);
        if (rate.abandoned() > 0) {
            bars.add("Given up by us", rate.abandoned(), Texts.count(rate.abandoned()), Tone.QUIET);
        }
        if (rate.invalid() > 0) {
            bars.add("No deal at all", rate.invalid(), Texts.count(rate.invalid()), Tone.QUIET);
        }
        return bars;
    }

    private Table notCounted() {
        Table table = Table.of("The open deals, from all of them to those that the forecast of %s uses"
                        .formatted(business.quarter()))
                .text("")
                .number("Deals")
                .number("Worth, " + business.book().currency());
        table.row("Open", Texts.count(deals.open()), Texts.whole(deals.worth()));
        for (Group group : Group.values()) {
            if (group != Group.COUNTED && deals.count(group) > 0) {
                table.row(
                        "less: " + group.message().text(),
                        Texts.count(deals.count(group)),
                        Texts.whole(deals.worth(group)));
            }
        }
        return table.row(
                Tone.STRONG,
                "May close in " + business.quarter(),
                Texts.count(deals.count(Group.COUNTED)),
                Texts.whole(deals.worth(Group.COUNTED)));
    }

    private Table stages() {
        Table table = Table.of("Stage by stage")
                .text("Stage")
                .number("Open")
                .number("May close in " + business.quarter())
                .number("Stalled")
                .number("Outlived")
                .number("Median age, days")
                .wideOnly();
        for (SellingStage stage : business.process().openStages()) {
            List<InspectedDeal> open = in(stage);
            table.row(
                    stage.labels().text(),
                    Texts.count(open.size()),
                    count(Group.COUNTED, stage),
                    count(open, pipeline.stalled()),
                    count(Group.OUTLIVED, stage),
                    days(ages(open).median()));
        }
        return table;
    }

    private String count(Group group, SellingStage stage) {
        return Texts.count(deals.deals(group).stream()
                .filter(deal -> deal.stage().equals(stage.id()))
                .count());
    }

    private static String count(List<InspectedDeal> deals, List<InspectedDeal> among) {
        List<InspectedDeal> both = new ArrayList<>(deals);
        both.retainAll(new HashSet<>(among));
        return Texts.count(both.size());
    }

    private static Quantiles ages(List<InspectedDeal> deals) {
        return Quantiles.of(
                deals.stream().flatMapToLong(deal -> deal.age().stream()).toArray());
    }

    private List<FiscalPeriod> periods() {
        return business.fiscal().periods(FiscalUnit.QUARTER, business.observed());
    }

    private Columns winRates() {
        Columns columns = Columns.of("Won revenue by fiscal quarter");
        for (FiscalPeriod quarter : periods()) {
            DateRange known = quarter.range().intersection(business.observed());
            Money won = business.wonRevenue(known);
            columns.add(
                    quarter.toString(),
                    won.getAmount().doubleValue(),
                    Texts.brief(won.getAmount()),
                    known.equals(quarter.range()) ? Tone.STRONG : Tone.QUIET);
        }
        return columns.note("Pale: the quarter was observed in part only.");
    }

    private Table quarters() {
        Table table = Table.of("Win rate by fiscal quarter, by the day of closing")
                .text("Quarter")
                .number("Won")
                .number("Lost")
                .number("Win rate")
                .number("By value")
                .number("Given up")
                .wideOnly()
                .number("Won, " + business.book().currency())
                .wideOnly();
        List<FiscalPeriod> periods = periods();
        List<WinRate> byNumber = business.winRates().by(periods, business.deals());
        List<WinRate> byList = business.winRates().by(periods, business.deals(), business::listPrice);
        for (int i = 0; i < periods.size(); i++) {
            WinRate quarter = byNumber.get(i);
            boolean whole = business.observed().encloses(periods.get(i).range());
            table.row(
                    whole ? Tone.PLAIN : Tone.QUIET,
                    periods.get(i) + (whole ? "" : ", in part"),
                    Texts.count(quarter.won()),
                    Texts.count(quarter.lost()),
                    business.hasWinRate() ? quarter.byNumber().percent() : "unknown",
                    !business.hasWinRate()
                            ? "unknown"
                            : byList.get(i)
                                    .byValue()
                                    .map(ratio -> Texts.rate(ratio, quarter.closed()))
                                    .orElse("too few"),
                    Texts.count(quarter.abandoned()),
                    Texts.whole(business.wonRevenue(periods.get(i).range().intersection(business.observed()))));
        }
        return table.inTerminal(16);
    }

    private Bars lossReasons() {
        Bars bars = Bars.of("Why deals were lost");
        List<Opportunity> lost = business.deals().stream()
                .filter(deal ->
                        deal.status() == DealStatus.LOST && deal.lossReason().isPresent())
                .toList();
        for (LossReason reason : LossReason.ready()) {
            List<Opportunity> of = lost.stream()
                    .filter(deal -> deal.lossReason().orElseThrow().equals(reason.id()))
                    .toList();
            long toCompetitor =
                    of.stream().filter(deal -> deal.competitor().isPresent()).count();
            if (!of.isEmpty()) {
                bars.add(
                        reason.labels().text(),
                        of.size(),
                        Texts.count(of.size())
                                + (toCompetitor > 0 ? ", " + Texts.count(toCompetitor) + " to a competitor" : ""),
                        reason.equals(LossReason.NO_DECISION)
                                ? Tone.WARNING
                                : reason.isOutsideRates() ? Tone.QUIET : Tone.PLAIN);
            }
        }
        return bars;
    }

    private Table outlived() {
        List<InspectedDeal> deals = pipeline.outlived().stream()
                .sorted(Comparator.comparing(StagesSection::worth)
                        .reversed()
                        .thenComparing(deal -> deal.deal().id()))
                .toList();
        Table table = Table.of("The %s that outlived every win: decide or close them"
                        .formatted(
                                deals.size() <= LISTED
                                        ? deals.size() + " deals"
                                        : LISTED + " largest of " + Texts.count(deals.size(), "deal", "deals")))
                .text("Deal")
                .text("Customer")
                .text("Owner")
                .wideOnly()
                .number("Worth, " + business.book().currency())
                .number("Age, days");
        for (InspectedDeal deal : deals.subList(0, Math.min(LISTED, deals.size()))) {
            table.row(
                    deal.deal().id(),
                    deal.deal().customerId().orElse("unknown"),
                    deal.deal().owner().orElse("nobody"),
                    deal.value().known().map(Texts::whole).orElse("unknown")
                            + (deal.value().isEstimated() ? " est." : ""),
                    days(deal.age()));
        }
        return table.folded().inTerminal(5);
    }

    private static long worth(InspectedDeal deal) {
        return deal.value().known().map(Money::getAmountMinorLong).orElse(0L);
    }

    private List<String> remarks() {
        List<String> words = new ArrayList<>();
        pipeline.defaultsUsed().stream()
                .map(DefaultUsed::text)
                .map(Texts::sentence)
                .forEach(words::add);
        rate.defaultsUsed().stream().map(DefaultUsed::text).map(Texts::sentence).forEach(words::add);
        words.add(
                "Win rate = won / (won + lost), by the day of closing; deals given up by us and no deals at all stand beside it.");
        if (business.process().buyingStages().isEmpty()) {
            words.add("The process of this book names no stages of the customer, so none is shown.");
        }
        return words;
    }

    private String money(Total total) {
        return Texts.money(total.amount().orElse(Money.zero(business.book().currency())));
    }

    private static String days(OptionalLong days) {
        return days.isPresent() ? Texts.count(days.getAsLong()) : "too few";
    }

    private static String days(OptionalDouble days) {
        return days.isPresent() ? Texts.decimal(days.getAsDouble()) : "too few";
    }
}
