// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.numeric.Chained;
import java.time.LocalDate;
import java.util.List;

/** A win probability strategy that asks others. */
record ChainedProbability<T>(WinProbabilityStrategy<T> strategy, int depth)
        implements WinProbabilityStrategy<T>, Chained {
    static <T> WinProbabilityStrategy<T> of(WinProbabilityStrategy<T> strategy, WinProbabilityStrategy<?>... asked) {
        return new ChainedProbability<>(strategy, Chained.over(List.of(asked)));
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

    /** Returns the length of the chain; its parts in words would be as long as the chain is deep. */
    @Override
    public String toString() {
        return "win probability strategy over " + depth + " others";
    }
}
