// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifetime;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.Definition;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * The BG/NBD model of the purchases of customers without a contract (Fader, Hardie and Lee, "Counting your
 * customers" the easy way, Marketing Science 24(2), 2005).
 *
 * <p>While it is alive a customer buys at a rate of its own, gamma distributed over customers with shape r and rate
 * alpha; after each purchase it drops out with a probability of its own, beta distributed with a and b. Purchases are
 * counted after the first one. Time is in any unit, the same everywhere. A customer that never bought again has a
 * probability of being alive of 1, by construction of the model.
 *
 * <pre>{@code
 * BgNbd model = BgNbd.of(0.243, 4.414, 0.793, 2.426);
 * model.probabilityAlive(2, 30.43, 38.86);              // 0.7266
 * model.expectedPurchases(2, 30.43, 38.86, 39);         // 1.226 in the next 39 weeks
 * }</pre>
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class BgNbd implements Serializable {
    private static final int MOST_TERMS = 10_000_000;
    private static final double NEAR_ONE = 1e-5;

    private static final int MOST_PURCHASES = 1_000_000;

    BgNbd() {}

    /**
     * Returns the model with these parameters, all positive and finite.
     *
     * @throws IllegalArgumentException if one is not
     */
    public static BgNbd of(double r, double alpha, double a, double b) {
        return builder().r(r).alpha(alpha).a(a).b(b).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the shape of the purchase rates. */
    public abstract double r();

    /** Returns the rate parameter of the purchase rates, in units of time. */
    public abstract double alpha();

    /** Returns the first parameter of the drop-out probabilities. */
    public abstract double a();

    /** Returns the second parameter of the drop-out probabilities. */
    public abstract double b();

    /**
     * Returns the probability that a new customer makes exactly the given number of further purchases within a time.
     *
     * @param purchases from 0
     * @param time from 0
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public double probabilityOf(int purchases, double time) {
        checkPurchases(purchases);
        checkTime(time, "time");
        double z = time / (alpha() + time);
        double none = StrictMath.pow(alpha() / (alpha() + time), r());
        double alive = none;
        double stays = 1;
        for (int i = 0; i < purchases; i++) {
            alive *= (r() + i) / (i + 1) * z;
            stays *= (b() + i) / (a() + b() + i);
        }
        if (purchases == 0) {
            return alive;
        }
        double dropsOutAtTheLast = a() / (a() + b());
        for (int i = 0; i < purchases - 1; i++) {
            dropsOutAtTheLast *= (b() + i) / (a() + b() + 1 + i);
        }
        return stays * alive + dropsOutAtTheLast * tail(alive, purchases, z);
    }

    /** Sums the negative binomial probabilities from the given one on: no difference of near-equal numbers. */
    private double tail(double first, int from, double z) {
        double term = first;
        double sum = 0;
        // below the normal numbers a term would stop shrinking
        for (int j = from; j < from + MOST_TERMS && term > sum * 1e-17 && term >= Double.MIN_NORMAL; j++) {
            sum += term;
            term *= (r() + j) / (j + 1) * z;
        }
        return sum;
    }

    /**
     * Returns the expected number of purchases of a new customer within a time.
     *
     * @throws IllegalArgumentException if the time is negative or not finite
     */
    public double expectedPurchases(double time) {
        checkTime(time, "time");
        return expected(0, alpha(), time);
    }

    /**
     * Returns the expected number of further purchases of a customer within a time, given its history.
     *
     * @param purchases how many after the first, from 0
     * @param lastPurchase when the last was, counted from the first purchase; 0 without further purchases
     * @param observed how long it was observed, from the first purchase on
     * @param time how far to look ahead
     * @throws IllegalArgumentException if one is negative or not finite, or the last purchase is after the observed
     *     time
     */
    public double expectedPurchases(int purchases, double lastPurchase, double observed, double time) {
        checkTime(time, "time");
        return expected(purchases, alpha() + observed, time) * probabilityAlive(purchases, lastPurchase, observed);
    }

    /**
     * Returns the probability that a customer will ever buy again.
     *
     * @param purchases how many after the first, from 0
     * @param lastPurchase when the last was, counted from the first purchase; 0 without further purchases
     * @param observed how long it was observed, from the first purchase on
     * @throws IllegalArgumentException if one is negative or not finite, or the last purchase is after the observed
     *     time
     */
    public double probabilityAlive(int purchases, double lastPurchase, double observed) {
        checkPurchases(purchases);
        checkTime(lastPurchase, "lastPurchase");
        checkTime(observed, "observed");
        checkArgument(
                lastPurchase <= observed,
                "lastPurchase must not be after the observed time %s but was %s",
                observed,
                lastPurchase);
        if (purchases == 0) {
            return 1;
        }
        double odds = a()
                / (b() + purchases - 1)
                * StrictMath.pow((alpha() + observed) / (alpha() + lastPurchase), r() + purchases);
        return 1 / (1 + odds);
    }

    /** The expectation for a customer that is alive; a removable gap at a = 1 is bridged by its neighbours. */
    private double expected(int purchases, double from, double time) {
        return Math.abs(a() - 1) < NEAR_ONE
                ? (expected(1 - NEAR_ONE, purchases, from, time) + expected(1 + NEAR_ONE, purchases, from, time)) / 2
                : expected(a(), purchases, from, time);
    }

    private double expected(double a, int purchases, double from, double time) {
        double z = time / (from + time);
        double c = a + b() + purchases - 1;
        // Euler's transform takes the purchases out of the numerators, so the terms neither overflow nor oscillate
        double series = hypergeometric(c - r() - purchases, a - 1, c, z);
        return c / (a - 1) * (1 - StrictMath.pow(1 - z, a - 1) * series);
    }

    /** Sums 2F1(a, b; c; z) for z in [0, 1). */
    private static double hypergeometric(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; n < MOST_TERMS && Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
        }
        return sum;
    }

    private static void checkPurchases(int purchases) {
        checkArgument(purchases >= 0, "purchases must not be negative but was %s", purchases);
        checkArgument(purchases <= MOST_PURCHASES, "purchases must be at most 1000000 but was %s", purchases);
    }

    private static void checkTime(double time, String name) {
        checkArgument(
                time >= 0 && time < Double.POSITIVE_INFINITY,
                "%s must be at least 0 and finite but was %s",
                name,
                time);
    }

    @Value.Check
    void check() {
        checkPositive("r", r());
        checkPositive("alpha", alpha());
        checkPositive("a", a());
        checkPositive("b", b());
    }

    static void checkPositive(String name, double value) {
        checkArgument(
                value > 0 && value < Double.POSITIVE_INFINITY, "%s must be above 0 and finite but was %s", name, value);
    }

    /** Builds {@link BgNbd} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableBgNbd.Builder {
        Builder() {}
    }
}
