// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.opportunity.DealEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Delivers what is in the outbox. Only the first message of each deal is on offer, and it is locked while it is delivered: so a deal's
 * events arrive in their order, whatever the number of hosts, and a deal whose message is refused keeps no other waiting.
 */
@Component
class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int PER_ROUND = 100;
    private static final int MOST_DOUBLINGS = 8;

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonKeys keys;
    private final Optional<Consumer> consumer;
    private final Clock clock;

    Courier(
            Tenants tenants,
            JdbcClient jdbc,
            JsonMapper json,
            PersonKeys keys,
            Optional<Consumer> consumer,
            Clock clock) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.json = json;
        this.keys = keys;
        this.consumer = consumer;
        this.clock = clock;
    }

    /** Delivers what is due, a limited number of each tenant so that none waits long; without a consumer it waits for one. */
    @Scheduled(fixedDelayString = "${stagecraft.courier-pause}")
    void deliver() {
        consumer.ifPresent(to -> tenants.withDue(now()).forEach(tenant -> deliver(tenant, to)));
    }

    private void deliver(String tenant, Consumer to) {
        try {
            for (int i = 0; i < PER_ROUND && tenants.in(tenant, () -> deliverNext(tenant, to)); i++) {
                // each in its own transaction
            }
        } catch (RuntimeException e) {
            LOG.warn("the events of {} are delivered later: {}", tenant, e.toString());
        }
    }

    /** Returns whether there was a message to deliver. */
    private boolean deliverNext(String tenant, Consumer to) {
        Optional<Message> next = jdbc.sql("""
                        select number, deal, position, attempts from outbox
                        where tenant = :tenant and due <= :now and not exists (
                            select 1 from outbox earlier where earlier.tenant = outbox.tenant
                                and earlier.deal = outbox.deal and earlier.number < outbox.number)
                        order by number limit 1 for update skip locked""")
                .param("tenant", tenant)
                .param("now", now())
                .query((row, i) -> new Message(row.getLong(1), row.getString(2), row.getInt(3), row.getInt(4)))
                .optional();
        next.ifPresent(message -> deliver(tenant, message, to));
        return next.isPresent();
    }

    private void deliver(String tenant, Message message, Consumer to) {
        try {
            to.take(delivery(tenant, message));
            jdbc.sql("delete from outbox where number = ?")
                    .param(message.number())
                    .update();
        } catch (RuntimeException e) {
            LOG.warn("event {} of {} is delivered later: {}", message.position(), message.deal(), e.toString());
            Duration pause = Duration.ofSeconds(1L << Math.min(message.attempts(), MOST_DOUBLINGS));
            jdbc.sql("update outbox set attempts = attempts + 1, due = ? where number = ?")
                    .params(now().plus(pause), message.number())
                    .update();
        }
    }

    private Consumer.Delivery delivery(String tenant, Message message) {
        return jdbc.sql("select id, json from deal_event where tenant = ? and deal = ? and position = ?")
                .params(tenant, message.deal(), message.position())
                .query((row, i) -> new Consumer.Delivery(
                        row.getString(1),
                        tenant,
                        message.deal(),
                        message.position(),
                        json.readValue(
                                keys.unseal(tenant, List.of(row.getString(2))).get(0), DealEvent.class)))
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private record Message(long number, String deal, int position, int attempts) {}
}
