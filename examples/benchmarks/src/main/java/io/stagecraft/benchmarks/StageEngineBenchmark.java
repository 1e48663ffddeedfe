// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import io.stagecraft.core.engine.MoveResult;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.process.SalesProcess;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
 * Five advances that happen and one that a gate holds, with the evidence there already or recorded first (18 pieces).
 *
 * <p>Three floors append the same events by hand, with the same gates as bit masks and no explanation of a refusal. One does what ours
 * promises: it keeps every version of the deal, refuses an instant before the latest, and returns the outcome of each move with the
 * deal before it. One keeps the versions only; one writes over itself. stateless4j and COLA keep no history at all.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StageEngineBenchmark {
    private static final SalesProcess PROCESS = BenchmarkProcess.PROCESS;
    private static final int ADVANCES = 6;
    private static final int STATEMENTS = BenchmarkProcess.GATES * BenchmarkProcess.ASKED;

    /** The pieces of evidence, a multiple of 18, as each statement is answered as often as any other. */
    @Param("18")
    private int pieces = STATEMENTS;

    private final Instant at = BenchmarkProcess.LATER;
    private final StageEngine engine = StageEngine.of(PROCESS, ZoneOffset.UTC);
    private final Opportunity opened = BenchmarkProcess.opened();
    private final FloorDeal floorOpened = new FloorDeal(0, 0, BenchmarkProcess.START, new Node(opened.event(0), null));
    private Opportunity shown;
    private FloorDeal floorShown;
    private List<DealEvent> shownEvents;
    private StateMachineConfig<Integer, String> machineConfig;

    /** Shows the deal the evidence. */
    @Setup
    public void show() {
        shown = recorded(opened);
        floorShown = floorRecorded(floorOpened);
        shownEvents = List.copyOf(shown.events());
        machineConfig = machineConfig();
    }

    // ours

    @Benchmark
    public Opportunity advances(Blackhole held) {
        return advanced(shown, held);
    }

    @Benchmark
    public Opportunity evidenceAndAdvances(Blackhole held) {
        return advanced(recorded(opened), held);
    }

    private Opportunity recorded(Opportunity from) {
        Opportunity deal = from;
        for (int i = 0; i < pieces; i++) {
            deal = deal.record(BenchmarkProcess.evidence(i % STATEMENTS, at));
        }
        return deal;
    }

    private Opportunity advanced(Opportunity from, Blackhole held) {
        Opportunity deal = from;
        for (int i = 0; i < ADVANCES; i++) {
            MoveResult result = engine.advance(deal, at);
            deal = result.deal();
            if (!result.isMoved()) {
                held.consume(result);
            }
        }
        return deal;
    }

    /** What a refusal costs when its reasons are read. */
    @Benchmark
    public Object heldWithReasons(HeldDeal held) {
        return engine.advance(held.deal, at).reasons();
    }

    /** A deal that the sixth gate holds. */
    @State(Scope.Benchmark)
    public static class HeldDeal {
        private final Opportunity deal = new StageEngineBenchmark().lastHeld();
    }

    private Opportunity lastHeld() {
        show();
        Opportunity deal = shown;
        for (int i = 0; i < ADVANCES; i++) {
            deal = engine.advance(deal, at).deal();
        }
        return deal;
    }

    // the floor that does what ours promises

    private record Node(DealEvent event, Node before) {}

    private record FloorDeal(int stage, long yes, Instant latest, Node last) {
        FloorDeal recorded(Evidence evidence) {
            long bit = 1L << NUMBERS.get(evidence.statement());
            long after = evidence.answer() == Answer.YES ? yes | bit : yes & ~bit;
            Instant last = evidence.at().isAfter(latest) ? evidence.at() : latest;
            return new FloorDeal(stage, after, last, new Node(evidence, this.last));
        }

        FloorDeal moved(Instant at) {
            StageMoved move = StageMoved.of(at, IDS[stage], IDS[stage + 1]);
            return new FloorDeal(stage + 1, yes, at, new Node(move, last));
        }
    }

    /** The outcome of a move: one that was held has the same deal before and after. */
    private record FloorMove(FloorDeal before, FloorDeal deal) {}

    @Benchmark
    public Object floorAdvances(Blackhole held) {
        return floorAdvanced(floorShown, held);
    }

    @Benchmark
    public Object floorEvidenceAndAdvances(Blackhole held) {
        return floorAdvanced(floorRecorded(floorOpened), held);
    }

    private FloorDeal floorRecorded(FloorDeal from) {
        FloorDeal deal = from;
        for (int i = 0; i < pieces; i++) {
            deal = deal.recorded(BenchmarkProcess.evidence(i % STATEMENTS, at));
        }
        return deal;
    }

    private FloorDeal floorAdvanced(FloorDeal from, Blackhole held) {
        FloorDeal deal = from;
        for (int i = 0; i < ADVANCES; i++) {
            FloorMove move = floorMove(deal, at);
            deal = move.deal;
            if (deal == move.before) {
                held.consume(move);
            }
        }
        return deal;
    }

    private static FloorMove floorMove(FloorDeal deal, Instant at) {
        if (at.isBefore(deal.latest)) {
            throw new IllegalArgumentException("a move must not be earlier than " + deal.latest);
        }
        return new FloorMove(deal, isPassed(deal.stage, deal.yes) ? deal.moved(at) : deal);
    }

    // the floor that keeps the versions only

    @Benchmark
    public Object leanFloorAdvances(Blackhole held) {
        FloorDeal deal = floorShown;
        for (int i = 0; i < ADVANCES; i++) {
            if (isPassed(deal.stage, deal.yes)) {
                deal = deal.moved(at);
            } else {
                held.consume(deal);
            }
        }
        return deal;
    }

    // the floor that writes over itself

    @Benchmark
    public Object overwritingFloorAdvances(Blackhole held) {
        MutableDeal deal = new MutableDeal();
        deal.events.addAll(shownEvents);
        deal.yes = floorShown.yes;
        return deal.advanced(at, held);
    }

    @Benchmark
    public Object overwritingFloorEvidenceAndAdvances(Blackhole held) {
        MutableDeal deal = new MutableDeal();
        deal.events.add(opened.event(0));
        for (int i = 0; i < pieces; i++) {
            deal.record(BenchmarkProcess.evidence(i % STATEMENTS, at));
        }
        return deal.advanced(at, held);
    }

    private static final class MutableDeal {
        private final List<DealEvent> events = new ArrayList<>();
        private int stage;
        private long yes;

        void record(Evidence evidence) {
            long bit = 1L << NUMBERS.get(evidence.statement());
            yes = evidence.answer() == Answer.YES ? yes | bit : yes & ~bit;
            events.add(evidence);
        }

        MutableDeal advanced(Instant at, Blackhole held) {
            for (int i = 0; i < ADVANCES; i++) {
                if (isPassed(stage, yes)) {
                    events.add(StageMoved.of(at, IDS[stage], IDS[stage + 1]));
                    stage++;
                } else {
                    held.consume(this);
                }
            }
            return this;
        }
    }

    private static final com.alibaba.cola.statemachine.StateMachine<Integer, String, FloorDeal> COLA = colaMachine();
    private static final String[] IDS =
            PROCESS.stages().stream().map(stage -> stage.id()).toArray(String[]::new);
    private static final Map<String, Integer> NUMBERS = numbers();

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        PROCESS.statements().ids().forEach(id -> numbers.put(id, numbers.size()));
        return numbers;
    }

    private static boolean isPassed(int stage, long yes) {
        long mask = 0b111L << (stage * BenchmarkProcess.ASKED);
        return (yes & mask) == mask;
    }

    // stateless4j, without a history

    @Benchmark
    public Object stateless4jAdvances() {
        StateMachine<Integer, String> machine = new StateMachine<>(0, machineConfig);
        machine.onUnhandledTrigger((state, trigger) -> {});
        for (int i = 0; i < ADVANCES; i++) {
            machine.fire("advance");
        }
        return machine.getState();
    }

    private StateMachineConfig<Integer, String> machineConfig() {
        StateMachineConfig<Integer, String> config = new StateMachineConfig<>();
        for (int stage = 0; stage < BenchmarkProcess.GATES; stage++) {
            int from = stage;
            config.configure(stage).permitIf("advance", stage + 1, () -> isPassed(from, floorShown.yes));
        }
        config.configure(BenchmarkProcess.GATES);
        return config;
    }

    // COLA, which keeps no deal at all: the caller holds the state

    @Benchmark
    public int cola() {
        int stage = 0;
        for (int i = 0; i < ADVANCES; i++) {
            stage = COLA.fireEvent(stage, "advance", floorShown);
        }
        return stage;
    }

    private static com.alibaba.cola.statemachine.StateMachine<Integer, String, FloorDeal> colaMachine() {
        StateMachineBuilder<Integer, String, FloorDeal> builder = StateMachineBuilderFactory.create();
        for (int stage = 0; stage < BenchmarkProcess.GATES; stage++) {
            int from = stage;
            builder.externalTransition()
                    .from(stage)
                    .to(stage + 1)
                    .on("advance")
                    .when(deal -> isPassed(from, deal.yes))
                    .perform((before, after, event, deal) -> {});
        }
        return builder.build("deals");
    }
}
