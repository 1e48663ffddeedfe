package io.stagecraft.planning.plan;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The limits of some nodes, carried upwards: a node must be able to give its children what they need at least, and what
 * they take at most. Only the nodes above limited ones are looked at.
 */
final class CellLimits {
    private final Shape shape;
    private final boolean negative;
    private final List<NavigableMap<Long, long[]>> byAxis = new ArrayList<>();
    private final List<Set<Long>> above = new ArrayList<>();

    CellLimits(Shape shape, boolean negative) {
        this.shape = shape;
        this.negative = negative;
        for (int axis = 0; axis < shape.axes(); axis++) {
            byAxis.add(new TreeMap<>());
            above.add(new HashSet<>());
        }
    }

    boolean isEmpty() {
        return byAxis.stream().allMatch(Map::isEmpty);
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
                    touch(axis, outer, shape.template(axis).parent(node));
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

    private void touch(int axis, int outer, int node) {
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
    boolean touch(Shape.Node parent) {
        return above.get(parent.axis()).contains(key(parent.axis(), parent.outer(), parent.node()));
    }

    private long key(int axis, int outer, int node) {
        return (long) node * shape.outer(axis) + outer;
    }
}
