// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.tier.TierSplit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RfmTest {
    private record Customer(int id, LocalDate last, long orders, long cents) {}

    private static final LocalDate MONDAY = LocalDate.of(2018, 1, 1);
    private static final Rfm<Customer> RFM = Rfm.by(Customer::last, Customer::orders, Customer::cents);

    @Test
    void tenCustomersMakeFifthsOfTwo() {
        List<Customer> customers = IntStream.range(0, 10)
                .mapToObj(i -> new Customer(i, MONDAY.minusDays(i), 10 - i, i))
                .toList();

        RfmScores<Customer> fifths = RFM.quintiles(customers, TierSplit.LARGEST_REMAINDER);

        List<RfmScore> scores = fifths.scores();
        assertThat(scores)
                .extracting(RfmScore::code)
                .containsExactly("551", "551", "442", "442", "333", "333", "224", "224", "115", "115");
        assertThat(fifths.ties()).isEmpty();
        assertThat(fifths.emptyGroups()).isEmpty();
        assertThat(Rfm.cells(customers, scores).keySet())
                .extracting(RfmScore::code)
                .containsExactly("551", "442", "333", "224", "115");
        assertThat(Rfm.cells(customers, scores).values().iterator().next())
                .extracting(Customer::id)
                .containsExactly(0, 1);
    }

    private static List<Customer> equal(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Customer(i, MONDAY, 1, 1))
                .toList();
    }

    @Test
    void tenEqualCustomersGetTheScoreOfTheirMiddleRank() {
        RfmScores<Customer> fifths = RFM.quintiles(equal(10), TierSplit.LARGEST_REMAINDER);

        assertThat(fifths.scores()).hasSize(10).containsOnly(RfmScore.of(3, 3, 3));
        assertThat(fifths.ties())
                .extracting(tie -> Told.message(tie.message()))
                .containsExactly(
                        "rfm.tie customers=10 measure=recency score=3 best=5 worst=1",
                        "rfm.tie customers=10 measure=frequency score=3 best=5 worst=1",
                        "rfm.tie customers=10 measure=monetary value score=3 best=5 worst=1");
        assertThat(fifths.emptyGroups())
                .containsExactly(
                        entry(RfmMeasure.RECENCY, List.of(5, 4, 2, 1)),
                        entry(RfmMeasure.FREQUENCY, List.of(5, 4, 2, 1)),
                        entry(RfmMeasure.MONETARY, List.of(5, 4, 2, 1)));
    }

    @Test
    void middleRankBetweenTwoGroupsBelongsToTheLowerGroup() {
        assertThat(RFM.groups(equal(2), 2, TierSplit.LARGEST_REMAINDER).scores())
                .containsExactly(RfmScore.of(1, 1, 1), RfmScore.of(1, 1, 1));
    }

    @Test
    void aTieWithinOneGroupIsNone() {
        assertThat(RFM.groups(equal(3), 1, TierSplit.LARGEST_REMAINDER).ties()).isEmpty();
    }

    @Test
    void thereMayBeAnyNumberOfGroups() {
        List<Customer> customers = IntStream.range(0, 24)
                .mapToObj(i -> new Customer(i, MONDAY.minusDays(i), i, 24L * i))
                .toList();

        RfmScores<Customer> twelfths = RFM.groups(customers, 12, TierSplit.RANK_PERCENT);

        assertThat(twelfths.scores().get(0)).hasToString("12-1-1");
        assertThat(twelfths.scores().get(23)).hasToString("1-12-12");
        assertThat(RFM.groups(equal(1), 3, TierSplit.RANK_PERCENT).emptyGroups().get(RfmMeasure.RECENCY))
                .containsExactly(3, 2);
        assertThatThrownBy(() -> RFM.groups(equal(1), 0, TierSplit.RANK_PERCENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("groups must be in [1, 1000] but were 0");
    }

    @Test
    void fixedBreaksMakeAsManyGroupsAsTheyLike() {
        RfmBreaks halves = RfmBreaks.of(List.of(30L), List.of(2L), List.of(100L));

        assertThat(halves.score(30, 1, 100)).isEqualTo(RfmScore.of(2, 1, 2));
        assertThat(halves.score(31, 2, 99)).isEqualTo(RfmScore.of(1, 2, 1));
    }

    @Test
    void fixedBreaksDoNotDependOnTheOthers() {
        RfmBreaks breaks = RfmBreaks.of(
                List.of(30L, 90L, 180L, 365L), List.of(10L, 5L, 3L, 2L), List.of(10_000L, 1_000L, 100L, 10L));

        assertThat(RFM.breaks(
                        List.of(
                                new Customer(1, MONDAY.minusDays(30), 10, 10_000),
                                new Customer(2, MONDAY.minusDays(31), 9, 9_999),
                                new Customer(3, MONDAY.minusDays(366), 1, 0)),
                        MONDAY,
                        breaks))
                .extracting(RfmScore::toString)
                .containsExactly("555", "444", "111");
    }

    @Test
    void badBreaksAreAllReported() {
        assertThat(Told.refusal(() -> RfmBreaks.of(List.of(1L, 1L, 2L, 3L), List.of(), List.of(4L, 3L, 2L, 2L))))
                .containsExactly(
                        "RFM breaks",
                        "mostDays[1] rfm.rise value=1",
                        "leastFrequency rfm.empty",
                        "leastFrequency rfm.count days=4 value=0",
                        "leastMonetary[3] rfm.fall value=2");
        assertThatThrownBy(() -> RfmScore.of(0, 1, 1)).hasMessage("recency must be at least 1 but was 0");
        assertThatThrownBy(() -> Rfm.cells(List.of(), List.of(RfmScore.of(1, 1, 1))))
                .hasMessage("expected one score per customer, but got 1 score for 0 customers");
    }
}
