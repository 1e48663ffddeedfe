// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.ExchangeRates;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.time.DateRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Books of open deals in currencies of no, two and three decimals, one of which has no exchange rate. */
class ForecastProperties {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final DateRange QUARTER = DateRange.parse("2026-01-01/2026-04-01");
    private static final CurrencyUnit KWD = CurrencyUnit.of("KWD");
    private static final List<CurrencyUnit> CURRENCIES =
            List.of(CurrencyUnit.EUR, CurrencyUnit.USD, CurrencyUnit.JPY, KWD, CurrencyUnit.GBP);
    private static final ExchangeRates RATES = ExchangeRates.of(
            CurrencyUnit.EUR,
            Map.of(
                    CurrencyUnit.USD,
                    new BigDecimal("0.8731"),
                    CurrencyUnit.JPY,
                    new BigDecimal("0.00613"),
                    KWD,
                    new BigDecimal("2.97")));

    @Provide
    Arbitrary<List<OpenDeal>> books() {
        Arbitrary<OpenDeal> deals = Combinators.combine(
                        Arbitraries.of(CURRENCIES),
                        Arbitraries.longs().between(0, 9_000_000),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(-30, 150))
                .as((currency, amount, chance, days) -> {
                    OpenDeal deal = OpenDeal.of(
                            "drawn", Money.ofMinor(currency, amount), Probability.of(Math.min(0.999, chance)));
                    return days < 0 ? deal : deal.withClose(CloseDate.on(AS_OF.plusDays(days)));
                });
        return deals.list().ofMaxSize(12).map(book -> {
            List<OpenDeal> numbered = new ArrayList<>();
            book.forEach(deal -> numbered.add(deal.withId("deal " + numbered.size())));
            return numbered;
        });
    }

    @Property(tries = 200)
    void aForecastOfSeveralCurrenciesIsThatOfTheConvertedAmounts(@ForAll("books") List<OpenDeal> book) {
        Forecast forecast = Forecast.of(book, AS_OF, CurrencyUnit.EUR, RATES);
        List<OpenDeal> converted = book.stream()
                .filter(deal -> !deal.amount().getCurrencyUnit().equals(CurrencyUnit.GBP))
                .map(deal -> deal.withAmount(RATES.convert(deal.amount(), CurrencyUnit.EUR, RoundingMode.HALF_EVEN)))
                .toList();
        Forecast inOneCurrency = Forecast.of(converted, AS_OF, CurrencyUnit.EUR);

        assertThat(forecast.deals()).isEqualTo(converted);
        assertThat(forecast.weighted()).isEqualTo(inOneCurrency.weighted());
        assertThat(forecast.revenue(QUARTER)).isEqualTo(inOneCurrency.revenue(QUARTER));
    }

    @Property(tries = 200)
    void aDealIsAmongTheDealsOrLeftOutForItsCurrencyByName(@ForAll("books") List<OpenDeal> book) {
        Forecast forecast = Forecast.of(book, AS_OF, CurrencyUnit.EUR, RATES);

        assertThat(forecast.deals().stream().map(OpenDeal::id))
                .containsExactlyElementsOf(book.stream()
                        .filter(deal -> !deal.amount().getCurrencyUnit().equals(CurrencyUnit.GBP))
                        .map(OpenDeal::id)
                        .toList());
        assertThat(forecast.leftOut().stream()
                        .filter(message -> message.code().equals("forecast.no-rate"))
                        .map(message -> message.argument("deal").orElseThrow().value()))
                .containsExactlyElementsOf(book.stream()
                        .filter(deal -> deal.amount().getCurrencyUnit().equals(CurrencyUnit.GBP))
                        .map(deal -> (Object) deal.id())
                        .toList());
    }

    @Property(tries = 200)
    void theOrderOfDealsChangesNoAmount(@ForAll("books") List<OpenDeal> book, @ForAll long seed) {
        List<OpenDeal> shuffled = new ArrayList<>(book);
        Collections.shuffle(shuffled, new Random(seed));
        Forecast one = Forecast.of(book, AS_OF, CurrencyUnit.EUR, RATES);
        Forecast other = Forecast.of(shuffled, AS_OF, CurrencyUnit.EUR, RATES);

        assertThat(other.weighted()).isEqualTo(one.weighted());
        assertThat(other.revenue(QUARTER).mean()).isEqualTo(one.revenue(QUARTER).mean());
    }
}
