// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.apportion.PartExplanation;
import io.stagecraft.core.apportion.PartWeights;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.planning.target.QuantityUnit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Divides a node of the nesting among its children: the one place where it is done, for plans and for explanations. */
public final class Spread {
    /** More problems than these help nobody. */
    static final int MAX_PROBLEMS = 100;

    private static final long[] NONE = {};

    private final Shape shape;
    private final ImmutableList<Levels<?>> levels;
    private final @Nullable LongUnaryOperator cells;
    private final List<Sharing> sharings;
    private final Ramps ramps;
    private final Bounds bounds;
    private final QuantityUnit unit;

    private Spread(
            Shape shape,
            List<Levels<?>> levels,
            @Nullable LongUnaryOperator cells,
            List<Sharing> sharings,
            Ramps ramps,
            Bounds bounds,
            QuantityUnit unit) {
        this.shape = shape;
        this.levels = ImmutableList.copyOf(levels);
        this.cells = cells;
        this.sharings = sharings;
        this.ramps = ramps;
        this.bounds = bounds;
        this.unit = unit;
    }

    /** Returns how a plan is divided, or empty if weights are not as they should be. */
    public static Optional<Spread> of(
            Shape shape,
            List<Levels<?>> levels,
            @Nullable LongUnaryOperator cells,
            Bounds bounds,
            Rules.@Nullable Ramping ramping,
            QuantityUnit unit,
            Problems problems) {
        List<@Nullable BigDecimal[]> weights = new ArrayList<>();
        levels.forEach(axis -> weights.add(axis.weights(cells != null, problems)));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Ramps ramps = Ramps.of(shape, levels, weights, ramping, problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        List<Sharing> sharings = new ArrayList<>();
        for (int axis = 0; axis < levels.size(); axis++) {
            sharings.add(new Sharing(levels.get(axis), weights.get(axis)));
        }
        return Optional.of(new Spread(shape, levels, cells, sharings, ramps, bounds, unit));
    }

    /** Returns how cells are numbered. */
    public Shape shape() {
        return shape;
    }

    /** Returns the dimensions with the rules for their levels. */
    public List<Levels<?>> levels() {
        return levels;
    }

    public Bounds bounds() {
        return bounds;
    }

    /** Returns whether a dimension is weighed by the cells of the plan, at least on some level. */
    public boolean needsCells(int axis) {
        if (cells == null) {
            return false;
        }
        for (int node = 0; node <= shape.template(axis).lastInner(); node++) {
            if (!shape.template(axis).isLeaf(node) && sharings.get(axis).isByCells(node)) {
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
    public void tree(int axis, int outer, Supplier<long[]> cellWeights, long[] nodes, Problems problems) {
        Template template = shape.template(axis);
        for (int node = 0; node <= template.lastInner(); node++) {
            if (!template.isLeaf(node) && !isSum(axis, outer, node)) {
                group(axis, outer, group(axis, outer, node), node, cellWeights, nodes, problems);
            }
        }
    }

    /** Returns whether a node only adds up what lies below it, which is rounded with all that a node above it hands down. */
    public boolean isSum(int axis, int outer, int node) {
        return sharing(axis, outer).isSum(node) && !bounds.hold(axis, outer, node);
    }

    private Sharing sharing(int axis, int outer) {
        Sharing ramped = ramps.sharing(axis, outer);
        return ramped == null ? sharings.get(axis) : ramped;
    }

    private Sharing.Group group(int axis, int outer, int node) {
        Sharing sharing = sharing(axis, outer);
        return bounds.hold(axis) ? sharing.group(node, below -> bounds.hold(axis, outer, below)) : sharing.group(node);
    }

    /** Divides one node within its bounds and near the earlier plan; what that plan had and still fits is kept. */
    private void splitWithin(
            int axis,
            int outer,
            Sharing.Group group,
            int node,
            Supplier<long[]> cellWeights,
            long total,
            long[] result,
            int first,
            Problems problems) {
        long[] near = bounds.near(axis, outer, group);
        long[] minimums = bounds.minimums(axis, outer, group);
        long[] maximums = bounds.maximums(axis, outer, group);
        if (isKept(total, near, minimums, maximums)) {
            System.arraycopy(near, 0, result, first, near.length);
            return;
        }
        Apportionment method = method(axis, outer, node);
        PartWeights weights = group.known();
        List<Problem> found = method.splitWithin(
                total,
                weights == null ? group.weighed(cellWeights.get()) : weights,
                minimums,
                maximums,
                method.isAbleToStayNear() ? near : NONE,
                result,
                first,
                part -> shape.describe(axis, outer, group.part(part)),
                this::show);
        for (Problem problem : found) {
            String path = problem.path();
            problems.add(
                    path.equals("total") || path.equals("weights")
                            ? problem.withPath(shape.describe(axis, outer, node))
                            : problem);
        }
    }

    /** Divides one node among its parts, whose totals go to their places in {@code nodes}. */
    private void group(
            int axis,
            int outer,
            Sharing.Group group,
            int node,
            Supplier<long[]> cellWeights,
            long[] nodes,
            Problems problems) {
        long total = given(axis, outer, node, nodes[node]);
        Apportionment method = method(axis, outer, node);
        PartWeights weights = group.known();
        long[] result = group.isFlat() ? nodes : new long[group.size()];
        int first = group.isFlat() ? group.part(0) : 0;
        if (bounds.touch(axis, outer, node)) {
            splitWithin(axis, outer, group, node, cellWeights, total, result, first, problems);
        } else if (weights == null && group.isFlat()) {
            long[] cellsOfNodes = cellWeights.get();
            if (mayShare(
                    isZero(cellsOfNodes, first, first + group.size()), method, axis, outer, node, total, problems)) {
                method.split(total, cellsOfNodes, first, first + group.size(), nodes);
            } else {
                Arrays.fill(nodes, first, first + group.size(), 0);
            }
        } else {
            PartWeights used = weights == null ? group.weighed(cellWeights.get()) : weights;
            int stuck = weights == null ? group.stuck(cellWeights.get()) : -1;
            if (mayShare(used.isAllZero() || stuck > 0, method, axis, outer, Math.max(stuck, node), total, problems)) {
                method.split(total, used, result, first);
            } else {
                Arrays.fill(result, first, first + group.size(), 0);
            }
        }
        if (!group.isFlat()) {
            group.write(result, nodes);
        }
    }

    /** Returns whether weights can be divided by, and names a node that has something to divide but no weights to do it by. */
    private boolean mayShare(
            boolean allZero, Apportionment method, int axis, int outer, int node, long total, Problems problems) {
        if (!allZero || method.isEqualIfAllZero()) {
            return true;
        }
        if (total != 0) {
            problems.add(Problem.of(
                    shape.describe(axis, outer, node),
                    Message.of("plan.weights-all-zero")
                            .with("amount", unit.ofSmallest(total).argument())));
        }
        return false;
    }

    private Argument show(long smallest) {
        return unit.ofSmallest(smallest).argument();
    }

    /** Returns whether the children keep what they had: neither total nor weights changed, and no limit forbids it. */
    private boolean isKept(long total, long[] near, long[] minimums, long[] maximums) {
        if (!bounds.hasSameWeights()) {
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

    private static boolean isZero(long[] weights, int from, int to) {
        for (int i = from; i < to; i++) {
            if (weights[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private Apportionment method(int axis, int outer, int node) {
        return levels.get(axis).method(shape.template(axis).depth(node) + 1).ofSequence(outer, shape.outer(axis));
    }

    /**
     * Returns what the children of a node are given together: its total times one plus the margin of their level, rounded
     * away from zero, and what is carried over.
     */
    public long given(int axis, int outer, int node, long assigned) {
        try {
            return Math.addExact(stretched(axis, node, assigned), bounds.carried(axis, outer, node));
        } catch (ArithmeticException e) {
            throw overflow(
                    shape.describe(axis, outer, node),
                    Message.of("plan.overflow")
                            .with("amount", unit.ofSmallest(assigned).argument()));
        }
    }

    /** Returns what stops a plan when a number does not fit; the plan names it among its problems. */
    public static InvalidDefinitionException overflow(String path, Message rule) {
        return new InvalidDefinitionException("plan", List.of(Problem.of(path, rule)));
    }

    /** Returns the sum of what is carried over. */
    public long carried() {
        return bounds.carried();
    }

    /** Returns a total times one plus the margin of the children of a node, rounded away from zero. */
    public long stretched(int axis, int node, long assigned) {
        return stretched(margin(axis, node), assigned);
    }

    private Ratio margin(int axis, int node) {
        return levels.get(axis).margin(shape.template(axis).depth(node) + 1);
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
    public long leastAssigned(int axis, int outer, int node, long given) {
        if (given == Long.MIN_VALUE || given == Long.MAX_VALUE) {
            return given;
        }
        Ratio margin = margin(axis, node);
        long wanted = given - bounds.carried(axis, outer, node);
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
    public long mostAssigned(int axis, int outer, int node, long given) {
        if (given == Long.MIN_VALUE || given == Long.MAX_VALUE) {
            return given;
        }
        Ratio margin = margin(axis, node);
        long wanted = given - bounds.carried(axis, outer, node);
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

    /** Returns whether a node is known to have no weight. */
    public boolean isWeightless(int axis, int outer, int node) {
        return sharing(axis, outer).isWeightless(node);
    }

    /** Writes the weights of the inner nodes of a tree, but for its root, which has no siblings, from those of its leaves. */
    public static void sumUp(Template template, long[] nodes) {
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
    public long cellWeight(int leaf) {
        long weight = cells == null ? 1 : cells.applyAsLong(leaf);
        if (weight < 0) {
            int last = shape.axes() - 1;
            int size = shape.template(last).leaves();
            String cell = shape.describe(last, leaf / size, shape.template(last).nodeOfLeaf(leaf % size));
            throw new InvalidDefinitionException(
                    "plan",
                    List.of(Problem.of(
                            cell, Message.of("plan.weight-negative").with("weight", BigDecimal.valueOf(weight)))));
        }
        return weight;
    }

    /**
     * Divides one node anew and explains one node below it.
     *
     * @return the explanation, or empty for a sum of parts of which some are bound or near something
     */
    public Optional<PartExplanation> explain(int axis, int outer, int node, long assigned, int below) {
        Sharing.Group group = group(axis, outer, node);
        List<BigDecimal> weights = group.weights(cellsOfNodes(axis, outer));
        long total = given(axis, outer, node, assigned);
        Apportionment method = method(axis, outer, node);
        int part = group.indexOf(below);
        if (!bounds.touch(axis, outer, node)) {
            if (part < 0) {
                // what is rounded by running totals is, added up, what running totals of the sums give
                part = group.firstBelow(below);
                List<BigDecimal> summed = weights.subList(part, group.endBelow(below));
                BigDecimal sum = summed.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                List<BigDecimal> merged = new ArrayList<>(weights);
                merged.subList(part, part + summed.size()).clear();
                merged.add(part, sum);
                weights = merged;
            }
            PartWeights ready = PartWeights.of(weights);
            return Optional.of((ready.isAllZero() ? method.equallyIfAllZero() : method)
                    .explain(total, ready, NONE, NONE, NONE, part));
        }
        if (part < 0) {
            return Optional.empty();
        }
        long[] near = bounds.near(axis, outer, group);
        long[] minimums = bounds.minimums(axis, outer, group);
        long[] maximums = bounds.maximums(axis, outer, group);
        if (isKept(total, near, minimums, maximums)) {
            minimums = near.clone();
            maximums = near.clone();
        }
        return Optional.of(method.explain(
                total, PartWeights.of(weights), minimums, maximums, method.isAbleToStayNear() ? near : NONE, part));
    }

    /** Returns what the nodes of one tree weigh by the cells below them; nothing where no cells weigh. */
    private long[] cellsOfNodes(int axis, int outer) {
        Template template = shape.template(axis);
        if (!needsCells(axis)) {
            return NONE;
        }
        long[] nodes = new long[template.nodes()];
        for (int leaf = 0; leaf < template.leaves(); leaf++) {
            int node = template.nodeOfLeaf(leaf);
            for (int cell = shape.from(axis, outer, node); cell < shape.to(axis, outer, node); cell++) {
                nodes[node] = Math.addExact(nodes[node], cellWeight(cell));
            }
        }
        sumUp(template, nodes);
        return nodes;
    }
}
