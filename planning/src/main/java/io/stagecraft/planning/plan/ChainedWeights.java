package io.stagecraft.planning.plan;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.List;

/** Weights made of others, which know how deep they stand on one another. */
record ChainedWeights<K>(SplitWeights<K> weights, int depth) implements SplitWeights<K> {
    /** Far beyond what a plan multiplies, and far from the end of a stack. */
    private static final int MOST = 1000;

    static <K> SplitWeights<K> of(SplitWeights<K> weights, List<? extends SplitWeights<?>> factors) {
        int depth = 0;
        for (SplitWeights<?> each : factors) {
            depth = Math.max(depth, each instanceof ChainedWeights<?> chain ? chain.depth : 0);
        }
        checkArgument(depth < MOST, "weights must stand at most %s deep on one another", MOST);
        return new ChainedWeights<>(weights, depth + 1);
    }

    @Override
    public List<BigDecimal> of(List<? extends K> leaves) {
        return weights.of(leaves);
    }

    /** Returns how deep the chain is, not its parts, which would speak as deeply. */
    @Override
    public String toString() {
        return "weights of " + depth + " others";
    }
}
