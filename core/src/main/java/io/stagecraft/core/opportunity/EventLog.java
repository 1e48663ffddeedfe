// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The events of a deal, never empty: appending leaves the shorter history as it was, and costs the same however long it
 * is.
 *
 * <p>The newest events, up to 32, are a linked list, so that appending makes one small object and copies nothing. Full blocks of 32
 * hang in a tree of width 32, so that an event is read by its position in a few steps. Nothing is written after it was made. Why not
 * a linked list, a shared array or a plain persistent vector: see {@code docs/decisions/0004-deal-history.md}.
 */
sealed class EventLog permits EventLog.First {
    private static final int BLOCK_BITS = 5;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int NODE_BITS = 5;
    private static final int NODE_MASK = (1 << NODE_BITS) - 1;
    private static final Object[] NO_BLOCKS = {};

    private final int size;
    private final DealEvent last;
    private final @Nullable EventLog before; // null where the last event is the first after the tree

    private EventLog(int size, DealEvent last, @Nullable EventLog before) {
        this.size = size;
        this.last = last;
        this.before = before;
    }

    /**
     * A history whose last event is the first after a tree, which it alone refers to: the others of its block find it
     * there.
     */
    static final class First extends EventLog {
        private final Object[] root;

        First(int size, DealEvent last, Object[] root) {
            super(size, last, null);
            this.root = root;
        }
    }

    static EventLog of(DealEvent first) {
        return new First(1, first, NO_BLOCKS);
    }

    int size() {
        return size;
    }

    EventLog plus(DealEvent event) {
        return (size & (BLOCK - 1)) != 0 ? new EventLog(size + 1, event, this) : next(event);
    }

    private EventLog next(DealEvent event) {
        return new First(size + 1, event, withFullBlock());
    }

    /** Returns this history as it was with so many events; null where the last of them is in a full block. */
    @Nullable
    EventLog first(int events) {
        return (events - 1) >>> BLOCK_BITS == blocks() ? back(size - events) : null;
    }

    DealEvent get(int index) {
        int block = index >>> BLOCK_BITS;
        if (block == blocks()) {
            return back(size - 1 - index).last;
        }
        Object[] node = root();
        for (int level = height(blocks()) - 1; level > 0; level--) {
            node = (Object[]) node[(block >>> (level * NODE_BITS)) & NODE_MASK];
        }
        return ((DealEvent[]) node[block & NODE_MASK])[index & (BLOCK - 1)];
    }

    /** Returns the events, oldest first, in one go from the last to the first. */
    DealEvent[] toArray() {
        DealEvent[] events = new DealEvent[size];
        int place = size;
        EventLog node = this;
        while (node != null) {
            events[--place] = node.last;
            node = node.before;
        }
        while (place > 0) {
            events[--place] = get(place);
        }
        return events;
    }

    /** Returns the newest event that passes, looked for from the end down to a position; null if there is none. */
    @Nullable
    DealEvent newest(int from, Predicate<DealEvent> filter) {
        int place = size;
        for (EventLog node = this; node != null && place > from; node = node.before) {
            place--;
            if (filter.test(node.last)) {
                return node.last;
            }
        }
        while (place > from) {
            DealEvent event = get(--place);
            if (filter.test(event)) {
                return event;
            }
        }
        return null;
    }

    /** Returns the history so many events ago, within this block. */
    private EventLog back(int events) {
        EventLog node = this;
        for (int i = 0; i < events; i++) {
            node = requireNonNull(node.before);
        }
        return node;
    }

    private Object[] root() {
        return ((First) back((size - 1) & (BLOCK - 1))).root;
    }

    /** Returns how many full blocks hang in the tree. */
    private int blocks() {
        return (size - 1) >>> BLOCK_BITS;
    }

    /** Returns the levels of a tree with so many blocks, 0 without any. */
    private static int height(int blocks) {
        int height = blocks == 0 ? 0 : 1;
        for (int left = (blocks - 1) >> NODE_BITS; left > 0; left >>= NODE_BITS) {
            height++;
        }
        return height;
    }

    /** Returns the root of the tree with these last 32 events as one more block. */
    private Object[] withFullBlock() {
        DealEvent[] full = new DealEvent[BLOCK];
        EventLog node = this;
        for (int i = BLOCK - 1; i > 0; i--) {
            full[i] = node.last;
            node = requireNonNull(node.before);
        }
        full[0] = node.last;
        Object[] root = ((First) node).root;
        int number = blocks();
        int height = height(number);
        if (height == 0) {
            return new Object[] {full};
        }
        return number == 1 << (height * NODE_BITS)
                ? new Object[] {root, path(height, full)}
                : with(root, height - 1, number, full);
    }

    private static Object[] with(Object[] node, int level, int number, DealEvent[] full) {
        int slot = (number >>> (level * NODE_BITS)) & NODE_MASK;
        Object[] copy = Arrays.copyOf(node, slot + 1);
        if (level == 0) {
            copy[slot] = full;
        } else {
            copy[slot] = slot < node.length ? with((Object[]) node[slot], level - 1, number, full) : path(level, full);
        }
        return copy;
    }

    /** Returns the full block below so many levels of single children. */
    private static Object path(int levels, DealEvent[] full) {
        Object node = full;
        for (int level = 0; level < levels; level++) {
            node = new Object[] {node};
        }
        return node;
    }
}
