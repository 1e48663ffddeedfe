// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.engine.Snapshot;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opportunity;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of all deals, appended by one writer at a time: whoever appends at a position that is taken fails with a {@link
 * org.springframework.dao.DuplicateKeyException}, reads again and tries again. Called within {@link Tenants#in}.
 */
@Component
class EventStore {
    private static final int EVENTS_PER_SNAPSHOT = 32;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.@-]*[A-Za-z0-9_])?");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonKeys keys;
    private final DefinitionStore definitions;

    EventStore(JdbcClient jdbc, JsonMapper json, PersonKeys keys, DefinitionStore definitions) {
        this.jdbc = jdbc;
        this.json = json;
        this.keys = keys;
        this.definitions = definitions;
    }

    /** Returns a deal: its snapshot and the events since, or all events if the snapshot is stale. */
    Optional<Opportunity> find(String tenant, String deal) {
        return engine(tenant, deal)
                .map(engine -> snapshot(tenant, deal)
                        .flatMap(snapshot ->
                                snapshot.resume(engine.process(), events(tenant, deal, snapshot.eventCount())))
                        .orElseGet(() -> Opportunity.replay(events(tenant, deal, 0), engine.process())));
    }

    private Optional<StageEngine> engine(String tenant, String deal) {
        return jdbc.sql("select process, version from deal where tenant = ? and id = ?")
                .params(tenant, deal)
                .query((row, i) -> definitions.engine(tenant, row.getString(1), row.getInt(2)))
                .optional();
    }

    private Optional<Snapshot> snapshot(String tenant, String deal) {
        return jdbc.sql("select json from snapshot where tenant = ? and deal = ?")
                .params(tenant, deal)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(keys.unseal(tenant, List.of(text)).get(0), Snapshot.class));
    }

    /** Returns the events of a deal from a position on. */
    List<DealEvent> events(String tenant, String deal, int from) {
        List<String> stored = jdbc.sql(
                        "select json from deal_event where tenant = ? and deal = ? and position >= ? order by position")
                .params(tenant, deal, from)
                .query(String.class)
                .list();
        return keys.unseal(tenant, stored).stream()
                .map(text -> json.readValue(text, DealEvent.class))
                .toList();
    }

    /**
     * Appends what a deal has more than before, with its present and with the messages to send.
     *
     * @param before the number of events that were read
     */
    void append(String tenant, Opportunity deal, int before) {
        SealedDeal sealed = new SealedDeal(deal, keys.seal(tenant, persons(tenant, deal, before)));
        for (int position = before; position < deal.eventCount(); position++) {
            DealEvent event = sealed.signed().event(position);
            jdbc.sql("""
                            insert into deal_event
                                (tenant, deal, position, id, type, schema_version, json, happened, recorded)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(tenant, deal.id(), position, UUID.randomUUID(), type(event), DealEvent.SCHEMA_VERSION)
                    .param(sealed.seal(json.writeValueAsString(event)))
                    .param(OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC))
                    .param(OffsetDateTime.ofInstant(event.recordedAt(), ZoneOffset.UTC))
                    .update();
            jdbc.sql("insert into outbox (tenant, deal, position, attempts, due) values (?, ?, ?, 0, ?)")
                    .params(tenant, deal.id(), position)
                    .param(OffsetDateTime.ofInstant(event.recordedAt(), ZoneOffset.UTC))
                    .update();
        }
        present(tenant, deal, sealed, before);
        if (before / EVENTS_PER_SNAPSHOT < deal.eventCount() / EVENTS_PER_SNAPSHOT) {
            snapshot(tenant, sealed);
        }
    }

    /** Returns the persons whom the deal names by id, and those known to the tenant whom a word of what is new names. */
    private Set<String> persons(String tenant, Opportunity deal, int before) {
        Set<String> words = new HashSet<>();
        for (DealEvent event : deal.events().subList(before, deal.eventCount())) {
            WORD.matcher(json.writeValueAsString(event))
                    .results()
                    .map(MatchResult::group)
                    .forEach(words::add);
        }
        Set<String> persons = SealedDeal.longestFirst();
        persons.addAll(SealedDeal.persons(deal));
        persons.addAll(keys.among(tenant, words));
        return persons;
    }

    private static String type(DealEvent event) {
        return event.getClass().getSuperclass().getSimpleName();
    }

    private void present(String tenant, Opportunity deal, SealedDeal sealed, int before) {
        String sql = before == 0 ? """
                insert into deal
                    (process, version, stage, status, amount, expected_close, customer, owner, events, tenant, id)
                values (:process, :version, :stage, :status, :amount, :close, :customer, :owner, :events, :tenant, :id)""" : """
                update deal set process = :process, version = :version, stage = :stage, status = :status,
                    amount = :amount, expected_close = :close, customer = :customer, owner = :owner, events = :events
                where tenant = :tenant and id = :id""";
        jdbc.sql(sql)
                .param("process", deal.processId())
                .param("version", deal.processVersion())
                .param("stage", deal.stage())
                .param("status", deal.status().name())
                .param("amount", deal.amount().map(Money::toString).orElse(null))
                .param("close", deal.expectedClose().orElse(null))
                .param("customer", sealed.person(deal.customerId()).orElse(null))
                .param("owner", sealed.person(deal.owner()).orElse(null))
                .param("events", deal.eventCount())
                .param("tenant", tenant)
                .param("id", deal.id())
                .update();
    }

    private void snapshot(String tenant, SealedDeal sealed) {
        Opportunity deal = sealed.signed();
        Snapshot snapshot = Snapshot.of(deal, definitions.engine(tenant, deal).process());
        jdbc.sql("delete from snapshot where tenant = ? and deal = ?")
                .params(tenant, deal.id())
                .update();
        jdbc.sql("insert into snapshot (tenant, deal, events, json) values (?, ?, ?, ?)")
                .params(tenant, deal.id(), snapshot.eventCount())
                .param(sealed.seal(json.writeValueAsString(snapshot)))
                .update();
    }
}
