// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.settlement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import java.util.List;
import java.util.Map;

/**
 * The ways to treat what was missed so far when a plan is made again.
 *
 * <p>The choice is the company's policy; no source gives one.
 */
public enum CarryOver {
    /** It is left behind: the days left keep their numbers. */
    LEAVE_BEHIND {
        @Override
        public <K> TargetSplit carry(TargetSplit split, Dimension<K> owners, Map<K, Quantity> missed) {
            requireNonNull(split, "split");
            requireNonNull(owners, "owners");
            requireNonNull(missed, "missed");
            return split;
        }
    },
    /** Each owner makes up the own miss in the days left; where the amount is negative, as much less is assigned. */
    SAME_OWNER {
        @Override
        public <K> TargetSplit carry(TargetSplit split, Dimension<K> owners, Map<K, Quantity> missed) {
            TargetSplit carried = split;
            for (K owner : owners.leaves()) {
                Quantity amount = missed.get(owner);
                carried = amount == null ? carried : carried.carrying(owners.at(owner), amount);
            }
            return carried;
        }
    },
    /** It is added up and shared by all. */
    EVERYBODY {
        @Override
        public <K> TargetSplit carry(TargetSplit split, Dimension<K> owners, Map<K, Quantity> missed) {
            List<Quantity> amounts = owners.leaves().stream()
                    .filter(missed::containsKey)
                    .map(missed::get)
                    .collect(ImmutableList.toImmutableList());
            return amounts.isEmpty()
                    ? split
                    : split.carrying(
                            Cut.all(), amounts.stream().reduce(Quantity::plus).orElseThrow());
        }
    };

    /**
     * Returns a split, near the plan that was missed, that carries over what this policy says.
     *
     * @param split a split near an earlier plan
     * @param owners the outermost dimension of the plan, whose leaves own the days below them
     * @param missed what each owner missed, negative for who is ahead; owners without an entry missed nothing
     * @throws IllegalArgumentException when planned, if an owner is no node of the nesting
     */
    public abstract <K> TargetSplit carry(TargetSplit split, Dimension<K> owners, Map<K, Quantity> missed);
}
