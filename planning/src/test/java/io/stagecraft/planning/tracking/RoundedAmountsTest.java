// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.fixtures.Serialized;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class RoundedAmountsTest {
    private static final QuantityUnit DOLLARS = QuantityUnit.money(CurrencyUnit.USD);

    @Test
    void theResidueOfRoundingIsReported() {
        RoundedAmounts orders = dollars("20565.6206", "1294.2529");

        assertThat(orders.amounts()).extracting(Quantity::toString).containsExactly("USD 20565.62", "USD 1294.25");
        assertThat(orders.exact()).isEqualTo(new BigDecimal("21859.8735"));
        assertThat(orders.residue()).isEqualTo(new BigDecimal("0.0035"));
        assertThat(orders).hasToString("USD 21859.87 in 2 rows, residue 0.0035");
        assertThat(Serialized.copy(orders)).isEqualTo(orders);
    }

    @Test
    void halvesGoToTheEvenCentAndWhatThatAddsIsNegative() {
        assertThat(dollars("0.005")).hasToString("USD 0.00 in 1 row, residue 0.005");
        assertThat(dollars("0.015")).hasToString("USD 0.02 in 1 row, residue -0.005");
        assertThat(dollars("-0.015")).hasToString("USD -0.02 in 1 row, residue 0.005");
    }

    @Test
    void nothingLeavesNoResidue() {
        assertThat(dollars()).hasToString("USD 0.00 in 0 rows, residue 0");
        assertThat(dollars("1.10").residue()).isZero();
        assertThat(dollars("1.1")).isEqualTo(dollars("1.10"));
    }

    @Test
    void anAmountThatDoesNotFitIsNoWrongNumber() {
        assertThatThrownBy(() -> dollars("92233720368547758.08")).isInstanceOf(ArithmeticException.class);
    }

    private static RoundedAmounts dollars(String... amounts) {
        List<BigDecimal> decimals = Stream.of(amounts).map(BigDecimal::new).toList();
        return RoundedAmounts.of(DOLLARS, decimals);
    }
}
