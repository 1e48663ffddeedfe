// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.planning.target.Cut;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The cells that a plan keeps of an earlier one: those that have elapsed or are locked, also those of days and people
 * that are no longer among its keys. Holidays are declared afterwards, and people leave; what was planned for them
 * stays what it was.
 */
final class Kept {
    private Kept() {}

    /** Returns axes that also have the keys of the earlier plan whose cells are kept and not zero. */
    static List<Levels<?>> keep(List<Levels<?>> axes, Rules rules, Problems problems) {
        Rules.Earlier near = rules.near();
        Shape shape = Shape.of(axes);
        if (near == null || shape.dimensions().equals(near.cells().shape().dimensions())) {
            return axes;
        }
        Shape before = near.cells().shape();
        Translation now = new Translation(before, shape);
        List<BitSet> missing = new ArrayList<>();
        boolean complete = true;
        for (int axis = 0; axis < axes.size(); axis++) {
            BitSet leaves = new BitSet();
            for (int leaf = 0; leaf < before.template(axis).leaves(); leaf++) {
                leaves.set(leaf, now.leaf(axis, leaf) < 0);
            }
            complete &= leaves.isEmpty();
            missing.add(leaves);
        }
        return complete ? axes : keeping(axes, near.cells(), missing, rules.keptCuts(), problems);
    }

    private static List<Levels<?>> keeping(
            List<Levels<?>> axes, PlanCells cells, List<BitSet> missing, List<Cut> cuts, Problems problems) {
        Shape before = cells.shape();
        List<BitSet> kept = new ArrayList<>();
        axes.forEach(axis -> kept.add(new BitSet()));
        for (Cut cut : cuts) {
            if (before.knows(cut)) {
                before.runs(before.intervals(cut), (from, to) -> {
                    for (int cell = from; cell < to; cell++) {
                        for (int axis = 0; axis < kept.size() && cells.leaves().get(cell) != 0; axis++) {
                            int leaf = before.leaf(axis, cell);
                            if (missing.get(axis).get(leaf)) {
                                kept.get(axis).set(leaf);
                            }
                        }
                    }
                });
            }
        }
        List<Levels<?>> larger = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            Tree<?> given = axes.get(axis).tree();
            Tree<?> earlier = before.dimensions().get(axis);
            BitSet leaves = kept.get(axis);
            for (int leaf = leaves.nextSetBit(0); leaf >= 0; leaf = leaves.nextSetBit(leaf + 1)) {
                int node = earlier.template().nodeOfLeaf(leaf);
                if (given.find(earlier.key(node)).isPresent()) {
                    problems.add(Problem.of(earlier.describe(node), Message.of("plan.kept-divided")));
                }
            }
            larger.add(
                    leaves.isEmpty() || !problems.isEmpty()
                            ? axes.get(axis)
                            : axes.get(axis).within(given.keeping(earlier, leaves)));
        }
        return larger;
    }

    /** Returns the weights of cells by their numbers in a larger shape; what is only there weighs nothing. */
    static @Nullable LongUnaryOperator cells(@Nullable LongUnaryOperator weight, List<Tree<?>> asked, Shape larger) {
        if (weight == null || asked.equals(larger.dimensions())) {
            return weight;
        }
        Translation translation = new Translation(larger, new Shape(asked));
        return cell -> {
            int number = translation.cell((int) cell);
            return number < 0 ? 0 : weight.applyAsLong(number);
        };
    }
}
