// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.settlement;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.planning.division.Template;
import io.stagecraft.planning.division.Tree;
import io.stagecraft.planning.plan.Dimension;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/**
 * Estimates of the nodes of a tree that do not add up, and the ways to reconcile them.
 *
 * <pre>{@code
 * Reconciliation<String> estimates = Reconciliation.of(organisation, estimateByNode::get);
 * estimates.bottomUp().gap("East");               // how far East is from what its sellers say
 * estimates.middleOut(1);                         // the regions' own estimates, added up and divided
 * estimates.leastSquares(errorVariance::get);     // as near to all of them as can be
 * estimates.topDown().exactly(QuantityUnit.money(EUR));   // in money, every sum exact
 * }</pre>
 *
 * <p>Methods of Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, chapter 11. Several nodes may
 * stand at the top; each of their trees is reconciled by itself. Work and memory are linear in the number of nodes: the
 * least-squares solution for independent errors is found in one pass up and one down the tree, without a matrix.
 *
 * @param <K> the keys of the tree
 */
public final class Reconciliation<K> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Dimension<K> dimension;
    private final Tree<K> tree;
    private final double[] base;

    private Reconciliation(Dimension<K> dimension, Tree<K> tree, double[] base) {
        this.dimension = dimension;
        this.tree = tree;
        this.base = base;
    }

    /**
     * Returns the estimates of the nodes of a tree.
     *
     * @param dimension the tree
     * @param estimate the estimate of each key, inner ones included, finite
     * @throws io.stagecraft.core.problem.InvalidDefinitionException with all problems, if an estimate is not finite
     */
    public static <K> Reconciliation<K> of(Dimension<K> dimension, ToDoubleFunction<? super K> estimate) {
        requireNonNull(estimate, "estimate");
        Tree<K> tree = Tree.of(
                dimension.name(), dimension.kind(), dimension.keys(), dimension::parent, key -> Optional.empty());
        return new Reconciliation<>(dimension, tree, perNode(tree, "estimate", estimate, false));
    }

    private static <K> double[] perNode(
            Tree<K> tree, String name, ToDoubleFunction<? super K> value, boolean positive) {
        Problems problems = Problems.of("reconciliation of " + tree.name());
        double[] values = new double[tree.template().nodes()];
        for (int node = 1; node < values.length; node++) {
            values[node] = value.applyAsDouble(tree.key(node));
            problems.require(
                    Double.isFinite(values[node]) && (!positive || values[node] > 0),
                    tree.describe(node),
                    Message.of("reconciliation." + name).with("found", Double.toString(values[node])));
        }
        problems.throwIfAny();
        return values;
    }

    /** Returns the tree. */
    public Dimension<K> tree() {
        return dimension;
    }

    Tree<K> nodes() {
        return tree;
    }

    /**
     * Returns the estimate that was given for a node.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public double estimate(K key) {
        return base[tree.node(key)];
    }

    /** Returns the estimates of the leaves, added up. */
    public Reconciled<K> bottomUp() {
        double[] nodes = new double[base.length];
        addUp(nodes, node -> false);
        return result(Message.of("reconciliation.bottom-up"), nodes);
    }

    /** Returns the estimates at the top, divided on each level in proportion to the estimates of the siblings. */
    public Reconciled<K> topDown() {
        return result(Message.of("reconciliation.siblings"), dividedBelow(0, base));
    }

    /**
     * Returns the estimates at the top, divided in proportion to weights of the leaves, such as history or potential.
     *
     * @param weight the weight of each leaf, not negative
     * @throws IllegalArgumentException if a weight is negative or not finite
     */
    public Reconciled<K> topDown(ToDoubleFunction<? super K> weight) {
        return result(Message.of("reconciliation.weights"), dividedBelow(0, leafWeights(weight)));
    }

    /**
     * Returns the estimates at the top, divided by the mean of each leaf's share in past periods: {@code p = 1/T Σ_t y_t / Y_t},
     * where {@code Y} is what all leaves of its tree make together.
     *
     * @param history the past periods of each leaf, the same number for all, at least one
     * @throws IllegalArgumentException if the numbers of periods differ, or in one nothing was made
     */
    public Reconciled<K> topDownByMeanShares(Function<? super K, double[]> history) {
        double[][] past = history(history);
        double[] shares = new double[past.length];
        Template template = tree.template();
        for (int top = template.firstChild(0); top < template.endChild(0); top++) {
            for (int period = 0; period < past[0].length; period++) {
                double sum = 0;
                for (int leaf = template.firstLeaf(top); leaf < template.endLeaf(top); leaf++) {
                    sum += past[leaf][period];
                }
                checkArgument(sum != 0, "%s must have made something in every period", tree.describe(top));
                for (int leaf = template.firstLeaf(top); leaf < template.endLeaf(top); leaf++) {
                    shares[leaf] += past[leaf][period] / sum / past[0].length;
                }
            }
        }
        return result(Message.of("reconciliation.mean-shares"), dividedBelow(0, overLeaves(shares)));
    }

    /**
     * Returns the estimates at the top, divided by each leaf's share in all past periods together: {@code p = Σ_t y_t / Σ_t Y_t}.
     *
     * @param history the past periods of each leaf, the same number for all, at least one
     * @throws IllegalArgumentException if the numbers of periods differ
     */
    public Reconciled<K> topDownBySharesOfMeans(Function<? super K, double[]> history) {
        double[][] past = history(history);
        double[] sums = new double[past.length];
        for (int leaf = 0; leaf < sums.length; leaf++) {
            sums[leaf] = Arrays.stream(past[leaf]).sum();
        }
        return result(Message.of("reconciliation.shares-of-means"), dividedBelow(0, overLeaves(sums)));
    }

    /**
     * Returns the estimates of one level: added up above it, and below it divided in proportion to the estimates of the
     * siblings. A branch that ends above the level counts with its leaf.
     *
     * @param depth the level, 1 for the top, which is {@link #topDown()}
     * @throws IllegalArgumentException if the tree has no such level
     */
    public Reconciled<K> middleOut(int depth) {
        checkArgument(
                depth >= 1 && depth <= dimension.depth(),
                "depth must be from 1 to %s but was %s (%s)",
                dimension.depth(),
                depth,
                tree);
        double[] nodes = dividedBelow(depth, base);
        addUp(nodes, node -> tree.template().depth(node) >= depth);
        return result(Message.of("reconciliation.middle-out").with("level", depth), nodes);
    }

    /**
     * Returns the coherent numbers nearest to all estimates, each squared distance divided by the variance of the estimate's
     * error: the best linear unbiased ones where errors are independent. With variances of 1 this is ordinary least
     * squares; with {@link #leavesBelow} as variance, structural scaling.
     *
     * @param variance the variance of the error of each key, above 0
     * @throws io.stagecraft.core.problem.InvalidDefinitionException with all problems, if a variance is not finite and above 0
     */
    public Reconciled<K> leastSquares(ToDoubleFunction<? super K> variance) {
        requireNonNull(variance, "variance");
        Template template = tree.template();
        double[] means = new double[base.length];
        double[] variances = perNode(tree, "variance", variance, true);
        double[] fromBelow = new double[base.length];
        // upwards: what a node knows is its own estimate and the sum of its children, weighed by their certainty
        for (int node = base.length - 1; node > 0; node--) {
            means[node] = base[node];
            if (!template.isLeaf(node)) {
                double sum = 0;
                double spread = 0;
                for (int child = template.firstChild(node); child < template.endChild(node); child++) {
                    sum += means[child];
                    spread += variances[child];
                }
                fromBelow[node] = spread;
                double own = spread / (spread + variances[node]);
                means[node] = sum + own * (base[node] - sum);
                variances[node] *= own;
            }
        }
        // downwards: what the node ends at beyond the sum of its children goes to the least certain ones
        for (int node = 1; node < base.length; node++) {
            if (!template.isLeaf(node)) {
                double rest = means[node];
                for (int child = template.firstChild(node); child < template.endChild(node); child++) {
                    rest -= means[child];
                }
                for (int child = template.firstChild(node); child < template.endChild(node); child++) {
                    means[child] += rest * variances[child] / fromBelow[node];
                }
            }
        }
        return result(Message.of("reconciliation.least-squares"), means);
    }

    /**
     * Returns the number of leaves below a node, 1 for a leaf: the variance of structural scaling.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public int leavesBelow(K key) {
        int node = tree.node(key);
        return tree.template().endLeaf(node) - tree.template().firstLeaf(node);
    }

    private Reconciled<K> result(Message method, double[] nodes) {
        return new Reconciled<>(this, method, nodes);
    }

    /**
     * Sets every inner node, but for those that are done, to the sum of its children; leaves that are not done to their
     * estimate.
     */
    private void addUp(double[] nodes, IntPredicate done) {
        Template template = tree.template();
        for (int node = nodes.length - 1; node > 0; node--) {
            if (done.test(node)) {
                continue;
            }
            nodes[node] = template.isLeaf(node) ? base[node] : 0;
            for (int child = template.firstChild(node); child < template.endChild(node); child++) {
                nodes[node] += nodes[child];
            }
        }
    }

    /** Returns the estimates down to a level, and below it their parts by the weights of siblings. */
    private double[] dividedBelow(int depth, double[] weights) {
        Template template = tree.template();
        double[] nodes = base.clone();
        for (int node = 1; node < nodes.length; node++) {
            if (template.depth(node) < Math.max(1, depth) || template.isLeaf(node)) {
                continue;
            }
            double sum = 0;
            for (int child = template.firstChild(node); child < template.endChild(node); child++) {
                sum += weights[child];
            }
            checkArgument(
                    sum != 0 || nodes[node] == 0,
                    "%s must have children with a weight above 0 to divide %s",
                    tree.describe(node),
                    nodes[node]);
            for (int child = template.firstChild(node); child < template.endChild(node); child++) {
                nodes[child] = sum == 0 ? 0 : nodes[node] * (weights[child] / sum);
            }
        }
        return nodes;
    }

    private double[] leafWeights(ToDoubleFunction<? super K> weight) {
        requireNonNull(weight, "weight");
        Template template = tree.template();
        double[] weights = new double[template.leaves()];
        for (int leaf = 0; leaf < weights.length; leaf++) {
            K key = tree.key(template.nodeOfLeaf(leaf));
            weights[leaf] = weight.applyAsDouble(key);
            checkArgument(
                    weights[leaf] >= 0 && weights[leaf] < Double.POSITIVE_INFINITY,
                    "weight must be finite and at least 0 but was %s (%s)",
                    weights[leaf],
                    key);
        }
        return overLeaves(weights);
    }

    private double[] overLeaves(double[] leaves) {
        Template template = tree.template();
        double[] nodes = new double[template.nodes()];
        for (int node = nodes.length - 1; node > 0; node--) {
            nodes[node] = template.isLeaf(node) ? leaves[template.firstLeaf(node)] : 0;
            for (int child = template.firstChild(node); child < template.endChild(node); child++) {
                nodes[node] += nodes[child];
            }
        }
        return nodes;
    }

    private double[][] history(Function<? super K, double[]> history) {
        requireNonNull(history, "history");
        double[][] past = new double[tree.template().leaves()][];
        for (int leaf = 0; leaf < past.length; leaf++) {
            K key = tree.key(tree.template().nodeOfLeaf(leaf));
            past[leaf] = requireNonNull(history.apply(key), "history");
            checkArgument(
                    past[leaf].length > 0 && past[leaf].length == past[0].length,
                    "every leaf must have as many periods, at least 1, but %s has %s",
                    key,
                    past[leaf].length);
        }
        return past;
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(dimension, "dimension");
        requireNonNull(tree, "tree");
        requireNonNull(base, "base");
        if (!(base.length == tree.template().nodes())) {
            throw new InvalidObjectException("estimates must be as many as nodes");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Reconciliation<?> other
                && dimension.equals(other.dimension)
                && Arrays.equals(base, other.base);
    }

    @Override
    public int hashCode() {
        return 31 * dimension.hashCode() + Arrays.hashCode(base);
    }

    /** Returns the tree; the form may change. */
    @Override
    public String toString() {
        return "estimates of " + dimension;
    }
}
