// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.PlanPeriod;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Splits 1,234,567,890.12 over 40 regions, 25 people each and 250 days by the history of every cell: a plan beside a
 * hand-written loop on {@code long}s with the same method on every level, which is the floor, and careful ones on
 * {@code BigDecimal} and Joda-Money. Then ten million cells at once, planning again, and rolling up.
 *
 * <p>Nobody divides by the same few weights again and again; the processor would learn by heart which way each comparison goes. So
 * small plans follow each other through many weights, but where a plan is made again.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class PlanBenchmark {
    private static final int DAYS = 250;
    private static final int LEAST_DRAWN = 1 << 17;

    private static final DateRange YEAR = DateRange.parse("2026-01-01/2027-01-01");

    /** What all cases share. */
    @State(Scope.Benchmark)
    public static class Book {
        /** 25 people in each region, or ten in two. */
        @Param("250000")
        int cells = 250_000;

        int regionCount;
        int peopleEach;
        Weights drawn;
        long[] weights;
        TargetSplit byRemainders;
        TargetSplit byCalendar;
        TargetSplit byQuartersAndMonths;
        TargetPlan plan;
        Dimension<Integer> regions;
        Dimension<Integer> people;
        Dimension<PlanPeriod> days;

        /** Makes the weights and the splits. */
        @Setup
        public void fill() {
            // small enough for the floor, whose products of total and sums must fit a long
            drawn = new Weights(cells, 1_000);
            next();
            regionCount = Math.max(2, cells / DAYS / 25);
            peopleEach = cells / DAYS / regionCount;
            regions = flat("region", regionCount);
            people = flat("person", peopleEach);
            TargetSplit split =
                    TargetSplit.of(target()).withoutMargins().over(regions).over(people);
            byRemainders = split.over(flat("day", DAYS)).weightedByCells(cell -> weights[(int) cell]);
            List<LocalDate> working = WorkCalendar.weekdays().workingDays(YEAR);
            DateRange worked = DateRange.ofClosed(working.get(0), working.get(DAYS - 1));
            days = Dimension.calendar(FiscalCalendar.standard(), worked, WorkCalendar.weekdays());
            TargetSplit ofDays = split.withTarget(target().withPeriod(worked));
            byCalendar = ofDays.over(days).weightedByCells(cell -> weights[(int) cell]);
            byQuartersAndMonths = ofDays.over(Dimension.calendar(
                            FiscalCalendar.standard(),
                            worked,
                            WorkCalendar.weekdays(),
                            FiscalUnit.QUARTER,
                            FiscalUnit.MONTH))
                    .weightedByCells(cell -> weights[(int) cell]);
            plan = byCalendar.plan().orElseThrow();
        }

        void next() {
            weights = drawn.next();
        }
    }

    /** Cells in one list. */
    @State(Scope.Benchmark)
    public static class Wide {
        @Param("10000000")
        int cells = 10_000_000;

        Weights drawn;
        long[] weights;
        TargetSplit split;

        /** Makes the weights and the split. */
        @Setup
        public void fill() {
            drawn = new Weights(cells, 1_000_000);
            next();
            split = TargetSplit.of(target())
                    .withoutMargins()
                    .over(flat("cell", cells))
                    .weightedByCells(cell -> weights[(int) cell]);
        }

        void next() {
            weights = drawn.next();
        }
    }

    /** Weights of all cells, time after time others. */
    private static final class Weights {
        private final List<long[]> drawn = new ArrayList<>();
        private int next;

        Weights(int cells, long bound) {
            SplittableRandom random = new SplittableRandom(7);
            for (int i = 0; i == 0 || i < LEAST_DRAWN / cells; i++) {
                drawn.add(random.longs(cells, 1, bound).toArray());
            }
        }

        long[] next() {
            next = (next + 1) % drawn.size();
            return drawn.get(next);
        }
    }

    @Benchmark
    public Object plan(Book book) {
        book.next();
        return book.byRemainders.plan();
    }

    @Benchmark
    public Object planAlongACalendar(Book book) {
        book.next();
        return book.byCalendar.plan();
    }

    @Benchmark
    public Object planAlongQuartersAndMonths(Book book) {
        book.next();
        return book.byQuartersAndMonths.plan();
    }

    @Benchmark
    public long[] floorByBuckets(Book book) {
        book.next();
        long[] people = new long[book.regionCount * book.peopleEach];
        long[] regions = new long[book.regionCount];
        for (int person = 0; person < people.length; person++) {
            for (int cell = person * DAYS; cell < (person + 1) * DAYS; cell++) {
                people[person] += book.weights[cell];
            }
            regions[person / book.peopleEach] += people[person];
        }
        long[] regionTotals = new long[book.regionCount];
        long[] personTotals = new long[people.length];
        long[] cells = new long[book.cells];
        ApportionmentBenchmark.HandWritten.split(
                ApportionmentBenchmark.CENTS, regions, 0, book.regionCount, regionTotals);
        for (int region = 0; region < book.regionCount; region++) {
            ApportionmentBenchmark.HandWritten.split(
                    regionTotals[region],
                    people,
                    region * book.peopleEach,
                    (region + 1) * book.peopleEach,
                    personTotals);
        }
        for (int person = 0; person < people.length; person++) {
            ApportionmentBenchmark.HandWritten.split(
                    personTotals[person], book.weights, person * DAYS, (person + 1) * DAYS, cells);
        }
        return cells;
    }

    @Benchmark
    public Object peerBigDecimal(Book book) {
        book.next();
        BigDecimal[] weights = ApportionmentBenchmark.LongDecimals.of(book.weights);
        BigDecimal[] people = sums(weights, DAYS);
        BigDecimal[] cells = new BigDecimal[book.cells];
        BigDecimal[] regionTotals =
                ApportionmentBenchmark.splitDecimal(new BigDecimal("1234567890.12"), sums(people, book.peopleEach));
        for (int region = 0; region < book.regionCount; region++) {
            BigDecimal[] personTotals = ApportionmentBenchmark.splitDecimal(
                    regionTotals[region],
                    Arrays.copyOfRange(people, region * book.peopleEach, (region + 1) * book.peopleEach));
            for (int i = 0; i < book.peopleEach; i++) {
                int person = region * book.peopleEach + i;
                BigDecimal[] days = ApportionmentBenchmark.splitDecimal(
                        personTotals[i], Arrays.copyOfRange(weights, person * DAYS, (person + 1) * DAYS));
                System.arraycopy(days, 0, cells, person * DAYS, DAYS);
            }
        }
        return cells;
    }

    @Benchmark
    public Object peerJodaMoney(Book book) {
        book.next();
        BigDecimal[] weights = ApportionmentBenchmark.LongDecimals.of(book.weights);
        BigDecimal[] people = sums(weights, DAYS);
        Money[] cells = new Money[book.cells];
        Money[] regionTotals = ApportionmentBenchmark.splitMoney(
                Money.ofMinor(CurrencyUnit.EUR, ApportionmentBenchmark.CENTS), sums(people, book.peopleEach));
        for (int region = 0; region < book.regionCount; region++) {
            Money[] personTotals = ApportionmentBenchmark.splitMoney(
                    regionTotals[region],
                    Arrays.copyOfRange(people, region * book.peopleEach, (region + 1) * book.peopleEach));
            for (int i = 0; i < book.peopleEach; i++) {
                int person = region * book.peopleEach + i;
                Money[] days = ApportionmentBenchmark.splitMoney(
                        personTotals[i], Arrays.copyOfRange(weights, person * DAYS, (person + 1) * DAYS));
                System.arraycopy(days, 0, cells, person * DAYS, DAYS);
            }
        }
        return cells;
    }

    @Benchmark
    public Object wide(Wide wide) {
        wide.next();
        return wide.split.plan();
    }

    @Benchmark
    public long[] wideFloorByBuckets(Wide wide) {
        wide.next();
        long[] result = new long[wide.cells];
        ApportionmentBenchmark.HandWritten.split(ApportionmentBenchmark.CENTS, wide.weights, 0, wide.cells, result);
        return result;
    }

    @Benchmark
    public Object replanNothingChanged(Book book) {
        return book.byCalendar
                .near(book.plan)
                .elapsedBefore(LocalDate.of(2026, 3, 2))
                .plan();
    }

    @Benchmark
    public Object replanOnePersonMissed(Book book) {
        return book.byCalendar
                .near(book.plan)
                .elapsedBefore(LocalDate.of(2026, 3, 2))
                .carrying(book.regions.at(7).and(book.people.at(3)), euros(1_000))
                .plan();
    }

    @Benchmark
    public Object replanTotalChanged(Book book) {
        return book.byCalendar
                .withTarget(book.plan.target().withAmount(euros(125_000_000_000L)))
                .near(book.plan)
                .elapsedBefore(LocalDate.of(2026, 3, 2))
                .plan();
    }

    @Benchmark
    public Object rollUpAPersonsMonth(Book book) {
        return book.plan.amount(
                book.regions.at(7).and(book.people.at(3)).during(DateRange.parse("2026-03-01/2026-04-01")));
    }

    @Benchmark
    public Object rollUpARegionsMonth(Book book) {
        return book.plan.amount(book.regions.at(7).during(DateRange.parse("2026-03-01/2026-04-01")));
    }

    @Benchmark
    public Object explainACell(Book book) {
        return book.plan.explain(book.regions
                .at(7)
                .and(book.people.at(3))
                .and(book.days.at(book.days.leaves().get(100))));
    }

    private static BigDecimal[] sums(BigDecimal[] weights, int each) {
        BigDecimal[] sums = new BigDecimal[weights.length / each];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (int i = 0; i < weights.length; i++) {
            sums[i / each] = sums[i / each].add(weights[i]);
        }
        return sums;
    }

    private static Dimension<Integer> flat(String name, int size) {
        return Dimension.of(
                name, TargetDimension.REGION, IntStream.range(0, size).boxed().toList());
    }

    private static Quantity euros(long cents) {
        return Quantity.of(Money.ofMinor(CurrencyUnit.EUR, cents));
    }

    private static Target target() {
        return Target.of("won revenue", euros(ApportionmentBenchmark.CENTS), YEAR)
                .withSubject("company")
                .withOwner("board");
    }
}
