// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.Estimable;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.pipeline.Total;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** One rule of rounding: whole per cent, and as many decimals as tell a share from what it is held against. */
class TextsTest {
    @Test
    void aShareBeyondAllReasonIsToldWithoutDecimals() {
        Ratio huge = Ratio.of(Long.MAX_VALUE, 7);

        assertThat(Texts.percent(huge)).isEqualTo(Ratio.of(1_317_624_576_693_539_401L, 1));
        assertThat(Texts.percentBeside(huge, huge)).isEqualTo(Texts.percent(huge));
        assertThat(Texts.percent(Ratio.of(999_999_999_255L, 1_000))).isEqualTo(Ratio.of(99_999_999_926L, 100));
    }

    @Test
    void aShareIsNotSaidToBeWhereItIsHeldToBeBelow() {
        assertThat(Texts.percentBeside(Ratio.of(8_396, 10_000), Ratio.ofPercent(84)))
                .isEqualTo(Ratio.of(8_396, 10_000));
        assertThat(Texts.percentBeside(Ratio.of(836, 1_000), Ratio.ofPercent(84)))
                .isEqualTo(Ratio.of(836, 1_000));
        assertThat(Texts.percentBeside(Ratio.of(826, 1_000), Ratio.ofPercent(84)))
                .isEqualTo(Ratio.ofPercent(83));
        assertThat(Texts.percentBeside(Ratio.of(996, 1_000), Ratio.one())).isEqualTo(Ratio.of(996, 1_000));
        assertThat(Texts.percentBeside(Ratio.one(), Ratio.one())).isEqualTo(Ratio.one());
        assertThat(Texts.percentBeside(Ratio.of(1_004, 1_000), Ratio.one())).isEqualTo(Ratio.of(1_004, 1_000));
    }

    @Test
    void dealsWithoutAnAmountAreNotWorthNothing() {
        Total total = Total.of(List.of(Estimable.given(Money.parse("EUR 900.40")), Estimable.unknown()));

        assertThat(Texts.worth(total, CurrencyUnit.EUR, false))
                .isEqualTo(Argument.of(Message.of("worth.partly")
                        .with("amount", Money.parse("EUR 900"))
                        .with("without", 1)));
        assertThat(Texts.worth(total, CurrencyUnit.EUR, true))
                .isEqualTo(Argument.of(Message.of("worth.partly-then")
                        .with("amount", Money.parse("EUR 900"))
                        .with("without", 1)));
        assertThat(Texts.worth(Total.of(List.of(Estimable.unknown())), CurrencyUnit.EUR, false))
                .isEqualTo(Argument.of(Message.of("worth.unknown")));
    }

    @Property
    void whatIsSaidStandsOnTheSameSideOfEachBoundary(
            @ForAll @IntRange(min = 0, max = 30_000) int share, @ForAll @IntRange(min = 1, max = 300) int boundary) {
        Ratio exact = Ratio.of(share, 10_000);
        Ratio limit = Ratio.ofPercent(boundary);

        Ratio said = Texts.percentBeside(exact, limit);

        assertThat(Integer.signum(said.compareTo(limit))).isEqualTo(Integer.signum(exact.compareTo(limit)));
    }
}
