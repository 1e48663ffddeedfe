// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.performance;

import static io.stagecraft.fixtures.Amounts.eur;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.fixtures.Deals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class SourceYieldTest {
    private static final List<Opportunity> DEALS = List.of(
            Deals.open("r1").amount(100).won("2026-02-01"),
            Deals.open("r2").amount(50).won("2026-02-01"),
            Deals.open("r3").amount(70).lost("2026-02-01", LossReason.FIT),
            Deals.open("r4").amount(10).deal(),
            Deals.open("y1").lost("2026-02-01", LossReason.DISQUALIFIED_BY_US),
            Deals.open("unknown").amount(900).won("2026-02-01"));

    @Test
    void aLeadSourceHasItsYield() {
        Map<String, SourceYield> yields = yields(CurrencyUnit.EUR);

        assertThat(yields.keySet()).containsExactly("referral", "yellow pages");
        SourceYield referral = requireNonNull(yields.get("referral"));
        SourceYield yellowPages = requireNonNull(yields.get("yellow pages"));
        assertThat(referral.deals()).isEqualTo(4);
        assertThat(referral.winRate().hits()).isEqualTo(2);
        assertThat(referral.winRate().total()).isEqualTo(3);
        assertThat(referral.revenue()).isEqualTo(eur(150));
        assertThat(referral.revenuePerDeal()).hasToString("EUR 37.50");
        assertThat(yellowPages.lost()).isZero();
        assertThat(yellowPages.revenuePerDeal()).isEqualTo(eur(0));
    }

    @Test
    void amountsInAnotherCurrencyAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> yields(CurrencyUnit.USD))
                .withMessage("amounts must be in USD but one is EUR 100.00 (opportunity r1)");
    }

    private static Map<String, SourceYield> yields(CurrencyUnit currency) {
        return SourceYield.by(DEALS, SourceYieldTest::source, WinRates.in(Deals.ZONE), currency);
    }

    private static Optional<String> source(Opportunity deal) {
        return switch (deal.id().charAt(0)) {
            case 'r' -> Optional.of("referral");
            case 'y' -> Optional.of("yellow pages");
            default -> Optional.empty();
        };
    }
}
