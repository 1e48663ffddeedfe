// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static io.stagecraft.fixtures.Amounts.eur;
import static io.stagecraft.fixtures.Amounts.eurCents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AmountDistributionTest {
    private static final AmountDistribution TWICE_FIVE =
            AmountDistribution.equallyLikely(List.of(eur("5"), eur("7"), eur("5")));

    @Test
    void anAmountGivenTwiceIsTwiceAsLikely() {
        assertThat(TWICE_FIVE).isEqualTo(AmountDistribution.weighted(Map.of(eur("5"), 2.0, eur("7"), 1.0)));
        assertThat(TWICE_FIVE.chanceOf(500)).isEqualTo(2.0 / 3);
        assertThat(TWICE_FIVE.chanceOf(700)).isEqualTo(1.0 / 3);
        assertThat(TWICE_FIVE.chanceOf(600)).isZero();
        assertThat(AmountDistribution.equallyLikely(List.of(eur("5"), eur("5"))))
                .isEqualTo(AmountDistribution.fixed(eur("5")));
    }

    @Test
    void anAmountWithoutWeightIsNone() {
        assertThat(AmountDistribution.weighted(Map.of(eur("5"), 3.0, eur("7"), 0.0)))
                .isEqualTo(AmountDistribution.fixed(eur("5")))
                .isNotEqualTo(AmountDistribution.fixed(eur("7")));
    }

    @Test
    void momentsAreThoseOfTheAmounts() {
        assertThat(TWICE_FIVE.mean()).isEqualTo(eur("5.67"));
        assertThat(TWICE_FIVE.meanMinor()).isCloseTo(1700.0 / 3, within(1e-12));
        assertThat(TWICE_FIVE.squareMinor()).isCloseTo((2 * 250_000 + 490_000) / 3.0, within(1e-9));
        assertThat(TWICE_FIVE.smallestMinor()).isEqualTo(500);
        assertThat(TWICE_FIVE.largestMinor()).isEqualTo(700);
        assertThat(AmountDistribution.fixed(eur("-3")).squareMinor()).isEqualTo(90_000);
        AmountDistribution logNormal = AmountDistribution.logNormal(eur("1000"), 0.5);
        assertThat(logNormal.meanMinor()).isCloseTo(100_000 * Math.exp(0.125), within(1e-6));
        assertThat(logNormal.squareMinor()).isCloseTo(1e10 * Math.exp(0.5), within(1.0));
        assertThat(logNormal.smallestMinor()).isZero();
        assertThat(logNormal.largestMinor()).isCloseTo(100_000 * Math.exp(0.5 * 7.348796), within(1.0));
    }

    @Test
    void theLastAmountEndsAtOneWhateverItsWeightsAddUpTo() {
        AmountDistribution ten = AmountDistribution.equallyLikely(
                LongStream.rangeClosed(1, 10).mapToObj(i -> eurCents(i)).toList());

        assertThat(ten.chanceFrom(10)).as("ten times 0.1 is less than 1").isPositive();
        assertThat(ten.at(Math.nextDown(1.0))).isEqualTo(10);
        assertThat(ten.at(0.15)).isEqualTo(2);
    }

    @Test
    void chancesCountFromAPlaceOn() {
        assertThat(TWICE_FIVE.chanceFrom(0)).isEqualTo(1);
        assertThat(TWICE_FIVE.chanceFrom(1)).isCloseTo(1.0 / 3, within(1e-15));
        AmountDistribution upper = AmountDistribution.weighted(Map.of(eur("1"), 4.0, eur("2"), 1.0, eur("3"), 3.0))
                .part(1, 3);
        assertThat(upper).isEqualTo(AmountDistribution.weighted(Map.of(eur("2"), 1.0, eur("3"), 3.0)));
    }

    @Test
    void aFactorScalesEachAmount() {
        assertThat(TWICE_FIVE.scaledBy(0.001))
                .as("0.5 cents are none, 0.7 one")
                .isEqualTo(AmountDistribution.weighted(Map.of(eurCents(0), 2.0, eurCents(1), 1.0)));
        assertThat(TWICE_FIVE.scaledBy(0)).isEqualTo(AmountDistribution.fixed(eur("0")));
        AmountDistribution logNormal = AmountDistribution.logNormal(eur("10"), 0.5);
        assertThat(logNormal.scaledBy(0)).isEqualTo(AmountDistribution.fixed(eur("0")));
        assertThat(logNormal.scaledBy(3).mu()).isCloseTo(Math.log(3000), within(1e-14));
    }

    @Test
    void equallyLikelySlicesOfAmountsAreTheAmountsThemselves() {
        AmountDistribution two = AmountDistribution.equallyLikely(List.of(eur("5"), eur("7")));

        assertThat(two.discretised(2)).isEqualTo(two);
        assertThat(two.discretised(1)).isEqualTo(AmountDistribution.fixed(eur("7")));
        assertThat(two.discretised(100_000)).isEqualTo(two);
    }

    @Test
    void distributionsAreEqualWhereTheirAmountsAre() {
        AmountDistribution wide = AmountDistribution.logNormal(eur("10"), 5);

        assertThat(Serialized.copy(wide))
                .isEqualTo(wide)
                .hasSameHashCodeAs(wide)
                .isNotEqualTo(AmountDistribution.logNormal(eur("10"), 4))
                .doesNotHaveSameHashCodeAs(AmountDistribution.logNormal(eur("10"), 4))
                .isNotEqualTo(AmountDistribution.logNormal(eur("11"), 5));
        assertThat(Serialized.copy(TWICE_FIVE)).isEqualTo(TWICE_FIVE).isNotEqualTo(AmountDistribution.fixed(eur("5")));
        assertThat(AmountDistribution.logNormal(eur("10"), 0).mean()).isEqualTo(eur("10"));
    }

    @Test
    void aDistributionTellsItsMean() {
        assertThat(TWICE_FIVE).hasToString("2 amounts, mean EUR 5.67");
        assertThat(AmountDistribution.fixed(eur("5"))).hasToString("EUR 5.00");
        assertThat(AmountDistribution.logNormalWithMean(eur("5"), 1)).hasToString("log-normal, mean EUR 5.00");
    }

    @TestFactory
    Stream<DynamicTest> whatIsBeyondTheEdgeIsRefused() {
        return Refused.tests(
                Refused.with(
                        "a weight must be a number from 0 but was Infinity (amount EUR 1.00)",
                        () -> AmountDistribution.weighted(Map.of(eur("1"), Double.POSITIVE_INFINITY))),
                Refused.with("factor must be in [0, 1e9) but was 1.0E9", () -> TWICE_FIVE.scaledBy(1e9)),
                Refused.with(
                        "sigma must be in [0, 5] but was -0.1", () -> AmountDistribution.logNormal(eur("1"), -0.1)),
                Refused.with("amounts must not be empty", () -> AmountDistribution.equallyLikely(List.of())),
                Refused.with(
                        "amounts must have one currency but were EUR 5.00 and USD 5.00",
                        () -> AmountDistribution.equallyLikely(
                                List.of(eur("5"), eur("5").withCurrencyUnit(CurrencyUnit.USD)))),
                Refused.with(
                        "share must be in (0, 1] but was 0.0",
                        () -> RevenueModel.builder(CurrencyUnit.EUR)
                                .build()
                                .distribution()
                                .worstMean(0)),
                Refused.with("steps must be in [1, 100000] but was 100001", () -> TWICE_FIVE.discretised(100_001)));
    }
}
