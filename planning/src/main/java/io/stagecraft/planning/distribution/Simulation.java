// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.stagecraft.planning.summation.Differences;
import io.stagecraft.planning.summation.Draws;
import io.stagecraft.planning.summation.Histogram;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.joda.money.Money;

/**
 * A simulation of a model: its revenue is drawn many times.
 *
 * <p>Trial {@code t} is the same whoever computes it, so the trials may be split in any way over threads, and over machines of
 * one kind with the same JVM. On others the processor's logarithm and exponential may differ in the last bit, and with them
 * log-normal amounts and the states of a normal common factor; without these, trials are the same everywhere.
 *
 *
 * <pre>{@code
 * Simulation simulation = model.simulation(42);
 * SimulatedRevenue all = simulation.run(0, 10_000);
 * SimulatedRevenue same = simulation.run(0, 3_333).plus(simulation.run(3_333, 10_000));
 * all.equals(same);    // true
 * }</pre>
 *
 * <p>A run takes time in proportion to trials × open deals, and memory that does not depend on the number of trials, unless
 * {@linkplain #keepingSamples samples} are asked for.
 */
public final class Simulation {
    private static final int BLOCK = 1024;

    private final RevenueModel model;
    private final long seed;
    private final boolean keepsSamples;
    private final long[] watched;
    private final int alone;

    Simulation(RevenueModel model, long seed) {
        this(model, seed, false, new long[0], Integer.MAX_VALUE);
    }

    private Simulation(RevenueModel model, long seed, boolean keepsSamples, long[] watched, int alone) {
        this.alone = alone;
        this.model = model;
        this.seed = seed;
        this.keepsSamples = keepsSamples;
        this.watched = watched;
    }

    /** Returns a simulation whose runs keep the revenue of each trial: 8 bytes a trial. */
    public Simulation keepingSamples() {
        return new Simulation(model, seed, true, watched, alone);
    }

    /**
     * Returns a simulation of a large model: deals are drawn one by one only where they vary most, and the sum of all
     * others is drawn as one normal number, with the mean and variance that it has in the state of the market. None of
     * the others varies as much as any that is drawn alone, so that the error is small, and a run takes no longer than
     * for so many deals.
     *
     * <p>{@link #compare} draws every deal.
     *
     * @param deals how many open deals, and how many new ones of each source on average, are drawn one by one; of new
     *     deals this holds where their number is Poisson and their amounts are listed, none below zero
     */
    public Simulation drawingAlone(int deals) {
        checkArgument(deals >= 1, "deals must be at least 1 but was %s", deals);
        return new Simulation(model, seed, keepsSamples, watched, deals);
    }

    /** Returns whether some deals are not drawn one by one. */
    public boolean isApproximate() {
        return model.size() > alone || model.newDeals().values().stream().anyMatch(part -> part.expectedWins() > alone);
    }

    /**
     * Returns a simulation that counts how many trials reach each of these targets, one by one. Any other target is answered
     * from bins too, with the trials of one bin left open.
     *
     * @throws IllegalArgumentException if a target is in another currency
     */
    public Simulation counting(Collection<Money> targets) {
        long[] all = targets.stream()
                .mapToLong(target -> Checks.minor(model.currency(), target, "target"))
                .sorted()
                .distinct()
                .toArray();
        return counting(all);
    }

    /** Returns a simulation that counts how many trials reach each of these amounts, given once each in ascending order. */
    Simulation counting(long[] targets) {
        return new Simulation(model, seed, keepsSamples, targets, alone);
    }

    /** Returns the model that is drawn from. */
    public RevenueModel model() {
        return model;
    }

    /** Returns the seed. */
    public long seed() {
        return seed;
    }

    /**
     * Runs the first trials.
     *
     * @param trials how many, at least 1
     */
    public SimulatedRevenue run(int trials) {
        return run(0, trials);
    }

    /**
     * Runs the trials from {@code from} up to, but without, {@code to}.
     *
     * @throws IllegalArgumentException if the range is empty or starts below 0
     */
    public SimulatedRevenue run(int from, int to) {
        checkRange(from, to);
        Sampler sampler = Sampler.ofLargest(model, alone);
        States states = new States(model.factor());
        Histogram histogram = histogram(model);
        long[] samples = new long[keepsSamples ? to - from : 0];
        for (int trial = from; trial < to; trial++) {
            long trialKey = Draws.trial(seed, trial);
            long total = Math.addExact(model.certainMinor(), sampler.total(trialKey, states.of(trialKey)));
            histogram.add(total);
            if (keepsSamples) {
                samples[trial - from] = total;
            }
        }
        return new SimulatedRevenue(model, seed, from, to, histogram, samples);
    }

