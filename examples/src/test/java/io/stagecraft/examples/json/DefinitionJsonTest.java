// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.json;

import static io.stagecraft.examples.json.DefinitionSamples.FUNNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSet;
import io.stagecraft.core.Definition;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.process.MovePermission;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.examples.Definitions;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.jackson2.StagecraftModule;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.grid.Level;
import io.stagecraft.scoring.grid.NineGrid;
import io.stagecraft.scoring.grid.PriorityMatrix;
import io.stagecraft.scoring.grid.PublishedMatrices;
import io.stagecraft.scoring.tier.TierScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every definition, found by reflection, has a stored form: it comes back equal, and its schema is the one in {@code
 * docs/schemas}.
 */
class DefinitionJsonTest {
    private static final JsonMapper JSON = StagecraftModule.mapper();
    private static final Path SCHEMAS = Path.of("..", "docs", "schemas");

    @TestFactory
    Stream<DynamicTest> everyDefinitionComesBackEqual() {
        return Definitions.types()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    Set<String> written = new TreeSet<>();
                    for (Object definition : samples(type)) {
                        String stored = JSON.writeValueAsString(definition);
                        JsonNode tree = JSON.readTree(stored);
                        assertThat(tree.fieldNames().next()).isEqualTo("schemaVersion");
                        assertThat(tree.get("schemaVersion").intValue())
                                .isEqualTo(type.getAnnotation(Definition.class).schemaVersion());
                        assertThat((Object) JSON.readValue(stored, type)).isEqualTo(definition);
                        tree.fieldNames().forEachRemaining(written::add);
                    }
                    assertThat(written)
                            .as("attributes that a sample sets")
                            .containsExactlyInAnyOrderElementsOf(ImmutableSet.copyOf(
                                    schema(type).get("properties").fieldNames()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyDefinitionSurvivesJavaSerialization() {
        return Definitions.types()
                .map(type -> DynamicTest.dynamicTest(
                        type.getSimpleName(),
                        () -> assertThat(samples(type))
                                .allSatisfy(each ->
                                        assertThat(Serialized.copy(each)).isEqualTo(each))));
    }

    private static JsonNode schema(Class<?> type) throws IOException {
        return JSON.readTree(new StagecraftModule().schema(type));
    }

    private static List<Object> samples(Class<?> type) {
        List<Object> samples =
                DefinitionSamples.all().stream().filter(type::isInstance).toList();
        assertThat(samples).as("samples of %s", type).isNotEmpty();
        return samples;
    }

    @TestFactory
    Stream<DynamicTest> everySchemaIsTheOneInTheDocs() {
        return Definitions.types()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    JsonNode schema = schema(type);
                    Path file = SCHEMAS.resolve(type.getSimpleName() + ".json");
                    if (Files.notExists(file)) {
                        Files.writeString(
                                file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n");
                        fail("%s was missing and is written now: look at it, and keep it", file);
                    }
                    assertThat(JSON.readTree(file.toFile()))
                            .as(
                                    "%s; if the attributes changed on purpose, let EarlierForms read the old form or raise the schemaVersion, and delete the file",
                                    file)
                            .isEqualTo(schema);
                }));
    }

    @Test
    void theDocsHoldNoOtherSchema() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Definitions.types()
                            .map(type -> type.getSimpleName() + ".json")
                            .toList());
        }
    }

    @Test
    void anUnknownFieldNamesItself() {
        ObjectNode stored = JSON.valueToTree(FUNNEL);
        stored.put("colour", "red");

        assertThatThrownBy(() -> JSON.treeToValue(stored, SalesProcess.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageStartingWith("unknown field \"colour\": SalesProcess has [afterWinStages, buyingStages, ");
    }

    @Test
    void aNewerVersionNamesItselfBeforeItsUnknownFields() {
        ObjectNode stored = JSON.createObjectNode();
        stored.put("colour", "red");
        stored.setAll((ObjectNode) JSON.valueToTree(FUNNEL));
        stored.put("schemaVersion", 2);

        assertThatThrownBy(() -> JSON.treeToValue(stored, SalesProcess.class))
                .hasMessageStartingWith(
                        "schemaVersion of SalesProcess must be 1, the version that this release reads, but was 2");
    }

    @Test
    void aDefinitionWithoutAVersionSaysSo() {
        ObjectNode stored = JSON.valueToTree(TierScheme.abc());
        stored.remove("schemaVersion");

        assertThatThrownBy(() -> JSON.treeToValue(stored, TierScheme.class))
                .hasMessageStartingWith(
                        "schemaVersion of TierScheme must be 1, the version that this release reads, but is missing");
    }

    @Test
    void aDefinitionIsAnObject() {
        assertThatThrownBy(() -> JSON.readValue("[]", TierScheme.class))
                .hasMessageStartingWith("TierScheme must be an object but was an array");
    }

    @Test
    void aDerivedFieldIsRefused() {
        ObjectNode stored = JSON.valueToTree(NineGrid.standard());
        stored.put("matrix", "mine");

        assertThatThrownBy(() -> JSON.treeToValue(stored, NineGrid.class))
                .hasMessageStartingWith(
                        "unknown field \"matrix\": NineGrid has [currency, potentialEdges, shareEdges] (at /matrix)");
    }

    @Test
    void rowsAndColumnsOfAMatrixAreOfAnyType() throws IOException {
        PriorityMatrix<Level, Level> matrix = PublishedMatrices.importanceByDifficulty();

        assertThat(JSON.readValue(
                        JSON.writeValueAsString(matrix), new TypeReference<PriorityMatrix<Level, Level>>() {}))
                .isEqualTo(matrix);
    }

    @Test
    void aStoredProcessIsCheckedAsAWhole() {
        ObjectNode stored = JSON.valueToTree(FUNNEL);
        stored.putArray("winStages").add("SIGNED");
        ((ObjectNode) stored.get("stages").get(1).get("gate")).put("threshold", "3/2");

        assertThatThrownBy(() -> JSON.treeToValue(stored, SalesProcess.class))
                .hasMessageContaining("is not valid, 2 problems:")
                .hasMessageContaining("stages[1].gate.threshold must be above 0 % and at most 100 % but was 150 %")
                .hasMessageContaining("winStages[0] must be the id of a stage but was SIGNED");
    }

    @Test
    void anEventOfAnUnknownTypeNamesItself() {
        assertThatThrownBy(() -> JSON.readValue("{\"type\":\"Praised\"}", DealEvent.class))
                .hasMessageContaining("type of DealEvent must be one of [Opened, Evidence, ");
    }

    @Test
    void definitionsAreReadStrictly() {
        assertThatThrownBy(() -> JSON.readValue("{\"lower\": 1, \"lower\": 2}", Band.class))
                .hasMessageContaining("Duplicate field 'lower'");
        assertThatThrownBy(() -> JSON.readValue("{} {}", JsonNode.class)).hasMessageContaining("Trailing token");
        assertThatThrownBy(() -> JSON.readValue("1.9", int.class)).hasMessageContaining("Floating-point value (1.9)");
        assertThatThrownBy(() -> JSON.readValue("\"2\"", int.class)).hasMessageContaining("Cannot coerce String value");
        assertThatThrownBy(() -> JSON.readValue("0", MovePermission.class))
                .hasMessageContaining("MovePermission must be a text but was 0");
        assertThatThrownBy(() -> JSON.readValue("{\"lower\": 0, \"points\": 1e100000000}", Band.class))
                .hasMessageContaining("must have at most 2000 digits before and after its point but was 1E+100000000");
        assertThatThrownBy(
                        () -> JSON.readValue("{\"defaultLanguage\": \"en\", \"texts\": {\"en\": null}}", Labels.class))
                .hasMessageContaining("a value must be a text but was null (at /texts/en)");
        assertThatThrownBy(() -> JSON.readValue("null", SalesProcess.class))
                .hasMessageContaining("SalesProcess must not be null");
    }
}
