// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Migration;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.recording.Recording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Carries deals from one version of a process to another, each in its own transaction, while people go on working in both. */
@Component
class Migrations {
    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final Deals deals;
    private final DefinitionStore definitions;

    Migrations(Tenants tenants, JdbcClient jdbc, Deals deals, DefinitionStore definitions) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.deals = deals;
        this.definitions = definitions;
    }

    /** Carries over at most so many deals. */
    Outcome migrate(Caller caller, ProcessMap map, int limit) {
        String tenant = caller.tenant();
        Migration migration = Migration.of(
                map,
                definitions.engine(tenant, map.fromProcess(), map.fromVersion()).process(),
                definitions.engine(tenant, map.toProcess(), map.toVersion()).process());
        int migrated = 0;
        Map<String, List<SentMessage>> refused = new LinkedHashMap<>();
        for (String id : left(tenant, map)) {
            if (migrated == limit) {
                break;
            }
            try {
                Deals.Done done = deals.change(forDeal(caller), id, new Carried(map, migration));
                migrated += done.deal().eventCount() - done.before();
            } catch (Held held) {
                refused.put(
                        id,
                        held.problems.stream()
                                .map(each -> SentMessage.of(each, caller.locale()))
                                .toList());
            } catch (Refusal refusal) {
                refused.put(id, List.of(SentMessage.of(refusal.message(), caller.locale())));
            } catch (IllegalArgumentException | JacksonException unreadable) {
                Message fault =
                        Message.of("host.deal-unreadable").with("deal", id).with("fault", fault(unreadable));
                refused.put(id, List.of(SentMessage.of(fault, caller.locale())));
            }
        }
        return new Outcome(migrated, left(tenant, map).size(), refused);
    }

    private List<String> left(String tenant, ProcessMap map) {
        return tenants.in(
                tenant,
                () -> jdbc.sql("select id from deal where tenant = ? and process = ? and version = ? order by id")
                        .params(tenant, map.fromProcess(), map.fromVersion())
                        .query(String.class)
                        .list());
    }

    private static String fault(RuntimeException unreadable) {
        String text = unreadable instanceof JacksonException json ? json.getOriginalMessage() : unreadable.getMessage();
        return Optional.ofNullable(text).orElse("?");
    }

    /** A deal is carried over again after it came back, so each time is a command of its own, which no client can have sent. */
    private static Caller forDeal(Caller caller) {
        return new Caller(
                caller.tenant(),
                caller.person(),
                caller.roles(),
                "migration-" + UUID.randomUUID(),
                OptionalInt.empty(),
                caller.locale());
    }

    /** The change of one deal, checked and made in one transaction; of a deal that another has carried over already, none. */
    private record Carried(ProcessMap map, @JsonIgnore Migration migration) implements Change {
        @Override
        public Opportunity on(Opportunity deal, StageEngine engine, Recording recording) {
            List<Problem> problems = migration.problems(deal, recording.at());
            if (!problems.isEmpty()) {
                throw new Held(problems);
            }
            Opportunity carried = migration.migrate(deal, recording.at());
            return carried.eventCount() == deal.eventCount()
                    ? deal
                    : deal.append(carried.event(deal.eventCount()).withRecording(recording));
        }
    }

    /** Thrown if a deal cannot be carried over. */
    private static final class Held extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        Held(List<Problem> problems) {
            this.problems = problems;
        }
    }

    /**
     * What came of it.
     *
     * @param migrated the number of deals carried over now
     * @param left the number of deals still in the old version
     * @param refused the deals that could not be carried over, with the reasons, as far as they were tried
     */
    record Outcome(int migrated, int left, Map<String, List<SentMessage>> refused) {}
}
