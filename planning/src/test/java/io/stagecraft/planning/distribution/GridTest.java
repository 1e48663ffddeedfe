// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static io.stagecraft.fixtures.Amounts.eurCents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The cells that a distribution is laid out on, and the additions that it takes. */
class GridTest {
    private static final RevenueModel.Builder TWO =
            book().deal("A", 0.5, eurCents(300)).deal("B", 0.5, eurCents(500));

    private static RevenueModel.Builder book() {
        return RevenueModel.builder(CurrencyUnit.EUR);
    }

    private static Grid grid(RevenueModel.Builder book) {
        return new Grid(book.build());
    }

    private static NewDeals four(AmountDistribution amounts) {
        return NewDeals.poisson(4, amounts);
    }

    @Test
    void theLargestUnitOfEveryAmountIsTheCell() {
        assertThat(grid(TWO).commonDivisor()).isEqualTo(100);
        assertThat(grid(book().deal("A", 0.5, eurCents(-300)).deal("never", 0, eurCents(7)))
                        .commonDivisor())
                .isEqualTo(300);
        assertThat(grid(book().deal("A", 0.5, eurCents(300))
                                .newDeals(
                                        "new",
                                        four(AmountDistribution.equallyLikely(
                                                List.of(eurCents(450), eurCents(-1050))))))
                        .commonDivisor())
                .isEqualTo(150);
        assertThat(grid(book()).commonDivisor()).isEqualTo(1);
    }

    @Test
    void aDealTakesItsOutcomesTimesTheCellsOfAllBeforeIt() {
        // 2 outcomes on 5 cells (0 to 3, and one), then 2 on 11
        assertThat(grid(TWO).work(100)).isEqualTo(2 * 5 + 2 * 11);
        assertThat(grid(TWO).work(50)).isEqualTo(2 * 8 + 2 * 19);
        assertThat(grid(TWO.build().toBuilder().factor(CommonFactor.normal(0.5, 3)))
                        .work(100))
                .isEqualTo(3 * 32);
        AmountDistribution both = AmountDistribution.equallyLikely(List.of(eurCents(-200), eurCents(300)));
        assertThat(grid(book().deal("A", 0.5, both)).work(100)).isEqualTo(3 * 7);
    }

    @Test
    void equalDealsAreOneTermOfAsManyOutcomesAsTheyNeed() {
        RevenueModel.Builder book = book();
        for (int i = 0; i < 10_000; i++) {
            book.deal("deal " + i, 0.5, eurCents(100));
        }
        // 18 times the root of 10,000, and one; on 10,000 cells, and two
        assertThat(grid(book).work(100)).isEqualTo(1_801.0 * 10_002);
        assertThat(grid(book().deal("A", 0.5, eurCents(100)).deal("B", 0.5, eurCents(100)))
                        .work(100))
                .isEqualTo(3 * 4);
    }

    @Test
    void manyDealsTakeCellsAroundTheirMeanOnly() {
        RevenueModel.Builder book = book();
        double work = 0;
        double range = 1;
        double variance = 0;
        for (int span = 1; span <= 500; span++) {
            book.deal("deal " + span, 0.25, eurCents(100L * span));
            range += span + 1;
            variance += 0.25 * 0.75 * span * span;
            work += 2 * Math.min(range, 18 * Math.sqrt(variance) + span + 2);
        }

        assertThat(grid(book).work(100)).isCloseTo(work, within(1e-6 * work));
        assertThat(18 * Math.sqrt(variance)).isLessThan(range / 2);
    }

    @Test
    void whatHasTooManyCellsTakesForever() {
        assertThat(grid(book().deal("A", 0.5, eurCents((1 << 22) - 2))).work(1)).isFinite();
        assertThat(grid(book().deal("A", 0.5, eurCents((1 << 22) - 1))).work(1)).isInfinite();
    }

    @Test
    void newDealsTakeATransformOverTheCellsAroundTheirMean() {
        // 1 cell, and 4 of the mean, 9 deviations of 2, and 20 of the amount
        assertThat(grid(book().newDeals("new", four(AmountDistribution.fixed(eurCents(100)))))
                        .work(100))
                .isEqualTo(400 * (1 + 4 + 18 + 20));
        assertThat(grid(book().newDeals("new", four(AmountDistribution.fixed(eurCents(-100)))))
                        .work(100))
                .isEqualTo(400 * (1 + 4 + 18 + 20));
    }

