// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.distribution.PairedRevenue;
import io.stagecraft.planning.distribution.RevenueModel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A scenario: a name, and changes that read as a sentence.
 *
 * <pre>{@code
 * Scenario slip = Scenario.named("proposals slip a month")
 *         .where(DealFilter.inStage("proposal"))
 *         .apply(Adjustment.closeLaterBy(30).andThen(Adjustment.scaleWinProbability(0.8)));
 *
 * ScenarioResults chances = Scenario.compare(base, Measure.chanceToReachTarget(), slip);
 * chances.baseline();                      // the base case
 * chances.get("proposals slip a month");
 * }</pre>
 *
 * <p>Adjustments apply in the order in which they were added; each filter sees the deals as they were before the first. Nothing
 * is mutated, and a scenario without adjustments changes nothing.
 *
 * <p>Equal by content and serializable as far as its filters and adjustments are; all ready ones are.
 */
public final class Scenario implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The name of the base case, in every comparison. */
    public static final String BASELINE = "baseline";

    private final String name;
    private final ImmutableList<Step> steps;
    private final DealFilter filter;

    private Scenario(String name, ImmutableList<Step> steps, DealFilter filter) {
        this.name = name;
        this.steps = steps;
        this.filter = filter;
    }

    /**
     * Returns a scenario that changes nothing yet.
     *
     * @param name not blank, and not {@value #BASELINE}
     */
    public static Scenario named(String name) {
        requireNonNull(name, "name");
        Ids.check(name, "name of a scenario");
        checkArgument(!name.equals(BASELINE), "name of a scenario must not be %s", BASELINE);
        return new Scenario(name, ImmutableList.of(), DealFilter.all());
    }

    /** Returns this with a filter for the adjustments added from here on; the first ones are for all deals. */
    public Scenario where(DealFilter onlyThese) {
        return new Scenario(name, steps, requireNonNull(onlyThese, "onlyThese"));
    }

    /** Returns this with one more adjustment, for the deals of the last filter. */
    public Scenario apply(Adjustment adjustment) {
        return new Scenario(
                name,
                ImmutableList.<Step>builder()
                        .addAll(steps)
                        .add(new Step(filter, requireNonNull(adjustment, "adjustment")))
                        .build(),
                filter);
    }

    /**
     * Returns this followed by the adjustments of another, each with its own filter, under the name of this. Adjustments added
     * afterwards are for the deals of the other's last filter.
     */
    public Scenario with(Scenario other) {
        return new Scenario(
                name,
                ImmutableList.<Step>builder().addAll(steps).addAll(other.steps).build(),
                other.filter);
    }

    /** Returns the label of a scenario in an explanation: its name as given. */
    static Message label(String name) {
        return name.equals(BASELINE) ? Message.of("scenario.baseline") : Message.said("scenario.name", name);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns each adjustment in words, in the order in which they apply. */
    public List<Message> adjustments() {
        return steps.stream().map(Step::describe).collect(ImmutableList.toImmutableList());
    }

    /** Returns the case as this scenario has it. */
    public ForecastCase applyTo(ForecastCase base) {
        return applyTo(base, selections(base), ~0L);
    }

    /** Returns what each adjustment is for. */
    List<Selection> selections(ForecastCase base) {
        requireNonNull(base, "base");
        return steps.stream().map(step -> Selection.of(base, step.filter)).toList();
    }

    /** Returns the case with only those adjustments whose bit is set, from the lowest. */
    ForecastCase applyTo(ForecastCase base, List<Selection> selections, long chosen) {
        ForecastCase result = base;
        for (int i = 0; i < steps.size(); i++) {
            if ((chosen >>> i & 1) == 1) {
                result = steps.get(i).adjustment.apply(result, selections.get(i));
            }
        }
        return result;
    }

    /**
     * Measures the base case and each scenario.
     *
     * @return the baseline first, then the scenarios in their order
     * @throws IllegalArgumentException if two scenarios have one name
     */
    public static ScenarioResults compare(ForecastCase base, Measure measure, Scenario... scenarios) {
        requireNonNull(scenarios, "scenarios");
        return compare(base, measure, List.of(scenarios));
    }

    /** Measures the base case and each scenario. */
    public static ScenarioResults compare(ForecastCase base, Measure measure, List<Scenario> scenarios) {
        Elements.checked(scenarios, "scenarios");
        checkNames(scenarios);
        Measured baseline = measure.of(base);
        ImmutableList.Builder<ScenarioResult> results = ImmutableList.builder();
        results.add(ScenarioResult.of(BASELINE, List.of(), baseline, baseline));
        for (Scenario scenario : Elements.checked(scenarios, "scenarios")) {
            ForecastCase changed = scenario.applyTo(base);
            results.add(ScenarioResult.of(
                    scenario.name,
                    scenario.adjustments(),
                    changed.equals(base) ? baseline : measure.of(changed),
                    baseline));
        }
        return ScenarioResults.of(measure.describe(), results.build());
    }

    /**
     * Simulates the base case and each scenario on the same draws, so that what differs is the change and not the
     * luck; only what a scenario changes is drawn again.
     *
     * @param seed any number; the same one gives the same result
     * @param trials at least 1
     */
    public static SimulatedScenarios simulate(ForecastCase base, List<Scenario> scenarios, long seed, int trials) {
        Elements.checked(scenarios, "scenarios");
        return simulate(base, scenarios, seed, 0, trials);
    }

    /** Simulates the trials from {@code from} up to, but without, {@code to}; parts are put together with {@code plus}. */
    public static SimulatedScenarios simulate(
            ForecastCase base, List<Scenario> scenarios, long seed, int from, int to) {
        checkNames(scenarios);
        List<ForecastCase> changed = Elements.checked(scenarios, "scenarios").stream()
                .map(scenario -> scenario.applyTo(base))
                .toList();
        List<Money> targets = new ArrayList<>();
        targets.add(base.target());
        changed.forEach(other -> targets.add(other.target()));
        List<RevenueModel> models = changed.stream().map(ForecastCase::model).toList();
        PairedRevenue paired = base.model().simulation(seed).counting(targets).compare(models, targets, from, to);
        return new SimulatedScenarios(
                scenarios.stream().map(Scenario::name).collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(targets),
                paired);
    }

    private static void checkNames(List<Scenario> scenarios) {
        requireNonNull(scenarios, "scenarios");
        Set<String> names = new HashSet<>();
        scenarios.forEach(scenario -> checkArgument(names.add(scenario.name), "duplicate scenario: %s", scenario.name));
    }

    private Object writeReplace() {
        return new Form(name, steps.stream().map(Change::of).collect(ImmutableList.toImmutableList()));
    }

    /** What travels, and is stored. */
    private record Form(String name, ImmutableList<Change> steps) implements Serializable {
        private Object readResolve() {
            Scenario scenario = named(name);
            for (Change step : steps) {
                scenario = scenario.where(step.filter == null ? DealFilter.all() : step.filter)
                        .apply(step.adjustment);
            }
            return scenario;
        }
    }

    /** A step, without a filter if it is for all deals. */
    private record Change(@Nullable DealFilter filter, Adjustment adjustment) implements Serializable {
        static Change of(Step step) {
            return new Change(step.filter.equals(DealFilter.all()) ? null : step.filter, step.adjustment);
        }
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Scenario other && name.equals(other.name) && steps.equals(other.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, steps);
    }

    /** Returns the sentence. */
    @Override
    public String toString() {
        return steps.isEmpty()
                ? name
                : name + ": " + adjustments().stream().map(Message::text).collect(Collectors.joining("; "));
    }

    private record Step(DealFilter filter, Adjustment adjustment) implements Serializable {
        Message describe() {
            return filter.equals(DealFilter.all())
                    ? adjustment.describe()
                    : Message.of("adjustment.where")
                            .with("adjustment", adjustment.describe())
                            .with("filter", filter.describe());
        }
    }
}
