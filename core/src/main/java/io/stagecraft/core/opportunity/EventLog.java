// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The events of a deal, never empty: appending leaves the shorter history as it was, and costs the same however long it
 * is.
 *
 * <p>The newest events, up to 32, are a linked list, so that appending makes one small object and copies nothing. Full blocks of 32
 * hang in a tree of width 32, so that an event is read by its position in a few steps. Of a history that was replayed the list begins
 * with an array, which takes less memory. Nothing is written after it was made. Why not a linked list, a shared array or a plain
 * persistent vector: see {@code docs/decisions/0004-deal-history.md}.
 */
sealed class EventLog permits EventLog.First {
    private static final int BLOCK_BITS = 5;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int NODE_BITS = 5;
    private static final int NODE_MASK = (1 << NODE_BITS) - 1;
    private static final Object[] NO_BLOCKS = {};

    private final int size;
    private final DealEvent last;
    private final @Nullable EventLog before; // null in the first after the tree

    private EventLog(int size, DealEvent last, @Nullable EventLog before) {
        this.size = size;
        this.last = last;
        this.before = before;
    }

    /** A history that the list begins with. It alone refers to the tree: the others of its block find it there. */
    static sealed class First extends EventLog permits Packed {
        private final Object[] root;

        First(int size, DealEvent last, Object[] root) {
            super(size, last, null);
            this.root = root;
        }

        /** Copies the events behind the tree. */
        void copyTo(DealEvent[] events, int from) {
            events[from] = super.last;
        }

        /** Returns an event behind the tree. */
        DealEvent inBlock(int index) {
            return super.last;
        }
    }

    /** A history of which all events behind the tree are in an array, of which shorter histories may share a part. */
    static final class Packed extends First {
        private final DealEvent[] block;

        Packed(int size, DealEvent[] block, Object[] root) {
            super(size, block[size - 1 & BLOCK - 1], root);
            this.block = block;
        }

        @Override
        void copyTo(DealEvent[] events, int from) {
            System.arraycopy(block, 0, events, from, (size() - 1 & BLOCK - 1) + 1);
        }

        @Override
        DealEvent inBlock(int index) {
            return block[index & BLOCK - 1];
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

    /** Returns the same history in less memory. */
    EventLog packed() {
        if (before == null) {
            return this;
        }
        DealEvent[] block = new DealEvent[(size - 1 & BLOCK - 1) + 1];
        return new Packed(size, block, copyBlock(block).root);
    }

    /** Returns this history as it was with so many events; null where the last of them is in a full block. */
    @Nullable
    EventLog first(int events) {
        if ((events - 1) >>> BLOCK_BITS != blocks()) {
            return null;
        }
        EventLog node = this;
        while (node.size > events && node.before != null) {
            node = node.before;
        }
        return node.size == events ? node : new Packed(events, ((Packed) node).block, ((First) node).root);
    }

    DealEvent get(int index) {
        if (index == size - 1) {
            return last;
        }
        int block = index >>> BLOCK_BITS;
        if (block == blocks()) {
            return inLastBlock(index);
        }
        Object[] node = root();
        for (int level = height(blocks()) - 1; level > 0; level--) {
            node = (Object[]) node[(block >>> (level * NODE_BITS)) & NODE_MASK];
        }
        return ((DealEvent[]) node[block & NODE_MASK])[index & (BLOCK - 1)];
    }

    private DealEvent inLastBlock(int index) {
        EventLog node = this;
        while (node.before != null) {
            if (node.size - 1 == index) {
                return node.last;
            }
            node = node.before;
        }
        return ((First) node).inBlock(index);
    }

    /** Returns the events, oldest first, in one go from the last to the first. */
    DealEvent[] toArray() {
        DealEvent[] events = new DealEvent[size];
        int place = size;
        EventLog node = this;
        while (node.before != null) {
            events[--place] = node.last;
            node = node.before;
        }
        place = node.size - 1 & -BLOCK;
        ((First) node).copyTo(events, place);
        while (place > 0) {
            events[--place] = get(place);
        }
        return events;
    }

    /** Returns the newest event that passes, looked for from the end down to a position; null if there is none. */
    @Nullable
    DealEvent newest(int from, Predicate<DealEvent> filter) {
        EventLog node = this;
        for (; node.before != null && node.size > from; node = node.before) {
            if (filter.test(node.last)) {
                return node.last;
            }
        }
        for (int place = node.size - 1; place >= from; place--) {
            DealEvent event = node.get(place);
            if (filter.test(event)) {
                return event;
            }
        }
        return null;
    }

    /** Returns the first of the list. */
    private First begin() {
        EventLog node = this;
        while (node.before != null) {
            node = node.before;
        }
        return (First) node;
    }

    /** Copies the events behind the tree, and returns the first of the list. */
    private First copyBlock(DealEvent[] block) {
        EventLog node = this;
        for (int place = block.length - 1; node.before != null; place--) {
            block[place] = node.last;
            node = node.before;
        }
        ((First) node).copyTo(block, 0);
        return (First) node;
    }

    private Object[] root() {
        return begin().root;
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
        Object[] root = copyBlock(full).root;
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
