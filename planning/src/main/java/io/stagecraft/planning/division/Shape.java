// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.TargetDimension;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbering of the leaves of nested dimensions: the last dimension runs fastest. What lies below a node of a dimension
 * and a choice of leaves before it are leaves that follow each other.
 */
public final class Shape implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MAX_LEAVES = Integer.MAX_VALUE - 8;

    private final ImmutableList<Tree<?>> dimensions;
    private final ImmutableMap<String, Integer> axes;
    private final int[] stride;
    private final int size;

    public Shape(List<? extends Tree<?>> dimensions) {
        this.dimensions = ImmutableList.copyOf(dimensions);
        ImmutableMap.Builder<String, Integer> byName = ImmutableMap.builder();
        this.stride = new int[dimensions.size()];
        long below = 1;
        for (int axis = dimensions.size() - 1; axis >= 0; axis--) {
            stride[axis] = (int) below;
            below *= dimensions.get(axis).template().leaves();
            if (below > MAX_LEAVES) {
                throw new InvalidDefinitionException(
                        "plan",
                        List.of(Problem.of(
                                "plan",
                                Message.of("plan.leaves")
                                        .with("most", MAX_LEAVES)
                                        .with(
                                                "dimensions",
                                                dimensions.stream()
                                                        .map(each -> Argument.of(each.toString()))
                                                        .toList()))));
            }
        }
        for (int axis = 0; axis < dimensions.size(); axis++) {
            byName.put(dimensions.get(axis).name(), axis);
        }
        this.axes = byName.build();
        this.size = (int) below;
    }

    public static Shape of(List<Levels<?>> axes) {
        return new Shape(axes.stream().map(Levels::tree).toList());
    }

    public List<Tree<?>> dimensions() {
        return dimensions;
    }

    public int axes() {
        return dimensions.size();
    }

    /** Returns how many leaves there are. */
    public int size() {
        return size;
    }

    public Template template(int axis) {
        return dimensions.get(axis).template();
    }

    /** Returns how many leaves lie below one leaf of a dimension. */
    public int stride(int axis) {
        return stride[axis];
    }

    /** Returns how many choices of leaves there are before a dimension. */
    public int outer(int axis) {
        return size / (stride[axis] * template(axis).leaves());
    }

    /** Returns the number of a dimension that the plan has, or has with further keys. */
    public int axis(Tree<?> dimension) {
        Integer axis = axes.get(dimension.name());
        checkArgument(
                axis != null && dimensions.get(axis).encloses(dimension),
                "the plan has no dimension %s; dimensions are %s",
                dimension,
                dimensions);
        return axis;
    }

    /** Returns a dimension as the plan has it, with the keys that it keeps of an earlier plan. */
    public <K> Tree<K> own(Tree<K> dimension) {
        axis(dimension);
        return named(dimension);
    }

    /** Returns the dimension of a name, whose keys may be others. */
    @SuppressWarnings("unchecked") // dimensions of one name in one plan have keys of one type
    public <K> Tree<K> named(Tree<K> dimension) {
        Integer axis = axes.get(dimension.name());
        checkArgument(axis != null, "the plan has no dimension %s; dimensions are %s", dimension, dimensions);
        return (Tree<K>) dimensions.get(axis);
    }

    /** Returns which leaf of a dimension a cell lies in. */
    public int leaf(int axis, int cell) {
        return cell / stride[axis] % template(axis).leaves();
    }

    /** Returns which leaf of an earlier dimension a choice of leaves before a dimension has. */
    public int leafBefore(int axis, int outer, int before) {
        int rest = outer;
        for (int between = axis - 1; between > before; between--) {
            rest /= template(between).leaves();
        }
        return rest % template(before).leaves();
    }

    /** Returns whether all that a cut names is here. */
    public boolean knows(Cut cut) {
        return requireNonNull(cut, "cut").keys().entrySet().stream().allMatch(named -> {
                    Integer axis = axes.get(named.getKey());
                    return axis != null
                            && dimensions.get(axis).find(named.getValue()).isPresent();
                })
                && (cut.period().isEmpty()
                        || dimensions.stream().anyMatch(dimension -> dimension.kind() == TargetDimension.PERIOD));
    }

    /** Returns the first leaf below a node. */
    public int from(int axis, int outer, int node) {
        return (outer * template(axis).leaves() + template(axis).firstLeaf(node)) * stride[axis];
    }

    /** Returns the leaf after the last below a node. */
    public int to(int axis, int outer, int node) {
        return (outer * template(axis).leaves() + template(axis).endLeaf(node)) * stride[axis];
    }

    private void checkNames(Cut cut) {
        for (String name : requireNonNull(cut, "cut").keys().keySet()) {
            checkArgument(
                    axes.containsKey(name), "the plan has no dimension \"%s\"; dimensions are %s", name, axes.keySet());
        }
    }

    /** Returns the intervals of leaves that a cut selects, two numbers for each dimension; one may be empty. */
    public int[] intervals(Cut cut) {
        checkNames(cut);
        int[] intervals = new int[2 * axes()];
        for (int axis = 0; axis < axes(); axis++) {
            Object key = cut.keys().get(dimensions.get(axis).name());
            int node = key == null ? 0 : dimensions.get(axis).node(key);
            intervals[2 * axis] = template(axis).firstLeaf(node);
            intervals[2 * axis + 1] = template(axis).endLeaf(node);
        }
        if (cut.period().isPresent()) {
            DateRange period = cut.period().get();
            int axis = calendar();
            intervals[2 * axis] = Math.max(intervals[2 * axis], firstLeafFrom(axis, period, true));
            intervals[2 * axis + 1] = Math.max(
                    intervals[2 * axis], Math.min(intervals[2 * axis + 1], firstLeafFrom(axis, period, false)));
        }
        return intervals;
    }

    /** Returns the dimension of days. */
    public int calendar() {
        int calendar = calendarOrNone();
        checkArgument(calendar >= 0, "the plan has no calendar; dimensions are %s", dimensions);
        return calendar;
    }

    /** Returns the dimension of days, or -1 where there is none. */
    public int calendarOrNone() {
        for (int axis = 0; axis < axes(); axis++) {
            if (dimensions.get(axis).kind() == TargetDimension.PERIOD) {
                return axis;
            }
        }
        return -1;
    }

    /** Returns the days of a leaf of a calendar. */
    public DateRange days(int axis, int leaf) {
        Tree<?> calendar = dimensions.get(axis);
        Object key = calendar.key(calendar.template().nodeOfLeaf(leaf));
        return calendar.range(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the keys of " + calendar + " must be periods but one was " + key));
    }

    /** Returns the first leaf whose first day is at or after the start, or the end, of a range. */
    private int firstLeafFrom(int axis, DateRange range, boolean start) {
        int low = 0;
        int high = template(axis).leaves();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days(axis, middle).start().isBefore(start ? range.start() : range.end())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Calls the visitor with each run of leaves that a cut selects, in order. */
    public void runs(int[] intervals, RunVisitor visitor) {
        int last = axes() - 1;
        while (last > 0
                && intervals[2 * last + 1] - intervals[2 * last]
                        == template(last).leaves()) {
            last--;
        }
        for (int axis = 0; axis < axes(); axis++) {
            if (intervals[2 * axis] == intervals[2 * axis + 1]) {
                return;
            }
        }
        int[] at = new int[last + 1];
        for (int axis = 0; axis <= last; axis++) {
            at[axis] = intervals[2 * axis];
        }
        while (true) {
            int from = 0;
            for (int axis = 0; axis <= last; axis++) {
                from += at[axis] * stride[axis];
            }
            visitor.visit(from, from + (intervals[2 * last + 1] - intervals[2 * last]) * stride[last]);
            int axis = last - 1;
            while (axis >= 0 && ++at[axis] == intervals[2 * axis + 1]) {
                at[axis] = intervals[2 * axis];
                axis--;
            }
            if (axis < 0) {
                return;
            }
        }
    }

    /** Receives leaves that follow each other. */
    @FunctionalInterface
    public interface RunVisitor {
        void visit(int from, int to);
    }

    /** Returns why a cut names neither a cell nor a node above one, or empty if it does. */
    Optional<Message> fault(Cut cut) {
        Optional<String> foreign = cut.keys().keySet().stream()
                .filter(name -> !axes.containsKey(name))
                .findFirst();
        if (foreign.isPresent()) {
            return Optional.of(Message.of("plan.cell-dimension").with("dimension", foreign.get()));
        }
        if (cut.period().isPresent()) {
            return Optional.of(Message.of("plan.cell-days"));
        }
        boolean isNamed = true;
        for (Tree<?> tree : dimensions) {
            Object key = cut.keys().get(tree.name());
            if (key == null) {
                isNamed = false;
                continue;
            }
            Optional<Integer> node = tree.find(key);
            if (node.isEmpty()) {
                return Optional.of(Message.of("plan.cell-key")
                        .with("dimension", tree.name())
                        .with("key", key.toString()));
            }
            if (!isNamed) {
                return Optional.of(Message.of("plan.cell-leaf").with("dimension", tree.name()));
            }
            isNamed = tree.template().isLeaf(node.get());
        }
        return Optional.empty();
    }

    /**
     * Returns the node of the nesting that a cut names.
     *
     * @throws IllegalArgumentException if it names no node: a dimension before the last one named is not down to a leaf
     */
    public Node node(Cut cut) {
        checkNames(cut);
        checkArgument(cut.period().isEmpty(), "a cell is named by keys, not by days (%s)", cut);
        int last = -1;
        int node = 0;
        int outer = 0;
        for (int axis = 0; axis < axes(); axis++) {
            Object key = cut.keys().get(dimensions.get(axis).name());
            if (key == null) {
                continue;
            }
            checkArgument(
                    last == axis - 1 && (axis == 0 || template(axis - 1).isLeaf(node)),
                    "%s names no cell: each dimension before the last one named must be named down to a leaf",
                    cut);
            outer = axis == 0
                    ? 0
                    : outer * template(axis - 1).leaves() + template(axis - 1).firstLeaf(node);
            node = dimensions.get(axis).node(key);
            last = axis;
        }
        return new Node(Math.max(0, last), outer, node);
    }

    /** Returns a node in words, from the outside in. */
    public String describe(int axis, int outer, int node) {
        List<String> words = new ArrayList<>();
        if (node != 0) {
            words.add(dimensions.get(axis).describe(node));
        }
        int rest = outer;
        for (int before = axis - 1; before >= 0; before--) {
            int leaf = rest % template(before).leaves();
            rest /= template(before).leaves();
            words.add(0, dimensions.get(before).describe(template(before).nodeOfLeaf(leaf)));
        }
        return words.isEmpty() ? "target" : String.join(" / ", words);
    }

    public Map<String, Integer> names() {
        return axes;
    }

    /** A node of the nesting: a node of a dimension, and the number of the leaves chosen before it. */
    public record Node(int axis, int outer, int node) {}

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(dimensions, "dimensions");
        requireNonNull(axes, "axes");
        requireNonNull(stride, "stride");
        if (!(stride.length == dimensions.size() && axes.size() == dimensions.size() && size >= 0)) {
            throw new InvalidObjectException("axes must be as many as dimensions");
        }
        return this;
    }
}
