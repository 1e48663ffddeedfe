package io.stagecraft.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.LossReason;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.performance.BookBalance;
import io.stagecraft.core.performance.Cohort;
import io.stagecraft.core.performance.Cohorts;
import io.stagecraft.core.performance.Creation;
import io.stagecraft.core.performance.LossReasons;
import io.stagecraft.core.performance.PriceRealisation;
import io.stagecraft.core.performance.Retention;
import io.stagecraft.core.pipeline.CoverageHistory;
import io.stagecraft.core.pipeline.DealValue;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.PipelineCoverage;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Deals;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static final DateRange QUARTER = DateRange.parse("2026-01-01/2026-04-01");

    /** The worked example W33 of the domain model. */
    @Test
    void openDealsCoverWhatIsMissing() {
        PipelineCoverage coverage =
                PipelineCoverage.of(Deals.euro(1_000), Deals.euro(400), Deals.euro(900), Ratio.ofPercent(30));

        assertThat(coverage.coverage()).contains(Ratio.of(3, 2));
        assertThat(coverage.required()).contains(Ratio.of(10, 3));
        assertThat(coverage.shortfall()).contains(Deals.euro(1_100));
        assertThat(coverage).hasToString("open deals cover 1.5 times what is missing; 3.3 times needed");
    }

    @Test
    void aTargetThatIsWonNeedsNoCoverage() {
        PipelineCoverage met = PipelineCoverage.of(Deals.euro(1_000), Deals.euro(1_000), Deals.euro(5));

        assertThat(met.isMet()).isTrue();
        assertThat(met.coverage()).isEmpty();
        assertThat(met.shortfall()).isEmpty();
        assertThat(met).hasToString("target met");
        assertThat(met.isEnough()).contains(true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PipelineCoverage.of(Deals.euro(1), Deals.euro(1), Deals.euro(1), Ratio.of(2)))
                .withMessage("winRate must be in (0, 1] but was 2");
    }

    @Test
    void theRequiredCoverageIsLearnedFromDealsOpenAtTheSamePoint() {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Deals deal = Deals.open("d" + i).amount(10).close("2026-03-15");
            deals.add(i < 10 ? deal.won("2026-03-20") : i < 20 ? deal.won("2026-04-01") : deal.won("2026-01-10"));
        }

        assertThat(CoverageHistory.winRate(deals, List.of(QUARTER), 31, Valuation.amount(), Deals.ZONE))
                .contains(Ratio.of(1, 2));
        assertThat(CoverageHistory.winRate(
                        deals.subList(0, 19), List.of(QUARTER), 31, Valuation.amount(), Deals.ZONE, 19))
                .isPresent();
        assertThat(CoverageHistory.winRate(deals.subList(0, 19), List.of(QUARTER), 31, Valuation.amount(), Deals.ZONE))
                .isEmpty();
    }

    @Test
    void negativeAmountsStandBesideSharesAndRealisation() {
        List<Opportunity> deals = List.of(
                Deals.open("a").owner("li").amount(90).won("2026-02-01"),
                Deals.open("credit").owner("li").amount(-70).won("2026-02-01"));
        PriceRealisation realisation = PriceRealisation.of(deals, deal -> Optional.of(Deals.euro(100)), 1);

        assertThat(realisation.ratio()).contains(Ratio.ofPercent(90));
        assertThat(realisation.byOwner()).containsExactly(Map.entry("li", Ratio.ofPercent(90)));
        assertThat(realisation.deals()).isEqualTo(1);
        assertThat(realisation.belowZero()).isEqualTo(1);

        BookBalance balance = BookBalance.of("won value", Map.of("li", 85L, "wang", 115L, "zhao", -40L));
        assertThat(balance.index())
                .containsExactlyInAnyOrderEntriesOf(Map.of("li", Ratio.of(85, 100), "wang", Ratio.of(115, 100)));
        assertThat(balance.belowZero()).containsExactly("zhao");

        Retention retention = Retention.of(
                Map.of("kept", Deals.euro(100), "credit", Deals.euro(-30)),
                Map.of("kept", Deals.euro(80), "credit", Deals.euro(10)),
                CurrencyUnit.EUR);
        assertThat(retention.gross()).contains(Ratio.ofPercent(80));
        assertThat(retention.net()).contains(Ratio.ofPercent(80));
        assertThat(retention.customers()).isEqualTo(1);
        assertThat(retention.belowZero()).isEqualTo(1);
    }

    @Test
    void negativeAmountsStandBesideTheWinRateOfCoverage() {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Deals deal = Deals.open("d" + i).amount(10).close("2026-03-15");
            deals.add(i < 10 ? deal.won("2026-03-20") : deal.won("2026-04-01"));
        }
        deals.add(Deals.open("credit").amount(-500).close("2026-03-15").won("2026-03-20"));

        assertThat(CoverageHistory.winRate(deals, List.of(QUARTER), 31, Valuation.amount(), Deals.ZONE))
                .contains(Ratio.of(1, 2));
        assertThat(CoverageHistory.winRate(deals.subList(1, 21), List.of(QUARTER), 31, Valuation.amount(), Deals.ZONE))
                .isEmpty();
    }

    @Test
    void aPushIsALaterMonth() {
        Opportunity deal = Deals.open("a")
                .close("2026-01-10")
                .close("2026-01-02", "2026-01-31")
                .close("2026-01-03", "2026-02-01")
                .close("2026-01-04", "2026-01-15")
                .close("2026-01-05", "2027-01-15")
                .deal();

        Slippage slippage = Slippage.of(deal);

        assertThat(slippage)
                .isEqualTo(Slippage.builder().pushes(2).days(1 + 365).build());
        assertThat(slippage.isFlagged(3, 60)).isTrue();
        assertThat(slippage.isFlagged(3, 367)).isFalse();
    }

    @Test
    void slippageIsThePartOfDealsDueThatWasPushedOut() {
        DateRange february = DateRange.parse("2026-02-01/2026-03-01");
        List<Opportunity> deals = List.of(
                Deals.open("pushed")
                        .owner("li")
                        .close("2026-02-10")
                        .close("2026-02-09", "2026-03-01")
                        .deal(),
                Deals.open("won").owner("li").close("2026-02-10").won("2026-02-11"),
                Deals.open("not due").owner("wang").close("2026-03-10").deal(),
                Deals.open("late", "2026-02-02")
                        .owner("wang")
                        .close("2026-02-10")
                        .deal());

        SlippageReport report = SlippageReport.of(deals, february, LocalDate.of(2026, 2, 28), Deals.ZONE);

        assertThat(report.pushedOut().hits()).isEqualTo(1);
        assertThat(report.pushedOut().total()).isEqualTo(2);
        assertThat(report.byOwner().keySet()).containsExactly("li");
        assertThat(report.daysPushed()).isEqualTo(19);
        assertThat(report.flagged()).isZero();
        assertThat(report.defaultsUsed())
                .extracting(DefaultUsed::text)
                .containsExactly("pushed twice or by 60 days in all, our assumption");

        SlippageReport strict = SlippageReport.of(deals, february, LocalDate.of(2026, 2, 28), Deals.ZONE, 3, 19);
        assertThat(strict.flagged()).isEqualTo(1);
        assertThat(strict.defaultsUsed()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlippageReport.of(deals, february, LocalDate.of(2026, 2, 28), Deals.ZONE, 0, 19))
                .withMessage("pushLimit must be at least 1 but was 0");
    }

    @Test
    void limitsThatAreOursAreSaidInWords() {
        BookBalance balance = BookBalance.of("customers", Map.of("li", 1L));
        assertThat(balance.defaultsUsed())
                .extracting(DefaultUsed::text)
                .containsExactly("in balance from 0.85 to 1.15 of the mean, our assumption");
        assertThat(BookBalance.builder()
                        .from(balance)
                        .low(Ratio.ofPercent(50))
                        .build()
                        .defaultsUsed())
                .isEmpty();

        List<Opportunity> deals = List.of(
                Deals.open("a").owner("li").amount(90).won("2026-02-01"),
                Deals.open("b").owner("li").amount(70).won("2026-02-01"));
        PriceRealisation ten = PriceRealisation.of(deals, deal -> Optional.of(Deals.euro(100)));
        assertThat(ten.tooFew()).containsExactly(Map.entry("li", 2));
        assertThat(ten.defaultsUsed())
                .extracting(DefaultUsed::text)
                .containsExactly("no comparison of sellers below 10 won deals, our assumption");
        PriceRealisation two = PriceRealisation.of(deals, deal -> Optional.of(Deals.euro(100)), 2);
        assertThat(two.byOwner()).containsExactly(Map.entry("li", Ratio.ofPercent(80)));
        assertThat(two.defaultsUsed()).isEmpty();
    }

    @Test
    void creationIsHeldAgainstNeed() {
        List<Opportunity> deals = List.of(
                Deals.open("a", "2026-01-01").deal(),
                Deals.open("b", "2026-01-07").deal(),
                Deals.open("c", "2026-01-08").deal(),
                Deals.open("d", "2025-12-31").deal(),
                Opportunity.imported("e", Deals.PROCESS, "A", Deals.at("2026-01-01")));

        Creation creation = Creation.of(deals, DateRange.parse("2026-01-01/2026-01-20"), Deals.ZONE);

        assertThat(creation.byWeek()).containsExactly(2, 1);
        assertThat(creation.perWeek()).contains(Ratio.of(3, 2));
        assertThat(creation.unknownOpening()).isEqualTo(1);
        assertThat(creation.newest()).contains(LocalDate.of(2026, 1, 8));
        assertThat(Creation.needed(Deals.euro(1_000), Ratio.ofPercent(30), Deals.euro(100)))
                .isEqualTo(34);
    }

    @Test
    void cohortsGoByTheMonthOfOpening() {
        List<Opportunity> deals = List.of(
                Deals.open("a").won("2026-03-01"),
                Deals.open("b").lost("2026-02-01", LossReason.FIT),
                Deals.open("c", "2026-02-28").deal(),
                Deals.open("d", "2026-02-01").abandoned("2026-02-02"));

        Cohorts cohorts = Cohorts.of(deals, Deals.ZONE);

        assertThat(cohorts.cohorts())
                .containsExactly(
                        Cohort.builder()
                                .month(YearMonth.of(2026, 1))
                                .won(1)
                                .lost(1)
                                .abandoned(0)
                                .open(0)
                                .build(),
                        Cohort.builder()
                                .month(YearMonth.of(2026, 2))
                                .won(0)
                                .lost(0)
                                .abandoned(1)
                                .open(1)
                                .build());
        assertThat(cohorts.cohorts().get(0).wonOfClosed().hits()).isEqualTo(1);
    }

    @Test
    void noDecisionAndTheCompetitorAreApartFromTheReason() {
        List<Opportunity> deals = List.of(
                Deals.open("a").amount(10).lost("2026-02-01", LossReason.NO_DECISION),
                Deals.open("b")
                        .amount(20)
                        .event(Lost.of(Deals.at("2026-02-01"), "A", LossReason.FIT, "rival"))
                        .deal(),
                Deals.open("c").lost("2026-02-01", LossReason.FIT),
                Deals.open("d").lost("2026-02-01", LossReason.INVALID_DUPLICATE),
                Deals.open("e").lost("2026-04-01", LossReason.FIT),
                Deals.open("f").won("2026-02-01"));

        LossReasons reasons = LossReasons.of(deals, QUARTER, Deals.ZONE, Valuation.amount());

        assertThat(reasons.reasons())
                .extracting(
                        count -> count.id().orElse("?") + " " + count.total().deals())
                .containsExactly("FIT 2", "NO_DECISION 1");
        assertThat(reasons.competitors())
                .extracting(
                        count -> count.id().orElse("?") + " " + count.total().deals())
                .containsExactly("rival 1", "? 1");
        assertThat(reasons.noDecision().amount()).contains(Deals.euro(10));
        assertThat(reasons.lost().withoutValue()).isEqualTo(1);
        assertThat(reasons.shareOfNoDecision()).hasToString("too few (3)");
    }

    @Test
    void reasonsOutsideAllRatesAreNoLosses() {
        LossReason test = LossReason.builder()
                .id("TEST_DEAL")
                .labels(Labels.of("Test deal"))
                .isOutsideRates(true)
                .build();
        List<Opportunity> deals = List.of(
                Deals.open("a").lost("2026-02-01", test),
                Deals.open("b").lost("2026-02-01", LossReason.FIT),
                Deals.open("c").lost("2026-02-01", LossReason.DISQUALIFIED_BY_US));
        WinRates rates = WinRates.builder()
                .zone(Deals.ZONE)
                .addLossReasons(LossReason.FIT, test)
                .build();

        assertThat(LossReasons.of(deals, QUARTER, rates, Valuation.amount())
                        .lost()
                        .deals())
                .isEqualTo(1);
        assertThat(rates.of(deals, QUARTER).lost()).isEqualTo(1);
    }

    @Test
    void booksAreBalancedWithinFifteenPerCent() {
        BookBalance balance = BookBalance.of("customers", Map.of("li", 85L, "wang", 84L, "zhao", 131L));

        assertThat(balance.index()).containsEntry("li", Ratio.of(85, 100));
        assertThat(balance.outOfBalance()).containsExactlyInAnyOrder("wang", "zhao");
        assertThat(BookBalance.of("customers", Map.of("li", 0L)).outOfBalance()).isEmpty();
    }

    @Test
    void aContractIsWorthItsTermOrAYearOfIt() {
        Opportunity termed = Deals.of(Opened.into(Deals.PROCESS)
                        .id("termed")
                        .at(Deals.at("2026-01-01"))
                        .amount(Deals.euro(100_000))
                        .contractTermMonths(36)
                        .build())
                .deal();
        Opportunity open = Deals.open("open").amount(100_000).deal();

        assertThat(Valuation.amount().of(termed)).isEqualTo(DealValue.given(Deals.euro(100_000)));
        assertThat(Valuation.yearly().of(termed)).isEqualTo(DealValue.given(Money.parse("EUR 33333.33")));
        assertThat(Valuation.yearly().of(open)).isEqualTo(DealValue.unknown());
    }

    @Test
    void twoZonesAreRefused() {
        HygieneInspection rules = HygieneInspection.of(StageEngine.of(Deals.PROCESS, Deals.ZONE));
        MovementInspection changes = MovementInspection.between(
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), ZoneId.of("Asia/Shanghai"), CurrencyUnit.EUR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklyInspection.of(changes, rules))
                .withMessage("changes and rules must tell days in one zone but did in Asia/Shanghai and Z");
    }

    @Test
    void retentionIsGrossAndNet() {
        Retention retention = Retention.of(
                Map.of("kept", Deals.euro(100), "lost", Deals.euro(50), "shrunk", Deals.euro(50)),
                Map.of("kept", Deals.euro(140), "shrunk", Deals.euro(20), "new", Deals.euro(900)),
                CurrencyUnit.EUR);

        assertThat(retention.gross()).contains(Ratio.of(120, 200));
        assertThat(retention.net()).contains(Ratio.of(160, 200));
        assertThat(retention.lostCustomers()).isEqualTo(1);
        assertThat(Retention.of(Map.of(), Map.of(), CurrencyUnit.EUR).net()).isEmpty();
    }

    @Test
    void aDealOlderThanTheLongestOfTwentyWinsIsOutlived() {
        // the worked example W34 of the domain model
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            deals.add(Deals.open("won-" + i, "2026-01-01").won(i == 0 ? "2026-05-19" : "2026-02-01"));
        }
        deals.add(Deals.open("old", "2026-01-02").amount(10).close("2026-12-31").deal());
        deals.add(Deals.open("young", "2026-05-01").amount(7).deal());
        LocalDate today = LocalDate.of(2026, 6, 1);

        Pipeline pipeline = PipelineInspection.of(Deals.PROCESS, Deals.ZONE).inspect(deals, Valuation.amount(), today);
        Pipeline nineteen = PipelineInspection.of(Deals.PROCESS, Deals.ZONE)
                .inspect(deals.subList(1, 22), Valuation.amount(), today);

        assertThat(pipeline.outlivedLimit()).hasValue(138);
        assertThat(pipeline.outlived()).extracting(deal -> deal.deal().id()).containsExactly("old");
        assertThat(pipeline.countable())
                .extracting(deal -> deal.expectedClose().orElseThrow())
                .containsExactly(today);
        assertThat(nineteen.outlivedLimit()).isEmpty();
        assertThat(nineteen.outlived()).isEmpty();
    }
}
