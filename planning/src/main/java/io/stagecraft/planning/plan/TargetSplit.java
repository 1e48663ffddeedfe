package io.stagecraft.planning.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.target.SmartCheck;
import io.stagecraft.planning.target.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a target is divided: over which dimensions, by which weights, with which method and margin on each level.
 *
 * <pre>{@code
 * TargetPlan plan = TargetSplit.of(target)
 *     .over(organisation, SplitWeights.by(history::wonRevenue))
 *     .over(calendar, SplitWeights.seasonal(season, workCalendar))
 *     .plan()
 *     .orElseThrow();
 * }</pre>
 *
 * <p>Dimensions nest in the order given. A dimension without weights of its own divides by the cells' weights where such
 * are given ({@link #weightedByCells}), else equally by leaves. Across a dimension parts are made by largest remainder, ties to the
 * earlier key; along a calendar by cumulative rounding.
 *
 * <p>Where the target meets people, at the shallowest leaves of the first dimension of kind {@code PERSON}, the parts add up
 * to 5 % more than was assigned, rounded up; our assumption, once, unless the caller says otherwise. Everywhere else they
 * add up to exactly what was assigned. Domain model 12.3.
 *
 * <p>Each method returns a changed copy. Instances are immutable, and safe for use by multiple threads where the
 * caller's functions are.
 */
public final class TargetSplit {
    private static final Ratio DEFAULT_MARGIN = Ratio.of(1, 20);

    private final Target target;
    private final SmartCheck check;
    private final Optional<String> acceptance;
    private final ImmutableList<Axis<?>> axes;
    private final @Nullable LongUnaryOperator cells;
    private final boolean ownMargins;

    private TargetSplit(
            Target target,
            SmartCheck check,
            Optional<String> acceptance,
            List<Axis<?>> axes,
            @Nullable LongUnaryOperator cells,
            boolean ownMargins) {
        this.target = target;
        this.check = check;
        this.acceptance = acceptance;
        this.axes = ImmutableList.copyOf(axes);
        this.cells = cells;
        this.ownMargins = ownMargins;
    }

    /** Returns a split of a target, checked with the default bounds, over nothing yet. */
    public static TargetSplit of(Target target) {
        return of(SmartCheck.of(target));
    }

    /** Returns a split of a target that was checked, over nothing yet. */
    public static TargetSplit of(SmartCheck check) {
        return new TargetSplit(check.target(), check, Optional.empty(), ImmutableList.of(), null, false);
    }

    /**
     * Returns a copy that plans even though the target is not SMART, for a reason that the plan keeps.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public TargetSplit accepting(String reason) {
        checkArgument(!reason.isBlank(), "the reason to accept a target must not be blank");
        return new TargetSplit(target, check, Optional.of(reason), axes, cells, ownMargins);
    }

    /** Returns a copy divided over one more dimension, by the cells' weights or else equally by leaves. */
    public <K> TargetSplit over(Dimension<K> dimension) {
        return adding(new Axis<>(dimension, null));
    }

    /** Returns a copy divided over one more dimension. */
    public <K> TargetSplit over(Dimension<K> dimension, SplitWeights<? super K> weights) {
        return adding(new Axis<>(dimension, requireNonNull(weights, "weights")));
    }

    /**
     * Returns a copy in which the cells of the plan weigh, wherever a dimension has no weights of its own.
     *
     * @param weight the weight of a leaf by its number: the last dimension runs fastest; none negative
     */
    public TargetSplit weightedByCells(LongUnaryOperator weight) {
        return new TargetSplit(target, check, acceptance, axes, requireNonNull(weight, "weight"), ownMargins);
    }

    /**
     * Returns a copy in which the nodes on one level weigh by themselves instead of by their leaves.
     *
     * @param dimension one that was added
     * @param depth the level, 1 for the top of the dimension
     * @param weight what a node weighs among its siblings, not negative
     */
    public <K> TargetSplit weighing(
            Dimension<K> dimension, int depth, Function<? super K, ? extends BigDecimal> weight) {
        requireNonNull(weight, "weight");
        return changing(dimension, depth, axis -> axis.weighing(depth, weight));
    }

    /** Returns a copy that divides with another method on every level of a dimension. */
    public <K> TargetSplit using(Dimension<K> dimension, Apportionment method) {
        TargetSplit changed = this;
        for (int depth = 1; depth <= dimension.depth(); depth++) {
            changed = changed.using(dimension, depth, method);
        }
        return changed;
    }

    /** Returns a copy that divides with another method on one level of a dimension, 1 for its top. */
    public <K> TargetSplit using(Dimension<K> dimension, int depth, Apportionment method) {
        requireNonNull(method, "method");
        return changing(dimension, depth, axis -> axis.using(depth, method));
    }

    /**
     * Returns a copy in which the nodes on one level add up to more than was assigned; from then on, only margins given
     * like this count, and none is added where the target meets people.
     *
     * @param margin how much more, 0 or above, such as 1/20
     * @throws IllegalArgumentException if the margin is negative
     */
    public <K> TargetSplit withMargin(Dimension<K> dimension, int depth, Ratio margin) {
        checkArgument(margin.signum() >= 0, "margin must be at least 0 but was %s", margin);
        TargetSplit changed = changing(dimension, depth, axis -> axis.withMargin(depth, margin));
        return new TargetSplit(target, check, acceptance, changed.axes, cells, true);
    }

    /** Returns a copy without any margin. */
    public TargetSplit withoutMargin() {
        checkArgument(
                axes.stream().allMatch(axis -> axis.margins().isEmpty()), "a margin was already given for %s", axes);
        return new TargetSplit(target, check, acceptance, axes, cells, true);
    }

    /**
     * Divides the target.
     *
     * @return the plan, or everything that stands against it: a target that is not SMART and was not accepted, days outside
     *     its period, weights that are negative or all zero
     * @throws ArithmeticException if an amount does not fit a {@code long} of smallest units
     * @throws IllegalArgumentException if there is no dimension, or more cells than an {@code int} counts
     */
    public PlanResult plan() {
        checkArgument(!axes.isEmpty(), "a plan needs at least one dimension");
        Problems problems = Problems.of("plan");
        checkTarget(problems);
        Shape shape = new Shape(axes.stream().map(Axis::dimension).toList());
        checkDays(shape, problems);
        if (!problems.isEmpty()) {
            return new PlanResult.Refused(problems.toList());
        }
        List<Axis<?>> stretched = withDefaultMargin();
        Spread spread = new Spread(shape, stretched, cells, Bounds.none(), problems);
        if (!problems.isEmpty()) {
            return new PlanResult.Refused(problems.toList());
        }
        PlanBuilder builder = new PlanBuilder(shape, stretched, spread);
        builder.build(target.amount().orElseThrow().smallest(), problems);
        return problems.isEmpty()
                ? new PlanResult.Planned(new TargetPlan(
                        this, stretched, shape, spread, builder.leaves(), builder.assigned(), defaultsUsed(stretched)))
                : new PlanResult.Refused(problems.toList());
    }

    /** Returns the target. */
    public Target target() {
        return target;
    }

    /** Returns how SMART the target is. */
    public SmartCheck smartCheck() {
        return check;
    }

    /** Returns why the target was accepted although it may not be SMART; empty if nobody had to. */
    public Optional<String> acceptance() {
        return acceptance;
    }

    private void checkTarget(Problems problems) {
        problems.require(target.amount().isPresent(), "plan.amount", "target", "must have an amount");
        if (acceptance.isEmpty()) {
            check.failures().forEach(problems::add);
        }
    }

    private void checkDays(Shape shape, Problems problems) {
        if (target.period().isEmpty()) {
            return;
        }
        DateRange period = target.period().get();
        for (Axis<?> axis : axes) {
            for (int leaf = 0;
                    axis.dimension().kind() == TargetDimension.PERIOD
                            && leaf < axis.template().leaves();
                    leaf++) {
                Object key = axis.dimension().key(axis.template().nodeOfLeaf(leaf));
                if (key instanceof PlanPeriod day && !period.encloses(day.range())) {
                    problems.require(
                            false,
                            "plan.day-outside-period",
                            axis.dimension().describe(axis.template().nodeOfLeaf(leaf)),
                            "must lie in the period of the target " + period,
                            day.range());
                    if (problems.toList().size() >= Spread.MAX_PROBLEMS) {
                        return;
                    }
                }
            }
        }
        problems.require(
                shape.axes() == shape.names().size(), "plan.dimensions", "dimensions", "must have different names");
    }

    private List<Axis<?>> withDefaultMargin() {
        List<Axis<?>> stretched = new ArrayList<>(axes);
        for (int i = 0; i < stretched.size() && !ownMargins; i++) {
            Axis<?> axis = stretched.get(i);
            if (axis.dimension().kind() == TargetDimension.PERSON) {
                stretched.set(i, axis.withMargin(axis.template().shallowestLeaf(), DEFAULT_MARGIN));
                break;
            }
        }
        return stretched;
    }

    private List<DefaultUsed> defaultsUsed(List<Axis<?>> stretched) {
        ImmutableList.Builder<DefaultUsed> used = ImmutableList.builder();
        used.addAll(check.defaultsUsed());
        if (!ownMargins && stretched.stream().anyMatch(axis -> !axis.margins().isEmpty())) {
            used.add(DefaultUsed.of(
                    "margin", "5 %", "our assumption", "margin 5 % where the target meets people, our assumption"));
        }
        return used.build();
    }

    private TargetSplit adding(Axis<?> axis) {
        checkArgument(
                axes.stream()
                        .noneMatch(known ->
                                known.dimension().name().equals(axis.dimension().name())),
                "a plan must have each dimension once but %s was there already",
                axis.dimension().name());
        return new TargetSplit(
                target,
                check,
                acceptance,
                ImmutableList.<Axis<?>>builder().addAll(axes).add(axis).build(),
                cells,
                ownMargins);
    }

    @SuppressWarnings("unchecked") // the axis was added with this very dimension, so with its keys
    private <K> TargetSplit changing(Dimension<K> dimension, int depth, Function<Axis<K>, Axis<K>> change) {
        checkArgument(
                depth >= 1 && depth <= dimension.depth(),
                "depth must be from 1 to %s but was %s (%s)",
                dimension.depth(),
                depth,
                dimension);
        List<Axis<?>> changed = new ArrayList<>(axes);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).dimension().equals(dimension)) {
                changed.set(i, change.apply((Axis<K>) changed.get(i)));
                return new TargetSplit(target, check, acceptance, changed, cells, ownMargins);
            }
        }
        throw new IllegalArgumentException("the split has no dimension " + dimension + "; dimensions are "
                + axes.stream().map(Axis::dimension).toList());
    }
}
