// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * The lines of a file by the numbers of their texts, to be handed out once more without reading the file. Of a file with too many
 * of them only the last are kept.
 */
final class CodedLines {
    private static final int BLOCK = 1 << 14;

    /** So many cells, and letters of different texts, are kept at the most. */
    private static final int MOST = 1 << 26;

    private TextPool[] columns = {};
    private int[] line =
            new int[16]; // the number of the line, how many cells it has, and the number of the text of each
    private final Queue<int[]> blocks = new ArrayDeque<>(); // of one line behind the other
    private int[] block = {};
    private int used;
    private boolean isWhole = true;

    /** Begins a line. */
    void begin(long number) {
        line[0] = Math.toIntExact(number);
        line[1] = 0;
    }

    /** Returns how many cells the line that was begun has. */
    int cells() {
        return line[1];
    }

    /** Adds a cell to the line that was begun. */
    void add(char[] buffer, int from, int length) {
        int column = line[1]++;
        if (column == columns.length) {
            columns = Arrays.copyOf(columns, column + 1);
            columns[column] = new TextPool();
        }
        if (column + 2 == line.length) {
            line = Arrays.copyOf(line, 2 * line.length);
        }
        line[column + 2] = columns[column].number(buffer, from, length);
    }

    /** Returns the line that was begun. */
    Line line() {
        return line(line, 0);
    }

    private Line line(int[] from, int at) {
        String[] cells = new String[from[at + 1]];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = columns[column].value(from[at + 2 + column]);
        }
        return Line.of(from[at], cells);
    }

    /** Keeps the line that was begun. */
    void keep() {
        int length = line[1] + 2;
        if (used + length > block.length) {
            if (isFull()) {
                isWhole = false;
                blocks.clear();
                columns = new TextPool[0];
            }
            block = new int[Math.max(BLOCK, length)];
            blocks.add(block);
            used = 0;
        }
        System.arraycopy(line, 0, block, used, length);
        used += length;
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
        for (int[] next = blocks.poll(); next != null; next = blocks.poll()) {
            for (int at = 0; at < next.length && next[at] > 0; at += next[at + 1] + 2) {
                lines.accept(line(next, at));
            }
        }
    }
}
