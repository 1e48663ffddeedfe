// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.OwnersShared;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Deals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ClosedDealsTest {
    private static final DateRange MARCH = DateRange.parse("2026-03-01/2026-04-01");
    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 15);
    private static final Opportunity WON = Deals.open("a").amount(100).won("2026-03-10");
    private static final Opportunity LOST = Deals.open("b").amount(300).lost("2026-02-20", LossReason.NO_DECISION);
    private static final Opportunity FREE = Deals.open("c").won("2026-03-10");
    private static final Opportunity LATER = Deals.open("d").amount(50).won("2026-04-01");
    private static final ClosedDeals CLOSED = ClosedDeals.of(
            List.of(WON, LOST, FREE, LATER, Deals.open("e").amount(9).deal()), Deals.ZONE);

    @Test
    void openDealsAreLeftOut() {
        assertThat(CLOSED.deals()).containsExactly(WON, LOST, FREE, LATER);
        assertThat(CLOSED).hasToString("4 closed deals");
    }

    @Test
    void observationBeginsWithTheFirstClosedDeal() {
        assertThat(CLOSED.observed(AS_OF)).isEqualTo(DateRange.parse("2026-02-20/2026-04-16"));
        assertThat(ClosedDeals.of(List.of(), Deals.ZONE).observed(AS_OF))
                .isEqualTo(DateRange.parse("2026-04-15/2026-04-16"));
    }

    @Test
    void dealsClosedInSomeDaysAreThereInTheirOrder() {
        assertThat(CLOSED.in(DateRange.parse("2026-02-20/2026-04-01"))).containsExactly(WON, LOST, FREE);
        assertThat(CLOSED.in(DateRange.parse("2026-02-21/2026-03-10"))).isEmpty();
    }

    @Test
    void aWonDealWithoutAmountCountsInNumberNotInMoney() {
        assertThat(CLOSED.won(MARCH)).containsExactly(WON, FREE);
        assertThat(CLOSED.revenue(MARCH, CurrencyUnit.EUR)).isEqualTo(eur(100));
    }

    @Test
    void revenueByDayAddsUpToTheRevenue() {
        assertThat(CLOSED.revenueByDay(CLOSED.observed(AS_OF)).byDay())
                .containsEntry(LocalDate.of(2026, 3, 10), new BigDecimal("100"))
                .containsEntry(LocalDate.of(2026, 4, 1), new BigDecimal("50"));
    }

    @Test
    void thePastYearBeginsWhereDealsAreKnown() {
        assertThat(CLOSED.pastYear(AS_OF)).isEqualTo(CLOSED.observed(AS_OF));
        assertThat(CLOSED.pastYear(LocalDate.of(2027, 3, 9))).isEqualTo(DateRange.parse("2026-03-10/2027-03-10"));
    }

    @Test
    void revenueByOwnerLeavesOutDealsOfNobody() {
        ClosedDeals closed = ClosedDeals.of(
                List.of(
                        WON,
                        Deals.open("f").owner("lin").amount(20).won("2026-03-11"),
                        Deals.open("g").owner("ann").amount(30).won("2026-03-12"),
                        Deals.open("h").owner("lin").amount(40).won("2026-03-13")),
                Deals.ZONE);

        assertThat(closed.revenueByOwner(MARCH)).containsExactly(Map.entry("ann", eur(30)), Map.entry("lin", eur(60)));
    }

    @Test
    void aSharedWinIsCreditedByItsSharesAndOverlaysStandBeside() {
        Map<String, Ratio> shares = Map.of("ann", Ratio.of(1, 3), "lin", Ratio.of(2, 3));
        ClosedDeals closed = ClosedDeals.of(
                List.of(
                        Deals.open("f").owner("wu").amount(30).won("2026-03-11"),
                        Deals.open("g")
                                .owner("wu")
                                .amount(100)
                                .event(OwnersShared.builder()
                                        .at(Deals.at("2026-03-01"))
                                        .shares(shares)
                                        .putOverlays("expert", Ratio.of(1, 2))
                                        .build())
                                .won("2026-03-12")),
                Deals.ZONE);

        assertThat(closed.revenueByOwner(MARCH))
                .containsExactly(
                        Map.entry("ann", Money.parse("EUR 33.33")),
                        Map.entry("lin", Money.parse("EUR 66.67")),
                        Map.entry("wu", eur(30)));
        assertThat(closed.overlayCredits(MARCH)).containsExactly(Map.entry("expert", eur(50)));
        assertThat(closed.revenue(MARCH, CurrencyUnit.EUR)).isEqualTo(eur(130));
    }

    @Test
    void revenueInAnotherCurrencyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CLOSED.revenue(MARCH, CurrencyUnit.USD))
                .withMessage("amount of deal a must be in USD but was " + Money.parse("EUR 100.00"));
    }

    @Test
    void anOpenDealHasNoDayOfClosing() {
        Opportunity open = Deals.open("e").deal();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CLOSED.closedOn(open))
                .withMessage("deal must be closed but e is OPEN");
    }
}
