package io.stagecraft.examples.review;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.planning.plan.TargetPlan;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code stagecraft track}: exit code 0 for a sheet, 1 if it cannot be written, 2 for bad input. */
@Command(
        name = "track",
        description = {
            "Holds what was sold against the plan: the daily sales report, the checklist of the day, the league table with the"
                    + " outlook, and the monthly report with the plan of the next month.",
            "",
            "The plan is that of the command plan, the outlook that of review."
        },
        footer = {
            "",
            "Examples:",
            "  stagecraft track crm --as-of 2026-05-15            the sheets of that evening",
            "  stagecraft track crm --language zh                 in Chinese",
            "",
            "Exit code: 0 tracked, 1 the result cannot be written, 2 bad input or usage (nothing is written)."
        })
final class Track implements Callable<Integer> {
    @Mixin
    private BookOptions book = new BookOptions();

    @Mixin
    private PageOptions page = new PageOptions();

    @Override
    public Integer call() throws IOException {
        ReviewOptions asked = book.asked(page.words());
        return page.write(book, List.of(), (business, figures, progress) -> report(business, asked, figures, progress));
    }

    static Report report(Business business, ReviewOptions asked, Figures figures, Progress progress) {
        Optional<QuarterTarget> target = QuarterTarget.of(business, asked);
        Optional<QuarterPlan> quarter = target.flatMap(given -> QuarterPlan.of(business, given, asked.words()));
        progress.step(Message.of("progress.forecasting"));
        QuarterForecast outlook = QuarterForecast.of(business);
        progress.step(Message.of("progress.sections"));
        List<Section> sections = new ArrayList<>();
        Optional<TargetPlan> plan = quarter.flatMap(QuarterPlan::plan);
        if (plan.isPresent()) {
            People people = new People(business, outlook, quarter.orElseThrow(), plan.get());
            Diary diary = Diary.of(business);
            sections.add(DaySection.day(business, people, diary, figures));
            sections.add(DaySection.checklist(business, outlook, people, diary));
            PeopleSection.league(business, outlook, quarter).ifPresent(sections::add);
            sections.add(outlook(business, outlook, target, figures));
            sections.add(MonthSection.of(business, people, diary, following(business, asked, quarter), figures));
        } else {
            sections.add(PlanSection.of(business, target, quarter, figures));
            sections.add(outlook(business, outlook, target, figures));
        }
        return ReviewReport.of(
                Message.of("title.track").with("book", business.book().name()), business, outlook, sections);
    }

    /** Returns the plan of the quarter that the next month lies in. */
    private static Optional<QuarterPlan> following(
            Business business, ReviewOptions asked, Optional<QuarterPlan> quarter) {
        YearMonth next = YearMonth.from(business.book().asOf()).plusMonths(1);
        return business.quarter().range().contains(next.atDay(1))
                ? quarter
                : QuarterTarget.next(business, asked)
                        .flatMap(target -> QuarterPlan.of(business, target, asked.words()));
    }

    private static Section outlook(
            Business business, QuarterForecast outlook, Optional<QuarterTarget> target, Figures figures) {
        return ForecastSection.of(business, outlook, target, figures).open();
    }
}
