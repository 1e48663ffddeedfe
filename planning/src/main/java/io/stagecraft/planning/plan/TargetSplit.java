// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.apportion.SplitResult;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.planning.division.Levels;
import io.stagecraft.planning.division.Request;
import io.stagecraft.planning.division.Rules;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.RampProfile;
import io.stagecraft.planning.target.SmartCheck;
import io.stagecraft.planning.target.Target;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The way in which a target is divided: its dimensions, and on each level the weights, the method and the margin.
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
 * earlier key; along a calendar by cumulative rounding, once for all its levels: the days are rounded and what stands above
 * them is their sum, so that what is due to any day is within half a unit of exact. Only a level with a margin, a method, an
 * amount carried or a bound of its own is rounded by itself. A sum over several people may stray by half a unit for each.
 *
 * <p>Where the target is divided among people, at the shallowest leaves of the first dimension of kind {@code PERSON}, the
 * parts add up to 5 % more than was assigned, rounded up. This margin is our assumption; it is added once, unless the caller
 * sets the margins. Everywhere else they add up to exactly what was assigned. See the domain model, Decomposition.
 *
 * <p>Each method returns a changed copy. Java serialization takes along the weights that the caller's functions gave, in their
 * place.
 */
public final class TargetSplit implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Target target;
    private final SmartCheck check;
    private final @Nullable String acceptance;
    private final Request request;

    private TargetSplit(Target target, SmartCheck check, @Nullable String acceptance, Request request) {
        this.target = target;
        this.check = check;
        this.acceptance = acceptance;
        this.request = request;
    }

    /** Returns a split of a target, checked with the default bounds, over nothing yet. */
    public static TargetSplit of(Target target) {
        return of(SmartCheck.of(target));
    }

    /** Returns a split of a target that was checked, over nothing yet. */
    public static TargetSplit of(SmartCheck check) {
        return new TargetSplit(check.target(), check, null, Request.empty());
    }

    /**
     * Returns a copy that plans even though the target is not SMART, for a reason that the plan keeps.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public TargetSplit accepting(String reason) {
        checkArgument(!reason.isBlank(), "the reason to accept a target must not be blank");
        return new TargetSplit(target, check, reason, request);
    }

    /** Returns a copy divided over one more dimension, by the cells' weights or else equally by leaves. */
    public <K> TargetSplit over(Dimension<K> dimension) {
        requireNonNull(dimension, "dimension");
        return asking(request.over(new Levels<>(dimension.tree(), null)));
    }

    /** Returns a copy divided over one more dimension. */
    public <K> TargetSplit over(Dimension<K> dimension, SplitWeights<? super K> weights) {
        requireNonNull(dimension, "dimension");
        requireNonNull(weights, "weights");
        return asking(request.over(new Levels<>(dimension.tree(), new OfLeaves<K>(weights))));
    }

    /**
     * Returns a copy in which the cells of the plan weigh, wherever a dimension has no weights of its own.
     *
     * @param weight the weight of a leaf by its number: the last dimension runs fastest; none negative
     */
    public TargetSplit weightedByCells(LongUnaryOperator weight) {
        return asking(request.with(requireNonNull(weight, "weight")));
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
        return changing(dimension, depth, levels -> levels.weighing(depth, weight));
    }

    /**
     * Returns a copy in which the days of people who started weigh by their ramps: each day by the share of the full quota that its
     * owner carries on it, and a day before the start nothing. How much an owner is given is for the weights of the people, such
     * as {@link SplitWeights#ramping}; who has something to carry but no day to carry it on is named when planned.
     *
     * @param people a dimension that stands before the calendar
     * @param starts the first day of work by leaf of that dimension; the others carry the full quota
     * @param ramp how much is carried by month since the start
     * @throws IllegalArgumentException if a key is no leaf of the dimension
     */
    public <K> TargetSplit ramping(Dimension<K> people, Map<? extends K, LocalDate> starts, RampProfile ramp) {
        requireNonNull(people, "people");
        requireNonNull(ramp, "ramp");
        starts.keySet().forEach(key -> checkArgument(people.tree().leaf(key) >= 0, "%s is no leaf of %s", key, people));
        return ruled(request.rules().ramping(new Rules.Ramping(people.name(), ImmutableMap.copyOf(starts), ramp)));
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
        return changing(dimension, depth, levels -> levels.using(depth, method));
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
        TargetSplit changed = changing(dimension, depth, levels -> levels.withMargin(depth, margin));
        return asking(changed.request.withOwnMargins());
    }

    /** Returns a copy without any margin, those given before included. */
    public TargetSplit withoutMargins() {
        return asking(request.withoutMargins());
    }

    /**
     * Returns a copy in which a cell, or a node above it, is assigned at least so much.
     *
     * <p>A node above must then be assigned enough for its children; if the target does not suffice, there is no plan.
     * Along a calendar a node that is bound itself is rounded by itself; days that are bound stand at their bound, and the
     * others round by running totals beside them. A bound in another unit is named when planned.
     */
    public TargetSplit minimum(Cut cell, Quantity minimum) {
        return limiting(cell, requireNonNull(minimum, "minimum"), null);
    }

    /** Returns a copy in which a cell, or a node above it, is assigned at most so much; as {@link #minimum}. */
    public TargetSplit maximum(Cut cell, Quantity maximum) {
        return limiting(cell, null, requireNonNull(maximum, "maximum"));
    }

    /** Returns a copy in which a cell, or a node above it, is assigned exactly so much; as {@link #minimum}. */
    public TargetSplit fixed(Cut cell, Quantity amount) {
        return limiting(cell, requireNonNull(amount, "amount"), amount);
    }

    /**
     * Returns a copy that moves as little as it can away from an earlier plan: what neither total, weights nor limits
     * changed stays as it was, and elsewhere spare units stay where they were. This is how to plan again.
     *
     * <p>As little as it can means node by node, from the top: of all ways to divide what a node hands down within the quotas,
     * its children get one that moves least. Over several levels, another choice further up might move less in the end.
     *
     * <p>Along a calendar running totals decide anew wherever something changed, so that what is due to any day stays
     * within half a unit; choose largest remainder there ({@link #using}) to move least instead. Divisor methods do not stay
     * near either.
     *
     * <p>The keys may have changed; a new one had nothing before. An earlier plan with other dimensions, or in another unit,
     * is named when planned.
     */
    public TargetSplit near(TargetPlan earlier) {
        return ruled(request.rules()
                .near(new Rules.Earlier(
                        earlier.split().request, earlier.target().amount().orElseThrow(), earlier.cellValues())));
    }

    /**
     * Returns a copy in which all cells before a day keep what they had in the plan that this stays near: also those of days
     * that are holidays now and of people who left, whose keys the plan then has beside its own.
     */
    public TargetSplit elapsedBefore(LocalDate day) {
        requireNonNull(day, "day");
        return ruled(request.rules().elapsedBefore(day));
    }

    /**
     * Returns a copy in which the cells of a cut keep what they had in the plan that this stays near, as
     * {@link #elapsedBefore} does.
     */
    public TargetSplit locking(Cut cut) {
        return ruled(request.rules().locking(cut));
    }

    /**
     * Returns a copy in which a cell, or a node above it, hands down more than it was assigned, such as what it missed so
     * far, or less if the amount is negative. It is shown apart, as margins are. An amount in another unit is named when
     * planned.
     */
    public TargetSplit carrying(Cut cell, Quantity amount) {
        return ruled(request.rules().carrying(cell, requireNonNull(amount, "amount")));
    }

    /** Returns a copy for another target, such as a changed total, checked with the same bounds. */
    public TargetSplit withTarget(Target changed) {
        requireNonNull(changed, "changed");
        return new TargetSplit(changed, SmartCheck.of(changed, check.bounds()), acceptance, request);
    }

    /** Returns a copy with other weights for a dimension that was added. */
    public <K> TargetSplit reweighing(Dimension<K> dimension, SplitWeights<? super K> weights) {
        requireNonNull(weights, "weights");
        return changing(dimension, 1, levels -> levels.weightedBy(new OfLeaves<K>(weights)));
    }

    /**
     * Returns a copy over a changed dimension in place of one that was added, such as after a change of owner or territory;
     * its rules stay.
     *
     * @throws IllegalArgumentException if the names differ
     */
    public <K> TargetSplit replacing(Dimension<K> before, Dimension<K> after) {
        checkArgument(
                before.name().equals(after.name()),
                "a dimension can only be replaced by one of its name but %s is not %s",
                after,
                before);
        return changing(before, 1, levels -> levels.over(after.tree()));
    }

    /**
     * Divides the target.
     *
     * @return the plan, or everything that stands against it: a target that is not SMART and was not accepted, a calendar
     *     that does not cover its period, weights that are missing, negative or all zero, bounds and an earlier plan in
     *     another unit, limits that cannot be met, amounts beyond 64 bits; each with the thing, the rule and the value.
     *     What a caller's function throws is passed on
     */
    public SplitResult<TargetPlan> plan() {
        return inParts().all();
    }

    /**
     * Returns the target divided over all dimensions but the last, whose parts are still to be divided, by as many threads as
     * the caller likes.
     */
    public PlanParts inParts() {
        return PlanParts.of(this);
    }

    /** Returns the target. */
    public Target target() {
        return target;
    }

    /** Returns the check of the target for being SMART. */
    public SmartCheck smartCheck() {
        return check;
    }

    /** Returns the reason for which the target was accepted although it may not be SMART; empty if none was needed. */
    public Optional<String> acceptance() {
        return Optional.ofNullable(acceptance);
    }

    Request request() {
        return request;
    }

    /** What the leaves of a dimension weigh; equal where the caller's weights are. */
    private record OfLeaves<K>(SplitWeights<? super K> weights) implements Function<List<K>, List<BigDecimal>> {
        @Override
        public List<BigDecimal> apply(List<K> leaves) {
            return weights.of(leaves);
        }
    }

    private TargetSplit limiting(Cut cell, @Nullable Quantity minimum, @Nullable Quantity maximum) {
        requireNonNull(cell, "cell");
        return ruled(request.rules().withLimit(cell, minimum, maximum));
    }

    private TargetSplit ruled(Rules changed) {
        return asking(request.with(changed));
    }

    private TargetSplit asking(Request changed) {
        return new TargetSplit(target, check, acceptance, changed);
    }

    private <K> TargetSplit changing(Dimension<K> dimension, int depth, UnaryOperator<Levels<K>> change) {
        requireNonNull(dimension, "dimension");
        checkArgument(
                depth >= 1 && depth <= dimension.depth(),
                "depth must be from 1 to %s but was %s (%s)",
                dimension.depth(),
                depth,
                dimension);
        return asking(request.changing(dimension.tree(), change));
    }

    private Object readResolve() {
        requireNonNull(target, "target");
        requireNonNull(check, "check");
        requireNonNull(request, "request");
        return this;
    }
}
