// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A win probability for each stage: what most CRM products have, and where a forecast begins before there is a history.
 *
 * <p>A stage's percentage is progress through the process, not a measured win rate, and it knows nothing of a deal's age; see
 * the domain model, Stage probability and forecast category. No open deal is certain, so every probability is below 1.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class StageTable implements Serializable, WithStageTable {
    private static final List<Message> READY_BASES = Stream.of("stage", "funnel", "published", "milestone")
            .map(of -> Message.of("default." + of + "-probability"))
            .toList();

    StageTable() {}

    /**
     * Returns the caller's own table.
     *
     * @param probabilities for each stage its probability, in [0, 1)
     * @throws IllegalArgumentException if a stage is blank or certain
     */
    public static StageTable of(Map<String, Probability> probabilities) {
        requireNonNull(probabilities, "probabilities");
        return builder().putAllProbabilities(probabilities).build();
    }

    /**
     * Returns the template table of a process, named as a default in every result: the process was not measured.
     *
     * <p>For the ready consultative process these are .05, .10, .25, .45 and .70, our assumption.
     */
    public static StageTable template(SalesProcess process) {
        Builder table = builder();
        for (SellingStage stage : process.stages()) {
            stage.winProbability()
                    .ifPresentOrElse(
                            probability -> table.putProbabilities(stage.id(), probability),
                            () -> table.addStagesWithout(stage.id()));
        }
        Message basis = process.probabilityBasis().map(StageTable::basis).orElseGet(() -> READY_BASES.get(0));
        return table.defaultUsed(DefaultUsed.of("stage-probability", basis)).build();
    }

    /** Returns the basis in the caller's own words, or as a message where they are those of a ready process. */
    private static Message basis(String words) {
        return READY_BASES.stream()
                .filter(ready -> ready.text().equals(words))
                .findFirst()
                .orElseGet(() -> Message.said(READY_BASES.get(0).code(), words));
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the probability of each stage that has one, in the order given. */
    public abstract Map<String, Probability> probabilities();

    /** Returns the stages that are known and have none, such as those after the win; possibly empty. */
    public abstract List<String> stagesWithout();

    /** Returns the default that the table is, or empty if it is the caller's own. */
    public abstract Optional<DefaultUsed> defaultUsed();

    /**
     * Returns the estimate of a stage that is called by its id; not computable where the stage has no probability.
     *
     * @throws IllegalArgumentException if the table does not know the stage
     */
    public Estimate estimate(String stage) {
        requireNonNull(stage, "stage");
        return estimate(stage, Labels.of(stage));
    }

    /**
     * Returns the estimate of a stage; not computable where the stage has no probability.
     *
     * @param labels the name of the stage for people
     * @throws IllegalArgumentException if the table does not know the stage
     */
    public Estimate estimate(String stage, Labels labels) {
        requireNonNull(stage, "stage");
        requireNonNull(labels, "labels");
        Probability probability = probabilities().get(stage);
        if (probability == null) {
            checkArgument(
                    stagesWithout().contains(stage),
                    "stage must be one of %s but was %s",
                    probabilities().keySet(),
                    stage);
            return Estimate.notComputable(Message.of("stage.no-probability").with("stage", labels));
        }
        Explanation.Builder entry = Explanation.builder()
                .label(Message.of("place.stage").with("stage", labels))
                .value(BigDecimal.valueOf(probability.value()));
        defaultUsed().ifPresent(entry::addDefaultsUsed);
        return Estimate.of(Explanation.of(Estimate.LABEL, "", Rule.lookUp(), List.of(entry.build())));
    }

    @Value.Check
    void check() {
        checkArgument(!probabilities().isEmpty() || !stagesWithout().isEmpty(), "a table must have a stage");
        probabilities().forEach((stage, probability) -> {
            Ids.check(stage, "stage", "probability %s", probability);
            checkArgument(
                    probability.value() < 1,
                    "no open deal is certain, but the probability of stage %s was %s",
                    stage,
                    probability);
        });
    }

    /** Builds {@link StageTable} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableStageTable.Builder {
        Builder() {}
    }
}
