// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.numeric.Normal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LogNormalAmountsTest {
    private static final Money MEDIAN = Money.parse("EUR 1000");

    @Test
    void oneLogNormalDealReachesATargetAsItsDistributionFunctionSays() {
        RevenueModel model = RevenueModel.builder(CurrencyUnit.EUR)
                .deal("A", 0.4, AmountDistribution.logNormal(MEDIAN, 0.5))
                .build();
        RevenueDistribution revenue = model.distribution();

        assertThat(revenue.method()).isEqualTo(RevenueMethod.BOUNDED);
        for (long target : new long[] {20_000, 70_000, 100_000, 250_000}) {
            double z = (Math.log(target - 0.5) - Math.log(100_000)) / 0.5;
            double expected = 0.4 * (1 - Normal.upTo(z));
            for (RevenueDistribution each : List.of(revenue, model.bounded(Money.parse("EUR 0.50")))) {
                Chance chance = each.reaching(Money.ofMinor(CurrencyUnit.EUR, target));
                assertThat(chance.low().value()).isLessThanOrEqualTo(expected + 1e-12);
                assertThat(chance.high().value()).isGreaterThanOrEqualTo(expected - 1e-12);
                assertThat(chance.high().value() - chance.low().value()).isLessThan(1e-3);
            }
        }
        assertThat(revenue.mean().value().getAmount().doubleValue()).isCloseTo(400 * Math.exp(0.125), within(0.01));
    }

    @Test
    void twoHundredLogNormalDealsHaveCloseBoundsAroundTheirSimulation() {
        RevenueModel.Builder builder = RevenueModel.builder(CurrencyUnit.EUR);
        for (int i = 0; i < 200; i++) {
            builder.deal(
                    "deal " + i,
                    0.1 + 0.4 * (i % 7) / 6,
                    AmountDistribution.logNormal(MEDIAN.plus(10.0 * (i % 31)), 0.3 + 0.1 * (i % 4)));
        }
        RevenueModel model = builder.build();
        RevenueDistribution bounded = model.distribution();
        Money middle = bounded.mean().value();
        Chance chance = bounded.reaching(middle);
        double simulated =
                model.simulation(7).run(20_000).reaching(middle).value().value();

        assertThat(chance.high().value() - chance.low().value()).isLessThan(0.06);
        double error = 4 * Math.sqrt(0.25 / 20_000);
        assertThat(simulated)
                .isBetween(chance.low().value() - error, chance.high().value() + error);
    }

    @Test
    void newDealsOfLogNormalAmountsAreBoundedToo() {
        RevenueModel model = RevenueModel.builder(CurrencyUnit.EUR)
                .certain(Money.parse("EUR 500"))
                .newDeals("new", NewDeals.poisson(4, AmountDistribution.logNormal(MEDIAN, 0.6)))
                .factor(CommonFactor.normal(0.5, 3))
                .build();
        RevenueDistribution bounded = model.distribution();
        Money target = Money.parse("EUR 5000");
        double simulated =
                model.simulation(8).run(20_000).reaching(target).value().value();

        double error = 4 * Math.sqrt(0.25 / 20_000);
        assertThat(bounded.reaching(target).high().value()
                        - bounded.reaching(target).low().value())
                .isLessThan(0.01);
        assertThat(simulated)
                .isBetween(
                        bounded.reaching(target).low().value() - error,
                        bounded.reaching(target).high().value() + error);
    }

    @Test
    void anExactDistributionOfALogNormalAmountIsRefused() {
        RevenueModel model = RevenueModel.builder(CurrencyUnit.EUR)
                .deal("A", 0.5, AmountDistribution.logNormal(MEDIAN, 0.5))
                .build();

        assertThatThrownBy(model::exact)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a log-normal amount has no exact distribution: ask for bounds, or simulate the model");
    }

    @Test
    void theNormalDistributionFunctionUndoesItsQuantile() {
        for (double p : new double[] {1e-14, 1e-9, 0.001, 0.2, 0.5, 0.8, 0.999, 1 - 1e-9}) {
            assertThat(Normal.upTo(Normal.quantile(p))).isCloseTo(p, within(2e-15 + 1e-3 * Math.min(p, 1e-12)));
        }
        assertThat(Normal.upTo(1.959963984540054)).isCloseTo(0.975, within(1e-15));
        assertThat(Normal.upTo(-40)).isZero();
    }

    @Test
    void cellsHoldAllOfTheAmount() {
        AmountDistribution amount = AmountDistribution.logNormal(Money.parse("EUR 10"), 0.5);
        for (RoundingMode rounding : List.of(RoundingMode.FLOOR, RoundingMode.CEILING, RoundingMode.HALF_EVEN)) {
            for (long step : new long[] {1, 7, 1_000, 50_000}) {
                assertThat(Arrays.stream(LogNormalCells.of(amount, step, rounding))
                                .sum())
                        .as("%s by %s", rounding, step)
                        .isCloseTo(1, within(1e-12));
            }
        }
        double[] down = LogNormalCells.of(amount, 500, RoundingMode.FLOOR);
        double[] up = LogNormalCells.of(amount, 500, RoundingMode.CEILING);
        double[] nearest = LogNormalCells.of(amount, 500, RoundingMode.HALF_EVEN);
        assertThat(down[0]).isCloseTo(below(499.5), within(1e-12));
        assertThat(down[2]).isCloseTo(below(1499.5) - below(999.5), within(1e-12));
        assertThat(up[0]).isCloseTo(below(0.5), within(1e-12));
        assertThat(up[2]).isCloseTo(below(1000.5) - below(500.5), within(1e-12));
        assertThat(nearest[2]).isCloseTo(below(1250.5) - below(750.5), within(1e-12));
    }

    private static double below(double minor) {
        return Normal.upTo(Math.log(minor / 1_000) / 0.5);
    }

    @Test
    void anAmountWithoutSpreadLiesInOneCell() {
        double[] cells =
                LogNormalCells.of(AmountDistribution.logNormal(Money.parse("EUR 10"), 0), 1, RoundingMode.FLOOR);

        assertThat(cells).hasSize(1_001);
        assertThat(cells[1_000]).isEqualTo(1);
    }

    @Test
    void theLastAmountOfACellBelongsToIt() {
        AmountDistribution thousand = AmountDistribution.logNormal(Money.parse("EUR 10"), 0);

        // 994 to 1,000
        assertThat(LogNormalCells.of(thousand, 7, RoundingMode.FLOOR)[142]).isEqualTo(1);
        assertThat(LogNormalCells.of(thousand, 10, RoundingMode.CEILING)[100]).isEqualTo(1);
    }

    @Test
    void oneAndAHalfCentsAreRoundedToTwoAsTheyAreDrawn() {
        AmountDistribution amount =
                AmountDistribution.logNormal(Money.parse("EUR 0.01"), 0).scaledBy(1.5);
        RevenueDistribution bounded = RevenueModel.builder(CurrencyUnit.EUR)
                .deal("A", 1, amount)
                .build()
                .bounded(Money.parse("EUR 0.01"));

        assertThat(amount.at(0.5)).isEqualTo(2);
        assertThat(LogNormalCells.of(amount, 1, RoundingMode.FLOOR)).containsExactly(0, 0, 1);
        assertThat(bounded.quantile(0.5)).hasToString("EUR 0.02");
    }

    @Test
    void halfACentIsRoundedToNoneAsItIsDrawn() {
        AmountDistribution half =
                AmountDistribution.logNormal(Money.parse("EUR 0.01"), 0).scaledBy(0.5);

        assertThat(half.at(0.5)).isZero();
        assertThat(LogNormalCells.of(half, 1, RoundingMode.FLOOR)[0]).isEqualTo(1);
    }
}
