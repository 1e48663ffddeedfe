package io.stagecraft.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.Seasonality;
import io.stagecraft.core.time.WorkCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CoverageAndVelocityTest {
    @Test
    void velocityIsAsPublished() { // domain model W22, W23
        assertThat(SalesVelocity.of(50, Money.parse("USD 10000"), Ratio.ofPercent(20), 30)
                        .perDay())
                .isEqualTo(Money.parse("USD 3333.33"));
        assertThat(SalesVelocity.of(40, Money.parse("USD 25000"), Ratio.ofPercent(25), 90)
                        .perDay())
                .isEqualTo(Money.parse("USD 2777.78"));
    }

    @Test
    void coverageTellsWhatIsCoveredNeededAndLacking() { // domain model W33
        PipelineCoverage coverage = PipelineCoverage.of(
                Money.parse("EUR 1000"), Money.parse("EUR 400"), Money.parse("EUR 900"), Ratio.ofPercent(30));

        assertThat(coverage.coverage()).contains(Ratio.of(3, 2));
        assertThat(coverage.required().orElseThrow().toDecimal(2, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal("3.33"));
        assertThat(coverage.shortfall()).contains(Money.parse("EUR 1100"));
        assertThat(coverage.isEnough()).contains(false);
        assertThat(coverage).hasToString("open deals cover 1.5 times what is missing; 3.3 times needed");
    }

    @Test
    void aTargetThatIsWonIsMet() {
        PipelineCoverage coverage = PipelineCoverage.of(
                Money.parse("EUR 1000"), Money.parse("EUR 1000"), Money.parse("EUR 0"), Ratio.ofPercent(30));

        assertThat(coverage.coverage()).isEmpty();
        assertThat(coverage.isEnough()).contains(true);
        assertThat(coverage).hasToString("target met");
    }

    @Test
    void withoutAWinRateNothingIsSaidToBeNeeded() {
        PipelineCoverage coverage = PipelineCoverage.of(
                        Money.parse("EUR 1000"), Money.parse("EUR 400"), Money.parse("EUR 900"), Ratio.ofPercent(30))
                .withValueWinRate(Optional.empty());

        assertThat(coverage.isEnough()).isEmpty();
        assertThat(coverage)
                .hasToString(
                        "open deals cover 1.5 times what is missing; too few closed deals to say how many times are needed");
    }

    @Test
    void theWinRateComesFromDealsOpenAtTheSamePoint() {
        LocalDate start = LocalDate.of(2026, 4, 1);
        DateRange quarter = DateRange.of(start, LocalDate.of(2026, 7, 1));
        List<PastDeal> past = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            past.add(PastDeal.builder()
                    .id("in " + i)
                    .opened(start.minusDays(5))
                    .closed(start.plusDays(30))
                    .won(i < 6)
                    .amount(Money.parse("EUR 10"))
                    .build());
        }
        PastDeal later = past.get(0).withId("opened later").withOpened(start.plusDays(12));
        PastDeal beyond = past.get(0).withId("closed after it").withClosed(quarter.end());

        List<PastDeal> all = new ArrayList<>(past);
        all.add(later);
        all.add(beyond);
        assertThat(PipelineCoverage.valueWinRate(all, List.of(quarter), 10)).contains(Ratio.of(3, 10));
        assertThat(PipelineCoverage.valueWinRate(past.subList(0, 19), List.of(quarter), 10))
                .isEmpty();
    }

    @Test
    void aRunRateFollowsTheSeasons() { // domain model W29
        DateRange quarter = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
        Seasonality seasons = Seasonality.of(FiscalCalendar.ofDefaults())
                .withMonthWeights(List.of(new BigDecimal("24"), new BigDecimal("34"), new BigDecimal("42")));
        RunRate rate = RunRate.of(
                Money.parse("EUR 240000"), quarter, LocalDate.of(2026, 2, 1), seasons, WorkCalendar.weekdays());

        assertThat(rate.projected()).contains(Money.parse("EUR 1000000"));
        assertThat(RunRate.of(Money.parse("EUR 5"), new BigDecimal("0.0999")).projected())
                .isEmpty();
        assertThat(RunRate.of(Money.parse("EUR 5"), new BigDecimal("0.10")).projected())
                .contains(Money.parse("EUR 50"));
        assertThat(rate.defaultsUsed())
                .extracting(used -> used.text())
                .containsExactly("projected from 10 % of the period on, our assumption");
    }

    @Test
    void aShareBeyondTheWholeIsRefused() {
        assertThatThrownBy(() -> RunRate.of(Money.parse("EUR 5"), new BigDecimal("1.01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shareToDate must be in [0, 1] but was 1.01");
    }
}
