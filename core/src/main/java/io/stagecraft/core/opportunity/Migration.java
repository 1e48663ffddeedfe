// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.BatchResult;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.SalesProcess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Carries open and closed deals over to another process or version by an explicit map.
 *
 * <pre>{@code
 * BatchResult<Opportunity> migrated = Migration.of(map, version3, version4).migrate(deals, now);
 * migrated.refused();     // every deal that cannot be mapped, with its reasons
 * }</pre>
 *
 * <p>The history is kept and grows by one event, which carries the whole map: {@link Opportunity#inPresentProcess()}
 * reads the past in the new names. A deal that is in the new process already is returned as it is, so that a migration may be
 * resumed after it was interrupted, or made lazily whenever a deal is read. Outcome, dates and evidence stay; stage and
 * statements get their new names. Evidence about a statement that has no counterpart keeps its name, and reviews report
 * it.
 */
public final class Migration {
    private final ProcessMap map;
    private final SalesProcess from;
    private final SalesProcess to;
    private final Map<String, String> renamed;

    private Migration(ProcessMap map, SalesProcess from, SalesProcess to) {
        this.map = map;
        this.from = from;
        this.to = to;
        this.renamed = map.statements().entrySet().stream()
                .filter(each -> !each.getKey().equals(each.getValue()))
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Returns a migration.
     *
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if the map does not fit the processes, with all
     *     problems
     */
    public static Migration of(ProcessMap map, SalesProcess from, SalesProcess to) {
        map.check(from, to);
        return new Migration(map, from, to);
    }

    /** Returns the problems that prevent the migration of a deal at an instant; empty if it can, or is migrated already. */
    public List<Problem> problems(Opportunity deal, Instant at) {
        requireNonNull(deal, "deal");
        requireNonNull(at, "at");
        if (deal.isIn(to)) {
            return List.of();
        }
        if (!deal.isIn(from)) {
            return List.of(problem(
                    deal,
                    Message.of("migration.process").with("process", from.name()).with("value", deal.processName())));
        }
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        String stage = map.stages().get(deal.stage());
        if (stage == null) {
            problems.add(problem(deal, Message.of("migration.stage").with("value", deal.stage())));
        } else if (to.indexOf(stage) >= to.openStageCount() && deal.status() != DealStatus.WON) {
            problems.add(problem(deal, Message.of("migration.after-win").with("value", stage)));
        }
        if (at.isBefore(deal.latestEventAt())) {
            problems.add(problem(
                    deal,
                    Message.of("migration.too-early")
                            .with("latest", deal.latestEventAt())
                            .with("value", at)));
        }
        for (String statement : deal.answeredStatements()) {
            if (from.statements().numberOf(statement) < 0 && renamed.containsValue(statement)) {
                problems.add(problem(deal, Message.of("migration.statement").with("value", statement)));
            }
        }
        return problems.build();
    }

    /**
     * Returns a deal in the new process.
     *
     * @throws IllegalArgumentException if it cannot be migrated, with all reasons
     */
    public Opportunity migrate(Opportunity deal, Instant at) {
        List<Problem> problems = problems(deal, at);
        checkArgument(
                problems.isEmpty(), "%s", problems.stream().map(Problem::text).collect(Collectors.joining("; ")));
        return migrated(deal, at);
    }

    /** Returns the deals in the new process, and every deal that cannot be migrated with all its reasons. */
    public BatchResult<Opportunity> migrate(List<Opportunity> deals, Instant at) {
        BatchResult.Builder<Opportunity> batch = BatchResult.builder();
        for (Opportunity deal : deals) {
            List<Problem> problems = problems(deal, at);
            if (problems.isEmpty()) {
                batch.add(migrated(deal, at));
            } else {
                batch.refuse(problems);
            }
        }
        return batch.build();
    }

    private Opportunity migrated(Opportunity deal, Instant at) {
        if (deal.isIn(to)) {
            return deal;
        }
        Migrated event = Migrated.builder()
                .at(at)
                .fromProcess(from.id())
                .fromVersion(from.version())
                .toProcess(to.id())
                .toVersion(to.version())
                .fromStage(deal.stage())
                .toStage(map.stages().getOrDefault(deal.stage(), deal.stage()))
                .stages(map.stages())
                .statements(renamed)
                .build();
        return deal.append(event, to.statements());
    }

    private static Problem problem(Opportunity deal, Message message) {
        return Problem.of("opportunity " + deal.id(), message);
    }
}
