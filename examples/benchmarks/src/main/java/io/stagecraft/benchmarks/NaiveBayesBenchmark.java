// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.scoring.learning.CategoryColumn;
import io.stagecraft.scoring.learning.CategoryTable;
import io.stagecraft.scoring.learning.FrequencyTable;
import io.stagecraft.scoring.learning.NaiveBayes;
import io.stagecraft.scoring.learning.NaiveBayesDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
    private static final List<List<String>> VALUES = Arrays.stream(LEVELS)
            .mapToObj(levels ->
                    IntStream.range(0, levels).mapToObj(level -> "l" + level).toList())
            .toList();
    private static final List<String> VARIABLES =
            IntStream.range(0, LEVELS.length).mapToObj(c -> "v" + c).toList();
    private static final NaiveBayesDefinition DEFINITION = NaiveBayesDefinition.builder()
            .addAllStages(VALUES.get(0))
            .stageVariable(VARIABLES.get(0))
            .addAllVariables(VARIABLES.subList(1, LEVELS.length))
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

    /** Draws the deals and checks that both count alike. */
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
            columns[c] = CategoryColumn.ofCodes(VARIABLES.get(c), VALUES.get(c), codes[c]);
        }
        data = CategoryTable.of(columns);
        model = NaiveBayes.of(FrequencyTable.count(DEFINITION, data, won));
        weights = new double[LEVELS.length][];
        for (int c = 0; c < LEVELS.length; c++) {
            weights[c] = random.doubles(LEVELS[c] + 1, -1, 1).toArray();
        }
        prior = -0.4;
        List<Row> ours = count().rows().stream()
                .map(row -> new Row(row.variable(), row.value(), row.won(), row.lost()))
                .toList();
        if (!ours.equals(floorCount())) {
            throw new IllegalStateException(ours + " by hand " + floorCount());
        }
    }

    /** A row of the table that the floor makes. */
    public record Row(String variable, String value, long won, long lost) {}

    /** The floor of training: two counts for each level, in one loop over the deals, then the rows of the table in order. */
    @Benchmark
    public List<Row> floorCount() {
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
        toStages(counts[0]);
        List<Row> all = new ArrayList<>();
        for (int c = 0; c < LEVELS.length; c++) {
            List<Row> rows = new ArrayList<>();
            for (int level = 0; level < LEVELS[c]; level++) {
                long lost = counts[c][2 * level + 2];
                long wins = counts[c][2 * level + 3];
                if (lost > 0 || wins > 0) {
                    rows.add(new Row(VARIABLES.get(c), VALUES.get(c).get(level), wins, lost));
                }
            }
            rows.sort(Comparator.comparing(Row::value));
            all.addAll(rows);
        }
        return all;
    }

    /** A deal won counts in every stage, a deal lost in those up to its own. */
    private static void toStages(long[] counts) {
        for (int level = LEVELS[0] - 2; level >= 0; level--) {
            counts[2 * level + 2] += counts[2 * level + 4];
            counts[2 * level + 3] += counts[2 * level + 5];
        }
        for (int level = 1; level < LEVELS[0]; level++) {
            counts[2 * level + 3] = counts[3];
        }
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
}
