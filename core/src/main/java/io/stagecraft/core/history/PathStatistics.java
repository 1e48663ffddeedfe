// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Statistics of the paths of deals through the stages of one process, as known at an instant.
 *
 * <p>Forward over at least one stage is a skip, back is a regression, and a stage that the deal was in before is a
 * loop; a move can be a regression and a loop. A stage that the process does not have is neither forward nor back.
 */
@Value.Immutable
public abstract class PathStatistics implements Serializable {
    PathStatistics() {}

    /**
     * Reads the ways of deals; those of another process, and those not known yet, are left out. The past of a migrated
     * deal is read in its present process.
     *
     * @param deals the deals, in any order
     * @param process the process, whose order tells forward from back
     * @param asOf what happened later is not seen
     */
    public static PathStatistics of(Iterable<Opportunity> deals, SalesProcess process, Instant asOf) {
        requireNonNull(asOf, "asOf");
        PathCount count = new PathCount(process, asOf);
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            count.add(deal);
        }
        return count.toStatistics();
    }

    /** Returns the number of deals read. */
    public abstract int deals();

    /**
     * Returns the number of deals left out as being in another process, by its name, such as {@code "consultative" version 1}, in the
     * order of the names.
     */
    public abstract Map<String, Integer> inOtherProcesses();

    /** Returns the number of moves from stage to stage. */
    public abstract int moves();

    /** Returns the number of moves forward over at least one stage. */
    public abstract int skips();

    /** Returns the number of moves back. */
    public abstract int regressions();

    /** Returns the number of moves into a stage that the deal had been in before. */
    public abstract int loops();

    /** Returns the number of deals that never skipped a stage, never went back and never came twice to a stage. */
    public abstract int straight();

    /** Returns the ways, the most frequent first, then by their stages, then by status. */
    public abstract List<PathVariant> variants();
}
