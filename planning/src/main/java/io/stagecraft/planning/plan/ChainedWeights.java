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

    /** Returns how deep the chain is, not its parts, which would speak as deeply. */
    @Override
    public String toString() {
        return "weights of " + depth + (depth == 1 ? " other" : " others");
    }
}
