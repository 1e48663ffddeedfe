// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.jackson2.StagecraftModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The events of each version are read: those that the releases of 21 and 30 November 2026 stored, and those of today.
 */
class EventVersionsTest {
    private static final JsonMapper JSON = StagecraftModule.mapper();
    private static final TypeReference<List<DealEvent>> EVENTS = new TypeReference<>() {};
    private static final Path STORED = Path.of("src", "test", "resources", "stored", "events");
    private static final Path SCHEMAS = Path.of("..", "docs", "schemas", "events");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void storedEventsOfEachVersionReplayAndAreStoredInThePresentOne(int version) throws IOException {
        List<String> lines = Files.readAllLines(STORED.resolve(version + ".jsonl"));

        assertThat(lines).hasSizeGreaterThan(10);
        for (String line : lines) {
            Opportunity deal = Opportunity.replay(JSON.readValue(line, EVENTS));
            String now = JSON.writerFor(EVENTS).writeValueAsString(deal.events());
            assertThat(Opportunity.replay(JSON.readValue(now, EVENTS))).isEqualTo(deal);
            assertThat(JSON.readTree(now))
                    .allSatisfy(event ->
                            assertThat(event.get("schemaVersion").intValue()).isEqualTo(DealEvent.SCHEMA_VERSION));
            assertThat(withoutVersion(now)).isEqualTo(withoutVersion(line));
        }
    }

    /**
     * Redacted events are kept with the digest of their former content, so the digest is a promise: a command of an earlier
     * version that arrives again is known to deals that this release stored, whatever attributes events have by then.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anEventOfAnEarlierVersionIsKnownToARedactedDealThatWasStored(int version) throws IOException {
        List<String> lines = Files.readAllLines(STORED.resolve(version + ".jsonl"));
        List<String> redacted = Files.readAllLines(STORED.resolve(version + "-redacted.jsonl"));

        assertThat(redacted).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            Opportunity without = Opportunity.replay(JSON.readValue(redacted.get(i), EVENTS));
            List<DealEvent> again = withIds(JSON.readValue(lines.get(i), EVENTS));

            assertThat(redacted.get(i)).doesNotContain("seller-0");
            assertThat(again)
                    .allSatisfy(event -> assertThat(without.append(event)).isSameAs(without));
            assertThat(Opportunity.replay(again).redacted("seller-0", "person-1"))
                    .isEqualTo(without);
        }
    }

    private static List<DealEvent> withIds(List<DealEvent> events) {
        List<DealEvent> recorded = new ArrayList<>();
        Instant at = events.get(0).at();
        for (DealEvent event : events) {
            at = event.recordedAt().isAfter(at) ? event.recordedAt() : at;
            recorded.add(event.withRecording(
                    Recording.builder().at(at).id("e-" + recorded.size()).build()));
        }
        return recorded;
    }

    private static String withoutVersion(String events) {
        return events.replaceAll("\"schemaVersion\":[0-9]+,", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void storedEventsOfEachVersionFollowItsSchema(int version) throws IOException {
        JsonNode schema = JSON.readTree(SCHEMAS.resolve(version + ".json").toFile());
        Set<String> kinds = new HashSet<>();

        for (String line : Files.readAllLines(STORED.resolve(version + ".jsonl"))) {
            for (JsonNode event : JSON.readTree(line)) {
                kinds.add(event.get("type").textValue());
                JsonNode form = schema.path("$defs").path(event.get("type").textValue());
                assertThat(names(form.path("properties"))).containsAll(names(event));
                List<String> required = new ArrayList<>();
                form.path("required").forEach(name -> required.add(name.textValue()));
                assertThat(names(event)).containsAll(required);
            }
        }
        assertThat(kinds).hasSameSizeAs(schema.get("oneOf"));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theSchemaOfThePresentVersionIsTheOneInTheDocs() throws IOException {
        assertThat(JSON.readTree(new StagecraftModule().schema(DealEvent.class)))
                .as("if the attributes of events changed on purpose, raise DealEvent.SCHEMA_VERSION, add a step to"
                        + " EarlierForms, and keep stored events and the schema of the version before")
                .isEqualTo(JSON.readTree(
                        SCHEMAS.resolve(DealEvent.SCHEMA_VERSION + ".json").toFile()));
    }

    @Test
    void anEventOfANewerVersionIsRefusedByItsVersion() {
        assertThatThrownBy(() ->
                        JSON.readValue("{\"type\":\"Won\",\"schemaVersion\":4,\"mood\":\"good\"}", DealEvent.class))
                .hasMessageStartingWith(
                        "schemaVersion of Won must be from 1 to 3, the versions that this release reads,"
                                + " but was 4");
        assertThatThrownBy(() -> JSON.readValue("{\"type\":\"Won\",\"schemaVersion\":\"3\"}", DealEvent.class))
                .hasMessageStartingWith(
                        "schemaVersion of Won must be from 1 to 3, the versions that this release reads,"
                                + " but was 3");
    }

    @Test
    void kindAndVersionMayStandAnywhere() throws IOException {
        assertThat(JSON.readValue(
                        "{\"stage\":\"OFFER\",\"at\":\"2026-01-05T09:00:00Z\",\"schemaVersion\":2,\"type\":\"Won\"}",
                        DealEvent.class))
                .isEqualTo(JSON.readValue(
                        "{\"type\":\"Won\",\"schemaVersion\":3,\"at\":\"2026-01-05T09:00:00Z\",\"stage\":\"OFFER\"}",
                        DealEvent.class));
    }
}
