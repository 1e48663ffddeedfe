package io.stagecraft.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stagecraft.core.process.MovePermission;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.process.TransitionOverride;
import io.stagecraft.core.process.TransitionRules;
import io.stagecraft.examples.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every definition, found by reflection, has a stored form: it comes back equal, and its schema is the one in {@code docs/schemas}. */
class DefinitionJsonTest {
    private static final JsonMapper JSON = StagecraftJson.mapper();
    private static final Path SCHEMAS = Path.of("..", "docs", "schemas");
    private static final SalesProcess FUNNEL = SalesProcesses.keyAccountFunnel();

    /** What each kind of definition is tried with. */
    private static final Map<String, List<?>> SAMPLES = Map.of(
            "SalesProcess",
            Stream.concat(
                            SalesProcesses.all().stream(),
                            Stream.of(
                                    SalesProcesses.ofStages("crm", List.of("Prospecting", "Engaging")),
                                    FUNNEL.withTransitions(TransitionRules.builder()
                                            .skip(MovePermission.FORBIDDEN)
                                            .addOverrides(
                                                    TransitionOverride.of(
                                                            "IDENTIFIED", "QUALIFIED", MovePermission.ALLOWED),
                                                    TransitionOverride.builder()
                                                            .from("CONTACTED")
                                                            .to("DEVELOPED")
                                                            .permission(MovePermission.NEEDS_EVIDENCE)
                                                            .addEvidence("F3")
                                                            .because(FUNNEL.labels())
                                                            .build())
                                            .build())))
                    .toList(),
            "ProcessMap",
            List.of(ProcessMap.ofEqualIds(FUNNEL, FUNNEL.withVersion(2))
                    .withStatements(Map.of("F1", "F2", "F2", "F1"))));

    @TestFactory
    Stream<DynamicTest> everyDefinitionComesBackEqual() {
        return Definitions.types()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    assertThat(SAMPLES).as("a sample of each definition").containsKey(type.getSimpleName());
                    for (Object definition : SAMPLES.getOrDefault(type.getSimpleName(), List.of())) {
                        String stored = JSON.writeValueAsString(definition);
                        assertThat(JSON.readTree(stored).get("schemaVersion").asInt())
                                .isEqualTo(1);
                        assertThat((Object) JSON.readValue(stored, type)).isEqualTo(definition);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everySchemaIsTheOneInTheDocs() {
        return Definitions.types()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    String schema =
                            JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JsonSchemas.of(type)) + "\n";
                    Path file = SCHEMAS.resolve(type.getSimpleName() + ".json");
                    assertThat(Files.readString(file))
                            .as("%s, generated from the code", file)
                            .isEqualTo(schema);
                }));
    }

    @Test
    void anUnknownFieldNamesItself() throws IOException {
        ObjectNode stored = JSON.valueToTree(FUNNEL);
        stored.put("colour", "red");

        assertThatThrownBy(() -> JSON.treeToValue(stored, SalesProcess.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("Unrecognized field \"colour\"");
    }

    @Test
    void aNewerVersionNamesItself() {
        ObjectNode stored = JSON.valueToTree(FUNNEL);
        stored.put("schemaVersion", 2);

        assertThatThrownBy(() -> JSON.treeToValue(stored, SalesProcess.class))
                .hasMessageContaining("schemaVersion must be 1, the version that this release reads, but was 2");
    }

    @Test
    void aStoredProcessIsCheckedAsAWhole() {
        ObjectNode stored = JSON.valueToTree(FUNNEL);
        stored.putArray("winStages").add("SIGNED");
        ((ObjectNode) stored.get("stages").get(1).get("gate")).put("threshold", "3/2");

        assertThatThrownBy(() -> JSON.treeToValue(stored, SalesProcess.class))
                .hasMessageContaining("is not valid, 2 problems:")
                .hasMessageContaining("stages[1].gate.threshold must be above 0 and at most 1 but was 3/2")
                .hasMessageContaining("winStages[0] must be the id of a stage but was SIGNED");
    }
}
