// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.stagecraft.core.Incubating;
import io.stagecraft.core.opportunity.Migration;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.ProcessMap;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The impact of a changed definition on the open deals of a book, before anything is migrated.
 *
 * <pre>{@code
 * ProcessImpact impact = ProcessImpact.of(engineOfVersion3, engineOfVersion4, map, deals.stream(), now);
 * impact.count(ProcessImpact.Change.NEWLY_HELD);      // 17
 * impact.examples(ProcessImpact.Change.NEWLY_HELD);   // the ids of the first of them
 * }</pre>
 *
 * <p>A deal is held where its next step, to the stage that follows or from the last one the win, is not free without a
 * reason. Deals that are closed, not known yet or in another process take no part. Deals are read one after the other,
 * and none is kept.
 */
@Incubating
@SuppressWarnings("unchecked") // the generated class casts what it reads
@Value.Immutable
public abstract class ProcessImpact implements Serializable {
    private static final int MOST_EXAMPLES = 100;

    /** The kinds of change for a deal; several may apply. */
    public enum Change {
        /** Its next step was free and is held. */
        NEWLY_HELD,
        /** Its next step was held and is free. */
        RELEASED,
        /** The seller's {@linkplain Alignment.Position position} seen from the customer is another. */
        POSITION_CHANGED,
        /** It cannot be migrated by the map. */
        NOT_MAPPABLE
    }

    ProcessImpact() {}

    /**
     * Returns the impact on deals as they were known at an instant.
     *
     * @param before the engine of the process that the deals are in
     * @param after the engine of the process that they would go to
     * @param map how they would go there
     * @param deals read once, in order; not closed
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if the map does not fit the processes
     */
    public static ProcessImpact of(
            StageEngine before, StageEngine after, ProcessMap map, Stream<Opportunity> deals, Instant asOf) {
        return of(before, after, map, deals, asOf, (change, deal) -> {});
    }

    /**
     * Returns the impact on deals as they were known at an instant, and tells each change as it is found.
     *
     * @param before the engine of the process that the deals are in
     * @param after the engine of the process that they would go to
     * @param map how they would go there
     * @param deals read once, in order; not closed
     * @param found takes every change with the id of its deal, in the order of the deals
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if the map does not fit the processes
     */
    public static ProcessImpact of(
            StageEngine before,
            StageEngine after,
            ProcessMap map,
            Stream<Opportunity> deals,
            Instant asOf,
            BiConsumer<Change, String> found) {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(map, "map");
        requireNonNull(asOf, "asOf");
        requireNonNull(found, "found");
        Count count = new Count(before, after, Migration.of(map, before.process(), after.process()), asOf, found);
        requireNonNull(deals, "deals").sequential().forEach(deal -> count.add(requireNonNull(deal, "deal")));
        return count.toImpact();
    }

    /** Returns the number of open deals looked at. */
    public abstract long deals();

    /** Returns the number of deals for each change, in the order of the changes, with zeros. */
    public abstract Map<Change, Long> counts();

    abstract Map<Change, List<String>> examples();

    /** Returns the number of deals with a change. */
    public long count(Change change) {
        return counts().getOrDefault(requireNonNull(change, "change"), 0L);
    }

    /** Returns the ids of the first 100 deals with a change, in the order of the deals. */
    public List<String> examples(Change change) {
        return examples().getOrDefault(requireNonNull(change, "change"), List.of());
    }

    /** Counts deal by deal. */
    private static final class Count {
        private final StageEngine before;
        private final StageEngine after;
        private final Migration migration;
        private final Instant asOf;
        private final BiConsumer<Change, String> found;
        private final Map<Change, Long> counts = new EnumMap<>(Change.class);
        private final ListMultimap<Change, String> examples =
                MultimapBuilder.enumKeys(Change.class).arrayListValues().build();
        private long deals;

        Count(
                StageEngine before,
                StageEngine after,
                Migration migration,
                Instant asOf,
                BiConsumer<Change, String> found) {
            this.before = before;
            this.after = after;
            this.migration = migration;
            this.asOf = asOf;
            this.found = found;
            for (Change change : Change.values()) {
                counts.put(change, 0L);
            }
        }

        void add(Opportunity given) {
            Optional<Opportunity> known =
                    given.asOf(asOf).filter(Opportunity::isOpen).filter(deal -> deal.isIn(before.process()));
            if (known.isEmpty()) {
                return;
            }
            deals++;
            Opportunity deal = known.get();
            if (!migration.problems(deal, asOf).isEmpty()) {
                found(Change.NOT_MAPPABLE, deal);
                return;
            }
            Opportunity migrated = migration.migrate(deal, asOf);
            boolean wasHeld = !before.isNextStepFree(deal, asOf);
            boolean isHeld = !after.isNextStepFree(migrated, asOf);
            if (wasHeld != isHeld) {
                found(isHeld ? Change.NEWLY_HELD : Change.RELEASED, deal);
            }
            if (before.review(deal, asOf).position()
                    != after.review(migrated, asOf).position()) {
                found(Change.POSITION_CHANGED, deal);
            }
        }

        private void found(Change change, Opportunity deal) {
            counts.merge(change, 1L, Long::sum);
            if (examples.get(change).size() < MOST_EXAMPLES) {
                examples.put(change, deal.id());
            }
            found.accept(change, deal.id());
        }

        ProcessImpact toImpact() {
            return ImmutableProcessImpact.builder()
                    .deals(deals)
                    .counts(Maps.immutableEnumMap(counts))
                    .examples(Multimaps.asMap(ImmutableListMultimap.copyOf(examples)))
                    .build();
        }
    }
}
