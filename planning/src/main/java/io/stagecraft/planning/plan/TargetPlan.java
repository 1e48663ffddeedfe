// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.apportion.PartExplanation;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.division.LeafColumn;
import io.stagecraft.planning.division.Levels;
import io.stagecraft.planning.division.PlanCells;
import io.stagecraft.planning.division.Shape;
import io.stagecraft.planning.division.Spread;
import io.stagecraft.planning.division.Template;
import io.stagecraft.planning.division.Tree;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import io.stagecraft.planning.target.Target;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A target divided down to its last cell, with every sum exact to the smallest unit.
 *
 * <pre>{@code
 * plan.amount(organisation.at("seller-1"));                     // what seller 1 carries in all
 * plan.amount(organisation.at("seller-1").during(week));        // in a week
 * plan.children(organisation, organisation.at("East"));    // the sellers of a region; they add up
 * plan.byDay(organisation.at("seller-1").during(week));         // day by day
 * plan.explain(organisation.at("seller-1")).summarize();        // why this number
 * }</pre>
 *
 * <p>A plan takes 8 bytes a cell, and less than one more for the nodes above margins unless levels hardly branch. The sum below
 * a node of the nesting is found in constant time; a cut across the nesting takes one step for each node that it crosses. The
 * explanation of a cell repeats the divisions on the way down to it, which gives the stored number.
 *
 * <p>Equal where target, dimensions and cells are. Java serialization takes along the weights that the caller's functions gave, in
 * their place.
 */
