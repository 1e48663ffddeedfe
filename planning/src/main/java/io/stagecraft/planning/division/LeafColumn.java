// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A column of leaves as running totals in blocks: 8 bytes a leaf, any contiguous sum from four numbers, and a changed
 * copy that shares the blocks that stay.
 */
public final class LeafColumn implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BITS = 12;
    private static final int BLOCK = 1 << BITS;

    private final int size;
    private final long[][] blocks;
    private final long[] before;

    private LeafColumn(int size, long[][] blocks) {
        this.size = size;
        this.blocks = blocks;
        this.before = new long[blocks.length + 1];
        for (int i = 0; i < blocks.length; i++) {
            before[i + 1] = Math.addExact(before[i], blocks[i][blocks[i].length - 1]);
        }
    }

    public int size() {
        return size;
    }

    public long get(int leaf) {
        long[] block = blocks[leaf >>> BITS];
        int place = leaf & (BLOCK - 1);
        return place == 0 ? block[0] : block[place] - block[place - 1];
    }

    /** Returns the sum of the leaves from one up to, but without, another. */
    public long sum(int from, int to) {
        return upTo(to) - upTo(from);
    }

    private long upTo(int leaf) {
        int place = leaf & (BLOCK - 1);
        int block = leaf >>> BITS;
        return place == 0 ? before[block] : before[block] + blocks[block][place - 1];
    }

    /** Visits the leaves that differ from another column of the same size, in order, passing over shared blocks. */
    public void differences(LeafColumn other, DifferenceVisitor visitor) {
        for (int block = 0; block < blocks.length; block++) {
            if (blocks[block] != other.blocks[block]) {
                int first = block << BITS;
                for (int leaf = first; leaf < first + blocks[block].length; leaf++) {
                    visitor.visit(leaf, get(leaf) - other.get(leaf));
                }
            }
        }
    }

    /** Receives how much a leaf differs. */
    @FunctionalInterface
    public interface DifferenceVisitor {
        void visit(int leaf, long difference);
    }

    /** Returns a column in which some leaves were replaced. */
    public Editor edit() {
        return new Editor(size, blocks.clone());
    }

    public static Editor ofSize(int size) {
        long[][] blocks = new long[(size + BLOCK - 1) >>> BITS][];
        return new Editor(size, blocks);
    }

    private Object writeReplace() {
        long[] amounts = new long[size];
        Arrays.setAll(amounts, this::get);
        return new Leaves(amounts);
    }

    /** What travels, and is stored: one amount a leaf, not their running totals, which are long. */
    private static final class Leaves implements Serializable {
        private static final long serialVersionUID = 1L;

        private final long[] amounts;

        Leaves(long[] amounts) {
            this.amounts = amounts;
        }

        private Object readResolve() {
            Editor editor = ofSize(requireNonNull(amounts, "amounts").length);
            editor.write(0, amounts, 0, amounts.length);
            return editor.done();
        }
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof LeafColumn other && size == other.size && Arrays.deepEquals(blocks, other.blocks);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(blocks);
    }

    /** Writes ranges in ascending order, then makes the column; used once. */
    public static final class Editor {
        private final int size;
        private final long[][] blocks;
        private int plain = -1;

        private Editor(int size, long[][] blocks) {
            this.size = size;
            this.blocks = blocks;
        }

        /** Writes leaves, which must lie after those written before. */
        void write(int leaf, long[] values, int from, int to) {
            int next = leaf;
            for (int i = from; i < to; ) {
                long[] block = open(next >>> BITS);
                int place = next & (BLOCK - 1);
                int length = Math.min(to - i, block.length - place);
                System.arraycopy(values, i, block, place, length);
                i += length;
                next += length;
            }
        }

        /** Returns a block as plain values, its running totals undone, after closing the one before. */
        private long[] open(int block) {
            if (block != plain) {
                close();
                plain = block;
                if (blocks[block] == null) {
                    blocks[block] = new long[Math.min(BLOCK, size - (block << BITS))];
                } else {
                    blocks[block] = blocks[block].clone();
                    for (int i = blocks[block].length - 1; i > 0; i--) {
                        blocks[block][i] -= blocks[block][i - 1];
                    }
                }
            }
            return blocks[block];
        }

        private void close() {
            if (plain >= 0) {
                long[] block = blocks[plain];
                for (int i = 1; i < block.length; i++) {
                    block[i] = Math.addExact(block[i], block[i - 1]);
                }
            }
        }

        LeafColumn done() {
            close();
            plain = -1;
            for (int i = 0; i < blocks.length; i++) {
                if (blocks[i] == null) {
                    blocks[i] = new long[Math.min(BLOCK, size - (i << BITS))];
                }
            }
            return new LeafColumn(size, blocks);
        }
    }
}
