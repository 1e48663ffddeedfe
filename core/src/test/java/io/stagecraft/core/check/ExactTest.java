// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ExactTest {
    @Test
    void aResultThatFitsIsExact() {
        assertThat(Exact.sum(Long.MAX_VALUE, Long.MIN_VALUE, "sum")).isEqualTo(-1);
        assertThat(Exact.difference(-1, Long.MAX_VALUE, "difference")).isEqualTo(Long.MIN_VALUE);
        assertThat(Exact.product(1L << 31, -(1L << 32), "product")).isEqualTo(Long.MIN_VALUE);
        assertThat(Exact.toLong(new BigDecimal("1.2E+1"), "whole")).isEqualTo(12);
    }

    @Test
    void anAmountInMinorUnitsFitsUpToTheLastLong() {
        assertThat(Exact.minor(Money.parse("EUR -0.05"), "amount")).isEqualTo(-5);
        assertThat(Exact.minor(Money.parse("JPY 1200"), "amount")).isEqualTo(1200);
        assertThat(Exact.minor(Money.parse("EUR 92233720368547758.07"), "amount"))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(Exact.minor(Money.parse("EUR -92233720368547758.08"), "amount"))
                .isEqualTo(Long.MIN_VALUE);
        assertOverflow(
                () -> Exact.minor(Money.parse("EUR 92233720368547758.08"), "amount"),
                "amount in minor units must fit a long but was 9223372036854775808");
    }

    @Test
    void anOverflowNamesTheThingAndTheNumber() {
        assertOverflow(
                () -> Exact.sum(Long.MAX_VALUE, 1, "sum of deals"),
                "sum of deals must fit a long but was 9223372036854775808");
        assertOverflow(
                () -> Exact.difference(Long.MIN_VALUE, 1, "change"),
                "change must fit a long but was -9223372036854775809");
        assertOverflow(
                () -> Exact.product(Long.MIN_VALUE, -1, "product"),
                "product must fit a long but was 9223372036854775808");
        assertOverflow(
                () -> Exact.opposite(Long.MIN_VALUE, "total"), "total must fit a long but was 9223372036854775808");
        assertOverflow(() -> Exact.toInt(1L << 31, "days"), "days must fit an int but was 2147483648");
        assertOverflow(() -> Exact.toLong(new BigDecimal("1.5"), "visits"), "visits must be whole but was 1.5");
        assertOverflow(
                () -> Exact.minor(Money.of(CurrencyUnit.EUR, new BigDecimal("1E+18")), "target"),
                "target in minor units must fit a long but was 100000000000000000000");
    }

    private static void assertOverflow(Runnable call, String message) {
        assertThatThrownBy(call::run).isInstanceOf(ArithmeticException.class).hasMessage(message);
    }
}
