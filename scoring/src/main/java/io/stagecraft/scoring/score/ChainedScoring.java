package io.stagecraft.scoring.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/** A strategy that asks others, and knows how deep they stand on one another. */
record ChainedScoring<T>(ScoringStrategy<T> strategy, int depth) implements ScoringStrategy<T> {
    /** Far beyond what a company chains, and far from the end of a stack. */
    private static final int MOST = 1000;

    static <T> ScoringStrategy<T> of(ScoringStrategy<T> strategy, List<? extends ScoringStrategy<T>> asked) {
        int depth = 0;
        for (ScoringStrategy<T> each : asked) {
            depth = Math.max(depth, each instanceof ChainedScoring<T> chain ? chain.depth : 0);
        }
        checkArgument(depth < MOST, "strategies must stand at most %s deep on one another", MOST);
        return new ChainedScoring<>(strategy, depth + 1);
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

    /** Returns how deep the chain is, not its parts, which would speak as deeply. */
    @Override
    public String toString() {
        return "scoring strategy over " + depth + " others";
    }
}
