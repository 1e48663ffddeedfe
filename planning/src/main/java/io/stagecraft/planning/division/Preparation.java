// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.TargetDimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request made ready to be divided, or everything that stands against it. It goes through four steps: what was asked is
 * checked, keys whose cells are kept are added, rules become bounds of nodes, and all dimensions but the last are divided.
 */
public final class Preparation {
    /** The margin by which people are assigned more by default. */
    public static final Ratio DEFAULT_MARGIN = Ratio.of(1, 20);

    private final @Nullable Quantity total;
    private final @Nullable PlanBuilder builder;
    private final ImmutableList<Problem> problems;

    private Preparation(@Nullable Quantity total, @Nullable PlanBuilder builder, Problems problems) {
        this.total = total;
        this.builder = problems.isEmpty() ? builder : null;
        this.problems = ImmutableList.copyOf(problems.toList());
    }

    /**
     * Returns a request made ready.
     *
     * @param total what is to be divided, if it is known
     * @param period the days that it is for, if it is for some
     * @param failures what stands against it whatever the request
     */
    public static Preparation of(
            Request request, Optional<Quantity> total, Optional<DateRange> period, List<Problem> failures) {
        Problems problems = Problems.of("plan");
        check(request, total, period, failures, problems);
        if (!problems.isEmpty()) {
            for (Levels<?> levels : request.levels()) {
                Problems weights = Problems.of("plan");
                levels.weights(request.cells() != null, weights);
                weights.toList().forEach(problems::add);
            }
            return new Preparation(null, null, problems);
        }
        Quantity whole = total.orElseThrow();
        Optional<List<Levels<?>>> levels =
                guarded(problems, whole, () -> Kept.keep(withDefaultMargin(request), request.rules(), problems));
        Optional<Spread> spread = levels.flatMap(known -> spread(request, known, whole, problems));
        Optional<PlanBuilder> builder =
                spread.flatMap(dividing -> guarded(problems, whole, () -> begin(dividing, whole, problems)));
        return new Preparation(whole, builder.orElse(null), problems);
    }

