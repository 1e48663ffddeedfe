// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.study.Quarter;
import io.stagecraft.planning.whatif.Adjustment;
import io.stagecraft.planning.whatif.Scenario;
import io.stagecraft.scoring.validation.ValidationReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** What a researcher loads is what the review shows. */
class QuarterTest {
    private static final Quarter QUARTER = Quarter.synthetic();

    @Test
    void itsNumbersAreThoseOfTheReview() {
        QuarterForecast review = SyntheticReview.outlook();

        assertThat(QUARTER.days()).isEqualTo(review.quarter());
        assertThat(QUARTER.target()).contains(SyntheticReview.quarter().target().amount());
        assertThat(QUARTER.openDeals()).isEqualTo(review.forecast());
        assertThat(QUARTER.forecast()).isEqualTo(review.period());
        assertThat(QUARTER.replay().past()).isEqualTo(review.pastOrigins());
    }

    @Test
    void itsBackTestIsThatOfTheReview() {
        ValidationReport report = QUARTER.backTest().report();

        assertThat(SyntheticReview.figures().values())
                .containsEntry(
                        "reliability.dates",
                        String.valueOf(QUARTER.backTest().days().size()))
                .containsEntry(
                        "reliability.brier",
                        BigDecimal.valueOf(report.brier().orElseThrow())
                                .setScale(3, RoundingMode.HALF_EVEN)
                                .toString());
    }

    @Test
    void aScenarioThatChangesNothingLeavesTheForecast() {
        assertThat(QUARTER.under(Scenario.named("as it is"))).isEqualTo(QUARTER.forecast());
        assertThat(QUARTER.under(Scenario.named("better odds").apply(Adjustment.shiftWinLogOdds(0.1)))
                        .quantile(0.5)
                        .orElseThrow()
                        .isGreaterThan(QUARTER.forecast().quantile(0.5).orElseThrow()))
                .isTrue();
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(QUARTER.days()).isEqualTo(DateRange.parse("2026-04-01/2026-07-01"));
        assertThat(QUARTER.toString()).matches("2026-04-01/2026-07-01 as of 2026-05-15: [\\d,]+ deals, [\\d,]+ open");
    }
}
