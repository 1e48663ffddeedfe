// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A study: everything that a published result depends on, in one value: inputs, scenarios, measures, seed, trials and versions.
 * Running it again on the same kind of machine and JVM gives the same result; elsewhere last digits may differ ({@link
 * io.stagecraft.planning.distribution.Simulation} says where).
 *
 * <pre>{@code
 * Study study = Study.builder()
 *         .title("Would one more seller in East pay?")
 *         .base(base)
 *         .addScenarios(hire)
 *         .addMeasures(Measure.expectedRevenue(), Measure.chanceToReachTarget())
 *         .seed(42)
 *         .putVersions("stagecraft", "0.1.0")
 *         .build();
 * study.run().equals(study.run());    // true
 * }</pre>
 *
 * <p>Equal by content and serializable as far as its filters, adjustments and measures are; all ready ones are.
 */
@Value.Immutable
public abstract class Study implements Serializable, WithStudy {
    Study() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the question that it answers, in words. */
    public abstract String title();

    /** Returns the inputs. */
    public abstract ForecastCase base();

    /** Returns the scenarios, beside the baseline, in their order. */
    public abstract List<Scenario> scenarios();

    /** Returns the measures, in their order. */
    public abstract List<Measure> measures();

    /** Returns the seed of every draw; 0 by default. */
    @Value.Default
    public long seed() {
        return 0;
    }

    /** Returns the number of trials to simulate; 0, the default, for none. */
    @Value.Default
    public int trials() {
        return 0;
    }

    /** Returns the versions of what it was made with, such as of the library and of the data, in the order given. */
    public abstract Map<String, String> versions();

    /** Returns the results. */
    public StudyResult run() {
        ImmutableStudyResult.Builder result = ImmutableStudyResult.builder();
        measures().forEach(measure -> result.addResults(Scenario.compare(base(), measure, scenarios())));
        if (trials() > 0) {
            result.simulated(Scenario.simulate(base(), scenarios(), seed(), trials()));
        }
        return result.build();
    }

    @Value.Check
    void check() {
        checkArgument(!title().isBlank(), "title must not be blank");
        checkArgument(trials() >= 0, "trials must not be negative but were %s", trials());
        checkArgument(!measures().isEmpty() || trials() > 0, "a study must measure something, or simulate");
    }

    /** Builds {@link Study} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableStudy.Builder {
        Builder() {}
    }
}
