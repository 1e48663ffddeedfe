// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.inspection.Movement;
import io.stagecraft.core.inspection.MovementInspection;
import io.stagecraft.core.inspection.MovementKind;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.OpenDeals;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.forecast.PeriodDeals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * How the open deals due in the quarter, and the committed ones among them, came from an earlier evening to now, and from there to
 * those that may close in the quarter: to the last cent.
 */
public final class CallBridge {
    /** One step, signed; a level is what all steps so far come to. */
    public record Step(Object label, boolean isLevel, boolean isOfDeals, long deals, Money worth) {
        boolean isNothing() {
            return deals == 0 && worth.isZero();
        }
    }

    private final Business business;
    private final QuarterForecast outlook;
    private final MovementInspection changes;
    private final Movement all;
    private final Movement committed;

    public CallBridge(Business business, QuarterForecast outlook, LocalDate from) {
        this.business = business;
        this.outlook = outlook;
        MovementInspection anyDay = MovementInspection.between(
                from,
                business.book().asOf(),
                business.book().zone(),
                business.book().currency());
        this.changes =
                business.weekly().changes().closing().map(anyDay::closingIn).orElse(anyDay);
        this.all = changes.of(business.deals());
        this.committed =
                changes.atLeast(ForecastCategory.COMMIT, business.process()).of(business.deals());
    }

    /** Returns the changes of the deals due in the quarter, of all open deals where nothing says when any is due. */
    public Movement due() {
        return all;
    }

    /** Returns whether somebody committed a deal then or now. */
    public boolean hasCommitted() {
        return committed.steps().stream().anyMatch(step -> step.deals() > 0);
    }

    /** Returns the steps as a table, with the committed deals beside all where there are any. */
    Table table(Message caption) {
        Table table = Table.of(caption).text("blank").change("deals").change("worth");
        List<Step> steps = steps();
        List<Step> promised = hasCommitted() ? committedSteps() : List.of();
        if (hasCommitted()) {
            table.change("committed").change("committed-worth");
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Optional<Step> of = i < promised.size() ? Optional.of(promised.get(i)) : Optional.empty();
            if (isShown(step) || of.filter(CallBridge::isShown).isPresent()) {
                List<Object> cells = new ArrayList<>(List.of(step.label(), deals(step), worth(step)));
                of.ifPresent(each -> cells.addAll(List.of(deals(each), worth(each))));
                table.row(step.isLevel() ? Tone.STRONG : Tone.PLAIN, cells.toArray());
            }
        }
        return table.inTerminal(25)
                .note(Message.of("change.note")
                        .with("without", all.withoutAmount())
                        .with("between", all.cameAndWent()));
    }

    private static Object deals(Step step) {
        return step.isOfDeals() && isShown(step) ? (Object) step.deals() : "";
    }

    private Object worth(Step step) {
        boolean isUnknown =
                step.isLevel() && step.worth().isZero() && step.deals() > 0 && all.withoutAmount() >= step.deals();
        return isUnknown ? Texts.UNKNOWN : isShown(step) ? step.worth() : "";
    }

    private static boolean isShown(Step step) {
        return step.isLevel() || !step.isNothing();
    }

    /** Returns the steps of all deals due in the quarter. */
    public List<Step> steps() {
        return steps(all, deal -> true);
    }

    /** Returns the steps of the committed deals, as many as of all. */
    public List<Step> committedSteps() {
        return steps(
                committed, deal -> deal.forecastCategory(business.process()).compareTo(ForecastCategory.COMMIT) >= 0);
    }

    private List<Step> steps(Movement movement, Predicate<Opportunity> counts) {
        List<Step> steps = new ArrayList<>();
        movement.steps().forEach(step -> {
            boolean isLevel = step.kind() == MovementKind.OPENING || step.kind() == MovementKind.CLOSING;
            int sign = isLevel ? 1 : step.kind().sign();
            steps.add(new Step(
                    step.kind().labels(),
                    isLevel,
                    step.kind().isOfDeals(),
                    step.kind().isOfDeals() ? sign * step.deals() : 0,
                    step.amount().multipliedBy(sign)));
        });
        steps.addAll(toCounted(counts));
        return steps;
    }

    /** Returns the steps from the deals due in the quarter to those that may close in it. */
    private List<Step> toCounted(Predicate<Opportunity> counts) {
        Map<String, OpenDeal> read = new HashMap<>();
        OpenDeals groups = outlook.openDeals();
        Map<String, PeriodDeals.Group> groupOf = outlook.readDeals().groupOf();
        outlook.inQuarter().forEach(deal -> read.put(deal.id(), deal));
        List<Opportunity> open = business.open().stream().filter(counts).toList();
        List<Step> steps = new ArrayList<>();
        Map<PeriodDeals.Group, List<Opportunity>> off = new EnumMap<>(PeriodDeals.Group.class);
        for (Opportunity deal : open) {
            PeriodDeals.Group group = groupOf.get(deal.id());
            if (group != null && isDue(deal) && !groups.mayClose(deal.id())) {
                off.computeIfAbsent(group, key -> new ArrayList<>()).add(deal);
            }
        }
        for (PeriodDeals.Group group : PeriodDeals.Group.values()) {
            if (group != PeriodDeals.Group.COUNTED) {
                List<Opportunity> of = off.getOrDefault(group, List.of());
                steps.add(step(group.message(), -of.size(), worth(of.stream()).negated()));
            }
        }
        List<Opportunity> counted =
                open.stream().filter(deal -> groups.mayClose(deal.id())).toList();
        List<Opportunity> added = counted.stream().filter(deal -> !isDue(deal)).toList();
        steps.add(step(Message.of("call.bridge.by-age"), added.size(), worth(added.stream())));
        Money worth = counted.stream()
                .flatMap(deal ->
                        Optional.ofNullable(read.get(deal.id())).map(OpenDeal::amount).or(deal::amount).stream())
                .reduce(zero(), Money::plus);
        steps.add(new Step(Message.of("call.bridge.estimated"), false, false, 0, worth.minus(worth(counted.stream()))));
        steps.add(new Step(PeriodDeals.Group.COUNTED.message(), true, true, counted.size(), worth));
        return steps;
    }

    private static Step step(Message label, long deals, Money worth) {
        return new Step(label, false, true, deals, worth);
    }

    private boolean isDue(Opportunity deal) {
        Optional<DateRange> period = changes.closing();
        return period.isEmpty()
                || deal.expectedClose().filter(period.get()::contains).isPresent();
    }

    private Money worth(Stream<Opportunity> deals) {
        return deals.flatMap(deal -> deal.amount().stream()).reduce(zero(), Money::plus);
    }

    private Money zero() {
        return Money.zero(business.book().currency());
    }
}
