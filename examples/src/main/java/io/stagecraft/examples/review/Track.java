// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.Diary;
import io.stagecraft.examples.review.quarter.People;
import io.stagecraft.examples.review.quarter.QuarterPlan;
import io.stagecraft.examples.review.quarter.QuarterTarget;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.section.DaySection;
import io.stagecraft.examples.review.section.MonthSection;
import io.stagecraft.examples.review.section.PeopleSection;
import io.stagecraft.examples.review.section.PlanSection;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

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
final class Track extends BookCommand {
    @Override
    Report page(Business business, ReviewOptions asked, Figures figures, Progress progress) {
        return report(business, asked, figures, progress);
    }

    static Report report(Business business, ReviewOptions asked, Figures figures, Progress progress) {
        QuarterView view = QuarterView.of(business, asked, progress);
        List<Section> sections = new ArrayList<>();
        Optional<People> people = view.people();
        if (people.isPresent()) {
            Diary diary = Diary.of(business);
            sections.add(DaySection.day(business, people.get(), diary, figures));
            sections.add(DaySection.checklist(business, view.outlook(), people.get(), diary));
            PeopleSection.league(business, view.outlook(), view.quarter()).ifPresent(sections::add);
            sections.add(view.forecast(figures).open());
            sections.add(MonthSection.of(
                    business, people.get(), diary, following(business, asked, view.quarter()), figures));
        } else {
            sections.add(PlanSection.of(business, view.target(), view.quarter(), figures));
            sections.add(view.forecast(figures).open());
        }
        return view.page("title.track", sections);
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
}
