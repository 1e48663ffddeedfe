// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.util.Arrays;

/**
 * The texts of one column, each with a number: 0, which is empty text, 1, ... One copy of each short text is kept, found by its
 * characters, so that most cells cost no object. In a column where hardly any text stands twice, such as one of ids, none is looked for
 * any longer.
 */
final class TextPool {
    private static final int LONGEST = 40; // of the short ones; the others hardly ever stand in two cells
    private static final int TRIED = 1 << 16; // so many texts tell whether they are looked for, if one in 16 is found

    private String[] written = new String[1 << 6];
    private String[] values = new String[1 << 6];
    private long[] slots = new long[1 << 7]; // the hash of a text and its number, found by the hash; 0 is free
    private int size = 1;
    private int found;
    private boolean isLookedFor = true;
    private int last; // the number of the cell above, which a cell has often
    private long letters;

    TextPool() {
        written[0] = "";
        values[0] = "";
    }

    /** Returns the number of the text of a cell. */
    int number(char[] cells, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (!isPlain(values[last], cells, from, length)) {
            last = isLookedFor && length <= LONGEST
                    ? find(cells, from, length)
                    : add(new String(cells, from, length), false);
        }
        return last;
    }

    /** Returns the value of the cells with a text. */
    String value(int number) {
        return values[number];
    }

    /** Returns how many letters all texts have. */
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
        written = Arrays.copyOf(written, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
        isLookedFor &= size < TRIED || found >= size / 16;
        long[] before = isLookedFor ? slots : new long[0];
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
