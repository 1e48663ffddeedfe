// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.examples.review.page.Columns;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.Member;
import io.stagecraft.examples.review.quarter.QuarterPlan;
import io.stagecraft.examples.review.quarter.QuarterTarget;
import io.stagecraft.examples.review.quarter.SalesForce;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.PlanPeriod;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.SmartCriterion;
import io.stagecraft.planning.target.Verdict;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The target of the quarter, split to region, seller, month and working day so that every sum is exact. */
public final class PlanSection {
    private final Business business;
    private final QuarterTarget target;
    private final QuarterPlan quarter;
    private final SalesForce force;
    private final WorkCalendar working;
    private final Dimension<Member> organisation;
    private final Dimension<PlanPeriod> calendar;

    private PlanSection(Business business, QuarterPlan quarter) {
        this.business = business;
        this.quarter = quarter;
        this.target = quarter.target();
        this.force = quarter.force();
        this.organisation = quarter.organisation();
        this.calendar = quarter.calendar();
        this.working = business.book().calendar();
    }

    public static Section of(
            Business business, Optional<QuarterTarget> target, Optional<QuarterPlan> quarter, Figures figures) {
        if (target.isEmpty()) {
            return Section.of("plan", Message.of("plan.no-target").with("quarter", business.quarterName()));
        }
        if (quarter.isEmpty()) {
            return Section.of(
                    "plan",
                    Message.of("plan.nobody")
                            .with("target", Texts.whole(target.get().amount())));
        }
        return new PlanSection(business, quarter.get()).section(figures);
    }

    private Section section(Figures figures) {
        figures.put("plan.target", Texts.figure(target.amount()));
        if (quarter.plan().isEmpty()) {
            return Section.of("plan", Message.of("plan.no-split").with("target", Texts.whole(target.amount())))
                    .add(smart())
                    .add(Remarks.warning(
                            Message.of("plan.why-not"),
                            quarter.problems().stream().map(Problem::message).toList()));
        }
        TargetPlan plan = quarter.plan().get();
        figures.put("plan.given-out", plan.total().toDecimal());
        figures.put("plan.cells", plan.cells());
        return Section.of("plan", lead(plan))
                .add(tiles(plan))
                .add(smart())
                .add(regions(plan))
                .add(sellers(plan))
                .add(days(plan))
                .add(week(plan))
                .add(Remarks.onReading(remarks(plan)));
    }

    private Message lead(TargetPlan plan) {
        return Message.of("plan.lead")
                .with("target", Texts.whole(target.amount()))
                .with("span", Texts.span(target.quarter().range()))
                .with("basis", target.basis())
                .with("regions", plan.children(organisation, Cut.all()).size())
                .with("sellers", force.size())
                .with("days", working.count(target.quarter().range()));
    }

    private Tiles tiles(TargetPlan plan) {
        DateRange toDate =
                target.quarter().range().before(business.book().asOf().plusDays(1));
        Tiles tiles = new Tiles()
                .add(Tone.STRONG, Message.of("call.target"), Texts.whole(target.amount()), target.basis())
                .add(
                        plan.overAssignment().isFlagged() ? Tone.WARNING : Tone.PLAIN,
                        Message.of("plan.given-out"),
                        Texts.whole(plan.total().toMoney()),
                        plan.overAssignment().message());
        if (!toDate.isEmpty()) {
            tiles.add(
                    Message.of("plan.won"),
                    Texts.whole(business.wonRevenue(toDate)),
                    Message.of("plan.won-deals")
                            .with("deals", business.won(toDate).size())
                            .with("day", business.book().asOf()));
            tiles.add(
                    Message.of("plan.due"),
                    Texts.whole(plan.amount(Cut.all().during(toDate)).toMoney()),
                    Message.of("plan.days-passed")
                            .with("passed", working.count(toDate))
                            .with("days", working.count(target.quarter().range())));
        }
        return tiles;
    }

    private Table smart() {
        Table table = Table.of(Message.of("plan.smart"))
                .text("criterion")
                .text("answer")
                .text("why");
        for (Verdict<SmartCriterion> verdict : target.check().verdicts()) {
            table.row(
                    verdict.answer() == Answer.NO ? Tone.BAD : Tone.PLAIN,
                    Texts.constant("smart-criterion", verdict.criterion()),
                    Texts.constant("met", verdict.answer()),
                    verdict.reason());
        }
        return target.check().isPassed()
                ? table
                : table.note(Message.of("plan.smart-note").with("basis", target.basis()));
    }

    private List<PlanPeriod> months(TargetPlan plan) {
        return List.copyOf(plan.children(calendar, Cut.all()).keySet());
    }

