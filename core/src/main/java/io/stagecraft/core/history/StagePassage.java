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

    static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the stage. */
    public abstract String stage();

    /** Returns how often it was left for a later stage of the process. */
    public abstract int movedOn();

    /**
     * Returns how often it was left for an earlier stage, or for good for one that the process does not have; a former
     * stage in between is passed over.
     */
    public abstract int movedBack();

    /** Returns how many were won from it. */
    public abstract int won();

    /** Returns how many were lost from it. */
    public abstract int lost();

    /** Returns how many were given up from it. */
    public abstract int abandoned();

    /** Returns how many are still there. */
    public abstract int stillThere();

    /** Returns how many came from a past that is unknown, so that nobody knows how long they were there. */
    public abstract int unknownEntry();

    /** Returns the calendar days that each one that left was there, where the entry is known. */
    public abstract Quantiles days();

    /** Returns the calendar days that each one was there of the deals that are won by now, where the entry is known. */
    public abstract Quantiles daysOfWon();

    /** Returns how long a deal stays, from those that left, those still there, and those seen from a later age on. */
    public abstract SurvivalCurve stay();

    /** Returns how often deals were in the stage. */
    public int entered() {
        return left() + stillThere();
    }

    /** Returns how often it was left, in whatever way. */
    public int left() {
        return movedOn() + movedBack() + won() + lost() + abandoned();
    }

    /** Returns what part of those that left moved on or were won. */
    public Rate conversion() {
        return Rate.of(movedOn() + won(), left());
    }

    static final class Builder extends ImmutableStagePassage.Builder {
        Builder() {}
    }
}
