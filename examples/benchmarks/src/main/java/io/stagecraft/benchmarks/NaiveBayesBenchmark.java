// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.scoring.learning.CategoryColumn;
import io.stagecraft.scoring.learning.CategoryTable;
import io.stagecraft.scoring.learning.FrequencyTable;
import io.stagecraft.scoring.learning.NaiveBayes;
import io.stagecraft.scoring.learning.NaiveBayesDefinition;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** Naive Bayes over a stage and five variables, beside hand-written loops over the same arrays. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx5g")
public class NaiveBayesBenchmark {
    private static final int[] LEVELS = {5, 40, 10, 200, 3, 30};
    private static final NaiveBayesDefinition DEFINITION = NaiveBayesDefinition.builder()
            .addAllStages(names(0))
            .stageVariable("v0")
            .addVariables("v1", "v2", "v3", "v4", "v5")
            .build();

    /** How many deals. */
    @Param({"100000", "10000000"})
    public int deals;

    private CategoryTable data = CategoryTable.of(CategoryColumn.ofCodes("none", List.of(), new int[0]));
    private boolean[] won = {};
    private int[][] codes = {};
    private double[][] weights = {};
    private double prior;
    private NaiveBayes model = NaiveBayes.of(FrequencyTable.empty(DEFINITION));

    /** Draws the deals. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(42);
        codes = new int[LEVELS.length][deals];
        won = new boolean[deals];
        for (int i = 0; i < deals; i++) {
            for (int c = 0; c < LEVELS.length; c++) {
                codes[c][i] = random.nextInt(-1, LEVELS[c]);
            }
            codes[0][i] = Math.max(0, codes[0][i]);
            won[i] = random.nextInt(10) < 4;
        }
        CategoryColumn[] columns = new CategoryColumn[LEVELS.length];
        for (int c = 0; c < LEVELS.length; c++) {
            columns[c] = CategoryColumn.ofCodes("v" + c, names(c), codes[c]);
        }
        data = CategoryTable.of(columns);
        model = NaiveBayes.of(FrequencyTable.count(DEFINITION, data, won));
        weights = new double[LEVELS.length][];
        for (int c = 0; c < LEVELS.length; c++) {
            weights[c] = random.doubles(LEVELS[c] + 1, -1, 1).toArray();
        }
        prior = -0.4;
    }

    /** The floor of training: two counts for each level, in one loop over the rows. */
    @Benchmark
    public long[][] floorCount() {
        long[][] counts = new long[LEVELS.length][];
        for (int c = 0; c < LEVELS.length; c++) {
            counts[c] = new long[2 * LEVELS[c] + 2];
        }
        for (int i = 0; i < deals; i++) {
            int side = won[i] ? 1 : 0;
            for (int c = 0; c < LEVELS.length; c++) {
                counts[c][2 * codes[c][i] + 2 + side]++;
            }
        }
        return counts;
    }

    /** Training from columns. */
    @Benchmark
    public FrequencyTable count() {
        return FrequencyTable.count(DEFINITION, data, won);
    }

    /** The floor of scoring: a table look-up for each variable, their sum, and one exponential. */
    @Benchmark
    public double[] floorLookUp() {
        double[] result = new double[deals];
        for (int i = 0; i < deals; i++) {
            double sum = prior;
            for (int c = 0; c < LEVELS.length; c++) {
                sum += weights[c][codes[c][i] + 1];
            }
            result[i] = 1 / (1 + Math.exp(-sum));
        }
        return result;
    }

    /** Scoring from columns. */
    @Benchmark
    public double[] score() {
        return model.probabilities(data);
    }

    private static List<String> names(int column) {
        return IntStream.range(0, LEVELS[column]).mapToObj(level -> "l" + level).toList();
    }
}
