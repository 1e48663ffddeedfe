// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.settlement;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.division.Template;
import io.stagecraft.planning.division.Tree;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a tree, reconciled so that they add up on every node.
 *
 * @param <K> the keys of the tree
 */
public final class Reconciled<K> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The part of the largest number by which rounding may part a node from its children. */
    private static final double ROUNDING = 1e-9;

    private final Reconciliation<K> estimates;
    private final Message method;
    private final double[] nodes;

    Reconciled(Reconciliation<K> estimates, Message method, double[] nodes) {
        this.estimates = requireNonNull(estimates, "estimates");
        this.method = requireNonNull(method, "method");
        this.nodes = requireNonNull(nodes, "nodes");
        Template template = estimates.nodes().template();
        checkArgument(nodes.length == template.nodes(), "values must be as many as nodes");
        double rounding = ROUNDING * Arrays.stream(nodes).map(Math::abs).max().orElse(0);
        for (int node = 1; node < nodes.length; node++) {
            double sum = template.isLeaf(node) ? nodes[node] : sum(template.firstChild(node), template.endChild(node));
            checkArgument(
                    Math.abs(sum - nodes[node]) <= rounding,
                    "the parts of %s must add up to %s but were %s",
                    estimates.nodes().describe(node),
                    nodes[node],
                    sum);
        }
    }

    private double sum(int from, int to) {
        return Arrays.stream(nodes, from, to).sum();
    }

    /** Returns the estimates that they were made from. */
    public Reconciliation<K> estimates() {
        return estimates;
    }

    /** Returns the method that made them, in words. */
    public Message method() {
        return method;
    }

    /**
     * Returns the number of a node: for an inner one that of its children together, within rounding.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public double value(K key) {
        return nodes[estimates.nodes().node(key)];
    }

    /**
     * Returns the gap between a node's own estimate and its number: the number minus the estimate.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public double gap(K key) {
        return value(key) - estimates.estimate(key);
    }

    /**
     * Returns the numbers in a unit such as money, so that every sum is exact: those at the top rounded half-even, below them
     * divided by largest remainder in proportion to the numbers.
     *
     * @return the amount of every key, level by level; immutable
     * @throws IllegalArgumentException if a number below the top is negative, which least squares may yield
     * @throws ArithmeticException if an amount does not fit a {@code long} of smallest units
     */
    public Map<K, Quantity> exactly(QuantityUnit unit) {
        Tree<K> tree = estimates.nodes();
        Template template = tree.template();
        long[] smallest = new long[nodes.length];
        for (int top = template.firstChild(0); top < template.endChild(0); top++) {
            smallest[top] = BigDecimal.valueOf(nodes[top])
                    .movePointRight(unit.decimals())
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
        }
        ImmutableMap.Builder<K, Quantity> exact = ImmutableMap.builder();
        for (int node = 1; node < nodes.length; node++) {
            exact.put(tree.key(node), unit.ofSmallest(smallest[node]));
            if (!template.isLeaf(node) && smallest[node] != 0) {
                List<Long> parts = Apportionment.largestRemainder().split(smallest[node], weights(node));
                for (int i = 0; i < parts.size(); i++) {
                    smallest[template.firstChild(node) + i] = parts.get(i);
                }
            }
        }
        return exact.build();
    }

    /** Returns the numbers of the children of a node as weights; those of a negative node are all negative. */
    private List<BigDecimal> weights(int node) {
        Template template = estimates.nodes().template();
        List<BigDecimal> weights = new ArrayList<>();
        for (int child = template.firstChild(node); child < template.endChild(node); child++) {
            weights.add(BigDecimal.valueOf(nodes[node] < 0 ? -nodes[child] : nodes[child]));
        }
        return weights;
    }

    private Object readResolve() {
        return new Reconciled<>(estimates, method, nodes);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Reconciled<?> other
                && estimates.equals(other.estimates)
                && method.equals(other.method)
                && Arrays.equals(nodes, other.nodes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * estimates.hashCode() + method.hashCode()) + Arrays.hashCode(nodes);
    }

    /** Returns the method; the form may change. */
    @Override
    public String toString() {
        return estimates.tree() + ", " + method;
    }
}