    private static Optional<Spread> spread(Request request, List<Levels<?>> levels, Quantity total, Problems problems) {
        Shape shape = Shape.of(levels);
        checkCuts(request, shape, problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return guarded(problems, total, () -> bounds(request, shape, levels, total))
                .flatMap(bounds -> Spread.of(
                        shape,
                        levels,
                        cells(request, shape),
                        bounds,
                        request.rules().ramping(),
                        total.unit(),
                        problems));
    }

    private static PlanBuilder begin(Spread spread, Quantity total, Problems problems) {
        spread.bounds().carryUp(spread);
        checkLimits(spread.bounds(), total, problems);
        PlanBuilder builder = new PlanBuilder(spread);
        if (problems.isEmpty()) {
            builder.begin(total.smallest(), problems);
        }
        return builder;
    }

    /** Takes a step, and names what stops it. */
    private static <T> Optional<T> guarded(Problems problems, Quantity total, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (InvalidDefinitionException e) {
            e.problems().forEach(problems::add);
        } catch (ArithmeticException e) {
            problems.add(Problem.of("target", Message.of("plan.overflow").with("amount", total.argument())));
        }
        return Optional.empty();
    }

    /** Returns how cells of which the numbers are known were divided. */
    public static Spread restored(Request request, Quantity total, PlanCells cells) {
        Shape shape = cells.shape();
        List<Levels<?>> levels = new ArrayList<>(withDefaultMargin(request));
        for (int axis = 0; axis < levels.size(); axis++) {
            levels.set(axis, levels.get(axis).within(shape.dimensions().get(axis)));
        }
        Problems problems = Problems.of("plan");
        Bounds bounds = bounds(request, shape, levels, total);
        Optional<Spread> spread = Spread.of(
                shape, levels, cells(request, shape), bounds, request.rules().ramping(), total.unit(), problems);
        problems.throwIfAny();
        bounds.carryUp(spread.orElseThrow());
        return spread.orElseThrow();
    }

    private static @Nullable LongUnaryOperator cells(Request request, Shape shape) {
        return Kept.cells(request.cells(), request.trees(), shape);
    }

    private static Bounds bounds(Request request, Shape shape, List<Levels<?>> levels, Quantity total) {
        Rules.Earlier earlier = request.rules().near();
        return new Bounds(
                shape,
                levels,
                request.rules(),
                total.smallest(),
                earlier != null && request.isWeighedLike(earlier.request()));
    }

    private static List<Levels<?>> withDefaultMargin(Request request) {
        List<Levels<?>> stretched = new ArrayList<>(request.levels());
        for (int i = 0; i < stretched.size() && !request.hasOwnMargins(); i++) {
            Levels<?> levels = stretched.get(i);
            if (levels.tree().kind() == TargetDimension.PERSON) {
                stretched.set(i, levels.withMargin(levels.template().shallowestLeaf(), DEFAULT_MARGIN));
                break;
            }
        }
        return stretched;
    }

    private static void check(
            Request request,
            Optional<Quantity> total,
            Optional<DateRange> period,
            List<Problem> failures,
            Problems problems) {
        Rules rules = request.rules();
        problems.require(!request.levels().isEmpty(), "plan", Message.of("plan.dimensions"));
        problems.require(total.isPresent(), "target", Message.of("plan.amount"));
        failures.forEach(problems::add);
        total.ifPresent(amount -> rules.checkUnits(amount.unit(), problems));
        Rules.Earlier earlier = rules.near();
        problems.require(earlier != null || rules.keptCuts().isEmpty(), "kept", Message.of("plan.no-earlier-plan"));
        if (earlier != null && !request.levels().isEmpty()) {
            List<String> names = names(request.trees());
            List<Tree<?>> before = earlier.cells().shape().dimensions();
            problems.require(
                    names.equals(names(before)),
                    "near",
                    Message.of("plan.earlier-dimensions")
                            .with("names", names.stream().map(Argument::of).toList())
                            .with(
                                    "found",
                                    names(before).stream().map(Argument::of).toList()));
        }
        period.ifPresent(days -> checkDays(request, days, problems));
    }

    private static List<String> names(List<Tree<?>> dimensions) {
        return dimensions.stream().map(Tree::name).toList();
    }

    private static void checkDays(Request request, DateRange period, Problems problems) {
        for (Tree<?> calendar : request.trees()) {
            Optional<DateRange> span = calendar.span().map(days -> withElapsed(days, calendar, request.rules()));
            span.filter(days -> !days.encloses(period))
                    .ifPresent(days ->
                            problems.add(Problem.of(calendar.name(), days("plan.period-not-covered", period, days))));
            for (int leaf = 0; span.isPresent() && leaf < calendar.template().leaves(); leaf++) {
                int node = calendar.template().nodeOfLeaf(leaf);
                Optional<DateRange> outside = calendar.range(calendar.key(node)).filter(days -> !period.encloses(days));
                outside.ifPresent(days -> problems.add(
                        Problem.of(calendar.describe(node), days("plan.day-outside-period", period, days))));
                if (outside.isPresent() && problems.toList().size() >= Spread.MAX_PROBLEMS) {
                    return;
                }
            }
        }
    }

    private static Message days(String code, DateRange period, DateRange found) {
        return Message.of(code)
                .with("start", period.start())
                .with("end", period.end())
                .with("foundStart", found.start())
                .with("foundEnd", found.end());
    }

    /** Returns the days of a calendar with those before it that have elapsed and are kept of the earlier plan. */
    private static DateRange withElapsed(DateRange days, Tree<?> calendar, Rules rules) {
        LocalDate today = rules.elapsedBefore();
        Rules.Earlier near = rules.near();
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
    private static void checkCuts(Request request, Shape shape, Problems problems) {
        Rules rules = request.rules();
        rules.limits().forEach(limit -> checkCell(shape, limit.cell(), problems));
        rules.carried().forEach(carry -> checkCell(shape, carry.cell(), problems));
        Rules.Earlier near = rules.near();
        for (Cut cut : rules.keptCuts()) {
            problems.require(
                    shape.knows(cut) || (near != null && near.cells().shape().knows(cut)),
                    cut.toString(),
                    Message.of("plan.cut"));
        }
    }

    private static void checkCell(Shape shape, Cut cell, Problems problems) {
        shape.fault(cell).ifPresent(fault -> problems.add(Problem.of(cell.toString(), fault)));
    }

    private static void checkLimits(Bounds bounds, Quantity total, Problems problems) {
        if (bounds.hasLimits()) {
            long least = bounds.minimum(0, 0, 0);
            long most = bounds.maximum(0, 0, 0);
            problems.require(
                    total.smallest() >= least,
                    "target",
                    Message.of("plan.below-minimums")
                            .with("least", total.unit().ofSmallest(least).argument())
                            .with("found", total.argument()));
            problems.require(
                    total.smallest() <= most,
                    "target",
                    Message.of("plan.above-maximums")
                            .with("most", total.unit().ofSmallest(most).argument())
                            .with("found", total.argument()));
        }
    }

    /** Returns what stands against the request; empty if it can be divided. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns how many trees the last dimension has; 0 if something stands against the request. */
    public int size() {
        return builder == null ? 0 : builder.rows();
    }

    /** Returns how nodes are divided. */
    public Spread spread() {
        return ready().spread();
    }

    private PlanBuilder ready() {
        return requireNonNull(builder, "the split is refused");
    }

    /** Returns some trees of the last dimension, divided. */
    public Part part(int from, int to) {
        Problems found = Problems.of("plan");
        return guarded(found, requireNonNull(total), () -> ready().part(from, to))
                .orElseGet(() -> Part.refused(ready(), from, to, found.toList()));
    }

    /**
     * Returns the cells that all parts make; or empty, with what stands against it.
     *
     * @throws IllegalArgumentException if the parts are of another request, or not all of them once
     */
    public Optional<PlanCells> join(List<Part> parts, Problems problems) {
        List<Part> ordered =
                parts.stream().sorted(Comparator.comparingInt(Part::from)).toList();
        int next = 0;
        for (Part part : ordered) {
            checkArgument(part.isOf(ready()), "%s are of another split", part);
            checkArgument(part.from() == next, "parts must follow each other but after %s come %s", next, part);
            next = part.to();
            part.problems().forEach(problems::add);
        }
        checkArgument(next == size(), "parts must go up to %s but end at %s", size(), next);
        return problems.isEmpty() ? Optional.of(cells(ready().join(ordered))) : Optional.empty();
    }

    /** Returns the cells, all of them divided here; or empty, with what stands against it. */
    public Optional<PlanCells> all(Problems problems) {
        return guarded(problems, requireNonNull(total), () -> cells(ready().finish(problems)))
                .filter(cells -> problems.isEmpty());
    }

    private PlanCells cells(LeafColumn leaves) {
        return new PlanCells(spread().shape(), leaves, ready().assigned());
    }
}
