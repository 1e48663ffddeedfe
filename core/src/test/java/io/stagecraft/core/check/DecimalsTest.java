// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @Test
    void equalNumbersHaveOneForm() {
        assertThat(Decimals.normal(new BigDecimal("0.30"))).isEqualTo(new BigDecimal("0.3"));
        assertThat(Decimals.normal(new BigDecimal("1E+3"))).isEqualTo(new BigDecimal("1000"));
        assertThat(Decimals.normal(new BigDecimal(Double.MIN_VALUE)))
                .isEqualByComparingTo(new BigDecimal(Double.MIN_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+100000000", "1E-100000000", "-1E+2147483647", "1E-2147483647"})
    void aFewBytesNeverCostASecond(String text) {
        String shown = new BigDecimal(text).toString();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimals.normal(new BigDecimal(text)))
                .withMessage("a decimal must have at most 2000 digits before and after its point but was " + shown);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.parse(text))
                .withMessage("a ratio must have at most 2000 digits before and after its point but was " + shown);
    }

    @Test
    void aTextOfTooManyCharactersIsNotRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.parse("9".repeat(1_000_000)))
                .withMessage(
                        "a ratio must have at most 2000 digits before and after its point but had 1000000 characters");
    }
}
