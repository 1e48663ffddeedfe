// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static io.stagecraft.fixtures.Amounts.eur;
import static io.stagecraft.fixtures.Amounts.eurCents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What can come in at least and at most, and how likely each of the two is. */
class RevenueEndsTest {
    private static final AmountDistribution FROM_CREDIT_TO_DEAL =
            AmountDistribution.equallyLikely(List.of(eurCents(-20), eurCents(0), eurCents(0), eurCents(30)));

    private static RevenueModel.Builder book() {
        return RevenueModel.builder(CurrencyUnit.EUR);
    }

    private static RevenueEnds ends(RevenueModel.Builder book) {
        return RevenueEnds.of(book.build());
    }

    @Test
    void nothingBringsNothingForCertain() {
        assertThat(ends(book())).isEqualTo(new RevenueEnds(0, 1, 0, 1));
        assertThat(ends(book().certain(eurCents(7)))).isEqualTo(new RevenueEnds(7, 1, 7, 1));
        assertThat(ends(book().newDeals("none", NewDeals.poisson(0, FROM_CREDIT_TO_DEAL))))
                .isEqualTo(new RevenueEnds(0, 1, 0, 1));
    }

    @Test
    void winningAllDealsIsTheMostAndGivingAllCreditsTheLeast() {
        assertThat(ends(book().certain(eurCents(7))
                        .deal("deal", 0.5, eurCents(100))
                        .deal("never", 0, eurCents(1_000))
                        .deal("always", 1, eurCents(10))
                        .deal("credit", 0.25, eurCents(-40))))
                .isEqualTo(new RevenueEnds(7 + 10 - 40, 0.5 * 0.25, 7 + 10 + 100, 0.5 * 0.75));
        assertThat(ends(book().deal("sure credit", 1, eurCents(-40)))).isEqualTo(new RevenueEnds(-40, 1, -40, 1));
    }

    @Test
    void aDealOfNothingBringsTheSameWonOrLost() {
        assertThat(ends(book().deal("free", 0.5, eurCents(0)).deal("deal", 0.5, eurCents(100))))
                .isEqualTo(new RevenueEnds(0, 0.5, 100, 0.5));
    }

    @Test
    void anAmountOfSeveralCountsAtItsEnds() {
        assertThat(ends(book().deal("deal", 0.5, FROM_CREDIT_TO_DEAL)))
                .isEqualTo(new RevenueEnds(-20, 0.125, 30, 0.125));
        AmountDistribution noneOrSome = AmountDistribution.equallyLikely(List.of(eurCents(0), eurCents(30)));
        assertThat(ends(book().deal("deal", 0.5, noneOrSome))).isEqualTo(new RevenueEnds(0, 0.75, 30, 0.25));
        AmountDistribution noneOrCredit = AmountDistribution.equallyLikely(List.of(eurCents(0), eurCents(-30)));
        assertThat(ends(book().deal("deal", 0.5, noneOrCredit))).isEqualTo(new RevenueEnds(-30, 0.25, 0, 0.75));
    }

    @Test
    void aLogNormalAmountHasNoLargest() {
        assertThat(ends(book().certain(eurCents(7)).deal("deal", 0.25, AmountDistribution.logNormal(eur("1"), 1))))
                .isEqualTo(new RevenueEnds(7, 0.75, Long.MAX_VALUE, 0));
        assertThat(ends(book().deal("deal", 0.25, AmountDistribution.logNormal(eur("1"), 1))
                        .deal("other", 0.5, eurCents(100))))
                .isEqualTo(new RevenueEnds(0, 0.375, Long.MAX_VALUE, 0));
    }

