// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.Deliverers;
import io.stagecraft.examples.review.quarter.People;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.target.Quantity;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sheets state the numbers that the review states. */
class SheetFiguresTest {
    @Test
    void otherCommandsStateTheNumbersOfTheReview() {
        Map<String, String> plan = SyntheticReview.planFigures().values();
        Map<String, String> track = SyntheticReview.trackFigures().values();
        Map<String, String> review = SyntheticReview.figures().values();

        assertThat(review).containsAllEntriesOf(plan);
        Map<String, String> shared = new HashMap<>(track);
        shared.keySet().retainAll(review.keySet());
        assertThat(shared).containsKeys("forecast.middle", "forecast.chance", "forecast.won");
        assertThat(review).containsAllEntriesOf(shared);
        Business business = SyntheticReview.business();
        assertThat(track)
                .containsEntry(
                        "day.month-won", Texts.figure(business.wonRevenue(DateRange.parse("2026-05-01/2026-05-16"))))
                .containsEntry("month.won", track.getOrDefault("day.month-won", ""));
    }

    @Test
    void theCustomersOfLettersAreExpectedToBringNoMoreThanOpenDealsBring() {
        Business business = SyntheticReview.business();
        Deliverers deliverers = Deliverers.of(business, SyntheticReview.outlook());

        for (People.Standing standing : SyntheticReview.people().standings()) {
            Quantity expected = deliverers.of(standing).stream()
                    .flatMap(customer -> customer.expected().stream())
                    .reduce(standing.open().unit().ofSmallest(0), Quantity::plus);
            assertThat(expected)
                    .as("but for deals without a customer, and rounding")
                    .isLessThan(standing.open().plus(standing.open().unit().ofSmallest(100)));
        }
    }
}
