// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ids of statements about a customer, numbered from 0 in order, so that answers can be kept in columns.
 */
public final class Statements implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Statements NONE = new Statements(ImmutableList.of());

    private final ImmutableList<String> ids;
    private final transient @Nullable String[] table; // open addressing: a quarter to a half full
    private final transient int[] numbers;

    private Statements(ImmutableList<String> ids) {
        this.ids = ids;
        int capacity = Integer.highestOneBit(ids.size() + 1) * 4;
        this.table = new String[capacity];
        this.numbers = new int[capacity];
        for (int number = 0; number < ids.size(); number++) {
            String id = ids.get(number);
            int slot = slot(id);
            checkArgument(table[slot] == null, "statement %s must occur once", id);
            table[slot] = id;
            numbers[slot] = number;
        }
    }

    private int firstSlot(String id) {
        requireNonNull(id, "id");
        int hash = id.hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 15)) & (table.length - 1);
    }

    /** Returns the slot where an id is, or would be. */
    private int slot(String id) {
        int slot = firstSlot(id);
        for (String each = table[slot]; each != null && !each.equals(id); each = table[slot]) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /** Returns no statements. */
    public static Statements none() {
        return NONE;
    }

    /**
     * Returns statements in the given order.
     *
     * @throws IllegalArgumentException if an id occurs twice
     */
    public static Statements of(List<String> ids) {
        return new Statements(ImmutableList.copyOf(Elements.checked(ids, "ids")));
    }

    /** Returns the ids in order. */
    public List<String> ids() {
        return ids;
    }

    /** Returns the number of statements. */
    public int size() {
        return ids.size();
    }

    /**
     * Returns the id of a statement.
     *
     * @throws IndexOutOfBoundsException if there is none with that number
     */
    public String id(int number) {
        return ids.get(checkElementIndex(number, ids.size(), "number"));
    }

    /** Returns the number of a statement, or -1 if it is not among these. */
    @SuppressWarnings("ReferenceEquality") // mostly the very strings of the process, in their first slot
    public int numberOf(String id) {
        int slot = firstSlot(id);
        return table[slot] == id ? numbers[slot] : numberOfEqual(id);
    }

    private int numberOfEqual(String id) {
        int slot = slot(id);
        return table[slot] == null ? -1 : numbers[slot];
    }

    /**
     * Returns these and one more at the end; the cost is proportional to their number.
     *
     * @throws IllegalArgumentException if it is among these
     */
    public Statements plus(String id) {
        checkArgument(numberOf(id) < 0, "statement %s is already numbered", id);
        return new Statements(
                ImmutableList.<String>builder().addAll(ids).add(id).build());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object || (object instanceof Statements other && ids.equals(other.ids));
    }

    @Override
    public int hashCode() {
        return ids.hashCode();
    }

    /** Returns the ids in brackets. */
    @Override
    public String toString() {
        return ids.toString();
    }

    private Object readResolve() {
        return of(ids);
    }
}
