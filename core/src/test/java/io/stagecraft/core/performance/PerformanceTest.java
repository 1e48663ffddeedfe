// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.performance;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PerformanceTest {
    private static final DateRange QUARTER = DateRange.parse("2026-01-01/2026-04-01");

    @Test
    void negativeAmountsStandBesideSharesAndRealisation() {
        List<Opportunity> deals = List.of(
                Deals.open("a").owner("li").amount(90).won("2026-02-01"),
                Deals.open("credit").owner("li").amount(-70).won("2026-02-01"));
        PriceRealisation realisation = PriceRealisation.of(deals, deal -> Optional.of(eur(100)), 1);

        assertThat(realisation.ratio()).contains(Ratio.ofPercent(90));
        assertThat(realisation.byOwner()).containsExactly(Map.entry("li", Ratio.ofPercent(90)));
        assertThat(realisation.deals()).isEqualTo(1);
        assertThat(realisation.belowZero()).isEqualTo(1);

        BookBalance balance = BookBalance.of("won value", Map.of("li", 85L, "wang", 115L, "zhao", -40L));
        assertThat(balance.index())
                .containsExactlyInAnyOrderEntriesOf(Map.of("li", Ratio.of(85, 100), "wang", Ratio.of(115, 100)));
        assertThat(balance.belowZero()).containsExactly("zhao");

        Retention retention = Retention.of(
                Map.of("kept", eur(100), "credit", eur(-30)),
                Map.of("kept", eur(80), "credit", eur(10)),
                CurrencyUnit.EUR);
        assertThat(retention.gross()).contains(Ratio.ofPercent(80));
        assertThat(retention.net()).contains(Ratio.ofPercent(80));
        assertThat(retention.customers()).isEqualTo(1);
        assertThat(retention.belowZero()).isEqualTo(1);
    }

    @Test
    void limitsThatAreDefaultsAreNamed() {
        BookBalance balance = BookBalance.of("customers", Map.of("li", 1L));
        assertThat(balance.defaultsUsed())
                .extracting(DefaultUsed::message)
                .containsExactly(Message.of("default.balance-limits")
                        .with("low", new BigDecimal("0.85"))
                        .with("high", new BigDecimal("1.15")));
        assertThat(BookBalance.of("customers", balance.bySeller(), Ratio.ofPercent(50), balance.high())
                        .defaultsUsed())
                .isEmpty();

        List<Opportunity> deals = List.of(
                Deals.open("a").owner("li").amount(90).won("2026-02-01"),
                Deals.open("b").owner("li").amount(70).won("2026-02-01"));
        PriceRealisation ten = PriceRealisation.of(deals, deal -> Optional.of(eur(100)));
        assertThat(ten.tooFew()).containsExactly(Map.entry("li", 2));
        assertThat(ten.defaultsUsed())
                .extracting(DefaultUsed::message)
                .containsExactly(Message.of("default.seller-minimum").with("deals", 10));
        PriceRealisation two = PriceRealisation.of(deals, deal -> Optional.of(eur(100)), 2);
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
        assertThat(Creation.needed(eur(1_000), Ratio.ofPercent(30), eur(100))).isEqualTo(34);
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
                        ImmutableCohort.builder()
                                .month(YearMonth.of(2026, 1))
                                .won(1)
                                .lost(1)
                                .abandoned(0)
                                .open(0)
                                .build(),
                        ImmutableCohort.builder()
                                .month(YearMonth.of(2026, 2))
                                .won(0)
                                .lost(0)
                                .abandoned(1)
                                .open(1)
                                .build());
        assertThat(cohorts.cohorts().get(0).wonOfClosed().hits()).isEqualTo(1);
        assertThat(cohorts.cohorts())
                .extracting(cohort -> cohort.wonOfOpened().total())
                .containsExactly(2L, 2L);
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
        assertThat(reasons.noDecision().amount()).contains(eur(10));
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
    void retentionIsGrossAndNet() {
        Retention retention = Retention.of(
                Map.of("kept", eur(100), "lost", eur(50), "shrunk", eur(50)),
                Map.of("kept", eur(140), "shrunk", eur(20), "new", eur(900)),
                CurrencyUnit.EUR);
        Retention withZeros = Retention.of(
                Map.of("kept", eur(100), "lost", eur(50), "shrunk", eur(50), "new", eur(0), "never", eur(0)),
                Map.of("kept", eur(140), "shrunk", eur(20), "new", eur(900)),
                CurrencyUnit.EUR);

        assertThat(retention.gross()).contains(Ratio.of(120, 200));
        assertThat(retention.net()).contains(Ratio.of(160, 200));
        assertThat(retention.lostCustomers()).isEqualTo(1);
        assertThat(retention.customers()).isEqualTo(3);
        assertThat(withZeros).as("who brought nothing before is new").isEqualTo(retention);
        assertThat(Retention.of(Map.of(), Map.of(), CurrencyUnit.EUR).net()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> numbersOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "low must not be above high but was 2 (high 1)",
                        () -> BookBalance.of("customers", Map.of("lin", 1L), Ratio.of(2), Ratio.one())),
                Refused.with(
                        "winRate must be above 0 but was 0",
                        () -> Creation.needed(Money.parse("EUR 100"), Ratio.zero(), Money.parse("EUR 10"))),
                Refused.with(
                        "averageWon must be above 0 but was EUR 0.00",
                        () -> Creation.needed(Money.parse("EUR 100"), Ratio.one(), Money.parse("EUR 0"))));
    }
}
