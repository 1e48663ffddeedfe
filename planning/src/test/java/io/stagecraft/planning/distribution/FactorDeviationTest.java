// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorDeviationTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 1_001, 5_000})
    void theSpreadOfManyDealsIsThatOfEachAlone(int deals) {
        SplittableRandom draws = new SplittableRandom(deals);
        RevenueModel.Builder builder = RevenueModel.builder(CurrencyUnit.EUR);
        for (int i = 0; i < deals; i++) {
            double probability = draws.nextInt(10) == 0 ? 0 : draws.nextDouble() * draws.nextDouble();
            builder.deal("d" + i, probability, Money.ofMinor(CurrencyUnit.EUR, draws.nextLong(10_000_000)));
        }
        CommonFactor market = CommonFactor.normal(0.5, 9);
        RevenueModel model = builder.factor(market).build();

        double apart = deals <= 1_000 ? 1e-12 : 1e-5;
        assertThat(FactorDeviation.of(model).standardDeviation(market))
                .isCloseTo(model.standardDeviationMinor(), within(apart * model.standardDeviationMinor()));
        assertThat(FactorDeviation.of(model).standardDeviation(CommonFactor.none()))
                .isCloseTo(
                        model.toBuilder().factor(CommonFactor.none()).build().standardDeviationMinor(),
                        within(apart * model.standardDeviationMinor()));
    }
}
