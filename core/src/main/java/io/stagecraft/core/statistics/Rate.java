// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A proportion with its sample size, which is not shown below a minimum number.
 *
 * <pre>{@code
 * Rate.of(4_238, 6_711);   // 63.2 % of 6,711
 * Rate.of(5, 7);           // too few (7)
 * }</pre>
 */
@Value.Immutable
public abstract class Rate implements Serializable {
    /** The number of observations that a rate, a quantile or another measure takes by default: {@value}, our assumption. */
    public static final int DEFAULT_MINIMUM = 20;

    private static final int ONE_DECIMAL_FROM = 1_000;

    Rate() {}

    /**
     * Returns a rate with the default minimum number of 20.
     *
     * @throws IllegalArgumentException if {@code hits} is not in [0, total]
     */
    public static Rate of(long hits, long total) {
        return of(hits, total, DEFAULT_MINIMUM);
    }

    /**
     * Returns a rate.
     *
     * @param minimum below how many nothing is shown, at least 1
     * @throws IllegalArgumentException if {@code hits} is not in [0, total], or the minimum is below 1
     */
    public static Rate of(long hits, long total, int minimum) {
        return ImmutableRate.builder().hits(hits).total(total).minimum(minimum).build();
    }

    /** Returns the number of hits. */
    public abstract long hits();

    /** Returns the sample size. */
    public abstract long total();

    /** Returns the least number of observations for a rate, at least 1. */
    public abstract int minimum();

    /** Returns whether there are enough to show. */
    public boolean isEnough() {
        return total() >= minimum();
    }

    /** Returns the exact share, or empty if there are too few. */
    public Optional<Ratio> ratio() {
        return isEnough() ? Optional.of(Ratio.of(hits(), total())) : Optional.empty();
    }

    /** Returns the share in whole per cent, with one decimal from a total of 1,000 on, or {@code too few (7)}. */
    public String percent() {
        return ratio().map(ratio -> ratio.toPercent(total() >= ONE_DECIMAL_FROM ? 1 : 0))
                .orElse(tooFew(total()));
    }

    /** Returns {@code 63.2 % of 6,711}, or {@code too few (7)}. */
    @Override
    public final String toString() {
        return isEnough() ? percent() + " of " + grouped(total()) : tooFew(total());
    }

    /**
     * Returns between which shares the true one lies in 95 of 100 cases, by Wilson's interval, however few there are; 0
     * to 1 where there are none.
     */
    public ShareInterval interval() {
        return ShareInterval.wilson(hits(), total(), 0.95);
    }

    static String tooFew(long number) {
        return "too few (" + grouped(number) + ")";
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    @Value.Check
    void check() {
        checkArgument(
                hits() >= 0 && hits() <= total(), "hits must be in [0, total] but were %s of %s", hits(), total());
        checkArgument(minimum() >= 1, "minimum must be at least 1 but was %s", minimum());
    }
}
