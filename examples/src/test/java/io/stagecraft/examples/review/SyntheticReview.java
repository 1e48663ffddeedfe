// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.View;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.People;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.quarter.QuarterPlan;
import io.stagecraft.examples.review.quarter.QuarterTarget;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import io.stagecraft.examples.review.text.ReviewPhrases;
import java.util.Optional;

/** The review of the embedded book without any option, made once for all tests that read it. */
final class SyntheticReview {
    /** All of a review in English. */
    static final View FULL = new View(ReviewPhrases.english(), true, Optional.empty());

    private SyntheticReview() {}

    static Business business() {
        return BookRead.BUSINESS;
    }

    static QuarterForecast outlook() {
        return Foreseen.OUTLOOK;
    }

    static QuarterPlan quarter() {
        return Planned.QUARTER;
    }

    static People people() {
        return Planned.PEOPLE;
    }

    static Report report() {
        return Written.REPORT;
    }

    static Figures figures() {
        return Written.FIGURES;
    }

    static Report plan() {
        return Sheets.PLAN;
    }

    static Figures planFigures() {
        return Sheets.PLAN_FIGURES;
    }

    static Report track() {
        return Sheets.TRACK;
    }

    static Figures trackFigures() {
        return Sheets.TRACK_FIGURES;
    }

    private static final class Sheets {
        static final Figures PLAN_FIGURES = new Figures();
        static final Report PLAN = Plan.report(business(), ReviewOptions.none(), PLAN_FIGURES, Progress.none());
        static final Figures TRACK_FIGURES = new Figures();
        static final Report TRACK = Track.report(business(), ReviewOptions.none(), TRACK_FIGURES, Progress.none());
    }

    private static final class BookRead {
        static final Business BUSINESS = read();

        private static Business read() {
            return Business.of(CrmReader.synthetic());
        }
    }

    private static final class Foreseen {
        static final QuarterForecast OUTLOOK = QuarterForecast.of(business());
    }

    private static final class Planned {
        static final QuarterPlan QUARTER = QuarterPlan.of(
                        business(),
                        QuarterTarget.of(business(), ReviewOptions.none()).orElseThrow(),
                        ReviewPhrases.english())
                .orElseThrow();
        static final People PEOPLE =
                new People(business(), outlook(), QUARTER, QUARTER.plan().orElseThrow());
    }

    private static final class Written {
        static final Figures FIGURES = new Figures();
        static final Report REPORT = ReviewReport.of(business(), ReviewOptions.none(), FIGURES, Progress.none());
    }
}
