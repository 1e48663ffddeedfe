package io.stagecraft.planning.distribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * Draws the revenue of a model again and again.
 *
 * <p>Trial {@code t} is the same whoever computes it, so the trials may be split over threads or machines in any way:
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
 *
 * <p>Instances are immutable and safe for use by multiple threads.
 */
public final class Simulation {
    private static final int BLOCK = 512;

    private final RevenueModel model;
    private final long seed;
    private final boolean keepsSamples;
    private final long[] watched;

    Simulation(RevenueModel model, long seed) {
        this(model, seed, false, new long[0]);
    }

    private Simulation(RevenueModel model, long seed, boolean keepsSamples, long[] watched) {
        this.model = model;
        this.seed = seed;
        this.keepsSamples = keepsSamples;
        this.watched = watched;
    }

    /** Returns a simulation whose runs keep the revenue of each trial: 8 bytes a trial. */
    public Simulation keepingSamples() {
        return new Simulation(model, seed, true, watched);
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
        return new Simulation(model, seed, keepsSamples, all);
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
        Sampler sampler = new Sampler(model.deals(), model.newDeals(), model.factor());
        States states = new States(model.factor());
        Histogram histogram = Histogram.around(model, watched);
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
     * Runs this model and variants of it side by side, on the same draws: deals, sources and factor that are equal in both are
     * drawn once, and only what differs is drawn again.
     *
     * @param variants of the same currency and common factor, in the order of the result
     * @throws IllegalArgumentException if a currency or a factor differs
     */
    public PairedRevenue compare(List<RevenueModel> variants, int trials) {
        return compare(variants, 0, trials);
    }

    /** Runs the trials from {@code from} up to, but without, {@code to} side by side. */
    public PairedRevenue compare(List<RevenueModel> variants, int from, int to) {
        checkRange(from, to);
        Sampler common = new Sampler(model.deals(), model.newDeals(), model.factor());
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < model.size(); i++) {
            positions.put(model.deals().get(i).id(), i);
        }
        List<Change> changes =
                variants.stream().map(variant -> change(variant, positions)).toList();
        States states = new States(model.factor());
        Histogram[] totals = new Histogram[variants.size() + 1];
        totals[0] = Histogram.around(model, watched);
        Differences[] differences = new Differences[variants.size()];
        for (int i = 0; i < differences.length; i++) {
            totals[i + 1] = Histogram.around(variants.get(i), watched);
            differences[i] = new Differences();
        }
        long[] keys = new long[BLOCK];
        int[] given = new int[BLOCK];
        long[] base = new long[BLOCK];
        // one variant after the other over a block of trials, so that its columns stay in the cache
        for (int start = from; start < to; start += BLOCK) {
            int length = Math.min(BLOCK, to - start);
            for (int t = 0; t < length; t++) {
                keys[t] = Draws.trial(seed, start + (long) t);
                given[t] = states.of(keys[t]);
                base[t] = Math.addExact(model.certainMinor(), common.total(keys[t], given[t]));
                totals[0].add(base[t]);
            }
            for (int i = 0; i < differences.length; i++) {
                for (int t = 0; t < length; t++) {
                    long difference = changes.get(i).total(keys[t], given[t]);
                    totals[i + 1].add(Math.addExact(base[t], difference));
                    differences[i].add(difference);
                }
            }
        }
        ImmutableList.Builder<SimulatedRevenue> revenues = ImmutableList.builder();
        revenues.add(new SimulatedRevenue(model, seed, from, to, totals[0], new long[0]));
        for (int i = 0; i < differences.length; i++) {
            revenues.add(new SimulatedRevenue(variants.get(i), seed, from, to, totals[i + 1], new long[0]));
        }
        return new PairedRevenue(revenues.build(), List.of(differences));
    }

    private static void checkRange(int from, int to) {
        checkArgument(
                from >= 0 && from < to, "trials must be a range from 0 with one at least but was %s to %s", from, to);
    }

    private Change change(RevenueModel variant, Map<String, Integer> positions) {
        checkArgument(
                variant.currency().equals(model.currency()),
                "variants must be in %s but one was in %s",
                model.currency(),
                variant.currency());
        checkArgument(variant.factor().equals(model.factor()), "variants must have the same common factor");
        boolean[] same = new boolean[model.size()];
        List<RevenueModel.Deal> added = new ArrayList<>();
        for (RevenueModel.Deal deal : variant.deals()) {
            Integer position = positions.get(deal.id());
            if (position != null && model.deals().get(position).equals(deal)) {
                same[position] = true;
            } else {
                added.add(deal);
            }
        }
        List<RevenueModel.Deal> removed = IntStream.range(0, same.length)
                .filter(i -> !same[i])
                .mapToObj(model.deals()::get)
                .toList();
        return new Change(
                Math.subtractExact(variant.certainMinor(), model.certainMinor()),
                new Sampler(removed, without(model, variant), model.factor()),
                new Sampler(added, without(variant, model), model.factor()));
    }

    /** Returns the sources of one model that are not in the other, or not the same there. */
    private static ImmutableSortedMap<String, NewDeals> without(RevenueModel one, RevenueModel other) {
        Map<String, NewDeals> different = new TreeMap<>();
        one.newDeals().forEach((source, deals) -> {
            if (!deals.equals(other.newDeals().get(source))) {
                different.put(source, deals);
            }
        });
        return ImmutableSortedMap.copyOf(different);
    }

    private record Change(long certain, Sampler removed, Sampler added) {
        long total(long trialKey, int state) {
            return Math.addExact(
                    certain, Math.subtractExact(added.total(trialKey, state), removed.total(trialKey, state)));
        }
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
        }

        int of(long trialKey) {
            if (upTo.length == 1) {
                return 0;
            }
            double share = Draws.uniform(Draws.draw(trialKey, KEY, Draws.FACTOR));
            int state = 0;
            while (state < upTo.length - 1 && share >= upTo[state]) {
                state++;
            }
            return state;
        }
    }
}