    @Test
    void dealsNotYetOpenedHaveAnEndWhereTheirNumberHas() {
        RevenueEnds poisson = ends(book().newDeals("new", NewDeals.poisson(2, AmountDistribution.fixed(eurCents(5)))));
        assertThat(poisson.least()).isZero();
        assertThat(poisson.leastChance()).isCloseTo(Math.exp(-2), within(1e-15));
        assertThat(poisson.most()).isEqualTo(Long.MAX_VALUE);
        assertThat(poisson.mostChance()).isZero();
        assertThat(poisson.isBoundedBelow()).isTrue();
        assertThat(poisson.isBoundedAbove()).isFalse();
        RevenueEnds credits = ends(book().newDeals("new", NewDeals.poisson(2, AmountDistribution.fixed(eurCents(-5)))));
        assertThat(credits.least()).isEqualTo(Long.MIN_VALUE);
        assertThat(credits.isBoundedBelow()).isFalse();
        assertThat(credits.most()).isZero();
        assertThat(credits.mostChance()).isCloseTo(Math.exp(-2), within(1e-15));
        assertThat(ends(book().newDeals("new", NewDeals.poisson(2, FROM_CREDIT_TO_DEAL))))
                .isEqualTo(new RevenueEnds(Long.MIN_VALUE, 0, Long.MAX_VALUE, 0));
        RevenueEnds free = ends(book().newDeals("new", NewDeals.poisson(2, AmountDistribution.fixed(eurCents(0)))));
        assertThat(free).isEqualTo(new RevenueEnds(0, 1, 0, 1));
    }

    @Test
    void aKnownNumberOfNewDealsEndsWhereAllAreWon() {
        assertThat(ends(book().newDeals("new", NewDeals.binomial(3, 1, AmountDistribution.fixed(eurCents(5))))))
                .isEqualTo(new RevenueEnds(15, 1, 15, 1));
        assertEnds(NewDeals.binomial(3, 0.5, AmountDistribution.fixed(eurCents(5))), 0, 0.125, 15, 0.125);
        assertEnds(NewDeals.binomial(2, 0.5, FROM_CREDIT_TO_DEAL), -40, 1 / 64.0, 60, 1 / 64.0);
        assertEnds(NewDeals.binomial(2, 1, FROM_CREDIT_TO_DEAL), -40, 1 / 16.0, 60, 1 / 16.0);
    }

    private static void assertEnds(NewDeals deals, long least, double leastChance, long most, double mostChance) {
        RevenueEnds ends = ends(book().newDeals("new", deals));

        assertThat(ends.least()).isEqualTo(least);
        assertThat(ends.leastChance()).isCloseTo(leastChance, within(1e-15));
        assertThat(ends.most()).isEqualTo(most);
        assertThat(ends.mostChance()).isCloseTo(mostChance, within(1e-15));
    }

    @Test
    void anEndIsTheSameInEveryStateOfTheMarketAndItsChancesMix() {
        CommonFactor market = CommonFactor.of(
                List.of(CommonFactor.State.of("weak", 0.5, -1), CommonFactor.State.of("strong", 0.5, 1)));
        RevenueEnds ends =
                ends(book().factor(market).deal("a", 0.5, eurCents(1)).deal("b", 0.5, eurCents(1)));
        double strong = 1 / (1 + Math.exp(-1));

        assertThat(ends.least()).isZero();
        assertThat(ends.most()).isEqualTo(2);
        assertThat(ends.mostChance())
                .isCloseTo((strong * strong + (1 - strong) * (1 - strong)) / 2, within(1e-14))
                .isCloseTo(ends.leastChance(), within(1e-14));
    }

    @Test
    void aTargetIsReachedForCertainUpToTheLeastAndNeverAboveTheMost() {
        RevenueEnds ends = new RevenueEnds(10, 0.25, 20, 0.125);

        assertThat(ends.reaching(10, 0.9)).isEqualTo(1);
        assertThat(ends.reaching(11, 0.9)).isEqualTo(0.75);
        assertThat(ends.reaching(15, 0.5)).isEqualTo(0.5);
        assertThat(ends.reaching(20, 0)).isEqualTo(0.125);
        assertThat(ends.reaching(21, 0.5)).isZero();
        assertThat(ends.within(9)).isEqualTo(10);
        assertThat(ends.within(21)).isEqualTo(20);
        assertThat(ends.within(15)).isEqualTo(15);
    }
}
