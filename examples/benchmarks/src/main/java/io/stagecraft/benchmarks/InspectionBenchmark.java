// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.inspection.Hygiene;
import io.stagecraft.core.inspection.HygieneCheck;
import io.stagecraft.core.inspection.HygieneInspection;
import io.stagecraft.core.inspection.HygieneSources;
import io.stagecraft.core.inspection.MovementInspection;
import io.stagecraft.core.inspection.WeeklyInspection;
import io.stagecraft.core.opportunity.AmountChanged;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.ExpectedCloseChanged;
import io.stagecraft.core.opportunity.NextStepSet;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Movement between two dates and the hygiene checks over a book of deals with ten events each, beside a loop written by hand that
 * finds the same sums and the same failed checks of each open deal, and says nothing of them in words.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class InspectionBenchmark {
    /** The CPU time of the calling thread beside the time on the clock, which a busy machine makes longer. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Cpu {
        /** The milliseconds of the last call. */
        public long cpuMillis;

        Object of(Supplier<Object> call) {
            long start = THREADS.getCurrentThreadCpuTime();
            Object result = call.get();
            cpuMillis = TimeUnit.NANOSECONDS.toMillis(THREADS.getCurrentThreadCpuTime() - start);
            return result;
        }
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final SalesProcess PROCESS = SalesProcesses.ofStages("abc", List.of("A", "B", "C"));
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 2, 15);
    private static final LocalDate TO = LocalDate.of(2026, 4, 15);

    @Param({"100000", "1000000"})
    public int deals;

    private final List<Opportunity> book = new ArrayList<>();
    private final MovementInspection changes = MovementInspection.between(FROM, TO, ZONE, CurrencyUnit.EUR);
    private final HygieneInspection rules = HygieneInspection.of(StageEngine.of(PROCESS, ZONE));

    private final WeeklyInspection weekly = WeeklyInspection.of(changes, rules);

    /** Opens the book, and checks that the floor finds the same checks failed. */
    @Setup
    public void open() {
        for (int i = 0; i < deals; i++) {
            book.add(deal(i));
        }
        Found found = found();
        Hygiene hygiene = rules.inspect(book, HygieneSources.none(), Valuation.amount(), TO);
        for (int i = 0; i < found.open.size(); i++) {
            int bits = 0;
            for (HygieneCheck check : hygiene.deals().get(i).failed()) {
                bits |= 1 << check.ordinal();
            }
            if (bits != found.failed[i]) {
                throw new IllegalStateException(found.open.get(i).id() + " fails " + bits + ", " + found.failed[i]);
            }
        }
    }

    private static Opportunity deal(int i) {
        Instant at = START.plus(Duration.ofDays(i % 50));
        LocalDate close = LocalDate.of(2026, 3, 1).plusDays(i % 90);
        List<DealEvent> events = new ArrayList<>();
        events.add(Opened.into(PROCESS)
                .id("deal-" + i)
                .customerId("customer-" + i % 10_000)
                .product("product-" + i % 20)
                .owner("seller-" + i % 50)
                .amount(Money.ofMinor(CurrencyUnit.EUR, 100 + i % 1_000))
                .expectedClose(close)
                .at(at)
                .build());
        for (int k = 0; k < 2; k++) {
            at = at.plus(Duration.ofDays(5 + i % 7));
            events.add(AmountChanged.of(at, Money.ofMinor(CurrencyUnit.EUR, 100 + (i * 31L + k) % 1_000)));
            events.add(ExpectedCloseChanged.of(at, close.plusDays(20L * (k + 1))));
            events.add(NextStepSet.of(at, "call", LocalDate.of(2026, 4, 1).plusDays(i % 30)));
            events.add(StageMoved.of(at, k == 0 ? "A" : "B", k == 0 ? "B" : "C"));
        }
        events.add(
                i % 3 == 0
                        ? Won.of(at.plus(Duration.ofDays(9)), "C")
                        : NextStepSet.of(
                                at.plus(Duration.ofDays(9)),
                                "meet",
                                LocalDate.of(2026, 4, 1).plusDays(i % 60)));
        return Opportunity.replay(events, PROCESS);
    }

    /** Returns both reports, found in one pass. */
    @Benchmark
    public Object movementAndHygiene(Cpu cpu) {
        return cpu.of(() -> weekly.inspect(book, HygieneSources.none(), Valuation.amount()));
    }

    /** Returns both reports, each for itself. */
    @Benchmark
    public Object oneAfterTheOther(Cpu cpu) {
        return cpu.of(
                () -> List.of(changes.of(book), rules.inspect(book, HygieneSources.none(), Valuation.amount(), TO)));
    }

    /** Returns the movement alone. */
    @Benchmark
    public Object movement(Cpu cpu) {
        return cpu.of(() -> changes.of(book));
    }

    /** Returns the hygiene alone. */
    @Benchmark
    public Object hygiene(Cpu cpu) {
        return cpu.of(() -> rules.inspect(book, HygieneSources.none(), Valuation.amount(), TO));
    }

    /** Returns sums and the failed checks of each open deal, found in one loop over the events. */
    @Benchmark
    public Object byHand(Cpu cpu) {
        return cpu.of(this::found);
    }

    private Found found() {
        List<Opportunity> open = new ArrayList<>();
        int[] failed = new int[book.size()];
        Map<Pair, String> owners = new HashMap<>();
        Set<Pair> contested = new HashSet<>();
        Set<OwnedPair> seen = new HashSet<>();
        Set<OwnedPair> twice = new HashSet<>();
        Instant opening = FROM.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1);
        Instant closing = TO.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1);
        long[] sums = new long[6];
        for (Opportunity deal : book) {
            long amount = 0;
            boolean isIn = false;
            boolean wasIn = false;
            boolean isOpeningTaken = false;
            long before = 0;
            long leftAt = 0;
            int pushes = 0;
            boolean isShown = false;
            LocalDate close = null;
            Optional<LocalDate> next = Optional.empty();
            Instant entered = opening;
            int count = deal.eventCount();
            for (int i = 0; i < count; i++) {
                DealEvent event = deal.event(i);
                if (event.at().isAfter(closing)) {
                    break;
                }
                if (!isOpeningTaken && event.at().isAfter(opening)) {
                    isOpeningTaken = true;
                    wasIn = isIn;
                    before = amount;
                }
                if (event instanceof Opened opened) {
                    amount = opened.amount().get().getAmountMinorLong();
                    close = opened.expectedClose().orElse(null);
                    entered = opened.at();
                    isIn = true;
                } else if (event instanceof AmountChanged changed) {
                    amount = changed.amount().get().getAmountMinorLong();
                } else if (event instanceof ExpectedCloseChanged changed) {
                    LocalDate day = changed.expectedClose().orElse(close);
                    if (close != null && YearMonth.from(day).isAfter(YearMonth.from(close))) {
                        pushes++;
                    }
                    close = day;
                } else if (event instanceof NextStepSet step) {
                    next = step.due();
                } else if (event instanceof StageMoved move) {
                    entered = move.at();
                } else if (event instanceof Won) {
                    isIn = false;
                    leftAt = amount;
                } else if (event instanceof Evidence) {
                    isShown = true;
                }
            }
            if (!isOpeningTaken) {
                wasIn = isIn;
                before = amount;
            }
            if (wasIn) {
                long now = isIn ? amount : leftAt;
                sums[0] += before;
                sums[now > before ? 1 : 2] += now - before;
                sums[3] += isIn ? 0 : now;
            } else if (isIn) {
                sums[4] += amount;
            }
            if (isIn) {
                sums[5] += amount;
                failed[open.size()] = (close != null && close.isBefore(TO) ? 1 : 0)
                        | (close == null ? 2 : 0)
                        | (amount == 0 ? 4 : 0)
                        | (next.isEmpty() || !next.get().isAfter(TO) ? 8 : 0)
                        | (Duration.between(entered, closing).toDays() > 30 ? 32 : 0)
                        | (pushes >= 2 ? 64 : 0)
                        | (isShown ? 256 : 0);
                open.add(deal);
                String owner = deal.owner().get();
                Pair pair = new Pair(deal.customerId().get(), deal.product().get());
                String other = owners.putIfAbsent(pair, owner);
                if (other != null && !other.equals(owner)) {
                    contested.add(pair);
                }
                OwnedPair owned = new OwnedPair(pair.customer, pair.product, owner);
                if (!seen.add(owned)) {
                    twice.add(owned);
                }
            }
        }
        for (int i = 0; i < open.size() && !(contested.isEmpty() && twice.isEmpty()); i++) {
            Opportunity deal = open.get(i);
            Pair pair = new Pair(deal.customerId().get(), deal.product().get());
            failed[i] |= (contested.contains(pair) ? 512 : 0)
                    | (twice.contains(new OwnedPair(
                                    pair.customer, pair.product, deal.owner().get()))
                            ? 1024
                            : 0);
        }
        return new Found(sums, open, failed);
    }

    private record Found(long[] sums, List<Opportunity> open, int[] failed) {}

    private record Pair(String customer, String product) {}

    private record OwnedPair(String customer, String product, String owner) {}
}
