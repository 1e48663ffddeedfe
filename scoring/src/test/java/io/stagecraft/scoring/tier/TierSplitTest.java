// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Ratio;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierSplitTest {
    private static final List<Ratio> TWO_THREE_FIVE = percents(20, 30, 50);
    private static final List<Ratio> TEN_THIRTY_SIXTY = percents(10, 30, 60);

    @ParameterizedTest
    @CsvSource({"100,20,30,50", "37,7,11,19", "7,1,2,4", "1,1,0,0", "3,1,1,1", "0,0,0,0"})
    void largestRemainderSplitsTwoThreeFive(int customers, int strategic, int important, int general) {
        assertThat(TierSplit.LARGEST_REMAINDER.sizes(customers, customers, TWO_THREE_FIVE))
                .containsExactly(strategic, important, general);
    }

    @Test
    void theRulesDifferForThirtySevenCustomers() {
        assertThat(TierSplit.LARGEST_REMAINDER.sizes(37, 37, TEN_THIRTY_SIXTY)).containsExactly(4, 11, 22);
        assertThat(TierSplit.RANK_PERCENT.sizes(37, 37, TEN_THIRTY_SIXTY)).containsExactly(3, 11, 23);
    }

    @Test
    void rankPercentMayLeaveTheHighestTierEmpty() {
        assertThat(TierSplit.RANK_PERCENT.sizes(3, 3, TWO_THREE_FIVE)).containsExactly(0, 1, 2);
    }

    @Test
    void rankPercentIncludesTheUpperEnd() {
        assertThat(TierSplit.RANK_PERCENT.sizes(10, 10, TWO_THREE_FIVE)).containsExactly(2, 3, 5);
    }

    @Test
    void bestOfTheNextTierFillsAnEmptyTop() {
        assertThat(TierSplit.LARGEST_REMAINDER.sizes(5, 5, percents(1, 0, 39, 60)))
                .containsExactly(1, 0, 1, 3);
    }

    @Test
    void customersWithoutValueStayInTheLowestTier() {
        assertThat(TierSplit.LARGEST_REMAINDER.sizes(10, 1, TWO_THREE_FIVE)).containsExactly(1, 0, 9);
        assertThat(TierSplit.LARGEST_REMAINDER.sizes(10, 0, TWO_THREE_FIVE)).containsExactly(0, 0, 10);
        assertThat(TierSplit.RANK_PERCENT.sizes(10, 3, TWO_THREE_FIVE)).containsExactly(2, 1, 7);
    }

    @Test
    void tiesOfRemaindersGoToTheHigherTier() {
        assertThat(TierSplit.LARGEST_REMAINDER.sizes(3, 3, percents(50, 50))).containsExactly(2, 1);
    }

    @Test
    void sharesMustSumToOne() {
        assertThatThrownBy(() -> TierSplit.RANK_PERCENT.sizes(3, 3, percents(20, 30)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("shares must sum to exactly 1 but were [1/5, 3/10]");
        assertThatThrownBy(() -> TierSplit.RANK_PERCENT.sizes(3, 4, TWO_THREE_FIVE))
                .hasMessage("withValue must be in [0, customers] but was 4 of 3");
    }

    private static List<Ratio> percents(Integer... percents) {
        return Stream.of(percents).map(Ratio::ofPercent).toList();
    }
}
