package io.stagecraft.examples.host;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.opportunity.Migration;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.recording.Recording;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries deals from one version of a process to another, each in its own transaction, while people go on working in both. */
@Component
class Migrations {
    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final Deals deals;
    private final Definitions definitions;
    private final Clock clock;

    Migrations(Tenants tenants, JdbcClient jdbc, Deals deals, Definitions definitions, Clock clock) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.deals = deals;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** Carries over at most so many deals. */
    Outcome migrate(Caller caller, ProcessMap map, int limit) {
        String tenant = caller.tenant();
        Migration migration = Migration.of(
                map,
                definitions.engine(tenant, map.fromProcess(), map.fromVersion()).process(),
                definitions.engine(tenant, map.toProcess(), map.toVersion()).process());
        int migrated = 0;
        Map<String, List<Said>> refused = new LinkedHashMap<>();
        for (String id : left(tenant, map)) {
            if (migrated == limit) {
                break;
            }
            List<Problem> problems = migration.problems(deals.get(tenant, id), clock.instant());
            if (problems.isEmpty()) {
                deals.change(forDeal(caller, map, id), id, new Carried(map, migration));
                migrated++;
            } else {
                refused.put(
                        id,
                        problems.stream()
                                .map(each -> Said.of(each, caller.locale()))
                                .toList());
            }
        }
        return new Outcome(migrated, left(tenant, map).size(), refused);
    }

    private List<String> left(String tenant, ProcessMap map) {
        return tenants.in(tenant, () -> jdbc.sql(
                        "select id from deal where tenant = ? and process = ? and version = ? order by id")
                .params(tenant, map.fromProcess(), map.fromVersion())
                .query(String.class)
                .list());
    }

    private static Caller forDeal(Caller caller, ProcessMap map, String deal) {
        return new Caller(
                caller.tenant(),
                caller.person(),
                caller.roles(),
                "to-" + map.toProcess() + "-" + map.toVersion() + "-" + deal,
                OptionalInt.empty(),
                caller.locale());
    }

    /** The change of one deal, which says the same whenever it is made. */
    private record Carried(ProcessMap map, @JsonIgnore Migration migration) implements Change {
        @Override
        public Opportunity on(Opportunity deal, StageEngine engine, Recording recording) {
            Opportunity carried = migration.migrate(deal, recording.at());
            return carried.eventCount() == deal.eventCount()
                    ? deal
                    : deal.append(carried.event(deal.eventCount()).withRecording(recording));
        }
    }

    /**
     * What came of it.
     *
     * @param migrated the number of deals carried over now
     * @param left the number of deals still in the old version
     * @param refused the deals among them that cannot be carried over, with the reasons, as far as they were tried
     */
    record Outcome(int migrated, int left, Map<String, List<Said>> refused) {}
}
