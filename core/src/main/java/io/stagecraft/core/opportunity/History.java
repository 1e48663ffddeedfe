package io.stagecraft.core.opportunity;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The events of a deal, never empty: appending leaves the shorter history as it was, and costs the same however long it is.
 *
 * <p>Full blocks of 32 events hang in a tree of width 32. The last block is an array that versions share: the first to extend a
 * version claims the next slot, any other copies the block. A version never looks beyond its own size, so it never sees what
 * another wrote; the slot is written before the version is constructed, so its final fields publish it. Why not a linked list or
 * a plain persistent vector: see {@code docs/decisions} on histories.
 */
final class History {
    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;
    private static final int MASK = WIDTH - 1;
    private static final int FIRST_CAPACITY = 4;
    private static final Object[] NO_TREE = {};
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(DealEvent[].class);

    private final int size;
    private final DealEvent[] tail;
    private final Object[] root;
    private final int height; // levels of the tree, 0 while everything is in the tail

    private History(int size, DealEvent[] tail, Object[] root, int height) {
        this.size = size;
        this.tail = tail;
        this.root = root;
        this.height = height;
    }

    static History of(DealEvent first) {
        return new History(1, block(first), NO_TREE, 0);
    }

    int size() {
        return size;
    }

    DealEvent get(int index) {
        int block = index >>> BITS;
        if (block == (size - 1) >>> BITS) {
            return tail[index & MASK];
        }
        Object[] node = root;
        for (int level = height - 1; level > 0; level--) {
            node = (Object[]) node[(block >>> (level * BITS)) & MASK];
        }
        return ((DealEvent[]) node[block & MASK])[index & MASK];
    }

    DealEvent last() {
        return tail[(size - 1) & MASK];
    }

    History plus(DealEvent event) {
        int used = ((size - 1) & MASK) + 1;
        if (used == WIDTH) {
            return withFullTail(event);
        }
        if (used < tail.length && SLOT.compareAndSet(tail, used, null, event)) {
            return new History(size + 1, tail, root, height);
        }
        DealEvent[] copy = new DealEvent[used < tail.length ? tail.length : used * 2];
        System.arraycopy(tail, 0, copy, 0, used);
        copy[used] = event;
        return new History(size + 1, copy, root, height);
    }

    private History withFullTail(DealEvent event) {
        int block = (size - 1) >>> BITS;
        if (height == 0) {
            return new History(size + 1, block(event), new Object[] {tail}, 1);
        }
        if (block == 1 << (height * BITS)) {
            Object[] higher = {root, path(height, tail)};
            return new History(size + 1, block(event), higher, height + 1);
        }
        return new History(size + 1, block(event), with(root, height - 1, block, tail), height);
    }

    private static Object[] with(Object[] node, int level, int block, DealEvent[] full) {
        int slot = (block >>> (level * BITS)) & MASK;
        Object[] copy = Arrays.copyOf(node, slot + 1);
        copy[slot] = level == 0
                ? full
                : slot < node.length ? with((Object[]) node[slot], level - 1, block, full) : path(level, full);
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

    private static DealEvent[] block(DealEvent first) {
        DealEvent[] block = new DealEvent[FIRST_CAPACITY];
        block[0] = first;
        return block;
    }
}
