// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure that expected.json names of the eight exports. */
class ExportsTest {
    static List<String> exports() {
        return Exports.ALL;
    }

    @ParameterizedTest
    @MethodSource("exports")
    void eachExportGivesTheFiguresThatItMust(String export) {
        JsonNode expected = Exports.expected(export);
        Map<String, String> figures = Exports.read(export).reading().figures();
        Map<String, String> wanted = wanted(expected);
        Map<String, String> given = new TreeMap<>();
        wanted.keySet().forEach(name -> given.put(name, figures.getOrDefault(name, "0")));
        given.entrySet()
                .removeIf(entry ->
                        entry.getValue().equals(wanted.get(entry.getKey())) && wanted.remove(entry.getKey()) != null);
        assertThat(given).as("figures that differ").isEqualTo(wanted);
    }

    /** The names of expected.json as the figures have them. */
    private static Map<String, String> wanted(JsonNode expected) {
        Map<String, String> wanted = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            String name = field.getKey().replace('_', '-');
            JsonNode value = field.getValue();
            if (value.isNumber()) {
                wanted.put(
                        switch (name) {
                            case "open-pairs-same-topic-and-owner" -> "open-pairs";
                            case "lost-of-which-apology" -> "closed-as.lost.APOLOGY";
                            default -> name;
                        },
                        value.asText());
            } else if (value.isObject()
                    && (name.endsWith("revenue") || name.contains("amount") || name.contains("-by-"))) {
                value.properties()
                        .forEach(part -> wanted.put(
                                name + "." + (part.getKey().equals("none") ? "USD" : part.getKey()),
                                part.getValue().asText()));
            } else if (name.equals("not-deals")) {
                value.properties()
                        .forEach(part -> wanted.put(
                                "not-deals." + part.getKey().replace(' ', '-'),
                                part.getValue().asText()));
            } else if (name.equals("first-day") || name.equals("last-day")) {
                wanted.put(name, value.asText());
            }
        }
        return wanted;
    }

    @ParameterizedTest
    @MethodSource("exports")
    void eachRowThatCannotBeReadIsSetAsideByName(String export) {
        List<String> given = new ArrayList<>();
        for (Reading.SetAside row : Exports.read(export).reading().setAside()) {
            given.add("%d %s %s".formatted(row.line(), row.id(), row.amount()));
        }
        List<String> wanted = new ArrayList<>();
        Exports.expected(export)
                .get("set_aside")
                .forEach(row -> wanted.add("%s %s %s"
                        .formatted(
                                row.get("line").asText(),
                                row.get("id").asText(),
                                row.get("amount")
                                        .asText()
                                        .replaceAll(" [A-Z]{3}$", "")
                                        .strip())));
        assertThat(given).isEqualTo(wanted);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void ownersAndStagesAreThoseOfTheFile(String export) {
        JsonNode expected = Exports.expected(export);
        TreeSet<String> owners = new TreeSet<>();
        List<String> stages = new ArrayList<>();
        for (Book book : Exports.read(export).books()) {
            book.deals().stream().flatMap(deal -> deal.seller().stream()).forEach(owners::add);
            book.stages().stream().filter(stage -> !stages.contains(stage)).forEach(stages::add);
        }
        TreeSet<String> wanted = new TreeSet<>();
        expected.get("owner_names").forEach(name -> wanted.add(name.asText()));
        assertThat(owners).isEqualTo(wanted);
        List<String> order = new ArrayList<>();
        expected.get("stages_in_order").forEach(stage -> order.add(stage.asText()));
        assertThat(stages).containsSubsequence(order);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void noMoneyOfTwoCurrenciesIsInOneBook(String export) {
        for (Book book : Exports.read(export).books()) {
            BigDecimal won = BigDecimal.ZERO;
            for (Deal deal : book.deals()) {
                assertThat(deal.wonValue()
                                .or(deal::amount)
                                .map(Money::getCurrencyUnit)
                                .orElse(book.currency()))
                        .isEqualTo(book.currency());
                won = won.add(deal.wonValue().map(money -> money.getAmount()).orElse(BigDecimal.ZERO));
            }
            String code = Exports.expected(export).get("won_revenue").has("none")
                    ? "none"
                    : book.currency().getCode();
            assertThat(won)
                    .isEqualByComparingTo(Exports.expected(export)
                            .get("won_revenue")
                            .get(code)
                            .asText());
        }
    }
}
