// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.settlement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settlement of a plan: proposals from below, held against what was assigned from above.
 *
 * <pre>{@code
 * Settlement settlement = Settlement.of(plan, organisation, proposalBySeller);
 * settlement.gaps();                               // per region and seller: assigned, proposed, gap
 * settlement.settled().plan().orElseThrow();       // the plan of all proposals
 *
 * Settlement.of(plan, Map.of(organisation.at("seller-1").and(products.at("P1")), amount));   // deeper in the nesting
 * }</pre>
 *
 * <p>Proposals at the leaves are bottom-up; at a level between, middle-out: they are added up above it and divided below it.
 */
public final class Settlement implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TargetPlan plan;
    private final ImmutableMap<Cut, Quantity> proposals;
    private final @Nullable Quantity total;
    private final ImmutableList<NodeGap> gaps;

    private Settlement(
            TargetPlan plan, Map<Cut, Quantity> proposals, @Nullable Quantity total, ImmutableList<NodeGap> gaps) {
        this.plan = plan;
        this.proposals = ImmutableMap.copyOf(proposals);
        this.total = total;
        this.gaps = gaps;
    }

    /**
     * Returns the settlement of a plan with proposals in its outermost dimension.
     *
     * @param proposals what keys propose, on any level
     * @throws io.stagecraft.core.problem.InvalidDefinitionException with all problems, if a key or unit is not the plan's, or a
     *     node proposes something else than its children propose together
     * @throws IllegalArgumentException if the dimension is not the outermost
     */
    public static <K> Settlement of(TargetPlan plan, Dimension<K> dimension, Map<K, Quantity> proposals) {
        Problems problems = Problems.of("settlement");
        Set<K> keys = ImmutableSet.copyOf(dimension.keys());
        Map<Cut, Quantity> cuts = new LinkedHashMap<>();
        proposals.forEach((key, quantity) -> {
            boolean known = keys.contains(key);
            problems.require(
                    known,
                    "proposals",
                    Message.of("settlement.unknown")
                            .with("dimension", dimension.toString())
                            .with("key", key.toString()));
            if (known) {
                cuts.put(dimension.at(key), quantity);
            }
        });
        checkUnits(plan, cuts, problems);
        problems.throwIfAny();
        return of(plan, cuts);
    }

    /**
     * Returns the settlement of a plan with proposals of nodes of its nesting, on any level.
     *
     * @param proposals what nodes propose; each names its dimensions from the outside in, all but the last down to a leaf
     * @throws io.stagecraft.core.problem.InvalidDefinitionException with all problems, if a unit is not the plan's, or a node
     *     proposes something else than its children propose together
     * @throws IllegalArgumentException if a cut names no node of the nesting
     */
    public static Settlement of(TargetPlan plan, Map<Cut, Quantity> proposals) {
        Problems problems = Problems.of("settlement");
        checkUnits(plan, proposals, problems);
        problems.throwIfAny();
        int deepest = 0;
        for (Cut proposal : proposals.keySet()) {
            plan.assigned(proposal); // names a node
            deepest = Math.max(deepest, proposal.keys().size() - 1);
        }
        Proposals added = new Proposals(plan, proposals, deepest, problems);
        Optional<Quantity> total = added.addUp(Cut.all(), "", 0);
        problems.throwIfAny();
        return new Settlement(plan, proposals, total.orElse(null), added.gaps());
    }

    private static void checkUnits(TargetPlan plan, Map<Cut, Quantity> proposals, Problems problems) {
        requireNonNull(plan, "plan");
        requireNonNull(proposals, "proposals");
        proposals.forEach((cut, quantity) -> problems.require(
                quantity.unit().equals(plan.unit()),
                "proposals[" + cut + "]",
                Message.of("settlement.unit").with("unit", plan.unit().name()).with("found", quantity.argument())));
    }

    /** Returns the sum of the proposals; empty if a part of the plan proposed nothing. */
    public Optional<Quantity> total() {
        return Optional.ofNullable(total);
    }

    /**
     * Returns assigned, proposed and gap of every node, down to the deepest dimension in which anything was proposed:
     * dimension by dimension, tree by tree, level by level; immutable.
     */
    public List<NodeGap> gaps() {
        return gaps;
    }

    /**
     * Returns the split that gives every node what it proposes: the target is their sum, proposals are fixed, and what lies
     * below them is divided as before. It has no margin; one may be added below the proposals.
     *
     * @throws IllegalStateException if a part of the plan proposed nothing
     */
    public TargetSplit settled() {
        Quantity sum = total().orElseThrow(() -> new IllegalStateException(
                "not every part of " + plan.dimensions().get(0) + " proposed"));
        TargetSplit settled = plan.split()
                .withoutMargins()
                .withTarget(plan.target().withAmount(sum))
                .accepting("settled bottom-up");
        for (Map.Entry<Cut, Quantity> proposal : proposals.entrySet()) {
            settled = settled.fixed(proposal.getKey(), proposal.getValue());
        }
        return settled;
    }

    /** Returns the number of proposals and their sum; the form may change. */
    @Override
    public String toString() {
        return proposals.size()
                + (proposals.size() == 1 ? " proposal" : " proposals")
                + total().map(sum -> ", " + sum).orElse(", not of everybody");
    }

    private Object readResolve() {
        requireNonNull(plan, "plan");
        requireNonNull(proposals, "proposals");
        requireNonNull(gaps, "gaps");
        return this;
    }
}
