package io.stagecraft.core.opportunity;

import java.io.Serializable;
import java.time.Instant;

/**
 * An event in the history of a deal. Events are appended in order, never edited and never removed; a correction is
 * another event.
 *
 * <p>The instants of all events but {@link Evidence} never decrease; evidence may be recorded later than it was given.
 */
public sealed interface DealEvent extends Serializable
        permits Opened,
                Evidence,
                StageMoved,
                AmountChanged,
                ExpectedCloseChanged,
                NextStepSet,
                Reassigned,
                Won,
                Lost,
                Abandoned,
                Reopened,
                Migrated {
    /** Returns the instant at which it happened. */
    Instant at();
}
