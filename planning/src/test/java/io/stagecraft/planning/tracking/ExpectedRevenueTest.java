// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static io.stagecraft.planning.OpenDeals.openDeal;
import static io.stagecraft.planning.Quantities.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.statistics.WaitingTime;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.planning.distribution.AmountDistribution;
import io.stagecraft.planning.forecast.CloseDate;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.target.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ExpectedRevenueTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
    private static final DateRange QUARTER = DateRange.of(AS_OF, LocalDate.of(2027, 1, 1));
    private static final Forecast FORECAST = Forecast.of(
                    List.of(
                            dealClosingSoon("a", "li", "EUR 1000"),
                            dealClosingSoon("b", "wang", "EUR 500"),
                            dealClosingSoon("c", "wang", "EUR 100"),
                            dealClosingSoon("d", "", "EUR 0.02"),
                            dealClosingSoon("next", "li", "EUR 9000").withClose(CloseDate.on(QUARTER.end()))),
                    AS_OF,
                    CurrencyUnit.EUR)
            .withWon(Money.parse("EUR 7000"));
    private static final NewBusiness COMING = NewBusiness.builder()
            .source("not yet opened")
            .dealsPerDay(0.5)
            .winProbability(Probability.of(0.4))
            .timeToWin(WaitingTime.ofDays(30))
            .amounts(AmountDistribution.fixed(Money.parse("EUR 1000")))
            .build();

    @Test
    void openDealsAreExpectedOfTheirOwners() {
        ExpectedRevenue expected = ExpectedRevenue.of(FORECAST, QUARTER, Map.of());

        assertThat(expected.open())
                .containsExactly(
                        Map.entry("li", eur("500")), Map.entry("wang", eur("300")), Map.entry("", eur("0.01")));
        assertThat(expected.fresh()).isEmpty();
        assertThat(expected.of("li")).isEqualTo(eur("500"));
        assertThat(expected.of("nobody")).isEqualTo(eur("0"));
    }

    @Test
    void dealsNotYetOpenedAreSharedByThoseOpenedSoFar() {
        ExpectedRevenue expected = ExpectedRevenue.of(
                FORECAST.withNewBusiness(COMING), QUARTER, ImmutableMap.of("zhou", 2, "wang", 1, "new", 0));

        // 12,400 come in the 62 days in which a deal opened is won in time
        assertThat(expected.fresh("zhou")).isEqualTo(eur("8266.67"));
        assertThat(expected.fresh("wang")).isEqualTo(eur("4133.33"));
        assertThat(expected.fresh("new")).isEqualTo(eur("0"));
        assertThat(expected.of("wang")).isEqualTo(eur("4433.33"));
        assertThat(Serialized.copy(expected)).isEqualTo(expected);
    }

    @Test
    void thePartsAndWhatIsWonMakeTheForecast() {
        Forecast forecast = FORECAST.withNewBusiness(COMING);
        ExpectedRevenue expected = ExpectedRevenue.of(forecast, QUARTER, Map.of("li", 3, "wang", 4));

        Quantity parts = List.of("li", "wang", "").stream()
                .map(expected::of)
                .reduce(Quantity::plus)
                .orElseThrow();
        assertThat(parts.plus(Quantity.of(forecast.won())))
                .isEqualTo(Quantity.of(forecast.revenue(QUARTER).mean().value()));
    }

    @Test
    void newBusinessWithoutOpenedDealsIsNotShared() {
        assertThat(ExpectedRevenue.of(FORECAST.withNewBusiness(COMING), QUARTER, Map.of("li", 0))
                        .fresh())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedRevenue.of(FORECAST, QUARTER, Map.of("li", -1)))
                .withMessage("opened of li must not be negative but was -1");
    }

    private static OpenDeal dealClosingSoon(String id, String owner, String amount) {
        return openDeal(id, amount, 0.5).withOwner(owner).withClose(CloseDate.on(AS_OF.plusDays(9)));
    }
}
