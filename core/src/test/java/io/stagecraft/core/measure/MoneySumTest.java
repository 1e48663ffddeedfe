// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MoneySumTest {
    @Property
    void theSumIsThatOfTheAmounts(@ForAll List<Long> one, @ForAll List<Long> other) {
        MoneySum sum = sum(one);
        sum.add(sum(other));

        assertThat(sum.toMoney().orElse(Money.zero(CurrencyUnit.EUR)))
                .isEqualTo(added(one).plus(added(other)));
    }

    private static MoneySum sum(List<Long> minor) {
        MoneySum sum = new MoneySum();
        minor.forEach(each -> sum.add(Money.ofMinor(CurrencyUnit.EUR, each)));
        return sum;
    }

    private static Money added(List<Long> minor) {
        return minor.stream()
                .map(each -> Money.ofMinor(CurrencyUnit.EUR, each))
                .reduce(Money.zero(CurrencyUnit.EUR), Money::plus);
    }

    @Test
    void amountsBeyondWhatALongHoldsAreAddedUpTogether() {
        MoneySum sum = new MoneySum();
        sum.add(Money.parse("JPY 12345678901234567890"));
        sum.add(Money.parse("JPY 9223372036854775807"));
        sum.add(Money.parse("JPY 1"));

        assertThat(sum.toMoney()).contains(Money.parse("JPY 21569050938089343698"));
    }

    @Test
    void nothingAddedIsNoSum() {
        assertThat(new MoneySum().toMoney()).isEmpty();
    }

    @Test
    void anotherCurrencyIsRefused() {
        MoneySum sum = new MoneySum();
        sum.add(Money.parse("EUR 1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sum.add(Money.parse("USD 1")))
                .withMessage("amounts must be in one currency but were in EUR and USD");
    }
}
