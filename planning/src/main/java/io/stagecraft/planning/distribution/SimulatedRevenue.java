// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.numeric.Normal;
import io.stagecraft.planning.summation.Histogram;
import io.stagecraft.planning.summation.Moments;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The result of a simulation: each number with its standard error and a 95 % interval.
 *
 * <p>Totals are kept in 8,192 bins that cover nine standard deviations to both sides, each with its number, sum, least and most;
 * different totals inside one bin, 0.0022 standard deviations wide, are not told apart, and the intervals include that.
 */
public final class SimulatedRevenue implements RevenueDistribution, Serializable {
    private static final long serialVersionUID = 1L;

    private final RevenueModel model;
    private final long seed;
    private final int from;
    private final int to;
    private final Histogram histogram;
    private final long[] samples;

    SimulatedRevenue(RevenueModel model, long seed, int from, int to, Histogram histogram, long[] samples) {
        this.model = model;
        this.seed = seed;
        this.from = from;
        this.to = to;
        this.histogram = histogram;
        this.samples = samples;
    }

    /**
     * Returns the trials of both, which must be of the same model and seed, the others beginning where these end.
     *
     * @throws IllegalArgumentException if they do not fit together
     */
    public SimulatedRevenue plus(SimulatedRevenue next) {
        checkArgument(
                model.equals(next.model) && seed == next.seed,
                "only trials of the same model and seed can be put together");
        checkArgument(next.from == to, "the next trials must begin at %s but begin at %s", to, next.from);
        checkArgument(
                (samples.length > 0) == (next.samples.length > 0), "either both or none must have kept their samples");
        Histogram both = histogram.copy();
        both.add(next.histogram);
        return new SimulatedRevenue(model, seed, from, next.to, both, Longs.concat(samples, next.samples));
    }

    /**
     * Returns these trials drawn again in batches of equal size, in their order, to find the error of any number of them by batch
     * means; the last few trials are left out where the number does not divide them. Samples are not kept.
     *
     * @param number how many batches, from 1 to the number of trials
     */
    public List<SimulatedRevenue> batches(int number) {
        checkArgument(number >= 1 && number <= trials(), "number must be in [1, %s] but was %s", trials(), number);
        Simulation simulation = model.simulation(seed).counting(histogram.watched());
        int size = trials() / number;
        ImmutableList.Builder<SimulatedRevenue> batches = ImmutableList.builder();
        for (int i = 0; i < number; i++) {
            batches.add(simulation.run(from + i * size, from + (i + 1) * size));
        }
        return batches.build();
    }

    /** Returns the number of trials. */
    public int trials() {
        return to - from;
    }

    /** Returns the revenue of each trial in minor units, in the order of the trials; empty unless samples were kept. */
    public long[] samples() {
        return samples.clone();
    }

    @Override
    public RevenueMethod method() {
        return RevenueMethod.SIMULATED;
    }

    @Override
    public CurrencyUnit currency() {
        return model.currency();
    }

    @Override
    public MoneyRange mean() {
        Moments moments = histogram.moments();
        return MoneyRange.estimated(currency(), moments.mean(), moments.standardError());
    }

    @Override
    public Money standardDeviation() {
        return MoneyRange.money(currency(), Math.sqrt(histogram.moments().variance()));
    }

    /** Returns the quantile with the interval between two order statistics that holds it in 95 of 100 runs. */
    @Override
    public MoneyRange quantile(double share) {
        Checks.share(share);
        double rank = Math.max(1, share * trials());
        double half = Normal.SPREAD_95 * Math.sqrt(trials() * share * (1 - share));
        long low = histogram.ranked(Math.max(1, rank - half), false);
        long high = histogram.ranked(Math.min(trials(), rank + half + 1), true);
        long middle = Math.max(low, Math.min(high, histogram.ranked(rank, true)));
        return ImmutableMoneyRange.builder()
                .value(Money.ofMinor(currency(), middle))
                .low(Money.ofMinor(currency(), low))
                .high(Money.ofMinor(currency(), high))
                .standardError(MoneyRange.money(currency(), (high - low) / (2 * Normal.SPREAD_95)))
                .method(RevenueMethod.SIMULATED)
                .build();
    }

    @Override
    public Chance reaching(Money target) {
        requireNonNull(target, "target");
        long minor = Checks.minor(currency(), target, "target");
        Chance certain = Chance.counted(histogram.atLeast(minor, false), trials());
        Chance possible = Chance.counted(histogram.atLeast(minor, true), trials());
        return ImmutableChance.builder()
                .from(certain)
                .value(Probability.of(
                        (certain.value().value() + possible.value().value()) / 2))
                .high(possible.high())
                .build();
    }

    @Override
    public MoneyRange expectedShortfall(Money target) {
        requireNonNull(target, "target");
        double[] sums = histogram.shortfall(Checks.minor(currency(), target, "target"));
        double mean = sums[0] / trials();
        double variance = Math.max(0, sums[1] / trials() - mean * mean);
        return MoneyRange.estimated(currency(), mean, Math.sqrt(variance / trials()));
    }

    @Override
    public MoneyRange worstMean(double share) {
        double number = Math.max(1, Checks.tail(share) * trials());
        double[] worst = histogram.worst(number);
        double edge = histogram.ranked(number, true);
        // the variance of the mean of a tail: what varies inside, and where it ends (Manistre and Hancock 2005)
        double variance = (worst[1] + (1 - share) * (edge - worst[0]) * (edge - worst[0])) / number;
        return MoneyRange.estimated(currency(), worst[0], Math.sqrt(variance));
    }

    /** Returns the number of wins, which is computed exactly here too. */
    @Override
    public CountDistribution wins() {
        return model.wins();
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(model, "model");
        requireNonNull(histogram, "histogram");
        requireNonNull(samples, "samples");
        if (!(from >= 0 && from < to && (samples.length == 0 || samples.length == to - from))) {
            throw new InvalidObjectException("trials must be one at least, and samples none or as many");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SimulatedRevenue other
                && seed == other.seed
                && from == other.from
                && to == other.to
                && model.equals(other.model)
                && histogram.equals(other.histogram)
                && Arrays.equals(samples, other.samples);
    }

    @Override
    public int hashCode() {
        return histogram.hashCode();
    }

    /** Returns mean and middle 80 %. */
    @Override
    public String toString() {
        return trials() + (trials() == 1 ? " trial: mean " : " trials: mean ") + mean() + ", " + quantile(0.1) + " to "
                + quantile(0.9) + " in 80 %";
    }
}
