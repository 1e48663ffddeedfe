package io.stagecraft.planning.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkPositionIndexes;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.apportion.SplitResult;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
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
    private final @Nullable Making making;
    private final ImmutableList<Problem> problems;

    private PlanParts(TargetSplit split, @Nullable Making making, Problems problems) {
        this.split = split;
        this.making = problems.isEmpty() ? making : null;
        this.problems = ImmutableList.copyOf(problems.toList());
    }

    /** What a split that is not refused is made with. */
    private record Making(Shape shape, List<Axis<?>> axes, Spread spread, PlanBuilder builder) {}

    static PlanParts of(TargetSplit split) {
        Problems problems = Problems.of("plan");
        check(split, problems);
        if (!problems.isEmpty()) {
            for (Axis<?> axis : split.axes()) {
                Problems weights = Problems.of("plan");
                axis.weights(split.cells() != null, weights);
                weights.toList().forEach(problems::add);
            }
            return new PlanParts(split, null, problems);
        }
        Quantity total = split.target().amount().orElseThrow();
        List<Axis<?>> axes = new ArrayList<>();
        guarded(problems, total, () -> axes.addAll(Kept.keep(withDefaultMargin(split), split.rules(), problems)));
        checkCuts(split, axes, problems);
        if (!problems.isEmpty()) {
            return new PlanParts(split, null, problems);
        }
        Shape shape = Shape.of(axes);
        List<Rules> rules = new ArrayList<>();
        guarded(problems, total, () -> rules.add(rules(split, shape, axes, total.smallest())));
        Optional<Spread> spread = problems.isEmpty()
                ? Spread.of(shape, axes, cells(split, shape), rules.get(0), total.unit(), problems)
                : Optional.empty();
        List<Making> making = new ArrayList<>();
        spread.ifPresent(dividing -> guarded(problems, total, () -> {
            CellLimits limits = rules.get(0).limits();
            limits.carryUp(dividing);
            checkLimits(limits, total, problems);
            PlanBuilder builder = new PlanBuilder(shape, axes, dividing, rules.get(0));
            if (problems.isEmpty()) {
                builder.begin(total.smallest(), problems);
                making.add(new Making(shape, axes, dividing, builder));
            }
        }));
        return new PlanParts(split, making.isEmpty() ? null : making.get(0), problems);
    }

    /** Takes a step, and names what stops it. */
    private static void guarded(Problems problems, Quantity total, Runnable step) {
        try {
            step.run();
        } catch (InvalidDefinitionException e) {
            e.problems().forEach(problems::add);
        } catch (ArithmeticException e) {
            problems.add(Problem.of(
                    "plan.overflow",
                    "target",
                    "must fit 64 bits of smallest units, with its margins and what it carries,",
                    total.toString()));
        }
    }

    /** Returns a plan of which the numbers are known. */
    static TargetPlan restored(TargetSplit split, PlanCells cells) {
        Shape shape = cells.shape();
        List<Axis<?>> axes = new ArrayList<>(withDefaultMargin(split));
        for (int axis = 0; axis < axes.size(); axis++) {
            axes.set(axis, axes.get(axis).within(shape.dimensions().get(axis)));
        }
        Quantity total = split.target().amount().orElseThrow();
        Rules rules = rules(split, shape, axes, total.smallest());
        Problems problems = Problems.of("plan");
        Optional<Spread> spread = Spread.of(shape, axes, cells(split, shape), rules, total.unit(), problems);
        problems.throwIfAny();
        rules.limits().carryUp(spread.orElseThrow());
        return new TargetPlan(split, axes, spread.orElseThrow(), cells, defaultsUsed(split, axes));
    }

    private static @Nullable LongUnaryOperator cells(TargetSplit split, Shape shape) {
        return Kept.cells(split.cells(), Shape.of(split.axes()), shape);
    }

    private static Rules rules(TargetSplit split, Shape shape, List<Axis<?>> axes, long total) {
        Earlier earlier = split.rules().near();
        return new Rules(shape, axes, split.rules(), total, earlier != null && split.isWeighedLike(earlier.split()));
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

    private static void check(TargetSplit split, Problems problems) {
        Target target = split.target();
        SplitRules rules = split.rules();
        problems.require(!split.axes().isEmpty(), "plan.dimensions", "plan", "must have at least one dimension");
        problems.require(target.amount().isPresent(), "plan.amount", "target", "must have an amount");
        if (split.acceptance().isEmpty()) {
            split.smartCheck().failures().forEach(problems::add);
        }
        target.amount().ifPresent(amount -> rules.checkUnits(amount.unit(), problems));
        Earlier earlier = rules.near();
        problems.require(
                earlier != null || Kept.cuts(rules).isEmpty(),
                "plan.no-earlier-plan",
                "elapsed or locked cells",
                "must have an earlier plan that they are kept of");
        if (earlier != null && !split.axes().isEmpty()) {
            List<String> names =
                    names(split.axes().stream().map(Axis::dimension).toList());
            List<Dimension<?>> before = earlier.cells().shape().dimensions();
            problems.require(
                    names.equals(names(before)), "plan.dimensions", "earlier plan", "must be over " + names, before);
        }
        target.period().ifPresent(period -> checkDays(split, period, problems));
    }

    private static List<String> names(List<? extends Dimension<?>> dimensions) {
        return dimensions.stream().map(Dimension::name).toList();
    }

    private static void checkDays(TargetSplit split, DateRange period, Problems problems) {
        for (Axis<?> axis : split.axes()) {
            Dimension<?> calendar = axis.dimension();
            Optional<DateRange> span = calendar.span().map(days -> withElapsed(days, calendar, split.rules()));
            problems.require(
                    span.isEmpty() || span.get().encloses(period),
                    "plan.period-not-covered",
                    calendar.name(),
                    "must cover the period of the target " + period,
                    span.map(DateRange::toString).orElse(""));
            for (int leaf = 0; span.isPresent() && leaf < axis.template().leaves(); leaf++) {
                int node = axis.template().nodeOfLeaf(leaf);
                if (calendar.key(node) instanceof PlanPeriod day && !period.encloses(day.range())) {
                    problems.require(
                            false,
                            "plan.day-outside-period",
                            calendar.describe(node),
                            "must lie in the period of the target " + period,
                            day.range());
                    if (problems.toList().size() >= Spread.MAX_PROBLEMS) {
                        return;
                    }
                }
            }
        }
    }

    /** Returns the days of a calendar with those before it that have elapsed and are kept of the earlier plan. */
    private static DateRange withElapsed(DateRange days, Dimension<?> calendar, SplitRules rules) {
        LocalDate today = rules.elapsedBefore();
        Earlier near = rules.near();
        if (today == null || near == null || days.start().isAfter(today)) {
            return days;
        }
        return near.cells().shape().dimensions().stream()
                .filter(dimension -> dimension.name().equals(calendar.name()))
                .flatMap(dimension -> dimension.span().stream())
                .filter(before -> before.start().isBefore(today))
                .map(before -> days.span(before.before(today)))
                .findFirst()
                .orElse(days);
    }

    /** Names the cuts that are neither in the plan nor, where their cells are kept, in the earlier one. */
    private static void checkCuts(TargetSplit split, List<Axis<?>> axes, Problems problems) {
        if (axes.isEmpty()) {
            return;
        }
        SplitRules rules = split.rules();
        Shape shape = Shape.of(axes);
        rules.limits().forEach(limit -> checkCell(shape, limit.cell(), problems));
        rules.carried().forEach(carry -> checkCell(shape, carry.cell(), problems));
        Earlier near = rules.near();
        for (Cut cut : Kept.cuts(rules)) {
            problems.require(
                    shape.knows(cut) || (near != null && near.cells().shape().knows(cut)),
                    "plan.cut",
                    cut.toString(),
                    "must name what the plan or the earlier plan has");
        }
    }

    private static void checkCell(Shape shape, Cut cell, Problems problems) {
        try {
            shape.node(cell);
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of(
                    "plan.cut",
                    cell.toString(),
                    "must name a cell of the plan or a node above it; " + e.getMessage(),
                    ""));
        }
    }

    private static void checkLimits(CellLimits limits, Quantity total, Problems problems) {
        if (!limits.isEmpty()) {
            long least = limits.minimum(0, 0, 0);
            long most = limits.maximum(0, 0, 0);
            problems.require(
                    total.smallest() >= least,
                    "plan.below-minimums",
                    "target",
                    "must be at least what its minimums need, " + total.unit().ofSmallest(least) + ",",
                    total);
            problems.require(
                    total.smallest() <= most,
                    "plan.above-maximums",
                    "target",
                    "must be at most what its maximums take, " + total.unit().ofSmallest(most) + ",",
                    total);
        }
    }

    /** Returns how many parts there are: one for each choice of leaves before the last dimension; 0 where the split is refused. */
    public int size() {
        return making == null ? 0 : making.builder().rows();
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
        PlanBuilder builder = requireNonNull(making, "the split is refused").builder();
        Problems found = Problems.of("plan");
        List<PlanPart> part = new ArrayList<>();
        guarded(found, split.target().amount().orElseThrow(), () -> part.add(builder.part(from, to)));
        return part.isEmpty()
                ? new PlanPart(builder, from, to, new int[0], new long[0], new long[0], found.toList())
                : part.get(0);
    }

    /**
     * Returns the plan that divided parts make, or everything that stands against it.
     *
     * @param parts parts of this, all of them, each once, in any order
     * @throws IllegalArgumentException if they are of another split, or not all parts once
     */
    public SplitResult<TargetPlan> join(List<PlanPart> parts) {
        Making made = making;
        if (made == null) {
            return SplitResult.impossible("plan", problems);
        }
        PlanBuilder builder = made.builder();
        List<PlanPart> ordered =
                parts.stream().sorted(Comparator.comparingInt(PlanPart::from)).toList();
        List<Problem> found = new ArrayList<>();
        int next = 0;
        for (PlanPart part : ordered) {
            checkArgument(part.isOf(builder), "%s are of another split", part);
            checkArgument(part.from() == next, "parts must follow each other but after %s come %s", next, part);
            next = part.to();
            found.addAll(part.problems());
        }
        checkArgument(next == size(), "parts must go up to %s but end at %s", size(), next);
        return found.isEmpty() ? planned(made, builder.join(ordered)) : SplitResult.impossible("plan", found);
    }

    /** Divides all parts, straight into the plan. */
    SplitResult<TargetPlan> all() {
        Making made = making;
        if (made == null) {
            return SplitResult.impossible("plan", problems);
        }
        Problems found = Problems.of("plan");
        List<LeafColumn> leaves = new ArrayList<>();
        guarded(
                found,
                split.target().amount().orElseThrow(),
                () -> leaves.add(made.builder().finish(found)));
        return found.isEmpty() ? planned(made, leaves.get(0)) : SplitResult.impossible("plan", found.toList());
    }

    private SplitResult<TargetPlan> planned(Making made, LeafColumn leaves) {
        PlanCells cells = new PlanCells(made.shape(), leaves, made.builder().assigned());
        return SplitResult.made(
                new TargetPlan(split, made.axes(), made.spread(), cells, defaultsUsed(split, made.axes())));
    }

    /** Returns how many parts there are; the form may change. */
    @Override
    public String toString() {
        return size() + " parts of a plan over "
                + split.axes().stream().map(Axis::dimension).toList();
    }
}
