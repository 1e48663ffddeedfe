// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.Definitions;
import io.stagecraft.jackson2.StagecraftModule;
import io.stagecraft.planning.incentive.ArrearsClass;
import io.stagecraft.planning.incentive.CommissionPlan;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.grid.MatrixCell;
import io.stagecraft.scoring.probability.StageTable;
import io.stagecraft.scoring.risk.ContactLevel;
import io.stagecraft.scoring.risk.OpportunityClass;
import io.stagecraft.scoring.risk.RatingPolicy;
import io.stagecraft.scoring.tier.TierPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the releases of 21 and 30 November 2026 stored is read, and means what it meant. */
class EarlierFormsTest {
    private static final JsonMapper JSON = StagecraftModule.mapper();
    private static final Path STORED = Path.of("src", "test", "resources", "stored");

    /** What definitions say since, and what an earlier one means by not saying it. */
    private static final Map<String, Set<String>> ADDED = Map.of(
            "isDenialBlocking", Set.of("false"),
            "isSkippable", Set.of("false"),
            "smoothing", Set.of("TENTH"),
            "addedCount", Set.of("1"),
            "listedBy", Set.of("WORST_CLASS"),
            "leftInAll", Set.of(),
            "winProbabilitiesOfEnded", Set.of());

    /**
     * The ready cards of the four questions know the answer PARTLY today, texts of the consultative process and of the
     * risk cards are others, the milestone pipeline maps onto buying stages, and a normal factor has other states, though a stored
     * one keeps its own.
     */
    private static final Set<String> OTHER_TODAY = Set.of(
            "CommonFactor-1",
            "FourQuestions-1",
            "SalesProcess-1",
            "SalesProcess-5",
            "CustomerRisk-1",
            "CustomerRisk-2");

