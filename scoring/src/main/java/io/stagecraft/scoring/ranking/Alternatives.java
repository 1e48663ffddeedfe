// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.ranking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Alternatives to be ranked over several criteria at once, some better when higher and some when lower.
 *
 * <pre>{@code
 * List<Alternatives.Ranked<Supplier>> ranking = Alternatives.of(suppliers)
 *     .higherIsBetter("quality", 0.6, Supplier::quality)
 *     .lowerIsBetter("price", 0.4, Supplier::price)
 *     .byCloseness();
 * }</pre>
 *
 * <p>Weights are scaled to sum to 1. Ties keep the order in which the things were given.
 *
 * <p>It holds functions, so it has no equality of content and is not serializable.
 *
 * @param <T> what is ranked
 */
public final class Alternatives<T> {
    private final ImmutableList<T> subjects;
    private final ImmutableList<Column<T>> columns;

    private Alternatives(ImmutableList<T> subjects, ImmutableList<Column<T>> columns) {
        this.subjects = subjects;
        this.columns = columns;
    }

    /** Returns things to rank, without criteria yet. */
    public static <T> Alternatives<T> of(List<? extends T> subjects) {
        return new Alternatives<>(ImmutableList.copyOf(Elements.checked(subjects, "subjects")), ImmutableList.of());
    }

    /**
     * Returns this with a criterion of which more is better.
     *
     * @throws IllegalArgumentException if the weight is not above 0 and finite
     */
    public Alternatives<T> higherIsBetter(String name, double weight, ToDoubleFunction<? super T> value) {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        return with(new Column<>(name, weight, true, value));
    }

    /**
     * Returns this with a criterion of which less is better.
     *
     * @throws IllegalArgumentException if the weight is not above 0 and finite
     */
    public Alternatives<T> lowerIsBetter(String name, double weight, ToDoubleFunction<? super T> value) {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        return with(new Column<>(name, weight, false, value));
    }

    private Alternatives<T> with(Column<T> column) {
        checkArgument(
                column.weight > 0 && Double.isFinite(column.weight),
                "weight must be above 0 and finite but was %s (criterion %s)",
                column.weight,
                column.name);
        return new Alternatives<>(
                subjects,
                ImmutableList.<Column<T>>builder().addAll(columns).add(column).build());
    }

    /**
     * Returns the ranking by closeness to the ideal (TOPSIS): each column over its root of squares, times its weight; the ideal
     * has the best of every column, the opposite the worst; closeness is the distance to the opposite over the sum of both
     * distances, in [0, 1]. A column of zeros says nothing and is left out; where all are equal closeness is 0.5
     * and they are not {@linkplain Ranked#isDistinguished() distinguished}.
     *
     * <p>Source: Hwang and Yoon 1981.
     *
     * @throws IllegalArgumentException if there is no criterion, or a value is not finite
     */
    public List<Ranked<T>> byCloseness() {
        double[] toIdeal = new double[subjects.size()];
        double[] toOpposite = new double[subjects.size()];
        for (Column<T> column : columns()) {
            double[] values = values(column, false);
            double norm =
                    Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
            if (norm == 0) {
                continue;
            }
            double scale = column.weight / totalWeight() / norm;
            double[] scaled = Arrays.stream(values).map(value -> value * scale).toArray();
            double highest = Arrays.stream(scaled).max().orElse(0);
            double lowest = Arrays.stream(scaled).min().orElse(0);
            double best = column.higher ? highest : lowest;
            double worst = column.higher ? lowest : highest;
            for (int i = 0; i < scaled.length; i++) {
                toIdeal[i] += (scaled[i] - best) * (scaled[i] - best);
                toOpposite[i] += (scaled[i] - worst) * (scaled[i] - worst);
            }
        }
        boolean same = Arrays.stream(toIdeal).sum() + Arrays.stream(toOpposite).sum() == 0;
        return ranked(!same, i -> {
            double ideal = Math.sqrt(toIdeal[i]);
            double opposite = Math.sqrt(toOpposite[i]);
            return same ? 0.5 : opposite / (ideal + opposite);
        });
    }

    /**
     * Returns the ranking by weighted product: {@code Σ w ln x}, with the sign turned where less is better. It does not depend
     * on the units of the criteria.
     *
     * @throws IllegalArgumentException if there is no criterion, or a value is not above 0 and finite
     */
    public List<Ranked<T>> byWeightedProduct() {
        double[] sums = new double[subjects.size()];
        for (Column<T> column : columns()) {
            double[] values = values(column, true);
            double weight = (column.higher ? 1 : -1) * column.weight / totalWeight();
            for (int i = 0; i < values.length; i++) {
                sums[i] += weight * StrictMath.log(values[i]);
            }
        }
        return ranked(true, i -> sums[i]);
    }

    private List<Column<T>> columns() {
        checkArgument(!columns.isEmpty(), "there must be at least one criterion");
        return columns;
    }

    private double totalWeight() {
        return columns.stream().mapToDouble(Column::weight).sum();
    }

    private double[] values(Column<T> column, boolean positive) {
        double[] values = subjects.stream().mapToDouble(column.value).toArray();
        for (int i = 0; i < values.length; i++) {
            checkArgument(
                    Double.isFinite(values[i]) && (!positive || values[i] > 0),
                    positive
                            ? "value must be above 0 and finite but was %s (criterion %s, alternative %s)"
                            : "value must be finite but was %s (criterion %s, alternative %s)",
                    values[i],
                    column.name,
                    i);
        }
        return values;
    }

    private List<Ranked<T>> ranked(boolean distinguished, IntToDoubleFunction score) {
        List<Ranked<T>> all = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            all.add(new Ranked<>(subjects.get(i), i, score.applyAsDouble(i), distinguished));
        }
        all.sort(Comparator.<Ranked<T>>comparingDouble(Ranked::score).reversed());
        return ImmutableList.copyOf(all);
    }

    private record Column<T>(String name, double weight, boolean higher, ToDoubleFunction<? super T> value) {}

    /**
     * One of the things, with its score; the ranking lists the best first.
     *
     * @param <T> what is ranked
     */
    public static final class Ranked<T> implements Serializable {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // what is ranked is the caller's
        private final T subject;

        private final int position;
        private final double score;

        private final boolean distinguished;

        Ranked(T subject, int position, double score, boolean distinguished) {
            this.distinguished = distinguished;
            this.subject = subject;
            this.position = position;
            this.score = score;
        }

        /** Returns the thing. */
        public T subject() {
            return subject;
        }

        /** Returns its position in the input, from 0. */
        public int position() {
            return position;
        }

        /** Returns its score; higher is better. */
        public double score() {
            return score;
        }

        /** Returns whether anything tells the things apart: false if all are equal in every criterion. */
        public boolean isDistinguished() {
            return distinguished;
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Ranked<?> other
                    && subject.equals(other.subject)
                    && position == other.position
                    && Double.compare(score, other.score) == 0
                    && distinguished == other.distinguished;
        }

        @Override
        public int hashCode() {
            return Objects.hash(subject, position, score, distinguished);
        }

        @Override
        public String toString() {
            return subject + ": " + score;
        }

        private Object readResolve() {
            checkArgument(position >= 0, "position must not be negative but was %s", position);
            checkArgument(Double.isFinite(score), "score must be finite but was %s", score);
            return new Ranked<>(requireNonNull(subject, "subject"), position, score, distinguished);
        }
    }
}
