// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.file;

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

    private static final int LONGEST = 5; // bytes of a number, and 3 of a letter

    private TextPool[] columns = {};
    private int number;
    private int cells;
    private int[] texts = new int[16]; // the number of the text of each cell
    private String[] values = new String[16]; // of each cell
    private long letters; // of those that are written out
    private final Queue<ByteBuffer> blocks =
            new ArrayDeque<>(); // of one line behind the other, in few bytes for small numbers
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long bytes; // of all blocks
    private boolean isKept = true; // the last line
    private boolean isWhole = true;

    /** Begins a line. */
    void begin(long number) {
        if (!isKept) {
            for (TextPool column : columns) {
                column.forgetAbove();
            }
        }
        isKept = false;
        this.number = Math.toIntExact(number);
        cells = 0;
        letters = 0;
    }

    /** Returns how many cells the line that was begun has. */
    int cells() {
        return cells;
    }

    /** Adds a cell to the line that was begun. */
    void add(char[] buffer, int from, int length) {
        TextPool column = column();
        int text = column.number(buffer, from, length);
        texts[cells] = text;
        values[cells] = column.value(text);
        letters += text == TextPool.WRITTEN_OUT ? values[cells].length() : 0;
        cells++;
    }

    /** Returns the column of the next cell, for which there is room. */
    private TextPool column() {
        if (cells == columns.length) {
            columns = Arrays.copyOf(columns, cells + 1);
            columns[cells] = new TextPool();
        }
        if (cells == texts.length) {
            texts = Arrays.copyOf(texts, 2 * cells);
            values = Arrays.copyOf(values, 2 * cells);
        }
        return columns[cells];
    }

    /** Returns the line that was begun. */
    Line line() {
        return Line.of(number, Arrays.copyOf(values, cells));
    }

    /** Keeps the line that was begun. */
    void keep() {
        isKept = true;
        long longest = LONGEST * (2L * cells + 2) + 3 * letters;
        if (block.remaining() < longest) {
            if (bytes + longest + lettersOfColumns() > MOST) {
                isWhole = false;
                blocks.clear();
                bytes = 0;
                columns = new TextPool[0];
            }
            block = ByteBuffer.allocate(Math.toIntExact(Math.max(BLOCK, longest)));
            bytes += block.capacity();
            blocks.add(block);
        }
        put(number);
        put(cells);
        for (int column = 0; column < cells; column++) {
            put(texts[column]);
            if (texts[column] == TextPool.WRITTEN_OUT) {
                put(values[column]);
            }
        }
    }

    private long lettersOfColumns() {
        long letters = 0;
        for (TextPool column : columns) {
            letters += column.letters();
        }
        return letters;
    }

    private void put(int value) {
        int rest = value;
        for (; rest >= 0x80; rest >>>= 7) {
            block.put((byte) (rest | 0x80));
        }
        block.put((byte) rest);
    }

    private void put(String text) {
        put(text.length());
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
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

    private static String nextText(ByteBuffer block) {
        char[] text = new char[next(block)];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) next(block);
        }
        return new String(text);
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
                number = next(next);
                cells = 0;
                for (int rest = next(next); rest > 0; rest--) {
                    TextPool column = column();
                    int text = next(next);
                    if (text == TextPool.WRITTEN_OUT) {
                        column.written(nextText(next));
                    }
                    values[cells++] = column.value(text);
                }
                lines.accept(line());
            }
        }
    }
}