    @TestFactory
    Stream<DynamicTest> everyStoredDefinitionKeepsItsMeaning() {
        return stored(
                "2026-11-21",
                (file, type) -> DynamicTest.dynamicTest(name(file), () -> {
                    Object read = JSON.readValue(file.toFile(), type);

                    assertThat((Object) JSON.readValue(JSON.writeValueAsString(read), type))
                            .isEqualTo(read);
                    if (!OTHER_TODAY.contains(name(file))) {
                        assertThat(DefinitionSamples.all().stream()
                                        .filter(type::isInstance)
                                        .map(EarlierFormsTest::inEnglish))
                                .contains(inEnglish(read));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyDefinitionOfTheLastReleaseIsStoredAsItWas() {
        return stored(
                "2026-11-30",
                (file, type) -> DynamicTest.dynamicTest(name(file), () -> {
                    Object read = JSON.readValue(file.toFile(), type);

                    assertThat(JSON.writeValueAsString(read) + "\n").isEqualTo(today(Files.readString(file)));
                }));
    }

    /** The contacts of classes stand in a map since. */
    private static String today(String stored) {
        return stored.replace(
                "'contactA':'INTENSIVE','contactB':'REGULAR','contactC':'REGULAR','contactD':'LOW'".replace('\'', '"'),
                "'contacts':{'A':'INTENSIVE','B':'REGULAR','C':'REGULAR','D':'LOW'}".replace('\'', '"'));
    }

    /** Returns the stored form with labels and messages as English texts, as most were, and without what was added. */
    private static JsonNode inEnglish(Object definition) {
        return inEnglish(JSON.<JsonNode>valueToTree(definition));
    }

    private static JsonNode inEnglish(JsonNode stored) {
        if (stored.has("texts") && stored.has("defaultLanguage")) {
            return stored.get("texts").get("en");
        }
        if (stored.has("code")) {
            return TextNode.valueOf(JSON.convertValue(stored, Message.class).text());
        }
        if (stored instanceof ObjectNode object) {
            object.remove(ADDED.keySet()).properties().forEach(each -> each.setValue(inEnglish(each.getValue())));
        } else if (stored instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, inEnglish(list.get(i)));
            }
        }
        return stored;
    }

    @Test
    void addedAttributesChangeNoStoredDefinition() {
        List<JsonNode> read = stored(
                        "2026-11-21",
                        (file, type) -> JSON.<JsonNode>valueToTree(JSON.readValue(Files.readString(file), type)))
                .toList();

        assertThat(ADDED)
                .allSatisfy((attribute, meaning) -> assertThat(read)
                        .flatMap(each -> each.findValuesAsText(attribute))
                        .hasSameElementsAs(meaning));
    }

    @Test
    void everyKindOfDefinitionOfThatReleaseIsStored() {
        assertThat(stored("2026-11-21", (file, type) -> type.getSimpleName()))
                .hasSize(82)
                .containsAll(Definitions.types()
                        .map(Class::getSimpleName)
                        .filter(kind -> !kind.equals("Scorecards")) // came later
                        .toList());
    }

    @Test
    void namesOfBooleansAreReadByTheirEarlierOnes() throws IOException {
        assertThat(read("{'phoneAllowed': true}", TierPolicy.class))
                .isEqualTo(TierPolicy.builder().isPhoneAllowed(true).build());
        assertThat(read(
                        "{'id': 'now', 'label': {'defaultLanguage': 'en', 'texts': {'en': 'work on it'}}, 'bound': 1, 'includesBound': false}",
                        ScoreClass.class))
                .isEqualTo(ScoreClass.above("now", "work on it", BigDecimal.ONE));
    }

    @Test
    void plainTextsAreReadAsEnglishLabels() throws IOException {
        assertThat(read("{'ownerRole': 'seller', 'visitPurposes': ['service', 'order']}", TierPolicy.class))
                .isEqualTo(TierPolicy.builder()
                        .ownerRole(Labels.of("seller"))
                        .addVisitPurposes(Labels.of("service"), Labels.of("order"))
                        .build());
        assertThat(read("{'row': 'a', 'column': 'b', 'label': 'visit', 'zone': 1, 'advice': ''}", MatrixCell.class))
                .isEqualTo(MatrixCell.of("a", "b", "visit", 1));
        assertThat(read("{'row': 'a', 'column': 'b', 'label': 'visit', 'zone': 1, 'advice': 'now'}", MatrixCell.class))
                .isEqualTo(MatrixCell.of("a", "b", "visit", 1, "now"));
    }

    @Test
    void plainTextsAreReadAsMessagesSaidInThoseWords() throws IOException {
        assertThat(read("{'code': 'R1', 'text': 'no budget'}", Message.class))
                .isEqualTo(Message.said("R1", "no budget"));
        assertThat(read(
                        "{'id': 'pass-mark', 'value': '60 %', 'basis': 'ours', 'text': 'pass mark 60 %, ours'}",
                        DefaultUsed.class))
                .isEqualTo(DefaultUsed.of("pass-mark", Message.said("default.pass-mark", "pass mark 60 %, ours")));
        assertThat(read("{'schemaVersion': 1, 'probabilities': {'A': 0.2}, 'defaultText': 'ours'}", StageTable.class)
                        .defaultUsed())
                .contains(DefaultUsed.of("stage-probability", Message.said("default.stage-probability", "ours")));
    }

    @Test
    void aPenaltyBeyondTodaysRangeIsReadWithARangeThatHoldsIt() throws IOException {
        CommissionPlan plan =
                read("{'schemaVersion': 1, 'rate': 0.3, 'penalties': {'LEGAL': 0.1}}", CommissionPlan.class);

        assertThat(plan.penalty(ArrearsClass.LEGAL)).isEqualByComparingTo("0.1");
        assertThat(plan.leastPenalty()).isEqualByComparingTo("0.01");
        assertThat(plan.mostPenalty()).isEqualByComparingTo("0.1");
        assertThatThrownBy(() ->
                        read("{'schemaVersion': 1, 'rate': 0.3, 'penalties': {'LEGAL': 5}}", CommissionPlan.class))
                .hasMessageContaining("penalties(LEGAL) must be from 0.01 to 1 (1 point to 100 points) but was 5");
        assertThatThrownBy(() -> read(
                        "{'schemaVersion': 1, 'rate': 0.3, 'penalties': {'LEGAL': 0.1}, 'mostPenalty': 0.05}",
                        CommissionPlan.class))
                .hasMessageContaining("penalties(LEGAL) must be from 0.01 to 0.05 (1 point to 5 points) but was 0.1");
    }

    @Test
    void theContactOfEachClassWasAnAttributeOfItsOwn() throws IOException {
        assertThat(read("{'schemaVersion': 1, 'contactA': 'LOW', 'contactC': 'MINIMAL'}", RatingPolicy.class))
                .isEqualTo(RatingPolicy.standard()
                        .withContacts(Map.of(
                                OpportunityClass.A, ContactLevel.LOW, OpportunityClass.C, ContactLevel.MINIMAL)));
        assertThatThrownBy(() ->
                        read("{'schemaVersion': 1, 'contacts': {'A': 'LOW'}, 'contactB': 'LOW'}", RatingPolicy.class))
                .hasMessageStartingWith("contacts must be given once, but are given as contactB too, an earlier form");
    }

    @Test
    void anAttributeIsGivenOnce() {
        assertThatThrownBy(() -> read("{'points': 1, 'labels': {}, 'label': {}}", Band.class))
                .hasMessageStartingWith("labels must be given once, but is given as label too, its earlier name");
        assertThatThrownBy(() -> read("{'code': 'R1', 'text': 'no', 'arguments': {}}", Message.class))
                .hasMessageStartingWith("arguments must be given once, but is given as text too, its earlier name");
        assertThatThrownBy(() -> read("{'id': 'a', 'value': 'b', 'message': {'code': 'default.a'}}", DefaultUsed.class))
                .hasMessageContaining("unknown field \"value\"");
    }

    @Test
    void unknownNamesAndTextsAreRefused() {
        assertThatThrownBy(() -> read("{'points': 1, 'name': 'low'}", Band.class))
                .hasMessageContaining("unknown field \"name\"");
        assertThatThrownBy(() -> read("{'points': 1, 'labels': 'low'}", Band.class))
                .hasMessageContaining("Labels must be an object but was \"low\"");
        assertThatThrownBy(() -> read("{'code': 'R1', 'text': ['no']}", Message.class))
                .hasMessageContaining("a value must be a text but was an array");
    }

    private static <T> T read(String stored, Class<T> type) throws IOException {
        return JSON.readValue(stored.replace('\'', '"'), type);
    }

    private interface Reading<R> {
        R of(Path file, Class<?> type) throws IOException;
    }

    private static <R> Stream<R> stored(String release, Reading<R> reading) {
        try (Stream<Path> files = Files.list(STORED.resolve(release))) {
            List<R> read = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Class<?> type = Definitions.types()
                        .filter(each -> name(file).matches(each.getSimpleName() + "-[0-9]+"))
                        .findFirst()
                        .orElseThrow();
                read.add(reading.of(file, type));
            }
            return read.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }
}
