// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.Definition;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.problem.InvalidDefinitionException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A sales process: the stages of a deal, what the customer must show before each step, and which moves are allowed.
 * Data that a product stores and edits; {@code StageEngine} applies it to deals.
 *
 * <p>A process is checked as a whole when it is built, and all its problems are reported at once by an
 * {@link InvalidDefinitionException}. Stages are the seller's; {@link #buyingStages()} are the customer's, and a
 * process may have none. Whether a deal is open, won or lost is its status and no stage: "closed lost" is never one,
 * and {@link #afterWinStages()} are those in which a won deal is worked on.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class SalesProcess implements Serializable, WithSalesProcess {
    SalesProcess() {}

    /**
     * Returns a builder with nothing set; {@code builder().from(process)} changes several things of a process at once.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, which all versions of the process share. */
    public abstract String id();

    /** Returns the version of the content, from 1; by default 1. */
    @Value.Default
    public int version() {
        return 1;
    }

    /** Returns the labels. */
    public abstract Labels labels();

    /** Returns the customer's stages in order; empty in a process that says nothing about the customer. */
    public abstract List<BuyingStage> buyingStages();

    /** Returns the seller's stages in order, at least one, those after the win last. */
    public abstract List<SellingStage> stages();

    /** Returns the ids of the stages in which an open deal may be won, at least one, in the order of the process. */
    public abstract List<String> winStages();

    /** Returns the ids of the stages open only to a won deal, the last ones of the process; possibly empty. */
    public abstract List<String> afterWinStages();

    /** Returns the id of the stage after the win that wins a deal when it is entered, or empty if there is none. */
    public abstract Optional<String> closedWonStage();

    /** Returns the ids of the statements that together say that the order is placed; possibly empty. */
    public abstract List<String> winStatements();

    /** Returns the gate of every win, whatever stage it is won from; empty if there is none. */
    public abstract Optional<StageGate> winGate();

    /** Returns the rules for moves; by default {@link TransitionRules#standard()}. */
    @Value.Default
    public TransitionRules transitions() {
        return TransitionRules.standard();
    }

    /** Returns the warnings about selling ahead of the customer; possibly empty. */
    public abstract List<EarlyPitch> earlyPitches();

    /** Returns the expectations that the customer has in every stage; possibly empty. */
    public abstract List<CustomerExpectation> expectations();

    /** Returns the source of the probabilities of the stages, in words, or empty if no stage has one. */
    public abstract Optional<String> probabilityBasis();

    /** Returns the stage with an id, or empty if there is none. */
    public Optional<SellingStage> stage(String id) {
        requireNonNull(id, "id");
        int index = indexOf(id);
        return index < 0 ? Optional.empty() : Optional.of(stages().get(index));
    }

    /** Returns the buying stage with an id, or empty if there is none. */
    public Optional<BuyingStage> buyingStage(String id) {
        requireNonNull(id, "id");
        for (BuyingStage stage : buyingStages()) {
            if (stage.id().equals(id)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    /** Returns the position of a stage from 0, or -1 if there is none with that id. */
    public int indexOf(String stage) {
        requireNonNull(stage, "stage");
        Integer index = indices().get(stage);
        return index == null ? -1 : index;
    }

    /** Returns the stage in which a deal begins. */
    public SellingStage firstStage() {
        return stages().get(0);
    }

    /** Returns the number of stages, the first ones, that are open to a deal that is not won. */
    public int openStageCount() {
        return stages().size() - afterWinStages().size();
    }

    /** Returns the stages open to a deal that is not won, in order. */
    public List<SellingStage> openStages() {
        return stages().subList(0, openStageCount());
    }

    /**
     * Returns the plain statements of all gates, numbered: those of the gates that end the stages, in their order, then
     * those of the gates that begin them, then those of the gate of the win.
     */
    @Value.Lazy
    public Statements statements() {
        List<String> ids = new ArrayList<>();
        for (Criterion statement : criteria()) {
            ids.add(statement.id());
        }
        return Statements.of(ids);
    }

    /** Returns the plain statements of all gates, in the order of {@link #statements()}. */
    @Value.Lazy
    List<Criterion> criteria() {
        ImmutableList.Builder<Criterion> criteria = ImmutableList.builder();
        for (SellingStage stage : stages()) {
            criteria.addAll(stage.gate().statements());
        }
        for (SellingStage stage : stages()) {
            criteria.addAll(stage.entryGate().orElse(StageGate.open()).statements());
        }
        return criteria.addAll(winGate().orElse(StageGate.open()).statements()).build();
    }

    /** Returns the gates in columns, which decide whether answers pass them. */
    @Value.Lazy
    public Gates gates() {
        return new Gates(this);
    }

    /** Returns the plain statement with an id, or empty if no gate asks for it. */
    public Optional<Criterion> statement(String id) {
        requireNonNull(id, "id");
        for (Criterion statement : criteria()) {
            if (statement.id().equals(id)) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the kind of a move between two stages of the process, by their positions. A move forward that passes over
     * nothing but stages that {@linkplain SellingStage#isSkippable() may be skipped} is a step.
     *
     * @throws IndexOutOfBoundsException if the process has no such stage
     */
    public MoveKind kind(int from, int to) {
        checkElementIndex(from, stages().size(), "from");
        checkElementIndex(to, stages().size(), "to");
        if (to < from) {
            return to == from - 1 ? MoveKind.PREVIOUS : MoveKind.JUMP_BACK;
        }
        for (int passed = from + 1; passed < to; passed++) {
            if (!stages().get(passed).isSkippable()) {
                return MoveKind.SKIP;
            }
        }
        return MoveKind.NEXT;
    }

    /**
     * Returns the digest of the content, which two processes share exactly if they are equal: SHA-256 in 64 lower-case
     * hexadecimal digits.
     */
    @Value.Lazy
    public String digest() {
        return ProcessDiff.digest(this);
    }

    /** Returns {@code "consultative" version 1}, as messages name it. */
    public String name() {
        return "\"" + id() + "\" version " + version();
    }

    @Value.Lazy
    ImmutableMap<String, Integer> indices() {
        ImmutableMap.Builder<String, Integer> indices = ImmutableMap.builder();
        for (int i = 0; i < stages().size(); i++) {
            indices.put(stages().get(i).id(), i);
        }
        return indices.build();
    }

    /**
     * Returns the stage with an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public SellingStage requireStage(String id) {
        requireNonNull(id, "id");
        int index = indexOf(id);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "stage must be one of " + indices().keySet() + " in process " + name() + " but was " + id);
        }
        return stages().get(index);
    }

    @Value.Check
    void check() {
        new SalesProcessCheck(this).problems().throwIfAny();
    }

    /** Builds {@link SalesProcess} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableSalesProcess.Builder {
        Builder() {}
    }
}
