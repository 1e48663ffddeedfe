// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.apportion.PartWeights;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sharing among the nodes of one dimension: what each weighs among its siblings, and how far down one rounding reaches.
 *
 * <p>Levels that are rounded by running totals are rounded once, on the lowest of them; the nodes between only add up what
 * lies below, so that every running total is within half a unit of exact whatever the levels.
 */
final class Sharing {
    private final Template template;
    private final @Nullable BigDecimal[] weights;
    private final boolean byLeaves;
    private final BitSet sums;
    private final @Nullable Group[] groups;

    /**
     * Makes it.
     *
     * @param weights what each node weighs among its siblings; null if the cells weigh
     */
    Sharing(Levels<?> axis, @Nullable BigDecimal[] weights) {
        this.template = axis.template();
        this.weights = weights;
        this.byLeaves = !axis.hasLevelWeights();
        this.sums = new BitSet();
        for (int node = 1; node <= template.lastInner(); node++) {
            int depth = template.depth(node);
            if (!template.isLeaf(node)
                    && runsOn(axis.method(depth), axis.method(depth + 1))
                    && axis.margin(depth + 1).isZero()
                    && canShare(node)) {
                sums.set(node);
            }
        }
        this.groups = new @Nullable Group[template.lastInner() + 1];
        for (int node = 0; node < groups.length; node++) {
            groups[node] = template.isLeaf(node) || sums.get(node) ? null : new Group(node, sums::get);
        }
    }

    /** Returns whether two levels are rounded by the same running totals. */
    private static boolean runsOn(Apportionment upper, Apportionment lower) {
        return upper.equals(lower)
                && (upper.equals(Apportionment.cumulative()) || upper.equals(Apportionment.staggered()));
    }

    /** Returns whether a node has a child with a weight, as far as that is known. */
    private boolean canShare(int node) {
        for (int child = template.firstChild(node); child < template.endChild(node); child++) {
            BigDecimal weight = weights[child];
            if (weight == null || weight.signum() > 0) {
                return true;
            }
        }
        BigDecimal own = weights[node];
        return own != null && own.signum() == 0;
    }

    /** Returns whether a node only adds up what lies below it, where nothing holds it. */
    boolean isSum(int node) {
        return sums.get(node);
    }

    /** Returns what a node is divided among, where nothing holds a node below. */
    Group group(int node) {
        Group group = groups[node];
        return group == null ? new Group(node, sums::get) : group;
    }

    /** Returns what a node is divided among, where some nodes are held and so rounded by themselves. */
    Group group(int node, IntPredicate held) {
        return new Group(node, below -> sums.get(below) && !held.test(below));
    }

    /** Returns whether the children of a node are weighed by the cells. */
    boolean isByCells(int node) {
        return weights[template.firstChild(node)] == null;
    }

    /** Returns whether a node is known to have no weight. */
    boolean isWeightless(int node) {
        BigDecimal weight = weights[node];
        return weight != null && weight.signum() == 0;
    }

    /** The nodes that a node is divided among at once: its children, or what lies further down where levels are sums. */
    final class Group {
        private final int node;
        private final int[] parts;
        private final int[] between;
        private final boolean byCells;
        private final @Nullable PartWeights known;

        private Group(int node, IntPredicate isSum) {
            this.node = node;
            List<Integer> reached = new ArrayList<>();
            List<Integer> passed = new ArrayList<>();
            for (int child = template.firstChild(node); child < template.endChild(node); child++) {
                if (isSum.test(child)) {
                    reach(isSum, reached, passed);
                    break;
                }
            }
            this.parts = reached.stream().mapToInt(Integer::intValue).toArray();
            this.between = passed.stream().mapToInt(Integer::intValue).sorted().toArray();
            boolean cellsWeigh = Sharing.this.isByCells(node);
            for (int inner : between) {
                cellsWeigh |= Sharing.this.isByCells(inner);
            }
            this.byCells = cellsWeigh;
            this.known = byCells ? null : PartWeights.of(weights(new long[0]));
        }

        private void reach(IntPredicate isSum, List<Integer> reached, List<Integer> passed) {
            Deque<Integer> open = new ArrayDeque<>();
            open.push(node);
            while (!open.isEmpty()) {
                int next = open.pop();
                if (next != node && !isSum.test(next)) {
                    reached.add(next);
                    continue;
                }
                if (next != node) {
                    passed.add(next);
                }
                for (int child = template.endChild(next) - 1; child >= template.firstChild(next); child--) {
                    open.push(child);
                }
            }
        }

        int size() {
            return parts.length == 0 ? template.children(node) : parts.length;
        }

        /** Returns the node that a part is. */
        int part(int index) {
            return parts.length == 0 ? template.firstChild(node) + index : parts[index];
        }

        /** Returns whether the parts are the children, which follow each other. */
        boolean isFlat() {
            return parts.length == 0;
        }

