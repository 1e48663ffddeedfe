package io.stagecraft.scoring.probability;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** A strategy that asks others, and knows how deep they stand on one another. */
record ChainedProbability<T>(WinProbabilityStrategy<T> strategy, int depth) implements WinProbabilityStrategy<T> {
    /** Far beyond what a company chains, and far from the end of a stack. */
    private static final int MOST = 1000;

    static <T> WinProbabilityStrategy<T> of(WinProbabilityStrategy<T> strategy, WinProbabilityStrategy<?>... asked) {
        int depth = 0;
        for (WinProbabilityStrategy<?> each : asked) {
            depth = Math.max(depth, each instanceof ChainedProbability<?> chain ? chain.depth : 0);
        }
        checkArgument(depth < MOST, "strategies must stand at most %s deep on one another", MOST);
        return new ChainedProbability<>(strategy, depth + 1);
    }

    /**
     * Asks a strategy, which may be a caller's.
     *
     * @throws NullPointerException if it answers null, naming it
     */
    static <T> Estimate ask(WinProbabilityStrategy<T> strategy, T deal, LocalDate asOf) {
        Estimate estimate = strategy.estimate(deal, asOf);
        return requireNonNull(estimate, () -> "estimate of the strategy " + strategy);
    }

    @Override
    public Estimate estimate(T deal, LocalDate asOf) {
        return strategy.estimate(deal, asOf);
    }

    /** Returns how deep the chain is, not its parts, which would speak as deeply. */
    @Override
    public String toString() {
        return "win probability strategy over " + depth + " others";
    }
}
