// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.planning.distribution.RevenueDistribution;
import io.stagecraft.planning.distribution.RevenueModel;
import java.util.SplittableRandom;
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

/**
 * The exact distribution of the revenue from open deals, all amounts different or nearly so: deals × buckets.
 *
 * <p>The floor is the convolution that one would write by hand, in place, from the top down, over what is reached so far.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ConvolutionBenchmark {
    @Param({"200x20000", "1000x50000", "5000x100000"})
    private String size;

    private double[] probabilities;
    private int[] amounts;
    private RevenueModel model;

    @Setup
    public void open() {
        int deals = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int buckets = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        SplittableRandom random = new SplittableRandom(8);
        probabilities = new double[deals];
        amounts = new int[deals];
        RevenueModel.Builder builder = RevenueModel.builder(CurrencyUnit.EUR);
        for (int i = 0; i < deals; i++) {
            probabilities[i] = random.nextDouble(0.05, 0.6);
            amounts[i] = 1 + random.nextInt(2 * buckets / deals - 1);
            builder.deal("deal " + i, probabilities[i], Money.ofMinor(CurrencyUnit.EUR, amounts[i]));
        }
        model = builder.build();
    }

    @Benchmark
    public RevenueDistribution stagecraft() {
        return model.exact();
    }

    @Benchmark
    public double[] handWritten() {
        int sum = 0;
        for (int amount : amounts) {
            sum += amount;
        }
        double[] chances = new double[sum + 1];
        chances[0] = 1;
        int reached = 0;
        for (int i = 0; i < amounts.length; i++) {
            int amount = amounts[i];
            double won = probabilities[i];
            double lost = 1 - won;
            reached += amount;
            for (int s = reached; s >= amount; s--) {
                chances[s] = chances[s] * lost + chances[s - amount] * won;
            }
            for (int s = amount - 1; s >= 0; s--) {
                chances[s] *= lost;
            }
        }
        return chances;
    }
}
