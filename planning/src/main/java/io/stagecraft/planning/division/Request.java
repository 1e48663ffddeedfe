// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request to divide a total.
 *
 * @param levels the dimensions, from the outside in, with the rules for their levels
 * @param cells what cells weigh by their number where a dimension says nothing, or null
 * @param hasOwnMargins whether the caller set margins, so that none is added where a target meets people
 * @param rules what must be respected beside the weights
 */
public record Request(
        ImmutableList<Levels<?>> levels, @Nullable LongUnaryOperator cells, boolean hasOwnMargins, Rules rules)
        implements Serializable {

    /** Returns the request over no dimension yet. */
    public static Request empty() {
        return new Request(ImmutableList.of(), null, false, Rules.none());
    }

    /** Returns this over one more dimension. */
    public Request over(Levels<?> more) {
        checkArgument(
                levels.stream()
                        .noneMatch(
                                known -> known.tree().name().equals(more.tree().name())),
                "a plan must have each dimension once but %s was there already",
                more.tree().name());
        return with(ImmutableList.<Levels<?>>builder().addAll(levels).add(more).build());
    }

    /** Returns this with one dimension changed. */
    @SuppressWarnings("unchecked") // the levels were added with this very tree, so with its keys
    public <K> Request changing(Tree<K> tree, UnaryOperator<Levels<K>> change) {
        List<Levels<?>> changed = new ArrayList<>(levels);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).tree().equals(tree)) {
                changed.set(i, change.apply((Levels<K>) changed.get(i)));
                return with(changed);
            }
        }
        throw new IllegalArgumentException("the split has no dimension " + tree + "; dimensions are " + trees());
    }

    /** Returns this with weights of cells. */
    public Request with(LongUnaryOperator weight) {
        return new Request(levels, weight, hasOwnMargins, rules);
    }

    /** Returns this with other rules. */
    public Request with(Rules changed) {
        return new Request(levels, cells, hasOwnMargins, changed);
    }

    /** Returns this with the margins that its levels have, and no other. */
    public Request withOwnMargins() {
        return new Request(levels, cells, true, rules);
    }

    /** Returns this without any margin. */
    public Request withoutMargins() {
        List<Levels<?>> bare = new ArrayList<>();
        levels.forEach(each -> bare.add(each.withoutMargins()));
        return with(bare).withOwnMargins();
    }

    /** Returns this without an earlier plan to stay near. */
    public Request forgetting() {
        return with(rules.near(null));
    }

    private Request with(List<Levels<?>> changed) {
        return new Request(ImmutableList.copyOf(changed), cells, hasOwnMargins, rules);
    }

    /** Returns the dimensions. */
    public List<Tree<?>> trees() {
        ImmutableList.Builder<Tree<?>> trees = ImmutableList.builder();
        levels.forEach(each -> trees.add(each.tree()));
        return trees.build();
    }

    /** Returns whether equal totals are divided equally by both: equal levels and cells, and equal limits. */
    public boolean isWeighedLike(Request other) {
        return levels.equals(other.levels)
                && Objects.equals(cells, other.cells)
                && hasOwnMargins == other.hasOwnMargins
                && Objects.equals(rules.ramping(), other.rules.ramping())
                && rules.limits().equals(other.rules.limits());
    }

    private Object writeReplace() {
        List<Levels<?>> given = new ArrayList<>();
        levels.forEach(each -> given.add(each.given()));
        return new Request(
                ImmutableList.copyOf(given),
                cells == null
                        ? null
                        : GivenWeights.cells(
                                cells, levels.isEmpty() ? 0 : Shape.of(levels).size()),
                hasOwnMargins,
                rules);
    }
}
