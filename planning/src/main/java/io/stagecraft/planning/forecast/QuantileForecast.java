// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.numeric.Normal;
import io.stagecraft.planning.distribution.RevenueDistribution;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A forecast of a number by its quantiles at 1 %, 2 %, ..., 99 %.
 *
 * <p>Between two neighbouring quantiles it is linear. It claims nothing beyond the first and the last: no chance below 1 % or above
 * 99 % can be read from it.
 *
 * <p>Amounts of money are in minor units.
 */
public final class QuantileForecast implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LEVELS = 99;
    private static final int MEDIAN = LEVELS / 2;
    /** The quantiles of the standard normal distribution. */
    private static final double[] STANDARD = IntStream.range(0, LEVELS)
            .mapToDouble(i -> Normal.quantile(level(i)))
            .toArray();

    private final double[] values;

    private QuantileForecast(double[] values) {
        this.values = values;
    }

    /**
     * Returns the forecast with the given quantiles.
     *
     * @param values the quantiles at 1 %, 2 %, ..., 99 %, finite and not decreasing
     * @throws IllegalArgumentException if there are not 99 values, one is not finite, or one is below the one before it
     */
    public static QuantileForecast of(double... values) {
        double[] copy = requireNonNull(values, "values").clone();
        checkArgument(copy.length == LEVELS, "values must be 99 quantiles but were %s", copy.length);
        return checked(copy);
    }

    /** Returns the forecast with quantiles that nobody else holds. */
    private static QuantileForecast checked(double[] own) {
        for (int i = 0; i < LEVELS; i++) {
            if (!Double.isFinite(own[i])) {
                throw new IllegalArgumentException(
                        "quantile at " + (i + 1) + " percent must be finite but was " + own[i]);
            }
            if (i > 0 && own[i] < own[i - 1]) {
                throw new IllegalArgumentException("quantile at " + (i + 1)
                        + " percent must be at least the one before, " + own[i - 1] + ", but was " + own[i]);
            }
        }
        return new QuantileForecast(own);
    }

    /** Returns the forecast that claims one number and no spread. */
    public static QuantileForecast point(double value) {
        double[] values = new double[LEVELS];
        Arrays.fill(values, value);
        return checked(values);
    }

    /**
     * Returns the quantiles of a normal distribution.
     *
     * @param standardDeviation at least 0
     */
    public static QuantileForecast normal(double mean, double standardDeviation) {
        checkArgument(standardDeviation >= 0, "standardDeviation must be at least 0 but was %s", standardDeviation);
        double[] values = new double[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            values[i] = mean + standardDeviation * STANDARD[i];
        }
        values[MEDIAN] = mean;
        return checked(values);
    }

    /** Returns the quantiles of a distribution of revenue, in minor units. */
    public static QuantileForecast of(RevenueDistribution revenue) {
        requireNonNull(revenue, "revenue");
        double[] values = new double[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            values[i] = revenue.quantile(level(i)).value().getAmountMinorLong();
        }
        Arrays.sort(values);
        return checked(values);
    }

    /**
     * Returns the average of some forecasts, quantile by quantile, each with the same weight.
     *
     * <p>Averaging quantiles keeps the width of the forecasts, where averaging their probabilities would widen it.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static QuantileForecast average(Collection<QuantileForecast> forecasts) {
        double[] weights = new double[requireNonNull(forecasts, "forecasts").size()];
        Arrays.fill(weights, 1);
        return average(forecasts, weights);
    }

    /**
     * Returns the weighted average of some forecasts, quantile by quantile: {@code Q(u) = Σ w Q_f(u) / Σ w}.
     *
     * @param weights of the forecasts in their order, at least 0 and together above 0
     */
    public static QuantileForecast average(Collection<QuantileForecast> forecasts, double... weights) {
        requireNonNull(weights, "weights");
        checkArgument(
                forecasts.size() == weights.length,
                "expected one weight per forecast, but got %s weights for %s forecasts",
                weights.length,
                forecasts.size());
        double sum = 0;
        for (double weight : weights) {
            checkArgument(weight >= 0, "weights must be at least 0 but was %s", weight);
            sum += weight;
        }
        checkArgument(sum > 0 && sum < Double.POSITIVE_INFINITY, "weights must add up to more than 0 but were %s", sum);
        double[] values = new double[LEVELS];
        int f = 0;
        for (QuantileForecast forecast : Elements.checked(forecasts, "forecasts")) {
            double share = weights[f++] / sum;
            for (int i = 0; i < LEVELS; i++) {
                values[i] += share * forecast.values[i];
            }
        }
        // a sum of products can lose the order in its last digit
        for (int i = 1; i < LEVELS; i++) {
            values[i] = Math.max(values[i], values[i - 1]);
        }
        return checked(values);
    }

    /**
     * Returns the quantile of a share.
     *
     * @param share in [0.01, 0.99]
     * @throws IllegalArgumentException if the share is outside, where this forecast claims nothing
     */
    public double quantile(double share) {
        checkArgument(
                share >= level(0) && share <= level(LEVELS - 1), "share must be in [0.01, 0.99] but was %s", share);
        double place = share * (LEVELS + 1) - 1;
        int low = Math.min((int) place, LEVELS - 1);
        // a share written with two decimals is a level, whatever its last binary digit
        if (Math.abs(place - Math.rint(place)) < 1e-9) {
            return values[(int) Math.rint(place)];
        }
        return values[low] + (place - low) * (values[low + 1] - values[low]);
    }

    /** Returns the quantile of one half. */
    public double median() {
        return values[MEDIAN];
    }

    /** Returns the mean of the 99 quantiles. */
    public double mean() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / LEVELS;
    }

    /**
     * Returns the chance of reaching a number: the share of quantiles at or above it, linear between two of them.
     *
     * @return in [0.01, 0.99]; an end means that much or beyond it
     */
    public double reaching(double number) {
        checkArgument(!Double.isNaN(number), "number must be a number but was %s", number);
        if (number <= values[0]) {
            return level(LEVELS - 1);
        }
        if (number > values[LEVELS - 1]) {
            return level(0);
        }
        int above = 1;
        while (values[above] < number) {
            above++;
        }
        double part = (number - values[above - 1]) / (values[above] - values[above - 1]);
        return (LEVELS + 1 - above - part) / (LEVELS + 1); // exact at a level
    }

    /** Returns this forecast of a number that is larger by a known part, such as what is won so far. */
    public QuantileForecast plus(double known) {
        double[] moved = values.clone();
        for (int i = 0; i < LEVELS; i++) {
            moved[i] += known;
        }
        return checked(moved);
    }

    /**
     * Returns this forecast with its spread around the median multiplied.
     *
     * @param factor at least 0
     */
    public QuantileForecast spread(double factor) {
        checkArgument(factor >= 0, "factor must be at least 0 but was %s", factor);
        double[] spread = values.clone();
        for (int i = 0; i < LEVELS; i++) {
            spread[i] = median() + factor * (spread[i] - median());
        }
        return checked(spread);
    }

    /** Returns this forecast times a number that is any of some, each as likely and whatever this is. */
    QuantileForecast times(List<Double> factors) {
        double[] products = new double[LEVELS * factors.size()];
        int n = 0;
        for (double factor : factors) {
            for (double value : values) {
                products[n++] = value * factor;
            }
        }
        Arrays.sort(products);
        double[] quantiles = new double[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            quantiles[i] = products[(int) (level(i) * (n + 1) - 1 + 1e-9)];
        }
        return checked(quantiles);
    }

    /** Returns this forecast of a number that cannot be lower than a floor. */
    public QuantileForecast atLeast(double floor) {
        double[] raised = values.clone();
        for (int i = 0; i < LEVELS; i++) {
            raised[i] = Math.max(floor, raised[i]);
        }
        return checked(raised);
    }

    /**
     * Returns the continuous ranked probability score of this forecast, the lower the better: twice the mean pinball loss over the
     * quantiles, {@code 2 / 99 Σ (1{y < Q(u)} − u) (Q(u) − y)}. That of a {@linkplain #point point} is its absolute error.
     *
     * @param actual what came, {@code y}
     */
    public double crps(double actual) {
        double sum = 0;
        for (int i = 0; i < LEVELS; i++) {
            sum += ((actual < values[i] ? 1 : 0) - level(i)) * (values[i] - actual);
        }
        return 2 * sum / LEVELS;
    }

    /** Returns the 99 quantiles in ascending order, as a copy. */
    public double[] toArray() {
        return values.clone();
    }

    private static double level(int i) {
        return (i + 1) / (double) (LEVELS + 1);
    }

    private Object readResolve() {
        return of(values);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof QuantileForecast other && Arrays.equals(values, other.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Returns median and 80 % interval, such as {@code 120.0 (95.5 to 140.0)}. */
    @Override
    public String toString() {
        return median() + " (" + quantile(0.1) + " to " + quantile(0.9) + ")";
    }
}
