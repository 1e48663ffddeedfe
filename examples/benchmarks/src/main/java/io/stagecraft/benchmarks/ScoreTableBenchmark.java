// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.benchmarks.RiskCases.ByHand;
import io.stagecraft.benchmarks.RiskCases.Customer;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.risk.CustomerRisk;
import io.stagecraft.scoring.score.ScoreColumns;
import io.stagecraft.scoring.score.ScoreTable;
import io.stagecraft.scoring.score.Scorecard;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Many risk scores at once, points and decision of each, over columns and over objects, beside loops written by hand;
 * and two halves on two threads beside two halves of work that touches no memory, which shows what two threads can give
 * at all. Small batches follow each other through many rows, so that the processor does not learn their answers by heart.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class ScoreTableBenchmark {
    private static final long TOKENS_PER_ROW = 10;
    private static final int LEAST_DRAWN = 1 << 17;

    /** How many rows. */
    @Param({"100000", "10000000"})
    public int rows;

    private final ScorecardDefinition definition = CustomerRisk.standard().card();
    private final Scorecard<Customer> card = RiskCases.card();
    private int drawn;
    private int from;
    private byte[][] columns = {};
    private ScoreColumns given = ScoreColumns.ofRows(0).build();
    private List<Customer> customers = List.of();
    private ExecutorService threads = Executors.newFixedThreadPool(2);

    /** Draws the answers. */
    @Setup
    public void draw() {
        drawn = rows * Math.max(1, LEAST_DRAWN / rows);
        from = drawn - rows;
        columns = RiskCases.columns(drawn);
        ScoreColumns.Builder builder = ScoreColumns.ofRows(drawn);
        for (int i = 0; i < columns.length; i++) {
            builder.codes(definition.criteria().get(i).id(), columns[i]);
        }
        given = builder.build();
        customers = RiskCases.customers(drawn);
        ScoreTable table = columns();
        long[] totals = new long[rows];
        byte[] decisions = new byte[rows];
        loop(0, totals, decisions);
        for (int i = 0; i < rows; i++) {
            if (totals[i] != table.points(i).longValueExact()) {
                throw new IllegalStateException("row " + i);
            }
        }
    }

    /** Ends the threads. */
    @TearDown
    public void end() {
        threads.shutdown();
    }

    /** Returns where the next batch begins. */
    private int next() {
        from = from + rows < drawn ? from + rows : 0;
        return from;
    }

    /** The floor over columns. */
    @Benchmark
    public long floorColumns() {
        long[] totals = new long[rows];
        byte[] decisions = new byte[rows];
        loop(next(), totals, decisions);
        return totals[rows - 1] + decisions[rows - 1];
    }

    private void loop(int first, long[] totals, byte[] decisions) {
        for (int i = 0; i < rows; i++) {
            long total = 0;
            int open = 0;
            boolean knockedOut = false;
            for (int j = 0; j < columns.length; j++) {
                int code = columns[j][first + i];
                if (code == 0) {
                    open++;
                } else {
                    total += 3 - code;
                    knockedOut |= code == 3 && j < 3;
                }
            }
            totals[i] = total;
            decisions[i] = (byte) RiskCases.decide(total, open, knockedOut);
        }
    }

    /** The floor over objects. */
    @Benchmark
    public long floorObjects() {
        long[] totals = new long[rows];
        byte[] decisions = new byte[rows];
        int first = next();
        for (int i = 0; i < rows; i++) {
            ByHand result = RiskCases.byHand(customers.get(first + i));
            totals[i] = result.total;
            decisions[i] = (byte) result.decision();
        }
        return totals[rows - 1] + decisions[rows - 1];
    }

    /** Columns. */
    @Benchmark
    public ScoreTable columns() {
        int first = next();
        return card.scoreAll(given, first, first + rows);
    }

    /** Objects. */
    @Benchmark
    public ScoreTable objects() {
        int first = next();
        return card.scoreAll(customers, first, first + rows);
    }

    /** Columns, two halves on two threads. */
    @Benchmark
    public Object columnsOnTwoThreads() throws Exception {
        int middle = rows / 2;
        Callable<ScoreTable> first = () -> card.scoreAll(given, 0, middle);
        Callable<ScoreTable> second = () -> card.scoreAll(given, middle, rows);
        return threads.invokeAll(List.of(first, second)).get(1).get();
    }

    /** The control: work without memory. */
    @Benchmark
    public void control() {
        Blackhole.consumeCPU(rows * TOKENS_PER_ROW);
    }

    /** The control, two halves on two threads. */
    @Benchmark
    public Object controlOnTwoThreads() throws Exception {
        Callable<Boolean> half = () -> {
            Blackhole.consumeCPU(rows * TOKENS_PER_ROW / 2);
            return true;
        };
        return threads.invokeAll(List.of(half, half)).get(1).get();
    }
}
