// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.quarter.QuarterTarget;
import io.stagecraft.examples.review.text.BadOptionException;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.whatif.ForecastCase;
import io.stagecraft.planning.whatif.Measure;
import io.stagecraft.planning.whatif.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Scenarios beside the forecast as it is: one distribution changed, by the same rules. */
public final class ScenariosSection {
    /** What a case comes to. */
    private record Outcome(
            Argument name, List<Message> changes, ForecastCase view, PeriodForecast forecast, List<Changed> deals) {
        Optional<Money> quantile(double share) {
            return forecast.quantile(share);
        }
    }

    /** An open deal before and after, with its chance to be won in the quarter. */
    private record Changed(OpenDeal now, OpenDeal then, double chance, double chanceThen) {
        /** Returns how much more it brings on average in the quarter. */
        double effect() {
            return chanceThen * then.amount().getAmount().doubleValue()
                    - chance * now.amount().getAmount().doubleValue();
        }
    }

    private final Business business;
    private final QuarterForecast outlook;
    private final boolean hasTarget;
    private final ForecastCase base;
    private final List<Outcome> outcomes = new ArrayList<>();

    private ScenariosSection(
            Business business, QuarterForecast outlook, Optional<QuarterTarget> target, List<Scenario> scenarios) {
        this.business = business;
        this.outlook = outlook;
        this.hasTarget = target.isPresent();
        this.base = ForecastCase.of(
                outlook.forecast(),
                outlook.quarter(),
                target.map(QuarterTarget::amount)
                        .orElse(Money.zero(business.book().currency())));
        outcomes.add(new Outcome(
                Argument.of(Message.of("scenarios.as-it-is")), List.of(), base, outlook.period(), List.of()));
        scenarios.forEach(scenario -> outcomes.add(outcome(scenario)));
    }

    public static Section of(
            Business business,
            QuarterForecast outlook,
            Optional<QuarterTarget> target,
            List<Scenario> scenarios,
            Figures figures) {
        return new ScenariosSection(business, outlook, target, scenarios).section(figures);
    }

    private Outcome outcome(Scenario scenario) {
        ForecastCase then;
        try {
            then = scenario.applyTo(base);
        } catch (IllegalArgumentException e) {
            throw new BadOptionException(Message.of("option.scenario")
                    .with("scenario", scenario.name())
                    .with("problem", String.valueOf(e.getMessage())));
        }
        return new Outcome(
                Argument.of(scenario.name()),
                scenario.adjustments(),
                then,
                outlook.period().changing(base.forecast(), then.forecast()),
                changed(then.forecast()));
    }

    private List<Changed> changed(Forecast then) {
        Map<String, OpenDeal> now = new HashMap<>();
        base.forecast().counted().forEach(deal -> now.put(deal.id(), deal));
        return then.counted().stream()
                .filter(deal -> now.containsKey(deal.id()) && !deal.equals(now.get(deal.id())))
                .map(deal -> changed(now.getOrDefault(deal.id(), deal), deal, then))
                .filter(deal -> deal.effect() != 0) // one that cannot close in the quarter brings nothing, then as now
                .sorted(Comparator.comparingDouble((Changed deal) -> -Math.abs(deal.effect())))
                .toList();
    }

    private Changed changed(OpenDeal now, OpenDeal deal, Forecast then) {
        return new Changed(
                now,
                deal,
                base.forecast().chance(now, outlook.ahead()).value(),
                then.chance(deal, outlook.ahead()).value());
    }

    private Section section(Figures figures) {
        for (int i = 1; i < outcomes.size(); i++) {
            int number = i;
            outcomes.get(i)
                    .quantile(0.5)
                    .ifPresent(middle -> figures.put("scenario." + number + ".middle", Texts.figure(middle)));
        }
        Section section =
                Section.of("scenarios", lead()).open().add(comparison()).add(changes());
        section.addIf(outcomes.stream().anyMatch(each -> !each.deals().isEmpty()), this::deals);
        List<Message> idle = outcomes.stream()
                .skip(1)
                .filter(each -> each.view().equals(base))
                .map(each -> Message.of("scenarios.idle").with("scenario", each.name()))
                .toList();
        section.addIf(!idle.isEmpty(), () -> Remarks.warning(Message.of("scenarios.idle-heading"), idle));
        return section.add(Remarks.onReading(remarks()));
    }

