// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.history;

import java.util.Arrays;

/**
 * What deals are looked up by, each with a number: 0, 1, ... in the order in which they were first named. One copy of
 * each text is kept.
 */
public final class DealKeys {
    private String[] keys = new String[1 << 10];
    private long[] slots = new long[1 << 11]; // the hash of a key and its number + 1, found by the hash; 0 is free
    private int size;
    private String last = ""; // looked up, as rows of one deal mostly stand together
    private int numberOfLast = -1;

    /** Returns the number of a key, a new one if it is new. */
    public int of(String key) {
        int known = find(key);
        return known >= 0 ? known : add(key);
    }

    private int add(String key) {
        if (size == keys.length) {
            grow();
        }
        keys[size++] = key;
        slots[slot(key)] = (long) key.hashCode() << 32 | size;
        numberOfLast = size - 1;
        return numberOfLast;
    }

    /** Returns the number of a key, or -1 if nothing has it. */
    public int find(String key) {
        if (!key.equals(last)) {
            last = key;
            numberOfLast = (int) slots[slot(key)] - 1;
        }
        return numberOfLast;
    }

    public String key(int number) {
        return keys[number];
    }

    /** Returns how many keys there are. */
    public int size() {
        return size;
    }

    private int slot(String key) {
        int hash = key.hashCode();
        int slot = first(hash);
        while (slots[slot] != 0 && !(slots[slot] >> 32 == hash && keys[(int) slots[slot] - 1].equals(key))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** Returns where to begin to look for a hash. */
    private int first(int hash) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ spread >>> 16) & slots.length - 1;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        long[] before = slots;
        slots = new long[4 * size];
        for (long key : before) {
            if (key != 0) {
                int slot = first((int) (key >> 32));
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = key;
            }
        }
    }
}
