// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.People;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.quarter.QuarterPlan;
import io.stagecraft.examples.review.quarter.QuarterTarget;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.section.ForecastSection;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import io.stagecraft.planning.plan.TargetPlan;
import java.util.List;
import java.util.Optional;

/**
 * What every command but the comparison of scenarios begins with: the quarter of a book with its target, the plan of it and its forecast, each
 * made once.
 */
record QuarterView(
        Business business, Optional<QuarterTarget> target, Optional<QuarterPlan> quarter, QuarterForecast outlook) {
    static QuarterView of(Business business, ReviewOptions asked, Progress progress) {
        Optional<QuarterTarget> target = QuarterTarget.of(business, asked);
        Optional<QuarterPlan> quarter = target.flatMap(given -> QuarterPlan.of(business, given, asked.words()));
        progress.step(Message.of("progress.forecasting"));
        QuarterForecast outlook = QuarterForecast.of(business);
        progress.step(Message.of("progress.sections"));
        return new QuarterView(business, target, quarter, outlook);
    }

    /** Returns how each seller stands against the plan; empty where there is none. */
    Optional<People> people() {
        return quarter.flatMap(QuarterPlan::plan)
                .map(plan -> new People(business, outlook, quarter.orElseThrow(), plan));
    }

    /** Returns the plan; empty where there is no target, or it cannot be split. */
    Optional<TargetPlan> plan() {
        return quarter.flatMap(QuarterPlan::plan);
    }

    Section forecast(Figures figures) {
        return ForecastSection.of(business, outlook, target, figures);
    }

    /** Returns some sections about the book as a page. */
    Report page(String title, List<Section> sections) {
        return ReviewReport.of(Message.of(title).with("book", business.book().name()), business, outlook, sections);
    }
}
