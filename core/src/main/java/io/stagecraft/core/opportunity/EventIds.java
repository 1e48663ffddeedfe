// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.recording.Recording;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The positions of the events of a deal by the hashes of their ids, so that an event that arrives twice is found in a long history
 * as fast as in a short one. The newest events, up to 33, are not listed but looked at one by one: most deals have no more.
 *
 * <p>The others stand in sorted runs over 32, 64, 128 … events, the longest last, like the digits of a binary number: two
 * runs of one length are merged to one. Listing an event so costs the logarithm of the number of events, and nothing is written
 * after it was made.
 */
final class EventIds {
    private static final int BLOCK = 32;

    /** Those of a deal none of whose events is listed. */
    static final EventIds NONE = new EventIds(0, 0, new long[0], null);

    private final int from;
    private final int until;
    private final long[] keys; // the hash in the upper half, the position in the lower, ascending
    private final @Nullable EventIds older;

    private EventIds(int from, int until, long[] keys, @Nullable EventIds older) {
        this.from = from;
        this.until = until;
        this.keys = keys;
        this.older = older;
    }

    /** Returns these with every block of a history that has an event after it: it hangs in the tree then, and is read in few steps. */
    EventIds upTo(EventLog history) {
        EventIds all = this;
        while (history.size() - all.until > BLOCK) {
            all = all.plusBlock(history);
        }
        return all;
    }

    private EventIds plusBlock(EventLog history) {
        long[] keys = new long[BLOCK];
        int count = 0;
        for (int position = until; position < until + BLOCK; position++) {
            Optional<String> id = history.get(position).recording().flatMap(Recording::id);
            if (id.isPresent()) {
                keys[count++] = key(id.get(), position);
            }
        }
        Arrays.sort(keys, 0, count);
        EventIds run = new EventIds(until, until + BLOCK, Arrays.copyOf(keys, count), this);
        while (run.older != null && run.older.until - run.older.from == run.until - run.from) {
            run = run.older.mergedWith(run);
        }
        return run;
    }

    private EventIds mergedWith(EventIds newer) {
        long[] both = Arrays.copyOf(keys, keys.length + newer.keys.length);
        System.arraycopy(newer.keys, 0, both, keys.length, newer.keys.length);
        Arrays.sort(both);
        return new EventIds(from, newer.until, both, older);
    }

    private static long key(String id, int position) {
        return (long) id.hashCode() << Integer.SIZE | position;
    }

    /** Returns the event of a history that was recorded under an id, or null if none was. */
    @Nullable
    DealEvent find(String id, EventLog history) {
        DealEvent event = history.newest(until, each -> Recordings.isOf(each, id));
        for (EventIds run = this; run != null && event == null; run = run.older) {
            event = run.listed(id, history);
        }
        return event;
    }

    private @Nullable DealEvent listed(String id, EventLog history) {
        int found = Arrays.binarySearch(keys, key(id, 0));
        for (int i = found < 0 ? -found - 1 : found;
                i < keys.length && (int) (keys[i] >> Integer.SIZE) == id.hashCode();
                i++) {
            DealEvent event = history.get((int) keys[i]);
            if (Recordings.isOf(event, id)) {
                return event;
            }
        }
        return null;
    }
}
