package io.stagecraft.planning.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkPositionIndexes;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.target.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the making: the target is divided over all dimensions but the last, and each part of that can be divided by
 * itself, in any thread.
 *
 * <pre>{@code
 * PlanParts parts = split.inParts();
 * int half = parts.size() / 2;
 * PlanPart first = parts.divide(0, half);                  // in one thread
 * PlanPart second = parts.divide(half, parts.size());      // in another
 * parts.join(List.of(first, second)).orElseThrow();        // the very plan that split.plan() gives
 * }</pre>
 *
 * <p>Where the split is refused there are no parts, and joining none says why. Instances are immutable, and safe for use by
 * multiple threads where the caller's functions are.
 */
public final class PlanParts {
    private static final Ratio DEFAULT_MARGIN = Ratio.of(1, 20);

    private final TargetSplit split;
    private final Shape shape;
    private final ImmutableList<Axis<?>> axes;
    private final Spread spread;
    private final @Nullable PlanBuilder builder;
    private final ImmutableList<Problem> problems;

    private PlanParts(
            TargetSplit split,
            Shape shape,
            List<Axis<?>> axes,
            Spread spread,
            @Nullable PlanBuilder builder,
            Problems problems) {
        this.split = split;
        this.shape = shape;
        this.axes = ImmutableList.copyOf(axes);
        this.spread = spread;
        this.builder = problems.isEmpty() ? builder : null;
        this.problems = ImmutableList.copyOf(problems.toList());
    }

    static PlanParts of(TargetSplit split) {
        Problems problems = Problems.of("plan");
        Shape shape = Shape.of(split.axes());
        List<Axis<?>> axes = withDefaultMargin(split);
        checkTarget(split, problems);
        checkDays(split, problems);
        long total = problems.isEmpty() ? split.target().amount().orElseThrow().smallest() : 0;
        Rules rules = rules(split, shape, axes, total);
        Spread spread = new Spread(shape, axes, split.cells(), rules, problems);
        if (!problems.isEmpty()) {
            return new PlanParts(split, shape, axes, spread, null, problems);
        }
        rules.limits().carryUp(spread);
        checkLimits(rules.limits(), total, problems);
        PlanBuilder builder = new PlanBuilder(shape, axes, spread, rules);
        if (problems.isEmpty()) {
            builder.begin(total, problems);
        }
        return new PlanParts(split, shape, axes, spread, builder, problems);
    }

    /** Returns a plan of which the numbers are known. */
    static TargetPlan restored(TargetSplit split, PlanCells cells) {
        List<Axis<?>> axes = withDefaultMargin(split);
        Rules rules = rules(
                split,
                cells.shape(),
                axes,
                split.target().amount().orElseThrow().smallest());
        Spread spread = new Spread(cells.shape(), axes, split.cells(), rules, Problems.of("plan"));
        rules.limits().carryUp(spread);
        return new TargetPlan(split, axes, spread, cells, defaultsUsed(split, axes));
    }

    private static Rules rules(TargetSplit split, Shape shape, List<Axis<?>> axes, long total) {
        SplitRules given = split.rules();
        Earlier earlier = given.near();
        if (earlier == null) {
            checkArgument(
                    given.elapsedBefore() == null && given.locked().isEmpty(),
                    "locked cells need an earlier plan to be near");
            return new Rules(shape, axes, given, total, false);
        }
        Prior.mismatch(shape, earlier.cells().shape())
                .ifPresent(dimensions -> checkArgument(
                        false, "a plan over %s cannot stay near one over %s", shape.dimensions(), dimensions));
        return new Rules(shape, axes, given, total, split.isWeighedLike(earlier.split()));
    }

    private static List<Axis<?>> withDefaultMargin(TargetSplit split) {
        List<Axis<?>> stretched = new ArrayList<>(split.axes());
        for (int i = 0; i < stretched.size() && !split.hasOwnMargins(); i++) {
            Axis<?> axis = stretched.get(i);
            if (axis.dimension().kind() == TargetDimension.PERSON) {
                stretched.set(i, axis.withMargin(axis.template().shallowestLeaf(), DEFAULT_MARGIN));
                break;
            }
        }
        return stretched;
    }

