// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.customer;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.seller.SellerRole;
import io.stagecraft.core.seller.TeamFunction;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Serialized;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Customer CUSTOMER = Customer.builder()
            .id("c-1")
            .addOwners("li", "wang")
            .addRelationships(
                    Relationship.of(LocalDate.of(2026, 1, 1), RelationshipLevel.DEVELOPING),
                    Relationship.of(LocalDate.of(2026, 5, 1), RelationshipLevel.GOOD))
            .addSatisfaction(Satisfaction.of(LocalDate.of(2026, 2, 1), new BigDecimal("4.50")))
            .addPurchases(
                    Purchase.of(LocalDate.of(2026, 3, 1), eur(100)), Purchase.of(LocalDate.of(2025, 3, 1), eur(40)))
            .addInstalledBase(InstalledUnits.own("copier", 3), InstalledUnits.of("rival", "copier", 5))
            .build();

    @Test
    void aPastDayDoesNotSeeLaterEvents() {
        assertThat(CUSTOMER.relationship(JUNE)).contains(RelationshipLevel.GOOD);
        assertThat(CUSTOMER.relationship(LocalDate.of(2026, 4, 30))).contains(RelationshipLevel.DEVELOPING);
        assertThat(CUSTOMER.relationship(LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(CUSTOMER.satisfaction(LocalDate.of(2026, 1, 31))).isEmpty();
        assertThat(CUSTOMER.satisfaction(JUNE).orElseThrow().value()).isEqualTo(new BigDecimal("4.5"));
        assertThat(CUSTOMER.firstPurchase(JUNE)).contains(LocalDate.of(2025, 3, 1));
        assertThat(CUSTOMER.lastPurchase(JUNE)).contains(LocalDate.of(2026, 3, 1));
        assertThat(CUSTOMER.lastPurchase(LocalDate.of(2026, 1, 1))).contains(LocalDate.of(2025, 3, 1));
        assertThat(CUSTOMER.firstPurchase(LocalDate.of(2025, 1, 1))).isEmpty();
    }

    @Test
    void revenueAndUnitsAddUp() {
        assertThat(CUSTOMER.revenue(DateRange.ofYear(2026), CurrencyUnit.EUR)).isEqualTo(eur(100));
        assertThat(CUSTOMER.revenue(DateRange.ofYear(2024), CurrencyUnit.EUR)).isEqualTo(eur(0));
        assertThat(CUSTOMER.ownUnits()).isEqualTo(3);
        assertThat(CUSTOMER.competitorUnits()).isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CUSTOMER.revenue(DateRange.ofYear(2026), CurrencyUnit.USD))
                .withMessage("purchases must be in USD but one of 2026-03-01 is EUR 100.00 (customer c-1)");
    }

    @Test
    void machinesHaveAnAge() {
        InstalledUnits units = InstalledUnits.builder()
                .product("copier")
                .count(1)
                .installedOn(LocalDate.of(2024, 6, 2))
                .build();

        assertThat(units.isOwn()).isTrue();
        assertThat(units.ageInMonths(JUNE)).hasValue(23);
        assertThat(units.ageInMonths(LocalDate.of(2024, 1, 1))).isEmpty();
        assertThat(InstalledUnits.own("copier", 1).ageInMonths(JUNE)).isEmpty();
    }

    @Test
    void customersAreValues() {
        assertThat(Serialized.copy(CUSTOMER)).isEqualTo(CUSTOMER);
        assertThat(Customer.of("c-2")).isEqualTo(Customer.builder().id("c-2").build());
    }

    @Test
    void badCustomersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Customer.of("")).withMessage("id must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Customer.builder().id("c").addOwners("li", "li").build())
                .withMessage("owners must be different but were [li, li] (customer c)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Customer.builder().id("c").employees(-1).build())
                .withMessage("employees must be at least 0 but were -1 (customer c)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Customer.builder()
                        .id("c")
                        .addRelationships(
                                Relationship.of(JUNE, RelationshipLevel.GOOD),
                                Relationship.of(JUNE.minusDays(1), RelationshipLevel.GOOD))
                        .build())
                .withMessage("relationships must be in the order of time (customer c)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstalledUnits.own("copier", -1))
                .withMessage("count must be at least 0 but was -1 (copier)");
    }

    @Test
    void peopleSeeLabels() {
        assertThat(SellerRole.HUNTER.labels().in(Locale.CHINA)).isEqualTo("猎人");
        assertThat(TeamFunction.FINANCE.labels()).hasToString("Finance");
        assertThat(RelationshipLevel.LIMITED.strength()).isEqualTo(1);
        assertThat(RelationshipLevel.DEFENDING.trend()).isEqualTo(RelationshipLevel.Trend.AT_RISK);
    }

    @Test
    void needsAreKnownAsDeepAsTheCustomerConfirmed() {
        List<Need> needs = List.of(
                Need.of(NeedDepth.WIN, "keep the promise to trade in real time", Answer.YES),
                Need.of(NeedDepth.NEED, "a reliable link", Answer.PARTLY),
                Need.of(NeedDepth.FACT, "one circuit", Answer.YES));

        assertThat(Need.confirmedDepths(needs)).containsExactly(NeedDepth.FACT, NeedDepth.WIN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Need.of(NeedDepth.FACT, " ", Answer.YES))
                .withMessage("text must not be blank (need of depth FACT)");
    }
}
