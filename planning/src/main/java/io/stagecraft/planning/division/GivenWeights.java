// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

/** What the caller's functions gave, in their place: so a plan travels without them. */
final class GivenWeights {
    private GivenWeights() {}

    /** Returns what each of some keys weighs; of other keys nothing is known. */
    static <K> ByKey<K> of(List<? extends K> keys, List<BigDecimal> weights) {
        Map<K, BigDecimal> known = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            known.put(keys.get(i), weights.get(i));
        }
        return new ByKey<>(ImmutableMap.copyOf(known));
    }

    static LongUnaryOperator cells(LongUnaryOperator weight, int size) {
        if (weight instanceof Cells) {
            return weight;
        }
        long[] weights = new long[size];
        Arrays.setAll(weights, weight::applyAsLong);
        return new Cells(weights);
    }

    /** Weights of the nodes on a level. */
    record ByKey<K>(ImmutableMap<K, BigDecimal> known) implements Function<K, BigDecimal>, Serializable {
        @Override
        public BigDecimal apply(K key) {
            BigDecimal weight = known.get(key);
            if (weight == null) {
                throw Levels.noWeight(key, Message.of("plan.weight-elsewhere"));
            }
            return weight;
        }

        ByLeaf<K> ofLeaves() {
            return new ByLeaf<>(this);
        }
    }

    /** Weights of leaves. */
    record ByLeaf<K>(ByKey<K> weights) implements Function<List<K>, List<BigDecimal>>, Serializable {
        @Override
        public List<BigDecimal> apply(List<K> leaves) {
            return leaves.stream().map(weights).toList();
        }
    }

    /** Weights of cells. */
    private static final class Cells implements LongUnaryOperator, Serializable {
        private static final long serialVersionUID = 1L;

        private final long[] weights;

        Cells(long[] weights) {
            this.weights = weights;
        }

        private Object readResolve() {
            return new Cells(requireNonNull(weights, "weights"));
        }

        @Override
        public long applyAsLong(long cell) {
            return weights[(int) cell];
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Cells other && Arrays.equals(weights, other.weights);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(weights);
        }
    }
}
