// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.ExpectedCloseChanged;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.examples.book.MetPeople;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.CalledQuarter;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.CloseDate;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.forecast.PeriodForecast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The open deals that carry a forecast call: those that bring most on average in the quarter. */
final class CallCarriers {
    private static final int CARRIERS = 10;

    private final Business business;
    private final CalledQuarter quarter;
    private final QuarterForecast outlook;
    private final PeriodForecast forecast;

    CallCarriers(Business business, CalledQuarter quarter) {
        this.business = business;
        this.quarter = quarter;
        this.outlook = quarter.outlook();
        this.forecast = quarter.forecast();
    }

    /** A column of the deals that carry the call. */
    private record Fact(String code, Function<OpenDeal, Object> of) {}

    Table table() {
        Map<String, Opportunity> byId = business.pipeline().deals().stream()
                .collect(Collectors.toMap(deal -> deal.deal().id(), InspectedDeal::deal));
        Function<OpenDeal, Opportunity> known = deal -> requireNonNull(byId.get(deal.id()));
        boolean isRead = outlook.readsDeals();
        List<OpenDeal> deals = outlook.inQuarter().stream()
                .sorted(Comparator.comparingDouble((OpenDeal deal) -> -(isRead ? expected(deal) : worth(deal)))
                        .thenComparing(OpenDeal::id))
                .limit(CARRIERS)
                .toList();
        Table table = Table.of(Message.of("call.carriers"))
                .deal()
                .text("customer")
                .text("owner")
                .number("amount");
        if (isRead) {
            table.number("chance");
        }
        table.stacked();
        List<Fact> facts = facts(known);
        facts.forEach(fact -> (fact.code().equals("pushes") ? table.number(fact.code()) : table.text(fact.code()))
                .wideOnly()
                .pageOnly());
        for (OpenDeal deal : deals) {
            List<Object> cells = new ArrayList<>(List.of(
                    deal.id(),
                    known.apply(deal).customerId().<Object>map(id -> id).orElse(Texts.UNKNOWN),
                    deal.owner().isEmpty() ? Texts.NOBODY : deal.owner(),
                    Texts.worth(Optional.of(Texts.whole(deal.amount())), deal.isAmountEstimated())));
            if (isRead) {
                cells.add(Texts.chance(chance(deal)));
            }
            facts.forEach(fact -> cells.add(fact.of().apply(deal)));
            table.row(cells.toArray()).by(deal.owner());
        }
        String note = facts.stream().anyMatch(fact -> fact.code().equals("if"))
                ? "call.carriers-note"
                : isRead ? "call.carriers-note-short" : "call.carriers-note-apart";
        return table.note(Message.of(note));
    }

    /** Returns what the book knows of its deals; what it has no data for is no column. */
    private List<Fact> facts(Function<OpenDeal, Opportunity> known) {
        List<Fact> facts = new ArrayList<>();
        if (business.deals().stream().anyMatch(deal -> pushes(deal) > 0)) {
            facts.add(new Fact("pushes", deal -> pushes(known.apply(deal))));
        }
        MetPeople contacts = MetPeople.of(business.book());
        if (!contacts.isEmpty()) {
            facts.add(new Fact(
                    "last-contact",
                    deal -> contacts.last(deal.id()).<Object>map(day -> day).orElse(Texts.NONE)));
        }
        if (business.open().stream().anyMatch(deal -> deal.nextStep().isPresent())) {
            facts.add(new Fact(
                    "next-step",
                    deal -> known.apply(deal)
                            .nextStep()
                            .<Object>map(step -> step.due()
                                    .map(day -> Message.of("call.step")
                                            .with("step", step.step())
                                            .with("day", day))
                                    .orElse(Message.of("call.step-undated").with("step", step.step())))
                            .orElse(Texts.NONE)));
        }
        if (!business.process().buyingStages().isEmpty()) {
            StageEngine engine =
                    StageEngine.of(business.process(), business.book().zone());
            facts.add(new Fact("unproven", deal -> unproven(engine, known.apply(deal))));
        }
        if (quarter.target().isPresent() && outlook.isCheap() && outlook.readsDeals() && !quarter.isReached()) {
            Money goal = quarter.target().get().amount();
            facts.add(new Fact("if", deal -> sensitivity(deal, goal)));
        }
        return facts;
    }

    private static long pushes(Opportunity deal) {
        LocalDate before = LocalDate.MAX;
        long pushes = 0;
        for (var event : deal.events()) {
            if (event instanceof ExpectedCloseChanged changed
                    && changed.expectedClose().isPresent()) {
                LocalDate now = changed.expectedClose().get();
                pushes += now.isAfter(before) ? 1 : 0;
                before = now;
            }
        }
        return pushes;
    }

    private Object unproven(StageEngine engine, Opportunity deal) {
        List<Criterion> missing = engine.review(deal, business.asOf()).missing();
        return missing.stream()
                .filter(Criterion::isMandatory)
                .findFirst()
                .or(() -> missing.stream().findFirst())
                .<Object>map(Criterion::statement)
                .orElse(Texts.NONE);
    }

    /**
     * The chance of the target if a deal is won, and if it does not close in the quarter: a sensitivity, not the effect
     * of an action.
     */
    private Object sensitivity(OpenDeal deal, Money goal) {
        Forecast now = outlook.forecast();
        OpenDeal sure = deal.withWinProbability(Probability.certain())
                .withClose(CloseDate.on(outlook.ahead().start()));
        List<OpenDeal> without = now.deals().stream()
                .filter(other -> !other.id().equals(deal.id()))
                .toList();
        List<OpenDeal> with = new ArrayList<>(without);
        with.add(sure);
        return Message.of("call.if")
                .with("won", Texts.ofReaching(reaching(goal, now, now.withDeals(with))))
                .with("slips", Texts.ofReaching(reaching(goal, now, now.withDeals(without))));
    }

    private double reaching(Money goal, Forecast now, Forecast changed) {
        return forecast.changing(now, changed).reaching(goal).orElse(0);
    }

    private double chance(OpenDeal deal) {
        return outlook.forecast().chance(deal, outlook.ahead()).value();
    }

    private double expected(OpenDeal deal) {
        return chance(deal) * worth(deal);
    }

    private static double worth(OpenDeal deal) {
        return deal.amount().getAmount().doubleValue();
    }
}
