package io.stagecraft.benchmarks;

import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.score.Extractors;
import io.stagecraft.scoring.score.ScoreColumns;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.score.ScoreTable;
import io.stagecraft.scoring.score.Scorecard;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A card of seven factors with four bands each over {@code double} values: one score with its contributions read, beside a
 * hand-written loop that fills a result of the same content, and a batch beside a hand-written loop over the columns.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NumberCardBenchmark {
    private static final int FACTORS = 7;
    private static final int ROWS = 1024;
    private static final double[] EDGES = {10, 20.5, 30};
    private static final long[] POINTS = {0, 3, 5, 8};

    private final double[][] columns = new double[FACTORS][ROWS];
    private final double[][] rows = new double[ROWS][FACTORS];
    private final ScorecardDefinition definition = definition();
    private final Scorecard<double[]> card = Scorecard.of(definition, extractors());
    private ScoreColumns scoreColumns = ScoreColumns.ofRows(0).build();
    private int next;

    private static ScorecardDefinition definition() {
        ScorecardDefinition.Builder card =
                ScorecardDefinition.builder().id("numbers").labels(Labels.of("Numbers"));
        for (int i = 0; i < FACTORS; i++) {
            card.addCriteria(ScoreCriterion.of(
                    "x" + i,
                    "How much of " + i + "?",
                    BandScale.of(
                            Band.below(BigDecimal.valueOf(EDGES[0]), BigDecimal.valueOf(POINTS[0])),
                            Band.between(
                                    BigDecimal.valueOf(EDGES[0]),
                                    BigDecimal.valueOf(EDGES[1]),
                                    BigDecimal.valueOf(POINTS[1])),
                            Band.between(
                                    BigDecimal.valueOf(EDGES[1]),
                                    BigDecimal.valueOf(EDGES[2]),
                                    BigDecimal.valueOf(POINTS[2])),
                            Band.from(BigDecimal.valueOf(EDGES[2]), BigDecimal.valueOf(POINTS[3])))));
        }
        return card.build();
    }

    private static Extractors<double[]> extractors() {
        Extractors.Builder<double[]> extractors = Extractors.builder();
        for (int i = 0; i < FACTORS; i++) {
            int factor = i;
            extractors.real("x" + i, row -> row[factor]);
        }
        return extractors.build();
    }

    /** Draws the rows and checks that card and hand agree. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(7);
        ScoreColumns.Builder all = ScoreColumns.ofRows(ROWS);
        for (int factor = 0; factor < FACTORS; factor++) {
            for (int row = 0; row < ROWS; row++) {
                rows[row][factor] = random.nextInt(400) / 10.0;
                columns[factor][row] = rows[row][factor];
            }
            all.reals("x" + factor, columns[factor]);
        }
        scoreColumns = all.build();
        long[] totals = batchFloor();
        ScoreTable table = batch();
        for (int row = 0; row < ROWS; row++) {
            long byCard = card.score(rows[row]).points().longValueExact();
            long byBatch = table.points(row).longValueExact();
            if (byHand(rows[row]).total != byCard || totals[row] != byCard || byBatch != byCard) {
                throw new IllegalStateException(Arrays.toString(rows[row]) + ": " + byCard);
            }
        }
    }

    /** What one would write by hand: the points of each factor and their sum. */
    public static final class ByHand {
        final long[] points = new long[FACTORS];
        long total;
    }

    private static long points(double number) {
        return number < EDGES[0]
                ? POINTS[0]
                : number < EDGES[1] ? POINTS[1] : number < EDGES[2] ? POINTS[2] : POINTS[3];
    }

    private static ByHand byHand(double[] row) {
        ByHand result = new ByHand();
        for (int i = 0; i < FACTORS; i++) {
            long points = points(row[i]);
            result.points[i] = points;
            result.total += points;
        }
        return result;
    }

    private double[] row() {
        next = (next + 1) % ROWS;
        return rows[next];
    }

    /** The floor of a single score. */
    @Benchmark
    public ByHand floor() {
        return byHand(row());
    }

    /** The score with every contribution as an object with its reason. */
    @Benchmark
    public List<Contribution> cardContributions() {
        return card.score(row()).contributions();
    }

    /** The floor of a batch, for each row. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long[] batchFloor() {
        long[] totals = new long[ROWS];
        for (double[] column : columns) {
            for (int row = 0; row < ROWS; row++) {
                totals[row] += points(column[row]);
            }
        }
        return totals;
    }

    /** The batch over columns, for each row. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public ScoreTable batch() {
        return card.scoreAll(scoreColumns);
    }
}
