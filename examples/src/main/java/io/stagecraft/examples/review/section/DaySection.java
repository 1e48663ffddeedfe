// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import static java.util.stream.Collectors.toMap;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.Deliverers;
import io.stagecraft.examples.review.quarter.Diary;
import io.stagecraft.examples.review.quarter.People;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.activity.DailyQuestion;
import io.stagecraft.planning.activity.MonthPhase;
import io.stagecraft.planning.form.DailyAnswer;
import io.stagecraft.planning.form.DailyReport;
import io.stagecraft.planning.form.DeliveringCustomer;
import io.stagecraft.planning.form.FilledChecklist;
import io.stagecraft.planning.form.VisitMade;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.tracking.DailyCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** The daily sales report of each seller, and the checklist of the day. */
public final class DaySection {
    /** So many customers stand in a checklist. */
    private static final int TOLD = 3;

    private final Business business;
    private final LocalDate day;
    private final List<DailyReport> reports;

    private DaySection(Business business, People people, Diary diary) {
        this.business = business;
        this.day = business.book().asOf();
        this.reports = people.standings().stream()
                .map(standing -> DailyReport.of(people.tracking(), standing.seller(), day, diary.made()))
                .toList();
    }

    public static Section day(Business business, People people, Diary diary, Figures figures) {
        if (!business.quarter().range().contains(business.book().asOf())) {
            return Section.of("day", Message.of("day.not-begun").with("quarter", business.quarterName()));
        }
        return new DaySection(business, people, diary).day(figures);
    }

    private Section day(Figures figures) {
        Money planned = sum(report -> report.today().planned());
        Money won = sum(report -> report.today().sold());
        figures.put("day.planned", Texts.figure(planned));
        figures.put("day.won", Texts.figure(won));
        figures.put(
                "day.month-won", Texts.figure(sum(report -> report.monthToDate().sold())));
        figures.put("day.visits", count());
        return Section.of(
                        "day",
                        Message.of("day.lead")
                                .with("day", day)
                                .with("won", Texts.whole(won))
                                .with("planned", Texts.whole(planned))
                                .with("visits", count())
                                .with(
                                        "monthWon",
                                        Texts.whole(sum(
                                                report -> report.monthToDate().sold())))
                                .with(
                                        "monthPlanned",
                                        Texts.whole(sum(
                                                report -> report.monthToDate().planned()))))
                .open()
                .add(sellers())
                .addIf(count() > 0, this::visits)
                .add(Remarks.onReading(List.of(Message.of("day.by-hand"))));
    }

    private Money sum(Function<DailyReport, Quantity> part) {
        return reports.stream()
                .map(part)
                .map(Quantity::toMoney)
                .reduce(Money.zero(business.book().currency()), Money::plus);
    }

    private int count() {
        return reports.stream().mapToInt(report -> report.visits().size()).sum();
    }

    private Table sellers() {
        Table table = Table.of(Message.of("day.sellers").with("day", day))
                .text("seller")
                .number("planned-day")
                .number("won-day")
                .change("gap-day")
                .number("visits")
                .number("planned-month")
                .wideOnly()
                .number("won-month")
                .change("gap-month")
                .number("needed")
                .wideOnly();
        for (DailyReport report : reports) {
            table.row(
                            tone(report.monthToDate()),
                            report.seller(),
                            PeopleSection.whole(report.today().planned()),
                            PeopleSection.whole(report.today().sold()),
                            PeopleSection.whole(report.today().difference()),
                            report.visits().size(),
                            PeopleSection.whole(report.monthToDate().planned()),
                            PeopleSection.whole(report.monthToDate().sold()),
                            PeopleSection.whole(report.monthToDate().difference()),
                            report.requiredPerDay()
                                    .<Object>map(PeopleSection::whole)
                                    .orElse(Message.of("people.no-day-left")))
                    .by(report.seller());
        }
        return table.row(
                        Tone.STRONG,
                        Texts.SUM,
                        Texts.whole(sum(report -> report.today().planned())),
                        Texts.whole(sum(report -> report.today().sold())),
                        Texts.whole(sum(report -> report.today().difference())),
                        count(),
                        Texts.whole(sum(report -> report.monthToDate().planned())),
                        Texts.whole(sum(report -> report.monthToDate().sold())),
                        Texts.whole(sum(report -> report.monthToDate().difference())),
                        "")
                .inView(100)
                .inTerminal(40);
    }