public final class TargetPlan implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TargetSplit split;
    private final ImmutableList<Dimension<?>> dimensions;
    private final Shape shape;
    private final Spread spread;
    private final PlanCells values;
    private final LeafColumn leaves;
    private final ImmutableList<DefaultUsed> defaultsUsed;

    TargetPlan(TargetSplit split, Spread spread, PlanCells values, List<DefaultUsed> defaultsUsed) {
        this.split = split;
        this.spread = spread;
        this.shape = values.shape();
        this.values = values;
        this.leaves = values.leaves();
        this.defaultsUsed = ImmutableList.copyOf(defaultsUsed);
        ImmutableList.Builder<Dimension<?>> own = ImmutableList.builder();
        shape.dimensions().forEach(tree -> own.add(new Dimension<>(tree)));
        this.dimensions = own.build();
    }

    /** Returns the target that was divided. */
    public Target target() {
        return split.target();
    }

    /** Returns the split that made it. */
    public TargetSplit split() {
        return split;
    }

    /**
     * Returns the dimensions, from the outside in: those that were asked for, with the days and people in their place whose
     * elapsed or locked cells are kept of an earlier plan.
     */
    public List<Dimension<?>> dimensions() {
        return dimensions;
    }

    /** Returns the defaults that took part, in words; empty if none did. */
    public List<DefaultUsed> defaultsUsed() {
        return defaultsUsed;
    }

    /** Returns the number of cells. */
    public int cells() {
        return shape.size();
    }

    /**
     * Returns the smallest units of a cell by its number; the last dimension runs fastest.
     *
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public long cell(int number) {
        return leaves.get(checkElementIndex(number, shape.size(), "cell"));
    }

    /** Returns the sum of all cells, which is the target and the margins on it. */
    public Quantity total() {
        return quantity(leaves.sum(0, shape.size()));
    }

    /**
     * Returns the sum of the cells that a cut selects.
     *
     * @throws IllegalArgumentException if the cut names what the plan does not have
     */
    public Quantity amount(Cut cut) {
        return quantity(sum(shape.intervals(cut)));
    }

    /**
     * Returns the amount assigned to a cell or a node above it: the sum of its cells where no margin lies below it, and less by
     * the margins where one does.
     *
     * @throws IllegalArgumentException if the cut names no node of the nesting
     */
    public Quantity assigned(Cut cut) {
        Shape.Node node = shape.node(cut);
        return quantity(assigned(node.axis(), node.outer(), node.node()));
    }

    /**
     * Returns the parts of what a cut selects, by the children of the key that it names in a dimension, or by the top keys
     * where it names none; those included that the plan keeps of an earlier one ({@link TargetSplit#elapsedBefore}).
     *
     * @return the amounts by key, in the order of the keys; immutable, empty for a leaf; they add up to the amount of the cut
     * @throws IllegalArgumentException if the plan does not have the dimension
     */
    public <K> Map<K, Quantity> children(Dimension<K> dimension, Cut within) {
        int axis = shape.axis(dimension.tree());
        int[] intervals = shape.intervals(requireNonNull(within, "within"));
        Object key = within.keys().get(dimension.name());
        Tree<K> own = shape.own(dimension.tree());
        int node = key == null ? 0 : own.node(key);
        Template template = own.template();
        ImmutableMap.Builder<K, Quantity> parts = ImmutableMap.builder();
        for (int child = template.firstChild(node); child < template.endChild(node); child++) {
            int[] part = intervals.clone();
            part[2 * axis] = Math.max(part[2 * axis], template.firstLeaf(child));
            part[2 * axis + 1] = Math.max(part[2 * axis], Math.min(part[2 * axis + 1], template.endLeaf(child)));
            parts.put(own.key(child), quantity(sum(part)));
        }
        return parts.build();
    }

    /**
     * Returns the amounts that a cut selects, by day. Where the calendar ends in longer periods, such as months, a whole period
     * stands at its first day, and is selected where the cut has that day.
     *
     * @return an amount for each leaf of the calendar in the cut, in order; immutable
     * @throws IllegalArgumentException if the plan has no calendar
     */
    public SortedMap<LocalDate, Quantity> byDay(Cut cut) {
        int axis = shape.calendar();
        int[] intervals = shape.intervals(cut);
        ImmutableSortedMap.Builder<LocalDate, Quantity> days = ImmutableSortedMap.naturalOrder();
        for (int leaf = intervals[2 * axis]; leaf < intervals[2 * axis + 1]; leaf++) {
            int[] day = intervals.clone();
            day[2 * axis] = leaf;
            day[2 * axis + 1] = leaf + 1;
            days.put(shape.days(axis, leaf).start(), quantity(sum(day)));
        }
        return days.build();
    }

    /** Returns the over-assignment, with the margin of each level. */
    public OverAssignment overAssignment() {
        ImmutableOverAssignment.Builder over = ImmutableOverAssignment.builder()
                .target(target().amount().orElseThrow())
                .givenOut(total())
                .carried(quantity(spread.carried()));
        for (int axis = 0; axis < shape.axes(); axis++) {
            int level = axis;
            levels(axis).margins().forEach((depth, margin) -> over.addLedger(entry(level, depth, margin)));
        }
        return over.build();
    }

    private MarginEntry entry(int axis, int depth, Ratio margin) {
        Template template = shape.template(axis);
        long before = 0;
        long after = 0;
        for (int outer = 0; outer < shape.outer(axis); outer++) {
            for (int node = 0; node < template.nodes(); node++) {
                if (template.depth(node) == depth - 1 && !template.isLeaf(node)) {
                    long total = assigned(axis, outer, node);
                    before = Math.addExact(before, total);
                    after = Math.addExact(after, spread.stretched(axis, node, total));
                }
            }
        }
        return ImmutableMarginEntry.builder()
                .dimension(levels(axis).tree().name())
                .depth(depth)
                .margin(margin)
                .assigned(quantity(before))
                .given(quantity(after))
                .build();
    }

    /**
     * Explains what was assigned to a node of the nesting: on each level from the target down its weight, the method and
     * what decided its last unit, divided anew. Levels that are sums of rounded days are passed over on the way to a day.
     *
     * @throws IllegalArgumentException if the cut names no node of the nesting
     */
    public Explanation explain(Cut cut) {
        Shape.Node cell = shape.node(cut);
        Explanation explained = Explanation.builder()
                .label(Message.of("plan.target"))
                .value(target().amount().orElseThrow().toDecimal())
                .unit(unit().name())
                .reasons(split.acceptance()
                        .map(reason -> List.of(Message.of("plan.accepted").with("reason", reason)))
                        .orElse(List.of()))
                .build();
        long total = target().amount().orElseThrow().smallest();
        int outer = 0;
        for (int axis = 0; axis <= cell.axis(); axis++) {
            Template template = shape.template(axis);
            int goal = axis == cell.axis() ? cell.node() : nodeBefore(cell, axis);
            int parent = 0;
            for (int node : template.path(goal)) {
                if (node != goal && spread.isSum(axis, outer, node)) {
                    continue;
                }
                Optional<PartExplanation> part = spread.explain(axis, outer, parent, total, node);
                explained = part.isPresent()
                        ? step(axis, node, total, part.get(), explained)
                        : sum(axis, outer, node, explained);
                total = assigned(axis, outer, node);
                parent = node;
            }
            outer = outer * template.leaves() + template.firstLeaf(goal);
        }
        return explained;
    }

    private int nodeBefore(Shape.Node cell, int axis) {
        int rest = cell.outer();
        for (int before = cell.axis() - 1; before > axis; before--) {
            rest /= shape.template(before).leaves();
        }
        return shape.template(axis).nodeOfLeaf(rest % shape.template(axis).leaves());
    }

    private Message label(int axis, int node) {
        Tree<?> tree = levels(axis).tree();
        return Message.of("plan.node")
                .with("dimension", tree.name())
                .with("key", tree.key(node).toString());
    }

    private Explanation sum(int axis, int outer, int node, Explanation above) {
        return Explanation.builder()
                .label(label(axis, node))
                .value(quantity(assigned(axis, outer, node)).toDecimal())
                .unit(unit().name())
                .rule(Rule.named(Message.of("rule.sum-of-rounded")))
                .addChildren(above)
                .build();
    }

    private Explanation step(int axis, int node, long assigned, PartExplanation part, Explanation above) {
        Explanation.Builder step = Explanation.builder()
                .label(label(axis, node))
                .value(quantity(part.part()).toDecimal())
                .unit(unit().name())
                .rule(Rule.named(Message.of("rule.share-by-weight").with("method", part.method())))
                .addChildren(above)
                .addChildren(Explanation.given(Message.of("plan.weight"), part.weight(), ""))
                .addChildren(Explanation.given(Message.of("plan.weights"), part.sumOfWeights(), ""));
        if (part.total() != assigned) {
            step.addChildren(Explanation.given(
                    Message.of("plan.given"), BigDecimal.valueOf(part.total(), unit().decimals()), unit().name()));
        }
        return step.addReasons(part.ground()).build();
    }

    /**
     * Returns the difference from an earlier plan to this one.
     *
     * @throws IllegalArgumentException if the plans have other dimensions, or another unit
     */
    public PlanDifference minus(TargetPlan earlier) {
        requireNonNull(earlier, "earlier");
        return PlanDifference.between(earlier, this);
    }

    /**
     * Returns the plan that a difference leads to.
     *
     * @throws IllegalArgumentException if the difference does not start from a plan equal to this one
     */
    public TargetPlan plus(PlanDifference difference) {
        return difference.appliedTo(this);
    }

    private Levels<?> levels(int axis) {
        return spread.levels().get(axis);
    }

    /**
     * Returns the margins of a dimension taken together: how much more its leaves are given than it was assigned.
     *
     * @throws IllegalArgumentException if the plan does not have the dimension
     */
    public Ratio marginOf(Dimension<?> dimension) {
        requireNonNull(dimension, "dimension");
        Ratio factor = Ratio.one();
        for (Ratio margin : levels(shape.axis(dimension.tree())).margins().values()) {
            factor = factor.multipliedBy(Ratio.one().plus(margin));
        }
        return factor.minus(Ratio.one());
    }

    Shape shape() {
        return shape;
    }

    LeafColumn column() {
        return leaves;
    }

    PlanCells cellValues() {
        return values;
    }

    long assigned(int axis, int outer, int node) {
        return values.assigned(axis, outer, node);
    }

    private Object writeReplace() {
        return new Form(split, values);
    }

    /** What travels: the numbers, and a split whose functions are replaced by what they gave. */
    private record Form(TargetSplit split, PlanCells values) implements Serializable {
        private Object readResolve() {
            return PlanParts.restored(split, values);
        }
    }

    private long sum(int[] intervals) {
        long[] sum = {0};
        shape.runs(intervals, (from, to) -> sum[0] = Math.addExact(sum[0], leaves.sum(from, to)));
        return sum[0];
    }

    /** Returns the unit of the plan. */
    public QuantityUnit unit() {
        return target().amount().orElseThrow().unit();
    }

    private Quantity quantity(long smallest) {
        return unit().ofSmallest(smallest);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof TargetPlan other
                && target().equals(other.target())
                && dimensions().equals(other.dimensions())
                && leaves.equals(other.leaves);
    }

    @Override
    public int hashCode() {
        return 31 * target().hashCode() + leaves.hashCode();
    }

    /** Returns the target, the dimensions and the sum of all cells; the form may change. */
    @Override
    public String toString() {
        return total() + " over " + dimensions();
    }
}
