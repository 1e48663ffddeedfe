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
import java.util.function.Supplier;
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
    private final Rules rules;

    Spread(Shape shape, List<Axis<?>> axes, @Nullable LongUnaryOperator cells, Rules rules, Problems problems) {
        this.shape = shape;
        this.axes = ImmutableList.copyOf(axes);
        this.cells = cells;
        this.rules = rules;
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
        for (int node = 0; node <= shape.template(axis).lastInner(); node++) {
            if (!shape.template(axis).isLeaf(node) && own[axis][node] == null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Divides a whole tree from its root down.
     *
     * @param cellWeights gives the weight of each node where cells weigh; asked only if needed
     * @param nodes the total of node 0; receives those of the others
     */
    void tree(int axis, int outer, Supplier<long[]> cellWeights, long[] nodes, Problems problems) {
        Template template = shape.template(axis);
        for (int node = 0; node <= template.lastInner(); node++) {
            if (!template.isLeaf(node)) {
                siblings(axis, outer, node, nodes[node], cellWeights, nodes, problems);
            }
        }
    }

    /** Divides one node among its children, whose totals go to their places in {@code nodes}. */
    private void siblings(
            int axis,
            int outer,
            int node,
            long assigned,
            Supplier<long[]> cellWeights,
            long[] nodes,
            Problems problems) {
        Template template = shape.template(axis);
        int first = template.firstChild(node);
        int end = template.endChild(node);
        long total = given(axis, outer, node, assigned);
        PartWeights weights = own[axis][node];
        if (rules.touch(axis, outer, node)) {
            long[] near = rules.near(axis, outer, node);
            long[] minimums = rules.minimums(axis, outer, node);
            long[] maximums = rules.maximums(axis, outer, node);
            if (isKept(total, near, minimums, maximums)) {
                System.arraycopy(near, 0, nodes, first, near.length);
                return;
            }
            Apportionment method = method(axis, outer, node);
            List<Problem> found = method.splitWithin(
                    total,
                    weights == null ? PartWeights.of(Arrays.copyOfRange(cellWeights.get(), first, end)) : weights,
                    minimums,
                    maximums,
                    method.staysNear() ? near : NONE,
                    nodes,
                    first);
            for (Problem problem : found) {
                problems.add(named(problem, axis, outer, node));
            }
        } else if (weights == null && !isZero(cellWeights.get(), first, end)) {
            method(axis, outer, node).split(total, cellWeights.get(), first, end, nodes);
        } else if (weights != null && !weights.allZero()) {
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

    /** Returns whether the children keep what they had: neither total nor weights changed, and no limit forbids it. */
    private boolean isKept(long total, long[] near, long[] minimums, long[] maximums) {
        if (!rules.hasSameWeights()) {
            return false;
        }
        long sum = 0;
        for (int i = 0; i < near.length; i++) {
            sum += near[i];
            if (near[i] < minimums[i] || near[i] > maximums[i]) {
                return false;
            }
        }
        return sum == total;
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
        return rules.touch(axis, outer, node)
                ? Apportionment.largestRemainder()
                : axes.get(axis).defaultMethod();
    }

    /**
     * Returns what the children of a node are given together: its total times one plus the margin of their level, rounded
     * away from zero, and what is carried over.
     */
    long given(int axis, int outer, int node, long assigned) {
        try {
            return Math.addExact(stretched(axis, node, assigned), rules.carried(axis, outer, node));
        } catch (ArithmeticException e) {
            throw overflow(
                    shape.describe(axis, outer, node) + ", " + assigned
                            + " smallest units, with its margin and what it carries must",
                    e);
        }
    }

    static ArithmeticException overflow(String what, ArithmeticException cause) {
        ArithmeticException named = new ArithmeticException(what + " fit a long");
        named.initCause(cause);
        return named;
    }

    /** Returns the sum of what is carried over. */
    long carried() {
        return rules.carried();
    }

    /** Returns a total times one plus the margin of the children of a node, rounded away from zero. */
    long stretched(int axis, int node, long assigned) {
        return stretched(margin(axis, node), assigned);
    }

    private Ratio margin(int axis, int node) {
        return axes.get(axis).margin(shape.template(axis).depth(node) + 1);
    }

    private static long stretched(Ratio margin, long assigned) {
        if (margin.isZero()) {
            return assigned;
        }
        BigInteger[] parts = BigInteger.valueOf(assigned)
                .multiply(BigInteger.valueOf(Math.addExact(margin.denominator(), margin.numerator())))
                .divideAndRemainder(BigInteger.valueOf(margin.denominator()));
        return parts[0].add(BigInteger.valueOf(parts[1].signum())).longValueExact();
    }

    /** Returns the least that must be assigned to a node so that its children are given so much. */
    long leastAssigned(int axis, int outer, int node, long given) {
        if (given == Long.MIN_VALUE || given == Long.MAX_VALUE) {
            return given;
        }
        Ratio margin = margin(axis, node);
        long wanted = given - rules.carried(axis, outer, node);
        long assigned = unstretched(margin, wanted);
        while (stretched(margin, assigned - 1) >= wanted) {
            assigned--;
        }
        while (stretched(margin, assigned) < wanted) {
            assigned++;
        }
        return assigned;
    }

    /** Returns the most that may be assigned to a node so that its children are given no more than so much. */
    long mostAssigned(int axis, int outer, int node, long given) {
        if (given == Long.MIN_VALUE || given == Long.MAX_VALUE) {
            return given;
        }
        Ratio margin = margin(axis, node);
        long wanted = given - rules.carried(axis, outer, node);
        long assigned = unstretched(margin, wanted);
        while (stretched(margin, assigned + 1) <= wanted) {
            assigned++;
        }
        while (stretched(margin, assigned) > wanted) {
            assigned--;
        }
        return assigned;
    }

    private static long unstretched(Ratio margin, long given) {
        return BigInteger.valueOf(given)
                .multiply(BigInteger.valueOf(margin.denominator()))
                .divide(BigInteger.valueOf(Math.addExact(margin.denominator(), margin.numerator())))
                .longValueExact();
    }

    /** Returns whether a child is known to have no weight. */
    boolean isWeightless(int axis, int node, int child) {
        PartWeights weights = own[axis][node];
        return weights != null && weights.isZero(child - shape.template(axis).firstChild(node));
    }

    /** Writes the weights of the inner nodes of a tree, but for its root, which has no siblings, from those of its leaves. */
    static void sumUp(Template template, long[] nodes) {
        for (int node = template.lastInner(); node > 0; node--) {
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
        long total = given(axis, outer, node, assigned);
        Apportionment method = method(axis, outer, node);
        int part = child - template.firstChild(node);
        if (!rules.touch(axis, outer, node)) {
            return (weights.allZero() ? method.equallyIfAllZero() : method)
                    .explain(total, weights, NONE, NONE, NONE, part);
        }
        long[] near = rules.near(axis, outer, node);
        long[] minimums = rules.minimums(axis, outer, node);
        long[] maximums = rules.maximums(axis, outer, node);
        if (isKept(total, near, minimums, maximums)) {
            minimums = near.clone();
            maximums = near.clone();
        }
        return method.explain(total, weights, minimums, maximums, method.staysNear() ? near : NONE, part);
    }
}
