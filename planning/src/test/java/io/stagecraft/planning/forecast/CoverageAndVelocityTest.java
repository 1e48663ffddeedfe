// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.pipeline.PipelineCoverage;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.Seasonality;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.tracking.RunRate;
import io.stagecraft.planning.tracking.SalesVelocity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CoverageAndVelocityTest {
    @Test
    void velocityIsAsPublished() { // worked examples W22 and W23 of the domain model
        assertThat(SalesVelocity.of(50, Money.parse("USD 10000"), Ratio.ofPercent(20), 30)
                        .perDay())
                .isEqualTo(Money.parse("USD 3333.33"));
        assertThat(SalesVelocity.of(40, Money.parse("USD 25000"), Ratio.ofPercent(25), 90)
                        .perDay())
                .isEqualTo(Money.parse("USD 2777.78"));
    }

    @Test
    void velocityTakesTheExactMeanOfACycle() {
        // a mean cycle of 4.5 days: 10 × 90 × 1/2 / 4.5
        SalesVelocity velocity = SalesVelocity.of(10, Money.parse("USD 90"), Ratio.ofPercent(50), Ratio.of(9, 2));

        assertThat(velocity.cycleDays()).isEqualTo(Ratio.of(9, 2));
        assertThat(velocity.perDay()).isEqualTo(Money.parse("USD 100.00"));
        assertThat(SalesVelocity.of(1, Money.parse("USD 100"), Ratio.one(), Ratio.of(100, 3))
                        .perDay())
                .isEqualTo(Money.parse("USD 3.00"));
    }

    @Test
    void coverageOfAForecastTellsWhatIsCoveredNeededAndLacking() { // worked example W33 of the domain model
        LocalDate asOf = LocalDate.of(2026, 10, 1);
        DateRange quarter = DateRange.of(asOf, LocalDate.of(2027, 1, 1));
        OpenDeal deal =
                OpenDeal.of("A", Money.parse("EUR 900"), Probability.of(0.3)).withClose(CloseDate.on(asOf.plusDays(9)));
        OpenDeal late = deal.withId("B").withClose(CloseDate.on(quarter.end()));
        Forecast forecast =
                Forecast.of(List.of(deal, late), asOf, CurrencyUnit.EUR).withWon(Money.parse("EUR 400"));

        PipelineCoverage coverage = forecast.coverage(quarter, Money.parse("EUR 1000"), Ratio.ofPercent(30));

        assertThat(coverage.coverage()).contains(Ratio.of(3, 2));
        assertThat(coverage.shortfall()).contains(Money.parse("EUR 1100"));
        assertThat(Told.message(coverage.message())).isEqualTo("coverage.required times=1.5 required=3.3");
    }

    @Test
    void aRunRateFollowsTheSeasons() { // worked example W29 of the domain model
        DateRange quarter = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
        Seasonality seasons = Seasonality.of(FiscalCalendar.standard())
                .withMonthWeights(List.of(new BigDecimal("24"), new BigDecimal("34"), new BigDecimal("42")));
        RunRate rate = RunRate.of(
                Money.parse("EUR 240000"), quarter, LocalDate.of(2026, 2, 1), seasons, WorkCalendar.weekdays());

        assertThat(rate.projected()).contains(Money.parse("EUR 1000000"));
        assertThat(RunRate.of(Money.parse("EUR 5"), new BigDecimal("0.0999")).projected())
                .isEmpty();
        assertThat(RunRate.of(Money.parse("EUR 5"), new BigDecimal("0.10")).projected())
                .contains(Money.parse("EUR 50"));
        assertThat(rate.defaultsUsed()).extracting(Told::used).containsExactly("run-rate.earliest share=10 %");
    }

    @Test
    void aShareBeyondTheWholeIsRefused() {
        assertThatThrownBy(() -> RunRate.of(Money.parse("EUR 5"), new BigDecimal("1.01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shareToDate must be in [0, 1] but was 1.01");
    }
}