    private Table regions(TargetPlan plan) {
        List<PlanPeriod> months = months(plan);
        Table table = withMonths(
                Table.of(Message.of("plan.regions"))
                        .text("region")
                        .number("assigned")
                        .number("given-out"),
                months);
        Quantity assigned = null;
        for (Map.Entry<Member, Quantity> region :
                plan.children(organisation, Cut.all()).entrySet()) {
            Cut cut = organisation.at(region.getKey());
            Quantity own = plan.assigned(cut);
            assigned = assigned == null ? own : assigned.plus(own);
            table.row(cells(
                    plan,
                    cut,
                    months,
                    Texts.team(region.getKey().name()),
                    own.toMoney(),
                    region.getValue().toMoney()));
        }
        return table.row(
                        Tone.STRONG,
                        cells(
                                plan,
                                Cut.all(),
                                months,
                                Texts.SUM,
                                Optional.ofNullable(assigned).map(Quantity::toMoney),
                                plan.total().toMoney()))
                .note(Message.of("plan.regions-note"));
    }

    private Table sellers(TargetPlan plan) {
        List<PlanPeriod> months = months(plan);
        Table table = withMonths(
                Table.of(Message.of("plan.sellers"))
                        .text("seller")
                        .text("region")
                        .wideOnly()
                        .number("target"),
                months);
        for (Map.Entry<Member, Quantity> region :
                plan.children(organisation, Cut.all()).entrySet()) {
            Cut inRegion = organisation.at(region.getKey());
            plan.children(organisation, inRegion)
                    .forEach((seller, amount) -> table.row(cells(
                                    plan,
                                    organisation.at(seller),
                                    months,
                                    force.isRamping(seller)
                                            ? Message.of("plan.ramping").with("seller", seller.name())
                                            : seller.name(),
                                    Texts.team(seller.region()),
                                    amount.toMoney()))
                            .by(seller.name()));
        }
        return table.row(
                        Tone.STRONG,
                        cells(
                                plan,
                                Cut.all(),
                                months,
                                Texts.SUM,
                                "",
                                plan.total().toMoney()))
                .inView(100)
                .inTerminal(0);
    }

    private static Table withMonths(Table table, List<PlanPeriod> months) {
        months.forEach(month -> table.number(Message.of("month")
                        .with("year", Integer.toString(month.range().start().getYear()))
                        .with("month", Integer.toString(month.range().start().getMonthValue())))
                .wideOnly());
        return table;
    }

    private Object[] cells(TargetPlan plan, Cut cut, List<PlanPeriod> months, Object... first) {
        List<Object> cells = new ArrayList<>(List.of(first));
        months.forEach(
                month -> cells.add(plan.amount(cut.and(calendar.at(month))).toMoney()));
        return cells.toArray();
    }

    private Columns days(TargetPlan plan) {
        Columns columns = Columns.of(Message.of("plan.days"));
        plan.byDay(Cut.all())
                .forEach((day, amount) -> columns.add(
                        Message.of("month-day").with("day", day.toString().substring(5)),
                        amount.toDecimal().doubleValue(),
                        Texts.brief(amount.toDecimal()),
                        day.isAfter(business.book().asOf()) ? Tone.STRONG : Tone.QUIET));
        return columns.note(Message.of(quarter.isSeasonal() ? "plan.days-seasonal" : "plan.days-alike"));
    }

    private Table week(TargetPlan plan) {
        Member seller = force.largest();
        LocalDate monday = business.book().asOf().plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        DateRange week = DateRange.ofClosed(monday, monday.plusDays(6))
                .intersection(target.quarter().range());
        Cut cut = organisation.at(seller).during(week);
        Table table = Table.of(Message.of("plan.week")
                        .with("seller", seller.name())
                        .with("region", Texts.team(seller.region())))
                .text("day")
                .number("target");
        plan.byDay(cut)
                .forEach((day, amount) -> table.row(
                        Message.of("weekday." + Texts.code(day.getDayOfWeek())).with("day", day), amount.toMoney()));
        return table.row(Tone.STRONG, Texts.SUM, plan.amount(cut).toMoney());
    }

    private List<Message> remarks(TargetPlan plan) {
        List<Message> words = new ArrayList<>(target.assumptions());
        words.addAll(force.remarks());
        plan.defaultsUsed().stream().map(DefaultUsed::message).forEach(words::add);
        DateRange days = target.quarter().range();
        words.add(Message.of("plan.rounding"));
        words.add(
                business.book().specialDays().isEmpty()
                        ? Message.of("plan.no-holidays")
                        : Message.of("plan.holidays")
                                .with("days", working.count(days))
                                .with("weekdays", WorkCalendar.weekdays().count(days)));
        return words;
    }
}
