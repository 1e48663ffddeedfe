// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import io.stagecraft.planning.target.Quantity;
import java.io.Serializable;
import org.immutables.value.Value;

/** The check of a milestone on a day. */
@Value.Immutable
public abstract class MilestoneCheck implements Serializable {
    /** The states of a milestone. */
    public enum State {
        /** The amount due was sold in time. */
        MET,
        /** The day has passed, and less than the amount due was sold. */
        MISSED,
        /** There is still time. */
        OPEN
    }

    MilestoneCheck() {}

    /** Returns the milestone. */
    public abstract Milestone milestone();

    /** Returns the amount due, rounded half-even. */
    public abstract Quantity due();

    /** Returns the amount sold up to its day, or up to the day of the report while that is earlier. */
    public abstract Quantity sold();

    /** Returns whether its day has come. */
    public abstract boolean isPast();

    /** Returns its state. */
    public State state() {
        return sold().compareTo(due()) >= 0 ? State.MET : isPast() ? State.MISSED : State.OPEN;
    }
}
