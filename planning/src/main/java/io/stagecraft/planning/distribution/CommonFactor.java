// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.numeric.Normal;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A factor that moves all deals together: a market that is weak, usual or strong.
 *
 * <p>In a state with shift {@code s} each deal's log-odds of winning are {@code c + s}, where {@code c} is found for each deal
 * such that its probability over all states stays what it is. So the factor changes how deals hang together, never the
 * expected revenue. The expected number of deals not yet opened is multiplied by {@code e^s}, scaled likewise.
 *
 * <p>Given the state, deals are independent; the distribution is the mixture over the states, and still exact.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class CommonFactor implements Serializable {
    private static final int STATES = 9;
    /** By how much the medians are stretched at most. */
    private static final double WIDEST = 4;

    private static final CommonFactor NONE =
            builder().addStates(State.of("as usual", 1, 0)).build();

    CommonFactor() {}

    /** Returns the factor that moves nothing: deals are independent. */
    public static CommonFactor none() {
        return NONE;
    }

    /**
     * Returns a factor with states of its own.
     *
     * @throws IllegalArgumentException if there are none or their weights do not sum to 1 within 1e-9
     */
    public static CommonFactor of(List<State> states) {
        return builder().addAllStates(Elements.checked(states, "states")).build();
    }

    /**
     * Returns a normal factor in equally likely states: the medians of as many equal parts of a normal distribution, stretched so
     * that their standard deviation is {@code sigma}.
     *
     * @param sigma the standard deviation of the shift of the log-odds, in [0, 10]; 0.5 moves a chance of 50 % beyond 38 or 62 % in
     *     about one case of three
     * @param states how many, from 1 to 101; one moves nothing
     */
    public static CommonFactor normal(double sigma, int states) {
        checkArgument(sigma >= 0 && sigma <= 10, "sigma must be in [0, 10] but was %s", sigma);
        checkArgument(states >= 1 && states <= 101, "states must be in [1, 101] but was %s", states);
        double[] medians = medians(states);
        double squares = 0;
        for (double median : medians) {
            squares += median * median;
        }
        return stretched(medians, states == 1 ? 0 : sigma * Math.sqrt(states / squares));
    }

    private static double[] medians(int states) {
        double[] medians = new double[states];
        for (int i = 0; i < states; i++) {
            medians[i] = Normal.quantile((i + 0.5) / states);
        }
        return medians;
    }

    private static CommonFactor stretched(double[] medians, double scale) {
        Builder builder = builder();
        for (int i = 0; i < medians.length; i++) {
            builder.addStates(
                    State.of("part " + (i + 1) + " of " + medians.length, 1.0 / medians.length, scale * medians[i]));
        }
        return builder.build();
    }

    /**
     * Returns the normal factor, in nine states, under which past results are as far from their forecasts as they were: with
     * {@code σ} such that {@code Σ (actual − mean)² / variance} over the forecasts is their number, at most 3.7 and found by
     * sixteen halvings of that.
     *
     * <p>Independent deals know of no month in which everything goes well or badly. Where past results strayed further than
     * independent deals can, this is what widens the intervals; where they did not, it is {@link #none()}. Few forecasts tell
     * little: from 7 of them {@code σ} itself is known to about a third.
     *
     * @param forecasts the models of past periods, as they were known then; their own factors are not looked at
     * @param actuals what came in each, in the same order
     * @throws IllegalArgumentException if there is no forecast, or not one actual for each
     */
    public static CommonFactor fitted(List<RevenueModel> forecasts, List<Money> actuals) {
        return fitted(forecasts, actuals, 0);
    }

    /**
     * Returns the fitted factor with its {@code σ} shrunk towards nothing, as few forecasts tell little: {@code σ n / (n + k)} for n
     * forecasts.
     *
     * @param shrinkage {@code k}, at least 0; 0 for none
     */
    public static CommonFactor fitted(List<RevenueModel> forecasts, List<Money> actuals, double shrinkage) {
        Elements.checked(forecasts, "forecasts");
        Elements.checked(actuals, "actuals");
        checkArgument(
                shrinkage >= 0 && shrinkage < Double.POSITIVE_INFINITY,
                "shrinkage must be at least 0 but was %s",
                shrinkage);
        checkArgument(!forecasts.isEmpty(), "forecasts must not be empty");
        checkArgument(
                forecasts.size() == actuals.size(),
                "there must be one actual for each forecast but there were %s for %s",
                actuals.size(),
                forecasts.size());
        double[] errors = new double[forecasts.size()];
        List<FactorDeviation> moments = new ArrayList<>();
        for (int i = 0; i < errors.length; i++) {
            RevenueModel model = forecasts.get(i);
            errors[i] = Checks.minor(model.currency(), actuals.get(i), "actual") - model.meanMinor();
            moments.add(FactorDeviation.of(model));
        }
        if (scatter(none(), moments, errors) <= errors.length) {
            return none();
        }
        double[] medians = medians(STATES);
        double low = 0;
        double high = WIDEST;
        for (int i = 0; i < 16; i++) {
            double middle = (low + high) / 2;
            if (scatter(stretched(medians, middle), moments, errors) > errors.length) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return stretched(medians, high * forecasts.size() / (forecasts.size() + shrinkage));
    }

    private static double scatter(CommonFactor factor, List<FactorDeviation> forecasts, double[] errors) {
        double sum = 0;
        for (int i = 0; i < errors.length; i++) {
            double deviation = forecasts.get(i).standardDeviation(factor);
            sum += errors[i] == 0 ? 0 : errors[i] * errors[i] / (deviation * deviation);
        }
        return sum;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the states, in the order given, at least one. */
    public abstract List<State> states();

    /** Returns whether there is one state only, so that nothing is moved. */
    public boolean isNone() {
        return states().size() == 1;
    }

    /** Returns the probability in each state of a deal whose probability over all of them is given. */
    double[] conditional(double probability) {
        double[] shifts = shifts();
        double[] weights = weightColumn();
        double[] result = new double[shifts.length];
        if (shifts.length == 1 || probability == 0 || probability == 1) {
            Arrays.fill(result, probability);
            return result;
        }
        double logOdds = StrictMath.log(probability) - StrictMath.log1p(-probability);
        double low = logOdds - Arrays.stream(shifts).max().orElseThrow();
        double high = logOdds - Arrays.stream(shifts).min().orElseThrow();
        // Newton's steps, halved where one would leave the bracket
        double at = Math.max(low, Math.min(high, logOdds));
        for (int i = 0; i < 200; i++) {
            double sum = -probability;
            double slope = 0;
            for (int state = 0; state < shifts.length; state++) {
                double p = logistic(at + shifts[state]);
                result[state] = p;
                sum += weights[state] * p;
                slope += weights[state] * p * (1 - p);
            }
            if (sum == 0) {
                break;
            }
            if (sum < 0) {
                low = at;
            } else {
                high = at;
            }
            double next = at - sum / slope;
            if (Math.max(low, Math.min(high, next)) != next) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - at) <= 4e-16 * Math.max(1, Math.abs(at))) {
                break;
            }
            at = next;
        }
        return result;
    }

    @Value.Lazy
    double[] shifts() {
        return states().stream().mapToDouble(State::logOddsShift).toArray();
    }

    @Value.Lazy
    double[] weightColumn() {
        return states().stream().mapToDouble(State::weight).toArray();
    }

    /** Returns the factor of the expected number of new deals in each state; 1 on average. */
    double[] pace() {
        double mean = states().stream()
                .mapToDouble(state -> state.weight() * StrictMath.exp(state.logOddsShift()))
                .sum();
        return states().stream()
                .mapToDouble(state -> StrictMath.exp(state.logOddsShift()) / mean)
                .toArray();
    }

    double[] weights() {
        return weightColumn().clone();
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    @Value.Check
    void check() {
        checkArgument(!states().isEmpty(), "a common factor must have a state");
        double sum = states().stream().mapToDouble(State::weight).sum();
        checkArgument(Math.abs(sum - 1) <= 1e-9, "weights of the states must sum to 1 but sum to %s", sum);
    }

    /**
     * One state of the market.
     */
    @Value.Immutable
    public abstract static class State implements Serializable {
        State() {}

        /**
         * Returns a state.
         *
         * @param name what people call it, not blank
         * @param weight how likely it is, in (0, 1]
         * @param logOddsShift what it adds to the log-odds of every deal, in [-100, 100]
         */
        public static State of(String name, double weight, double logOddsShift) {
            return new Builder()
                    .name(name)
                    .weight(weight)
                    .logOddsShift(logOddsShift)
                    .build();
        }

        /** Returns the name. */
        public abstract String name();

        /** Returns its probability. */
        public abstract double weight();

        /** Returns the amount that it adds to the log-odds of every deal. */
        public abstract double logOddsShift();

        @Value.Check
        void check() {
            Ids.check(name(), "name of a state");
            checkArgument(
                    weight() > 0 && weight() <= 1, "weight must be in (0, 1] but was %s (state %s)", weight(), name());
            checkArgument(
                    Math.abs(logOddsShift()) <= 100,
                    "logOddsShift must be in [-100, 100] but was %s (state %s)",
                    logOddsShift(),
                    name());
        }

        /** Builds {@link State} instances; not safe for use by multiple threads. */
        static final class Builder extends ImmutableState.Builder {
            Builder() {}
        }
    }

    static final class Builder extends ImmutableCommonFactor.Builder {
        Builder() {}
    }
}
