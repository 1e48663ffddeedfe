// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The correspondence between the stages of two processes by the buying stages they share (see the domain model,
 * Crosswalk to published models).
 *
 * <pre>{@code
 * Crosswalk.between(SalesProcesses.keyAccountFunnel(), SalesProcesses.consultative()).match("QUALIFIED");
 * }</pre>
 *
 * <p>Buying stages are one if their ids are. The pairing of the ready processes is our assumption.
 */
@Value.Immutable
public abstract class Crosswalk implements Serializable {
    Crosswalk() {}

    /** Returns the correspondence of every stage of the first process. */
    public static Crosswalk between(SalesProcess from, SalesProcess to) {
        requireNonNull(to, "to");
        ImmutableList.Builder<StageMatch> matches = ImmutableList.builder();
        for (SellingStage stage : from.stages()) {
            List<String> shared = stage.buyingStages().stream()
                    .filter(id -> to.buyingStage(id).isPresent())
                    .toList();
            matches.add(ImmutableStageMatch.builder()
                    .stage(stage.id())
                    .sharedBuyingStages(shared)
                    .counterparts(to.stages().stream()
                            .filter(other -> inCommon(shared, other) > 0)
                            .sorted(Comparator.comparingLong((SellingStage other) -> -inCommon(shared, other)))
                            .map(SellingStage::id)
                            .toList())
                    .build());
        }
        return ImmutableCrosswalk.builder().matches(matches.build()).build();
    }

    private static long inCommon(List<String> shared, SellingStage other) {
        return shared.stream().filter(other.buyingStages()::contains).count();
    }

    /** Returns the correspondence of each stage, in the order of the first process. */
    public abstract List<StageMatch> matches();

    /** Returns the correspondence of one stage, or empty if the first process has none with that id. */
    public Optional<StageMatch> match(String stage) {
        requireNonNull(stage, "stage");
        return matches().stream().filter(match -> match.stage().equals(stage)).findFirst();
    }

    /** Returns the ids of the stages without a counterpart, in order. */
    public List<String> unmatched() {
        return matches().stream()
                .filter(match -> match.counterparts().isEmpty())
                .map(StageMatch::stage)
                .toList();
    }
}
