package io.stagecraft.examples.review;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.planning.plan.TargetPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code stagecraft plan}: exit code 0 for a plan, 1 if it cannot be written, 2 for bad input. */
@Command(
        name = "plan",
        description = {
            "Splits the target of the quarter to sellers, weeks and days, with a target responsibility letter for each seller.",
            "",
            "The target is --target, or else what targets.csv says, or else the comparable quarter repeated; sellers weigh by"
                    + " what they won, days by the seasons of the past. All parts add up to the smallest unit."
        },
        footer = {
            "",
            "Examples:",
            "  stagecraft plan crm --target 3000000               a target of your own",
            "  stagecraft plan crm --growth 8 --tables sheets     with every sheet as CSV",
            "",
            "Exit code: 0 planned, 1 the result cannot be written, 2 bad input or usage (nothing is written)."
        })
final class Plan implements Callable<Integer> {
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
        sections.add(PlanSection.of(business, target, quarter, figures));
        Optional<TargetPlan> plan = quarter.flatMap(QuarterPlan::plan);
        if (plan.isPresent()) {
            sections.add(SheetSection.of(business, quarter.orElseThrow(), plan.get()));
            sections.add(LetterSection.of(
                    business, outlook, new People(business, outlook, quarter.orElseThrow(), plan.get())));
        }
        return ReviewReport.of(
                Message.of("title.plan").with("book", business.book().name()), business, outlook, sections);
    }
}
