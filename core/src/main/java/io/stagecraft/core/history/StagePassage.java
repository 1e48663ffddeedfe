// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.statistics.SurvivalCurve;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * Statistics of the stays of deals in one stage. Each time a deal is in the stage counts once, so a deal that comes
 * back counts again.
 */
@Value.Immutable
public abstract class StagePassage implements Serializable {
    StagePassage() {}

    /** Returns the id of the stage. */
    public abstract String stage();

    /** Returns the number of moves to a later stage of the process. */
    public abstract int movedOn();

    /**
     * Returns the number of moves to an earlier stage, or for good to one that the process does not have; a former stage in
     * between is passed over.
     */
    public abstract int movedBack();

    /** Returns the number of deals won from it. */
    public abstract int won();

    /** Returns the number of deals lost from it. */
    public abstract int lost();

    /** Returns the number of deals given up from it. */
    public abstract int abandoned();

    /** Returns the number of deals still there. */
    public abstract int stillThere();

    /** Returns the number of stays whose beginning, and so their length, is unknown. */
    public abstract int unknownEntry();

    /** Returns the calendar days that each one that left was there, where the entry is known. */
    public abstract Quantiles days();

    /** Returns the calendar days that each one was there of the deals that are won by now, where the entry is known. */
    public abstract Quantiles daysOfWon();

    /** Returns the survival curve of a stay, from the deals that left, those still there, and those seen from a later age on. */
    public abstract SurvivalCurve stay();

    /** Returns the number of stays in the stage. */
    public int entered() {
        return left() + stillThere();
    }

    /** Returns the number of stays that ended, in whatever way. */
    public int left() {
        return movedOn() + movedBack() + won() + lost() + abandoned();
    }

    /** Returns the proportion of those that left which moved on or were won. */
    public Rate conversion() {
        return Rate.of(movedOn() + won(), left());
    }
}
