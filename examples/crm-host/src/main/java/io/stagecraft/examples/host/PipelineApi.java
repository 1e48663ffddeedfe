// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.process.SalesProcess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The open deals of a process by stage. */
@RestController
class PipelineApi {
    private static final int MOST_CARDS = 500;

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonKeys keys;
    private final DefinitionStore definitions;

    PipelineApi(Tenants tenants, JdbcClient jdbc, JsonMapper json, PersonKeys keys, DefinitionStore definitions) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.json = json;
        this.keys = keys;
        this.definitions = definitions;
    }

    /** Returns the open deals that are in one version of a process, the newest by default; at most 500 cards. */
    @GetMapping("/pipeline/{process}")
    View of(Caller caller, @PathVariable String process, @RequestParam(required = false) @Nullable Integer version) {
        String tenant = caller.tenant();
        SalesProcess definition = (version == null
                        ? definitions.newest(tenant, process)
                        : definitions.engine(tenant, process, version))
                .process();
        return tenants.in(tenant, () -> view(tenant, definition, caller.locale()));
    }

    private View view(String tenant, SalesProcess process, Locale locale) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("""
                        select stage, count(*) from deal
                        where tenant = ? and process = ? and version = ? and status = 'OPEN' group by stage""").params(tenant, process.id(), process.version()).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        Map<String, List<Card>> cards = new LinkedHashMap<>();
        for (Card card : cards(tenant, process)) {
            cards.computeIfAbsent(card.stage(), stage -> new ArrayList<>()).add(card);
        }
        return new View(
                process.id(),
                process.version(),
                process.labels().in(locale),
                process.openStages().stream()
                        .map(stage -> new Column(
                                stage.id(),
                                stage.labels().in(locale),
                                counts.getOrDefault(stage.id(), 0),
                                cards.getOrDefault(stage.id(), List.of())))
                        .toList());
    }

    private List<Card> cards(String tenant, SalesProcess process) {
        List<Card> sealed = jdbc.sql("""
                        select id, stage, coalesce(customer, ''), coalesce(owner, ''), amount, expected_close from deal
                        where tenant = ? and process = ? and version = ? and status = 'OPEN'
                        order by expected_close nulls last, id limit ?""")
                .params(tenant, process.id(), process.version(), MOST_CARDS)
                .query((row, i) -> new Card(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class)))
                .list();
        Iterator<String> persons = keys.unseal(
                        tenant,
                        sealed.stream()
                                .flatMap(card -> Stream.of(card.customer(), card.owner()))
                                .toList())
                .iterator();
        return sealed.stream()
                .map(card -> card.with(text(persons.next()), text(persons.next())))
                .toList();
    }

    /** Persons are unsealed as they stand in JSON. */
    private String text(String person) {
        return json.readValue('"' + person + '"', String.class);
    }

    /** The columns of a pipeline, one for each stage in which a deal is open. */
    record View(String process, int version, String label, List<Column> columns) {}

    /** A stage with the number of its open deals and the first of them, those that are expected to close first. */
    record Column(String stage, String label, int deals, List<Card> cards) {}

    /**
     * A deal in a column.
     *
     * @param customer the customer, empty if unknown
     * @param owner the owner, empty if there is none
     */
    record Card(
            String id,
            String stage,
            String customer,
            String owner,
            @Nullable String amount,
            @Nullable LocalDate expectedClose) {
        Card with(String customer, String owner) {
            return new Card(id, stage, customer, owner, amount, expectedClose);
        }
    }
}
