// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.fixtures.Logged;
import io.stagecraft.planning.distribution.AmountDistribution;
import io.stagecraft.planning.distribution.RevenueModel;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What planning tells an operator, at debug only. */
class LoggingTest {
    private static final ForecastCase BASE = Books.small();
    private static final RevenueModel TWO = RevenueModel.builder(CurrencyUnit.EUR)
            .deal("A-1", 0.5, eur(1_000))
            .deal("A-2", 0.5, eur(3_000))
            .build();
    private static final List<Lever> LEVERS = List.of(
            Lever.of("capacity", 10, 100, more -> Adjustment.scaleCapacity(1 + more), eur(1_000)),
            Lever.of("coaching", 1, 10, more -> Adjustment.shiftWinLogOdds(more), eur(4_000)));

    @Test
    void aDistributionSaysWhichMethodItTookAndWhy() {
        assertThat(Logged.atDebug(TWO::distribution))
                .containsExactly("2 open deals, 0 sources of new deals, EUR 0.00 certain: exact takes 20.0 additions on"
                        + " cells of 100000 minor units, or 72.0 on a list of sums; allowed are 2.0E8, so"
                        + " the cells are taken");
    }

    @Test
    void aDistributionThatIsNotExactSaysSo() {
        RevenueModel model = TWO.toBuilder()
                .deal("A-3", 0.5, AmountDistribution.logNormal(eur(1_000), 0.5))
                .build();

        assertThat(Logged.atDebug(() -> model.distribution(10_000)))
                .containsExactly(
                        "3 open deals, 0 sources of new deals, EUR 0.00 certain: bounded, on cells of 409600 minor units");
    }

    @Test
    void aSearchThatStoppedAtItsLimitSaysSo() {
        assertThat(Logged.atDebug(() -> CheapestWay.to(BASE, Measure.chanceToReachTarget(), 0.5, LEVERS, 3)))
                .filteredOn(line -> line.startsWith("cheapest way"))
                .containsExactly(
                        "cheapest way to 0.5: stopped after 46 evaluations, with 1 of the boxes of settings not ruled out");
    }

    @Test
    void anAttributionSaysThatItDrewOrders() {
        Scenario many = Scenario.named("many");
        for (int i = 0; i < 9; i++) {
            many = many.apply(Adjustment.scaleAmount(1 + i % 2));
        }
        Scenario nine = many;

        assertThat(Logged.atDebug(() -> Attribution.of(BASE, Measure.chanceToReach(eur(15_000)), nine, 5, 10)))
                .contains("attribution of many: 10 orders of its 9 adjustments drawn, as all sets would take too long");
    }

    @Test
    void nothingIsToldAtInfo() {
        assertThat(Logged.atInfo(() -> CheapestWay.to(BASE, Measure.chanceToReachTarget(), 0.5, LEVERS, 3)))
                .isEmpty();
    }
}
