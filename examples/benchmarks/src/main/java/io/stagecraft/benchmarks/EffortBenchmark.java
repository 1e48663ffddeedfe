// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.planning.activity.EffortAccount;
import io.stagecraft.planning.activity.EffortAllocation;
import io.stagecraft.planning.activity.EffortPlan;
import io.stagecraft.planning.activity.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A year of visits shared out over accounts with S-shaped responses, four each: the exact plan beside the bare loops it
 * comes down to, and the greedy plan.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class EffortBenchmark {
    private static final int MOST_VISITS = 24;

    /** How many accounts. */
    @Param("1000")
    public int customers;

    private List<EffortAccount<Integer>> accounts = List.of();
    private double[][] responses = {};

    /** Draws the responses. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(42);
        accounts = new ArrayList<>();
        responses = new double[customers][MOST_VISITS + 1];
        for (int i = 0; i < customers; i++) {
            Response response = Response.adbudg(
                    0, 1_000 * random.nextDouble(), 0.8 + 2 * random.nextDouble(), 1 + 30 * random.nextDouble());
            accounts.add(EffortAccount.of(i, response).visits(0, MOST_VISITS));
            for (int visits = 0; visits <= MOST_VISITS; visits++) {
                responses[i][visits] = response.at(visits);
            }
        }
    }

    private int effort() {
        return 4 * customers;
    }

    /** The floor: the best total only, without the plan that makes it. */
    @Benchmark
    public double floorBestTotal() {
        double[] best = new double[effort() + 1];
        double[] next = new double[effort() + 1];
        for (double[] response : responses) {
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            for (int visits = 0; visits < response.length; visits++) {
                for (int total = visits; total <= effort(); total++) {
                    next[total] = Math.max(next[total], best[total - visits] + response[visits]);
                }
            }
            double[] swap = best;
            best = next;
            next = swap;
        }
        return best[effort()];
    }

    /** The exact plan, responses asked for included. */
    @Benchmark
    public EffortPlan<Integer> exact() {
        return EffortAllocation.of(accounts, effort()).exact();
    }

    /** The greedy plan, which here is not the best one. */
    @Benchmark
    public EffortPlan<Integer> greedy() {
        return EffortAllocation.of(accounts, effort()).greedy();
    }
}
