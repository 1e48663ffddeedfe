// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * The lines of a file by the numbers of their texts, to be handed out once more without reading the file. Of a file with too many
 * of them only the last are kept.
 */
final class CodedLines {
    private static final int BLOCK = 1 << 16;

    /** So many bytes of cells, and letters of different texts, are kept at the most. */
    private static final int MOST = 1 << 27;

    private static final int LONGEST = 5; // bytes of a number

    private TextPool[] columns = {};
    private int number;
    private int cells;
    private int[] texts = new int[16]; // the number of the text of each cell
    private final Queue<ByteBuffer> blocks =
            new ArrayDeque<>(); // of one line behind the other, in few bytes for small numbers
    private ByteBuffer block = ByteBuffer.allocate(0);
    private boolean isWhole = true;

    /** Begins a line. */
    void begin(long number) {
        this.number = Math.toIntExact(number);
        cells = 0;
    }

    /** Returns how many cells the line that was begun has. */
    int cells() {
        return cells;
    }

    /** Adds a cell to the line that was begun. */
    void add(char[] buffer, int from, int length) {
        if (cells == columns.length) {
            columns = Arrays.copyOf(columns, cells + 1);
            columns[cells] = new TextPool();
        }
        add(columns[cells].number(buffer, from, length));
    }

    private void add(int text) {
        if (cells == texts.length) {
            texts = Arrays.copyOf(texts, 2 * cells);
        }
        texts[cells++] = text;
    }

    /** Returns the line that was begun. */
    Line line() {
        String[] values = new String[cells];
        for (int column = 0; column < cells; column++) {
            values[column] = columns[column].value(texts[column]);
        }
        return Line.of(number, values);
    }

    /** Keeps the line that was begun. */
    void keep() {
        int longest = LONGEST * (cells + 2);
        if (block.remaining() < longest) {
            if (isFull()) {
                isWhole = false;
                blocks.clear();
                columns = new TextPool[0];
            }
            block = ByteBuffer.allocate(Math.max(BLOCK, longest));
            blocks.add(block);
        }
        put(number);
        put(cells);
        for (int column = 0; column < cells; column++) {
            put(texts[column]);
        }
    }

    private void put(int value) {
        int rest = value;
        for (; rest >= 0x80; rest >>>= 7) {
            block.put((byte) (rest | 0x80));
        }
        block.put((byte) rest);
    }

    private static int next(ByteBuffer block) {
        byte next = block.get();
        int value = next & 0x7F;
        for (int shift = 7; next < 0; shift += 7) {
            next = block.get();
            value |= (next & 0x7F) << shift;
        }
        return value;
    }

    private boolean isFull() {
        long kept = (long) blocks.size() * BLOCK;
        for (TextPool column : columns) {
            kept += column.letters();
        }
        return kept > MOST;
    }

    /** Returns whether all lines are kept. */
    boolean isWhole() {
        return isWhole;
    }

    /** Hands out the lines, which are not kept any longer. */
    void handOut(Consumer<Line> lines) {
        for (ByteBuffer next = blocks.poll(); next != null; next = blocks.poll()) {
            next.flip();
            while (next.hasRemaining()) {
                begin(next(next));
                for (int rest = next(next); rest > 0; rest--) {
                    add(next(next));
                }
                lines.accept(line());
            }
        }
    }
}
