// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import java.util.Arrays;
import java.util.List;
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
    void newDealsAddUpByRecursionAndByTransformAlike() {
        AmountDistribution any = AmountDistribution.fixed(Money.parse("EUR 1"));
        double[] amount = {0.2, 0.5, 0, 0.3};
        for (NewDeals deals : List.of(
                NewDeals.poisson(3, any), NewDeals.binomial(10, 0.3, any), NewDeals.negativeBinomial(3, 5, any))) {
            double[] expected = new double[256];
            double[] sum = new double[256]; // of so many deals
            sum[0] = 1;
            for (int wins = 0; wins < 80; wins++) {
                double[] more = new double[256];
                for (int s = 0; s < 253; s++) {
                    expected[s] += deals.wins().probability(wins) * sum[s];
                    for (int j = 0; j < 4; j++) {
                        more[s + j] += sum[s] * amount[j];
                    }
                }
                sum = more;
            }

            assertThat(Compound.panjer(deals, amount, 256))
                    .as("recursion, %s", deals.pace())
                    .containsExactly(expected, within(1e-12));
            assertThat(Compound.transformed(deals, amount, 256))
                    .as("transform, %s", deals.pace())
                    .containsExactly(expected, within(1e-12));
            assertThat(Compound.of(deals, amount)).hasSizeBetween(20, 256);
        }
        assertThat(Compound.of(NewDeals.poisson(0, any), amount)).containsExactly(1);
        assertThat(Compound.panjer(NewDeals.binomial(2, 1, any), new double[] {0, 1}, 4))
                .as("all that can come")
                .containsExactly(new double[] {0, 0, 1, 0}, within(1e-12));
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
                        "size must be above 0 but was 0.0",
                        () -> ImmutableNewDeals.builder()
                                .pace(NewDeals.Pace.BINOMIAL)
                                .expectedWins(0)
                                .size(0)
                                .amounts(AmountDistribution.fixed(Money.parse("EUR 1")))
                                .build()),
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

    @Test
    void whatIsCertainIsCertainToTheLastBit() {
        CountDistribution wins = CountDistribution.ofWins(0, 1, 0.5, 1, 0.1, 0.37, 0.37);

        assertThat(wins.atMost(1)).isZero();
        assertThat(wins.atMost(2)).isCloseTo(0.5 * 0.9 * 0.63 * 0.63, within(1e-15));
        assertThat(wins.atMost(6)).isEqualTo(1);
        assertThat(wins.atLeast(2)).isEqualTo(1);
        assertThat(wins.atLeast(6)).isCloseTo(0.5 * 0.1 * 0.37 * 0.37, within(1e-17));
        assertThat(wins.atLeast(7)).isZero();
        assertThat(wins.quantile(0)).isEqualTo(2);
        assertThat(wins.quantile(1)).isEqualTo(6);
        CountDistribution both = CountDistribution.ofWins(1, 1);
        assertThat(both.atMost(1)).isZero();
        assertThat(both.atMost(2)).isEqualTo(1);
        assertThat(both.atMost(3)).isEqualTo(1);
        assertThat(both.atLeast(2)).isEqualTo(1);
        assertThat(both.atLeast(3)).isZero();
        // whose chances sum to a little less than one
        CountDistribution three = CountDistribution.ofWins(0.3, 0.3, 0.3);
        assertThat(three.atMost(3)).isEqualTo(1);
        assertThat(three.atLeast(0)).isEqualTo(1);
    }

    @Test
    void numbersWithoutAWeightOfTheirOwnHaveNoProbability() {
        CountDistribution wins = CountDistribution.ofWins(1, 0.5);

        assertThat(wins.smallest()).isEqualTo(1);
        assertThat(wins.largest()).isEqualTo(2);
        assertThat(wins.probability(0)).isZero();
        assertThat(wins.probability(3)).isZero();
        assertThat(wins.probability(Integer.MIN_VALUE)).isZero();
        assertThat(wins.atMost(Integer.MIN_VALUE)).isZero();
    }

    @Test
    void aQuantileIsTheSmallestNumberThatReachesTheShare() {
        CountDistribution wins = CountDistribution.ofWins(0.5, 0.5);

        assertThat(wins.quantile(0.25)).isZero();
        assertThat(wins.quantile(0.25 + 1e-11)).isEqualTo(1);
        assertThat(wins.quantile(0.75)).isEqualTo(1);
        assertThat(wins.quantile(0.75 + 1e-11)).isEqualTo(2);
    }

    @Test
    void aShareMissedByRoundingCountsAsReached() {
        assertThat(CountDistribution.ofWins(0.9).quantile(0.1)).isZero(); // though 1 - 0.9 is less than 0.1
        assertThat(CountDistribution.ofWins(0.9)).hasToString("0.9 expected, 0 to 1 in 80 %");
        assertThat(CountDistribution.ofWins(1e-13).quantile(1 - 1e-14)).isEqualTo(1);
        assertThat(CountDistribution.ofWins(0.5, 0.5).quantile(0.75 + 1e-12)).isEqualTo(1);
    }

    @Test
    void aNumberWithoutALargestHasNoneInASum() {
        CountDistribution open = CountDistribution.ofWins(1, 0.5);
        CountDistribution come = CountDistribution.poisson(2);

        assertThat(open.plus(open).quantile(0)).isEqualTo(2);
        assertThat(open.plus(open).quantile(1)).isEqualTo(4);
        for (CountDistribution sum : new CountDistribution[] {open.plus(come), come.plus(open)}) {
            assertThat(sum.quantile(0)).isEqualTo(1);
            assertThat(sum.quantile(1)).isEqualTo(sum.largest()).isGreaterThan(20);
            assertThat(sum.atMost(sum.largest() + 1)).isEqualTo(1);
        }
        assertThat(CountDistribution.poisson(0).quantile(1)).isZero();
    }

    @Test
    void countsAreEqualWhereTheirProbabilitiesAre() {
        CountDistribution wins = CountDistribution.ofWins(0.5, 0.25);

        assertThat(Serialized.copy(wins))
                .isEqualTo(wins)
                .hasSameHashCodeAs(wins)
                .isEqualTo(CountDistribution.ofWins(0.25, 0.5))
                .isNotEqualTo(CountDistribution.ofWins(0.5, 0.5))
                .doesNotHaveSameHashCodeAs(CountDistribution.ofWins(0.5, 0.5))
                .isNotEqualTo(CountDistribution.ofWins(1, 0.5, 0.25));
        assertThat(Serialized.copy(CountDistribution.ofWins(1, 1)).quantile(0.5))
                .isEqualTo(2);
        assertThat(CountDistribution.ofWins(0.5, 0.5, 0.5)).hasToString("1.5 expected, 0 to 3 in 80 %");
    }

    @Test
    void aChanceIsCutOffWhereItsRoundingPassesTheEnds() {
        assertThat(Chance.exact(1 + 1e-10)).isEqualTo(Chance.exact(1));
        assertThat(Chance.exact(-1e-9)).isEqualTo(Chance.exact(0));
        assertThat(Chance.bounded(0.25, 0.75).value().value()).isEqualTo(0.5);
        assertThat(Chance.bounded(-1e-10, 1 + 1e-10))
                .isEqualTo(Chance.bounded(0, 1))
                .hasToString("50.0 % (0.0 to 100.0)");
    }

    @Test
    void aChanceThatIsCountedHasItsErrorAndInterval() {
        Chance quarter = Chance.counted(25, 100);

        assertThat(quarter.standardError()).isCloseTo(Math.sqrt(0.25 * 0.75 / 100), within(1e-15));
        // Wilson (1927): (0.25 + z²/200 ± z sqrt(0.25 × 0.75 / 100 + z² / 40000)) / (1 + z²/100)
        assertThat(quarter).hasToString("25.0 % (17.5 to 34.3)");
        assertThat(Chance.counted(0, 1).low().value()).isZero();
        assertThat(Chance.counted(1, 1).high().value()).isEqualTo(1);
        assertThat(quarter.complement()).hasToString("75.0 % (65.7 to 82.5)");
        assertThat(quarter.complement().standardError()).isEqualTo(quarter.standardError());
    }

    @Test
    void aRangeOfMoneyStaysInItsBounds() {
        MoneyRange bounded = MoneyRange.bounded(Money.parse("EUR 1.00"), Money.parse("EUR 1.05"));

        assertThat(bounded).hasToString("EUR 1.02 (1.00 to 1.05)");
        assertThat(bounded.standardError()).isEqualTo(Money.parse("EUR 0"));
        assertThat(MoneyRange.estimated(CurrencyUnit.EUR, 1000.5, 0)).hasToString("EUR 10.00");
        assertThat(MoneyRange.estimated(CurrencyUnit.EUR, 1000, 100)).hasToString("EUR 10.00 (8.04 to 11.96)");
        assertThatThrownBy(() -> MoneyRange.estimated(CurrencyUnit.JPY, 0x1p63, 0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("amount does not fit a long of minor units: 9.223372036854776E18");
    }

    @Test
    void newDealsHaveTheMomentsOfTheirPace() {
        AmountDistribution amounts =
                AmountDistribution.equallyLikely(List.of(Money.parse("EUR 1"), Money.parse("EUR 3")));
        NewDeals binomial = NewDeals.binomial(8, 0.25, amounts);
        NewDeals uncertain = NewDeals.negativeBinomial(2, 3, amounts);

        // mean 200, variance 10,000 each: E[N] Var[A] + Var[N] E[A]²
        assertThat(NewDeals.poisson(2, amounts).varianceMinor()).isEqualTo(2 * 10_000 + 2 * 40_000);
        assertThat(binomial.varianceMinor()).isEqualTo(2 * 10_000 + 1.5 * 40_000);
        assertThat(uncertain.varianceMinor()).isEqualTo(2 * 10_000 + 3 * 40_000);
        assertThat(uncertain.meanMinor()).isEqualTo(400);
        assertThat(uncertain).hasToString("2.0 wins expected of 2 amounts, mean EUR 2.00");
        assertThat(binomial.times(2)).isEqualTo(NewDeals.binomial(8, 0.5, amounts));
        assertThat(binomial.times(5)).isEqualTo(NewDeals.binomial(8, 1, amounts));
        assertThat(uncertain.times(0)).isEqualTo(NewDeals.poisson(0, amounts));
        assertThat(NewDeals.poisson(2, amounts).times(1.5)).isEqualTo(NewDeals.poisson(3, amounts));
        assertThat(NewDeals.binomial(1, 0, amounts).wins().quantile(1)).isZero();
    }

    @TestFactory
    Stream<DynamicTest> numbersJustBeyondTheirRangeAreRefused() {
        return Refused.tests(
                Refused.with("a probability must be in [0, 1] but was -0.1", () -> CountDistribution.ofWins(-0.1)),
                Refused.with("a probability must be in [0, 1] but was 1.1", () -> CountDistribution.ofWins(1.1)),
                Refused.with("mean must be in [0, 1e9) but was 1.0E9", () -> CountDistribution.poisson(1e9)),
                Refused.with(
                        "factor must be in [0, 1e9) but was 1.0E9",
                        () -> NewDeals.poisson(0, ONE).times(1e9)),
                Refused.with(
                        "factor must be in [0, 1e9) but was -0.1",
                        () -> NewDeals.poisson(0, ONE).times(-0.1)),
                Refused.with("probability must be in [0, 1] but was -0.1", () -> NewDeals.binomial(1, -0.1, ONE)),
                Refused.with(
                        "variance must be finite and above the expected wins but was 2.0 (expected wins 2.0)",
                        () -> NewDeals.negativeBinomial(2, 2, ONE)),
                Refused.with(
                        "variance must be finite and above the expected wins but was Infinity (expected wins 2.0)",
                        () -> NewDeals.negativeBinomial(2, Double.POSITIVE_INFINITY, ONE)),
                Refused.with(
                        "variance must be finite and above the expected wins but was 2.0 (expected wins 0.0)",
                        () -> NewDeals.negativeBinomial(0, 2, ONE)),
                Refused.with(
                        "expectedWins must be in [0, 1e8] but was 1.00000001E8",
                        () -> NewDeals.poisson(100_000_001, ONE)),
                Refused.with(
                        "a binomial number must expect at most its whole size but was 1.0E7 of 1.0E7",
                        () -> NewDeals.binomial(10_000_000, 1, ONE)),
                Refused.with("a probability must be in [0, 1] but was 1.000000002", () -> Chance.exact(1 + 2e-9)),
                Refused.with("a probability must be in [0, 1] but was -2.0E-9", () -> Chance.exact(-2e-9)),
                Refused.with("hits must be in [0, trials] but was -1 of 1", () -> Chance.counted(-1, 1)),
                Refused.with(
                        "share must be in [0, 1] but was -0.1",
                        () -> CountDistribution.poisson(1).quantile(-0.1)),
                Refused.with(
                        "share must be in [0, 1] but was 1.1",
                        () -> CountDistribution.poisson(1).quantile(1.1)));
    }

    @Test
    void aHundredMillionNewDealsAreTheMost() {
        assertThat(NewDeals.poisson(1e8, ONE).expectedWins()).isEqualTo(1e8);
    }
}
