// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import com.google.common.math.LongMath;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.planning.target.Cut;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of each node of a nesting by the rules of a request: the least and the most it may be assigned, what it had before,
 * and what it hands down beyond its own.
 *
 * <p>Limits are carried upwards, once ({@link #carryUp}): a node must be able to give its children what they need at least, and
 * what they take at most. Only the nodes above limited ones are looked at.
 */
final class Bounds {
    private static final long[] NONE = {};

    private final Shape shape;
    private final List<Levels<?>> axes;
    private final boolean negative;

    /** The least and the most of nodes by dimension, by the number of the node. */
    private final List<NavigableMap<Long, long[]>> byAxis = new ArrayList<>();

    /** The nodes above limited ones. */
    private final List<Set<Long>> above = new ArrayList<>();

    private final @Nullable EarlierCells earlier;
    private final boolean sameWeights;
    private final BitSet locked;
    private final Map<Shape.Node, Long> carried = new HashMap<>();
    private final Set<Shape.Node> carriedAnew = new HashSet<>();
    private final Set<Shape.Node> held = new HashSet<>();
    private final BitSet axesWithHeld = new BitSet();

    Bounds(Shape shape, List<Levels<?>> axes, Rules given, long total, boolean sameWeights) {
        this.shape = shape;
        this.axes = axes;
        this.negative = total < 0;
        for (int axis = 0; axis < shape.axes(); axis++) {
            byAxis.add(new TreeMap<>());
            above.add(new HashSet<>());
        }
        this.sameWeights = sameWeights;
        Rules.Earlier near = given.near();
        this.earlier = near == null ? null : new EarlierCells(shape, near.cells());
        this.locked = new BitSet();
        given.limits().forEach(limit -> {
            Shape.Node node = shape.node(limit.cell());
            limit(node, limit.least(), limit.most());
            hold(node);
        });
        given.carried().forEach(carry -> {
            Shape.Node node = root(shape.node(carry.cell()));
            carried.merge(node, carry.amount().smallest(), Math::addExact);
            hold(node);
        });
        if (near != null && earlier != null && sameWeights && earlier.hasSameKeys()) {
            Map<Shape.Node, Long> changed = new HashMap<>(carried);
            near.request()
                    .rules()
                    .carried()
                    .forEach(carry -> changed.merge(
                            root(shape.node(carry.cell())), -carry.amount().smallest(), Math::addExact));
            changed.forEach((node, amount) -> markAnew(node, amount));
        }
        for (Cut cut : given.keptCuts()) {
            if (shape.knows(cut)) {
                shape.runs(shape.intervals(cut), locked::set);
            }
        }
    }

    private void hold(Shape.Node node) {
        if (node.node() > 0 && !shape.template(node.axis()).isLeaf(node.node())) {
            held.add(node);
            axesWithHeld.set(node.axis());
        }
    }

    /** Returns whether some inner node of a dimension is bound itself or hands down more than its own. */
    boolean hold(int axis) {
        return axesWithHeld.get(axis);
    }

    /** Returns whether an inner node is bound itself or hands down more than its own, so that it is rounded by itself. */
    boolean hold(int axis, int outer, int node) {
        return axesWithHeld.get(axis) && held.contains(new Shape.Node(axis, outer, node));
    }

    private void markAnew(Shape.Node node, long change) {
        int outer = node.outer();
        for (int axis = node.axis(); axis >= 0 && change != 0; axis--) {
            carriedAnew.add(new Shape.Node(axis, outer, 0));
            outer = axis == 0 ? 0 : outer / shape.template(axis - 1).leaves();
        }
    }

    /** Names a leaf with dimensions below it by the root of the next one: the two are one cell. */
    private Shape.Node root(Shape.Node node) {
        Template template = shape.template(node.axis());
        return template.isLeaf(node.node()) && node.node() > 0 && node.axis() < shape.axes() - 1
                ? new Shape.Node(node.axis() + 1, node.outer() * template.leaves() + template.firstLeaf(node.node()), 0)
                : node;
    }

    @Nullable
    EarlierCells earlier() {
        return earlier;
    }

    /** Returns whether weights, margins and limits are those of the earlier plan, and its keys too. */
    boolean hasSameWeights() {
        return sameWeights && earlier != null && earlier.hasSameKeys();
    }

    /** Returns what a node hands down beyond its assigned total and its margin. */
    long carried(int axis, int outer, int node) {
        return carried.isEmpty() ? 0 : carried.getOrDefault(new Shape.Node(axis, outer, node), 0L);
    }

    /** Returns whether anything carried over changed below a choice of leaves. */
    boolean carriesAnew(int axis, int outer) {
        return carriedAnew.contains(new Shape.Node(axis, outer, 0));
    }

    /** Returns the sum of what is carried over. */
    long carried() {
        return carried.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    /** Returns the dimension below which nothing is carried over any more; 0 if nothing is. */
    int axesWithCarry() {
        return carried.keySet().stream().mapToInt(node -> node.axis() + 1).max().orElse(0);
    }

    /** Returns whether the children of a node are bound or near anything. */
    boolean touch(int axis, int outer, int node) {
        return earlier != null || (hasLimits() && isAboveLimit(axis, outer, node));
    }

    /** Returns the least for each part of a group. */
    long[] minimums(int axis, int outer, Sharing.Group group) {
        long[] minimums = new long[group.size()];
        for (int i = 0; i < minimums.length; i++) {
            int child = group.part(i);
            minimums[i] = Math.max(minimum(axis, outer, child), lock(axis, outer, child, true));
        }
        return minimums;
    }

    /** Returns the most for each part of a group. */
    long[] maximums(int axis, int outer, Sharing.Group group) {
        long[] maximums = new long[group.size()];
        for (int i = 0; i < maximums.length; i++) {
            int child = group.part(i);
            maximums[i] = Math.min(maximum(axis, outer, child), lock(axis, outer, child, false));
        }
        return maximums;
    }

    /** Returns what each part of a group had before, or nothing. */
    long[] near(int axis, int outer, Sharing.Group group) {
        if (earlier == null) {
            return NONE;
        }
        long[] near = new long[group.size()];
        for (int i = 0; i < near.length; i++) {
            near[i] = earlier.assigned(axis, outer, group.part(i));
        }
        return near;
    }

    /** Returns the limit that locked cells set to a node above them. */
    private long lock(int axis, int outer, int node, boolean minimum) {
        long none = minimum ? Long.MIN_VALUE : Long.MAX_VALUE;
        if (earlier == null || locked.isEmpty()) {
            return none;
        }
        int from = shape.from(axis, outer, node);
        int to = shape.to(axis, outer, node);
        int first = locked.nextSetBit(from);
        if (first < 0 || first >= to) {
            return none;
        }
        if (locked.nextClearBit(from) >= to) {
            return earlier.hasSameKeys() || isStretchedBelow(axis, node)
                    ? earlier.assigned(axis, outer, node)
                    : lockedSum(earlier, from, to);
        }
        return minimum == negative ? none : unstretched(axis, node, lockedSum(earlier, from, to));
    }

    /** Returns the sum of the locked cells in a range, run by run. */
    private long lockedSum(EarlierCells cells, int from, int to) {
        long sum = 0;
        int start = locked.nextSetBit(from);
        while (start >= 0 && start < to) {
            int end = Math.min(to, locked.nextClearBit(start));
            sum = Math.addExact(sum, cells.sum(start, end));
            start = locked.nextSetBit(end);
        }
        return sum;
    }

    private boolean isStretchedBelow(int axis, int node) {
        return unstretched(axis, node, 1_000_000) != 1_000_000;
    }

    /** Returns the least total, away from zero, whose parts with all margins below the node reach an amount. */
    private long unstretched(int axis, int node, long amount) {
        Ratio factor = Ratio.one();
        for (int level = axis; level < axes.size(); level++) {
            int above = level == axis ? shape.template(axis).depth(node) : 0;
            for (Map.Entry<Integer, Ratio> margin : axes.get(level).margins().entrySet()) {
                factor = margin.getKey() > above
                        ? factor.multipliedBy(Ratio.one().plus(margin.getValue()))
                        : factor;
            }
        }
        BigInteger[] parts = BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(factor.denominator()))
                .divideAndRemainder(BigInteger.valueOf(factor.numerator()));
        return parts[0].add(BigInteger.valueOf(parts[1].signum())).longValueExact();
    }

    /** Returns whether any node is limited. */
    boolean hasLimits() {
        return !byAxis.stream().allMatch(Map::isEmpty);
    }

    void limit(Shape.Node node, long minimum, long maximum) {
        limit(node.axis(), node.outer(), node.node(), minimum, maximum);
    }

    private void limit(int axis, int outer, int node, long minimum, long maximum) {
        long[] limits = byAxis.get(axis)
                .computeIfAbsent(key(axis, outer, node), key -> new long[] {Long.MIN_VALUE, Long.MAX_VALUE});
        limits[0] = Math.max(limits[0], minimum);
        limits[1] = Math.min(limits[1], maximum);
    }

    /** Carries the limits up to the root; to be called once, after the last limit. */
    void carryUp(Spread spread) {
        for (int axis = shape.axes() - 1; axis >= 0; axis--) {
            NavigableMap<Long, long[]> limits = byAxis.get(axis);
            // later nodes lie deeper, so every node comes after its children
            for (Map.Entry<Long, long[]> next = limits.lastEntry();
                    next != null;
                    next = limits.lowerEntry(next.getKey())) {
                int node = Math.toIntExact(next.getKey() / shape.outer(axis));
                int outer = Math.toIntExact(next.getKey() % shape.outer(axis));
                if (above.get(axis).contains(next.getKey())) {
                    narrow(axis, outer, node, next.getValue(), spread);
                }
                if (node > 0) {
                    lift(axis, outer, shape.template(axis).parent(node));
                } else if (axis > 0) {
                    Template before = shape.template(axis - 1);
                    limit(
                            axis - 1,
                            outer / before.leaves(),
                            before.nodeOfLeaf(outer % before.leaves()),
                            next.getValue()[0],
                            next.getValue()[1]);
                }
            }
        }
    }

    private void lift(int axis, int outer, int node) {
        limit(axis, outer, node, Long.MIN_VALUE, Long.MAX_VALUE);
        above.get(axis).add(key(axis, outer, node));
    }

    private void narrow(int axis, int outer, int node, long[] limits, Spread spread) {
        Template template = shape.template(axis);
        long least = 0;
        long most = 0;
        for (int child = template.firstChild(node); child < template.endChild(node); child++) {
            boolean weightless = spread.isWeightless(axis, outer, child);
            long stuck = weightless ? nearestToZero(axis, outer, child) : 0;
            least = LongMath.saturatedAdd(least, weightless ? stuck : minimum(axis, outer, child));
            most = LongMath.saturatedAdd(most, weightless ? stuck : maximum(axis, outer, child));
        }
        limits[0] = Math.max(limits[0], spread.leastAssigned(axis, outer, node, least));
        limits[1] = Math.min(limits[1], spread.mostAssigned(axis, outer, node, most));
    }

    /** Returns where a child without weight stands. */
    private long nearestToZero(int axis, int outer, int child) {
        return Math.max(minimum(axis, outer, child), Math.min(maximum(axis, outer, child), 0));
    }

    /** Returns the least of a node; without a limit, the sign of the plan decides. */
    long minimum(int axis, int outer, int node) {
        long[] limits = find(axis, outer, node);
        long minimum = limits == null ? Long.MIN_VALUE : limits[0];
        return minimum == Long.MIN_VALUE && !negative ? 0 : minimum;
    }

    /** Returns the most of a node; without a limit, the sign of the plan decides. */
    long maximum(int axis, int outer, int node) {
        long[] limits = find(axis, outer, node);
        long maximum = limits == null ? Long.MAX_VALUE : limits[1];
        return maximum == Long.MAX_VALUE && negative ? 0 : maximum;
    }

    private long @Nullable [] find(int axis, int outer, int node) {
        NavigableMap<Long, long[]> limits = byAxis.get(axis);
        return limits.isEmpty() ? null : limits.get(key(axis, outer, node));
    }

    /** Returns whether some child of a node is limited, or needs its parent to be. */
    private boolean isAboveLimit(int axis, int outer, int node) {
        return above.get(axis).contains(key(axis, outer, node));
    }

    private long key(int axis, int outer, int node) {
        return (long) node * shape.outer(axis) + outer;
    }
}
