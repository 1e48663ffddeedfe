// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.Diary;
import io.stagecraft.examples.review.quarter.Member;
import io.stagecraft.examples.review.quarter.People;
import io.stagecraft.examples.review.quarter.QuarterPlan;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.form.MonthPlan;
import io.stagecraft.planning.form.MonthlyReport;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.tracking.GapDiagnosis;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** The monthly report of each seller, with the plan of the next month. */
public final class MonthSection {
    private final Business business;
    private final People people;
    private final Diary diary;
    private final Optional<QuarterPlan> following;

    private MonthSection(Business business, People people, Diary diary, Optional<QuarterPlan> following) {
        this.business = business;
        this.people = people;
        this.diary = diary;
        this.following = following;
    }

    /**
     * Returns the section.
     *
     * @param following the plan of the quarter that the next month lies in; empty if there is none
     */
    public static Section of(
            Business business, People people, Diary diary, Optional<QuarterPlan> following, Figures figures) {
        return business.quarter().range().contains(business.book().asOf())
                ? new MonthSection(business, people, diary, following).section(figures)
                : Section.of("month", Message.of("day.not-begun").with("quarter", business.quarterName()));
    }

    private Section section(Figures figures) {
        LocalDate day = business.book().asOf();
        List<MonthlyReport> reports = people.standings().stream()
                .map(standing -> MonthlyReport.of(
                        people.tracking(),
                        standing.seller(),
                        day,
                        people.hasBegun() ? people.diagnosis(standing.seller()) : Optional.empty(),
                        next(standing.seller()),
                        diary.planned()))
                .toList();
        Money target = sum(reports, report -> report.check().planned());
        Money won = sum(reports, report -> report.check().sold());
        figures.put("month.target", Texts.figure(target));
        figures.put("month.won", Texts.figure(won));
        Section section = Section.of(
                        "month",
                        Message.of("month-report.lead")
                                .with("month", name(YearMonth.from(day)))
                                .with("won", Texts.whole(won))
                                .with("target", Texts.whole(target))
                                .with("day", day))
                .open()
                .add(sellers(reports, target, won));
        plan().ifPresentOrElse(
                        plan -> section.add(SheetSection.month(following.orElseThrow(), plan, nextMonth())
                                .inTerminal(40)),
                        () -> section.add(Remarks.of(
                                Message.of("month-report.next").with("month", name(nextMonth())),
                                List.of(Message.of("month-report.no-next")))));
        return section.add(Remarks.onReading(List.of(Message.of("month-report.by-hand"))));
    }

    private Optional<TargetPlan> plan() {
        return following.flatMap(QuarterPlan::plan);
    }

    private YearMonth nextMonth() {
        return YearMonth.from(business.book().asOf()).plusMonths(1);
    }

    private Optional<MonthPlan> next(Member seller) {
        return plan().filter(
                        plan -> following.orElseThrow().organisation().leaves().contains(seller))
                .map(plan -> MonthPlan.of(plan, following.orElseThrow().organisation(), seller, nextMonth()));
    }

    private Table sellers(List<MonthlyReport> reports, Money target, Money won) {
        Table table = Table.of(Message.of("month-report.sellers")
                        .with("month", name(YearMonth.from(business.book().asOf()))))
                .text("seller")
                .number("target")
                .number("won")
                .number("of-target")
                .change("activity")
                .wideOnly()
                .pageOnly()
                .change("mix")
                .wideOnly()
                .pageOnly()
                .change("conversion")
                .wideOnly()
                .pageOnly()
                .change("deal-size")
                .wideOnly()
                .pageOnly()
                .number("next-month")
                .number("next-visits");
        for (MonthlyReport report : reports) {
            table.row(
                            report.seller(),
                            PeopleSection.whole(report.check().planned()),
                            PeopleSection.whole(report.check().sold()),
                            report.attained().map(Texts::percent),
                            cause(report, GapDiagnosis::activity),
                            cause(report, GapDiagnosis::mix),
                            cause(report, GapDiagnosis::conversion),
                            cause(report, GapDiagnosis::dealSize),
                            report.next().map(plan -> PeopleSection.whole(plan.target())),
                            report.nextVisits().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                    .by(report.seller());
        }
        return table.row(Tone.STRONG, Texts.SUM, Texts.whole(target), Texts.whole(won), "", "", "", "", "", "", "")
                .inView(100)
                .inTerminal(40)
                .note(Message.of("month-report.note"));
    }

    private static Optional<Money> cause(MonthlyReport report, Function<GapDiagnosis, Quantity> part) {
        return report.causes().map(part).map(PeopleSection::whole);
    }

    private Money sum(List<MonthlyReport> reports, Function<MonthlyReport, Quantity> part) {
        return reports.stream()
                .map(part)
                .map(Quantity::toMoney)
                .reduce(Money.zero(business.book().currency()), Money::plus);
    }

    private static Message name(YearMonth month) {
        return Message.of("month")
                .with("year", Integer.toString(month.getYear()))
                .with("month", Integer.toString(month.getMonthValue()));
    }
}
