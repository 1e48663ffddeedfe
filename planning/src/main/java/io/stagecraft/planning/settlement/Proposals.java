// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds proposals up, from the deepest dimension in which anything was proposed to the whole plan. */
final class Proposals {
    private final TargetPlan plan;
    private final Map<Cut, Quantity> given;
    private final Problems problems;

    /** By dimension, every node, tree by tree and level by level. */
    private final List<List<NodeGap>> gaps = new ArrayList<>();

    Proposals(TargetPlan plan, Map<Cut, Quantity> given, int deepest, Problems problems) {
        this.plan = plan;
        this.given = given;
        this.problems = problems;
        for (int axis = 0; axis <= deepest; axis++) {
            gaps.add(new ArrayList<>());
        }
    }

    ImmutableList<NodeGap> gaps() {
        return gaps.stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns what the tree of a dimension proposes below a cell, or empty if a part of it proposes nothing.
     *
     * @param path the cell in words
     */
    Optional<Quantity> addUp(Cut cell, String path, int axis) {
        return addUp(plan.dimensions().get(axis), cell, path, axis);
    }

    private <K> Optional<Quantity> addUp(Dimension<K> dimension, Cut cell, String path, int axis) {
        Map<K, Optional<Quantity>> below = new HashMap<>(); // only looked up
        for (K leaf : dimension.leaves()) {
            below.put(
                    leaf,
                    axis + 1 < gaps.size()
                            ? addUp(cell.and(dimension.at(leaf)), path(path, dimension, leaf) + " / ", axis + 1)
                            : Optional.empty());
        }
        for (K key : Lists.reverse(dimension.keys())) {
            List<K> children = dimension.children(key);
            Optional<Quantity> sum =
                    children.isEmpty() ? below.getOrDefault(key, Optional.empty()) : sum(children, below);
            below.put(key, proposed(cell.and(dimension.at(key)), path(path, dimension, key), sum));
        }
        for (K key : dimension.keys()) {
            Cut node = cell.and(dimension.at(key));
            gaps.get(axis)
                    .add(NodeGap.of(
                            node,
                            path(path, dimension, key),
                            plan.assigned(node),
                            below.getOrDefault(key, Optional.empty())));
        }
        Optional<Quantity> sum = sum(dimension.top(), below);
        return axis == 0 ? proposed(cell, "target", sum) : sum;
    }

    private Optional<Quantity> proposed(Cut node, String path, Optional<Quantity> sum) {
        Optional<Quantity> own = Optional.ofNullable(given.get(node));
        if (own.isPresent() && sum.isPresent() && !own.equals(sum)) {
            problems.add(Problem.of(
                    path,
                    Message.of("settlement.sum")
                            .with("sum", sum.get().argument())
                            .with("found", own.get().argument())));
        }
        return own.or(() -> sum);
    }

    private static <K> String path(String above, Dimension<K> dimension, K key) {
        return above + dimension.name() + " " + key;
    }

    private static <K> Optional<Quantity> sum(List<K> keys, Map<K, Optional<Quantity>> proposed) {
        Optional<Quantity> sum = Optional.empty();
        for (K key : keys) {
            Optional<Quantity> part = proposed.getOrDefault(key, Optional.empty());
            if (part.isEmpty()) {
                return part;
            }
            sum = Optional.of(sum.isPresent() ? sum.get().plus(part.get()) : part.get());
        }
        return sum;
    }
}
