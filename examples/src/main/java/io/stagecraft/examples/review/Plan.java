// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.section.LetterSection;
import io.stagecraft.examples.review.section.PlanSection;
import io.stagecraft.examples.review.section.SheetSection;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

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
final class Plan extends BookCommand {
    @Override
    Report page(Business business, ReviewOptions asked, Figures figures, Progress progress) {
        return report(business, asked, figures, progress);
    }

    static Report report(Business business, ReviewOptions asked, Figures figures, Progress progress) {
        QuarterView view = QuarterView.of(business, asked, progress);
        List<Section> sections = new ArrayList<>();
        sections.add(PlanSection.of(business, view.target(), view.quarter(), figures));
        view.plan()
                .ifPresent(plan ->
                        sections.add(SheetSection.of(business, view.quarter().orElseThrow(), plan)));
        view.people().ifPresent(people -> sections.add(LetterSection.of(business, view.outlook(), people)));
        return view.page("title.plan", sections);
    }
}
