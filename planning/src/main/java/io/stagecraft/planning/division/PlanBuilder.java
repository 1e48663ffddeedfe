// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.util.List;
import java.util.function.Supplier;

/** Divides a total dimension by dimension, from the outside in. */
final class PlanBuilder {
    private static final long[] NONE = {};

    private final Shape shape;
    private final Spread spread;
    private final Bounds bounds;
    private final int[] kept;
    private final long[][] assigned;
    private long[] totals;
    private long[][] weights = {};

    PlanBuilder(Spread spread) {
        this.shape = spread.shape();
        this.spread = spread;
        this.bounds = spread.bounds();
        this.kept = nodesAboveMargins(shape, spread.levels(), bounds);
        this.assigned = new long[shape.axes()][];
        for (int axis = 0; axis < assigned.length; axis++) {
            assigned[axis] = new long[Math.multiplyExact(shape.outer(axis), kept[axis])];
        }
        this.totals = NONE;
    }

    /** Returns how many nodes of each dimension lie above a margin or a carry-over: their total is not that of their leaves. */
    private static int[] nodesAboveMargins(Shape shape, List<Levels<?>> levels, Bounds bounds) {
        int[] kept = new int[levels.size()];
        boolean below = false;
        for (int axis = levels.size() - 1; axis >= 0; axis--) {
            Template template = shape.template(axis);
            below |= axis < bounds.axesWithCarry();
            if (below) {
                kept[axis] = template.nodes();
            } else if (!levels.get(axis).margins().isEmpty()) {
                int deepest = levels.get(axis).margins().lastKey();
                while (kept[axis] < template.nodes() && template.depth(kept[axis]) < deepest) {
                    kept[axis]++;
                }
                below = true;
            }
        }
        return kept;
    }

    Spread spread() {
        return spread;
    }

    /** Divides all dimensions but the last. */
    void begin(long total, Problems problems) {
        totals = new long[] {total};
        for (int axis = 0; axis < last() && problems.isEmpty(); axis++) {
            int size = shape.template(axis).leaves();
            long[] next = new long[Math.multiplyExact(totals.length, size)];
            divide(axis, 0, totals.length, new Upper(axis, next), assigned[axis], problems);
            totals = next;
        }
    }

    /** Returns how many trees the last dimension has. */
    int rows() {
        return totals.length;
    }

    private int last() {
        return shape.axes() - 1;
    }

    /** Divides all of the last dimension; to be called once. */
    LeafColumn finish(Problems problems) {
        LeafColumn.Editor editor = editor();
        int size = shape.template(last()).leaves();
        divide(
                last(),
                0,
                totals.length,
                new Rows() {
                    @Override
                    public void divided(int row, long[] leaves, int from) {
                        editor.write(row * size, leaves, from, from + size);
                    }

                    @Override
                    public void unchanged(int row) {
                        // is in the column of the earlier plan
                    }
                },
                assigned[last()],
                problems);
        return editor.done();
    }

    /** Divides some trees of the last dimension, changing nothing here. */
    Part part(int from, int to) {
        Problems problems = Problems.of("plan");
        boolean mayStay = bounds.earlier() != null && bounds.hasSameWeights();
        Part.Collector collector = new Part.Collector(shape.template(last()).leaves(), mayStay ? 0 : to - from);
        long[] nodes = new long[Math.multiplyExact(to - from, kept[last()])];
        divide(last(), from, to, collector, nodes, problems);
        return new Part(this, from, to, collector.rows(), collector.values(), nodes, problems.toList());
    }

    /** Puts parts together that follow each other. */
    LeafColumn join(List<Part> parts) {
        LeafColumn.Editor editor = editor();
        for (Part part : parts) {
            part.writeTo(editor, shape.template(last()).leaves(), assigned[last()]);
        }
        return editor.done();
    }

    private LeafColumn.Editor editor() {
        EarlierCells earlier = bounds.earlier();
        return earlier != null && bounds.hasSameWeights() ? earlier.leaves().edit() : LeafColumn.ofSize(shape.size());
    }

    /**
     * Divides some trees of a dimension.
     *
     * @param nodes receives what the first nodes of each of these trees are assigned
     */
    private void divide(int axis, int from, int to, Rows rows, long[] nodes, Problems problems) {
        Template template = shape.template(axis);
        long[] tree = new long[template.nodes()];
        CellRow cells = new CellRow(axis);
        long[] leaves = template.isFlat() ? NONE : new long[template.leaves()];
        for (int outer = from; outer < to; outer++) {
            int place = (outer - from) * kept[axis];
            if (isUnchanged(axis, outer, totals[outer])) {
                keep(axis, outer, nodes, place);
                rows.unchanged(outer);
                continue;
            }
            cells.moveTo(outer);
            tree[0] = totals[outer];
            spread.tree(axis, outer, cells, tree, problems);
            System.arraycopy(tree, 0, nodes, place, kept[axis]);
            for (int leaf = 0; leaf < leaves.length; leaf++) {
                leaves[leaf] = tree[template.nodeOfLeaf(leaf)];
            }
            if (leaves.length == 0) {
                rows.divided(outer, tree, 1);
            } else {
                rows.divided(outer, leaves, 0);
            }
            if (!problems.isEmpty() && problems.toList().size() >= Spread.MAX_PROBLEMS) {
                return;
            }
        }
    }

