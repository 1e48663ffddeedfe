// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A {@link FeatureSet} that knows how to read the caller's deals: a function object, without equality or serialization.
 *
 * <p>A level that the set does not know counts as unknown, and a number that is not finite does too. Safe for use by multiple
 * threads where the caller's functions are.
 *
 * @param <T> the caller's deals
 */
public final class BoundFeatures<T> {
    private final FeatureSet features;
    private final ImmutableList<Reader<T>> readers;

    private BoundFeatures(FeatureSet features, ImmutableList<Reader<T>> readers) {
        this.features = features;
        this.readers = readers;
    }

    /** Returns the numbers of one deal, in the order of {@link FeatureSet#columns()}. */
    public double[] row(T deal) {
        double[] row = new double[features.columns().size()];
        int at = 0;
        for (Reader<T> reader : readers) {
            at = reader.read(requireNonNull(deal, "deal"), row, at);
        }
        return row;
    }

    /** Returns the numbers of many deals. */
    public NumberTable table(List<? extends T> deals) {
        List<String> names = features.columns();
        double[][] columns = new double[names.size()][deals.size()];
        for (int i = 0; i < deals.size(); i++) {
            double[] row = row(deals.get(i));
            for (int c = 0; c < row.length; c++) {
                columns[c][i] = row[c];
            }
        }
        return NumberTable.of(names, columns);
    }

    /** Writes the columns of one feature into a row from a position, and returns the position after them. */
    private interface Reader<T> {
        int read(T deal, double[] row, int at);
    }

    /**
     * Binds each feature to a function; not safe for use by multiple threads.
     *
     * @param <T> the caller's deals
     */
    public static final class Builder<T> {
        private final FeatureSet features;
        private final Map<String, Reader<T>> readers = new HashMap<>();

        Builder(FeatureSet features) {
            this.features = features;
        }

        /**
         * Binds a number.
         *
         * @param number the number of a deal, or empty if it is unknown
         * @throws IllegalArgumentException if the set has no such number
         */
        public Builder<T> number(String id, Function<? super T, OptionalDouble> number) {
            requireNonNull(number, "number");
            FeatureDefinition feature = feature(id, false);
            readers.put(id, (deal, row, at) -> {
                OptionalDouble value = number.apply(deal);
                boolean isKnown = value.isPresent() && Double.isFinite(value.getAsDouble());
                row[at] = isKnown ? value.getAsDouble() : feature.standIn();
                row[at + 1] = isKnown ? 0 : 1;
                return at + 2;
            });
            return this;
        }

        /**
         * Binds a category.
         *
         * @param level the level of a deal, or empty if it is unknown
         * @throws IllegalArgumentException if the set has no such category
         */
        public Builder<T> category(String id, Function<? super T, Optional<String>> level) {
            requireNonNull(level, "level");
            FeatureDefinition feature = feature(id, true);
            int width = feature.levels().size();
            readers.put(id, (deal, row, at) -> {
                int index = level.apply(deal).map(feature.levels()::indexOf).orElse(-1);
                if (index != 0) {
                    row[index < 0 ? at + width - 1 : at + index - 1] = 1;
                }
                return at + width;
            });
            return this;
        }

        /**
         * Returns the bound features.
         *
         * @throws io.stagecraft.core.problem.InvalidDefinitionException if a feature is not bound
         */
        public BoundFeatures<T> build() {
            Problems problems = Problems.of("binding of features");
            ImmutableList.Builder<Reader<T>> ordered = ImmutableList.builder();
            for (FeatureDefinition feature : features.features()) {
                Reader<T> reader = readers.get(feature.id());
                if (reader == null) {
                    problems.add(Problem.of(feature.id(), Message.of("feature.unbound")));
                } else {
                    ordered.add(reader);
                }
            }
            problems.throwIfAny();
            return new BoundFeatures<>(features, ordered.build());
        }

        private FeatureDefinition feature(String id, boolean isCategory) {
            List<FeatureDefinition> found = features.features().stream()
                    .filter(feature -> feature.id().equals(id) && feature.isCategory() == isCategory)
                    .toList();
            checkArgument(
                    !found.isEmpty(),
                    "%s must be one of the set but was %s",
                    isCategory ? "a category" : "a number",
                    id);
            return found.get(0);
        }
    }
}