    /**
     * Runs this model and variants of it side by side, on the same draws: what is equal in both is drawn once, and of a deal
     * that differs only the amount is drawn again.
     *
     * @param variants of the same currency and common factor, in the order of the result
     * @throws IllegalArgumentException if a currency or a factor differs
     */
    public PairedRevenue compare(List<RevenueModel> variants, int trials) {
        return compare(variants, 0, trials);
    }

    /** Runs the trials from {@code from} up to, but without, {@code to} side by side. */
    public PairedRevenue compare(List<RevenueModel> variants, int from, int to) {
        return compare(variants, Collections.nCopies(variants.size() + 1, Money.zero(model.currency())), from, to);
    }

    /**
     * Runs the trials from {@code from} up to, but without, {@code to} side by side, each with a target of its own, so that
     * {@link PairedRevenue#reachesWhereNot} can tell who reaches it where another does not.
     *
     * @param targets of the model and of each variant, in their order
     */
    public PairedRevenue compare(List<RevenueModel> variants, List<Money> targets, int from, int to) {
        checkRange(from, to);
        checkArgument(
                targets.size() == variants.size() + 1,
                "there must be a target for the model and each variant but there were %s for %s",
                targets.size(),
                variants.size());
        long[] goals = targets.stream()
                .mapToLong(target -> Checks.minor(model.currency(), target, "target"))
                .toArray();
        Sampler common = new Sampler(model.deals(), model.newDeals(), model.factor());
        VariantColumns columns = new VariantColumns(model, variants, BLOCK);
        States states = new States(model.factor());
        Histogram[] histograms = new Histogram[variants.size() + 1];
        histograms[0] = histogram(model);
        for (int i = 0; i < variants.size(); i++) {
            histograms[i + 1] = histogram(variants.get(i));
        }
        Differences[] differences = Differences.ofPairs(histograms.length);
        long[] keys = new long[BLOCK];
        int[] given = new int[BLOCK];
        long[][] more = new long[variants.size()][BLOCK];
        long[] totals = new long[histograms.length];
        // one deal after the other over a block of trials, so that the block stays in the cache
        int length;
        for (int start = from; (length = Math.min(BLOCK, to - start)) > 0; start += length) {
            for (int t = 0; t < length; t++) {
                keys[t] = Draws.trial(seed, start + (long) t);
                given[t] = states.of(keys[t]);
            }
            columns.find(keys, given, length, more);
            for (int t = 0; t < length; t++) {
                totals[0] = Math.addExact(model.certainMinor(), common.total(keys[t], given[t]));
                for (int i = 0; i < more.length; i++) {
                    totals[i + 1] = Math.addExact(totals[0], more[i][t]);
                }
                for (int i = 0; i < totals.length; i++) {
                    histograms[i].add(totals[i]);
                }
                Differences.add(differences, totals, goals);
            }
        }
        ImmutableList.Builder<SimulatedRevenue> revenues = ImmutableList.builder();
        for (int i = 0; i < histograms.length; i++) {
            revenues.add(new SimulatedRevenue(
                    i == 0 ? model : variants.get(i - 1), seed, from, to, histograms[i], new long[0]));
        }
        return new PairedRevenue(revenues.build(), List.of(differences));
    }

    /** Returns bins that cover nine standard deviations to both sides of the mean that the model itself gives. */
    private Histogram histogram(RevenueModel drawn) {
        double spread = 9
                * (isApproximate()
                        ? FactorDeviation.of(drawn).standardDeviation(drawn.factor())
                        : drawn.standardDeviationMinor());
        long width = Math.max(1, MoneyRange.minorUnits(2 * spread / Histogram.BINS) + 1);
        return Histogram.around(MoneyRange.minorUnits(drawn.meanMinor()), width, watched);
    }

    private static void checkRange(int from, int to) {
        checkArgument(
                from >= 0 && from < to, "trials must be a range from 0 with one at least but was %s to %s", from, to);
    }

    /** Draws the state of the common factor. */
    private static final class States {
        private static final long KEY = Draws.key("common factor");
        private final double[] upTo;

        States(CommonFactor factor) {
            upTo = factor.weights();
            for (int i = 1; i < upTo.length; i++) {
                upTo[i] += upTo[i - 1];
            }
            upTo[upTo.length - 1] = 1; // whatever rounding left
        }

        int of(long trialKey) {
            if (upTo.length == 1) {
                return 0;
            }
            double share = Draws.uniform(Draws.draw(trialKey, KEY, Draws.FACTOR));
            int state = 0;
            while (share >= upTo[state]) {
                state++;
            }
            return state;
        }
    }
}