    /** Returns whether all below a choice of leaves can stay as it was. */
    private boolean isUnchanged(int axis, int outer, long total) {
        EarlierCells earlier = bounds.earlier();
        return earlier != null
                && bounds.hasSameWeights()
                && !bounds.carriesAnew(axis, outer)
                && earlier.assigned(axis, outer, 0) == total;
    }

    private void keep(int axis, int outer, long[] nodes, int place) {
        EarlierCells earlier = requireNonNull(bounds.earlier());
        for (int node = 0; node < kept[axis]; node++) {
            nodes[place + node] = earlier.assigned(axis, outer, node);
        }
    }

    /** Receives the leaves of trees. */
    interface Rows {
        void divided(int row, long[] leaves, int from);

        void unchanged(int row);
    }

    /** Receives the leaves of a dimension that has others below it. */
    private final class Upper implements Rows {
        private final int axis;
        private final long[] next;

        Upper(int axis, long[] next) {
            this.axis = axis;
            this.next = next;
        }

        @Override
        public void divided(int row, long[] leaves, int from) {
            int size = shape.template(axis).leaves();
            System.arraycopy(leaves, from, next, row * size, size);
        }

        @Override
        public void unchanged(int row) {
            EarlierCells earlier = requireNonNull(bounds.earlier());
            Template template = shape.template(axis);
            for (int leaf = 0; leaf < template.leaves(); leaf++) {
                next[row * template.leaves() + leaf] = earlier.assigned(axis, row, template.nodeOfLeaf(leaf));
            }
        }
    }

    /** Returns for each dimension but the last what the cells below each choice of leaves weigh, where that is needed. */
    private long[][] cellWeights() {
        long[][] sums = new long[shape.axes()][];
        int deepest = -1;
        for (int axis = 0; axis < shape.axes() - 1; axis++) {
            deepest = spread.needsCells(axis) ? axis : deepest;
        }
        for (int axis = deepest; axis >= 0; axis--) {
            sums[axis] = new long[shape.outer(axis) * shape.template(axis).leaves()];
            int below = axis == deepest
                    ? shape.stride(axis)
                    : shape.template(axis + 1).leaves();
            for (int cell = 0; cell < sums[axis].length; cell++) {
                long sum = 0;
                try {
                    for (int i = cell * below; i < (cell + 1) * below; i++) {
                        sum = Math.addExact(sum, axis == deepest ? spread.cellWeight(i) : sums[axis + 1][i]);
                    }
                } catch (ArithmeticException e) {
                    int size = shape.template(axis).leaves();
                    int node = shape.template(axis).nodeOfLeaf(cell % size);
                    throw Spread.overflow(shape.describe(axis, cell / size, node), Message.of("plan.cells-overflow"));
                }
                sums[axis][cell] = sum;
            }
        }
        return sums;
    }

    /** The weights of the nodes of one tree where cells weigh, made when asked for. */
    private final class CellRow implements Supplier<long[]> {
        private final int axis;
        private long[] nodes = NONE;
        private int outer;
        private int made = -1;

        CellRow(int axis) {
            this.axis = axis;
        }

        void moveTo(int next) {
            outer = next;
        }

        @Override
        public long[] get() {
            if (made != outer) {
                make();
                made = outer;
            }
            return nodes;
        }

        private void make() {
            Template template = shape.template(axis);
            int size = template.leaves();
            boolean last = axis == shape.axes() - 1;
            nodes = nodes.length == 0 ? new long[template.nodes()] : nodes;
            for (int leaf = 0; leaf < size; leaf++) {
                int cell = outer * size + leaf;
                nodes[template.nodeOfLeaf(leaf)] = last ? spread.cellWeight(cell) : weights()[axis][cell];
            }
            Spread.sumUp(template, nodes);
        }
    }

    /** Returns the weights above the last dimension, made when first needed: a plan made again may need none. */
    private long[][] weights() {
        if (weights.length == 0) {
            weights = cellWeights();
        }
        return weights;
    }

    /** Returns by dimension, for each choice of leaves before it, the totals of the nodes above margins. */
    long[][] assigned() {
        return assigned;
    }
}
