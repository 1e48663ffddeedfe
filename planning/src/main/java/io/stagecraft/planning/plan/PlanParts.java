// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static com.google.common.base.Preconditions.checkPositionIndexes;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.apportion.SplitResult;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.planning.division.Part;
import io.stagecraft.planning.division.PlanCells;
import io.stagecraft.planning.division.Preparation;
import io.stagecraft.planning.division.Spread;
import java.util.List;
import java.util.Optional;

/**
 * A plan in the making: the target is divided over all dimensions but the last, and each part of that can be divided by
 * itself, in any thread. An instance holds the parts that were divided so far, none at first.
 *
 * <pre>{@code
 * PlanParts parts = split.inParts();
 * int half = parts.size() / 2;
 * PlanParts first = parts.divide(0, half);                 // in one thread
 * PlanParts second = parts.divide(half, parts.size());     // in another
 * parts.join(List.of(first, second)).orElseThrow();        // the very plan that split.plan() gives
 * }</pre>
 *
 * <p>Where the split is refused there are no parts, and joining none says why.
 */
public final class PlanParts {
    private final TargetSplit split;
    private final Preparation ready;
    private final ImmutableList<Part> divided;

    private PlanParts(TargetSplit split, Preparation ready, ImmutableList<Part> divided) {
        this.split = split;
        this.ready = ready;
        this.divided = divided;
    }

    static PlanParts of(TargetSplit split) {
        return new PlanParts(
                split,
                Preparation.of(
                        split.request(),
                        split.target().amount(),
                        split.target().period(),
                        split.acceptance().isEmpty() ? split.smartCheck().failures() : List.of()),
                ImmutableList.of());
    }

    /** Returns a plan of which the numbers are known. */
    static TargetPlan restored(TargetSplit split, PlanCells cells) {
        return plan(
                split,
                Preparation.restored(split.request(), split.target().amount().orElseThrow(), cells),
                cells);
    }

    private static TargetPlan plan(TargetSplit split, Spread spread, PlanCells cells) {
        ImmutableList.Builder<DefaultUsed> used = ImmutableList.builder();
        used.addAll(split.smartCheck().defaultsUsed());
        if (!split.request().hasOwnMargins()
                && spread.levels().stream().anyMatch(levels -> !levels.margins().isEmpty())) {
            used.add(DefaultUsed.of("margin", Message.of("plan.margin").with("margin", Preparation.DEFAULT_MARGIN)));
        }
        return new TargetPlan(split, spread, cells, used.build());
    }

    /** Returns the number of parts: one for each choice of leaves before the last dimension; 0 if the split is refused. */
    public int size() {
        return ready.size();
    }

    /** Returns the problems of nodes that cannot be divided; immutable, empty while there are none. */
    public List<Problem> problems() {
        return divided.stream().flatMap(part -> part.problems().stream()).toList();
    }

    /**
     * Returns a copy in which these parts and no others are divided.
     *
     * @param from the first part
     * @param to the part after the last
     * @throws IndexOutOfBoundsException if they are not from 0 to {@link #size} and in order
     * @throws InvalidDefinitionException with everything that stands against the plan, if the split is refused
     */
    public PlanParts divide(int from, int to) {
        if (!ready.problems().isEmpty()) {
            throw new InvalidDefinitionException("plan", ready.problems());
        }
        checkPositionIndexes(from, to, size());
        return new PlanParts(split, ready, ImmutableList.of(ready.part(from, to)));
    }

    /**
     * Returns the plan that divided parts make, or everything that stands against it.
     *
     * @param parts copies of this that between them have all parts divided, each once, in any order
     * @throws IllegalArgumentException if they are of another split, or not all parts once
     */
    public SplitResult<TargetPlan> join(List<PlanParts> parts) {
        Problems problems = Problems.of("plan");
        return ready.problems().isEmpty()
                ? made(
                        ready.join(
                                parts.stream()
                                        .flatMap(some -> some.divided.stream())
                                        .toList(),
                                problems),
                        problems)
                : SplitResult.impossible("plan", ready.problems());
    }

    /** Divides all parts, straight into the plan. */
    SplitResult<TargetPlan> all() {
        Problems problems = Problems.of("plan");
        return ready.problems().isEmpty()
                ? made(ready.all(problems), problems)
                : SplitResult.impossible("plan", ready.problems());
    }

    private SplitResult<TargetPlan> made(Optional<PlanCells> cells, Problems problems) {
        return cells.isPresent()
                ? SplitResult.made(plan(split, ready.spread(), cells.get()))
                : SplitResult.impossible("plan", problems.toList());
    }

    /** Returns the number of parts; the form may change. */
    @Override
    public String toString() {
        return size() + " parts of a plan over " + split.request().trees();
    }
}
