// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.joda.money.CurrencyUnit.EUR;
import static org.joda.money.CurrencyUnit.JPY;
import static org.joda.money.CurrencyUnit.USD;

import io.stagecraft.fixtures.Serialized;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
    private static final ExchangeRates RATES =
            ExchangeRates.of(EUR, Map.of(USD, new BigDecimal("0.860"), JPY, new BigDecimal("0.0055")));

    @Test
    void aConversionRoundsOnceAtItsEnd() {
        assertThat(RATES.convert(Money.parse("USD 100"), EUR, RoundingMode.HALF_EVEN))
                .isEqualTo(Money.parse("EUR 86.00"));
        assertThat(RATES.convert(Money.parse("EUR 1"), USD, RoundingMode.HALF_EVEN))
                .isEqualTo(Money.parse("USD 1.16"));
        assertThat(RATES.convert(Money.parse("JPY 1000"), USD, RoundingMode.HALF_UP))
                .isEqualTo(Money.parse("USD 6.40"));
        assertThat(RATES.convert(Money.parse("USD 1"), USD, RoundingMode.UNNECESSARY))
                .isEqualTo(Money.parse("USD 1"));
    }

    @Test
    void aTotalAddsUpEachCurrencyBeforeItConverts() {
        List<Money> cents = List.of(Money.parse("USD 0.01"), Money.parse("USD 0.01"), Money.parse("EUR 1.00"));
        assertThat(RATES.total(cents, EUR, RoundingMode.DOWN)).isEqualTo(Money.parse("EUR 1.01"));
        assertThat(RATES.total(List.of(), EUR, RoundingMode.DOWN)).isEqualTo(Money.zero(EUR));
    }

    @Test
    void equalRatesAreEqualHoweverTheyAreWritten() {
        ExchangeRates same = ExchangeRates.builder()
                .base(EUR)
                .putRates(USD, new BigDecimal("0.86"))
                .putRates(JPY, new BigDecimal("0.00550"))
                .build();
        assertThat(same).isEqualTo(RATES).hasSameHashCodeAs(RATES);
        assertThat(same.rates().keySet()).containsExactly(EUR, JPY, USD);
        assertThat(Serialized.copy(same)).isEqualTo(RATES);
    }

    @Test
    void mistakesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RATES.convert(Money.parse("GBP 1"), EUR, RoundingMode.DOWN))
                .withMessage("no exchange rate for GBP; there are rates for [EUR, JPY, USD]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeRates.none(EUR).convert(Money.parse("EUR 1"), USD, RoundingMode.DOWN))
                .withMessage("no exchange rate for USD; there are rates for [EUR]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeRates.of(EUR, Map.of(USD, BigDecimal.ZERO)))
                .withMessage("exchange rate of USD must be above 0 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeRates.of(EUR, Map.of(EUR, BigDecimal.TEN)))
                .withMessage("exchange rate of the base EUR must be 1 but was 10");
    }
}
