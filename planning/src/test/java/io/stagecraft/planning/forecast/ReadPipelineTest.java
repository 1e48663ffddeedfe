// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.ExchangeRates;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.CategoryCalled;
import io.stagecraft.core.opportunity.ExpectedCloseChanged;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.probability.Estimate;
import io.stagecraft.scoring.probability.ManualPolicy;
import io.stagecraft.scoring.probability.StageTable;
import io.stagecraft.scoring.probability.WinProbabilityStrategy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReadPipelineTest {
    private static final SalesProcess PROCESS = SalesProcesses.consultative();
    private static final Instant OPENED = Instant.parse("2026-09-01T08:00:00Z");
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);

    @Test
    void openDealsAreReadWithWhatTheirEventsTell() {
        Opportunity deal = open("A-1", "EUR 1000")
                .changeExpectedClose(LocalDate.of(2026, 11, 5), OPENED.plusSeconds(60))
                .reassign("seller 1", OPENED.plusSeconds(120));
        Forecast forecast =
                Forecast.of(inspected(List.of(deal)), PROCESS, (each, asOf) -> given(0.25), CurrencyUnit.EUR);

        assertThat(forecast.weighted()).isEqualTo(Money.parse("EUR 250"));
        assertThat(forecast.deals().get(0).owner()).isEqualTo("seller 1");
        assertThat(forecast.deals().get(0).close()).contains(CloseDate.on(LocalDate.of(2026, 11, 5)));
        assertThat(forecast.deals().get(0).stage()).isEqualTo(deal.stage());
    }

    @Test
    void uncountableDealsAreNamed() {
        Forecast forecast = Forecast.of(
                inspected(List.of(open("old", "EUR 500"), open("unknown", "EUR 300"), imported("without amount"))),
                PROCESS,
                (deal, asOf) -> deal.id().equals("old")
                        ? Estimate.outlived(Message.said("test.outlived", "older than any deal we ever won (138 days)"))
                        : Estimate.notComputable(Message.said("test.none", "no history")),
                CurrencyUnit.EUR);

        assertThat(forecast.outlived()).extracting(OpenDeal::id).containsExactly("old");
        assertThat(forecast.counted()).isEmpty();
        assertThat(forecast.leftOut())
                .extracting(Told::message)
                .containsExactly(
                        "forecast.no-probability deal=unknown why=(test.none text=no history)",
                        "forecast.no-amount deal=without amount");
        PeriodDeals groups = PeriodDeals.of(forecast, DateRange.parse("2026-10-01/2027-01-01"));
        assertThat(groups.groupOf())
                .containsEntry("unknown", PeriodDeals.Group.NO_CHANCE)
                .containsEntry("without amount", PeriodDeals.Group.NO_AMOUNT)
                .containsEntry("old", PeriodDeals.Group.OUTLIVED);
        assertThat(groups.count(PeriodDeals.Group.NO_CHANCE)).isEqualTo(1);
        assertThat(groups.worth(PeriodDeals.Group.NO_CHANCE)).isEqualTo(Money.parse("EUR 300"));
        assertThat(groups.worth()).isEqualTo(Money.parse("EUR 800"));
    }

    @Test
    void aCertainEstimateStaysBelowCertainty() {
        Forecast forecast = Forecast.of(
                inspected(List.of(open("A-1", "EUR 1000"))), PROCESS, (deal, asOf) -> given(1), CurrencyUnit.EUR);

        assertThat(forecast.deals().get(0).winProbability().value())
                .isLessThan(1)
                .isGreaterThan(0.999999);
    }

    @Test
    void dealsAreInTheCategoryOfTheirStage() {
        Forecast forecast = Forecast.of(
                inspected(PROCESS.openStages().stream()
                        .map(stage -> Opportunity.imported("in " + stage.id(), PROCESS, stage.id(), OPENED)
                                .changeAmount(Money.parse("EUR 1"), OPENED.plusSeconds(60)))
                        .toList()),
                PROCESS,
                (deal, asOf) -> given(0.5),
                CurrencyUnit.EUR);

        assertThat(forecast.deals())
                .extracting(OpenDeal::category)
                .containsExactly(
                        ForecastCategory.PIPELINE,
                        ForecastCategory.PIPELINE,
                        ForecastCategory.PIPELINE,
                        ForecastCategory.BEST_CASE,
                        ForecastCategory.BEST_CASE);
        assertThat(forecast.leftOut())
                .extracting(Told::message)
                .allMatch(told -> told.startsWith("forecast.no-close deal=in "))
                .hasSize(5);
    }

    @Test
    void theCallOfAPersonPrecedesTheCategoryOfTheStage() {
        Opportunity committed = open("A-1", "EUR 10").append(CategoryCalled.of(OPENED, ForecastCategory.COMMIT, "li"));

        Forecast forecast =
                Forecast.of(inspected(List.of(committed)), PROCESS, (deal, asOf) -> given(0.5), CurrencyUnit.EUR);

        assertThat(forecast.deals()).extracting(OpenDeal::category).containsExactly(ForecastCategory.COMMIT);
    }

    @Test
    void aDealInAStageThatTheProcessDoesNotHaveIsNamed() {
        SalesProcess other = SalesProcesses.fiveStagePipeline();
        Forecast forecast = Forecast.of(
                inspected(List.of(open("A-1", "EUR 10"))), other, (deal, asOf) -> given(0.5), CurrencyUnit.EUR);

        assertThat(forecast.leftOut())
                .extracting(Told::message)
                .containsExactly("forecast.unknown-stage deal=A-1 stage="
                        + PROCESS.stages().get(0).id() + " process="
                        + other.labels().text());
    }

    @Test
    void dealsInTwoCurrenciesNeedRates() {
        List<Opportunity> deals = List.of(open("A-1", "EUR 100"), open("A-2", "USD 100"));
        ExchangeRates rates = ExchangeRates.of(CurrencyUnit.EUR, Map.of(CurrencyUnit.USD, new BigDecimal("0.8")));

        assertThat(Forecast.of(inspected(deals), PROCESS, (deal, asOf) -> given(0.5), CurrencyUnit.EUR, rates)
                        .weighted())
                .isEqualTo(Money.parse("EUR 90"));
        Forecast without = Forecast.of(inspected(deals), PROCESS, (deal, asOf) -> given(0.5), CurrencyUnit.EUR);
        assertThat(without.weighted()).isEqualTo(Money.parse("EUR 50"));
        assertThat(without.leftOut())
                .extracting(Told::message)
                .contains("forecast.no-rate deal=A-2 amount=USD 100.00 currency=EUR");
    }

    @Test
    void aDealInAStageThatTheTableDoesNotKnowIsNamedAndCostsNoOther() {
        Opportunity known = open("A-1", "EUR 100");
        String last = PROCESS.openStages().get(PROCESS.openStages().size() - 1).id();
        Opportunity unknown = Opportunity.imported("A-2", PROCESS, last, OPENED)
                .changeAmount(Money.parse("EUR 100"), OPENED.plusSeconds(60));
        StageTable table = StageTable.of(Map.of(known.stage(), Probability.of(0.5)));
        Forecast forecast = Forecast.of(
                inspected(List.of(unknown, known, known)),
                PROCESS,
                WinProbabilityStrategy.byStage(Opportunity::stage, table),
                CurrencyUnit.EUR);

        assertThat(forecast.weighted()).isEqualTo(Money.parse("EUR 50"));
        assertThat(forecast.leftOut())
                .extracting(Told::message)
                .containsExactly(
                        "forecast.no-close deal=A-1",
                        "forecast.no-probability deal=A-2 why=(forecast.refused stage="
                                + PROCESS.requireStage(last).labels().text() + ")",
                        "forecast.twice deal=A-1");
    }

    @Test
    void aDealWhoseCloseDateHasPassedIsInNoPeriodAndIsNamed() {
        Opportunity late = open("late", "EUR 100").changeExpectedClose(AS_OF.minusDays(2), OPENED.plusSeconds(60));
        Opportunity today = open("today", "EUR 10").changeExpectedClose(AS_OF, OPENED.plusSeconds(60));
        Forecast forecast =
                Forecast.of(inspected(List.of(late, today)), PROCESS, (deal, asOf) -> given(0.5), CurrencyUnit.EUR);

        assertThat(forecast.weighted(DateRange.of(AS_OF.minusDays(30), AS_OF.plusDays(30))))
                .isEqualTo(Money.parse("EUR 5"));
        assertThat(forecast.leftOut())
                .extracting(Told::message)
                .containsExactly("forecast.close-passed deal=late last=2026-09-29");
    }

    @Test
    void aDealTooLargeToBeAddedUpCostsNoOther() {
        Money largest = Money.ofMinor(CurrencyUnit.EUR, Long.MAX_VALUE);
        List<Opportunity> deals = Stream.of(
                        open("A-1", "EUR 100"), open("huge", largest.toString()), open("A-2", "EUR 50"))
                .map(deal -> deal.changeExpectedClose(AS_OF.plusDays(9), OPENED.plusSeconds(60)))
                .toList();
        Forecast forecast = Forecast.of(inspected(deals), PROCESS, (deal, asOf) -> given(0.5), CurrencyUnit.EUR);
        DateRange month = DateRange.of(AS_OF, AS_OF.plusDays(30));

        assertThat(forecast.revenue(month).quantile(1).value()).isEqualTo(Money.parse("EUR 150"));
        assertThat(forecast.leftOut())
                .extracting(Told::message)
                .containsExactly("forecast.too-large deal=huge amount=" + largest + " currency=EUR");
        Forecast given = Forecast.of(
                List.of(
                        OpenDeal.of("a", Money.parse("EUR 1"), Probability.of(0.5)),
                        OpenDeal.of("b", largest, Probability.of(0.5))),
                AS_OF,
                CurrencyUnit.EUR,
                ExchangeRates.none(CurrencyUnit.EUR));
        assertThat(given.leftOut())
                .extracting(Told::message)
                .containsExactly(
                        "forecast.no-close deal=a", "forecast.too-large deal=b amount=" + largest + " currency=EUR");
        assertThat(Forecast.of(given.deals(), AS_OF, CurrencyUnit.EUR).leftOut())
                .extracting(Told::message)
                .containsExactly("forecast.no-close deal=a");
    }

    @Test
    void onlyAPersonMayCallADealCertain() {
        WinProbabilityStrategy<Opportunity> byPerson = WinProbabilityStrategy.<Opportunity>given(
                        deal -> Probability.of(0.3))
                .withManual(deal -> Optional.of(Probability.certain()), ManualPolicy.MANUAL_FIRST);
        Forecast forecast =
                Forecast.of(inspected(List.of(open("A-1", "EUR 1000"))), PROCESS, byPerson, CurrencyUnit.EUR);

        assertThat(forecast.deals().get(0).winProbability()).isEqualTo(Probability.certain());
        assertThat(forecast.weighted()).isEqualTo(Money.parse("EUR 1000"));
    }

    @Test
    void anInspectedPipelineGivesEstimatedAmountsAndCloseDates() {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Instant opened = OPENED.minus(Duration.ofDays(200 + i));
            deals.add(Opportunity.open("won " + i, "customer", Money.parse("EUR 90"), PROCESS, opened)
                    .append(Won.of(
                            opened.plus(Duration.ofDays(40 + 2L * i)),
                            PROCESS.stages().get(0).id())));
        }
        deals.add(
                Opportunity.imported("priced", PROCESS, PROCESS.stages().get(0).id(), OPENED));
        deals.add(open("young", "EUR 50"));
        deals.add(
                Opportunity.open("old", "customer", Money.parse("EUR 70"), PROCESS, OPENED.minus(Duration.ofDays(99))));
        Pipeline pipeline = PipelineInspection.of(PROCESS, ZoneOffset.UTC)
                .inspect(
                        deals,
                        Valuation.amountOrListPrice(deal -> Optional.of(Money.parse("EUR 100")), Ratio.ofPercent(90)),
                        AS_OF);

        Forecast forecast = Forecast.of(pipeline, PROCESS, (deal, asOf) -> given(0.5), CurrencyUnit.EUR);

        assertThat(forecast.deals()).extracting(OpenDeal::id).containsExactly("priced", "young", "old");
        assertThat(forecast.deals().get(0).amount()).isEqualTo(Money.parse("EUR 90"));
        assertThat(forecast.deals().get(0).isAmountEstimated()).isTrue();
        assertThat(forecast.deals().get(0).isCloseEstimated()).isFalse();
        assertThat(forecast.undated()).extracting(OpenDeal::id).containsExactly("priced");
        assertThat(forecast.deals().get(1).isAmountEstimated()).isFalse();
        assertThat(forecast.deals().get(1).isCloseEstimated()).isTrue();
        // 30 days old: ten more at the least, 48 at the most
        assertThat(forecast.deals().get(1).close().orElseThrow().delay().longest())
                .isEqualTo(48);
        assertThat(forecast.outlived()).extracting(OpenDeal::id).containsExactly("old");
        assertThat(forecast.leftOut()).extracting(Told::message).containsExactly("forecast.no-close deal=priced");
    }

    @Test
    void dealsThatCannotBeForecastAreNamed() {
        SalesProcess open = SalesProcesses.ofStages("two", List.of("A", "B"));
        SalesProcess closed = SalesProcess.builder()
                .from(open)
                .stages(List.of(
                        open.stages().get(0), open.stages().get(1).withForecastCategory(ForecastCategory.CLOSED)))
                .winStages(List.of("A"))
                .afterWinStages(List.of("B"))
                .build();
        Opportunity closing = Opportunity.imported("closing", open, "B", OPENED)
                .changeAmount(Money.parse("EUR 1"), OPENED.plusSeconds(60));
        Opportunity late = open("late", "EUR 1");
        late = late.append(ExpectedCloseChanged.of(OPENED.plusSeconds(60), AS_OF.minusDays(3)));
        Opportunity huge = open("huge", "USD 90000000000000000.00");
        ExchangeRates rates = ExchangeRates.of(CurrencyUnit.EUR, Map.of(CurrencyUnit.USD, new BigDecimal("1000")));

        assertThat(Forecast.of(
                                inspected(List.of(late, huge)),
                                PROCESS,
                                (deal, asOf) -> given(0.5),
                                CurrencyUnit.EUR,
                                rates)
                        .leftOut())
                .extracting(Told::message)
                .containsExactly(
                        "forecast.close-passed deal=late last=2026-09-28",
                        "forecast.too-large deal=huge amount=USD 90000000000000000.00 currency=EUR");
        assertThat(Forecast.of(
                                PipelineInspection.of(open, ZoneOffset.UTC)
                                        .inspect(List.of(closing), Valuation.amount(), AS_OF),
                                closed,
                                (deal, asOf) -> given(0.5),
                                CurrencyUnit.EUR)
                        .leftOut())
                .extracting(Told::message)
                .containsExactly("forecast.closed-stage deal=closing stage=B");
    }

    private static Pipeline inspected(List<Opportunity> deals) {
        return PipelineInspection.of(PROCESS, ZoneOffset.UTC).inspect(deals, Valuation.amount(), AS_OF);
    }

    private static Estimate given(double probability) {
        return Estimate.given(Probability.of(probability), Message.said("test.given", "given"));
    }

    private static Opportunity open(String id, String amount) {
        return Opportunity.open(id, "customer", Money.parse(amount), PROCESS, OPENED);
    }

    private static Opportunity imported(String id) {
        return Opportunity.imported(id, PROCESS, PROCESS.stages().get(0).id(), OPENED);
    }
}
