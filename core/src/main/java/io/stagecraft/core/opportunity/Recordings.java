// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.recording.Recording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads when events of a deal were recorded, and under which ids. */
final class Recordings {
    private static final Recording ANY = Recording.of(Instant.EPOCH);

    private Recordings() {}

    /** Returns the greatest instant at which an event was recorded. */
    static Instant latest(Opportunity deal) {
        if (deal.hasAnyRecording()) {
            DealEvent event = deal.history.newest(0, each -> each.recording().isPresent());
            if (event != null && event.recordedAt().isAfter(deal.latest)) { // those before were recorded no later
                return event.recordedAt();
            }
        }
        return deal.latest;
    }

    /** Returns the event that was recorded under an id, or null if none was. */
    static @Nullable DealEvent withId(Opportunity deal, String id) {
        EventIds ids = deal.situation.ids();
        return ids == null ? null : ids.find(id, deal.history);
    }

    /** Returns whether an event was recorded under an id. */
    static boolean isOf(DealEvent event, String id) {
        return event.recording().flatMap(Recording::id).filter(id::equals).isPresent();
    }

    /**
     * Checks that two events with one id say the same, whenever they were recorded; one from which a person was redacted
     * by the digest that it keeps.
     */
    static void checkSame(Opportunity deal, DealEvent known, DealEvent given) {
        String digest = known.recording().flatMap(Recording::digest).orElse("");
        boolean isSame =
                digest.isEmpty() ? content(known).equals(content(given)) : digest.equals(EventContent.digest(given));
        checkArgument(
                isSame,
                "an event must say what the event with its id %s says, %s, but was %s (opportunity %s)",
                known.recording().flatMap(Recording::id).orElse(""),
                known,
                given,
                deal.id());
    }

    /** Returns what happened, without its recording. */
    private static DealEvent content(DealEvent event) {
        return event.withRecording(ANY);
    }
}
