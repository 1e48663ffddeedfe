// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A beta prior of the win rate of a group: its mean is the rate of the parent, its strength the number of deals that it is worth.
 *
 * <p>A group of {@code n} deals, {@code k} of them won, is then shrunk to its parent, the more the smaller it is:
 *
 * <pre>
 * (k + strength × mean) / (n + strength)
 * </pre>
 *
 * <pre>{@code
 * BetaPrior company = BetaPrior.ofMean(0.30, 20);
 * company.shrink(4, 5);      // 0.40, not 0.80
 * }</pre>
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class BetaPrior implements Serializable {
    /** The strength beyond which groups do not differ by more than chance. */
    private static final double NO_DIFFERENCE = 1e6;

    private static final double LEAST_STRENGTH = 1;
    private static final double MOST = 1e100;

    BetaPrior() {}

    /**
     * Returns a prior by its mean and its weight.
     *
     * @param mean the share, in (0, 1)
     * @param strength the number of deals it is worth, above 0
     * @throws IllegalArgumentException if a number is out of range
     */
    public static BetaPrior ofMean(double mean, double strength) {
        return builder().mean(mean).strength(strength).build();
    }

    /** Returns the prior Beta(alpha, beta), both above 0 and at most 1e100. */
    public static BetaPrior of(double alpha, double beta) {
        checkArgument(alpha > 0 && alpha <= MOST, "alpha must be above 0 and at most 1e100 but was %s", alpha);
        checkArgument(beta > 0 && beta <= MOST, "beta must be above 0 and at most 1e100 but was %s", beta);
        return ofMean(alpha / (alpha + beta), alpha + beta);
    }

    /**
     * Returns the prior estimated from the groups of one parent by the method of moments: the pooled share, and the strength that
     * explains how much the groups differ.
     *
     * <p>If they differ by no more than chance explains, the strength is 1,000,000, and every group is shrunk to the parent. It
     * is never below 1.
     *
     * @param won how many deals of each group were won
     * @param closed how many each group closed; groups without any are left aside
     * @throws IllegalArgumentException if the lengths differ, a count is out of range, or all deals together were all won or all
     * lost
     */
    public static BetaPrior fit(long[] won, long[] closed) {
        Elements.checkOnePer(won.length, "win count", closed.length, "group");
        double allWon = 0;
        double all = 0;
        double squares = 0;
        int groups = 0;
        for (int i = 0; i < won.length; i++) {
            checkArgument(
                    won[i] >= 0 && won[i] <= closed[i],
                    "won must be in [0, closed] but was %s of %s (group %s)",
                    won[i],
                    closed[i],
                    i);
            allWon += won[i];
            all += closed[i];
            squares += (double) closed[i] * closed[i];
            groups += closed[i] > 0 ? 1 : 0;
        }
        checkArgument(
                allWon > 0 && allWon < all,
                "won and lost are both needed, but of %s deals %s were won",
                (long) all,
                (long) allWon);
        double mean = allWon / all;
        double between = 0;
        for (int i = 0; i < won.length; i++) {
            if (closed[i] > 0) {
                double share = (double) won[i] / closed[i];
                between += closed[i] * (share - mean) * (share - mean);
            }
        }
        // Kleinman 1973: E[between] = mean (1 - mean) [(groups - 1) + rho (all - squares/all - groups + 1)], rho = 1 /
        // (strength + 1)
        double spread = all - squares / all - (groups - 1);
        double rho = spread > 0 ? (between / (mean * (1 - mean)) - (groups - 1)) / spread : 0;
        double strength = rho <= 0 ? NO_DIFFERENCE : Math.min(NO_DIFFERENCE, Math.max(LEAST_STRENGTH, 1 / rho - 1));
        return ofMean(mean, strength);
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the prior mean, in (0, 1). */
    public abstract double mean();

    /** Returns the number of deals that the prior is worth, above 0. */
    public abstract double strength();

    /**
     * Returns a group's share, shrunk to the mean: the mean of {@link #posterior}.
     *
     * @throws IllegalArgumentException unless {@code 0 <= won <= closed}
     */
    public double shrink(long won, long closed) {
        return posterior(won, closed).mean();
    }

    /**
     * Returns the posterior given a group's own numbers, which can in turn be the prior of the parts of the group.
     *
     * @throws IllegalArgumentException unless {@code 0 <= won <= closed}
     */
    public BetaPrior posterior(long won, long closed) {
        checkArgument(won >= 0 && won <= closed, "won must be in [0, closed] but was %s of %s", won, closed);
        return ofMean((won + mean() * strength()) / (closed + strength()), closed + strength());
    }

    @Value.Check
    void check() {
        // written so that NaN fails too
        checkArgument(mean() > 0 && mean() < 1, "mean must be in (0, 1) but was %s", mean());
        checkArgument(
                strength() > 0 && strength() < Double.POSITIVE_INFINITY,
                "strength must be above 0 and finite but was %s",
                strength());
    }

    /** Builds {@link BetaPrior} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableBetaPrior.Builder {
        Builder() {}
    }
}