    @Test
    void aLogNormalAmountTakesHalfATransformOverAllItsCells() {
        AmountDistribution amount = AmountDistribution.logNormal(eurCents(10_000), 0.5);
        double mean = 10_000 * Math.exp(0.125);
        double deviation = Math.sqrt(0.25 * 1e8 * Math.exp(0.5) - 0.0625 * mean * mean);
        double cells = (0.25 * mean + 9 * deviation + 1.5 * amount.largestMinor()) / 10 + 2;

        assertThat(grid(book().deal("A", 0.25, amount)).work(10))
                .isCloseTo(60 * cells + 400 * (1 + cells), within(1e-6 * cells));
    }

    @Test
    void theSmallestCellIsTakenThatTheWorkAllows() {
        RevenueModel.Builder book = TWO.build().toBuilder();
        for (int i = 0; i < 40; i++) {
            book.deal("deal " + i, 0.5, eurCents(12_345_678L + 7_654_321L * i));
        }
        Grid grid = grid(book);

        for (long work : new long[] {10_000, 123_456, 10_000_000}) {
            long step = grid.stepFor(work);
            assertThat(grid.work(step)).isLessThanOrEqualTo((double) work);
            assertThat(grid.work(step - step / 16 - 1)).isGreaterThan((double) work);
        }
        assertThat(grid(TWO).stepFor(10_000)).isEqualTo(1);
        // the two take 2,210 additions on cells of a cent, 1,110 on those of two, 450 on those of five
        assertThat(grid(TWO).stepFor(2_210)).isEqualTo(1);
        assertThat(grid(TWO).stepFor(2_209)).isEqualTo(2);
        assertThat(grid(TWO).stepFor(450)).isEqualTo(5);
        RevenueModel.Builder larger = book().deal("A", 0.5, eurCents(64 * 300)).deal("B", 0.5, eurCents(64 * 500));
        assertThat(grid(larger).stepFor(2_210)).isEqualTo(64);
        assertThat(grid(larger).stepFor(2_209))
                .as("five halvings between 64 and 128")
                .isEqualTo(66);
        assertThat(grid(TWO).stepFor(1)).as("the largest cell is not enough").isEqualTo(1L << 60);
    }

    @Test
    void onCellsOfTheSmallestUnitNewDealsAreNotRounded() {
        RevenueDistribution close = grid(book().newDeals("new", four(AmountDistribution.fixed(eurCents(7)))))
                .close(1);

        assertThat(close.quantile(0.5)).isEqualTo(MoneyRange.bounded(eurCents(28), eurCents(28)));
    }

    @Test
    void whatIsExactIsListedOrLaidOutWhicheverTakesLess() {
        // on cells of a euro: 32 additions; listed: 2 sums in 2 merges, then 4 in 2, of 6 additions each
        assertThat(grid(TWO).exact(31)).isEmpty();
        assertThat(grid(TWO).exact(32)).isPresent();
        RevenueModel.Builder cents =
                book().deal("A", 0.5, eurCents(100_000_001)).deal("B", 0.5, eurCents(99_999_999));
        int listed = 6 * 2 * 2 + 6 * 4 * 2;
        assertThat(grid(cents).exact(listed - 1)).isEmpty();
        assertThat(grid(cents).exact(listed)).isPresent();
        assertThat(grid(cents.build().toBuilder().factor(CommonFactor.normal(0.5, 3)))
                        .exact(3 * listed - 1))
                .isEmpty();
        assertThat(grid(cents.build().toBuilder().factor(CommonFactor.normal(0.5, 3)))
                        .exact(3 * listed))
                .isPresent();
        assertThat(grid(cents.build().toBuilder().newDeals("new", four(AmountDistribution.fixed(eurCents(1)))))
                        .exact(1e9))
                .as("deals not yet opened have no end that could be listed")
                .isEmpty();
    }
}
