// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.customer.Customer;
import io.stagecraft.core.customer.InstalledUnits;
import io.stagecraft.core.customer.OrganisationForm;
import io.stagecraft.core.customer.Purchase;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class TerritoryProperties {
    private static final DateRange YEAR = DateRange.ofYear(2025);

    @Property(tries = 200)
    void eachCustomerFallsIntoExactlyOneGroup(
            @ForAll("customers") List<Customer> customers, @ForAll("dimensions") TerritoryDimension dimension) {
        TerritoryAnalysis analysis = TerritoryAnalysis.of(customers, dimension, YEAR, CurrencyUnit.EUR);

        List<String> grouped = analysis.groups().stream()
                .flatMap(group -> group.customers().stream())
                .toList();
        assertThat(grouped)
                .containsExactlyInAnyOrderElementsOf(
                        customers.stream().map(Customer::id).toList());
        assertThat(analysis.groups().stream().map(TerritoryGroup::key)).doesNotHaveDuplicates();
        Money revenue = customers.stream()
                .map(customer -> customer.revenue(YEAR, CurrencyUnit.EUR))
                .reduce(Money.zero(CurrencyUnit.EUR), Money::plus);
        assertThat(analysis.groups().stream()
                        .map(TerritoryGroup::revenue)
                        .reduce(Money.zero(CurrencyUnit.EUR), Money::plus))
                .isEqualTo(revenue);
    }

    @Property(tries = 100)
    void theOrderOfCustomersChangesNoGroup(
            @ForAll("customers") List<Customer> customers, @ForAll("dimensions") TerritoryDimension dimension) {
        List<Customer> reversed = new ArrayList<>(customers);
        Collections.reverse(reversed);

        List<TerritoryGroup> groups = TerritoryAnalysis.of(customers, dimension, YEAR, CurrencyUnit.EUR)
                .groups();
        List<TerritoryGroup> again = TerritoryAnalysis.of(reversed, dimension, YEAR, CurrencyUnit.EUR)
                .groups();

        assertThat(again)
                .extracting(TerritoryGroup::key)
                .isEqualTo(groups.stream().map(TerritoryGroup::key).toList());
        for (int i = 0; i < groups.size(); i++) {
            assertThat(new HashSet<>(again.get(i).customers()))
                    .isEqualTo(new HashSet<>(groups.get(i).customers()));
        }
    }

    @Provide
    Arbitrary<TerritoryDimension> dimensions() {
        return Arbitraries.of(
                TerritoryDimension.location(),
                TerritoryDimension.industryBySize(Bands.from(50, 500)),
                TerritoryDimension.organisation(),
                TerritoryDimension.competitorInstalledBase(Bands.from(1, 5)),
                TerritoryDimension.revenue(YEAR, CurrencyUnit.EUR, Bands.from(1, 500)),
                customer -> Optional.of(Message.said("initial", customer.id().substring(0, 1))));
    }

    @Provide
    Arbitrary<List<Customer>> customers() {
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            List<Customer> customers = new ArrayList<>();
            for (int i = random.nextInt(20); i > 0; i--) {
                Customer.Builder customer = Customer.builder().id("abc".charAt(random.nextInt(3)) + "-" + i);
                if (random.nextBoolean()) {
                    customer.location("place " + random.nextInt(3)).industry("industry " + random.nextInt(2));
                }
                if (random.nextBoolean()) {
                    customer.employees(random.nextInt(1_000)).organisation(OrganisationForm.BRANCH);
                }
                if (random.nextBoolean()) {
                    customer.addPurchases(Purchase.of(
                                    YEAR.start().plusDays(random.nextInt(500)),
                                    Money.ofMajor(CurrencyUnit.EUR, random.nextInt(1_000))))
                            .addInstalledBase(InstalledUnits.of("rival", "machine", random.nextInt(8)));
                }
                customers.add(customer.build());
            }
            return customers;
        });
    }
}
