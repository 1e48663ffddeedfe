// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static io.stagecraft.fixtures.Amounts.eur;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.CompetitorNamed;
import io.stagecraft.core.opportunity.LineItemsSet;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.terms.LineItem;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Deals;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class WinRatesTest {
    private static final WinRates RATES =
            WinRates.builder().zone(Deals.ZONE).minimum(2).build();
    private static final DateRange MARCH = DateRange.parse("2026-03-01/2026-04-01");

    @Test
    void abandonedAndInvalidDealsAreOutsideTheRate() {
        List<Opportunity> deals = List.of(
                Deals.open("a").amount(100).won("2026-03-10"),
                Deals.open("b").amount(300).lost("2026-03-31", LossReason.NO_DECISION),
                Deals.open("c").lost("2026-03-31", LossReason.INVALID_DUPLICATE),
                Deals.open("d").lost("2026-03-31", LossReason.DISQUALIFIED_BY_US),
                Deals.open("e").abandoned("2026-03-31"),
                Deals.open("f").won("2026-03-01"),
                Deals.open("g").amount(900).won("2026-04-01"),
                Deals.open("h").deal());

        WinRate rate = RATES.of(deals, MARCH);

        assertThat(rate)
                .isEqualTo(ImmutableWinRate.builder()
                        .period(MARCH)
                        .won(2)
                        .lost(1)
                        .abandoned(2)
                        .invalid(1)
                        .wonValue(eur(100))
                        .lostValue(eur(300))
                        .withoutValue(1)
                        .minimum(2)
                        .build());
        assertThat(rate).hasToString("67 % of 3 closed deals");
        assertThat(rate.byValue()).contains(Ratio.of(1, 4));
        assertThat(rate.defaultsUsed()).isEmpty();
    }

    @Test
    void aDealCountsOnceUnderEachOfItsKeys() {
        CompetitorNamed acme = CompetitorNamed.of(Deals.at("2026-03-01"), "acme");
        List<Opportunity> deals = List.of(
                Deals.open("a").deal().append(acme).append(Won.of(Deals.at("2026-03-10"), "A")),
                Deals.open("b").deal().append(acme).append(Lost.of(Deals.at("2026-03-10"), "A", LossReason.FIT)),
                Deals.open("c").won("2026-03-10"));

        Map<String, WinRate> rates = RATES.by(deal -> deal.dossier().competitors(), deals, MARCH);

        assertThat(rates).containsOnlyKeys("acme");
        assertThat(rates.get("acme")).hasToString("50 % of 2 closed deals");
        assertThat(RATES.by(deal -> List.of("all", "all"), deals, MARCH).get("all"))
                .isEqualTo(RATES.of(deals, MARCH));
    }

    @Test
    void aProductIsValuedAtItsPartOfTheAmount() {
        LineItemsSet items = LineItemsSet.of(
                Deals.at("2026-03-01"), List.of(LineItem.of("cutter", 1, eur(90)), LineItem.of("service", 2, eur(5))));
        List<Opportunity> deals = List.of(
                Deals.open("a").event(items).amount("2026-03-02", 50).won("2026-03-10"),
                Deals.open("b").event(items).lost("2026-03-10", LossReason.FIT),
                Deals.open("c").amount(70).won("2026-03-10"));

        Map<String, WinRate> rates = RATES.byProduct(deals, MARCH);

        assertThat(rates).containsOnlyKeys("cutter", "service");
        assertThat(requireNonNull(rates.get("service")).wonValue()).contains(eur(5));
        assertThat(requireNonNull(rates.get("service")).lostValue()).contains(eur(10));
    }

    @Test
    void aDealLostToACompetitorCountsUnderIt() {
        List<Opportunity> deals = List.of(
                Deals.open("a")
                        .deal()
                        .append(CompetitorNamed.of(Deals.at("2026-03-01"), "acme"))
                        .append(Won.of(Deals.at("2026-03-10"), "A")),
                Deals.open("b").deal().append(Lost.of(Deals.at("2026-03-10"), "A", LossReason.FIT, "acme")));

        assertThat(RATES.by(Opportunity::competitors, deals, MARCH).get("acme")).hasToString("50 % of 2 closed deals");
    }

    @Test
    void aNegativeValueStandsBesideTheRateByValue() {
        List<Opportunity> deals = List.of(
                Deals.open("a").amount(100).won("2026-03-10"),
                Deals.open("b").amount(300).lost("2026-03-31", LossReason.NO_DECISION),
                Deals.open("credit").amount(-150).won("2026-03-10"),
                Deals.open("credit lost").amount(-50).lost("2026-03-10", LossReason.NO_DECISION));

        WinRate rate = RATES.of(deals, MARCH);

        assertThat(rate.byValue()).contains(Ratio.of(1, 4));
        assertThat(rate.belowZero()).isEqualTo(2);
        assertThat(rate.closed()).isEqualTo(4);
        assertThat(rate.wonValue()).contains(eur(100));
    }

    @Test
    void belowTheMinimumNumberNothingIsShown() {
        WinRate rate =
                WinRates.in(Deals.ZONE).of(List.of(Deals.open("a").amount(5).won("2026-03-10")), MARCH);

        assertThat(rate).hasToString("too few (1)");
        assertThat(rate.byValue()).isEmpty();
    }

    @Test
    void theDayIsTheOneOfTheZone() {
        List<Opportunity> deals = List.of(Deals.open("a").won(Instant.parse("2026-03-31T23:30:00Z")));

        assertThat(RATES.of(deals, MARCH).won()).isEqualTo(1);
        assertThat(WinRates.in(ZoneId.of("Europe/Berlin")).of(deals, MARCH).won())
                .isZero();
    }

    @Test
    void currenciesAreNotMixed() {
        List<Opportunity> deals = List.of(
                Deals.open("a").amount(5).won("2026-03-10"),
                Deals.open("b").amount(7).won("2026-03-10"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RATES.of(
                        deals,
                        MARCH,
                        deal -> Optional.of(Money.of(deal.id().equals("a") ? CurrencyUnit.EUR : CurrencyUnit.USD, 1))))
                .withMessage("values must be in one currency but were EUR and USD; convert them with exchange rates");
    }
}
