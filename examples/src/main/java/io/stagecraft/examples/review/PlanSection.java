package io.stagecraft.examples.review;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.examples.book.SpecialDay;
import io.stagecraft.examples.review.page.Columns;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tiles;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.PlanPeriod;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.SmartCriterion;
import io.stagecraft.planning.target.Verdict;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.Money;

/** The target of the quarter, split to region, seller, month and working day so that every sum is exact. */
final class PlanSection {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

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

    static Section of(
            Business business, Optional<QuarterTarget> target, Optional<QuarterPlan> quarter, Figures figures) {
        if (target.isEmpty()) {
            return Section.of(
                    "plan",
                    "Plan",
                    "There is no target for %s: nobody gave one, and no complete quarter with a win was observed that could be repeated. Give one with --target."
                            .formatted(business.quarter()));
        }
        if (quarter.isEmpty()) {
            return Section.of(
                    "plan",
                    "Plan",
                    "The target of %s cannot be split: no seller won anything in the last twelve months."
                            .formatted(Texts.money(target.get().amount())));
        }
        return new PlanSection(business, quarter.get()).section(figures);
    }

    private Section section(Figures figures) {
        figures.put("plan.target", Texts.figure(target.amount()));
        if (quarter.plan().isEmpty()) {
            return Section.of(
                            "plan", "Plan", "The target of %s cannot be split.".formatted(Texts.money(target.amount())))
                    .add(smart())
                    .add(Remarks.warning(
                            "Why not",
                            quarter.problems().stream().map(Problem::toString).toList()));
        }
        TargetPlan plan = quarter.plan().get();
        figures.put("plan.given-out", plan.total().toDecimal());
        figures.put("plan.cells", plan.cells());
        return Section.of("plan", "Plan", lead(plan))
                .add(tiles(plan))
                .add(smart())
                .add(regions(plan))
                .add(sellers(plan))
                .add(days(plan))
                .add(week(plan))
                .add(Remarks.of("How to read this", remarks(plan)));
    }

    private String lead(TargetPlan plan) {
        return "%s are to be won in %s, %s to %s (%s). Split over %s, %s and %s into %s, they add up to the last %s."
                .formatted(
                        Texts.money(target.amount()),
                        target.quarter(),
                        target.quarter().range().start(),
                        target.quarter().range().lastDay(),
                        target.basis(),
                        Texts.count(plan.children(organisation, Cut.all()).size(), "region", "regions"),
                        Texts.count(force.size(), "seller", "sellers"),
                        Texts.count(working.count(target.quarter().range()), "working day", "working days"),
                        Texts.count(plan.cells(), "cell", "cells"),
                        business.book().currency().getDecimalPlaces() == 0 ? "unit" : "cent");
    }

    private Tiles tiles(TargetPlan plan) {
        DateRange toDate =
                target.quarter().range().before(business.book().asOf().plusDays(1));
        Tiles tiles = new Tiles()
                .add("Target", Texts.money(target.amount()), target.basis(), Tone.STRONG)
                .add(
                        "Given out to sellers",
                        Texts.money(plan.total().toMoney()),
                        plan.overAssignment().toString(),
                        plan.overAssignment().isFlagged() ? Tone.WARNING : Tone.PLAIN);
        if (!toDate.isEmpty()) {
            Money won = business.wonRevenue(toDate);
            tiles.add(
                    "Won so far",
                    Texts.money(won),
                    "%s, to %s"
                            .formatted(
                                    Texts.count(business.won(toDate).size(), "deal", "deals"),
                                    business.book().asOf()));
            Quantity due = plan.amount(Cut.all().during(toDate));
            tiles.add(
                    "Given out so far",
                    Texts.money(due.toMoney()),
                    "%s of %s working days"
                            .formatted(
                                    working.count(toDate),
                                    working.count(target.quarter().range())));
        }
        return tiles;
    }

    private Table smart() {
        Table table = Table.of("Is the target SMART?")
                .text("Criterion")
                .text("Answer")
                .text("Why");
        for (Verdict<SmartCriterion> verdict : target.check().verdicts()) {
            table.row(
                    verdict.answer() == Answer.NO ? Tone.BAD : Tone.PLAIN,
                    words(verdict.criterion().name()),
                    words(verdict.answer().name()),
                    verdict.reason().text());
        }
        return target.check().isPassed()
                ? table
                : table.note(
                        "It fails a criterion and is planned all the same, because it was " + target.basis() + ".");
    }

