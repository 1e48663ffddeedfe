// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * A rule that turns an answer into points: {@link AnswerScale} for a choice, {@link BandScale} and {@link
 * LinearScale} for a number.
 *
 * <p>A scale is checked as part of its card, so that all problems of a card are reported at once.
 */
public abstract sealed class Scale implements Serializable permits AnswerScale, BandScale, LinearScale {
    /** The most options or bands that a scale can have. */
    static final int MOST_LEVELS = 120;

    Scale() {}

    /** Returns whether it takes a number, and not a choice. */
    public abstract boolean isNumeric();

    /** Returns the points of each option or band in order, and of both ends of a line; never empty. */
    public abstract List<BigDecimal> possiblePoints();

    /** Returns the number of decimals that points on this scale can have. */
    public abstract int decimals();

    /** Returns the fewest points that an answer gives. */
    public final BigDecimal lowest() {
        return possiblePoints().stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
    }

    /** Returns the most points that an answer gives. */
    public final BigDecimal highest() {
        return possiblePoints().stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
    }

    /** Adds what is wrong with this. */
    abstract void examine(Problems problems, String path);
}
