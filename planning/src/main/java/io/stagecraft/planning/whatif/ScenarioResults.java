// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** The values of a measure in the baseline and under each scenario, in the order given: a series ready for a chart. */
@Value.Immutable
public abstract class ScenarioResults implements Serializable {
    ScenarioResults() {}

    static ScenarioResults of(Message measure, List<ScenarioResult> results) {
        return ImmutableScenarioResults.builder()
                .measure(measure)
                .results(results)
                .build();
    }

    /** Returns the measure, in words. */
    public abstract Message measure();

    /** Returns the results, the baseline first, then the scenarios in their order. */
    public abstract List<ScenarioResult> results();

    /** Returns the number as things are. */
    public Measured baseline() {
        return results().get(0).measured();
    }

    /**
     * Returns the number under a scenario.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Measured get(String scenario) {
        requireNonNull(scenario, "scenario");
        return result(scenario).measured();
    }

    /** Returns the result of a scenario. */
    public ScenarioResult result(String scenario) {
        requireNonNull(scenario, "scenario");
        return results().stream()
                .filter(result -> result.name().equals(scenario))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no scenario " + scenario + "; there are "
                        + results().stream().map(ScenarioResult::name).toList()));
    }

    /** Returns it as a tree: for each scenario the number as a sum of the baseline and the difference. */
    public Explanation explain() {
        Explanation.Builder all = Explanation.builder()
                .label(measure())
                .wording(
                        Message.of("scenario.count").with("scenarios", results().size() - 1L));
        for (ScenarioResult result : results()) {
            Explanation.Builder one = Explanation.builder()
                    .label(Scenario.label(result.name()))
                    .value(result.measured().value())
                    .unit(result.measured().unit())
                    .wording(result.measured().message());
            if (!result.name().equals(Scenario.BASELINE)) {
                one.rule(Rule.sum())
                        .addChildren(Explanation.given(
                                Scenario.label(Scenario.BASELINE),
                                baseline().value(),
                                baseline().unit()))
                        .addChildren(Explanation.given(
                                result.adjustments().isEmpty()
                                        ? Message.of("scenario.unchanged")
                                        : Message.of("scenario.adjustments")
                                                .with(
                                                        "adjustments",
                                                        result.adjustments().stream()
                                                                .map(Argument::of)
                                                                .toList()),
                                result.measured().value().subtract(baseline().value()),
                                baseline().unit()));
            }
            all.addChildren(one.build());
        }
        return all.build();
    }

    /** Returns one line for each. */
    @Override
    public final String toString() {
        return measure() + "\n"
                + results().stream().map(result -> "  " + result).collect(Collectors.joining("\n"));
    }

    @Value.Check
    void check() {
        checkArgument(
                !results().isEmpty() && results().get(0).name().equals(Scenario.BASELINE),
                "the first result must be the baseline");
    }
}
