// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.planning.division.EarlierCells;
import io.stagecraft.planning.division.Shape;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The difference between two plans, cell by cell.
 *
 * <pre>{@code
 * PlanDifference difference = later.minus(earlier);
 * difference.moved();                                  // how much moved in all
 * difference.amount(organisation.at("seller-1"));      // what it means for seller 1
 * earlier.plus(difference);                            // equals later
 * }</pre>
 *
 * <p>The plans have the same dimensions, or dimensions of the same names whose keys changed: a cell that is only in the later
 * plan is new, one that is only in the earlier plan is given up, and at every cut the difference is that of the amounts.
 */
public final class PlanDifference implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TargetPlan from;
    private final TargetPlan to;
    private final transient int[] cells;
    private final transient long[] changes;
    private final transient int[] goneCells;
    private final transient long[] goneChanges;

    private PlanDifference(
            TargetPlan from, TargetPlan to, int[] cells, long[] changes, int[] goneCells, long[] goneChanges) {
        this.from = from;
        this.to = to;
        this.cells = cells;
        this.changes = changes;
        this.goneCells = goneCells;
        this.goneChanges = goneChanges;
    }

    static PlanDifference between(TargetPlan from, TargetPlan to) {
        Shape shape = to.shape();
        checkArgument(
                shape.names().equals(from.shape().names()),
                "plans must have the same dimensions but were %s and %s",
                from.shape().dimensions(),
                shape.dimensions());
        checkArgument(
                from.unit().equals(to.unit()), "plans must have one unit but were %s and %s", from.unit(), to.unit());
        Changes now = new Changes();
        EarlierCells before = new EarlierCells(shape, from.cellValues());
        if (before.hasSameKeys()) {
            to.column().differences(from.column(), now::add);
            return new PlanDifference(from, to, now.cells(), now.amounts(), new int[0], new long[0]);
        }
        for (int cell = 0; cell < shape.size(); cell++) {
            now.add(cell, to.cell(cell) - before.cell(cell));
        }
        Changes gone = new Changes();
        EarlierCells after = new EarlierCells(from.shape(), to.cellValues());
        for (int cell = 0; cell < from.cells(); cell++) {
            if (!after.has(cell)) {
                gone.add(cell, -from.cell(cell));
            }
        }
        return new PlanDifference(from, to, now.cells(), now.amounts(), gone.cells(), gone.amounts());
    }

    /** Returns the number of cells that changed, including those that are gone or new with an amount. */
    public int changedCells() {
        return cells.length + goneCells.length;
    }

    /** Returns whether no cell changed. */
    public boolean isEmpty() {
        return changedCells() == 0;
    }

    /** Returns the sum of all changes, of which some may be negative. */
    public Quantity net() {
        return unit().ofSmallest(Math.addExact(
                Arrays.stream(changes).reduce(0, Math::addExact),
                Arrays.stream(goneChanges).reduce(0, Math::addExact)));
    }

    /** Returns the sum of the sizes of all changes. */
    public Quantity moved() {
        return unit().ofSmallest(Math.addExact(
                Arrays.stream(changes).map(Math::abs).reduce(0, Math::addExact),
                Arrays.stream(goneChanges).map(Math::abs).reduce(0, Math::addExact)));
    }

    /**
     * Returns the change of what a cut selects: its amount in the later plan minus that in the earlier one. A key that only one
     * of the plans has counts as zero in the other, so that a key that was removed can be named.
     *
     * @throws IllegalArgumentException if the cut names what neither plan has
     */
    public Quantity amount(Cut cut) {
        boolean isEarlier = from.shape().knows(cut);
        Quantity none = unit().ofSmallest(0);
        // what neither plan has is named by the later one
        Quantity now = isEarlier && !to.shape().knows(cut) ? none : to.amount(cut);
        return now.minus(isEarlier ? from.amount(cut) : none);
    }

    /**
     * Returns the changes by the top keys of a dimension, those of the later plan and then those that only the earlier one
     * has at its top; keys that changed nothing are left out. An amount counts in the plan in which its key stands at the top,
     * so that the changes add up to {@link #net}.
     *
     * @return the changes, in the order of the keys
     * @throws IllegalArgumentException if neither plan has the dimension
     */
    public <K> Map<K, Quantity> byTop(Dimension<K> dimension) {
        Set<K> keys = new LinkedHashSet<>(to.shape().named(dimension.tree()).children(0));
        keys.addAll(from.shape().named(dimension.tree()).children(0));
        Map<K, Quantity> changed = new LinkedHashMap<>();
        for (K key : keys) {
            Cut cut = Cut.of(dimension.name(), key);
            Quantity none = unit().ofSmallest(0);
            Quantity now = to.shape().named(dimension.tree()).children(0).contains(key) ? to.amount(cut) : none;
            Quantity before = from.shape().named(dimension.tree()).children(0).contains(key) ? from.amount(cut) : none;
            Quantity change = now.minus(before);
            if (change.smallest() != 0) {
                changed.put(key, change);
            }
        }
        return Collections.unmodifiableMap(changed);
    }

    /** Returns the plan that this leads to from the plan it starts from. */
    TargetPlan appliedTo(TargetPlan plan) {
        checkArgument(plan.equals(from), "a difference can only be added to the plan that it starts from");
        return to;
    }

    private QuantityUnit unit() {
        return to.unit();
    }

    private Object readResolve() {
        return between(requireNonNull(from, "from"), requireNonNull(to, "to"));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof PlanDifference other
                && from.dimensions().equals(other.from.dimensions())
                && to.dimensions().equals(other.to.dimensions())
                && from.target().equals(other.from.target())
                && to.target().equals(other.to.target())
                && Arrays.equals(cells, other.cells)
                && Arrays.equals(changes, other.changes)
                && Arrays.equals(goneCells, other.goneCells)
                && Arrays.equals(goneChanges, other.goneChanges);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Arrays.hashCode(changes);
    }

    /** Returns the number of changed cells and how much moved; the form may change. */
    @Override
    public String toString() {
        return changedCells() + (changedCells() == 1 ? " cell changed, " : " cells changed, ") + moved() + " moved, "
                + net() + " net";
    }

    /** Collects changes that are not zero. */
    private static final class Changes {
        private int[] cells = new int[16];
        private long[] amounts = new long[16];
        private int size;

        void add(int cell, long amount) {
            if (amount == 0) {
                return;
            }
            if (size == cells.length) {
                cells = Arrays.copyOf(cells, size + (size >> 1) + 1);
                amounts = Arrays.copyOf(amounts, cells.length);
            }
            cells[size] = cell;
            amounts[size++] = amount;
        }

        int[] cells() {
            return Arrays.copyOf(cells, size);
        }

        long[] amounts() {
            return Arrays.copyOf(amounts, size);
        }
    }
}
