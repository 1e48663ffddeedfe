// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.customer.Customer;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Refused;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OwnershipTest {
    @Test
    void closedDealsAndUnknownOwnersAreNoConflict() {
        OwnershipConflicts conflicts = Ownership.conflicts(List.of(
                deal("a", "c", "p").owner("li").deal(),
                deal("b", "c", "p").owner("wang").deal(),
                deal("d", "c", "q").owner("li").deal(),
                deal("e", "c", "q").owner("wang").won("2026-02-01"),
                deal("f", "c", "p").deal()));

        assertThat(conflicts)
                .isEqualTo(ImmutableOwnershipConflicts.builder()
                        .pairs(2)
                        .notChecked(1)
                        .addConflicts(ImmutableOwnershipConflict.builder()
                                .customerId("c")
                                .product("p")
                                .addOwners("li", "wang")
                                .addDeals("a", "b")
                                .build())
                        .build());
    }

    @Test
    void aDealThatChangesItsOwnerShortlyBeforeItClosesIsLate() {
        List<Opportunity> deals = List.of(
                deal("late").owner("li").owner("2026-03-02", "wang").won("2026-04-01"),
                deal("early").owner("li").owner("2026-03-01", "wang").won("2026-04-01"),
                deal("open").owner("li").owner("2026-03-30", "wang").deal(),
                deal("after")
                        .owner("2026-01-02", "li")
                        .event(Won.of(Deals.at("2026-04-01"), "A"))
                        .owner("2026-04-02", "wang")
                        .deal());

        assertThat(Ownership.reassignedBeforeClosing(deals, Ownership.LATE_DAYS, Deals.ZONE))
                .containsExactly(ImmutableLateReassignment.builder()
                        .deal("late")
                        .before("li")
                        .after("wang")
                        .reassignedOn(LocalDate.of(2026, 3, 2))
                        .closedOn(LocalDate.of(2026, 4, 1))
                        .build());
    }

    @Test
    void customersHaveOneOwner() {
        Customer none = Customer.of("none");
        Customer two = Customer.builder().id("two").addOwners("li", "wang").build();
        List<Customer> customers =
                List.of(none, two, Customer.builder().id("one").addOwners("li").build());

        assertThat(Ownership.withoutOwner(customers)).containsExactly(none);
        assertThat(Ownership.withSeveralOwners(customers)).containsExactly(two);
    }

    private static Deals deal(String id) {
        return Deals.open(id);
    }

    private static Deals deal(String id, String customer, String product) {
        return Deals.of(Opened.into(Deals.PROCESS)
                .id(id)
                .customerId(customer)
                .product(product)
                .at(Deals.at("2026-01-01"))
                .build());
    }

    @TestFactory
    Stream<DynamicTest> daysOutOfRangeAreRefusedByName() {
        return Refused.tests(Refused.with(
                "days must be at least 0 but were -1",
                () -> Ownership.reassignedBeforeClosing(List.of(), -1, ZoneOffset.UTC)));
    }
}
