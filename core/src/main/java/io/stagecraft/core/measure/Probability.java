// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A probability: a number in [0, 1], not a percentage.
 *
 * <p>{@link #logOdds()} is what estimates add up: {@code ln(p / (1 − p))}, from −∞ for the impossible to +∞ for the
 * certain.
 */
public final class Probability implements Comparable<Probability>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Probability IMPOSSIBLE = new Probability(0);
    private static final Probability CERTAIN = new Probability(1);

    private final double value;

    private Probability(double value) {
        this.value = value;
    }

    /**
     * Returns a probability.
     *
     * @throws IllegalArgumentException if the value is below 0, above 1 or not a number
     */
    public static Probability of(double value) {
        // written so that NaN fails too
        checkArgument(value >= 0 && value <= 1, "a probability must be in [0, 1] but was %s", value);
        return new Probability(value + 0.0); // no negative zero
    }

    /**
     * Returns {@code percent / 100}.
     *
     * @throws IllegalArgumentException if the value is below 0, above 100 or not a number
     */
    public static Probability ofPercent(double percent) {
        checkArgument(percent >= 0 && percent <= 100, "a probability must be in [0, 100] per cent but was %s", percent);
        return of(percent / 100);
    }

    /** Returns the probability whose log-odds are given: {@code 1 / (1 + e^(−x))}; infinite ones give 0 and 1. */
    public static Probability ofLogOdds(double logOdds) {
        checkArgument(!Double.isNaN(logOdds), "log-odds must be a number but were NaN");
        return new Probability(
                logOdds >= 0
                        ? 1 / (1 + StrictMath.exp(-logOdds))
                        : StrictMath.exp(logOdds) / (1 + StrictMath.exp(logOdds)));
    }

    /**
     * Returns the probability that {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no number in [0, 1]
     */
    public static Probability parse(String text) {
        try {
            return of(Double.parseDouble(requireNonNull(text, "text")));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a probability must be a number in [0, 1] but was \"" + text + "\"", e);
        }
    }

    /** Returns 0. */
    public static Probability impossible() {
        return IMPOSSIBLE;
    }

    /** Returns 1. */
    public static Probability certain() {
        return CERTAIN;
    }

    /** Returns the number, in [0, 1]. */
    public double value() {
        return value;
    }

    /** Returns {@code ln(p / (1 − p))}; −∞ for 0 and +∞ for 1. */
    public double logOdds() {
        return StrictMath.log(value) - StrictMath.log1p(-value);
    }

    /** Returns {@code 1 − p}: that it does not happen. */
    public Probability complement() {
        return new Probability(1 - value);
    }

    @Override
    public int compareTo(Probability other) {
        return Double.compare(value, other.value);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Probability other && value == other.value;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value);
    }

    /** Returns the number, such as {@code 0.25}. */
    @Override
    public String toString() {
        return Double.toString(value);
    }

    private Object readResolve() {
        return of(value);
    }
}
