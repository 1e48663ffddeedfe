// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import io.stagecraft.core.numeric.Chained;
import java.math.BigDecimal;
import java.util.List;

/** Weights made of others. */
record ChainedWeights<K>(SplitWeights<K> weights, int depth) implements SplitWeights<K>, Chained {
    static <K> SplitWeights<K> of(SplitWeights<K> weights, List<? extends SplitWeights<?>> factors) {
        return new ChainedWeights<>(weights, Chained.over(factors));
    }

    @Override
    public List<BigDecimal> of(List<? extends K> leaves) {
        return weights.of(leaves);
    }

    /** Returns the length of the chain; its parts in words would be as long as the chain is deep. */
    @Override
    public String toString() {
        return "weights of " + depth + (depth == 1 ? " other" : " others");
    }
}
