// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.process.SalesProcesses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Database.class)
class EarlierEventsTest {
    private static final Path STORED = Path.of("..", "src", "test", "resources", "stored", "events");

    @Parameter
    Database database = Database.H2;

    @Test
    void dealsThatEarlierReleasesStoredAreReadAndGoOn() throws IOException {
        for (int version : List.of(1, 2)) {
            Client li = Host.on(database).company();
            li.put("/processes", Client.JSON.writeValueAsString(SalesProcesses.consultative()))
                    .is(204);
            for (String line : java.nio.file.Files.readAllLines(STORED.resolve(version + ".jsonl"), UTF_8)) {
                List<JsonNode> events = Client.JSON.readTree(line).valueStream().toList();
                if (events.get(0).at("/processId").asString().equals("consultative")) {
                    String deal = events.get(0).at("/id").asString();
                    store(li.tenant(), deal, version, events);

                    assertThat(li.get("/deals/" + deal + "/events").is(200).texts("", "/type"))
                            .isEqualTo(events.stream()
                                    .map(each -> each.at("/type").asString())
                                    .toList());
                    assertThat(li.post(
                                            "/deals/" + deal + "/evidence",
                                            "{\"statement\": \"conversation-valued\", \"answer\": \"YES\"}")
                                    .is(200)
                                    .json()
                                    .at("/events")
                                    .asInt())
                            .isEqualTo(events.size() + 1);
                }
            }
        }
    }

    /** Stores rows as a release with an earlier form of events did. */
    private void store(String tenant, String deal, int version, List<JsonNode> events) {
        JdbcClient jdbc = Host.on(database).bean(JdbcClient.class);
        Host.on(database).bean(Tenants.class).in(tenant, () -> {
            jdbc.sql("""
                            insert into deal (tenant, id, process, version, stage, status, events)
                            values (?, ?, 'consultative', 1, 'PREPARATION', 'OPEN', ?)""").params(tenant, deal, events.size()).update();
            for (int i = 0; i < events.size(); i++) {
                jdbc.sql("""
                                insert into deal_event
                                    (tenant, deal, position, id, type, schema_version, json, happened, recorded)
                                values (?, ?, ?, ?, ?, ?, ?, current_timestamp, current_timestamp)""")
                        .params(
                                tenant,
                                deal,
                                i,
                                UUID.randomUUID(),
                                events.get(i).at("/type").asString(),
                                version)
                        .param(events.get(i).toString())
                        .update();
            }
            return deal;
        });
    }
}
