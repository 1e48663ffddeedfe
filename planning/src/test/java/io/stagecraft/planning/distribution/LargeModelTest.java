// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static io.stagecraft.fixtures.Amounts.eurCents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A model of many deals, of which only those that vary most are drawn one by one. */
class LargeModelTest {
    private static final int TRIALS = 8_000;
    private static final int ALONE = 100;

    private static RevenueModel large() {
        List<Money> amounts = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            amounts.add(eurCents(1_000L * i * i));
        }
        RevenueModel.Builder model = RevenueModel.builder(CurrencyUnit.EUR)
                .factor(CommonFactor.normal(0.3, 9))
                .newDeals("later", NewDeals.poisson(900, AmountDistribution.equallyLikely(amounts)));
        for (int i = 0; i < 1_500; i++) {
            model.deal("deal " + i, 0.05 + 0.0006 * i, amounts.get(i % 500));
        }
        return model.build();
    }

    @Test
    void itsQuantilesAreThoseOfDrawingEveryDeal() {
        RevenueModel model = large();
        SimulatedRevenue all = model.simulation(1).run(TRIALS);
        SimulatedRevenue most = model.simulation(1).drawingAlone(ALONE).run(TRIALS);

        for (double share : new double[] {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95}) {
            assertThat(minor(most.quantile(share)))
                    .as("quantile %s", share)
                    .isCloseTo(
                            minor(all.quantile(share)),
                            within(6.0 * all.quantile(share).standardError().getAmountMinorLong()));
        }
    }

    @Test
    void itSaysThatItIsApproximate() {
        assertThat(large().simulation(1).isApproximate()).isFalse();
        assertThat(large().simulation(1).drawingAlone(2_000).isApproximate()).isFalse();
        assertThat(large().simulation(1).drawingAlone(ALONE).isApproximate()).isTrue();
    }

    @Test
    void aModelOfNoMoreDealsIsDrawnAsEver() {
        assertThat(large().simulation(3).drawingAlone(2_000).run(50))
                .isEqualTo(large().simulation(3).run(50));
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(large().simulation(3).drawingAlone(ALONE).run(50))
                .isEqualTo(large().simulation(3).drawingAlone(ALONE).run(50));
    }

    @Test
    void oneDealAtLeastIsDrawnAlone() {
        assertThat(large().simulation(1).drawingAlone(1).isApproximate()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> large().simulation(1).drawingAlone(0))
                .withMessage("deals must be at least 1 but was 0");
    }

    private static double minor(MoneyRange range) {
        return range.value().getAmountMinorLong();
    }

    private static RevenueModel newDeals(Money... amounts) {
        return RevenueModel.builder(CurrencyUnit.EUR)
                .newDeals("later", NewDeals.poisson(900, AmountDistribution.equallyLikely(List.of(amounts))))
                .build();
    }

    @Test
    void onlyWhatIsNotDrawnAloneIsDrawnOtherwise() {
        // four deals of variance 2,500 each; drawn apart, one deal and what stands for it differ by twice its variance
        RevenueModel.Builder builder = RevenueModel.builder(CurrencyUnit.EUR).deal("sure", 1, eurCents(1_000));
        for (int i = 0; i < 4; i++) {
            builder.deal("deal " + i, 0.5, eurCents(100));
        }
        Simulation simulation = builder.build().simulation(1).keepingSamples();
        long[] all = simulation.run(TRIALS).samples();
        long[] most = simulation.drawingAlone(3).run(TRIALS).samples();
        double squares = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            squares += (double) (most[trial] - all[trial]) * (most[trial] - all[trial]);
        }

        assertThat(squares / TRIALS).isCloseTo(2 * 2_500, within(250.0));
    }

    @Test
    void newDealsOfOneAmountAreDrawnTogether() {
        SimulatedRevenue drawn =
                newDeals(eurCents(500)).simulation(1).drawingAlone(ALONE).run(TRIALS);

        assertThat(minor(drawn.mean())).isCloseTo(900 * 500, within(5 * 30 * 500 / Math.sqrt(TRIALS)));
        assertThat((double) drawn.standardDeviation().getAmountMinorLong()).isCloseTo(30 * 500, within(500.0));
    }

    @Test
    void ofNewDealsTheLargestAreDrawnAloneAsManyAsAreAskedFor() {
        RevenueModel half = RevenueModel.builder(CurrencyUnit.EUR)
                .newDeals(
                        "later",
                        NewDeals.poisson(
                                2 * ALONE, AmountDistribution.equallyLikely(List.of(eurCents(0), eurCents(500)))))
                .build();
        RevenueModel largest = RevenueModel.builder(CurrencyUnit.EUR)
                .newDeals("later", NewDeals.poisson(ALONE, AmountDistribution.fixed(eurCents(500))))
                .build();

        assertThat(half.simulation(1)
                        .keepingSamples()
                        .drawingAlone(ALONE)
                        .run(50)
                        .samples())
                .isEqualTo(largest.simulation(1).keepingSamples().run(50).samples());
    }

    @Test
    void newDealsAreDrawnTogetherUnlessSomeTakeAway() {
        assertThat(newDeals(eurCents(0), eurCents(500))
                        .simulation(1)
                        .drawingAlone(ALONE)
                        .run(50))
                .isNotEqualTo(newDeals(eurCents(0), eurCents(500)).simulation(1).run(50));
        assertThat(newDeals(eurCents(-1), eurCents(500))
                        .simulation(1)
                        .drawingAlone(ALONE)
                        .run(50)
                        .mean())
                .isEqualTo(newDeals(eurCents(-1), eurCents(500))
                        .simulation(1)
                        .run(50)
                        .mean());
    }

    @Test
    void asManyAsAreDrawnAloneAreNotApproximate() {
        assertThat(newDeals(eurCents(500)).simulation(1).drawingAlone(900).isApproximate())
                .isFalse();
        assertThat(newDeals(eurCents(500)).simulation(1).drawingAlone(899).isApproximate())
                .isTrue();
        RevenueModel two = RevenueModel.builder(CurrencyUnit.EUR)
                .deal("a", 0.5, eurCents(1))
                .deal("b", 0.5, eurCents(1))
                .build();
        assertThat(two.simulation(1).drawingAlone(2).isApproximate()).isFalse();
        assertThat(two.simulation(1).drawingAlone(1).isApproximate()).isTrue();
    }
}
