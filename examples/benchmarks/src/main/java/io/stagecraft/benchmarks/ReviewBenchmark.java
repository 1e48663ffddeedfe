// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.process.BuyingStage;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.process.SellingStage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reviews of a book of deals with ten events each, beside a loop written by hand; and on one thread, and over two index ranges on two
 * threads, beside a control of the same length that only burns time. What two threads gain of the reviews, over what they gain of the control in the
 * same run, is how well the reviews split.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReviewBenchmark {
    private static final SalesProcess PROCESS = SalesProcesses.consultative();
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    @Param({"250000", "1000000"})
    public int deals;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final StageEngine engine = StageEngine.of(PROCESS, ZONE);
    private final Instant asOf = START.plus(Duration.ofDays(60));
    private final List<Opportunity> book = new ArrayList<>();

    private final int[] limits = new int[PROCESS.stages().size()];
    private final Map<String, Integer> stageNumbers = new HashMap<>();
    private final List<List<String>> proofs = new ArrayList<>(); // by buying stage, the statements that prove it
    private final int[] sellingStage = new int[PROCESS.buyingStages().size()]; // the last that is mapped to it

    /** Opens the book, and checks that the floor finds the same. */
    @Setup
    public void open() {
        for (int i = 0; i < deals; i++) {
            book.add(deal(i));
        }
        for (SellingStage stage : PROCESS.stages()) {
            stageNumbers.put(stage.id(), stageNumbers.size());
        }
        for (BuyingStage buying : PROCESS.buyingStages()) {
            List<String> statements = new ArrayList<>();
            for (SellingStage stage : PROCESS.stages()) {
                if (stage.buyingStages().contains(buying.id())) {
                    sellingStage[proofs.size()] = stageNumbers.get(stage.id());
                    stage.gate().statements().forEach(statement -> statements.add(statement.id()));
                }
            }
            proofs.add(statements);
        }
        for (StageReview review : engine.reviewAll(book, asOf)) {
            limits[review.stageIndex()] = review.stallLimitDays();
        }
        if (reviewAndRead() != floor()) {
            throw new IllegalStateException(reviewAndRead() + " are not " + floor());
        }
    }

    static Opportunity deal(int i) {
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
                .changeNextStep("call", LocalDate.of(2026, 3, 1), at);
    }

    @Benchmark
    public int review() {
        return reviewed(0, deals);
    }

    /** The same, with the numbers that a report reads of every review. */
    @Benchmark
    public int reviewAndRead() {
        return reviewedAndRead(0, deals);
    }

    /** The floor: the same numbers of the same deals, an object for each, and nothing that explains them. */
    @Benchmark
    public int floor() {
        ZoneRules rules = ZONE.getRules();
        long today = epochDay(asOf, rules);
        List<PlainReview> reviews = new ArrayList<>(deals);
        for (Opportunity deal : book) {
            int supported = 0;
            while (supported + 1 < proofs.size() && isAnswered(deal, proofs.get(supported + 1))) {
                supported++;
            }
            reviews.add(new PlainReview(
                    deal,
                    stageNumbers.get(deal.stage()),
                    supported,
                    (int) Math.max(0, today - epochDay(deal.stageEnteredAt().get(), rules)),
                    (int) Math.max(0, today - epochDay(deal.openedAt().get(), rules))));
        }
        int flagged = 0;
        for (PlainReview review : reviews) {
            flagged += review.daysInStage() > limits[review.stage()] || review.ageDays() == Integer.MAX_VALUE ? 1 : 0;
            flagged += 1 + Integer.signum(sellingStage[review.supported()] - review.stage());
        }
        return flagged;
    }

    private static boolean isAnswered(Opportunity deal, List<String> statements) {
        for (String statement : statements) {
            if (deal.answer(statement) != Answer.YES) {
                return false;
            }
        }
        return true;
    }

    private static long epochDay(Instant instant, ZoneRules rules) {
        return Math.floorDiv(instant.getEpochSecond() + rules.getOffset(instant).getTotalSeconds(), 86_400L);
    }

    /** A review as numbers. */
    private record PlainReview(Opportunity deal, int stage, int supported, int daysInStage, int ageDays) {}

    /** Reviews and control, each on one thread and on two, in turn; the gains are printed at the end. */
    @Benchmark
    public int split(Gains gains) throws InterruptedException {
        int sum = 0;
        for (Work work : Work.values()) {
            long start = System.nanoTime();
            sum += work.of(this, 0, deals);
            long half = System.nanoTime();
            sum += onTwoThreads(work);
            gains.add(work, half - start, System.nanoTime() - half);
        }
        return sum;
    }

    private int onTwoThreads(Work work) throws InterruptedException {
        int[] first = new int[1];
        Thread other = new Thread(() -> first[0] = work.of(this, 0, deals / 2));
        other.start();
        int second = work.of(this, deals / 2, deals);
        other.join();
        return first[0] + second;
    }

    private int reviewed(int from, int to) {
        return engine.reviewAll(book, from, to, asOf).size();
    }

    private int reviewedAndRead(int from, int to) {
        int flagged = 0;
        for (StageReview review : engine.reviewAll(book, from, to, asOf)) {
            flagged += review.isStalled() || review.isOutlived() ? 1 : 0;
            flagged += review.position().ordinal();
        }
        return flagged;
    }

    /** What is split over two threads. */
    private enum Work {
        REVIEWS {
            @Override
            int of(ReviewBenchmark benchmark, int from, int to) {
                return benchmark.reviewedAndRead(from, to);
            }
        },
        CONTROL {
            @Override
            int of(ReviewBenchmark benchmark, int from, int to) {
                Blackhole.consumeCPU(TOKENS_A_DEAL * (to - from));
                return 1;
            }
        };

        /** About as long as a review. */
        private static final long TOKENS_A_DEAL = 100;

        abstract int of(ReviewBenchmark benchmark, int from, int to);
    }

    /** How much faster two threads are than one, run by run. */
    @State(Scope.Benchmark)
    public static class Gains {
        private final List<Double> reviews = new ArrayList<>();
        private final List<Double> control = new ArrayList<>();

        void add(Work work, long onOne, long onTwo) {
            (work == Work.REVIEWS ? reviews : control).add((double) onOne / onTwo);
        }

        @TearDown
        public void print() {
            if (!reviews.isEmpty()) {
                System.out.printf(
                        Locale.ROOT,
                        "%n    two threads gain %.2f of reviews and %.2f of the control: %.2f (medians of %d runs, warm-up included)%n",
                        median(reviews),
                        median(control),
                        median(reviews) / median(control),
                        reviews.size());
            }
        }

        private static double median(List<Double> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }
    }
}