        /** Returns the weights, or null if cells weigh. */
        @Nullable
        PartWeights known() {
            return known;
        }

        /** Returns the weights where the cells weigh. */
        PartWeights weighed(long[] cells) {
            if (!byLeaves) {
                return PartWeights.of(weights(cells));
            }
            long[] each = new long[size()];
            for (int i = 0; i < each.length; i++) {
                each[i] = cells[part(i)];
            }
            return PartWeights.of(each);
        }

        /** Writes what the parts received to their nodes, and adds up what lies between. */
        void write(long[] received, long[] nodes) {
            for (int i = 0; i < parts.length; i++) {
                nodes[parts[i]] = received[i];
            }
            for (int i = between.length - 1; i >= 0; i--) {
                long sum = 0;
                for (int child = template.firstChild(between[i]); child < template.endChild(between[i]); child++) {
                    sum += nodes[child];
                }
                nodes[between[i]] = sum;
            }
        }

        /** Returns the place of the part that a node is, or -1 if it is none. */
        int indexOf(int sought) {
            for (int i = 0; i < size(); i++) {
                if (part(i) == sought) {
                    return i;
                }
            }
            return -1;
        }

        /** Returns the first part that lies below a node. */
        int firstBelow(int above) {
            int index = 0;
            while (template.firstLeaf(part(index)) < template.firstLeaf(above)) {
                index++;
            }
            return index;
        }

        /** Returns the part after the last that lies below a node. */
        int endBelow(int above) {
            int index = firstBelow(above);
            while (index < size() && template.firstLeaf(part(index)) < template.endLeaf(above)) {
                index++;
            }
            return index;
        }

        /**
         * Returns what the parts weigh: the shares of shares where levels weigh by themselves, on one common scale.
         *
         * @param cells the weights of all nodes by the cells, where cells weigh
         */
        List<BigDecimal> weights(long[] cells) {
            IntFunction<BigDecimal> weight = at -> {
                BigDecimal own = weights[at];
                return own == null ? BigDecimal.valueOf(cells[at]) : own;
            };
            if (byLeaves || isFlat()) {
                return IntStream.range(0, size())
                        .mapToObj(this::part)
                        .map(weight::apply)
                        .toList();
            }
            return sharesOfShares(weight);
        }

        private List<BigDecimal> sharesOfShares(IntFunction<BigDecimal> weight) {
            int[] inner = new int[between.length + 1];
            inner[0] = node;
            System.arraycopy(between, 0, inner, 1, between.length);
            int scale = 0;
            for (int above : inner) {
                for (int child = template.firstChild(above); child < template.endChild(above); child++) {
                    scale = Math.max(scale, weight.apply(child).scale());
                }
            }
            BigInteger[] whole = new BigInteger[template.nodes()];
            BigInteger[] sum = new BigInteger[template.nodes()];
            BigInteger[] multiple = new BigInteger[template.nodes()];
            Arrays.fill(multiple, BigInteger.ONE);
            for (int i = inner.length - 1; i >= 0; i--) {
                int above = inner[i];
                sum[above] = BigInteger.ZERO;
                for (int child = template.firstChild(above); child < template.endChild(above); child++) {
                    whole[child] = weight.apply(child).setScale(scale).unscaledValue();
                    sum[above] = sum[above].add(whole[child]);
                    multiple[above] =
                            multiple[above].multiply(multiple[child]).divide(multiple[above].gcd(multiple[child]));
                }
                multiple[above] = multiple[above].multiply(sum[above].max(BigInteger.ONE));
            }
            // a whole that every share of a share divides
            BigInteger[] given = new BigInteger[template.nodes()];
            given[node] = multiple[node];
            for (int above : inner) {
                BigInteger each = given[above].divide(sum[above].max(BigInteger.ONE));
                for (int child = template.firstChild(above); child < template.endChild(above); child++) {
                    given[child] = each.multiply(whole[child]);
                }
            }
            BigInteger common = Arrays.stream(parts)
                    .mapToObj(part -> given[part])
                    .reduce(BigInteger.ZERO, BigInteger::gcd)
                    .max(BigInteger.ONE);
            return Arrays.stream(parts)
                    .mapToObj(part -> new BigDecimal(given[part].divide(common)))
                    .toList();
        }

        /** Returns a node with a weight whose children have none, or -1 if there is none such. */
        int stuck(long[] cells) {
            for (int inner : byLeaves ? new int[0] : between) {
                boolean weighs = weights[inner] == null ? cells[inner] > 0 : !isWeightless(inner);
                boolean shares = false;
                for (int child = template.firstChild(inner); child < template.endChild(inner); child++) {
                    shares |= weights[child] == null ? cells[child] > 0 : !isWeightless(child);
                }
                if (weighs && !shares) {
                    return inner;
                }
            }
            return -1;
        }
    }
}
