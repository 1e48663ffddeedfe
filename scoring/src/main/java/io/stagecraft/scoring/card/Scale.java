package io.stagecraft.scoring.card;

import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * How an answer becomes points: {@link AnswerScale} for a choice, {@link BandScale} and {@link LinearScale} for a number.
 *
 * <p>A scale is checked as part of its card, so that all problems of a card are reported at once.
 */
public abstract sealed class Scale implements Serializable permits AnswerScale, BandScale, LinearScale {
    Scale() {}

    /** Returns what an answer can be, in the order of the scale; empty where the points are computed. */
    abstract List<Level> levels();

    /** Returns the points this can give, at least one, of which the first and the last need not be the extremes. */
    abstract List<BigDecimal> possiblePoints();

    /** Returns how many decimals the points need. */
    abstract int decimals();

    /** Returns whether a number is asked for, and not a choice. */
    abstract boolean isNumeric();

    /** Adds what is wrong with this. */
    abstract void examine(Problems problems, String path);

    final BigDecimal lowest() {
        return possiblePoints().stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
    }

    final BigDecimal highest() {
        return possiblePoints().stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
    }
}
