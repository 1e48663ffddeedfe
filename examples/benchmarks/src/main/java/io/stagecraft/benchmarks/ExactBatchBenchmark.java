// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.benchmarks.NumberCases.Numbers;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.statistics.CutPoints;
import io.stagecraft.scoring.score.ScoreColumns;
import io.stagecraft.scoring.score.ScoreTable;
import io.stagecraft.scoring.score.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
 * Many scores of whole numbers and of ratios by a card of seven numbers in four bands each, and the bands of one of the seven alone,
 * beside loops written by hand. As in {@link NumberBatchBenchmark}, small batches follow each other through many rows. That all agree is
 * looked at for the smallest batch only: what is measured is a process that scores numbers of one kind.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExactBatchBenchmark {
    /** How many rows. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int rows;

    private static final int SMALLEST = 1_000;
    private static final int LEAST_DRAWN = 1 << 17;

    private final Scorecard<long[]> ofLongs = NumberCases.ofLongs();
    private final Scorecard<Ratio[]> ofRatios = NumberCases.ofRatios();
    private final CutPoints bands = CutPoints.closedBelow(
            Arrays.stream(NumberCases.EDGES).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new));
    private final List<long[]> longs = new ArrayList<>();
    private final List<Ratio[]> ratios = new ArrayList<>();
    private long[][] columns = {};
    private double[] reals = {};
    private Ratio[] shares = {};
    private ScoreColumns whole = ScoreColumns.ofRows(0).build();
    private int drawn;
    private int from;

    /** Draws the rows, and checks that all agree. */
    @Setup
    public void draw() {
        drawn = rows * Math.max(1, LEAST_DRAWN / rows);
        columns = new long[NumberCases.FACTORS][drawn];
        reals = new double[drawn];
        shares = new Ratio[drawn];
        for (Numbers numbers : NumberCases.rows(drawn)) {
            int row = longs.size();
            double[] drawnOfRow = numbers.toArray();
            long[] wholeOfRow = new long[NumberCases.FACTORS];
            Ratio[] ratioOfRow = new Ratio[NumberCases.FACTORS];
            for (int factor = 0; factor < NumberCases.FACTORS; factor++) {
                wholeOfRow[factor] = (long) drawnOfRow[factor];
                ratioOfRow[factor] = Ratio.of(Math.round(drawnOfRow[factor] * 10), 10);
                columns[factor][row] = wholeOfRow[factor];
            }
            longs.add(wholeOfRow);
            ratios.add(ratioOfRow);
            reals[row] = drawnOfRow[0];
            shares[row] = ratioOfRow[0];
        }
        ScoreColumns.Builder builder = ScoreColumns.ofRows(drawn);
        for (int factor = 0; factor < NumberCases.FACTORS; factor++) {
            builder.numbers("x" + factor, columns[factor]);
        }
        whole = builder.build();
        if (rows == SMALLEST) {
            agree();
        }
    }

    private void agree() {
        long[] byLongs = atFirst().floorOfColumns();
        long[] byRatios = atFirst().floorOfRatios();
        ScoreTable ofColumns = atFirst().wholeInColumns();
        ScoreTable ofObjects = atFirst().wholeOfObjects();
        ScoreTable ofShares = atFirst().ratios();
        for (int row = 0; row < rows; row++) {
            if (byLongs[row] != ofColumns.points(row).longValueExact()
                    || byLongs[row] != ofObjects.points(row).longValueExact()
                    || byRatios[row] != ofShares.points(row).longValueExact()) {
                throw new IllegalStateException("row " + row);
            }
        }
        if (!Arrays.equals(atFirst().floorOfObjects(), byLongs)
                || !Arrays.equals(atFirst().bandsOfReals(), atFirst().floorOfRealBands())
                || !Arrays.equals(atFirst().bandsOfWhole(), atFirst().floorOfWholeBands())
                || !Arrays.equals(atFirst().bandsOfRatios(), atFirst().floorOfRatioBands())) {
            throw new IllegalStateException("the bands differ");
        }
    }

    private ExactBatchBenchmark atFirst() {
        from = drawn - rows;
        return this;
    }

    /** Returns where the next batch begins. */
    private int next() {
        from = from + rows < drawn ? from + rows : 0;
        return from;
    }

    /** The floor over columns of whole numbers. */
    @Benchmark
    public long[] floorOfColumns() {
        int first = next();
        long[] totals = new long[rows];
        for (long[] column : columns) {
            for (int row = 0; row < rows; row++) {
                totals[row] += NumberCases.points(column[first + row]);
            }
        }
        return totals;
    }

    /** The card over columns of whole numbers. */
    @Benchmark
    public ScoreTable wholeInColumns() {
        int first = next();
        return ofLongs.scoreAll(whole, first, first + rows);
    }

    /** The floor over rows of whole numbers. */
    @Benchmark
    public long[] floorOfObjects() {
        int first = next();
        long[] totals = new long[rows];
        for (int row = 0; row < rows; row++) {
            for (long number : longs.get(first + row)) {
                totals[row] += NumberCases.points(number);
            }
        }
        return totals;
    }

    /** The card over rows of whole numbers. */
    @Benchmark
    public ScoreTable wholeOfObjects() {
        int first = next();
        return ofLongs.scoreAll(longs, first, first + rows);
    }

    /** The floor over rows of ratios, which are compared across. */
    @Benchmark
    public long[] floorOfRatios() {
        int first = next();
        long[] totals = new long[rows];
        for (int row = 0; row < rows; row++) {
            for (Ratio number : ratios.get(first + row)) {
                totals[row] += NumberCases.points(number);
            }
        }
        return totals;
    }

    /** The card over rows of ratios. */
    @Benchmark
    public ScoreTable ratios() {
        int first = next();
        return ofRatios.scoreAll(ratios, first, first + rows);
    }

    /** The floor of the bands of doubles. */
    @Benchmark
    public long[] floorOfRealBands() {
        int first = next();
        long[] found = new long[rows];
        for (int row = 0; row < rows; row++) {
            found[row] = NumberCases.band(reals[first + row]);
        }
        return found;
    }

    /** The bands of doubles. */
    @Benchmark
    public long[] bandsOfReals() {
        int first = next();
        long[] found = new long[rows];
        for (int row = 0; row < rows; row++) {
            found[row] = bands.indexOf(reals[first + row]);
        }
        return found;
    }

    /** The floor of the bands of whole numbers. */
    @Benchmark
    public long[] floorOfWholeBands() {
        int first = next();
        long[] found = new long[rows];
        for (int row = 0; row < rows; row++) {
            found[row] = NumberCases.band(columns[0][first + row]);
        }
        return found;
    }

    /** The bands of whole numbers. */
    @Benchmark
    public long[] bandsOfWhole() {
        int first = next();
        long[] found = new long[rows];
        for (int row = 0; row < rows; row++) {
            found[row] = bands.indexOf(columns[0][first + row]);
        }
        return found;
    }

    /** The floor of the bands of ratios. */
    @Benchmark
    public long[] floorOfRatioBands() {
        int first = next();
        long[] found = new long[rows];
        for (int row = 0; row < rows; row++) {
            found[row] = NumberCases.band(shares[first + row]);
        }
        return found;
    }

    /** The bands of ratios. */
    @Benchmark
    public long[] bandsOfRatios() {
        int first = next();
        long[] found = new long[rows];
        for (int row = 0; row < rows; row++) {
            found[row] = bands.indexOf(shares[first + row]);
        }
        return found;
    }
}
