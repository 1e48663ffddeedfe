package io.stagecraft.benchmarks;

import io.stagecraft.benchmarks.NumberCases.Numbers;
import io.stagecraft.scoring.learning.Binning;
import io.stagecraft.scoring.learning.CategoryColumn;
import io.stagecraft.scoring.score.ScoreColumns;
import io.stagecraft.scoring.score.ScoreTable;
import io.stagecraft.scoring.score.Scorecard;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Many scores of a card of seven numbers in four bands each, and the bins of one column, beside loops written by hand. A
 * thousand rows are few enough for the processor to learn by heart which way each comparison of the loops goes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class NumberBatchBenchmark {
    /** How many rows. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int rows;

    private final Scorecard<Numbers> card = NumberCases.card();
    private final Binning binning = Binning.at(NumberCases.EDGES);
    private double[][] columns = {};
    private long[][] tenths = {};
    private List<Numbers> subjects = List.of();
    private ScoreColumns reals = ScoreColumns.ofRows(0).build();
    private ScoreColumns decimals = reals;

    /** Draws the rows and checks that all agree. */
    @Setup
    public void draw() {
        subjects = NumberCases.rows(rows);
        columns = new double[NumberCases.FACTORS][rows];
        tenths = new long[NumberCases.FACTORS][rows];
        for (int row = 0; row < rows; row++) {
            double[] numbers = subjects.get(row).toArray();
            for (int factor = 0; factor < numbers.length; factor++) {
                columns[factor][row] = numbers[factor];
                tenths[factor][row] = Math.round(numbers[factor] * 10);
            }
        }
        ScoreColumns.Builder ofReals = ScoreColumns.ofRows(rows);
        ScoreColumns.Builder ofDecimals = ScoreColumns.ofRows(rows);
        for (int factor = 0; factor < NumberCases.FACTORS; factor++) {
            ofReals.reals("x" + factor, columns[factor]);
            ofDecimals.numbers("x" + factor, tenths[factor], 1);
        }
        reals = ofReals.build();
        decimals = ofDecimals.build();
        long[] totals = floor();
        long[] ofTenths = floorOfDecimals();
        long[] ofObjects = floorOfObjects();
        ScoreTable byReals = reals();
        ScoreTable byDecimals = decimals();
        ScoreTable byObjects = objects();
        for (int row = 0; row < rows; row++) {
            if (totals[row] != ofTenths[row]
                    || totals[row] != ofObjects[row]
                    || totals[row] != byReals.points(row).longValueExact()
                    || totals[row] != byDecimals.points(row).longValueExact()
                    || totals[row] != byObjects.points(row).longValueExact()) {
                throw new IllegalStateException("row " + row);
            }
        }
    }

    /** The floor. */
    @Benchmark
    public long[] floor() {
        long[] totals = new long[rows];
        for (double[] column : columns) {
            for (int row = 0; row < rows; row++) {
                totals[row] += NumberCases.points(column[row]);
            }
        }
        return totals;
    }

    /** The card over columns of doubles. */
    @Benchmark
    public ScoreTable reals() {
        return card.scoreAll(reals);
    }

    /** The floor over numbers in tenths. */
    @Benchmark
    public long[] floorOfDecimals() {
        long[] totals = new long[rows];
        for (long[] column : tenths) {
            for (int row = 0; row < rows; row++) {
                long number = column[row];
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
        return card.scoreAll(decimals);
    }

    /** The floor over objects. */
    @Benchmark
    public long[] floorOfObjects() {
        long[] totals = new long[rows];
        for (int row = 0; row < rows; row++) {
            totals[row] = NumberCases.byHand(subjects.get(row)).total;
        }
        return totals;
    }

    /** The card over objects. */
    @Benchmark
    public ScoreTable objects() {
        return card.scoreAll(subjects);
    }

    /** The floor of a binning. */
    @Benchmark
    public int[] floorOfBins() {
        double[] column = columns[0];
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
        return binning.apply("x0", columns[0]);
    }
}
