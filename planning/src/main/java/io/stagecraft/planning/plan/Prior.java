package io.stagecraft.planning.plan;

import java.util.Arrays;
import java.util.Optional;

/** The numbers of an earlier plan, read by the nodes of a new one whose keys may differ. */
final class Prior {
    private final Shape shape;
    private final PlanCells cells;
    private final boolean sameKeys;
    private final int[][] leaves;
    private final int[][] nodes;

    Prior(Shape shape, PlanCells cells) {
        this.shape = shape;
        this.cells = cells;
        this.sameKeys = shape.dimensions().equals(cells.shape().dimensions());
        this.leaves = new int[shape.axes()][];
        this.nodes = new int[shape.axes()][];
        for (int axis = 0; axis < shape.axes() && !sameKeys; axis++) {
            map(axis);
        }
    }

    private void map(int axis) {
        Dimension<?> now = shape.dimensions().get(axis);
        Dimension<?> before = cells.shape().dimensions().get(axis);
        nodes[axis] = new int[now.template().nodes()];
        leaves[axis] = new int[now.template().leaves()];
        Arrays.fill(leaves[axis], -1);
        for (int node = 1; node < nodes[axis].length; node++) {
            nodes[axis][node] = before.find(now.key(node)).orElse(-1);
            if (now.template().isLeaf(node)
                    && nodes[axis][node] >= 0
                    && before.template().isLeaf(nodes[axis][node])) {
                leaves[axis][now.template().firstLeaf(node)] = before.template().firstLeaf(nodes[axis][node]);
            }
        }
    }

    /** Returns whether the dimensions are the same in all their keys. */
    boolean hasSameKeys() {
        return sameKeys;
    }

    LeafColumn leaves() {
        return cells.leaves();
    }

    /** Returns what was assigned to a node, or zero if there was none. */
    long assigned(int axis, int outer, int node) {
        if (sameKeys) {
            return cells.assigned(axis, outer, node);
        }
        int before = outer(axis, outer);
        return before < 0 || nodes[axis][node] < 0 ? 0 : cells.assigned(axis, before, nodes[axis][node]);
    }

    /** Returns a cell, or zero if there was none. */
    long cell(int cell) {
        if (sameKeys) {
            return cells.leaves().get(cell);
        }
        int before = outer(shape.axes(), cell);
        return before < 0 ? 0 : cells.leaves().get(before);
    }

    /** Returns whether a cell was in the earlier plan. */
    boolean has(int cell) {
        return sameKeys || outer(shape.axes(), cell) >= 0;
    }

    /** Translates the number of a choice of leaves before a dimension; -1 if one of them is new. */
    private int outer(int axis, int outer) {
        int result = 0;
        int scale = 1;
        int rest = outer;
        for (int before = axis - 1; before >= 0; before--) {
            int size = leaves[before].length;
            int leaf = leaves[before][rest % size];
            if (leaf < 0) {
                return -1;
            }
            result += leaf * scale;
            scale *= cells.shape().template(before).leaves();
            rest /= size;
        }
        return result;
    }

    /** Returns the sum of cells that follow each other. */
    long sum(int from, int to) {
        if (sameKeys) {
            return cells.leaves().sum(from, to);
        }
        long sum = 0;
        for (int cell = from; cell < to; cell++) {
            sum = Math.addExact(sum, cell(cell));
        }
        return sum;
    }

    /** Returns why an earlier plan cannot be read, if it has other dimensions. */
    static Optional<String> mismatch(Shape shape, Shape earlier) {
        return shape.dimensions().stream()
                        .map(Dimension::name)
                        .toList()
                        .equals(earlier.dimensions().stream()
                                .map(Dimension::name)
                                .toList())
                ? Optional.empty()
                : Optional.of(earlier.dimensions().toString());
    }
}
