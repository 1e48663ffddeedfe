// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.numeric.Chained;
import java.time.LocalDate;
import java.util.List;

/** A scoring strategy that asks others. */
record ChainedScoring<T>(ScoringStrategy<T> strategy, int depth) implements ScoringStrategy<T>, Chained {
    static <T> ScoringStrategy<T> of(ScoringStrategy<T> strategy, List<? extends ScoringStrategy<T>> asked) {
        return new ChainedScoring<>(strategy, Chained.over(asked));
    }

    /**
     * Asks a strategy, which may be a caller's.
     *
     * @throws NullPointerException if it answers null, naming it
     */
    static <T> Score ask(ScoringStrategy<T> strategy, T subject, LocalDate asOf) {
        Score score = strategy.score(subject, asOf);
        return requireNonNull(score, () -> "score of the strategy " + strategy);
    }

    @Override
    public Score score(T subject, LocalDate asOf) {
        return strategy.score(subject, asOf);
    }

    /** Returns the length of the chain; its parts in words would be as long as the chain is deep. */
    @Override
    public String toString() {
        return "scoring strategy over " + depth + (depth == 1 ? " other" : " others");
    }
}
