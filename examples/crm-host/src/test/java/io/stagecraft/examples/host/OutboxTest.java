// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opened;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(Database.class)
class OutboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NEED = "{\"statement\": \"need-confirmed\", \"answer\": \"YES\"}";

    @Parameter
    Database database = Database.H2;

    @Test
    void everyEventIsDeliveredInTheOrderOfItsDeal() {
        Client li = Host.on(database).company();
        for (String deal : List.of("row-1", "row-2")) {
            li.post("/deals", "{\"id\": \"" + deal + "\", \"process\": \"direct\", \"owner\": \"li\"}")
                    .is(201);
            li.post("/deals/" + deal + "/evidence", NEED).is(200);
            li.post("/deals/" + deal + "/moves", "{}").is(200);
        }

        List<Consumer.Delivery> delivered = await(6, () -> Host.on(database).delivered(li.tenant()));

        assertThat(delivered).extracting(Consumer.Delivery::id).doesNotHaveDuplicates();
        for (String deal : List.of("row-1", "row-2")) {
            assertThat(delivered)
                    .filteredOn(each -> each.deal().equals(deal))
                    .extracting(Consumer.Delivery::position)
                    .containsExactly(0, 1, 2);
        }
        assertThat(delivered.get(0).event()).isInstanceOf(Opened.class);
        assertThat(((Opened) delivered.get(0).event()).owner()).hasValue("li");
    }

    @Test
    void whatIsRefusedIsDeliveredAgainBeforeWhatFollowedIt() {
        Client li = Host.on(database).company();
        Host.on(database).refuseOnce(li.tenant(), "row-1");
        for (String deal : List.of("row-1", "row-2")) {
            li.post("/deals", "{\"id\": \"" + deal + "\", \"process\": \"direct\"}")
                    .is(201);
            li.post("/deals/" + deal + "/evidence", NEED).is(200);
        }

        List<Consumer.Delivery> delivered = await(5, () -> Host.on(database).delivered(li.tenant()));

        assertThat(delivered)
                .extracting(each -> each.deal() + " " + each.position())
                .containsSubsequence("row-1 0", "row-1 0", "row-1 1")
                .containsSubsequence("row-2 0", "row-2 1");
        assertThat(delivered)
                .filteredOn(each -> each.deal().equals("row-1") && each.position() == 0)
                .extracting(Consumer.Delivery::id)
                .containsOnly(delivered.get(0).id());
    }

    @Test
    void anEventThatCannotBeReadKeepsNoOtherDealWaiting() {
        Host host = Host.on(database);
        Client li = host.company();
        JdbcClient jdbc = host.bean(JdbcClient.class);
        host.bean(Tenants.class).in(li.tenant(), () -> {
            jdbc.sql("""
                            insert into deal_event
                                (tenant, deal, position, id, type, schema_version, json, happened, recorded)
                            values (?, 'unreadable', 0, ?, 'Opened', 3, '{', current_timestamp, current_timestamp)""").params(li.tenant(), UUID.randomUUID()).update();
            for (String deal : List.of("unreadable", "missing")) {
                jdbc.sql("insert into outbox (tenant, deal, position, attempts, due) values (?, ?, 0, 0, ?)")
                        .params(li.tenant(), deal, OffsetDateTime.parse("2026-01-05T01:00:00Z"))
                        .update();
            }
            return li;
        });
        li.post("/deals", "{\"id\": \"row-1\", \"process\": \"direct\"}").is(201);

        assertThat(await(1, () -> host.delivered(li.tenant())))
                .extracting(Consumer.Delivery::deal)
                .containsExactly("row-1");
        List<String> waiting = await(
                2,
                () -> host.bean(Tenants.class)
                        .in(
                                li.tenant(),
                                () -> jdbc.sql(
                                                "select deal from outbox where tenant = ? and attempts > 0 order by deal")
                                        .param(li.tenant())
                                        .query(String.class)
                                        .list()));
        assertThat(waiting).containsExactly("missing", "unreadable");
    }

    @Test
    void aTenantWhoseRoundFailsKeepsNoOtherWaiting() {
        Host host = Host.on(database);
        List<Client> companies = List.of(host.company(), host.company(), host.company());
        Client failing = companies.get(1);
        host.failRounds(failing.tenant());
        companies.forEach(each -> each.post("/deals", "{\"id\": \"row-1\", \"process\": \"direct\"}")
                .is(201));

        await(1, () -> host.delivered(companies.get(0).tenant()));
        await(1, () -> host.delivered(companies.get(2).tenant()));
        assertThat(host.delivered(failing.tenant())).isEmpty();
        host.succeed(failing.tenant());

        await(1, () -> host.delivered(failing.tenant()));
    }

    @Test
    void aWebhookIsPostedTheEventWithItsIdAsKey() throws Exception {
        List<String> posted = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            posted.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(posted.size() == 1 ? 204 : 500, -1);
            exchange.close();
        });
        server.start();
        try {
            Webhook webhook = new Webhook(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), Client.JSON);
            Consumer.Delivery delivery = new Consumer.Delivery(
                    "e-1", "acme", "row-1", 0, Evidence.confirmed("need", Instant.parse("2026-01-05T01:00:00Z")));

            webhook.take(delivery);

            assertThat(posted).containsExactly("""
                    e-1 {"id":"e-1","tenant":"acme","deal":"row-1","position":0,"event":{"type":"Evidence",\
                    "schemaVersion":3,"statement":"need","answer":"YES","at":"2026-01-05T01:00:00Z"}}""");
            assertThatThrownBy(() -> webhook.take(delivery)).hasMessage("a webhook must answer 2xx but answered 500");
        } finally {
            server.stop(0);
        }
    }

    private static <T> List<T> await(int size, Supplier<List<T>> found) {
        Instant end = Instant.now().plus(PATIENCE);
        while (found.get().size() < size && Instant.now().isBefore(end)) {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(20).toNanos());
        }
        assertThat(found.get()).hasSize(size);
        return found.get();
    }
}
