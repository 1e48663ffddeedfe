// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.Scorecard;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import tools.jackson.databind.json.JsonMapper;

/**
 * The processes and scorecards of each tenant, in versions that never change once they are stored: an edit is a new version, and deals
 * stay in theirs until they are migrated.
 */
@Component
class DefinitionStore {
    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ConcurrentLruCache<Key, StageEngine> engines;
    private final ConcurrentLruCache<Key, Scorecard<CardAnswers>> cards;

    DefinitionStore(
            Tenants tenants,
            JdbcClient jdbc,
            JsonMapper json,
            ZoneId zone,
            @Value("${stagecraft.most-bound}") int mostBound) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.json = json;
        this.engines = new ConcurrentLruCache<>(mostBound, key -> StageEngine.of(read(key, SalesProcess.class), zone));
        this.cards = new ConcurrentLruCache<>(mostBound, key -> Scorecard.of(read(key, ScorecardDefinition.class)));
    }

    /** Stores a version of a process; once, if it arrives again. */
    void store(String tenant, SalesProcess process) {
        store(new Key(tenant, Kind.PROCESS, process.id(), process.version()), process);
    }

    /** Stores a version of a scorecard, which the caller numbers; once, if it arrives again. */
    void store(String tenant, int version, ScorecardDefinition card) {
        store(new Key(tenant, Kind.SCORECARD, card.id(), version), card);
    }

    private void store(Key key, Object definition) {
        tenants.competing(key.tenant(), () -> {
            Optional<?> stored = find(key, definition.getClass());
            if (stored.isEmpty()) {
                tenants.add(key.tenant());
                jdbc.sql("insert into definition (tenant, kind, id, version, json) values (?, ?, ?, ?, ?)")
                        .params(key.tenant(), key.kind().name(), key.id(), key.version())
                        .param(json.writeValueAsString(definition))
                        .update();
            } else if (!stored.get().equals(definition)) {
                throw Refusal.conflict(key.said("host.definition-exists"));
            }
            return key;
        });
    }

    /** Returns the versions of a process or scorecard, ascending; empty if there is none. */
    List<Integer> versions(String tenant, Kind kind, String id) {
        return tenants.in(
                tenant,
                () -> jdbc.sql(
                                "select version from definition where tenant = ? and kind = ? and id = ? order by version")
                        .params(tenant, kind.name(), id)
                        .query(Integer.class)
                        .list());
    }

    /** Returns the ids of all processes or scorecards. */
    List<String> ids(String tenant, Kind kind) {
        return tenants.in(
                tenant,
                () -> jdbc.sql("select distinct id from definition where tenant = ? and kind = ? order by id")
                        .params(tenant, kind.name())
                        .query(String.class)
                        .list());
    }

    /** Returns the engine of a process that has a version at least, in its newest. */
    StageEngine newest(String tenant, String process) {
        List<Integer> versions = versions(tenant, Kind.PROCESS, process);
        return engine(tenant, process, versions.isEmpty() ? 1 : versions.get(versions.size() - 1));
    }

    /** Returns the engine of a version, which says of a move whether it would overfill a stage. */
    StageEngine engine(String tenant, String process, int version) {
        StageEngine engine = engines.get(new Key(tenant, Kind.PROCESS, process, version));
        return engine.withOpenDeals(stage -> openDeals(tenant, engine.process(), stage));
    }

    StageEngine engine(String tenant, Opportunity deal) {
        return engine(tenant, deal.processId(), deal.processVersion());
    }

    /** Returns the engine that decides a change of a deal: of moves into a stage with a limit it lets one at a time count. */
    StageEngine deciding(String tenant, Opportunity deal) {
        StageEngine engine = engine(tenant, deal);
        return engine.withOpenDeals(stage -> {
            jdbc.sql("""
                            select version from definition
                            where tenant = ? and kind = 'PROCESS' and id = ? order by version for update""").params(tenant, deal.processId()).query(Integer.class).list();
            return openDeals(tenant, engine.process(), stage);
        });
    }

    Score score(String tenant, String card, int version, CardAnswers answers) {
        return cards.get(new Key(tenant, Kind.SCORECARD, card, version)).score(answers);
    }

    ScorecardDefinition card(String tenant, String id, int version) {
        return cards.get(new Key(tenant, Kind.SCORECARD, id, version)).definition();
    }

    /** Returns the open deals in the stages of that id, in all versions: while deals are carried over, a limit holds for both. */
    private int openDeals(String tenant, SalesProcess process, String stage) {
        return tenants.in(
                tenant,
                () -> jdbc.sql("""
                        select count(*) from deal
                        where tenant = ? and process = ? and status = 'OPEN' and stage = ?""")
                        .params(tenant, process.id(), stage)
                        .query(Integer.class)
                        .single());
    }

    private <T> T read(Key key, Class<T> type) {
        return tenants.in(key.tenant(), () -> find(key, type))
                .orElseThrow(() -> Refusal.notFound(key.said("host.definition-unknown")));
    }

    private <T> Optional<T> find(Key key, Class<T> type) {
        return jdbc.sql("select json from definition where tenant = ? and kind = ? and id = ? and version = ?")
                .params(key.tenant(), key.kind().name(), key.id(), key.version())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, type));
    }

    /** What a definition defines. */
    enum Kind {
        PROCESS,
        SCORECARD
    }

    private record Key(String tenant, Kind kind, String id, int version) {
        Message said(String code) {
            return Message.of(code)
                    .with("kind", Message.of(kind == Kind.PROCESS ? "host.process" : "host.scorecard"))
                    .with("id", id)
                    .with("version", version);
        }
    }
}
