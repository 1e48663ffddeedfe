// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.examples.crm.SmallBook;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CustomerAlignmentTest {
    private static final List<String> POSITIONS = List.of("ahead", "level", "behind", "unknown");

    @Test
    void everyOpenDealOfTheSyntheticBookStandsSomewhere() {
        Business business = SyntheticReview.business();
        Map<String, String> values = SyntheticReview.figures().values();

        int deals = 0;
        BigDecimal worth = BigDecimal.ZERO;
        for (String position : POSITIONS) {
            deals += Integer.parseInt(Objects.requireNonNull(values.get("stages.seller-" + position)));
            worth = worth.add(new BigDecimal(values.getOrDefault("stages.seller-" + position + "-value", "0")));
        }
        assertThat(deals).isEqualTo(business.pipeline().deals().size()).isPositive();
        assertThat(worth)
                .isEqualByComparingTo(Pipeline.total(business.pipeline().deals())
                        .amount()
                        .orElseThrow()
                        .getAmount());
        assertThat(POSITIONS.stream().map(position -> values.get("stages.seller-" + position)))
                .containsExactly("211", "68", "4", "83");
    }

    @Test
    void theDealsFurthestAheadSayWhatIsProvenWhatIsMissingAndWhatIsNext() {
        Report report = SyntheticReview.report();

        assertThat(report.text(SyntheticReview.FULL))
                .contains("Sellers and customers", "Furthest ahead of the customer, the largest first", "D02449");
        assertThat(report.html(SyntheticReview.FULL).replace("&#8288;", "")) // keeps a day on one line
                .contains(
                        "Operating the business, by &quot;The customer finds the conversation meaningful and valuable, and"
                                + " trusts the seller&quot; (2026-03-06, phone)",
                        "The customer is interested, pays more attention, and thinks that going on is well worth it; and"
                                + " 1 more",
                        "Have confirmed: The customer has decided, the date of purchase is fixed, and both sides agree",
                        "Operating the business, for nothing is proven",
                        "The win is only advised against: a win requires &quot;The customer has decided, the date of purchase is"
                                + " fixed, and both sides agree&quot;, which is unknown.");
    }

    @Test
    void aProcessWithoutStagesOfTheCustomerAlignsNothing() throws IOException {
        Figures figures = new Figures();
        String text = report(new SmallBook(), figures).text(SyntheticReview.FULL);

        assertThat(text).doesNotContain("Sellers and customers");
        assertThat(figures.lines()).doesNotContain("stages.seller-");
    }

    private static Report report(SmallBook book, Figures figures) throws IOException {
        return ReviewReport.of(book.read(CrmOptions.none()), ReviewOptions.none(), figures, Progress.none());
    }
}
