// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.core.engine.ProcessImpact;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.opportunity.DealFacts;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.FactQuestion;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.process.SellingStage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The impact of a process whose gates ask for an amount too, on a stream of deals that come from a thousand and are not kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ImpactBenchmark {
    private static final SalesProcess BEFORE = SalesProcesses.consultative();
    private static final SalesProcess AFTER = BEFORE.withVersion(2)
            .withStages(BEFORE.stages().stream().map(ImpactBenchmark::asking).toList());

    @Param("1000000")
    public int deals;

    private final Instant asOf = Instant.parse("2026-03-06T09:00:00Z");
    private final ZoneId zone = ZoneId.of("Asia/Shanghai");
    private final ProcessMap map = ProcessMap.ofEqualIds(BEFORE, AFTER);
    private final List<Opportunity> thousand =
            IntStream.range(0, 1_000).mapToObj(ReviewBenchmark::deal).toList();

    private static SellingStage asking(SellingStage stage) {
        Criterion amount = Criterion.of(
                        "amount-" + stage.id(),
                        Labels.of("The amount is large enough"),
                        FactQuestion.atLeast(DealFacts.AMOUNT, Money.parse("EUR 5.00")))
                .mandatory();
        return stage.withGate(stage.gate()
                .withMode(GateMode.BLOCK)
                .withCriteria(stage.gate().criteria().get(0), amount));
    }

    @Benchmark
    public ProcessImpact impact() {
        return ProcessImpact.of(
                StageEngine.of(BEFORE, zone),
                StageEngine.of(AFTER, zone),
                map,
                IntStream.range(0, deals).mapToObj(i -> thousand.get(i % 1_000)),
                asOf);
    }
}
