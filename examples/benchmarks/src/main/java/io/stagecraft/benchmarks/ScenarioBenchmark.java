// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.SimulatedRevenue;
import io.stagecraft.planning.forecast.CloseDate;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.whatif.Adjustment;
import io.stagecraft.planning.whatif.DealFilter;
import io.stagecraft.planning.whatif.ForecastCase;
import io.stagecraft.planning.whatif.Scenario;
import io.stagecraft.planning.whatif.SimulatedScenarios;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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

/**
 * Ten scenarios on 10,000 common trials of open deals, beside eleven runs one by one: each about one region of ten, or
 * each about every deal, which is the worst that can come.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScenarioBenchmark {
    private static final int TRIALS = 10_000;

    @Param({"every deal", "one region"})
    private String changing = "every deal";

    @Param("5000")
    private int deals = 5_000;

    private ForecastCase base;
    private final List<Scenario> scenarios = new ArrayList<>();

    @Setup
    public void open() {
        SplittableRandom random = new SplittableRandom(8);
        LocalDate asOf = LocalDate.of(2026, 10, 1);
        List<OpenDeal> open = new ArrayList<>();
        for (int i = 0; i < deals; i++) {
            open.add(OpenDeal.of(
                            "deal " + i,
                            Money.ofMinor(CurrencyUnit.EUR, 100_000 + random.nextLong(2_000_000)),
                            Probability.of(random.nextDouble(0.05, 0.6)))
                    .withRegion("region " + i % 10)
                    .withClose(CloseDate.on(asOf.plusDays(random.nextInt(90)))));
        }
        base = ForecastCase.of(
                Forecast.of(open, asOf, CurrencyUnit.EUR),
                DateRange.of(asOf, LocalDate.of(2027, 1, 1)),
                Money.parse("EUR 17500000"));
        for (int i = 0; i < 10; i++) {
            DealFilter filter = changing.equals("one region") ? DealFilter.inRegion("region " + i) : DealFilter.all();
            scenarios.add(
                    Scenario.named("better " + i).where(filter).apply(Adjustment.scaleWinProbability(1.01 + 0.01 * i)));
        }
    }

    @Benchmark
    public SimulatedScenarios stagecraft() {
        return Scenario.simulate(base, scenarios, 42, TRIALS);
    }

    @Benchmark
    public List<SimulatedRevenue> elevenRuns() {
        List<SimulatedRevenue> runs = new ArrayList<>();
        runs.add(base.model().simulation(42).run(TRIALS));
        for (Scenario scenario : scenarios) {
            runs.add(scenario.applyTo(base).model().simulation(42).run(TRIALS));
        }
        return runs;
    }
}
