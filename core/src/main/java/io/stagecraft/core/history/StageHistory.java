// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Statistics of the passages of deals through the stages of one process, as known at an instant.
 *
 * <pre>{@code
 * StageHistory history = StageHistory.of(deals, process, zone, asOf);
 * history.passage("engaging").conversion();               // 63.2 % of 6,711
 * history.passage("engaging").daysOfWon().percentile(80); // the limit beyond which a deal is stalled
 * history.passage("engaging").stay().quantile(0.5);       // with the deals that are still there
 * history.transitions();
 * }</pre>
 *
 * <p>The time after a win, until the deal moves to a stage after it, belongs to no stage.
 */
@Value.Immutable
public abstract class StageHistory implements Serializable {
    StageHistory() {}

    /**
     * Reads the histories of deals in one pass. The past of a migrated deal is read in its present process.
     *
     * @param deals the deals, in any order; those of another process, those not known yet, and those that
     *     went into another deal are left out and counted
     * @param process the process, whose order tells forward from back
     * @param zone the zone in which days are told
     * @param asOf what happened later is not seen
     */
    public static StageHistory of(Iterable<Opportunity> deals, SalesProcess process, ZoneId zone, Instant asOf) {
        requireNonNull(zone, "zone");
        requireNonNull(asOf, "asOf");
        StageHistoryCount count = new StageHistoryCount(process, new StayReader(zone, asOf));
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            count.add(deal);
        }
        return count.toStageHistory();
    }

    /** Returns the number of deals read. */
    public abstract int deals();

    /** Returns the number of deals left out, because they were in another process, not known yet, or part of another deal. */
    public abstract int leftOut();

    /**
     * Returns the number of those left out as being in another process, by its name, such as {@code "consultative" version 1},
     * in the order of the names.
     */
    public abstract Map<String, Integer> inOtherProcesses();

    /**
     * Returns each stage that deals were in: those of the process in its order, then former ones by their names, which
     * for a migrated deal say of which process, as {@link Opportunity#inPresentProcess()} does.
     */
    public abstract List<StagePassage> passages();

    /** Returns the transitions between stages, in the order of the passages, only those that happened. */
    public abstract List<Transition> transitions();

    /** Returns the passage of deals through a stage; one that no deal was in has a passage of zeros. */
    public StagePassage passage(String stage) {
        return passages().stream()
                .filter(passage -> passage.stage().equals(stage))
                .findFirst()
                .orElseGet(() -> new PassageCount(stage).toPassage());
    }

    /** Returns the number of moves from one stage to another, 0 if there were none. */
    public int count(String from, String to) {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        return transitions().stream()
                .filter(transition -> transition.fromStage().equals(from)
                        && transition.toStage().equals(to))
                .mapToInt(Transition::count)
                .sum();
    }
}
