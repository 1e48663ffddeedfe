// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.planning.target.TargetDimension;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A dimension of a split with the rules for its levels; equal where these and the caller's functions are. */
public final class Levels<K> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Weights of more digits are a mistake and would only take time. */
    private static final int MAX_DIGITS = 5_000;

    private final Tree<K> tree;
    private final @Nullable Tree<K> asked;
    private final @Nullable Function<? super List<K>, List<BigDecimal>> weights;
    private final ImmutableSortedMap<Integer, Function<? super K, ? extends BigDecimal>> levelWeights;
    private final ImmutableSortedMap<Integer, Apportionment> methods;
    private final ImmutableSortedMap<Integer, Ratio> margins;

    public Levels(Tree<K> tree, @Nullable Function<? super List<K>, List<BigDecimal>> weights) {
        this(tree, null, weights, ImmutableSortedMap.of(), ImmutableSortedMap.of(), ImmutableSortedMap.of());
    }

    private Levels(
            Tree<K> tree,
            @Nullable Tree<K> asked,
            @Nullable Function<? super List<K>, List<BigDecimal>> weights,
            SortedMap<Integer, Function<? super K, ? extends BigDecimal>> levelWeights,
            SortedMap<Integer, Apportionment> methods,
            SortedMap<Integer, Ratio> margins) {
        this.tree = tree;
        this.asked = asked;
        this.weights = weights;
        this.levelWeights = ImmutableSortedMap.copyOf(levelWeights);
        this.methods = ImmutableSortedMap.copyOf(methods);
        this.margins = ImmutableSortedMap.copyOf(margins);
    }

    public Levels<K> weighing(int depth, Function<? super K, ? extends BigDecimal> weight) {
        return new Levels<>(tree, asked, weights, with(levelWeights, depth, weight), methods, margins);
    }

    public Levels<K> using(int depth, Apportionment method) {
        return new Levels<>(tree, asked, weights, levelWeights, with(methods, depth, method), margins);
    }

    public Levels<K> withMargin(int depth, Ratio margin) {
        return new Levels<>(tree, asked, weights, levelWeights, methods, with(margins, depth, margin));
    }

    public Levels<K> withoutMargins() {
        return new Levels<>(tree, asked, weights, levelWeights, methods, ImmutableSortedMap.of());
    }

    public Levels<K> over(Tree<K> other) {
        return new Levels<>(other, null, weights, levelWeights, methods, margins);
    }

    /** Returns this over a dimension with further keys, which weigh nothing. */
    @SuppressWarnings("unchecked") // it was made from this tree, so with its keys
    public Levels<K> within(Tree<?> larger) {
        return larger.equals(tree)
                ? this
                : new Levels<>((Tree<K>) larger, tree, weights, levelWeights, methods, margins);
    }

    public Levels<K> weightedBy(Function<? super List<K>, List<BigDecimal>> other) {
        return new Levels<>(tree, asked, other, levelWeights, methods, margins);
    }

    /** Returns this with what the caller's functions give for the keys in their place. */
    public Levels<K> given() {
        Function<? super List<K>, List<BigDecimal>> leafWeights = weights;
        List<K> leaves = tree.leaves();
        SortedMap<Integer, Function<? super K, ? extends BigDecimal>> levels = new TreeMap<>();
        levelWeights.forEach((depth, weight) -> {
            List<K> keys = tree.level(depth);
            levels.put(
                    depth,
                    GivenWeights.of(keys, keys.stream().<BigDecimal>map(weight).toList()));
        });
        return new Levels<>(
                tree,
                asked,
                leafWeights == null
                        ? null
                        : GivenWeights.of(leaves, leafWeights.apply(leaves)).ofLeaves(),
                levels,
                methods,
                margins);
    }

    private static <V> SortedMap<Integer, V> with(SortedMap<Integer, V> levels, int depth, V value) {
        SortedMap<Integer, V> changed = new TreeMap<>(levels);
        changed.put(depth, value);
        return changed;
    }

    public Tree<K> tree() {
        return tree;
    }

    public Template template() {
        return tree.template();
    }

    public SortedMap<Integer, Ratio> margins() {
        return margins;
    }

    /** Returns the margin with which children at a depth are given their parent's total; zero for none. */
    public Ratio margin(int depth) {
        return margins.isEmpty() ? Ratio.zero() : margins.getOrDefault(depth, Ratio.zero());
    }

    /** Returns the method for nodes at a depth: by default cumulative along a calendar, else largest remainder. */
    public Apportionment method(int depth) {
        Apportionment chosen = methods.get(depth);
        return chosen != null
                ? chosen
                : tree.kind() == TargetDimension.PERIOD ? Apportionment.cumulative() : Apportionment.largestRemainder();
    }

    /** Returns the function that weighs the nodes at a depth in place of their leaves, or null for none. */
    private @Nullable Function<? super K, ? extends BigDecimal> levelWeight(int depth) {
        return levelWeights.get(depth);
    }

    /** Returns whether a level weighs by itself instead of by its leaves. */
    public boolean hasLevelWeights() {
        return !levelWeights.isEmpty();
    }

    /**
     * Returns what each node weighs among its siblings, by node; null if the cells weigh instead.
     *
     * @param byCells whether the cells of the plan weigh where this dimension says nothing
     */
    @Nullable
    public BigDecimal[] weights(boolean byCells, Problems problems) {
        Template template = template();
        @Nullable BigDecimal[] nodes = new @Nullable BigDecimal[template.nodes()];
        if (weights != null || !byCells) {
            weighLeaves(nodes, problems);
        }
        for (int node = 1; node < nodes.length && !levelWeights.isEmpty(); node++) {
            Function<? super K, ? extends BigDecimal> own = levelWeight(template.depth(node));
            if (own != null) {
                K key = tree.key(node);
                nodes[node] = asked != null && asked.find(key).isEmpty()
                        ? BigDecimal.ZERO
                        : checked(node, own.apply(key), problems);
            }
        }
        return nodes;
    }

    private void weighLeaves(@Nullable BigDecimal[] nodes, Problems problems) {
        Template template = template();
        Tree<K> weighed = asked == null ? tree : asked;
        List<K> leaves = weighed.leaves();
        List<BigDecimal> given = List.of();
        boolean known = true;
        try {
            given = weights == null ? Collections.nCopies(leaves.size(), BigDecimal.ONE) : weights.apply(leaves);
        } catch (InvalidDefinitionException e) {
            known = false;
            e.problems().forEach(problem -> problems.add(problem.withPath(tree.name() + " " + problem.path())));
        }
        problems.require(
                !known || given.size() == leaves.size(),
                tree.name(),
                Message.of("plan.weights-number").with("leaves", leaves.size()).with("found", given.size()));
        for (int node = template.nodes() - 1; node > 0 && given.size() == leaves.size(); node--) {
            BigDecimal weight = BigDecimal.ZERO;
            if (template.isLeaf(node)) {
                int leaf = asked == null ? template.firstLeaf(node) : asked.leaf(tree.key(node));
                weight = leaf < 0 ? BigDecimal.ZERO : checked(node, given.get(leaf), problems);
            } else {
                for (int child = template.firstChild(node); child < template.endChild(node); child++) {
                    weight = weight.add(requireNonNull(nodes[child]));
                }
            }
            nodes[node] = weight;
        }
    }

    private BigDecimal checked(int node, @Nullable BigDecimal weight, Problems problems) {
        if (weight == null) {
            problems.add(Problem.of(tree.describe(node), Message.of("plan.weight-missing")));
            return BigDecimal.ZERO;
        }
        if (weight.signum() < 0) {
            problems.add(Problem.of(
                    tree.describe(node), Message.of("plan.weight-negative").with("weight", weight)));
            return BigDecimal.ZERO;
        }
        if (Math.abs((long) weight.scale()) + weight.precision() > MAX_DIGITS) {
            problems.add(Problem.of(
                    tree.describe(node),
                    Message.of("plan.weight-digits")
                            .with("most", MAX_DIGITS)
                            .with("scale", weight.scale())
                            .with("precision", weight.precision())));
            return BigDecimal.ZERO;
        }
        return weight;
    }

    /** Returns that a key has no weight, which a plan turns into a problem. */
    public static InvalidDefinitionException noWeight(Object key, Message rule) {
        return new InvalidDefinitionException("split by weight", List.of(Problem.of(key.toString(), rule)));
    }

    private Object readResolve() {
        requireNonNull(tree, "tree");
        requireNonNull(levelWeights, "levelWeights");
        requireNonNull(methods, "methods");
        requireNonNull(margins, "margins");
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object == this
                || (object instanceof Levels<?> other
                        && tree.equals(other.tree)
                        && Objects.equals(weights, other.weights)
                        && levelWeights.equals(other.levelWeights)
                        && methods.equals(other.methods)
                        && margins.equals(other.margins));
    }

    @Override
    public int hashCode() {
        return Objects.hash(tree, weights, levelWeights, methods, margins);
    }
}
