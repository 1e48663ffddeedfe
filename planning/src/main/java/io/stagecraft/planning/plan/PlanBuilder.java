package io.stagecraft.planning.plan;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.problem.Problems;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Divides a total dimension by dimension, from the outside in. */
final class PlanBuilder {
    private static final long[] NONE = {};

    private final Shape shape;
    private final Spread spread;
    private final Rules rules;
    private final int[] kept;
    private final long[][] assigned;
    private @Nullable LeafColumn leaves;
    private long[][] weights = {};

    PlanBuilder(Shape shape, List<Axis<?>> axes, Spread spread, Rules rules) {
        this.shape = shape;
        this.spread = spread;
        this.rules = rules;
        this.kept = nodesAboveMargins(shape, axes, rules);
        this.assigned = new long[shape.axes()][];
        for (int axis = 0; axis < assigned.length; axis++) {
            assigned[axis] = new long[Math.multiplyExact(shape.outer(axis), kept[axis])];
        }
    }

    /** Returns how many nodes of each dimension lie above a margin or a carry-over: their total is not that of their leaves. */
    private static int[] nodesAboveMargins(Shape shape, List<Axis<?>> axes, Rules rules) {
        int[] kept = new int[axes.size()];
        boolean below = false;
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            Template template = shape.template(axis);
            below |= axis < rules.axesWithCarry();
            if (below) {
                kept[axis] = template.nodes();
            } else if (!axes.get(axis).margins().isEmpty()) {
                int deepest = axes.get(axis).margins().lastKey();
                while (kept[axis] < template.nodes() && template.depth(kept[axis]) < deepest) {
                    kept[axis]++;
                }
                below = true;
            }
        }
        return kept;
    }

    void build(long total, Problems problems) {
        long[] totals = {total};
        for (int axis = 0; axis < shape.axes() && problems.isEmpty(); axis++) {
            totals = dimension(axis, totals, problems);
        }
    }

    private long[] dimension(int axis, long[] totals, Problems problems) {
        Template template = shape.template(axis);
        int size = template.leaves();
        boolean last = axis == shape.axes() - 1;
        long[] next = last ? NONE : new long[Math.multiplyExact(totals.length, size)];
        Prior prior = rules.prior();
        LeafColumn.Editor editor = !last
                ? LeafColumn.ofSize(0)
                : prior != null && rules.hasSameWeights()
                        ? prior.plan().column().edit()
                        : LeafColumn.ofSize(shape.size());
        long[] nodes = new long[template.nodes()];
        CellRow cells = new CellRow(axis);
        long[] row = template.isFlat() ? NONE : new long[size];
        for (int outer = 0; outer < totals.length; outer++) {
            if (isUnchanged(axis, outer, totals[outer])) {
                copy(axis, outer, next);
                continue;
            }
            cells.moveTo(outer);
            nodes[0] = totals[outer];
            spread.tree(axis, outer, cells, nodes, problems);
            System.arraycopy(nodes, 0, assigned[axis], outer * kept[axis], kept[axis]);
            for (int leaf = 0; leaf < row.length; leaf++) {
                row[leaf] = nodes[template.nodeOfLeaf(leaf)];
            }
            long[] values = row.length == 0 ? nodes : row;
            int from = row.length == 0 ? 1 : 0;
            if (last) {
                editor.write(outer * size, values, from, from + size);
            } else {
                System.arraycopy(values, from, next, outer * size, size);
            }
            if (!problems.isEmpty() && problems.toList().size() >= Spread.MAX_PROBLEMS) {
                return next;
            }
        }
        if (last) {
            leaves = editor.done();
        }
        return next;
    }

    /** Returns whether all below a choice of leaves can stay as it was. */
    private boolean isUnchanged(int axis, int outer, long total) {
        Prior prior = rules.prior();
        return prior != null
                && rules.hasSameWeights()
                && !rules.carriesAnew(axis, outer)
                && prior.assigned(axis, outer, 0) == total;
    }

    /** Copies a tree from the earlier plan; its leaves are there already if it is the last. */
    private void copy(int axis, int outer, long[] next) {
        Prior prior = requireNonNull(rules.prior());
        Template template = shape.template(axis);
        for (int node = 0; node < kept[axis]; node++) {
            assigned[axis][outer * kept[axis] + node] = prior.assigned(axis, outer, node);
        }
        for (int leaf = 0; leaf < template.leaves() && next.length > 0; leaf++) {
            next[outer * template.leaves() + leaf] = prior.assigned(axis, outer, template.nodeOfLeaf(leaf));
        }
    }

    /** Returns for each dimension but the last what the cells below each choice of leaves weigh, where that is needed. */
    private long[][] cellWeights() {
        long[][] weights = new long[shape.axes()][];
        int deepest = -1;
        for (int axis = 0; axis < shape.axes() - 1; axis++) {
            deepest = spread.needsCells(axis) ? axis : deepest;
        }
        for (int axis = deepest; axis >= 0; axis--) {
            weights[axis] = new long[shape.outer(axis) * shape.template(axis).leaves()];
            int below = axis == deepest
                    ? shape.stride(axis)
                    : shape.template(axis + 1).leaves();
            for (int cell = 0; cell < weights[axis].length; cell++) {
                long sum = 0;
                for (int i = cell * below; i < (cell + 1) * below; i++) {
                    sum = Math.addExact(sum, axis == deepest ? spread.cellWeight(i) : weights[axis + 1][i]);
                }
                weights[axis][cell] = sum;
            }
        }
        return weights;
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

    private long[][] weights() {
        if (weights.length == 0) {
            weights = cellWeights();
        }
        return weights;
    }

    LeafColumn leaves() {
        checkState(leaves != null, "not built");
        return leaves;
    }

    /** Returns by dimension, for each choice of leaves before it, the totals of the nodes above margins. */
    long[][] assigned() {
        return assigned;
    }
}
