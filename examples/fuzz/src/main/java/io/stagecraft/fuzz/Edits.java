// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Edits stored forms as people and programs do: leaves out, repeats, puts one thing in the place of another. */
final class Edits {
    private static final JsonMapper PLAIN = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<JsonNode> VALUES = List.of(
                    "null",
                    "true",
                    "false",
                    "0",
                    "1",
                    "-1",
                    "2",
                    "5",
                    "100",
                    "0.5",
                    "1.9",
                    "1e308",
                    "1e400",
                    "1E-400",
                    "2147483647",
                    "-2147483648",
                    "2147483648",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "9223372036854775808",
                    "\"\"",
                    "\" \"",
                    "\"a\"",
                    "\"\\u202e\"",
                    "\"0/1\"",
                    "\"1/3\"",
                    "\"-1/3\"",
                    "\"1/9223372036854775807\"",
                    "\"9223372036854775807/9223372036854775806\"",
                    "\"EUR 1.00\"",
                    "\"USD -1.00\"",
                    "\"EUR 92233720368547758.07\"",
                    "\"2026-02-29\"",
                    "\"2026-01-05\"",
                    "\"-999999999-01-01\"",
                    "\"+999999999-12-31\"",
                    "\"2026-01-05T09:00:00Z\"",
                    "\"-1000000000-01-01T00:00:00Z\"",
                    "\"+1000000000-12-31T23:59:59.999999999Z\"",
                    "\"UTC\"",
                    "\"P1D\"",
                    "\"PT2562047788015215H30M7S\"",
                    "[]",
                    "{}",
                    "[[]]",
                    "{\"a\":1}")
            .stream()
            .map(Edits::read)
            .toList();

    private Edits() {}

    /** A field of an object, or a place in an array. */
    private record Place(JsonNode holder, String name, int index) {
        JsonNode value() {
            return holder instanceof ObjectNode object ? object.get(name) : holder.get(index);
        }

        void set(JsonNode value) {
            if (holder instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) holder).set(index, value);
            }
        }

        void remove() {
            if (holder instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) holder).remove(index);
            }
        }

        void repeat(String otherName) {
            if (holder instanceof ObjectNode object) {
                object.set(otherName, value().deepCopy());
            } else {
                ((ArrayNode) holder).insert(index, value().deepCopy());
            }
        }
    }

    /** Returns a text as a tree of its own. */
    static JsonNode read(String text) {
        try {
            return PLAIN.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Returns a text with up to so many edits. */
    static String edited(String text, FuzzedDataProvider data, int most) {
        JsonNode root = read(text);
        for (int left = data.consumeInt(1, most); left > 0; left--) {
            List<Place> places = new ArrayList<>();
            collect(root, places);
            if (places.isEmpty()) {
                break;
            }
            edit(places, data);
        }
        return root.toString();
    }

    private static void edit(List<Place> places, FuzzedDataProvider data) {
        Place place = Draw.one(data, places);
        switch (data.consumeInt(0, 6)) {
            case 0 -> place.remove();
            case 1 -> place.repeat(Draw.one(data, places).name());
            case 2 -> place.set(Draw.one(data, places).value().deepCopy());
            case 3 -> place.set(JsonNodeFactory.instance.textNode(data.consumeString(20)));
            case 4 -> place.set(JsonNodeFactory.instance.numberNode(Draw.whole(data)));
            case 5 -> place.set(read("\"" + Draw.ratio(data) + "\""));
            default -> place.set(Draw.one(data, VALUES).deepCopy());
        }
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                places.add(new Place(object, name, 0));
                collect(object.get(name), places);
            });
        } else {
            for (int i = 0; i < node.size(); i++) {
                places.add(new Place(node, "a", i));
                collect(node.get(i), places);
            }
        }
    }
}
