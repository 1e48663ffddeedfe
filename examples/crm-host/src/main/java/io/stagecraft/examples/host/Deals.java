// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.recording.Recording;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The commands on deals: each is done once, whole, and on the deal as it is at that moment, however many come at a time. */
@Component
class Deals {
    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final EventStore events;
    private final DefinitionStore definitions;

    Deals(
            Tenants tenants,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            EventStore events,
            DefinitionStore definitions) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
        this.definitions = definitions;
    }

    /** Returns a deal that there is. */
    Opportunity get(String tenant, String deal) {
        return tenants.in(tenant, () -> events.find(tenant, deal).orElseThrow(() -> unknown(deal)));
    }

    /** Opens a deal. */
    Done open(Caller caller, Opening opening) {
        return once(caller, opening.id(), opening, (stored, recording) -> {
            if (stored.isPresent()) {
                throw Refusal.conflict(Message.of("host.deal-exists").with("deal", opening.id()));
            }
            Integer version = opening.version();
            StageEngine engine = version == null
                    ? definitions.newest(caller.tenant(), opening.process())
                    : definitions.engine(caller.tenant(), opening.process(), version);
            return opening.in(engine.process(), recording);
        });
    }

    /** Changes a deal. */
    Done change(Caller caller, String deal, Change change) {
        return once(caller, deal, change, (stored, recording) -> {
            Opportunity before = stored.orElseThrow(() -> unknown(deal));
            caller.expected().ifPresent(expected -> check(before, expected));
            StageEngine engine = definitions.deciding(caller.tenant(), before);
            return change.on(before, engine.recordedAs(recording), recording);
        });
    }

    private static void check(Opportunity deal, int expected) {
        if (expected != deal.eventCount()) {
            throw new Refusal(
                    HttpStatus.PRECONDITION_FAILED,
                    Message.of("host.deal-changed")
                            .with("deal", deal.id())
                            .with("events", deal.eventCount())
                            .with("expected", expected));
        }
    }

    /** Does a command under its id. */
    private Done once(
            Caller caller,
            String deal,
            Object content,
            BiFunction<Optional<Opportunity>, Recording, Opportunity> work) {
        String digest = digest(deal, content);
        return tenants.competing(caller.tenant(), () -> {
            // read first: whoever then finds the command not remembered has not read what it did
            Optional<Opportunity> stored = events.find(caller.tenant(), deal);
            return remembered(caller, digest).orElseGet(() -> doFirst(caller, deal, digest, stored, work));
        });
    }

    private String digest(String deal, Object content) {
        String text = deal + '\n' + content.getClass().getSimpleName() + '\n' + json.writeValueAsString(content);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Done> remembered(Caller caller, String digest) {
        return jdbc.sql("select digest, deal, events_before, events_after from command where tenant = ? and id = ?")
                .params(caller.tenant(), caller.command())
                .query((row, i) -> {
                    if (!row.getString(1).equals(digest)) {
                        throw new Refusal(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                Message.of("host.command-reused").with("command", caller.command()));
                    }
                    Opportunity now =
                            events.find(caller.tenant(), row.getString(2)).orElseThrow();
                    return new Done(Opportunity.replay(now.events().subList(0, row.getInt(4))), row.getInt(3));
                })
                .optional();
    }

    private Done doFirst(
            Caller caller,
            String deal,
            String digest,
            Optional<Opportunity> stored,
            BiFunction<Optional<Opportunity>, Recording, Opportunity> work) {
        int before = stored.map(Opportunity::eventCount).orElse(0);
        Recording recording = Recording.builder()
                .at(now(stored))
                .id(caller.command())
                .by(caller.person())
                .roles(caller.roles())
                .build();
        Opportunity after = work.apply(stored, recording);
        events.append(caller.tenant(), after, before);
        jdbc.sql(
                        "insert into command (tenant, id, digest, deal, events_before, events_after) values (?, ?, ?, ?, ?, ?)")
                .params(caller.tenant(), caller.command(), digest, deal, before, after.eventCount())
                .update();
        return new Done(after, before);
    }

    /** Returns the time, which does not run backwards within a deal though the clocks of two hosts may differ. */
    private Instant now(Optional<Opportunity> deal) {
        Instant now = clock.instant();
        Instant latest = deal.map(each -> each.event(each.eventCount() - 1).recordedAt())
                .filter(now::isBefore)
                .orElse(now);
        return deal.map(Opportunity::latestEventAt).filter(latest::isBefore).orElse(latest);
    }

    private static Refusal unknown(String deal) {
        return Refusal.notFound(Message.of("host.deal-unknown").with("deal", deal));
    }

    /**
     * A command that was done.
     *
     * @param deal the deal right afterwards
     * @param before the number of events before
     */
    record Done(Opportunity deal, int before) {}
}
