package io.stagecraft.planning.plan;

import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.apportion.PartWeights;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A dimension of a split with the rules for its levels; equal where these and the caller's functions are. */
final class Axis<K> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Dimension<K> dimension;
    private final @Nullable SplitWeights<? super K> weights;
    private final ImmutableSortedMap<Integer, Function<? super K, ? extends BigDecimal>> levelWeights;
    private final ImmutableSortedMap<Integer, Apportionment> methods;
    private final ImmutableSortedMap<Integer, Ratio> margins;

    Axis(Dimension<K> dimension, @Nullable SplitWeights<? super K> weights) {
        this(dimension, weights, ImmutableSortedMap.of(), ImmutableSortedMap.of(), ImmutableSortedMap.of());
    }

    private Axis(
            Dimension<K> dimension,
            @Nullable SplitWeights<? super K> weights,
            SortedMap<Integer, Function<? super K, ? extends BigDecimal>> levelWeights,
            SortedMap<Integer, Apportionment> methods,
            SortedMap<Integer, Ratio> margins) {
        this.dimension = dimension;
        this.weights = weights;
        this.levelWeights = ImmutableSortedMap.copyOf(levelWeights);
        this.methods = ImmutableSortedMap.copyOf(methods);
        this.margins = ImmutableSortedMap.copyOf(margins);
    }

    Axis<K> weighing(int depth, Function<? super K, ? extends BigDecimal> weight) {
        return new Axis<>(dimension, weights, with(levelWeights, depth, weight), methods, margins);
    }

    Axis<K> using(int depth, Apportionment method) {
        return new Axis<>(dimension, weights, levelWeights, with(methods, depth, method), margins);
    }

    Axis<K> withMargin(int depth, Ratio margin) {
        return new Axis<>(dimension, weights, levelWeights, methods, with(margins, depth, margin));
    }

    Axis<K> withoutMargins() {
        return new Axis<>(dimension, weights, levelWeights, methods, ImmutableSortedMap.of());
    }

    Axis<K> over(Dimension<K> other) {
        return new Axis<>(other, weights, levelWeights, methods, margins);
    }

    Axis<K> weightedBy(SplitWeights<? super K> other) {
        return new Axis<>(dimension, other, levelWeights, methods, margins);
    }

    /** Returns this with what the caller's functions give for the keys in their place. */
    Axis<K> fixed() {
        SplitWeights<? super K> leafWeights = weights;
        SortedMap<Integer, Function<? super K, ? extends BigDecimal>> levels = new TreeMap<>();
        levelWeights.forEach((depth, weight) -> {
            List<K> keys = dimension.level(depth);
            levels.put(
                    depth,
                    Fixed.weights(keys, keys.stream().<BigDecimal>map(weight).toList()));
        });
        return new Axis<>(
                dimension,
                leafWeights == null ? null : Fixed.weights(dimension.leaves(), leafWeights.of(dimension.leaves())),
                levels,
                methods,
                margins);
    }

    private static <V> SortedMap<Integer, V> with(SortedMap<Integer, V> levels, int depth, V value) {
        SortedMap<Integer, V> changed = new TreeMap<>(levels);
        changed.put(depth, value);
        return changed;
    }

    Dimension<K> dimension() {
        return dimension;
    }

    Template template() {
        return dimension.template();
    }

    boolean hasWeights() {
        return weights != null;
    }

    SortedMap<Integer, Ratio> margins() {
        return margins;
    }

    /** Returns the margin with which children at a depth are given their parent's total; zero for none. */
    Ratio margin(int depth) {
        return margins.getOrDefault(depth, Ratio.zero());
    }

    /** Returns the method chosen for children at a depth, or null for the default. */
    @Nullable
    Apportionment chosenMethod(int depth) {
        return methods.get(depth);
    }

    /** Returns the default method: cumulative along a calendar, largest remainder across everything else. */
    Apportionment defaultMethod() {
        return dimension.kind() == TargetDimension.PERIOD
                ? Apportionment.cumulative()
                : Apportionment.largestRemainder();
    }

    /** Returns the function that weighs the nodes at a depth in place of their leaves, or null for none. */
    private @Nullable Function<? super K, ? extends BigDecimal> levelWeight(int depth) {
        return levelWeights.get(depth);
    }

    /**
     * Returns the weights of the children of each inner node, by node; null where the cells weigh instead.
     *
     * @param byCells whether the cells of the plan weigh where this dimension says nothing
     */
    @Nullable
    PartWeights[] weightsOfChildren(boolean byCells, Problems problems) {
        Template template = template();
        @Nullable PartWeights[] children = new @Nullable PartWeights[template.lastInner() + 1];
        boolean weighed = weights != null || !byCells;
        BigDecimal[] nodes = weighed ? nodeWeights(problems) : new BigDecimal[0];
        if (!problems.isEmpty()) {
            return children;
        }
        for (int node = 0; node < children.length; node++) {
            if (template.isLeaf(node)) {
                continue;
            }
            Function<? super K, ? extends BigDecimal> own = levelWeight(template.depth(node) + 1);
            if (own == null && !weighed) {
                continue;
            }
            List<BigDecimal> siblings = new ArrayList<>(template.children(node));
            for (int child = template.firstChild(node); child < template.endChild(node); child++) {
                BigDecimal weight = own == null ? nodes[child] : own.apply(dimension.key(child));
                if (weight.signum() < 0) {
                    problems.require(
                            false,
                            "plan.weight-negative",
                            dimension.describe(child),
                            "must not have a weight below 0",
                            weight);
                }
                siblings.add(weight.max(BigDecimal.ZERO));
            }
            children[node] = PartWeights.of(siblings);
        }
        return children;
    }

    private BigDecimal[] nodeWeights(Problems problems) {
        Template template = template();
        List<K> leaves = dimension.leaves();
        List<BigDecimal> given = weights == null ? SplitWeights.<K>equal().of(leaves) : weights.of(leaves);
        BigDecimal[] nodes = new BigDecimal[template.nodes()];
        problems.require(
                given.size() == leaves.size(),
                "plan.weights-number",
                dimension.name(),
                "must have one weight for each of its " + leaves.size() + " leaves",
                given.size());
        if (!problems.isEmpty()) {
            return nodes;
        }
        for (int node = template.nodes() - 1; node >= 0; node--) {
            if (template.isLeaf(node)) {
                BigDecimal weight = given.get(template.firstLeaf(node));
                problems.require(
                        weight.signum() >= 0,
                        "plan.weight-negative",
                        dimension.describe(node),
                        "must not have a weight below 0",
                        weight);
                nodes[node] = weight;
            } else {
                BigDecimal sum = BigDecimal.ZERO;
                for (int child = template.firstChild(node); child < template.endChild(node); child++) {
                    sum = sum.add(nodes[child]);
                }
                nodes[node] = sum;
            }
        }
        return nodes;
    }

    @Override
    public boolean equals(Object object) {
        return object == this
                || (object instanceof Axis<?> other
                        && dimension.equals(other.dimension)
                        && Objects.equals(weights, other.weights)
                        && levelWeights.equals(other.levelWeights)
                        && methods.equals(other.methods)
                        && margins.equals(other.margins));
    }

    @Override
    public int hashCode() {
        return Objects.hash(dimension, weights, levelWeights, methods, margins);
    }
}
