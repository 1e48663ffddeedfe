// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.core.numeric.Normal;
import io.stagecraft.planning.distribution.AmountDistribution;
import io.stagecraft.planning.distribution.RevenueModel;
import io.stagecraft.planning.distribution.SimulatedRevenue;
import io.stagecraft.planning.distribution.Simulation;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Trials of 5,000 open deals that are won or not, each for a log-normal amount.
 *
 * <p>The floor is what one would write by hand: two loops, one stream of SplitMix64, the same inverse of the normal
 * distribution, {@code Math.exp}. What two threads gain is {@link #stagecraft} / {@link #twoRangesOnTwoThreads}, to be held
 * against what they gain where nothing but the processor is asked, {@link #emptyWork} / {@link #emptyWorkOnTwoThreads}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SimulationBenchmark {
    private static final int DEALS = 5_000;
    private static final long EMPTY = 100_000_000;

    /** How many trials. */
    @Param("10000")
    public int trials;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Simulation simulation;
    private double[] probability;
    private double[] mu;
    private double[] sigma;

    @Setup
    public void open() {
        SplittableRandom random = new SplittableRandom(8);
        probability = new double[DEALS];
        mu = new double[DEALS];
        sigma = new double[DEALS];
        RevenueModel.Builder model = RevenueModel.builder(CurrencyUnit.EUR);
        for (int i = 0; i < DEALS; i++) {
            long median = 100_000 + random.nextLong(2_000_000);
            probability[i] = random.nextDouble(0.05, 0.6);
            mu[i] = Math.log(median);
            sigma[i] = random.nextDouble(0.2, 0.8);
            model.deal(
                    "deal " + i,
                    probability[i],
                    AmountDistribution.logNormal(Money.ofMinor(CurrencyUnit.EUR, median), sigma[i]));
        }
        simulation = model.build().simulation(42);
    }

    @Benchmark
    public SimulatedRevenue stagecraft() {
        return simulation.run(trials);
    }

    @Benchmark
    public SimulatedRevenue twoRangesOnTwoThreads() throws Exception {
        Future<SimulatedRevenue> first = threads.submit(() -> simulation.run(0, trials / 2));
        Future<SimulatedRevenue> second = threads.submit(() -> simulation.run(trials / 2, trials));
        return first.get().plus(second.get());
    }

    @Benchmark
    public long handWritten() {
        long state = 42;
        long all = 0;
        long[] totals = new long[trials];
        for (int trial = 0; trial < trials; trial++) {
            long total = 0;
            for (int i = 0; i < DEALS; i++) {
                state += 0x9e3779b97f4a7c15L;
                if ((mix(state) >>> 11) * 0x1p-53 < probability[i]) {
                    state += 0x9e3779b97f4a7c15L;
                    double share = ((mix(state) >>> 12) + 0.5) * 0x1p-52;
                    total += Math.round(Math.exp(mu[i] + sigma[i] * Normal.quantile(share)));
                }
            }
            totals[trial] = total;
            all += total;
        }
        return all + totals[trials / 2];
    }

    @Benchmark
    public void emptyWork() {
        Blackhole.consumeCPU(EMPTY);
    }

    @Benchmark
    public void emptyWorkOnTwoThreads() throws Exception {
        Future<?> first = threads.submit(() -> Blackhole.consumeCPU(EMPTY / 2));
        Future<?> second = threads.submit(() -> Blackhole.consumeCPU(EMPTY / 2));
        first.get();
        second.get();
    }

    @TearDown
    public void close() {
        threads.shutdown();
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
