// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import io.stagecraft.core.message.Message;
import java.io.Serializable;
import org.immutables.value.Value;

/** An event in the history of a deal that its process does not allow. */
@Value.Immutable
public abstract class Deviation implements Serializable {
    /** The ways in which a history can deviate. */
    public enum Kind {
        /** A stage that the process does not have. */
        UNKNOWN_STAGE,
        /** A move that the process forbids. */
        FORBIDDEN_MOVE,
        /** A move that needs a reason, without one. */
        MOVE_WITHOUT_REASON,
        /** A move that needs evidence about the customer, which had not confirmed all of it by then. */
        MOVE_WITHOUT_EVIDENCE,
        /** A move of a deal that is not won into a stage open only to won deals; the one that wins it is none. */
        OPEN_BEYOND_WIN,
        /** A move of a won deal back to before the win, without a reopening. */
        WON_BACK_BEFORE_WIN,
        /** A deal that begins in another stage than the first, though it was not imported. */
        STARTED_LATE,
        /** A win from a stage in which no deal is won. */
        WON_ELSEWHERE,
        /** A win that needs evidence about the customer, which had not confirmed all of it by then. */
        WON_WITHOUT_EVIDENCE
    }

    Deviation() {}

    /** Returns the id of the deal. */
    public abstract String deal();

    /** Returns the kind of deviation. */
    public abstract Kind kind();

    /**
     * Returns the position of the event in the history of the deal, from 0; for a migrated deal in its history
     * {@linkplain io.stagecraft.core.opportunity.Opportunity#inPresentProcess() in its present process}.
     */
    public abstract int position();

    /** Returns the event in words, such as {@code from "Contacted" to "Won"}. */
    public abstract Message what();
}
