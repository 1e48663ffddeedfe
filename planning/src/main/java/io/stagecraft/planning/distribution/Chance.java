// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.statistics.ShareInterval;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.immutables.value.Value;

/**
 * A probability with its precision: the same number three times where it is exact, else an interval around it.
 *
 * <p>{@link #method()} says what the interval means.
 */
@Value.Immutable
public abstract class Chance implements Serializable {
    Chance() {}

    /** Returns a chance that is known exactly; rounding beyond [0, 1] by at most 1e-9 is cut off. */
    public static Chance exact(double value) {
        Probability probability = probability(value);
        return ImmutableChance.builder()
                .value(probability)
                .low(probability)
                .high(probability)
                .method(RevenueMethod.EXACT)
                .build();
    }

    /** Returns a chance of which two bounds are certain; its value is the middle between them. */
    public static Chance bounded(double low, double high) {
        Probability least = probability(low);
        Probability most = probability(high);
        return ImmutableChance.builder()
                .value(probability((low + high) / 2))
                .low(least)
                .high(most)
                .method(RevenueMethod.BOUNDED)
                .build();
    }

    /**
     * Returns a chance estimated by counting, with the interval of Wilson (1927) for 95 %.
     *
     * @param hits how often it happened, from 0 to {@code trials}
     * @param trials how often it could have, at least 1
     */
    public static Chance counted(long hits, long trials) {
        checkArgument(trials >= 1, "trials must be at least 1 but was %s", trials);
        checkArgument(hits >= 0 && hits <= trials, "hits must be in [0, trials] but was %s of %s", hits, trials);
        double p = (double) hits / trials;
        ShareInterval wilson = ShareInterval.wilson(hits, trials, 0.95);
        return ImmutableChance.builder()
                .value(probability(p))
                .low(probability(Math.min(p, wilson.lower())))
                .high(probability(Math.max(p, wilson.upper())))
                .standardError(Math.sqrt(p * (1 - p) / trials))
                .method(RevenueMethod.SIMULATED)
                .build();
    }

    /** Returns the best single number, between {@link #low()} and {@link #high()}. */
    public abstract Probability value();

    /** Returns the lower end. */
    public abstract Probability low();

    /** Returns the upper end. */
    public abstract Probability high();

    /** Returns the method by which it was found. */
    public abstract RevenueMethod method();

    /** Returns the standard error of a simulated value, {@code sqrt(p (1 − p) / trials)}; 0 otherwise. */
    @Value.Default
    public double standardError() {
        return 0;
    }

    /** Returns the chance of the opposite. */
    public Chance complement() {
        return ImmutableChance.builder()
                .value(value().complement())
                .low(high().complement())
                .high(low().complement())
                .method(method())
                .standardError(standardError())
                .build();
    }

    /** Returns per cent with one decimal: {@code 62.3 %}, or {@code 62.3 % (61.9 to 62.7)} where it is no exact number. */
    @Override
    public final String toString() {
        String value = percent(value()) + " %";
        return low().equals(high()) ? value : value + " (" + percent(low()) + " to " + percent(high()) + ")";
    }

    @Value.Check
    void check() {
        checkArgument(
                low().compareTo(value()) <= 0 && value().compareTo(high()) <= 0,
                "value must lie between low and high but was %s (%s to %s)",
                value(),
                low(),
                high());
        checkArgument(standardError() >= 0, "standardError must not be negative but was %s", standardError());
    }

    private static String percent(Probability probability) {
        return BigDecimal.valueOf(probability.value())
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Sums of many probabilities may pass 1 by their rounding. */
    private static Probability probability(double value) {
        double inside = Math.max(0, Math.min(1, value));
        return Probability.of(Math.abs(value - inside) <= 1e-9 ? inside : value);
    }
}
