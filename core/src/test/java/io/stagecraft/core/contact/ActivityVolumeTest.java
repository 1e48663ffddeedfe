// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.contact;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Deals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ActivityVolumeTest {
    private static final DateRange MARCH = DateRange.parse("2026-03-01/2026-04-01");

    @Test
    void visitsOfAPeriodAreComparedWithItsWins() {
        List<Visit> visits = List.of(
                visit("li", "2026-03-02"),
                visit("li", "2026-03-31"),
                visit("li", "2026-04-01"),
                visit("wang", "2026-03-02"));
        List<Opportunity> deals = List.of(
                Deals.open("a").owner("li").amount(101).won("2026-03-10"),
                Deals.open("b").owner("li").amount(500).won("2026-04-01"),
                Deals.open("c").owner("chen").amount(70).won("2026-03-10"),
                Deals.open("d").amount(70).won("2026-03-10"),
                Deals.open("e").owner("wang").won("2026-03-10"));

        Map<String, ActivityVolume> volumes =
                ActivityVolume.bySeller(visits, deals, MARCH, Deals.ZONE, CurrencyUnit.EUR);

        assertThat(volumes)
                .containsExactly(
                        Map.entry("chen", ActivityVolume.of(0, eur(70))),
                        Map.entry("li", ActivityVolume.of(2, eur(101))),
                        Map.entry("wang", ActivityVolume.of(1, eur(0))));
        assertThat(ActivityVolume.of(2, eur(101)).wonPerVisit()).contains(Money.parse("EUR 50.50"));
        assertThat(ActivityVolume.of(0, eur(70)).wonPerVisit()).isEmpty();
    }

    @Test
    void anotherCurrencyIsRefused() {
        List<Opportunity> deals =
                List.of(Deals.open("a").owner("li").amount(101).won("2026-03-10"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivityVolume.bySeller(List.of(), deals, MARCH, Deals.ZONE, CurrencyUnit.USD))
                .withMessage("amounts must be in USD but one is EUR 101.00 (opportunity a)");
    }

    private static Visit visit(String seller, String day) {
        return Visit.builder()
                .on(LocalDate.parse(day))
                .customerId("c")
                .seller(seller)
                .build();
    }
}
