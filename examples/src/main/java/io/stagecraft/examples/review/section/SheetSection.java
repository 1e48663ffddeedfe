// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.Member;
import io.stagecraft.examples.review.quarter.QuarterPlan;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.form.MonthPlan;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The plan of a quarter as sheets: each seller's weeks, a sheet for a month, and each day of everybody. */
public final class SheetSection {
    /** So many sellers have a column on the sheet of days; of more, their regions have. */
    private static final int MOST_COLUMNS = 40;

    private SheetSection() {}

    public static Section of(Business business, QuarterPlan quarter, TargetPlan plan) {
        List<YearMonth> months = quarter.target().quarter().range().byMonth().stream()
                .map(month -> YearMonth.from(month.start()))
                .toList();
        YearMonth next = YearMonth.from(business.book().asOf().plusDays(1));
        Section section = Section.of(
                        "sheet",
                        Message.of("sheet.lead")
                                .with("quarter", Texts.quarter(quarter.target().quarter()))
                                .with("total", Texts.whole(plan.total().toMoney()))
                                .with("sellers", quarter.force().size()))
                .open();
        months.forEach(month -> section.add(month(quarter, plan, month).inTerminal(month.equals(next) ? 40 : 0)));
        return section.add(days(quarter, plan));
    }

    /** Returns each seller's target of a month, by week. */
    static Table month(QuarterPlan quarter, TargetPlan plan, YearMonth month) {
        List<MonthPlan> plans = sellers(quarter, plan).stream()
                .map(seller -> MonthPlan.of(plan, quarter.organisation(), seller, month))
                .toList();
        Table table = Table.of(Message.of("sheet.month")
                        .with("year", Integer.toString(month.getYear()))
                        .with("month", Integer.toString(month.getMonthValue())))
                .text("seller")
                .number("month");
        List<DateRange> weeks = List.copyOf(plans.get(0).weeks().keySet());
        weeks.forEach(week -> table.number(
                Message.of("sheet.week").with("from", monthDay(week.start())).with("to", monthDay(week.lastDay()))));
        List<Quantity> sums = new ArrayList<>();
        for (MonthPlan each : plans) {
            List<Quantity> row = new ArrayList<>(List.of(each.target()));
            row.addAll(each.weeks().values());
            table.row(cells(each.seller(), row)).by(each.seller());
            for (int i = 0; i < row.size(); i++) {
                if (i < sums.size()) {
                    sums.set(i, sums.get(i).plus(row.get(i)));
                } else {
                    sums.add(row.get(i));
                }
            }
        }
        return table.row(Tone.STRONG, cells(Texts.SUM, sums)).inView(100);
    }

    private static String monthDay(LocalDate day) {
        return day.toString().substring(5);
    }

    private static Object[] cells(Object head, List<Quantity> amounts) {
        List<Object> cells = new ArrayList<>(List.of(head));
        amounts.forEach(amount -> cells.add(amount.toMoney()));
        return cells.toArray();
    }

    private static List<Member> sellers(QuarterPlan quarter, TargetPlan plan) {
        List<Member> sellers = new ArrayList<>();
        for (Member region : plan.children(quarter.organisation(), Cut.all()).keySet()) {
            sellers.addAll(
                    plan.children(quarter.organisation(), quarter.organisation().at(region))
                            .keySet());
        }
        return sellers;
    }

    private static Table days(QuarterPlan quarter, TargetPlan plan) {
        List<Member> sellers = sellers(quarter, plan);
        List<Member> columns = sellers.size() <= MOST_COLUMNS
                ? sellers
                : List.copyOf(plan.children(quarter.organisation(), Cut.all()).keySet());
        Table table = Table.of(Message.of("sheet.days")).text("day").number(Texts.SUM);
        columns.forEach(column -> table.number(Message.of("sheet.name").with("name", column.name()))
                .wideOnly());
        List<Map<LocalDate, Quantity>> amounts = columns.stream()
                .<Map<LocalDate, Quantity>>map(
                        column -> plan.byDay(quarter.organisation().at(column)))
                .toList();
        plan.byDay(Cut.all()).forEach((day, all) -> {
            List<Quantity> row = new ArrayList<>(List.of(all));
            amounts.forEach(
                    column -> row.add(column.getOrDefault(day, plan.unit().ofSmallest(0))));
            table.row(cells(day, row));
        });
        return table.inTerminal(0).inView(100).folded();
    }
}
