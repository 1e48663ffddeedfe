// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.benchmarks.NumberCases.Numbers;
import io.stagecraft.scoring.learning.Binning;
import io.stagecraft.scoring.learning.CategoryColumn;
import io.stagecraft.scoring.score.ScoreColumns;
import io.stagecraft.scoring.score.ScoreTable;
import io.stagecraft.scoring.score.Scorecard;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Many scores of a card of seven numbers in four bands each, and the bins of one column, beside loops written by hand. The
 * same thousand rows again and again would be few enough for the processor to learn by heart which way each comparison of the loops
 * goes, so that small batches follow each other through many rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class NumberBatchBenchmark {
    /** How many rows. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int rows;

    private static final int LEAST_DRAWN = 1 << 17;

    private final Scorecard<Numbers> card = NumberCases.card();
    private final Binning binning = Binning.at(NumberCases.EDGES);
    private int drawn;
    private int from;
    private double[][] columns = {};
    private double[][] batches = {};
    private long[][] tenths = {};
    private List<Numbers> subjects = List.of();
    private ScoreColumns reals = ScoreColumns.ofRows(0).build();
    private ScoreColumns decimals = reals;

    /** Draws the rows and checks that all agree. */
    @Setup
    public void draw() {
        drawn = rows * Math.max(1, LEAST_DRAWN / rows);
        subjects = NumberCases.rows(drawn);
        columns = new double[NumberCases.FACTORS][drawn];
        tenths = new long[NumberCases.FACTORS][drawn];
        for (int row = 0; row < drawn; row++) {
            double[] numbers = subjects.get(row).toArray();
            for (int factor = 0; factor < numbers.length; factor++) {
                columns[factor][row] = numbers[factor];
                tenths[factor][row] = Math.round(numbers[factor] * 10);
            }
        }
        ScoreColumns.Builder ofReals = ScoreColumns.ofRows(drawn);
        ScoreColumns.Builder ofDecimals = ScoreColumns.ofRows(drawn);
        for (int factor = 0; factor < NumberCases.FACTORS; factor++) {
            ofReals.reals("x" + factor, columns[factor]);
            ofDecimals.numbers("x" + factor, tenths[factor], 1);
        }
        reals = ofReals.build();
        decimals = ofDecimals.build();
        batches = new double[drawn / rows][];
        for (int i = 0; i < batches.length; i++) {
            batches[i] = Arrays.copyOfRange(columns[0], i * rows, (i + 1) * rows);
        }
        long[] totals = atFirst(this::floor);
        long[] withoutJumps = atFirst(this::floorWithoutJumps);
        long[] ofTenths = atFirst(this::floorOfDecimals);
        long[] ofObjects = atFirst(this::floorOfObjects);
        ScoreTable byReals = atFirst(this::reals);
        ScoreTable byDecimals = atFirst(this::decimals);
        ScoreTable byObjects = atFirst(this::objects);
        for (int row = 0; row < rows; row++) {
            if (totals[row] != withoutJumps[row]
                    || totals[row] != ofTenths[row]
                    || totals[row] != ofObjects[row]
                    || totals[row] != byReals.points(row).longValueExact()
                    || totals[row] != byDecimals.points(row).longValueExact()
                    || totals[row] != byObjects.points(row).longValueExact()) {
                throw new IllegalStateException("row " + row);
            }
        }
    }

    private <T> T atFirst(Supplier<T> run) {
        from = drawn - rows;
        return run.get();
    }

    /** Returns where the next batch begins. */
    private int next() {
        from = from + rows < drawn ? from + rows : 0;
        return from;
    }

    /** The floor. */
    @Benchmark
    public long[] floor() {
        int first = next();
        long[] totals = new long[rows];
        for (double[] column : columns) {
            for (int row = 0; row < rows; row++) {
                totals[row] += NumberCases.points(column[first + row]);
            }
        }
        return totals;
    }

    /** The floor as hardly anybody writes it: no jump depends on a number. */
    @Benchmark
    public long[] floorWithoutJumps() {
        int first = next();
        long[] totals = new long[rows];
        for (double[] column : columns) {
            for (int row = 0; row < rows; row++) {
                totals[row] += NumberCases.pointsWithoutJumps(column[first + row]);
            }
        }
        return totals;
    }

    /** The card over columns of doubles. */
    @Benchmark
    public ScoreTable reals() {
        int first = next();
        return card.scoreAll(reals, first, first + rows);
    }

    /** The floor over numbers in tenths. */
    @Benchmark
    public long[] floorOfDecimals() {
        int first = next();
        long[] totals = new long[rows];
        for (long[] column : tenths) {
            for (int row = 0; row < rows; row++) {
                long number = column[first + row];
                totals[row] += number < 100
                        ? NumberCases.POINTS[0]
                        : number < 205
                                ? NumberCases.POINTS[1]
                                : number < 300 ? NumberCases.POINTS[2] : NumberCases.POINTS[3];
            }
        }
        return totals;
    }

    /** The card over columns of numbers in tenths. */
    @Benchmark
    public ScoreTable decimals() {
        int first = next();
        return card.scoreAll(decimals, first, first + rows);
    }

    /** The floor over objects. */
    @Benchmark
    public long[] floorOfObjects() {
        int first = next();
        long[] totals = new long[rows];
        for (int row = 0; row < rows; row++) {
            totals[row] = NumberCases.byHand(subjects.get(first + row)).total;
        }
        return totals;
    }

    /** The card over objects. */
    @Benchmark
    public ScoreTable objects() {
        int first = next();
        return card.scoreAll(subjects, first, first + rows);
    }

    /** The floor of a binning. */
    @Benchmark
    public int[] floorOfBins() {
        double[] column = batches[next() / rows];
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            double number = column[row];
            codes[row] = Double.isNaN(number)
                    ? -1
                    : number < NumberCases.EDGES[0]
                            ? 0
                            : number < NumberCases.EDGES[1] ? 1 : number < NumberCases.EDGES[2] ? 2 : 3;
        }
        return codes;
    }

    /** A binning. */
    @Benchmark
    public CategoryColumn bins() {
        return binning.apply("x0", batches[next() / rows]);
    }
}
