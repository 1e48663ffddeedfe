// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * Every value that the JSON of a review states, by where it stands: {@code code.argument} of a sentence, {@code tile code} of a tile, and
 * {@code caption|row|column} of a table. Money is in whole units, as it is said.
 */
final class Statements {
    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    private Statements() {}

    static Statements of(String json) {
        Statements statements = new Statements();
        try {
            for (JsonNode section : new JsonMapper().readTree(json).path("sections")) {
                statements.read(section.path("lead"));
                section.path("blocks").forEach(statements::readBlock);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON of a review", e);
        }
        return statements;
    }

    /** Returns the different values that stand at some places, as far as these exist. */
    Set<String> at(List<String> places) {
        Set<String> all = new TreeSet<>();
        places.forEach(place -> all.addAll(values.getOrDefault(place, Set.of())));
        return all;
    }

    /** Returns what stands in some columns of any table, by place. */
    Map<String, Set<String>> inColumns(List<String> columns) {
        Map<String, Set<String>> found = new TreeMap<>(values);
        found.keySet().removeIf(place -> columns.stream().noneMatch(column -> place.endsWith("|column." + column)));
        return found;
    }

    /** Returns which of some places do not exist. */
    List<String> missing(List<String> places) {
        return places.stream().filter(place -> !values.containsKey(place)).toList();
    }

    private void readBlock(JsonNode block) {
        JsonNode heading = block.path("heading");
        read(heading);
        List<JsonNode> rows = new ArrayList<>();
        block.path("rows").forEach(rows::add);
        for (JsonNode row : rows) {
            row.forEach(this::read);
            if (heading.isMissingNode() && row.size() > 1) {
                put("tile " + name(row.get(0)), row.get(1));
            }
            for (int i = 1; !heading.isMissingNode() && i < row.size(); i++) {
                put(
                        name(heading) + "|" + name(row.get(0)) + "|"
                                + column(rows.get(0).path(i)),
                        row.get(i));
            }
        }
    }

    private void read(JsonNode message) {
        message.path("arguments").properties().forEach(argument -> {
            put(message.path("code").asText() + "." + argument.getKey(), argument.getValue());
            read(argument.getValue().path("message"));
        });
    }

    private void put(String place, JsonNode value) {
        String said = said(value);
        if (!said.isEmpty()) {
            values.computeIfAbsent(place, key -> new TreeSet<>()).add(said);
        }
    }

    /** What a number, an amount, a chance or a word says; empty for anything else. */
    private static String said(JsonNode value) {
        if (value.has("money")) {
            return Money.parse(value.path("money").asText())
                    .rounded(0, RoundingMode.HALF_UP)
                    .toString();
        }
        JsonNode message = value.has("message") ? value.path("message") : value;
        if (message.path("code").asText().startsWith("chance")) {
            return message.path("code").asText() + message.path("arguments");
        }
        if (value.has("labels")) {
            return value.path("labels").path("texts").path("en").asText();
        }
        return value.path("count").asText();
    }

    private static String name(JsonNode label) {
        if (label.has("name")) {
            return label.path("name").asText();
        }
        JsonNode what = label.path("arguments").path("what").path("message").path("code");
        return label.has("code")
                ? label.path("code").asText() + (what.isMissingNode() ? "" : "(" + what.asText() + ")")
                : label.path("labels").path("texts").path("en").asText();
    }

    private static String column(JsonNode header) {
        return header.path("code").asText().equals("column.in")
                ? header.path("arguments")
                        .path("what")
                        .path("message")
                        .path("code")
                        .asText()
                : header.path("code").asText();
    }
}
