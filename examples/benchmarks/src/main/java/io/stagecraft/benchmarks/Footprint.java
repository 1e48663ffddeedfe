// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import io.stagecraft.scoring.score.Scorecard;
import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Prints what deals, their events, reviews, scores and plan cells keep of the heap: the heap in use after a collection with many of
 * them, less that without, by their number. Start it with {@code -XX:+UseSerialGC}, which counts to the byte.
 */
public final class Footprint {
    private static final int MANY = 100_000;
    private static final int MORE_EVENTS = 20;
    private static final int PEOPLE = 1_000;
    private static final int DAYS = 250;
    private static final SalesProcess PROCESS = SalesProcesses.consultative();
    private static final Instant LATER = Instant.parse("2026-03-06T09:00:00Z");

    private Footprint() {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        Opportunity one = ReviewBenchmark.deal(1);
        StageEngine engine = StageEngine.of(PROCESS, ZoneOffset.UTC);
        Scorecard<NumberCases.Numbers> card = NumberCases.card();
        List<NumberCases.Numbers> rows = NumberCases.rows(MANY);
        double deal = each(ReviewBenchmark::deal);
        double longer = each(i -> withMoreEvents(ReviewBenchmark.deal(i)));
        System.out.println("| what | bytes |");
        System.out.println("| --- | --- |");
        say("deal with ten events, its ids, amount and days its own", deal);
        say("further event: evidence with its instant", (longer - deal) / MORE_EVENTS);
        say("review of a deal", each(i -> engine.review(one, LATER.plusSeconds(i))));
        say("score of seven numbers", each(i -> card.score(rows.get(i))));
        say("row of a score table", kept(() -> card.scoreAll(rows)) / (double) MANY);
        say("cell of a plan", kept(Footprint::plan) / (double) (PEOPLE * DAYS));
    }

    private static Opportunity withMoreEvents(Opportunity deal) {
        Opportunity longer = deal;
        for (int i = 0; i < MORE_EVENTS; i++) {
            longer = longer.record(Evidence.confirmed(PROCESS.statements().id(i % 5), LATER.plus(Duration.ofHours(i))));
        }
        return longer;
    }

    private static Object plan() {
        Target target = Target.of(
                        "won revenue",
                        Quantity.of(Money.of(CurrencyUnit.EUR, 1_234_567_890)),
                        DateRange.parse("2026-01-01/2027-01-01"))
                .withSubject("company")
                .withOwner("board");
        return TargetSplit.of(target)
                .withoutMargins()
                .over(people())
                .over(days())
                .weightedByCells(cell -> 1 + cell % 997)
                .plan();
    }

    private static Dimension<Integer> people() {
        return Dimension.of(
                "person",
                TargetDimension.REGION,
                IntStream.range(0, PEOPLE).boxed().toList());
    }

    private static Dimension<Integer> days() {
        return Dimension.of(
                "day", TargetDimension.REGION, IntStream.range(0, DAYS).boxed().toList());
    }

    /** Returns what one of many keeps, without its place in a list. */
    private static double each(IntFunction<Object> make) {
        return kept(() -> IntStream.range(0, MANY).mapToObj(make).toArray()) / (double) MANY - Integer.BYTES;
    }

    private static long kept(Supplier<Object> make) {
        Reference.reachabilityFence(make.get()); // so that what it makes but once is there before
        long before = used();
        Object made = make.get();
        long after = used();
        Reference.reachabilityFence(made);
        return after - before;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void say(String what, double bytes) {
        System.out.printf(Locale.ROOT, "| %s | %.0f |%n", what, bytes);
    }
}