    private static List<DefaultUsed> defaultsUsed(TargetSplit split, List<Axis<?>> stretched) {
        ImmutableList.Builder<DefaultUsed> used = ImmutableList.builder();
        used.addAll(split.smartCheck().defaultsUsed());
        if (!split.hasOwnMargins()
                && stretched.stream().anyMatch(axis -> !axis.margins().isEmpty())) {
            used.add(DefaultUsed.of(
                    "margin", "5 %", "our assumption", "margin 5 % where the target meets people, our assumption"));
        }
        return used.build();
    }

    private static void checkTarget(TargetSplit split, Problems problems) {
        problems.require(split.target().amount().isPresent(), "plan.amount", "target", "must have an amount");
        if (split.acceptance().isEmpty()) {
            split.smartCheck().failures().forEach(problems::add);
        }
    }

    private static void checkDays(TargetSplit split, Problems problems) {
        Target target = split.target();
        for (Axis<?> axis : split.axes()) {
            boolean isCalendar = axis.dimension().kind() == TargetDimension.PERIOD;
            for (int leaf = 0; isCalendar && leaf < axis.template().leaves(); leaf++) {
                int node = axis.template().nodeOfLeaf(leaf);
                Object key = axis.dimension().key(node);
                Optional<DateRange> outside = target.period()
                        .filter(period -> key instanceof PlanPeriod day && !period.encloses(day.range()));
                if (outside.isPresent()) {
                    problems.require(
                            false,
                            "plan.day-outside-period",
                            axis.dimension().describe(node),
                            "must lie in the period of the target " + outside.get(),
                            ((PlanPeriod) key).range());
                    if (problems.toList().size() >= Spread.MAX_PROBLEMS) {
                        return;
                    }
                }
            }
        }
    }

    private static void checkLimits(CellLimits limits, long total, Problems problems) {
        if (!limits.isEmpty()) {
            long least = limits.minimum(0, 0, 0);
            long most = limits.maximum(0, 0, 0);
            problems.require(
                    total >= least,
                    "plan.below-minimums",
                    "target",
                    "must be at least what its minimums need, " + least + " smallest units,",
                    total);
            problems.require(
                    total <= most,
                    "plan.above-maximums",
                    "target",
                    "must be at most what its maximums take, " + most + " smallest units,",
                    total);
        }
    }

    /** Returns how many parts there are: one for each choice of leaves before the last dimension; 0 where the split is refused. */
    public int size() {
        return builder == null ? 0 : builder.rows();
    }

    /**
     * Returns some parts, divided.
     *
     * @param from the first part
     * @param to the part after the last
     * @throws IndexOutOfBoundsException if they are not from 0 to {@link #size} and in order
     */
    public PlanPart divide(int from, int to) {
        checkPositionIndexes(from, to, size());
        return requireNonNull(builder, "the split is refused").part(from, to);
    }

    /**
     * Returns the plan that divided parts make, or everything that stands against it.
     *
     * @param parts parts of this, all of them, each once, in any order
     * @throws IllegalArgumentException if they are of another split, or not all parts once
     */
    public PlanResult join(List<PlanPart> parts) {
        PlanBuilder making = builder;
        if (making == null) {
            return new PlanResult.Refused(problems);
        }
        List<PlanPart> ordered =
                parts.stream().sorted(Comparator.comparingInt(PlanPart::from)).toList();
        List<Problem> found = new ArrayList<>();
        int next = 0;
        for (PlanPart part : ordered) {
            checkArgument(part.isOf(making), "%s are of another split", part);
            checkArgument(part.from() == next, "parts must follow each other but after %s come %s", next, part);
            next = part.to();
            found.addAll(part.problems());
        }
        checkArgument(next == size(), "parts must go up to %s but end at %s", size(), next);
        return found.isEmpty() ? planned(making, making.join(ordered)) : new PlanResult.Refused(found);
    }

    /** Divides all parts, straight into the plan. */
    PlanResult all() {
        PlanBuilder making = builder;
        if (making == null) {
            return new PlanResult.Refused(problems);
        }
        Problems found = Problems.of("plan");
        LeafColumn leaves = making.finish(found);
        return found.isEmpty() ? planned(making, leaves) : new PlanResult.Refused(found.toList());
    }

    private PlanResult planned(PlanBuilder making, LeafColumn leaves) {
        return new PlanResult.Planned(new TargetPlan(
                split, axes, spread, new PlanCells(shape, leaves, making.assigned()), defaultsUsed(split, axes)));
    }

    /** Returns how many parts there are; the form may change. */
    @Override
    public String toString() {
        return size() + " parts of a plan over " + shape.dimensions();
    }
}
