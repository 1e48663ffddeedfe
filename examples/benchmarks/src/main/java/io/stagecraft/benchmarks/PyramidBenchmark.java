// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.scoring.tier.ColumnPyramid;
import io.stagecraft.scoring.tier.TierScheme;
import io.stagecraft.scoring.tier.ValueMeasure;
import io.stagecraft.scoring.tier.ValuePyramid;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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
 * A pyramid of many customers: the column path beside sorting a primitive array, which is its floor, and the path over
 * objects.
 *
 * <p>Values are skewed, as revenue is, with one in ten equal to zero.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class PyramidBenchmark {
    /** A customer as an object. */
    public record Row(long cents) {}

    /** How many customers. */
    @Param({"100000", "10000000"})
    public int customers;

    private long[] cents = {};
    private List<Row> rows = List.of();
    private byte[] levels = {};

    /** Draws the values. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(42);
        cents = new long[customers];
        for (int i = 0; i < customers; i++) {
            double uniform = random.nextDouble();
            cents[i] = uniform < 0.1 ? 0 : (long) (1_000 / Math.pow(1.0001 - uniform, 1.2));
        }
        rows = LongStream.of(cents).mapToObj(Row::new).toList();
        levels = new byte[customers];
    }

    /** The floor: a copy of the column, sorted. */
    @Benchmark
    public long[] floorSortPrimitive() {
        long[] copy = cents.clone();
        Arrays.sort(copy);
        return copy;
    }

    /** The tier of each customer by rank, from columns. */
    @Benchmark
    public byte[] columnsByRank() {
        return column(TierScheme.strategicImportantGeneral());
    }

    /** The tier of each customer by cumulative value, from columns. */
    @Benchmark
    public byte[] columnsByValue() {
        return column(TierScheme.abc());
    }

    /** The pyramid of objects, with the whole ranking. */
    @Benchmark
    public ValuePyramid<Row> objectsByRank() {
        return ValuePyramid.of(rows, ValueMeasure.units(Row::cents), TierScheme.strategicImportantGeneral());
    }

    private byte[] column(TierScheme scheme) {
        ColumnPyramid.of(cents, scheme).assign(cents, 0, cents.length, levels);
        return levels;
    }
}
