// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

/** The numbers of an earlier plan, read by the nodes of a new one whose keys may differ. */
public final class EarlierCells {
    private final PlanCells cells;
    private final Translation translation;

    public EarlierCells(Shape shape, PlanCells cells) {
        this.cells = cells;
        this.translation = new Translation(shape, cells.shape());
    }

    /** Returns whether the dimensions are the same in all their keys. */
    public boolean hasSameKeys() {
        return translation.isSame();
    }

    public LeafColumn leaves() {
        return cells.leaves();
    }

    /** Returns what was assigned to a node, or zero if there was none. */
    public long assigned(int axis, int outer, int node) {
        int before = translation.outer(axis, outer);
        int same = translation.node(axis, node);
        return before < 0 || same < 0 ? 0 : cells.assigned(axis, before, same);
    }

    /** Returns a cell, or zero if there was none. */
    public long cell(int cell) {
        int before = translation.cell(cell);
        return before < 0 ? 0 : cells.leaves().get(before);
    }

    /** Returns whether a cell was in the earlier plan. */
    public boolean has(int cell) {
        return translation.cell(cell) >= 0;
    }

    /** Returns the sum of cells that follow each other. */
    public long sum(int from, int to) {
        if (hasSameKeys()) {
            return cells.leaves().sum(from, to);
        }
        long sum = 0;
        for (int cell = from; cell < to; cell++) {
            sum = Math.addExact(sum, cell(cell));
        }
        return sum;
    }
}
