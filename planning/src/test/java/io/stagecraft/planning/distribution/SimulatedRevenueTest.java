// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static io.stagecraft.fixtures.Amounts.eurCents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Serialized;
import io.stagecraft.planning.summation.Histogram;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SimulatedRevenueTest {
    private static final int TRIALS = 20_000;

    private static double minor(MoneyRange range) {
        return range.value().getAmountMinorLong();
    }

    private static RevenueModel book(AmountDistribution amount) {
        RevenueModel.Builder book = RevenueModel.builder(CurrencyUnit.EUR);
        for (int i = 0; i < 40; i++) {
            book.deal("deal " + i, 0.1 + 0.02 * i, amount.scaledBy(1 + i % 5));
        }
        return book.build();
    }

    private static final RevenueModel DISCRETE =
            book(AmountDistribution.equallyLikely(List.of(eurCents(10_000), eurCents(25_000), eurCents(40_000))));

    @Test
    void everyAnswerAgreesWithTheExactOneWithinFourStandardErrors() {
        RevenueDistribution exact = DISCRETE.exact();
        SimulatedRevenue simulated = DISCRETE.simulation(20261121).run(TRIALS);
        Money target = exact.quantile(0.3).value();

        assertThat(minor(simulated.mean())).isCloseTo(minor(exact.mean()), within(fourErrors(simulated.mean())));
        assertThat(minor(simulated.expectedShortfall(target)))
                .isCloseTo(
                        minor(exact.expectedShortfall(target)),
                        within(fourErrors(simulated.expectedShortfall(target))));
        for (double share : new double[] {0.01, 0.1, 0.5, 1}) {
            assertThat(minor(simulated.worstMean(share)))
                    .as("mean of the worst %s", share)
                    .isCloseTo(minor(exact.worstMean(share)), within(fourErrors(simulated.worstMean(share))));
        }
        for (double share : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
            assertThat(minor(simulated.quantile(share)))
                    .as("quantile %s", share)
                    .isCloseTo(minor(exact.quantile(share)), within(fourErrors(simulated.quantile(share))));
        }
        assertThat(simulated.wins()).isEqualTo(exact.wins());
    }

    private static double fourErrors(MoneyRange range) {
        return 4 * range.standardError().getAmountMinorLong() + 1;
    }

    @Test
    void logNormalAmountsHaveTheirMoments() {
        RevenueModel book = book(AmountDistribution.logNormal(eurCents(100_000), 0.8));
        SimulatedRevenue simulated = book.simulation(7).run(TRIALS);
        LogNormalDistribution oracle = LogNormalDistribution.of(Math.log(100_000), 0.8);
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < 40; i++) {
            double p = 0.1 + 0.02 * i;
            double amount = (1 + i % 5) * oracle.getMean();
            mean += p * amount;
            variance += p * (1 + i % 5) * (1 + i % 5) * oracle.getVariance() + p * (1 - p) * amount * amount;
        }

        assertThat(book.meanMinor()).isCloseTo(mean, within(mean * 1e-9));
        assertThat(book.standardDeviationMinor()).isCloseTo(Math.sqrt(variance), within(mean * 1e-9));
        assertThat(minor(simulated.mean())).isCloseTo(mean, within(fourErrors(simulated.mean())));
        assertThat((double) simulated.standardDeviation().getAmountMinorLong())
                .isCloseTo(Math.sqrt(variance), within(0.03 * Math.sqrt(variance)));
    }

    @Test
    void aLogNormalAmountMayBeGivenByItsMean() {
        assertThat(AmountDistribution.logNormalWithMean(eurCents(50_000), 1.2).mean())
                .isEqualTo(eurCents(50_000));
    }

    @Test
    void equallyLikelySlicesComeCloseToALogNormalAmount() {
        AmountDistribution logNormal = AmountDistribution.logNormal(eurCents(100_000), 0.5);
        double mean = logNormal.mean().getAmountMinorLong();

        assertThat((double) logNormal.discretised(5).mean().getAmountMinorLong())
                .isCloseTo(mean, within(0.04 * mean));
        assertThat((double) logNormal.discretised(500).mean().getAmountMinorLong())
                .isCloseTo(mean, within(0.001 * mean));
    }

    @Test
    void keptSamplesTellWhatTheBinsTell() {
        SimulatedRevenue simulated = DISCRETE.simulation(3).keepingSamples().run(TRIALS);
        long[] sorted = simulated.samples();
        Arrays.sort(sorted);

        assertThat(sorted).hasSize(TRIALS);
        assertThat(minor(simulated.mean()))
                .isCloseTo(Arrays.stream(sorted).average().orElseThrow(), within(0.5));
        for (double share : new double[] {0.1, 0.5, 0.9}) {
            MoneyRange quantile = simulated.quantile(share);
            assertThat(eurCents(sorted[(int) Math.ceil(share * TRIALS) - 1]))
                    .isBetween(quantile.low(), quantile.high());
        }
        Money between = eurCents(sorted[TRIALS / 2] + 1);
        double reached = Arrays.stream(sorted)
                        .filter(total -> total >= between.getAmountMinorLong())
                        .count()
                / (double) TRIALS;
        assertThat(reached)
                .isBetween(
                        simulated.reaching(between).low().value(),
                        simulated.reaching(between).high().value());
        assertThat(DISCRETE.simulation(3).run(10).samples()).isEmpty();
    }

    @Test
    void aTargetNamedBeforehandIsCountedOneByOne() {
        SimulatedRevenue simulated = DISCRETE.simulation(3)
                .counting(List.of(eurCents(2_345_000)))
                .keepingSamples()
                .run(TRIALS);
        long reached = Arrays.stream(simulated.samples())
                .filter(total -> total >= 2_345_000)
                .count();

        assertThat(simulated.reaching(eurCents(2_345_000)).value().value()).isEqualTo(reached / (double) TRIALS);
        assertThat(simulated.reaching(eurCents(2_345_000)).complement().value().value())
                .isCloseTo(1 - reached / (double) TRIALS, within(1e-15));
    }

    @Test
    void trialsThatDoNotBelongTogetherAreRefused() {
        Simulation simulation = DISCRETE.simulation(3);

        assertThatThrownBy(() -> simulation.run(0, 10).plus(simulation.run(11, 20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the next trials must begin at 10 but begin at 11");
        assertThatThrownBy(
                        () -> simulation.run(0, 10).plus(DISCRETE.simulation(4).run(10, 20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("only trials of the same model and seed can be put together");
        assertThatThrownBy(() ->
                        simulation.run(0, 10).plus(simulation.keepingSamples().run(10, 20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("either both or none must have kept their samples");
        assertThatThrownBy(() -> simulation.keepingSamples().run(0, 10).plus(simulation.run(10, 20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("either both or none must have kept their samples");
        assertThatThrownBy(() -> simulation.run(5, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trials must be a range from 0 with one at least but was 5 to 5");
    }

    @Test
    void quantilesForAChartRunFromTheLeastToTheMost() {
        List<MoneyRange> steps = DISCRETE.exact().quantiles(4);

        assertThat(steps).hasSize(5);
        assertThat(steps.get(0).value()).isEqualTo(eurCents(0));
        assertThat(steps.get(2)).isEqualTo(DISCRETE.exact().quantile(0.5));
        assertThat(steps.get(4).value()).isEqualTo(DISCRETE.exact().quantile(1).value());
        assertThatThrownBy(() -> DISCRETE.exact().quantiles(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("steps must be in [1, 100000] but was 0");
    }

    @Test
    void aCertainAmountShiftsTheDistribution() {
        MoneyRange range = DISCRETE.simulation(3).run(100).mean();
        MoneyRange shifted = range.plus(eurCents(5));

        assertThat(shifted.value()).isEqualTo(range.value().plus(eurCents(5)));
        assertThat(shifted.low()).isEqualTo(range.low().plus(eurCents(5)));
        assertThat(shifted.high()).isEqualTo(range.high().plus(eurCents(5)));
        assertThat(shifted.standardError()).isEqualTo(range.standardError());
    }

    @Test
    void batchesAreTheTrialsDrawnAgain() {
        SimulatedRevenue simulated = DISCRETE.simulation(3).run(5, 12);

        assertThat(simulated.batches(1)).containsExactly(simulated);
        assertThat(simulated.batches(3))
                .containsExactly(
                        DISCRETE.simulation(3).run(5, 7),
                        DISCRETE.simulation(3).run(7, 9),
                        DISCRETE.simulation(3).run(9, 11));
        assertThat(simulated.batches(7)).hasSize(7);
        assertThatThrownBy(() -> simulated.batches(8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number must be in [1, 7] but was 8");
        assertThatThrownBy(() -> simulated.batches(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number must be in [1, 7] but was 0");
    }

    @Test
    void resultsAreEqualWhereModelSeedAndTrialsAre() {
        SimulatedRevenue simulated = DISCRETE.simulation(3).run(10);

        assertThat(Serialized.copy(simulated))
                .isEqualTo(simulated)
                .hasSameHashCodeAs(simulated)
                .isEqualTo(DISCRETE.simulation(3).run(10))
                .isNotEqualTo(DISCRETE.simulation(4).run(10))
                .doesNotHaveSameHashCodeAs(DISCRETE.simulation(4).run(10))
                .isNotEqualTo(DISCRETE.simulation(3).keepingSamples().run(10));
        assertThat(Serialized.copy(DISCRETE.simulation(3).keepingSamples().run(3))
                        .samples())
                .isEqualTo(DISCRETE.simulation(3).keepingSamples().run(3).samples());
        assertThat(DISCRETE.simulation(3).run(1)).asString().startsWith("1 trial: mean EUR ");
        assertThat(simulated).asString().startsWith("10 trials: mean EUR ").endsWith(" in 80 %");
        assertThatThrownBy(() -> DISCRETE.simulation(3).run(-1, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trials must be a range from 0 with one at least but was -1 to 5");
    }

    @Test
    void aStoredResultWithoutATrialIsRefused() {
        SimulatedRevenue one = DISCRETE.simulation(3).run(5, 6);
        SimulatedRevenue none =
                new SimulatedRevenue(DISCRETE, 3, 5, 5, Histogram.around(0, 1, new long[0]), new long[0]);

        assertThat(Serialized.copy(one)).isEqualTo(one);
        assertThatThrownBy(() -> Serialized.copy(none))
                .hasMessageContaining("trials must be one at least, and samples none or as many");
    }

    @Test
    void theLastShareOfAllIsThatOfOneTrialAtLeast() {
        RevenueModel sure =
                RevenueModel.builder(CurrencyUnit.EUR).certain(eurCents(700)).build();
        SimulatedRevenue simulated = sure.simulation(1).run(4);

        for (double share : new double[] {0, 0.01, 0.5, 1}) {
            assertThat(simulated.quantile(share)).asString().isEqualTo("EUR 7.00");
        }
        assertThat(simulated.worstMean(1e-9)).hasToString("EUR 7.00");
        assertThat(simulated.expectedShortfall(eurCents(800))).hasToString("EUR 1.00");
        assertThat(simulated.standardDeviation()).isEqualTo(eurCents(0));
    }

    @Test
    void variantsThatDifferAreComparedOverMoreTrialsThanABlockHolds() {
        RevenueModel base = RevenueModel.builder(CurrencyUnit.EUR)
                .deal("fixed", 0, eurCents(100))
                .deal("free", 0.5, AmountDistribution.equallyLikely(List.of(eurCents(0), eurCents(100))))
                .deal("left", 0.5, eurCents(10))
                .deal("gone", 1, AmountDistribution.equallyLikely(List.of(eurCents(10), eurCents(20))))
                .newDeals("late", NewDeals.poisson(2, AmountDistribution.fixed(eurCents(1))))
                .build();
        RevenueModel other = RevenueModel.builder(CurrencyUnit.EUR)
                .certain(eurCents(5))
                .deal("fixed", 1, eurCents(100))
                .deal("free", 0.75, AmountDistribution.equallyLikely(List.of(eurCents(0), eurCents(100))))
                .deal("new", 1, AmountDistribution.equallyLikely(List.of(eurCents(30), eurCents(40))))
                .newDeals("soon", NewDeals.poisson(3, AmountDistribution.fixed(eurCents(1))))
                .build();
        PairedRevenue paired = base.simulation(9).compare(List.of(other, base), 3_000);

        assertThat(paired.baseline()).isEqualTo(base.simulation(9).run(3_000));
        assertThat(paired.variants())
                .containsExactly(
                        other.simulation(9).run(3_000), base.simulation(9).run(3_000));
        assertThat(paired).hasToString("2 variants on 3000 common trials");
        assertThat(base.simulation(9).compare(List.of(other), 1)).hasToString("1 variant on 1 common trials");
        assertThat(paired.difference(1, 0).value())
                .isEqualTo(paired.difference(0, 1).value().negated());
        assertThat(paired.beats(2, 0).value().value()).isZero();
        assertThat(Serialized.copy(paired)).isEqualTo(paired).hasSameHashCodeAs(paired);
    }

    @Test
    void theLastTrialsOfAllAreCompared() {
        PairedRevenue paired =
                DISCRETE.simulation(3).compare(List.of(DISCRETE), Integer.MAX_VALUE - 2, Integer.MAX_VALUE);

        assertThat(paired).hasToString("1 variant on 2 common trials");
        assertThat(paired.baseline()).isEqualTo(DISCRETE.simulation(3).run(Integer.MAX_VALUE - 2, Integer.MAX_VALUE));
    }

    @Test
    void onlyTwoDifferentVariantsThatExistAreCompared() {
        PairedRevenue paired = DISCRETE.simulation(3).compare(List.of(DISCRETE), 5);

        assertThatThrownBy(() -> paired.beats(0, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("numbers must be two different ones from 0 to 1 but were 0 and 2");
        assertThatThrownBy(() -> paired.difference(-1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("numbers must be two different ones from 0 to 1 but were -1 and 1");
        assertThatThrownBy(() -> paired.reachesWhereNot(1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("numbers must be two different ones from 0 to 1 but were 1 and 1");
    }
}
