// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.ranking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Weights of things that were compared two by two, by how many times as important one is as the other.
 *
 * <pre>{@code
 * PairwiseComparison weights = PairwiseComparison.of(List.of("experience", "education", "age"))
 *     .prefer("experience", "education", Ratio.of(4))
 *     .prefer("experience", "age", Ratio.of(7))
 *     .prefer("education", "age", Ratio.of(3));
 * weights.weights();            // 0.705, 0.211, 0.084
 * weights.isConsistent();       // true: the consistency ratio is at most 0.10
 * }</pre>
 *
 * <p>The weights are the principal eigenvector of the matrix of comparisons, scaled to sum to 1, found by power iteration. With
 * its eigenvalue {@code λ} and {@code n} things, the consistency index is {@code (λ − n) / (n − 1)}, and the consistency ratio
 * is that over the index of random comparisons. A pair that was not compared counts as equally important, and
 * {@link #defaultsUsed()} names it.
 *
 * <p>Source: Saaty 1977, A scaling method for priorities in hierarchical structures; random indices as in Saaty 2008.
 */
public final class PairwiseComparison implements Serializable {
    private static final Logger LOGGER = LoggerFactory.getLogger(PairwiseComparison.class);
    private static final long serialVersionUID = 1L;
    private static final double[] RANDOM_INDEX = {0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};
    private static final double ACCEPTABLE = 0.10;
    private static final int MOST_STEPS = 10_000;
    private static final double STEP = 1e-15;

    private final ImmutableList<String> names;
    /** How many times as important the row is as the column, by {@code row * n + column}, of those that were compared. */
    private final ImmutableMap<Integer, Ratio> compared;

    private PairwiseComparison(ImmutableList<String> names, ImmutableMap<Integer, Ratio> compared) {
        this.names = names;
        this.compared = compared;
    }

    /**
     * Returns things that are all equally important so far.
     *
     * @param names 1 to 10 different names, the order of the weights
     * @throws IllegalArgumentException if there are none or more than 10, or two are the same
     */
    public static PairwiseComparison of(List<String> names) {
        ImmutableList<String> all = ImmutableList.copyOf(Elements.checked(names, "names"));
        checkArgument(
                !all.isEmpty() && all.size() < RANDOM_INDEX.length,
                "there must be 1 to 10 things to compare but were %s",
                all.size());
        checkArgument(new HashSet<>(all).size() == all.size(), "names must be different but were %s", all);
        return new PairwiseComparison(all, ImmutableMap.of());
    }

    /**
     * Returns this with one comparison, which replaces an earlier one of the two.
     *
     * @param times how many times as important {@code name} is as {@code other}, above 0; usually 1 to 9 or its inverse
     * @throws IllegalArgumentException if a name is not among those compared, both are the same, or {@code times} is not above 0
     */
    public PairwiseComparison prefer(String name, String other, Ratio times) {
        requireNonNull(other, "other");
        int row = index(name);
        int column = index(other);
        checkArgument(row != column, "a thing is not compared with itself but was (%s)", name);
        checkArgument(times.signum() > 0, "times must be above 0 but was %s (%s over %s)", times, name, other);
        Map<Integer, Ratio> changed = new TreeMap<>(compared);
        changed.put(row * names.size() + column, times);
        changed.put(column * names.size() + row, Ratio.one().dividedBy(times));
        return new PairwiseComparison(names, ImmutableMap.copyOf(changed));
    }

    private int index(String name) {
        int index = names.indexOf(requireNonNull(name, "name"));
        checkArgument(index >= 0, "name must be one of %s but was %s", names, name);
        return index;
    }

    /** Returns the names, in the order of the weights. */
    public List<String> names() {
        return names;
    }

    /** Returns the weights by name, in the order of the names; above 0, with sum 1. */
    public Map<String, Double> weights() {
        double[] vector = eigenvector();
        ImmutableMap.Builder<String, Double> weights = ImmutableMap.builder();
        for (int i = 0; i < vector.length; i++) {
            weights.put(names.get(i), vector[i]);
        }
        return weights.build();
    }

    /**
     * Returns one weight.
     *
     * @throws IllegalArgumentException if the name is not among those compared
     */
    public double weight(String name) {
        return eigenvector()[index(name)];
    }

    /**
     * Returns the weights rounded half-up, as a card takes them; their sum may differ from 1 in the last decimal.
     *
     * @param decimals how many decimals, from 0
     */
    public Map<String, BigDecimal> weights(int decimals) {
        ImmutableMap.Builder<String, BigDecimal> rounded = ImmutableMap.builder();
        weights()
                .forEach((name, weight) -> rounded.put(
                        name, BigDecimal.valueOf(weight).setScale(Decimals.places(decimals), RoundingMode.HALF_UP)));
        return rounded.build();
    }

    /** Returns the principal eigenvalue, at least the number of names, and equal to it for comparisons without contradiction. */
    public double eigenvalue() {
        double[] vector = eigenvector();
        double[] next = times(matrix(), vector);
        return Arrays.stream(next).sum() / Arrays.stream(vector).sum();
    }

    /** Returns {@code (λ − n) / (n − 1)}; 0 for one or two names. */
    public double consistencyIndex() {
        int n = names.size();
        return n <= 2 ? 0 : (eigenvalue() - n) / (n - 1);
    }

    /** Returns the consistency index over that of random comparisons; 0 for one or two names. */
    public double consistencyRatio() {
        int n = names.size();
        return n <= 2 ? 0 : consistencyIndex() / RANDOM_INDEX[n];
    }

    /** Returns whether the consistency ratio is at most 0.10, beyond which the comparisons contradict each other. */
    public boolean isConsistent() {
        return consistencyRatio() <= ACCEPTABLE;
    }

    /**
     * Returns whether every two were compared. If not, weights, eigenvalue and consistency rest on {@link
     * #defaultsUsed()}.
     */
    public boolean isComplete() {
        return compared.size() == names.size() * (names.size() - 1);
    }

    /** Returns the pairs that were not compared and count as equally important, in the order of the names; possibly empty. */
    public List<DefaultUsed> defaultsUsed() {
        ImmutableList.Builder<DefaultUsed> all = ImmutableList.builder();
        for (int row = 0; row < names.size(); row++) {
            for (int column = row + 1; column < names.size(); column++) {
                if (!compared.containsKey(row * names.size() + column)) {
                    all.add(DefaultUsed.of(
                            "pair-not-compared",
                            Message.of("default.pair-not-compared")
                                    .with("first", names.get(row))
                                    .with("second", names.get(column))));
                }
            }
        }
        return all.build();
    }

    private double[] eigenvector() {
        double[] matrix = matrix();
        double[] vector = new double[names.size()];
        Arrays.fill(vector, 1.0 / vector.length);
        double moved = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS && moved > STEP; step++) {
            double[] next = times(matrix, vector);
            double sum = Arrays.stream(next).sum();
            moved = 0;
            for (int i = 0; i < next.length; i++) {
                next[i] /= sum;
                moved = Math.max(moved, Math.abs(next[i] - vector[i]));
            }
            vector = next;
        }
        if (moved > STEP && LOGGER.isDebugEnabled()) {
            LOGGER.debug("weights of {} still moved by {} after {} steps", names, moved, MOST_STEPS);
        }
        return vector;
    }

    /** Returns the comparisons row by row, 1 if two were not compared. */
    private double[] matrix() {
        double[] matrix = new double[names.size() * names.size()];
        Arrays.fill(matrix, 1);
        compared.forEach((at, times) -> matrix[at] = times.toDouble());
        return matrix;
    }

    private static double[] times(double[] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int row = 0; row < vector.length; row++) {
            for (int column = 0; column < vector.length; column++) {
                product[row] += matrix[row * vector.length + column] * vector[column];
            }
        }
        return product;
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(names, "names");
        requireNonNull(compared, "compared");
        if (names.isEmpty() || names.size() >= RANDOM_INDEX.length) {
            throw new InvalidObjectException("there must be 1 to 10 things to compare");
        }
        if (compared.entrySet().stream()
                .anyMatch(each -> each.getKey() < 0
                        || each.getKey() >= names.size() * names.size()
                        || each.getValue().signum() <= 0)) {
            throw new InvalidObjectException("comparisons must be above 0 and of the names");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof PairwiseComparison other
                && names.equals(other.names)
                && compared.equals(other.compared);
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + compared.hashCode();
    }

    /** Returns the comparisons as they were given, such as {@code a/b 4, a/c 7}, each from the name that comes first. */
    @Override
    public String toString() {
        int n = names.size();
        return compared.entrySet().stream()
                .filter(entry -> entry.getKey() / n < entry.getKey() % n)
                .map(entry ->
                        names.get(entry.getKey() / n) + "/" + names.get(entry.getKey() % n) + " " + entry.getValue())
                .collect(Collectors.joining(", ", "PairwiseComparison" + names + "{", "}"));
    }
}
