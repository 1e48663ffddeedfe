// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static io.stagecraft.fixtures.ReferenceTable.number;
import static io.stagecraft.fixtures.ReferenceTable.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.stagecraft.fixtures.ReferenceTable;
import io.stagecraft.planning.summation.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables of {@code reference/pipeline} and {@code reference/whatif} that speak of distributions and draws. */
class PublishedDistributionsTest {
    private static final double TOLERANCE = 1e-12;

    @TestFactory
    Stream<DynamicTest> numbersOfWinsArePoissonBinomial() {
        return ReferenceTable.rows("pipeline/poisson_binomial.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("case_id") + " k=" + row.getField("k"), () -> {
                    CountDistribution wins = CountDistribution.ofWins(
                            Arrays.stream(row.getField("probabilities").split(";"))
                                    .mapToDouble(Double::parseDouble)
                                    .toArray());
                    int k = (int) whole(row, "k");
                    assertThat(wins.probability(k)).isCloseTo(number(row, "pmf"), within(TOLERANCE));
                    assertThat(wins.atMost(k)).isCloseTo(number(row, "cdf"), within(TOLERANCE));
                }));
    }

    @TestFactory
    Stream<DynamicTest> eightDealsReachEachTargetAsEnumerated() {
        RevenueModel.Builder builder = RevenueModel.builder(CurrencyUnit.EUR);
        for (NamedCsvRecord row : ReferenceTable.rows("pipeline/deals_8.csv")) {
            builder.deal(
                    row.getField("deal"),
                    number(row, "win_probability"),
                    Money.ofMinor(CurrencyUnit.EUR, whole(row, "amount_minor_units")));
        }
        RevenueModel model = builder.build();
        RevenueDistribution exact = model.distribution();
        RevenueDistribution bounded = model.bounded(Money.ofMinor(CurrencyUnit.EUR, 40_000));
        return ReferenceTable.rows("pipeline/deals_8_expected.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("target_minor_units"), () -> {
                    Money target = Money.ofMinor(CurrencyUnit.EUR, whole(row, "target_minor_units"));
                    double expected = number(row, "p_reach_or_exceed");
                    assertThat(exact.reaching(target).value().value()).isCloseTo(expected, within(TOLERANCE));
                    assertThat(bounded.reaching(target).low().value()).isLessThanOrEqualTo(expected + TOLERANCE);
                    assertThat(bounded.reaching(target).high().value()).isGreaterThanOrEqualTo(expected - TOLERANCE);
                }));
    }

    @Test
    void eightDealsAreWorthTheirWeightedSum() {
        RevenueModel.Builder builder = RevenueModel.builder(CurrencyUnit.EUR);
        ReferenceTable.rows("pipeline/deals_8.csv")
                .forEach(row -> builder.deal(
                        row.getField("deal"),
                        number(row, "win_probability"),
                        Money.ofMinor(CurrencyUnit.EUR, whole(row, "amount_minor_units"))));

        assertThat(builder.build().distribution().mean()).hasToString("EUR 29755.00");
    }

    @Test
    void panjerAndTheTransformGiveTheCompoundPoissonOfLossModels() {
        List<NamedCsvRecord> rows = ReferenceTable.rows("pipeline/compound_poisson_panjer.csv");
        AmountDistribution severity = AmountDistribution.weighted(Map.of(
                Money.ofMinor(CurrencyUnit.EUR, 1), 19.0,
                Money.ofMinor(CurrencyUnit.EUR, 2), 8.0,
                Money.ofMinor(CurrencyUnit.EUR, 3), 3.0));
        NewDeals deals = NewDeals.poisson(3, severity);
        double[] one = {0, 19 / 30.0, 8 / 30.0, 3 / 30.0};
        double[] panjer = Compound.panjer(deals, one, 64);
        double[] transformed = Compound.transformed(deals, one, 64);
        RevenueDistribution revenue = RevenueModel.builder(CurrencyUnit.EUR)
                .newDeals("new", deals)
                .build()
                .distribution();

        for (NamedCsvRecord row : rows) {
            int s = (int) whole(row, "s");
            double pmf = number(row, "pmf");
            assertThat(panjer[s]).isCloseTo(pmf, within(TOLERANCE));
            assertThat(transformed[s]).isCloseTo(pmf, within(TOLERANCE));
            double cell =
                    revenue.reaching(Money.ofMinor(CurrencyUnit.EUR, s)).value().value()
                            - revenue.reaching(Money.ofMinor(CurrencyUnit.EUR, s + 1))
                                    .value()
                                    .value();
            assertThat(cell).isCloseTo(pmf, within(TOLERANCE));
        }
    }

    @Test
    void drawsAreTheSplitMixSequence() {
        long seed = 0x1a2b3c4d5e6f7531L;
        SplittableRandom peer = new SplittableRandom(seed);
        for (NamedCsvRecord row : ReferenceTable.rows("whatif/splitmix64.csv")) {
            long expected = Long.parseUnsignedLong(row.getField("value_hex").substring(2), 16);
            assertThat(Draws.splitMix(seed, whole(row, "index"))).isEqualTo(expected);
            assertThat(peer.nextLong()).isEqualTo(expected);
        }
    }
}