    private Message lead() {
        Optional<Outcome> best = outcomes.stream()
                .skip(1)
                .filter(each -> each.quantile(0.5).isPresent())
                .max(Comparator.comparing(each -> each.quantile(0.5).orElseThrow()));
        return best.map(each -> Message.of("scenarios.lead")
                        .with("scenarios", outcomes.size() - 1)
                        .with("quarter", business.quarterName())
                        .with("best", each.name())
                        .with("middle", Texts.whole(each.quantile(0.5).orElseThrow()))
                        .with("now", Texts.whole(outlook.period().quantile(0.5).orElseThrow())))
                .orElseGet(() -> Message.of("scenarios.lead-unsure")
                        .with("scenarios", outcomes.size() - 1)
                        .with("quarter", business.quarterName()));
    }

    private Table comparison() {
        Table table = Table.of(Message.of("scenarios.comparison").with("quarter", business.quarterName()))
                .text("scenario")
                .number("middle")
                .change("difference")
                .number("low")
                .wideOnly()
                .number("high")
                .wideOnly()
                .number("target")
                .wideOnly()
                .number("target-chance")
                .number("average")
                .wideOnly()
                .number("changed-deals");
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome each = outcomes.get(i);
            boolean isBase = i == 0;
            table.row(
                    isBase ? Tone.QUIET : Tone.PLAIN,
                    each.name(),
                    amount(each.quantile(0.5)),
                    isBase ? "" : each.quantile(0.5).map(middle -> Texts.whole(middle.minus(now()))),
                    amount(each.quantile(0.1)),
                    amount(each.quantile(0.9)),
                    each.view().target().isPositive() ? Texts.whole(each.view().target()) : Texts.NONE,
                    chance(each),
                    outlook.readsDeals() ? average(each) : Texts.NOBODY_CAN_SAY,
                    isBase ? "" : each.deals().size());
        }
        return table.inView(100).inTerminal(40).note(Message.of("scenarios.note"));
    }

    private Money now() {
        return outlook.period().quantile(0.5).orElseThrow();
    }

    private static Object amount(Optional<Money> amount) {
        return amount.<Object>map(Texts::whole).orElse(Texts.NOBODY_CAN_SAY);
    }

    private static Object chance(Outcome each) {
        Money target = each.view().target();
        return !target.isPositive()
                ? Texts.NOBODY_CAN_SAY
                : QuarterForecast.isReached(each.forecast(), target)
                        ? Texts.REACHED
                        : QuarterForecast.chance(each.forecast(), target)
                                .map(Texts::ofReaching)
                                .orElse(Texts.NOBODY_CAN_SAY);
    }

    private Money average(Outcome each) {
        return Texts.whole(Money.of(
                business.book().currency(),
                Measure.expectedRevenue().of(each.view()).value()));
    }

    private Table changes() {
        Table table = Table.of(Message.of("scenarios.changes")).text("scenario").text("what-changes");
        for (Outcome each : outcomes) {
            each.changes().forEach(change -> table.row(each.name(), change));
        }
        return table.inView(100).inTerminal(40);
    }

    private Table deals() {
        Table table = Table.of(Message.of("scenarios.deals"))
                .text("scenario")
                .deal()
                .text("owner")
                .number("amount")
                .number("amount-then");
        if (outlook.readsDeals()) {
            table.number("chance").number("chance-then");
        }
        for (Outcome each : outcomes) {
            for (Changed deal : each.deals()) {
                List<Object> cells = new ArrayList<>(List.of(
                        each.name(),
                        deal.now().id(),
                        deal.now().owner(),
                        Texts.whole(deal.now().amount()),
                        Texts.whole(deal.then().amount())));
                if (outlook.readsDeals()) {
                    cells.add(Texts.chance(deal.chance()));
                    cells.add(Texts.chance(deal.chanceThen()));
                }
                table.row(cells.toArray()).by(deal.now().owner());
            }
        }
        return table.inTerminal(10);
    }

    private List<Message> remarks() {
        List<Message> words = new ArrayList<>();
        words.add(Message.of(outlook.readsDeals() ? "what-if.families" : "scenarios.no-families"));
        if (outlook.readsDeals()) {
            words.add(Message.of("scenarios.average"));
        }
        if (!hasTarget) {
            words.add(Message.of("outlook.no-target"));
        }
        return words;
    }
}
