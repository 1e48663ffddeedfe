// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.CalledQuarter;
import io.stagecraft.examples.review.quarter.Calls;
import io.stagecraft.examples.review.quarter.OpenDeals;
import io.stagecraft.examples.review.quarter.PastForecasts;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.PeriodDeals.Group;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.rollup.CalledAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The tiles of a forecast call: target, won, called, forecast, chance and gap, each beside what it was at the last call. */
final class CallTiles {
    private final Business business;
    private final CalledQuarter quarter;
    private final PeriodForecast forecast;
    private final PastForecasts past;
    private final Calls calls;

    CallTiles(Business business, CalledQuarter quarter, Calls calls) {
        this.business = business;
        this.quarter = quarter;
        this.forecast = quarter.forecast();
        this.past = PastForecasts.of(business, forecast);
        this.calls = calls;
    }

    Tiles tiles(Figures figures) {
        Tiles tiles = new Tiles();
        quarter.target()
                .ifPresent(given ->
                        tiles.add(Tone.STRONG, Message.of("call.target"), Texts.whole(given.amount()), given.basis()));
        tiles.add(
                Message.of("call.won"),
                Texts.whole(forecast.won()),
                with(List.of(since(quarter.then().map(PeriodForecast::won), forecast.won())), pastWon()));
        calls.kinds().forEach(kind -> call(tiles, kind, figures));
        calls.categoriesOfDeals().stream()
                .filter(category -> !calls.kinds().contains(Texts.code(category)))
                .forEach(category -> tiles.add(
                        Message.of("calls." + Texts.code(category)),
                        Texts.whole(wonAndCalled(category)),
                        byDeals(category),
                        Message.of("calls.nobody")));
        quarter.middle()
                .ifPresent(amount -> tiles.add(
                        Tone.STRONG,
                        Message.of("call.middle"),
                        Texts.whole(amount),
                        with(
                                List.of(
                                        since(quarter.then().flatMap(before -> before.quantile(0.5)), amount),
                                        Message.of("call.band")
                                                .with(
                                                        "low",
                                                        Texts.whole(forecast.quantile(0.1)
                                                                .orElseThrow()))
                                                .with(
                                                        "high",
                                                        Texts.whole(forecast.quantile(0.9)
                                                                .orElseThrow()))),
                                past.middles())));
        quarter.goal()
                .flatMap(quarter.outlook()::chance)
                .ifPresent(chance -> tiles.add(
                        tone(),
                        Message.of("call.chance"),
                        Texts.ofReaching(chance),
                        with(
                                List.of(quarter.then()
                                        .flatMap(then -> QuarterForecast.chance(
                                                then, quarter.goal().orElseThrow()))
                                        .map(before ->
                                                Message.of("call.chance-then").with("chance", Texts.ofReaching(before)))
                                        .orElse(Message.of("call.no-change"))),
                                past.chances().or(() -> ForecastRecordSection.notJudged(forecast)))));
        quarter.target().ifPresent(given -> gap(tiles, given.amount()));
        return tiles;
    }

    /** What the middle leaves missing or is above the target by; what is won, where nothing is forecast. */
    private void gap(Tiles tiles, Money goal) {
        boolean isForecast = quarter.middle().isPresent();
        Money end = quarter.middle().orElse(forecast.won());
        Money gap = goal.minus(end);
        tiles.add(
                gap.isPositive() ? tone() : Tone.GOOD,
                Message.of((gap.isPositive() ? "call.gap" : "call.above") + (isForecast ? "" : "-won")),
                Texts.whole(gap.abs()),
                with(
                        List.of(
                                since(
                                        quarter.then()
                                                .flatMap(before ->
                                                        isForecast ? before.quantile(0.5) : Optional.of(before.won()))
                                                .map(before ->
                                                        goal.minus(before).multipliedBy(gap.isNegative() ? -1 : 1)),
                                        gap.abs()),
                                Message.of("call.of-target")
                                        .with("share", Texts.percentBeside(Ratio.of(end, goal), Ratio.one())),
                                due()),
                        quarter.middle().flatMap(middle -> past.gaps(!gap.isPositive()))));
    }

