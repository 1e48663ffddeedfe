// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.host.Client.Reply;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ParameterizedClass
@EnumSource(Database.class)
class TenantsTest {
    private static final String MAP = """
            {"schemaVersion": 1, "fromProcess": "direct", "fromVersion": 1, "toProcess": "direct", "toVersion": 1,
             "stages": {"TALK": "TALK"}}""";
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /deals", "{\"id\": \"row-42\", \"process\": \"direct\"}"),
            Map.entry("POST /deals/{deal}/evidence", "{\"statement\": \"need-confirmed\", \"answer\": \"YES\"}"),
            Map.entry(
                    "POST /deals/{deal}/events",
                    "{\"type\": \"Reassigned\", \"schemaVersion\": 3, \"at\": \"2026-01-05T00:00:00Z\", \"owner\": \"wang\"}"),
            Map.entry("POST /deals/{deal}/moves", "{}"),
            Map.entry("POST /deals/{deal}/win", "{}"),
            Map.entry("POST /deals/{deal}/loss", "{\"reason\": \"FIT\"}"),
            Map.entry("POST /deals/{deal}/abandonment", "{\"reason\": \"FIT\"}"),
            Map.entry("POST /deals/{deal}/reopening", "{}"),
            Map.entry("POST /migrations", MAP),
            Map.entry("POST /scorecards/{id}/{version}/scores", "{}"));

    @Parameter
    Database database = Database.H2;

    private Client li = new Client(0, Map.of());

    @BeforeEach
    void aCompanyWithADeal() {
        li = Host.on(database).company();
        li.post("/deals", """
                {"id": "row-42", "process": "direct", "customer": "customer-17", "owner": "li"}""").is(201);
    }

    @Test
    void noEndpointShowsOrChangesWhatIsAnothers() {
        Client stranger = li.with("Tenant", li.tenant() + "-rival");
        String before = li.get("/deals/row-42/events").body();

        Host.on(database)
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (handler.getBeanType().getPackageName().equals(Host.class.getPackageName())) {
                        for (RequestMethod method :
                                mapping.getMethodsCondition().getMethods()) {
                            mapping.getPatternValues().forEach(path -> try_(stranger, method.name(), path));
                        }
                    }
                });

        assertThat(li.get("/deals/row-42/events").body()).isEqualTo(before);
        assertThat(li.get("/pipeline/direct").texts("/columns/0/cards", "/owner"))
                .containsExactly("li");
    }

    /** A stranger finds nothing, or an empty list; what a stranger stores is the stranger's own, and is tried elsewhere. */
    private static void try_(Client stranger, String method, String path) {
        if (method.equals("PUT")) {
            return;
        }
        String filled = path.replace("{deal}", "row-42")
                .replace("{process}", "direct")
                .replace("{version}", "1")
                .replace("{id}", path.startsWith("/persons") ? "li" : "direct");
        Reply reply = switch (method) {
            case "GET" -> stranger.get(filled);
            case "DELETE" -> stranger.delete(filled);
            default -> stranger.post(filled, BODIES.getOrDefault(method + " " + path, "no body for " + path));
        };
        if (!reply.body().equals("[]")) {
            assertThat(reply.status())
                    .as(method + " " + path + ": " + reply.body())
                    .isEqualTo(404);
        }
    }

    @Test
    void twoCompaniesHaveTheSameIdsAndDifferentDeals() {
        Client rival = Host.on(database).company();
        rival.post("/deals", "{\"id\": \"row-42\", \"process\": \"direct\", \"owner\": \"wang\"}")
                .is(201);

        assertThat(rival.get("/deals/row-42").text("/owner")).isEqualTo("wang");
        assertThat(li.get("/deals/row-42").text("/owner")).isEqualTo("li");
        rival.delete("/persons/customer-17").is(404);
    }

    @Test
    void onPostgresAStatementThatForgetsTheTenantFindsNothing() {
        org.junit.jupiter.api.Assumptions.assumeTrue(database == Database.POSTGRESQL);
        JdbcClient jdbc = Host.on(database).bean(JdbcClient.class);
        Host.on(database).company();

        assertThat(jdbc.sql("select count(*) from deal").query(Integer.class).single())
                .isZero();
        assertThat(Host.on(database)
                        .bean(Tenants.class)
                        .in(
                                li.tenant(),
                                () -> jdbc.sql("select distinct tenant from deal_event")
                                        .query(String.class)
                                        .list()))
                .containsExactly(li.tenant());
    }
}
