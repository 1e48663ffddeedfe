// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What is sealed is read as it was, and once the person is erased as the library redacts it. */
class SealingProperties {
    private static final SalesProcess PROCESS = Client.JSON.readValue(Files.direct(), SalesProcess.class);
    private static final Instant MONDAY = Instant.parse("2026-01-05T01:00:00Z");
    private static final PersonKeys KEYS = new PersonKeys(database());

    @Property(tries = 200)
    void whatIsUnsealedIsWhatWasSealed(
            @ForAll("ids") String owner, @ForAll("ids") String customer, @ForAll("ids") String other) {
        Opportunity deal = deal(owner, customer, other);

        assertThat(unsealed(tenant(), deal)).isEqualTo(deal);
    }

    @Property(tries = 200)
    void whoIsErasedIsRedactedAsByTheLibrary(@ForAll("ids") String owner, @ForAll("ids") String other) {
        String tenant = tenant();
        Opportunity deal = deal(owner, owner, other);
        List<String> stored = sealed(tenant, deal);

        String replacement = KEYS.erase(tenant, owner).orElseThrow();

        assertThat(replayed(tenant, stored)).isEqualTo(deal.redacted(owner, replacement));
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings()
                .withChars("lLi7.-~@王李\"\\/$ ")
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(each -> !each.isBlank());
    }

    private static Opportunity deal(String owner, String customer, String other) {
        return Opportunity.open(
                        Opened.into(PROCESS)
                                .id("row-42")
                                .at(MONDAY)
                                .owner(owner)
                                .customerId(customer)
                                .build(),
                        PROCESS)
                .changeNextStep(owner + " calls " + customer + other + owner, LocalDate.of(2026, 2, 1), MONDAY);
    }

    private static Opportunity unsealed(String tenant, Opportunity deal) {
        return replayed(tenant, sealed(tenant, deal));
    }

    private static List<String> sealed(String tenant, Opportunity deal) {
        SealedDeal sealed = new SealedDeal(deal, KEYS.seal(tenant, SealedDeal.persons(deal)));
        return sealed.signed().events().stream()
                .map(event -> sealed.seal(Client.JSON.writeValueAsString(event)))
                .toList();
    }

    private static Opportunity replayed(String tenant, List<String> stored) {
        return Opportunity.replay(KEYS.unseal(tenant, stored).stream()
                .map(text -> Client.JSON.readValue(text, DealEvent.class))
                .toList());
    }

    private static String tenant() {
        return "tenant-" + UUID.randomUUID();
    }

    private static JdbcClient database() {
        DriverManagerDataSource source = new DriverManagerDataSource(Database.H2.create());
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__deals.sql")).execute(source);
        return JdbcClient.create(source);
    }
}
