package io.stagecraft.planning.plan;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.planning.target.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Divide top-down, settle bottom-up: proposals of those below held against what was assigned from above.
 *
 * <pre>{@code
 * Settlement<String> settlement = Settlement.of(plan, organisation, proposalBySeller);
 * settlement.gaps();                               // per region and seller: assigned, proposed, gap
 * settlement.settled().plan().orElseThrow();       // the plan that everybody proposed
 * }</pre>
 *
 * <p>Proposals at the leaves are bottom-up; at a level between, middle-out: they are added up above it and divided below it.
 * Instances are immutable and safe for use by multiple threads.
 *
 * @param <K> the keys of the dimension
 */
public final class Settlement<K> {
    private final TargetPlan plan;
    private final Dimension<K> dimension;
    private final ImmutableMap<K, Quantity> proposals;
    private final ImmutableList<Optional<Quantity>> byNode;

    private Settlement(
            TargetPlan plan,
            Dimension<K> dimension,
            ImmutableMap<K, Quantity> proposals,
            List<Optional<Quantity>> byNode) {
        this.plan = plan;
        this.dimension = dimension;
        this.proposals = proposals;
        this.byNode = ImmutableList.copyOf(byNode);
    }

    /**
     * Returns the settlement of a plan with proposals.
     *
     * @param dimension the outermost dimension of the plan
     * @param proposals what nodes propose, on any level
     * @throws IllegalArgumentException with all problems, if the dimension is not the outermost, a key or unit is not the
     *     plan's, or a node proposes something else than its children propose together
     */
    public static <K> Settlement<K> of(TargetPlan plan, Dimension<K> dimension, Map<K, Quantity> proposals) {
        checkArgument(
                plan.dimensions().get(0).equals(dimension),
                "proposals must be of the outermost dimension %s but were of %s",
                plan.dimensions().get(0),
                dimension);
        Problems problems = Problems.of("settlement");
        proposals.forEach((key, quantity) -> {
            problems.require(
                    dimension.find(key).isPresent(),
                    "settlement.unknown",
                    "proposals",
                    "must be of keys of " + dimension,
                    key);
            problems.require(
                    quantity.unit().equals(plan.unit()),
                    "settlement.unit",
                    "proposal of " + key,
                    "must be counted in " + plan.unit(),
                    quantity);
        });
        problems.throwIfAny();
        Template template = dimension.template();
        List<Optional<Quantity>> byNode = new ArrayList<>();
        for (int node = 0; node < template.nodes(); node++) {
            byNode.add(node == 0 ? Optional.empty() : Optional.ofNullable(proposals.get(dimension.key(node))));
        }
        for (int node = template.nodes() - 1; node >= 0; node--) {
            Optional<Quantity> below = sum(template, byNode, node);
            Optional<Quantity> own = byNode.get(node);
            if (own.isPresent() && below.isPresent()) {
                problems.require(
                        own.equals(below),
                        "settlement.sum",
                        dimension.describe(node),
                        "must propose what its children propose together, " + below.get() + ",",
                        own.get());
            }
            byNode.set(node, own.or(() -> below));
        }
        problems.throwIfAny();
        return new Settlement<>(plan, dimension, ImmutableMap.copyOf(proposals), byNode);
    }

    private static Optional<Quantity> sum(Template template, List<Optional<Quantity>> byNode, int node) {
        Optional<Quantity> sum = Optional.empty();
        for (int child = template.firstChild(node); child < template.endChild(node); child++) {
            Optional<Quantity> part = byNode.get(child);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            Quantity before = sum.orElse(part.get().unit().ofSmallest(0));
            sum = Optional.of(before.plus(part.get()));
        }
        return sum;
    }

    /** Returns what all propose together; empty where a part of the plan proposed nothing. */
    public Optional<Quantity> total() {
        return byNode.get(0);
    }

    /** Returns assigned, proposed and gap of every node, level by level; immutable. */
    public List<NodeGap<K>> gaps() {
        ImmutableList.Builder<NodeGap<K>> gaps = ImmutableList.builder();
        for (int node = 1; node < dimension.template().nodes(); node++) {
            K key = dimension.key(node);
            gaps.add(new NodeGap<>(key, plan.assigned(Cut.at(dimension, key)), byNode.get(node)));
        }
        return gaps.build();
    }

    /**
     * Returns the split that gives every node what it proposes: the target is their sum, proposals are fixed, and what lies
     * below them is divided as before. It has no margin; one may be added below the proposals.
     *
     * @throws IllegalStateException if a part of the plan proposed nothing
     */
    public TargetSplit settled() {
        Quantity total =
                total().orElseThrow(() -> new IllegalStateException("not every part of " + dimension + " proposed"));
        TargetSplit settled = plan.split()
                .withoutMargins()
                .withTarget(plan.target().withAmount(total))
                .accepting("settled bottom-up");
        for (int node = 1; node < dimension.template().nodes(); node++) {
            K key = dimension.key(node);
            Quantity proposal = proposals.get(key);
            settled = proposal == null ? settled : settled.fixed(Cut.at(dimension, key), proposal);
        }
        return settled;
    }
}
