package io.stagecraft.benchmarks;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reviews of a book of deals with ten events each, on one thread and over two index ranges on two, beside work that only burns
 * time: what two threads gain here, over what they gain there, is how well the reviews split.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReviewBenchmark {
    private static final SalesProcess PROCESS = SalesProcesses.consultative();
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    @Param({"250000", "1000000"})
    public int deals;

    @Param({"1", "2"})
    public int threads;

    private final StageEngine engine = StageEngine.of(PROCESS, ZoneId.of("Asia/Shanghai"));
    private final Instant asOf = START.plus(Duration.ofDays(60));
    private final List<Opportunity> book = new ArrayList<>();

    @Setup
    public void open() {
        for (int i = 0; i < deals; i++) {
            book.add(deal(i));
        }
    }

    private static Opportunity deal(int i) {
        Opportunity deal = Opportunity.open(
                Opened.into(PROCESS)
                        .id("deal-" + i)
                        .customerId("customer-" + i % 1_000)
                        .owner("seller-" + i % 50)
                        .amount(Money.ofMinor(CurrencyUnit.EUR, i))
                        .at(START.plusSeconds(i % 86_400))
                        .build(),
                PROCESS);
        Instant at = START.plus(Duration.ofDays(2));
        for (int stage = 0; stage < 3; stage++) {
            String id = PROCESS.stages().get(stage).id();
            String next = PROCESS.stages().get(stage + 1).id();
            at = at.plus(Duration.ofDays(5 + i % 7));
            DealEvent evidence = Evidence.confirmed(PROCESS.statements().id(stage), at);
            deal = deal.append(evidence).append(StageMoved.of(at, id, next));
        }
        return deal.changeExpectedClose(LocalDate.of(2026, 4, 1), at)
                .reassign("seller-" + i % 49, at)
                .setNextStep("call", LocalDate.of(2026, 3, 1), at);
    }

    @Benchmark
    public int review() throws InterruptedException {
        return split(range ->
                engine.reviewAll(book, from(range), from(range + 1), asOf).size());
    }

    /** The same, with the numbers that a report reads of every review. */
    @Benchmark
    public int reviewAndRead() throws InterruptedException {
        return split(range -> {
            int flagged = 0;
            for (StageReview review : engine.reviewAll(book, from(range), from(range + 1), asOf)) {
                flagged += review.isStalled() || review.isOutlived() ? 1 : 0;
                flagged += review.position().ordinal();
            }
            return flagged;
        });
    }

    @Benchmark
    public int emptyWork() throws InterruptedException {
        return split(range -> {
            Blackhole.consumeCPU(100L * (from(range + 1) - from(range)));
            return 1;
        });
    }

    private int from(int range) {
        return (int) ((long) deals * range / threads);
    }

    private int split(IntFunction<Integer> work) throws InterruptedException {
        int[] results = new int[threads];
        List<Thread> others = new ArrayList<>();
        for (int range = 1; range < threads; range++) {
            int own = range;
            Thread thread = new Thread(() -> results[own] = work.apply(own));
            thread.start();
            others.add(thread);
        }
        results[0] = work.apply(0);
        int sum = results[0];
        for (int range = 1; range < threads; range++) {
            others.get(range - 1).join();
            sum += results[range];
        }
        return sum;
    }
}
