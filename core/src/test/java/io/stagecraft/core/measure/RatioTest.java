// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RatioTest {
    @Test
    void lowestTermsCarryTheSignAbove() {
        assertThat(Ratio.of(6, -8)).isEqualTo(Ratio.of(-3, 4)).hasToString("-3/4");
        assertThat(Ratio.of(0, -5)).isEqualTo(Ratio.zero());
        assertThat(Ratio.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Ratio.one());
        assertThat(Ratio.of(Long.MIN_VALUE, 2)).hasToString("-4611686018427387904");
    }

    @Test
    void tenthsAddUpToTheBoundary() {
        assertThat(Ratio.parse("0.1").plus(Ratio.parse("0.7")).isAtLeast(Ratio.parse("0.8")))
                .isTrue();
        assertThat(Ratio.of(9, 14).isAtLeast(Ratio.ofPercent(60))).isTrue();
        assertThat(Ratio.of(8, 14).isAtLeast(Ratio.ofPercent(60))).isFalse();
    }

    @Test
    void comparisonNeedsNoRoundingAtAnyWidth() {
        Ratio smaller = Ratio.of(Long.MAX_VALUE - 1, Long.MAX_VALUE);
        Ratio larger = Ratio.of(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1);
        assertThat(smaller).isGreaterThan(larger);
        assertThat(smaller.negated()).isLessThan(larger.negated());
        assertThat(smaller.toDouble()).isEqualTo(larger.toDouble());
    }

    @Test
    void anAmountIsRoundedOnceAndAsSaid() {
        Ratio third = Ratio.of(1, 3);
        assertThat(third.partOf(Money.parse("EUR 100.00"), RoundingMode.DOWN)).isEqualTo(Money.parse("EUR 33.33"));
        assertThat(third.partOf(Money.parse("JPY 200"), RoundingMode.HALF_UP)).isEqualTo(Money.parse("JPY 67"));
        assertThat(Ratio.of(Money.parse("EUR 33.33"), Money.parse("EUR 99.99"))).isEqualTo(third);
    }

    @Test
    void percentagesAreForPeople() {
        assertThat(Ratio.of(4238, 6711).toPercent(1)).isEqualTo("63.2 %");
        assertThat(Ratio.of(4238, 6711).toDecimal(4, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("0.6315"));
    }

    @Test
    void mistakesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.of(3, 0))
                .withMessage("denominator must not be 0 (numerator 3)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.one().dividedBy(Ratio.zero()))
                .withMessage("divisor must not be 0 (dividend 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.parse("a half"))
                .withMessage("a ratio must be a decimal or two whole numbers like 7/10 but was \"a half\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.of(Money.parse("EUR 1"), Money.parse("USD 1")))
                .withMessage("part and whole must have one currency but were EUR 1.00 and USD 1.00");
        assertThatThrownBy(() -> Ratio.of(Long.MAX_VALUE).plus(Ratio.one())).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Ratio.of(new BigDecimal("1e-30"))).isInstanceOf(ArithmeticException.class);
    }
}
