package io.stagecraft.examples.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.planning.activity.FormField;
import io.stagecraft.planning.activity.SalesForm;
import io.stagecraft.planning.incentive.CommissionPlan;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.grid.MatrixCell;
import io.stagecraft.scoring.lifecycle.LapseReason;
import io.stagecraft.scoring.probability.StageTable;
import io.stagecraft.scoring.qualification.LeadSource;
import io.stagecraft.scoring.tier.Tier;
import io.stagecraft.scoring.tier.TierPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The attributes that earlier releases stored in another way, under a schema version that is still read: what they
 * wrote is turned into what this release writes, and then read as strictly.
 */
final class EarlierForms {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Change LABELS = renamed("label", "labels");

    private static final Map<Class<?>, List<Change>> CHANGES = Map.ofEntries(
            // a reason was a code and a text
            Map.entry(Message.class, List.of(new Renamed("text", "arguments", (text, stored) -> argument(text)))),
            Map.entry(DefaultUsed.class, List.of(new Renamed("text", "message", EarlierForms::message))),
            Map.entry(
                    StageTable.class,
                    List.of(new Renamed("defaultText", "defaultUsed", (text, stored) -> stageProbability(text)))),
            Map.entry(Criterion.class, List.of(renamed("denialHolds", "isDenialBlocking"))),
            Map.entry(CommissionPlan.class, List.of(EarlierForms::addPenaltyRange)),
            Map.entry(SalesForm.class, List.of(LABELS)),
            Map.entry(FormField.class, List.of(LABELS)),
            Map.entry(ScorecardDefinition.class, List.of(LABELS)),
            Map.entry(AnswerOption.class, List.of(LABELS)),
            Map.entry(Band.class, List.of(LABELS)),
            Map.entry(ScoreClass.class, List.of(LABELS, renamed("includesBound", "isBoundIncluded"))),
            Map.entry(MatrixCell.class, List.of(LABELS, translated("labels"), translated("advice"))),
            Map.entry(LapseReason.class, List.of(LABELS)),
            Map.entry(LeadSource.class, List.of(LABELS, translated("gives"))),
            Map.entry(Tier.class, List.of(LABELS)),
            Map.entry(
                    TierPolicy.class,
                    List.of(
                            renamed("phoneAllowed", "isPhoneAllowed"),
                            translated("ownerRole"),
                            translated("visitPurposes"))));

    private EarlierForms() {}

    static boolean areOf(Class<?> value) {
        return CHANGES.containsKey(value);
    }

    /** Brings a stored value into its present form. */
    static void update(Class<?> value, ObjectNode stored, JsonParser in) throws JsonMappingException {
        for (Change change : CHANGES.getOrDefault(value, List.of())) {
            change.apply(stored, in);
        }
    }

    private interface Change {
        void apply(ObjectNode stored, JsonParser in) throws JsonMappingException;
    }

    private static Change renamed(String earlier, String present) {
        return new Renamed(earlier, present, (value, stored) -> value);
    }

    /** What an attribute was called and is called, and its present value by the earlier one and what is stored beside it. */
    private record Renamed(String earlier, String present, BiFunction<JsonNode, ObjectNode, JsonNode> value)
            implements Change {
        @Override
        public void apply(ObjectNode stored, JsonParser in) throws JsonMappingException {
            if (!stored.has(earlier)) {
                return;
            }
            if (stored.has(present)) {
                throw JsonMappingException.from(
                        in, present + " must be given once, but is given as " + earlier + " too, its earlier name");
            }
            JsonNode found = stored.remove(earlier);
            stored.set(present, value.apply(found, stored));
        }
    }

    /** Texts became labels: they are English, and an empty one says that there is none. */
    private static Change translated(String name) {
        return (stored, in) -> {
            JsonNode found = stored.get(name);
            if (found instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    list.set(i, labels(list.get(i)));
                }
            } else if (found instanceof TextNode text && text.textValue().isEmpty()) {
                stored.remove(name);
            } else if (found != null) {
                stored.set(name, labels(found));
            }
        };
    }

    private static JsonNode labels(JsonNode stored) {
        if (!stored.isTextual()) {
            return stored;
        }
        ObjectNode labels = JSON.objectNode().put("defaultLanguage", "en");
        labels.putObject("texts").set("en", stored);
        return labels;
    }

    private static ObjectNode argument(JsonNode text) {
        ObjectNode arguments = JSON.objectNode();
        arguments.putObject("text").set("name", text);
        return arguments;
    }

    private static ObjectNode said(String code, JsonNode text) {
        return JSON.objectNode().put("code", code).set("arguments", argument(text));
    }

    /** The text of a default held its value and its basis, which were stored beside it once more. */
    private static JsonNode message(JsonNode text, ObjectNode stored) {
        stored.remove(List.of("value", "basis"));
        return said("default." + stored.path("id").asText(), text);
    }

    private static JsonNode stageProbability(JsonNode text) {
        return JSON.objectNode().put("id", "stage-probability").set("message", said("default.stage-probability", text));
    }

    /** Penalties were in any range; a plan of today says its own. */
    private static void addPenaltyRange(ObjectNode stored, JsonParser in) {
        if (stored.has("leastPenalty") || stored.has("mostPenalty")) {
            return;
        }
        CommissionPlan plan = CommissionPlan.ofRate(BigDecimal.ONE);
        BigDecimal least = plan.leastPenalty();
        BigDecimal most = plan.mostPenalty();
        for (JsonNode penalty : stored.path("penalties")) {
            least = least.min(penalty.decimalValue().max(BigDecimal.ZERO));
            most = most.max(penalty.decimalValue().min(BigDecimal.ONE));
        }
        stored.set("leastPenalty", DecimalNode.valueOf(least));
        stored.set("mostPenalty", DecimalNode.valueOf(most));
    }
}
