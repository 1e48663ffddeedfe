// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Refused;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CountDistributionTest {
    private static final AmountDistribution ONE = AmountDistribution.fixed(Money.parse("EUR 1.00"));

    private static void assertSame(CountDistribution counts, DiscreteDistribution oracle, int upTo) {
        for (int k = 0; k <= upTo; k++) {
            assertThat(counts.probability(k)).as("P(%s)", k).isCloseTo(oracle.probability(k), within(1e-12));
            assertThat(counts.atMost(k)).as("P(≤ %s)", k).isCloseTo(oracle.cumulativeProbability(k), within(1e-12));
            assertThat(counts.atLeast(k + 1))
                    .as("P(≥ %s)", k + 1)
                    .isCloseTo(oracle.survivalProbability(k), within(1e-12));
        }
        assertThat(counts.mean()).isCloseTo(oracle.getMean(), within(1e-9));
        assertThat(counts.variance()).isCloseTo(oracle.getVariance(), within(1e-7));
        for (double share : new double[] {0.01, 0.25, 0.5, 0.9, 0.999}) {
            assertThat(counts.quantile(share)).isEqualTo(oracle.inverseCumulativeProbability(share));
        }
    }

    private static CountDistribution wins(NewDeals deals) {
        return RevenueModel.builder(CurrencyUnit.EUR)
                .newDeals("new", deals)
                .build()
                .wins();
    }

    @Test
    void equalDealsAreBinomial() {
        double[] probabilities = new double[60];
        Arrays.fill(probabilities, 0.37);

        assertSame(CountDistribution.ofWins(probabilities), BinomialDistribution.of(60, 0.37), 60);
    }

    @Test
    void arrivalsArePoissonAtAnyScale() {
        assertSame(CountDistribution.poisson(0.02), PoissonDistribution.of(0.02), 10);
        assertSame(CountDistribution.poisson(37.5), PoissonDistribution.of(37.5), 120);
        assertSame(CountDistribution.poisson(2_000), PoissonDistribution.of(2_000), 2_500);
    }

    @Test
    void newDealsComeAtTheirPace() {
        assertSame(wins(NewDeals.poisson(6.5, ONE)), PoissonDistribution.of(6.5), 40);
        assertSame(wins(NewDeals.binomial(30, 0.2, ONE)), BinomialDistribution.of(30, 0.2), 30);
        // mean 8, variance 24: size 64 / (24 - 8), success with 8 / 24
        assertSame(wins(NewDeals.negativeBinomial(8, 24, ONE)), PascalDistribution.of(4, 1.0 / 3), 120);
    }

    @Test
    void aMixtureWeighsItsParts() {
        CountDistribution mixture = CountDistribution.mixture(
                new double[] {0.25, 0.75},
                new CountDistribution[] {CountDistribution.poisson(3), CountDistribution.ofWins(1, 1, 0.5)});

        assertThat(mixture.probability(2)).isCloseTo(0.25 * 4.5 * Math.exp(-3) + 0.75 * 0.5, within(1e-15));
        assertThat(mixture.mean()).isCloseTo(0.25 * 3 + 0.75 * 2.5, within(1e-12));
        assertThat(IntStream.rangeClosed(0, mixture.largest())
                        .mapToDouble(mixture::probability)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void independentCountsAdd() {
        assertSame(CountDistribution.poisson(3).plus(CountDistribution.poisson(4)), PoissonDistribution.of(7), 40);
    }

    @TestFactory
    Stream<DynamicTest> numbersOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "factor must be in [0, 1e9) but was -1.0",
                        () -> AmountDistribution.fixed(Money.parse("EUR 1")).scaledBy(-1)),
                Refused.with("weights must not be empty", () -> AmountDistribution.weighted(Map.of())),
                Refused.with(
                        "work must be at least 10000 but was 1",
                        () -> RevenueModel.builder(CurrencyUnit.EUR).build().distribution(1)),
                Refused.with(
                        "cell must be above 0 but was EUR 0.00",
                        () -> RevenueModel.builder(CurrencyUnit.EUR).build().bounded(Money.parse("EUR 0"))),
                Refused.with(
                        "amount must be in EUR but was USD 1.00 (new deals of lin)",
                        () -> RevenueModel.builder(CurrencyUnit.EUR)
                                .newDeals("lin", NewDeals.poisson(1, AmountDistribution.fixed(Money.parse("USD 1"))))),
                Refused.with(
                        "duplicate source of new deals: lin",
                        () -> RevenueModel.builder(CurrencyUnit.EUR)
                                .newDeals("lin", NewDeals.poisson(1, AmountDistribution.fixed(Money.parse("EUR 1"))))
                                .newDeals("lin", NewDeals.poisson(1, AmountDistribution.fixed(Money.parse("EUR 1"))))),
                Refused.with("mean must be in [0, 1e9) but was -1.0", () -> CountDistribution.poisson(-1)),
                Refused.with(
                        "deals must be at least 1 but was 0",
                        () -> NewDeals.binomial(0, 0.5, AmountDistribution.fixed(Money.parse("EUR 1")))),
                Refused.with(
                        "probability must be in [0, 1] but was 2.0",
                        () -> NewDeals.binomial(1, 2, AmountDistribution.fixed(Money.parse("EUR 1")))),
                Refused.with(
                        "variance must be finite and above the expected wins but was 1.0 (expected wins 2.0)",
                        () -> NewDeals.negativeBinomial(2, 1, AmountDistribution.fixed(Money.parse("EUR 1")))),
                Refused.with(
                        "expectedWins must be in [0, 1e8] but was -1.0",
                        () -> NewDeals.poisson(-1, AmountDistribution.fixed(Money.parse("EUR 1")))),
                Refused.with("trials must be at least 1 but was 0", () -> Chance.counted(0, 0)),
                Refused.with("hits must be in [0, trials] but was 2 of 1", () -> Chance.counted(2, 1)),
                Refused.with(
                        "median must be above 0 but was EUR 0.00",
                        () -> AmountDistribution.logNormal(Money.parse("EUR 0"), 1)),
                Refused.with(
                        "sigma must be in [0, 5] but was 6.0",
                        () -> AmountDistribution.logNormal(Money.parse("EUR 1"), 6)),
                Refused.with(
                        "weights must not all be 0",
                        () -> AmountDistribution.weighted(Map.of(Money.parse("EUR 1"), 0.0))),
                Refused.with(
                        "a weight must be a number from 0 but was -1.0 (amount EUR 1.00)",
                        () -> AmountDistribution.weighted(Map.of(Money.parse("EUR 1"), -1.0))),
                Refused.with(
                        "standardError must not be negative but was -1.0",
                        () -> MoneyRange.estimated(CurrencyUnit.EUR, 1, -1)),
                Refused.with(
                        "probability must be in [0, 1] but was 2.0 (deal A-1)",
                        () -> RevenueModel.builder(CurrencyUnit.EUR)
                                .deal("A-1", 2, AmountDistribution.fixed(Money.parse("EUR 1")))),
                Refused.with(
                        "amount must be in EUR but was USD 1.00 (deal A-1)",
                        () -> RevenueModel.builder(CurrencyUnit.EUR)
                                .deal("A-1", 1, AmountDistribution.fixed(Money.parse("USD 1")))));
    }
}
