// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.file;

import io.stagecraft.examples.crm.cell.Spelling;
import java.util.Arrays;

/**
 * The texts of one column, each with a number. One copy of each short text is kept, found by its characters, so that most cells cost no
 * object. Long texts, and all texts of a column in which few stand twice, such as one of ids, are not kept: whoever needs them later
 * writes them out.
 */
final class TextPool {
    /** The number of empty text. */
    static final int EMPTY = 0;

    /** The number of a text that is not kept. */
    static final int WRITTEN_OUT = 1;

    /** The number of a text that is not kept, but is that of the cell above. */
    static final int AS_ABOVE = 2;

    private static final int FIRST = 3; // of those that are kept

    private static final int LONGEST = 40; // of the short ones; the others hardly ever stand in two cells
    private static final int TRIED = 1 << 16; // so many texts tell whether they are kept, if every second one is found

    private String[] written = new String[1 << 6];
    private String[] values = new String[1 << 6];
    private long[] slots = new long[1 << 7]; // the hash of a text and its number, found by the hash; 0 is free
    private int size = FIRST;
    private int found;
    private boolean isKept = true;
    private String above = ""; // the value of the last cell that has one, which the next has often
    private int numberOfAbove = EMPTY;
    private long letters;

    /** Returns the number of the text of the next cell. */
    int number(char[] cells, int from, int length) {
        if (length == 0) {
            return EMPTY;
        }
        if (isPlain(above, cells, from, length)) {
            return numberOfAbove;
        }
        if (isKept && length <= LONGEST) {
            numberOfAbove = find(cells, from, length);
            above = values[numberOfAbove];
            return numberOfAbove;
        }
        written(Spelling.value(new String(cells, from, length)));
        return WRITTEN_OUT;
    }

    /** Takes the value of the next cell, whose text was not kept. */
    void written(String value) {
        above = value;
        numberOfAbove = AS_ABOVE;
    }

    /** Forgets the text of the cell above if it is not kept, since its line is not. */
    void forgetAbove() {
        if (numberOfAbove == AS_ABOVE) {
            above = "";
        }
    }

    /** Returns the value of the next cell, by its number. */
    String value(int number) {
        if (number == EMPTY) {
            return "";
        }
        if (number >= FIRST) {
            above = values[number];
        }
        return above;
    }

    /** Returns how many letters all texts have that are kept. */
    long letters() {
        return letters;
    }

    private int find(char[] cells, int from, int length) {
        int hash = 0;
        boolean isPlain = cells[from] != '\'' && cells[from] != ' ' && cells[from + length - 1] != ' ';
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + cells[i]; // as a text has it
            isPlain &= cells[i] >= ' ' && cells[i] <= '~';
        }
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int number = (int) slots[slot];
            if (slots[slot] >> 32 == hash && isEqual(written[number], cells, from, length)) {
                found++;
                return number;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = (long) hash << 32 | size;
        return add(new String(cells, from, length), isPlain);
    }

    private int add(String text, boolean isPlain) {
        int number = size++;
        written[number] = text;
        values[number] = isPlain ? text : Spelling.value(text);
        letters += text.length();
        if (size == written.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        isKept = size < TRIED || found >= size / 2;
        values = Arrays.copyOf(values, 2 * size);
        if (!isKept) {
            written = new String[0];
            slots = new long[0];
            return;
        }
        written = Arrays.copyOf(written, 2 * size);
        long[] before = slots;
        slots = new long[2 * before.length];
        for (long text : before) {
            if (text != 0) {
                int slot = slot((int) (text >> 32));
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = text;
            }
        }
    }

    private int slot(int hash) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ spread >>> 16) & slots.length - 1;
    }

    /** Returns whether a cell is written as a value is, in letters that are taken as they stand. */
    private static boolean isPlain(String value, char[] cells, int from, int length) {
        if (value.length() != length || cells[from] == '\'') {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) { // numbers, days and ids differ in the end
            char c = cells[from + i];
            if (c != value.charAt(i) || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isEqual(String text, char[] cells, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != cells[from + i]) {
                return false;
            }
        }
        return true;
    }
}