    private static Tone tone(DailyCheck check) {
        return check.difference().smallest() < 0 ? Tone.WARNING : Tone.GOOD;
    }

    private Table visits() {
        Table table = Table.of(Message.of("day.visits").with("day", day))
                .text("seller")
                .text("customer")
                .text("outcome");
        for (DailyReport report : reports) {
            for (VisitMade visit : report.visits()) {
                table.row(
                                report.seller(),
                                visit.customer(),
                                visit.outcome()
                                        .<Object>map(outcome -> outcome.labels())
                                        .orElse(Texts.UNKNOWN))
                        .by(report.seller());
            }
        }
        return table.inTerminal(0);
    }

    public static Section checklist(Business business, QuarterForecast outlook, People people, Diary diary) {
        LocalDate day = business.book().asOf();
        Deliverers deliverers = Deliverers.of(business, outlook);
        List<FilledChecklist> lists = people.standings().stream()
                .map(standing -> FilledChecklist.of(
                        standing.seller().name(),
                        day,
                        business.book().calendar(),
                        diary.made(),
                        diary.planned(),
                        deliverers.of(standing)))
                .toList();
        MonthPhase phase = MonthPhase.of(day, business.book().calendar());
        Table table = Table.of(Message.of("checklist.sellers").with("day", day)).text("seller");
        for (DailyQuestion question : DailyQuestion.values()) {
            table.text(Texts.label(question.labels()));
        }
        table.text("customers")
                .wideOnly()
                .pageOnly()
                .text("obstacle")
                .wideOnly()
                .pageOnly();
        for (FilledChecklist list : lists) {
            Map<DailyQuestion, DailyAnswer> answers =
                    list.answers().stream().collect(toMap(DailyAnswer::question, Function.identity()));
            List<Object> cells = new ArrayList<>(List.of(list.seller()));
            for (DailyQuestion question : DailyQuestion.values()) {
                cells.add(Optional.ofNullable(answers.get(question)).map(DaySection::answer));
            }
            cells.add(
                    list.customers().isEmpty()
                            ? Texts.NONE
                            : Message.of("checklist.names")
                                    .with(
                                            "names",
                                            Texts.names(list.customers().stream()
                                                    .limit(TOLD)
                                                    .map(DeliveringCustomer::customer)
                                                    .toList())));
            cells.add(LetterSection.PEN);
            table.row(cells.toArray()).by(list.seller());
        }
        long open = lists.stream()
                .flatMap(list -> list.answers().stream())
                .filter(answer -> answer.answer() != Answer.YES)
                .count();
        return Section.of(
                        "checklist",
                        Message.of("checklist.lead")
                                .with("phase", phase.labels())
                                .with("point", phase.keyPoint().labels())
                                .with("open", open)
                                .with("questions", 3L * lists.size()))
                .open()
                .add(rhythm(phase))
                .add(table.inView(100).inTerminal(40))
                .add(Remarks.onReading(List.of(Message.of("checklist.planned"))));
    }

    private static Message answer(DailyAnswer verdict) {
        return Message.of("checklist.answer")
                .with("answer", Texts.constant("met", verdict.answer()))
                .with("reason", verdict.reason());
    }

    /** Returns the three thirds of the month, each with its key point and tasks, and marks where the day is. */
    private static Table rhythm(MonthPhase now) {
        Table table = Table.of(Message.of("checklist.rhythm"))
                .text("phase")
                .text("key-point")
                .text("tasks");
        for (MonthPhase phase : MonthPhase.values()) {
            table.row(
                    phase == now ? Tone.STRONG : Tone.QUIET,
                    phase.labels(),
                    phase.keyPoint().labels(),
                    phase.tasks().isEmpty()
                            ? ""
                            : Message.of("checklist.tasks").with("tasks", arguments(phase.tasks())));
        }
        return table;
    }

    private static List<Argument> arguments(List<Labels> labels) {
        return labels.stream().map(Argument::of).toList();
    }
}
