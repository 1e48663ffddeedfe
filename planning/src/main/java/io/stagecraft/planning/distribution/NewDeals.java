// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.immutables.value.Value;

/**
 * Deals not yet opened that will be won in the period: the distribution of their number, and of the amount of each.
 *
 * <p>Their sum is a compound distribution. The number is Poisson where deals come independently of each other, binomial where
 * at most so many can come, negative binomial where the pace itself is uncertain (its variance is above its mean). If deals
 * come as Poisson with mean {@code m} and each is won in time with probability {@code p}, the wins are Poisson with mean
 * {@code m p}.
 */
@Value.Immutable
public abstract class NewDeals implements Serializable {
    /** The distribution of the number of deals. */
    public enum Pace {
        /** Variance equals the mean. */
        POISSON,
        /** Variance is below the mean: at most {@link NewDeals#size()} come. */
        BINOMIAL,
        /** Variance is above the mean. */
        NEGATIVE_BINOMIAL
    }

    NewDeals() {}

    /**
     * Returns deals that come independently of each other.
     *
     * @param expectedWins how many are won on average, at least 0
     */
    public static NewDeals poisson(double expectedWins, AmountDistribution amounts) {
        return ImmutableNewDeals.builder()
                .pace(Pace.POISSON)
                .expectedWins(expectedWins)
                .size(Double.POSITIVE_INFINITY)
                .amounts(amounts)
                .build();
    }

    /**
     * Returns a known number of deals to come, each won with the same probability.
     *
     * @param deals how many come, at least 1
     * @param probability of winning each in time
     */
    public static NewDeals binomial(int deals, double probability, AmountDistribution amounts) {
        checkArgument(deals >= 1, "deals must be at least 1 but was %s", deals);
        checkArgument(probability >= 0 && probability <= 1, "probability must be in [0, 1] but was %s", probability);
        return ImmutableNewDeals.builder()
                .pace(Pace.BINOMIAL)
                .expectedWins(deals * probability)
                .size(deals)
                .amounts(amounts)
                .build();
    }

    /**
     * Returns deals that come at a pace that is itself uncertain.
     *
     * @param expectedWins how many are won on average, above 0
     * @param variance of that number, above its mean
     */
    public static NewDeals negativeBinomial(double expectedWins, double variance, AmountDistribution amounts) {
        checkArgument(
                expectedWins > 0 && variance > expectedWins && variance < Double.POSITIVE_INFINITY,
                "variance must be finite and above the expected wins but was %s (expected wins %s)",
                variance,
                expectedWins);
        return ImmutableNewDeals.builder()
                .pace(Pace.NEGATIVE_BINOMIAL)
                .expectedWins(expectedWins)
                .size(expectedWins * expectedWins / (variance - expectedWins))
                .amounts(amounts)
                .build();
    }

    /** Returns the family of the distribution of their number. */
    public abstract Pace pace();

    /** Returns the mean number of wins. */
    public abstract double expectedWins();

    /**
     * Returns the second parameter of the number: the deals that can come (binomial), the size {@code r} with variance
     * {@code m + m² / r} (negative binomial); infinite for Poisson.
     */
    public abstract double size();

    /** Returns the distribution of the amount of each. */
    public abstract AmountDistribution amounts();

    /** Returns the same deals, so many times as many; a binomial number changes its probability, capped at 1. */
    public NewDeals times(double factor) {
        checkArgument(factor >= 0 && factor < 1e9, "factor must be in [0, 1e9) but was %s", factor);
        double wins = pace() == Pace.BINOMIAL ? Math.min(size(), expectedWins() * factor) : expectedWins() * factor;
        return wins == 0
                ? poisson(0, amounts())
                : ImmutableNewDeals.builder().from(this).expectedWins(wins).build();
    }

    /** Returns the number of wins. */
    public CountDistribution wins() {
        return switch (pace()) {
            case POISSON -> CountDistribution.poisson(expectedWins());
            case BINOMIAL -> {
                double[] equal = new double[(int) size()];
                Arrays.fill(equal, expectedWins() / size());
                yield CountDistribution.ofWins(equal);
            }
            case NEGATIVE_BINOMIAL -> CountDistribution.of(Compound.of(this, new double[] {0, 1}));
        };
    }

    /** Returns the variance of the number of wins. */
    double winsVariance() {
        return switch (pace()) {
            case POISSON -> expectedWins();
            case BINOMIAL -> expectedWins() * (1 - expectedWins() / size());
            case NEGATIVE_BINOMIAL -> expectedWins() * (1 + expectedWins() / size());
        };
    }

    /** Returns what the sum adds to the mean, in minor units. */
    double meanMinor() {
        return expectedWins() * amounts().meanMinor();
    }

    /** Returns {@code E[N] Var[A] + Var[N] E[A]²}. */
    double varianceMinor() {
        double mean = amounts().meanMinor();
        return expectedWins() * (amounts().squareMinor() - mean * mean) + winsVariance() * mean * mean;
    }

    /** Returns {@code 4.2 wins expected of EUR 500.00}. */
    @Override
    public final String toString() {
        return BigDecimal.valueOf(expectedWins()).setScale(1, RoundingMode.HALF_UP) + " wins expected of " + amounts();
    }

    @Value.Check
    void check() {
        checkArgument(
                Double.isFinite(expectedWins()) && expectedWins() >= 0 && expectedWins() <= 1e8,
                "expectedWins must be in [0, 1e8] but was %s",
                expectedWins());
        checkArgument(size() > 0, "size must be above 0 but was %s", size());
        checkArgument(
                (pace() == Pace.POISSON) == (size() == Double.POSITIVE_INFINITY),
                "size must be infinite for a Poisson number and finite for others but was %s (%s)",
                size(),
                pace());
        checkArgument(
                pace() != Pace.BINOMIAL
                        || (expectedWins() <= size() && size() == StrictMath.rint(size()) && size() < 1e7),
                "a binomial number must expect at most its whole size but was %s of %s",
                expectedWins(),
                size());
    }
}
