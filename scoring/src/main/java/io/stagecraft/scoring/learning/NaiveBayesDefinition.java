// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import io.stagecraft.core.Definition;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The definition of a naive Bayes table: the stages in their order, the variables with one value, the tags, and what
 * is added to the counts when they are read.
 *
 * <p>It is data: a product stores and edits it. Features of other variables are left aside, in counting and in scoring.
 *
 * <pre>{@code
 * NaiveBayesDefinition definition = NaiveBayesDefinition.builder()
 *         .addStages("new", "qualified", "proposal", "won")
 *         .addWonStages("won")
 *         .addVariables("country", "source")
 *         .addTagVariables("tag")
 *         .build();
 * }</pre>
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class NaiveBayesDefinition implements Serializable, WithNaiveBayesDefinition {
    /** The number of deals that a tag takes by default: {@value}, as in the best-known open CRM. */
    public static final int DEFAULT_MINIMUM_TAG_OBSERVATIONS = 50;

    NaiveBayesDefinition() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the variable that holds the stage; {@code stage} by default. */
    @Value.Default
    public String stageVariable() {
        return "stage";
    }

    /** Returns the ids of the stages, the first shared by all deals first; at least one, each once. */
    public abstract List<String> stages();

    /** Returns the stages a deal enters when it is won, a part of {@link #stages()}; possibly empty. */
    public abstract List<String> wonStages();

    /** Returns the variables of which a deal has one value at most, apart from the stage; possibly empty. */
    public abstract List<String> variables();

    /** Returns the variables of which a deal may have several values; possibly empty. */
    public abstract List<String> tagVariables();

    /**
     * Returns the number of deals that must carry a tag before it counts, from 0; {@value
     * #DEFAULT_MINIMUM_TAG_OBSERVATIONS} by default.
     */
    @Value.Default
    public int minimumTagObservations() {
        return DEFAULT_MINIMUM_TAG_OBSERVATIONS;
    }

    /** Returns the smoothing of the counts; {@link Smoothing#TENTH} by default. */
    @Value.Default
    public Smoothing smoothing() {
        return Smoothing.TENTH;
    }

    /** Returns the number that {@link Smoothing#ADD_K} adds to each count, above 0; 1 by default. */
    @Value.Default
    public double addedCount() {
        return 1;
    }

    boolean counts(String variable) {
        return variable.equals(stageVariable()) || variables().contains(variable) || isTag(variable);
    }

    boolean isTag(String variable) {
        return tagVariables().contains(variable);
    }

    @Value.Check
    void check() {
        Problems problems = Problems.of("naive Bayes definition");
        problems.require(!stages().isEmpty(), "stages", Message.of("stages.empty"));
        once(problems, "stages", stages(), new HashSet<>());
        for (int i = 0; i < wonStages().size(); i++) {
            problems.require(
                    stages().contains(wonStages().get(i)),
                    "wonStages[" + i + "]",
                    Message.of("won-stages.unknown")
                            .with("stages", stages().stream().map(Argument::of).toList())
                            .with("value", wonStages().get(i)));
        }
        Set<String> variables = new HashSet<>();
        once(problems, "stageVariable", List.of(stageVariable()), variables);
        once(problems, "variables", variables(), variables);
        once(problems, "tagVariables", tagVariables(), variables);
        problems.require(
                minimumTagObservations() >= 0,
                "minimumTagObservations",
                Message.of("minimum-tag-observations.range").with("value", minimumTagObservations()));
        problems.require(
                addedCount() > 0 && addedCount() < Double.POSITIVE_INFINITY,
                "addedCount",
                Message.of("added-count.range").with("value", Double.toString(addedCount())));
        problems.throwIfAny();
    }

    private static void once(Problems problems, String path, List<String> ids, Set<String> seen) {
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            problems.requireId(path + "[" + i + "]", id);
            problems.require(
                    seen.add(id),
                    path + "[" + i + "]",
                    Message.of("id.duplicate").with("value", id));
        }
    }

    /** Builds {@link NaiveBayesDefinition} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableNaiveBayesDefinition.Builder {
        Builder() {}
    }
}
