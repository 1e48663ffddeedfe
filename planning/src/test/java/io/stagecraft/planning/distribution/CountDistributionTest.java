package io.stagecraft.planning.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

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
}
