package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.recording.Recording;
import java.time.Instant;
import java.util.Optional;

/** Reads when events of a deal were recorded, and under which ids. */
final class Recordings {
    private static final Recording ANY = Recording.of(Instant.EPOCH);

    private Recordings() {}

    /** Returns the greatest instant at which an event was recorded. */
    static Instant latest(Opportunity deal) {
        Instant latest = deal.latest;
        if (deal.situation.isRecorded()) {
            for (int i = deal.eventCount() - 1; i >= 0; i--) {
                Optional<Recording> recording = deal.event(i).recording();
                if (recording.isPresent()) { // those before were recorded no later
                    return recording.get().at().isAfter(latest)
                            ? recording.get().at()
                            : latest;
                }
            }
        }
        return latest;
    }

    /** Returns the event that was recorded under an id, found from the end. */
    static Optional<DealEvent> withId(Opportunity deal, String id) {
        if (deal.situation.isRecorded()) {
            for (int i = deal.eventCount() - 1; i >= 0; i--) {
                DealEvent event = deal.event(i);
                if (event.recording().flatMap(Recording::id).filter(id::equals).isPresent()) {
                    return Optional.of(event);
                }
            }
        }
        return Optional.empty();
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
