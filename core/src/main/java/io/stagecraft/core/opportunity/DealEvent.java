// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.recording.Recording;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * An event in the history of a deal. Events are appended in order, never edited and never removed; a correction is
 * another event.
 *
 * <p>The instants of all events but {@link Evidence} never decrease; evidence may be recorded later than it was given. The
 * instants at which events were recorded never decrease. A minor version may add kinds of events, so that a {@code switch} over
 * them needs a default, though the compiler would do without.
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
                Migrated,
                FactRecorded,
                Approved,
                CategoryCalled,
                LineItemsSet,
                OwnersShared,
                CompetitorNamed,
                LeadAttributed,
                Merged,
                PutOnHold,
                Resumed,
                ClosePlanSet,
                OwnEvent {
    /** The version of the stored form of all events, which is raised when their attributes change; stored with each. */
    int SCHEMA_VERSION = 3;

    /** Returns the instant at which it happened. */
    Instant at();

    /** Returns the circumstances under which it was recorded, or empty if it does not say. */
    Optional<Recording> recording();

    /** Returns this event with the circumstances under which it was recorded, in place of those it has. */
    DealEvent withRecording(Recording recording);

    /** Returns the instant at which it was recorded; where it does not say, that at which it happened. */
    default Instant recordedAt() {
        Optional<Recording> recording = recording();
        return recording.isPresent() ? recording.get().at() : at();
    }
}
