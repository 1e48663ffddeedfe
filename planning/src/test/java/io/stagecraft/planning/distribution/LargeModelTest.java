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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> large().simulation(1).drawingAlone(0))
                .withMessage("deals must be at least 1 but was 0");
    }

    private static double minor(MoneyRange range) {
        return range.value().getAmountMinorLong();
    }
}
