// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static io.stagecraft.planning.OpenDeals.openDeal;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Maps;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.ExchangeRates;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.pipeline.PipelineCoverage;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.statistics.WaitingTime;
import io.stagecraft.core.terms.SalesChannel;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.Seasonality;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.distribution.AmountDistribution;
import io.stagecraft.planning.distribution.RevenueDistribution;
import io.stagecraft.planning.distribution.RevenueMethod;
import io.stagecraft.planning.rollup.AmountKind;
import io.stagecraft.planning.rollup.CategoryRollUp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
    private static final DateRange QUARTER = DateRange.of(AS_OF, LocalDate.of(2027, 1, 1));

    @Test
    void emptyPipelineForecastsZero() {
        Forecast empty = Forecast.of(List.of(), AS_OF, CurrencyUnit.EUR);

        assertThat(empty.weighted()).isEqualTo(Money.parse("EUR 0.00"));
        assertThat(empty.expected()).isEqualByComparingTo("0");
        assertThat(empty.revenue().mean().value()).isEqualTo(Money.parse("EUR 0.00"));
        assertThat(empty.revenue().reaching(Money.parse("EUR 0.01"))).hasToString("0.0 %");
    }

    @Test
    void valuePropositionOf100000IsWorth50000InThePipeline() { // worked example W28 of the domain model
        OpenDeal deal = openDeal("W28", "EUR 100000", 0.5).withStage("Value Proposition");

        assertThat(deal.weighted()).isEqualTo(Money.parse("EUR 50000"));
        assertThat(deal.category()).isEqualTo(ForecastCategory.PIPELINE);
    }

    @Test
    void weightedRoundsEachDealAndExpectedDoesNot() {
        Forecast forecast = Forecast.of(
                List.of(openDeal("A", "EUR 0.01", 0.4), openDeal("B", "EUR 0.01", 0.4), openDeal("C", "EUR 0.01", 0.4)),
                AS_OF,
                CurrencyUnit.EUR);

        assertThat(forecast.weighted()).isEqualTo(Money.parse("EUR 0.00"));
        assertThat(forecast.expected()).isEqualByComparingTo(new BigDecimal("0.012"));
    }

    @Test
    void outlivedDealsAreListedAndNotCounted() { // worked example W34 of the domain model
        Forecast forecast = Forecast.of(
                List.of(
                        openDeal("old", "EUR 900", 0.5).withIsOutlived(true).withClose(CloseDate.on(AS_OF.plusDays(9))),
                        openDeal("new", "EUR 100", 0.5).withClose(CloseDate.on(AS_OF.plusDays(9)))),
                AS_OF,
                CurrencyUnit.EUR);

        assertThat(forecast.outlived()).extracting(OpenDeal::id).containsExactly("old");
        assertThat(forecast.countable(QUARTER)).extracting(OpenDeal::id).containsExactly("new");
        assertThat(forecast.weighted()).isEqualTo(Money.parse("EUR 50"));
        assertThat(forecast.revenue(QUARTER).mean().value()).isEqualTo(Money.parse("EUR 50"));
    }

    @Test
    void aDealThatClosesOutsideThePeriodOrAtAnUnknownDayIsNotInIt() {
        Forecast forecast = Forecast.of(
                List.of(
                        openDeal("past", "EUR 100", 0.5).withClose(CloseDate.on(AS_OF.minusDays(1))),
                        openDeal("last day", "EUR 100", 0.5).withClose(CloseDate.on(QUARTER.lastDay())),
                        openDeal("too late", "EUR 100", 0.5).withClose(CloseDate.on(QUARTER.end())),
                        openDeal("undated", "EUR 100", 0.5)),
                AS_OF,
                CurrencyUnit.EUR);

        assertThat(forecast.countable(QUARTER)).extracting(OpenDeal::id).containsExactly("last day");
        assertThat(forecast.undated()).extracting(OpenDeal::id).containsExactly("undated");
        assertThat(forecast.revenue(QUARTER).mean().value()).isEqualTo(Money.parse("EUR 50"));
        assertThat(forecast.counted()).extracting(OpenDeal::id).containsExactly("last day", "too late", "undated");
        assertThat(forecast.weighted())
                .isEqualTo(Money.parse("EUR 150")); // what was to close yesterday counts in no period
        assertThat(forecast.revenue().mean().value()).isEqualTo(Money.parse("EUR 150"));
    }

    @Test
    void aDealIsAsLikelyInAPeriodAsItIsToBeWonTimesToCloseInIt() {
        WaitingTime toWin = WaitingTime.observed(List.of(10, 20, 30, 40));
        OpenDeal deal = openDeal("A", "EUR 1000", 0.5).withClose(CloseDate.ofAge(AS_OF.minusDays(15), AS_OF, toWin));
        Forecast forecast = Forecast.of(List.of(deal), AS_OF, CurrencyUnit.EUR);

        // left after 15 days: 5, 15 or 25 days
        RevenueDistribution fortnight = forecast.revenue(DateRange.of(AS_OF, AS_OF.plusDays(15)));
        assertThat(fortnight.reaching(Money.parse("EUR 1000")).value().value()).isCloseTo(0.5 / 3, within(1e-12));
        assertThat(forecast.revenue(QUARTER)
                        .reaching(Money.parse("EUR 1000"))
                        .value()
                        .value())
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aDealOlderThanAllWonOnesHasNoTimeLeft() {
        WaitingTime toWin = WaitingTime.observed(List.of(10, 138));

        assertThatThrownBy(() -> CloseDate.ofAge(AS_OF.minusDays(150), AS_OF, toWin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing took longer than 138 days, so nothing is left after 150");
    }

    @Test
    void newBusinessComesOnTopAndCanBeTakenAway() {
        NewBusiness east = NewBusiness.builder()
                .source("East")
                .dealsPerDay(0.5)
                .winProbability(Probability.of(0.4))
                .timeToWin(WaitingTime.ofDays(30))
                .amounts(AmountDistribution.fixed(Money.parse("EUR 1000")))
                .build();
        Forecast forecast = Forecast.of(List.of(), AS_OF, CurrencyUnit.EUR).withNewBusiness(east);

        // 92 days, those opened in the first 62 of them are won in time
        assertThat(east.expectedWins(AS_OF, QUARTER)).isCloseTo(62 * 0.5 * 0.4, within(1e-9));
        assertThat(forecast.revenue(QUARTER).mean().value()).isEqualTo(Money.parse("EUR 12400"));
        assertThat(forecast.model(QUARTER)
                        .withoutNewDeals()
                        .distribution()
                        .mean()
                        .value())
                .isEqualTo(Money.parse("EUR 0"));
        assertThat(forecast.revenue(QUARTER).wins().mean()).isCloseTo(12.4, within(1e-9));
    }

    @Test
    void aRampingSellerOpensLess() {
        NewBusiness hire = NewBusiness.builder()
                .source("hire")
                .dealsPerDay(1)
                .winProbability(Probability.of(0.5))
                .timeToWin(WaitingTime.ofDays(0))
                .amounts(AmountDistribution.fixed(Money.parse("EUR 1000")))
                .start(AS_OF)
                .build();

        assertThat(hire.expectedWins(AS_OF, QUARTER)).isCloseTo(0.5 * (31 * 0 + 30 * 0.25 + 31 * 0.5), within(1e-9));
        assertThat(hire.ramp().defaultsUsed()).extracting(DefaultUsed::id).containsExactly("ramp");
    }

    @Test
    void twoCurrenciesNeedRates() {
        List<OpenDeal> deals = List.of(openDeal("A", "EUR 100", 0.5), openDeal("B", "USD 100", 0.5));

        assertThatThrownBy(() -> Forecast.of(deals, AS_OF, CurrencyUnit.EUR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "amount of deal B must be in EUR but was USD 100.00; several currencies need exchange rates");
        ExchangeRates rates = ExchangeRates.of(CurrencyUnit.EUR, Map.of(CurrencyUnit.USD, new BigDecimal("0.8")));
        assertThat(Forecast.of(deals, AS_OF, CurrencyUnit.EUR, rates).weighted())
                .isEqualTo(Money.parse("EUR 90"));
    }

    @Test
    void theSameDealTwiceIsRefused() {
        OpenDeal deal = openDeal("A", "EUR 100", 0.5);

        assertThatThrownBy(() -> Forecast.of(List.of(deal, deal), AS_OF, CurrencyUnit.EUR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("duplicate deal id: A");
    }

    @Test
    void aPersonMayCallAnOpenDealCertain() {
        Forecast forecast = Forecast.of(
                List.of(openDeal("A", "EUR 100", 1), openDeal("B", "EUR 10", 0.5)), AS_OF, CurrencyUnit.EUR);

        assertThat(forecast.counted()).hasSize(2);
        assertThat(forecast.weighted()).isEqualTo(Money.parse("EUR 105"));
        assertThat(forecast.revenue().quantile(0).value()).isEqualTo(Money.parse("EUR 100"));
        assertThat(forecast.won()).isEqualTo(Money.parse("EUR 0"));
    }

    @Test
    void aNegativeAmountEntersSumsAndDistributionsAndStandsBesideCoverage() {
        LocalDate day = AS_OF.plusDays(3);
        Forecast forecast = Forecast.of(
                List.of(
                        openDeal("A", "EUR 100", 0.5).withClose(CloseDate.on(day)),
                        openDeal("credit", "EUR -40", 0.25)
                                .withClose(CloseDate.on(day))
                                .withAmountSpread(0.3)),
                AS_OF,
                CurrencyUnit.EUR);
        DateRange period = DateRange.ofClosed(AS_OF, AS_OF.plusDays(30));

        assertThat(forecast.weighted()).isEqualTo(Money.parse("EUR 40"));
        assertThat(forecast.expected()).isEqualByComparingTo("40");
        assertThat(forecast.countableValue(period)).isEqualTo(Money.parse("EUR 60"));
        assertThat(forecast.revenue(period).mean().value()).isEqualTo(Money.parse("EUR 40"));
        assertThat(forecast.revenue(period).quantile(0).value()).isEqualTo(Money.parse("EUR -40"));
        PipelineCoverage coverage = forecast.coverage(period, Money.parse("EUR 200"), Ratio.ofPercent(50));
        assertThat(coverage.countable()).isEqualTo(Money.parse("EUR 100"));
        assertThat(coverage.belowZero()).isEqualTo(1);
        CategoryRollUp rollUp =
                CategoryRollUp.of(ManagementTree.of(Map.of()), CurrencyUnit.EUR, forecast.deals(), Map.of());
        assertThat(rollUp.of("").single(ForecastCategory.PIPELINE, AmountKind.FINAL))
                .isEqualTo(Money.parse("EUR 60"));
    }

    @Test
    void aDealInACurrencyWithoutRateIsLeftOutByName() {
        Forecast forecast = Forecast.of(
                List.of(openDeal("A", "EUR 100", 0.5), openDeal("B", "USD 100", 0.5)),
                AS_OF,
                CurrencyUnit.EUR,
                ExchangeRates.none(CurrencyUnit.EUR));

        assertThat(forecast.deals()).extracting(OpenDeal::id).containsExactly("A");
        assertThat(forecast.leftOut())
                .extracting(Told::message)
                .containsExactly("forecast.no-close deal=A", "forecast.no-rate deal=B amount=USD 100.00 currency=EUR");
    }

    @Test
    void dealsInNoPeriodFollowTheSelectionAndUnreadOnesStay() {
        OpenDeal undated = openDeal("A", "EUR 100", 0.5);
        OpenDeal due = openDeal("C", "EUR 100", 0.5).withClose(CloseDate.on(AS_OF.plusDays(5)));
        Forecast forecast = Forecast.of(
                List.of(undated, openDeal("B", "USD 100", 0.5), due),
                AS_OF,
                CurrencyUnit.EUR,
                ExchangeRates.none(CurrencyUnit.EUR));
        String notRead = "forecast.no-rate deal=B amount=USD 100.00 currency=EUR";

        assertThat(forecast.where(deal -> deal.close().isPresent()).leftOut())
                .extracting(Told::message)
                .containsExactly(notRead);
        assertThat(forecast.withDeals(List.of(due.withClose(CloseDate.on(AS_OF.minusDays(1))), undated))
                        .leftOut())
                .extracting(Told::message)
                .containsExactly(
                        "forecast.close-passed deal=C last=" + AS_OF.minusDays(1), "forecast.no-close deal=A", notRead);
    }

    @Test
    void aBookOfManyDifferentAmountsHasTightBounds() {
        ImmutableForecast.Builder builder =
                ImmutableForecast.builder().asOf(AS_OF).currency(CurrencyUnit.EUR);
        for (int i = 0; i < 2089; i++) {
            builder.addDeals(OpenDeal.of(
                    "deal " + i,
                    Money.ofMinor(CurrencyUnit.EUR, 5_000 + (i * 7_919L * 7_919L) % 600_000),
                    Probability.of(0.05 + (i * 31 % 80) / 100.0)));
        }
        RevenueDistribution revenue = builder.build().revenue();

        assertThat(revenue.method()).isEqualTo(RevenueMethod.BOUNDED);
        Money middle = revenue.mean().value();
        double width = revenue.reaching(middle).high().value()
                - revenue.reaching(middle).low().value();
        assertThat(width).isLessThan(0.012);
    }

    @Test
    void anUncertainAmountKeepsItsMeanAndWidensTheDistribution() {
        OpenDeal certain = openDeal("A", "EUR 1000", 0.5).withClose(CloseDate.on(AS_OF.plusDays(5)));
        Forecast sure = Forecast.of(List.of(certain), AS_OF, CurrencyUnit.EUR);
        Forecast unsure = Forecast.of(List.of(certain.withAmountSpread(0.6)), AS_OF, CurrencyUnit.EUR);

        assertThat(unsure.revenue(QUARTER).mean().value()).isEqualTo(Money.parse("EUR 500"));
        assertThat(unsure.revenue(QUARTER).standardDeviation())
                .isGreaterThan(sure.revenue(QUARTER).standardDeviation());
        assertThat(unsure.weighted()).isEqualTo(sure.weighted());
        assertThatThrownBy(() -> certain.withAmountSpread(6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amountSpread must be in [0, 5] but was 6.0 (deal A)");
    }

    @Test
    void aSeasonMovesWinsWithinTheCalendarAndMakesNoMore() {
        WaitingTime anyDay =
                WaitingTime.weighted(DoubleStream.generate(() -> 1).limit(92).toArray());
        NewBusiness source = NewBusiness.builder()
                .source("East")
                .dealsPerDay(0.2)
                .winProbability(Probability.of(0.5))
                .timeToWin(WaitingTime.ofDays(0))
                .amounts(AmountDistribution.fixed(Money.parse("EUR 100")))
                .build();
        Forecast plain = Forecast.of(
                List.of(
                        openDeal("A", "EUR 900", 0.5).withClose(CloseDate.after(AS_OF, anyDay)),
                        openDeal("B", "EUR 100", 0.5).withClose(CloseDate.on(AS_OF.plusDays(3)))),
                AS_OF,
                CurrencyUnit.EUR);
        Forecast seasonal = plain.withSeason(Seasonality.of(FiscalCalendar.standard())
                .withMonthWeights(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("6")));

        // of 92 equal days October has 31; with the season it has one of nine parts
        assertThat(requireNonNull(plain.byMonth(QUARTER).get(YearMonth.of(2026, 10)))
                        .mean()
                        .value())
                .isEqualTo(Money.parse("EUR 201.63"));
        assertThat(requireNonNull(seasonal.byMonth(QUARTER).get(YearMonth.of(2026, 10)))
                        .mean()
                        .value())
                .isEqualTo(Money.parse("EUR 100"));
        assertThat(requireNonNull(seasonal.byMonth(QUARTER).get(YearMonth.of(2026, 12)))
                        .mean()
                        .value())
                .isEqualTo(Money.parse("EUR 300"));
        assertThat(seasonal.revenue(QUARTER).mean().value()).isEqualTo(Money.parse("EUR 500"));
        assertThat(seasonal.withNewBusiness(source).revenue(QUARTER).mean())
                .isEqualTo(plain.withNewBusiness(source).revenue(QUARTER).mean());
    }

    @Test
    void aTeamHasADistributionOfAllItsDealsAndNoSumOfQuantiles() {
        Forecast forecast = Forecast.of(
                        List.of(
                                inQuarter("A", "Ann", 0.5),
                                inQuarter("B", "Ben", 0.5),
                                inQuarter("C", "Cem", 0.5),
                                inQuarter("D", "", 0.25)),
                        AS_OF,
                        CurrencyUnit.EUR)
                .withWon(Money.parse("EUR 7"));
        ManagementTree tree = ManagementTree.of(Map.of("Ann", "East", "Ben", "East", "East", "all", "Cem", "all"));

        Map<String, RevenueDistribution> teams = forecast.byTeam(tree, QUARTER);

        assertThat(teams.keySet()).containsExactly("", "Ann", "Ben", "Cem", "East", "all");
        assertThat(teams.get("all"))
                .isEqualTo(forecast.where(deal -> !deal.owner().isEmpty())
                        .withWon(Money.zero(CurrencyUnit.EUR))
                        .revenue(QUARTER));
        RevenueDistribution east = requireNonNull(teams.get("East"));
        assertThat(east.reaching(Money.parse("EUR 200"))).hasToString("25.0 %");
        assertThat(east.reaching(Money.parse("EUR 100"))).hasToString("75.0 %");
        assertThat(teams.get("Ann")).isEqualTo(forecast.byOwner(QUARTER).get("Ann"));
    }

    @Test
    void aSharedDealIsInTheDistributionOfEachSellerByItsPart() {
        Forecast forecast = Forecast.of(
                List.of(inQuarter("A", "Ann", 0.5).withShares(Map.of("Ann", Ratio.of(3, 4), "Ben", Ratio.of(1, 4)))),
                AS_OF,
                CurrencyUnit.EUR);
        ManagementTree tree = ManagementTree.of(Map.of("Ann", "East", "Ben", "East"));

        Map<String, RevenueDistribution> owners = forecast.byOwner(QUARTER);

        assertThat(requireNonNull(owners.get("Ann")).reaching(Money.parse("EUR 75")))
                .hasToString("50.0 %");
        assertThat(requireNonNull(owners.get("Ben")).mean()).hasToString("EUR 12.50");
        assertThat(forecast.byTeam(tree, QUARTER).get("East")).isEqualTo(forecast.revenue(QUARTER));
        assertThat(forecast.openByOwner(QUARTER)).containsOnlyKeys("Ann", "Ben");
    }

    @Test
    void productsSourcesChannelsAndCompetitorsHaveDistributionsOfTheirOwn() {
        Forecast forecast = Forecast.of(
                List.of(
                        inQuarter("A", "Ann", 0.5)
                                .withProducts(Map.of("cutter", Ratio.of(4, 5), "service", Ratio.of(1, 5)))
                                .withSource("fair")
                                .withChannel(SalesChannel.DEALER)
                                .withCompetitors("acme", "apex"),
                        inQuarter("B", "Ben", 0.25)),
                AS_OF,
                CurrencyUnit.EUR);

        assertThat(means(forecast.byProduct(QUARTER)))
                .isEqualTo(Map.of("", "EUR 25.00", "cutter", "EUR 40.00", "service", "EUR 10.00"));
        assertThat(means(forecast.bySource(QUARTER))).isEqualTo(Map.of("", "EUR 25.00", "fair", "EUR 50.00"));
        assertThat(means(forecast.byChannel(QUARTER))).isEqualTo(Map.of("", "EUR 25.00", "DEALER", "EUR 50.00"));
        assertThat(means(forecast.byCompetitor(QUARTER)))
                .isEqualTo(Map.of("", "EUR 25.00", "acme", "EUR 50.00", "apex", "EUR 50.00"));
    }

    private static Map<String, String> means(Map<String, RevenueDistribution> parts) {
        return Maps.transformValues(parts, part -> requireNonNull(part).mean().toString());
    }

    private static OpenDeal inQuarter(String id, String owner, double probability) {
        return openDeal(id, "EUR 100", probability).withOwner(owner).withClose(CloseDate.on(QUARTER.lastDay()));
    }

    @Test
    void ownersAndRegionsHaveDistributionsOfTheirOwn() {
        NewBusiness seller = NewBusiness.builder()
                .source("seller 1")
                .region("East")
                .dealsPerDay(0.1)
                .winProbability(Probability.of(0.5))
                .timeToWin(WaitingTime.ofDays(0))
                .amounts(AmountDistribution.fixed(Money.parse("EUR 100")))
                .build();
        Forecast forecast = Forecast.of(
                        List.of(
                                openDeal("A", "EUR 1000", 0.5)
                                        .withOwner("seller 1")
                                        .withRegion("East")
                                        .withClose(CloseDate.on(AS_OF)),
                                openDeal("B", "EUR 400", 0.25)
                                        .withOwner("seller 2")
                                        .withRegion("East")
                                        .withClose(CloseDate.on(AS_OF))),
                        AS_OF,
                        CurrencyUnit.EUR)
                .withWon(Money.parse("EUR 5000"))
                .withNewBusiness(seller);

        assertThat(forecast.byOwner(QUARTER).keySet()).containsExactly("seller 1", "seller 2");
        assertThat(requireNonNull(forecast.byOwner(QUARTER).get("seller 1")).mean())
                .hasToString("EUR 960.00");
        assertThat(requireNonNull(forecast.byOwner(QUARTER).get("seller 2")).mean())
                .hasToString("EUR 100.00");
        assertThat(requireNonNull(forecast.byRegion(QUARTER).get("East")).mean())
                .hasToString("EUR 1060.00");
    }
}