    private static Message[] with(List<Message> details, Optional<Message> last) {
        return Stream.concat(details.stream(), last.stream()).toArray(Message[]::new);
    }

    /** Says which open deals may close in time, or for which causes none is counted. */
    private Message due() {
        OpenDeals deals = quarter.outlook().openDeals();
        int open = business.pipeline().deals().size();
        int counted = deals.mayClose().size();
        if (counted > 0 || open == 0) {
            return Message.of("call.due")
                    .with("deals", counted)
                    .with("worth", Texts.worth(Pipeline.total(deals.mayClose()), business.book()));
        }
        return Message.of("call.due-none")
                .with("open", open)
                .with(
                        "causes",
                        Texts.parts(Stream.of(Group.values())
                                .filter(group -> deals.count(group) > 0)
                                .map(group -> Message.of("call.due-cause")
                                        .with("cause", group.message())
                                        .with("deals", deals.count(group))
                                        .with("worth", Texts.worth(deals.total(group), business.book())))
                                .toList()));
    }

    /** What was called, by whom, what changed, and which way such calls leaned at this point of past quarters. */
    private void call(Tiles tiles, String kind, Figures figures) {
        CalledAmount called = calls.all(kind, business.book().asOf()).orElseThrow();
        figures.put("call." + kind, Texts.figure(called.amount()));
        List<Message> details = new ArrayList<>(List.of(whose(called)));
        if (!called.missing().isEmpty()) {
            details.add(
                    Message.of("calls.missing").with("count", called.missing().size()));
        }
        calls.categoriesOfDeals().stream()
                .filter(category -> Texts.code(category).equals(kind))
                .forEach(category -> details.add(byDeals(category)));
        details.add(since(calls.all(kind, quarter.lastCall()).map(CalledAmount::amount), called.amount()));
        calls.atThisPoint(kind)
                .flatMap(Calls::leaning)
                .ifPresent(said -> details.add(Message.of("calls.past").with("leaning", said)));
        tiles.add(Message.of("calls." + kind), Texts.whole(called.amount()), details.toArray(Message[]::new));
    }

    /** What is won and what the open deals bring that somebody called so, if all of them are won in time. */
    private Money wonAndCalled(ForecastCategory category) {
        return calls.deals(category).stream()
                .flatMap(deal -> deal.value().known().stream())
                .reduce(forecast.won(), Money::plus);
    }

    private Message byDeals(ForecastCategory category) {
        return Message.of("calls.by-deals")
                .with("deals", calls.deals(category).size())
                .with("worth", Texts.whole(wonAndCalled(category)));
    }

    private static Message whose(CalledAmount called) {
        int callers = called.calls().size();
        Message whose = callers == 1
                ? Message.of("calls.by").with("person", called.calls().get(0).person())
                : Message.of("calls.by-several").with("count", callers);
        return whose.with("day", called.lastDay());
    }

    private Tone tone() {
        return quarter.isReached()
                ? Tone.GOOD
                : quarter.attainment().map(Texts::tone).orElse(Tone.PLAIN);
    }

    /** Says what an amount changed by since the last call, where that is known. */
    private static Message since(Optional<Money> before, Money now) {
        if (before.isEmpty()) {
            return Message.of("call.no-change");
        }
        Money change = Texts.whole(now).minus(Texts.whole(before.get()));
        return change.isZero()
                ? Message.of("call.unchanged")
                : Message.of(change.isPositive() ? "call.more" : "call.less").with("change", change.abs());
    }

    /** Says what was won by the same share of the working days of past quarters. */
    private Optional<Message> pastWon() {
        return PastForecasts.range(forecast.combination().periods().stream()
                .map(past -> past.period().before(past.asOf().plusDays(1)))
                .filter(days -> !days.isEmpty() && business.observed().encloses(days))
                .map(business::wonRevenue)
                .toList());
    }
}
