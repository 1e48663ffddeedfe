package io.stagecraft.planning.plan;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.apportion.PartExplanation;
import io.stagecraft.core.apportion.PartWeights;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Divides a node of the nesting among its children: the one place where it is done, for plans and for explanations. */
final class Spread {
    /** More problems than these help nobody. */
    static final int MAX_PROBLEMS = 100;

    private static final long[] NONE = {};

    private final Shape shape;
    private final ImmutableList<Axis<?>> axes;
    private final @Nullable LongUnaryOperator cells;
    private final @Nullable PartWeights[][] own;
    private final Bounds bounds;

    Spread(Shape shape, List<Axis<?>> axes, @Nullable LongUnaryOperator cells, Bounds bounds, Problems problems) {
        this.shape = shape;
        this.axes = ImmutableList.copyOf(axes);
        this.cells = cells;
        this.bounds = bounds;
        this.own = new @Nullable PartWeights[axes.size()][];
        for (int axis = 0; axis < own.length; axis++) {
            own[axis] = axes.get(axis).weightsOfChildren(cells != null, problems);
        }
    }

    /** Returns whether a dimension is weighed by the cells of the plan, at least on some level. */
    boolean needsCells(int axis) {
        if (cells == null) {
            return false;
        }
        for (int node = 0; node < shape.template(axis).nodes(); node++) {
            if (!shape.template(axis).isLeaf(node) && own[axis][node] == null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Divides a whole tree from its root down.
     *
     * @param cellWeights the weight of each node where cells weigh, or empty
     * @param nodes the total of node 0; receives those of the others
     */
    void tree(int axis, int outer, long[] cellWeights, long[] nodes, Problems problems) {
        Template template = shape.template(axis);
        for (int node = 0; node < template.nodes(); node++) {
            if (!template.isLeaf(node)) {
                siblings(axis, outer, node, nodes[node], cellWeights, nodes, problems);
            }
        }
    }

    /** Divides one node among its children, whose totals go to their places in {@code nodes}. */
    void siblings(int axis, int outer, int node, long assigned, long[] cellWeights, long[] nodes, Problems problems) {
        Template template = shape.template(axis);
        int first = template.firstChild(node);
        int end = template.endChild(node);
        long total = given(axis, node, assigned);
        PartWeights weights = own[axis][node];
        if (weights == null && !bounds.touch(axis, outer, node) && !isZero(cellWeights, first, end)) {
            method(axis, outer, node).split(total, cellWeights, first, end, nodes);
            return;
        }
        if (weights == null) {
            weights = PartWeights.of(Arrays.copyOfRange(cellWeights, first, end));
        }
        if (bounds.touch(axis, outer, node)) {
            List<Problem> found = method(axis, outer, node)
                    .splitWithin(
                            total,
                            weights,
                            bounds.minimums(axis, outer, node),
                            bounds.maximums(axis, outer, node),
                            bounds.near(axis, outer, node),
                            nodes,
                            first);
            for (Problem problem : found) {
                problems.add(named(problem, axis, outer, node));
            }
        } else if (!weights.allZero()) {
            method(axis, outer, node).split(total, weights, nodes, first);
        } else {
            problems.require(
                    total == 0,
                    "plan.weights-all-zero",
                    shape.describe(axis, outer, node),
                    "must have a child with a weight above 0 to divide",
                    total);
            Arrays.fill(nodes, first, end, 0);
        }
    }

    private Problem named(Problem problem, int axis, int outer, int node) {
        String path = problem.path();
        if (!path.startsWith("parts[")) {
            return problem.within(shape.describe(axis, outer, node));
        }
        int child = Integer.parseInt(path.substring("parts[".length(), path.length() - 1));
        return problem.withPath(shape.describe(axis, outer, shape.template(axis).firstChild(node) + child));
    }

    private static boolean isZero(long[] weights, int from, int to) {
        for (int i = from; i < to; i++) {
            if (weights[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the method that divides a node; along a calendar largest remainder stands in where bounds must be met. */
    Apportionment method(int axis, int outer, int node) {
        int depth = shape.template(axis).depth(node) + 1;
        Apportionment chosen = axes.get(axis).chosenMethod(depth);
        if (chosen != null) {
            return chosen;
        }
        return bounds.touch(axis, outer, node)
                ? Apportionment.largestRemainder()
                : axes.get(axis).defaultMethod();
    }

    /** Returns what the children of a node are given together: its total, times one plus the margin of their level. */
    long given(int axis, int node, long assigned) {
        Ratio margin = axes.get(axis).margin(shape.template(axis).depth(node) + 1);
        if (margin.isZero()) {
            return assigned;
        }
        BigInteger[] parts = BigInteger.valueOf(assigned)
                .multiply(BigInteger.valueOf(Math.addExact(margin.denominator(), margin.numerator())))
                .divideAndRemainder(BigInteger.valueOf(margin.denominator()));
        return parts[0].add(BigInteger.valueOf(parts[1].signum())).longValueExact();
    }

    /** Returns the weights of the nodes of a tree where cells weigh, from the weights of its leaves, which it holds. */
    static void sumUp(Template template, long[] nodes) {
        for (int node = template.nodes() - 1; node >= 0; node--) {
            if (!template.isLeaf(node)) {
                long sum = 0;
                for (int child = template.firstChild(node); child < template.endChild(node); child++) {
                    sum = Math.addExact(sum, nodes[child]);
                }
                nodes[node] = sum;
            }
        }
    }

    /** Returns the weight of a cell. */
    long cellWeight(long leaf) {
        return cells == null ? 1 : cells.applyAsLong(leaf);
    }

    /** Divides one node anew and explains one of its children. */
    PartExplanation explain(int axis, int outer, int node, long assigned, int child) {
        Template template = shape.template(axis);
        PartWeights weights = own[axis][node];
        if (weights == null) {
            long[] siblings = new long[template.children(node)];
            for (int i = 0; i < siblings.length; i++) {
                int sibling = template.firstChild(node) + i;
                for (int leaf = shape.from(axis, outer, sibling); leaf < shape.to(axis, outer, sibling); leaf++) {
                    siblings[i] = Math.addExact(siblings[i], cellWeight(leaf));
                }
            }
            weights = PartWeights.of(siblings);
        }
        boolean bounded = bounds.touch(axis, outer, node);
        Apportionment method = method(axis, outer, node);
        return (weights.allZero() && !bounded ? method.equallyIfAllZero() : method)
                .explain(
                        given(axis, node, assigned),
                        weights,
                        bounded ? bounds.minimums(axis, outer, node) : NONE,
                        bounded ? bounds.maximums(axis, outer, node) : NONE,
                        bounded ? bounds.near(axis, outer, node) : NONE,
                        child - template.firstChild(node));
    }
}