    private static String words(String constant) {
        String lower = constant.toLowerCase(Locale.ROOT).replace('_', '-');
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    private List<PlanPeriod> months(TargetPlan plan) {
        return List.copyOf(plan.children(calendar, Cut.all()).keySet());
    }

    private Table regions(TargetPlan plan) {
        List<PlanPeriod> months = months(plan);
        Table table = withMonths(
                Table.of("By region and month, " + business.book().currency())
                        .text("Region")
                        .number("Assigned")
                        .number("Given to its sellers"),
                months);
        Quantity assigned = null;
        for (Map.Entry<Member, Quantity> region :
                plan.children(organisation, Cut.all()).entrySet()) {
            Cut cut = organisation.at(region.getKey());
            Quantity own = plan.assigned(cut);
            assigned = assigned == null ? own : assigned.plus(own);
            table.row(cells(plan, cut, months, region.getKey().name(), plain(own), plain(region.getValue())));
        }
        String sum = assigned == null ? "" : plain(assigned);
        return table.row(Tone.STRONG, cells(plan, Cut.all(), months, "Sum", sum, plain(plan.total())))
                .note(
                        "The regions add up to the target; their sellers carry the margin beyond it, which is rounded up in each region.");
    }

    private Table sellers(TargetPlan plan) {
        List<PlanPeriod> months = months(plan);
        Table table = withMonths(
                Table.of("By seller and month, " + business.book().currency())
                        .text("Seller")
                        .text("Region")
                        .wideOnly()
                        .number("Target"),
                months);
        for (Map.Entry<Member, Quantity> region :
                plan.children(organisation, Cut.all()).entrySet()) {
            Cut inRegion = organisation.at(region.getKey());
            plan.children(organisation, inRegion)
                    .forEach((seller, amount) -> table.row(cells(
                            plan,
                            organisation.at(seller),
                            months,
                            seller.name() + (force.isRamping(seller) ? " (ramping)" : ""),
                            seller.region(),
                            plain(amount))));
        }
        return table.row(Tone.STRONG, cells(plan, Cut.all(), months, "Sum", "", plain(plan.total())))
                .inTerminal(0);
    }

    private static Table withMonths(Table table, List<PlanPeriod> months) {
        months.forEach(month -> table.number(month.name()).wideOnly());
        return table;
    }

    private String[] cells(TargetPlan plan, Cut cut, List<PlanPeriod> months, String... first) {
        List<String> cells = new ArrayList<>(List.of(first));
        months.forEach(month -> cells.add(plain(plan.amount(cut.and(calendar.at(month))))));
        return cells.toArray(String[]::new);
    }

    private Columns days(TargetPlan plan) {
        Columns columns = Columns.of("What is given out day by day, to all sellers");
        plan.byDay(Cut.all())
                .forEach((day, amount) -> columns.add(
                        day.format(SHORT),
                        amount.toDecimal().doubleValue(),
                        Texts.brief(amount.toDecimal()),
                        day.isAfter(business.book().asOf()) ? Tone.STRONG : Tone.QUIET));
        return columns.note((quarter.isSeasonal()
                        ? "Months of the quarter and weekdays weigh as they did in the past."
                        : "Days weigh the same: no complete quarter was observed, or one without a win.")
                + " Pale: days that have passed.");
    }

    private Table week(TargetPlan plan) {
        Member seller = force.largest();
        LocalDate monday = business.book().asOf().plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        DateRange week = DateRange.ofClosed(monday, monday.plusDays(6))
                .intersection(target.quarter().range());
        Cut cut = organisation.at(seller).during(week);
        Table table = Table.of("One seller's week: " + seller.name() + ", " + seller.region())
                .text("Day")
                .number("Target, " + business.book().currency());
        SortedMap<LocalDate, Quantity> days = plan.byDay(cut);
        days.forEach((day, amount) -> table.row(name(day), plain(amount)));
        return table.row(Tone.STRONG, "Sum", plain(plan.amount(cut)));
    }

    private static String name(LocalDate day) {
        return words(day.getDayOfWeek().name()) + ", " + day;
    }

    private List<String> remarks(TargetPlan plan) {
        List<String> words = new ArrayList<>(target.assumptions());
        words.addAll(force.remarks());
        plan.defaultsUsed().stream().map(DefaultUsed::text).map(Texts::sentence).forEach(words::add);
        words.add(
                "Across regions and sellers parts are made by largest remainder, along the calendar by cumulative rounding; %s."
                        .formatted(workingDays()));
        return words;
    }

    private String workingDays() {
        DateRange days = target.quarter().range();
        List<SpecialDay> special = business.book().specialDays();
        return special.isEmpty()
                ? "working days are Monday to Friday, no holidays are known"
                : "working days are Monday to Friday but for the days of holidays.csv: %s in the quarter instead of %s"
                        .formatted(working.count(days), WorkCalendar.weekdays().count(days));
    }

    private static String plain(Quantity amount) {
        return Texts.plain(amount.toMoney());
    }
}
