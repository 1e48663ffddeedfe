// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.statistics.Variation;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.PlanPeriod;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.TargetDimension;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The tracking of a plan: what was sold against it, for every person and every group.
 *
 * <pre>{@code
 * Tracking<String> tracking = Tracking.of(plan, organisation, actuals);
 * tracking.attainment("seller-1", friday).flatMap(Attainment::outlook);     // CAN, DIFFICULT or CANNOT
 * tracking.requiredPerDay("seller-1", friday);                               // what each day left must bring
 * tracking.days("seller-1", week);                                           // planned and sold, day by day
 * }</pre>
 *
 * <p>What a group sold is what it was credited with itself and all below it. A day counts as gone when it is the day of
 * the report. Of a plan that does not go down to days, a month that has begun counts by its days.
 *
 * <p>Each person appears once: with an {@linkplain #attainments attainment}, {@linkplain #withoutTarget without a target}, or
 * {@linkplain #unplanned unplanned}. What the top keys and the unplanned sold adds up to all credits of the period.
 *
 * @param <K> what names a person or a group
 */
public final class Tracking<K> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TargetPlan plan;
    private final Dimension<K> people;
    private final Actuals<K> actuals;
    private final DateRange period;

    /** Every key, each group followed by all that is below it. */
    private final ImmutableList<K> keys;

    /** The position after the last of each key's group in {@link #keys}. */
    private final ImmutableMap<K, int[]> groups;

    /** What each is still expected to bring; empty if not given. */
    private final ImmutableMap<K, Quantity> expected;

    /** The leaves of the calendar that are longer than a day, such as months, by their first day; none of a plan of days. */
    private final ImmutableSortedMap<LocalDate, DateRange> longLeaves;

    private Tracking(
            TargetPlan plan,
            Dimension<K> people,
            Actuals<K> actuals,
            ImmutableList<K> keys,
            Map<K, int[]> groups,
            ImmutableMap<K, Quantity> expected) {
        this.plan = plan;
        this.people = people;
        this.actuals = actuals;
        this.period = plan.target().period().orElseThrow();
        this.keys = keys;
        this.groups = ImmutableMap.copyOf(groups);
        this.expected = expected;
        this.longLeaves = plan.dimensions().stream()
                .filter(dimension -> dimension.kind() == TargetDimension.PERIOD)
                .limit(1)
                .flatMap(calendar -> calendar.leaves().stream())
                .map(leaf -> ((PlanPeriod) leaf).range())
                .filter(leaf -> leaf.days() > 1)
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), DateRange::start, leaf -> leaf));
    }

    /**
     * Returns the tracking of a plan.
     *
     * @param plan a plan with a calendar
     * @param people the dimension of it whose keys name who sells
     * @param actuals what was sold, counted like the target
     * @throws IllegalArgumentException if the plan has no such dimension or no calendar, or the units differ
     */
    public static <K> Tracking<K> of(TargetPlan plan, Dimension<K> people, Actuals<K> actuals) {
        Quantity target = plan.target().amount().orElseThrow();
        if (!actuals.unit().equals(target.unit())) {
            throw new IllegalArgumentException(
                    "actuals must be counted in " + target.unit() + " like the target but are in " + actuals.unit());
        }
        DateRange period = plan.target().period().orElseThrow();
        plan.amount(people.at(people.top().get(0)).during(DateRange.ofDay(period.start())));
        List<K> keys = new ArrayList<>();
        Map<K, int[]> groups = new HashMap<>();
        Deque<Step<K>> open = new ArrayDeque<>();
        pushAll(open, people.top());
        while (!open.isEmpty()) {
            Step<K> step = open.pop();
            if (step.entered) {
                int[] group = groups.get(step.key);
                if (group != null) {
                    group[1] = keys.size();
                }
            } else {
                groups.put(step.key, new int[] {keys.size(), 0});
                keys.add(step.key);
                open.push(new Step<>(step.key, true));
                pushAll(open, people.children(step.key));
            }
        }
        return new Tracking<>(plan, people, actuals, ImmutableList.copyOf(keys), groups, ImmutableMap.of());
    }

    private static <K> void pushAll(Deque<Step<K>> open, List<K> keys) {
        for (int i = keys.size() - 1; i >= 0; i--) {
            open.push(new Step<>(keys.get(i), false));
        }
    }

    /**
     * Returns this with what each person is still expected to bring, such as {@link ExpectedRevenue}; what a group is expected
     * to bring is what all below it are. It replaces the projection along the calendar.
     *
     * @param more what is expected of a key itself, in the unit of the target; asked once for each
     * @throws IllegalArgumentException if it is counted in something else
     */
    public Tracking<K> expecting(Function<? super K, Quantity> more) {
        ImmutableMap.Builder<K, Quantity> each = ImmutableMap.builder();
        for (K key : keys) {
            Quantity one = more.apply(key);
            if (!one.unit().equals(actuals.unit())) {
                throw new IllegalArgumentException(
                        "what is expected of " + key + " must be counted in " + actuals.unit() + " but was " + one);
            }
            each.put(key, one);
        }
        return new Tracking<>(plan, people, actuals, keys, groups, each.build());
    }

    /** Returns the plan. */
    public TargetPlan plan() {
        return plan;
    }

    /** Returns all people of the plan, each group followed by all below it. */
    public List<K> keys() {
        return keys;
    }

    /**
     * Returns those credited with a sale of the period up to the end of a day but without a place in the plan, and with how
     * much, in the order of the sales; it counts for no one.
     */
    public Map<K, Quantity> unplanned(LocalDate asOf) {
        DateRange range = toDate(asOf);
        ImmutableMap.Builder<K, Quantity> unplanned = ImmutableMap.builder();
        for (K owner : actuals.owners(range)) {
            if (!groups.containsKey(owner)) {
                unplanned.put(owner, actuals.credited(owner, range));
            }
        }
        return unplanned.build();
    }

    /**
     * Returns the people whom the plan names but gives nothing, with what each sold up to the end of a day, in the order of
     * {@link #keys()}.
     */
    public Map<K, Quantity> withoutTarget(LocalDate asOf) {
        ImmutableMap.Builder<K, Quantity> without = ImmutableMap.builder();
        soldToDate(asOf).forEach((key, sold) -> {
            if (plan.amount(people.at(key)).smallest() == 0) {
                without.put(key, sold);
            }
        });
        return without.build();
    }

    /**
     * Returns the attainment of a person or a group at the end of a day, or empty if the plan gives it nothing.
     *
     * @throws IllegalArgumentException if the plan does not name it
     */
    public Optional<Attainment> attainment(K key, LocalDate asOf) {
        requireNonNull(key, "key");
        return attainment(key, sold(key, toDate(asOf)), asOf);
    }

    private Optional<Attainment> attainment(K key, Quantity sold, LocalDate asOf) {
        Quantity target = plan.amount(people.at(key));
        if (target.smallest() == 0) {
            return Optional.empty();
        }
        Attainment attainment = Attainment.of(target, sold, share(key, target, asOf));
        return Optional.of(expected(key).map(attainment::expecting).orElse(attainment));
    }

    private Optional<Quantity> expected(K key) {
        int[] group = group(key);
        return expected.isEmpty()
                ? Optional.empty()
                : keys.subList(group[0], group[1]).stream()
                        .map(each -> requireNonNull(expected.get(each)))
                        .reduce(Quantity::plus);
    }

    /** Returns the attainment of each person with a target, in the order of {@link #keys()}. */
    public Map<K, Attainment> attainments(LocalDate asOf) {
        ImmutableMap.Builder<K, Attainment> all = ImmutableMap.builder();
        soldToDate(asOf)
                .forEach((key, sold) -> attainment(key, sold, asOf).ifPresent(attainment -> all.put(key, attainment)));
        return all.build();
    }

    /** Returns what every key sold in the period up to the end of a day. */
    private Map<K, Quantity> soldToDate(LocalDate asOf) {
        DateRange range = toDate(asOf);
        long[] sums = new long[keys.size() + 1];
        for (int i = 0; i < keys.size(); i++) {
            sums[i + 1] =
                    Math.addExact(sums[i], actuals.credited(keys.get(i), range).smallest());
        }
        ImmutableMap.Builder<K, Quantity> sold = ImmutableMap.builder();
        for (K key : keys) {
            int[] group = group(key);
            sold.put(key, actuals.unit().ofSmallest(Math.subtractExact(sums[group[1]], sums[group[0]])));
        }
        return sold.build();
    }

    /**
     * Returns the amount that a person or a group sold in a range of days within the period of the plan.
     *
     * @throws IllegalArgumentException if the plan does not name it
     */
    public Quantity sold(K key, DateRange days) {
        requireNonNull(key, "key");
        DateRange range = days.intersection(period);
        int[] group = group(key);
        Quantity sum = actuals.unit().ofSmallest(0);
        for (int i = group[0]; i < group[1]; i++) {
            sum = sum.plus(actuals.credited(keys.get(i), range));
        }
        return sum;
    }

    /**
     * Returns the amount that each day of the plan after a day must bring, rounded up; zero once the target is reached, empty
     * where no day is left. Where the plan does not go down to days, each day of the calendar counts.
     *
     * @throws IllegalArgumentException if the plan does not name the key
     */
    public Optional<Quantity> requiredPerDay(K key, LocalDate asOf) {
        requireNonNull(key, "key");
        DateRange rest = period.from(Exact.plus(asOf, 1, ChronoUnit.DAYS, "asOf"));
        long days = rest.isEmpty() || !longLeaves.isEmpty()
                ? rest.days()
                : plan.byDay(people.at(key).during(rest)).size();
        return attainment(key, asOf).flatMap(attainment -> attainment.requiredPerDay(days));
    }

    /**
     * Returns the daily check: planned and sold for each day of a range that the plan names or on which anything was
     * sold, in order. Where the plan ends in longer periods, such as months, a whole period is planned on its first day.
     *
     * @throws IllegalArgumentException if the plan does not name the key
     */
    public List<DailyCheck> days(K key, DateRange days) {
        requireNonNull(key, "key");
        DateRange range = days.intersection(period);
        if (range.isEmpty()) {
            return List.of();
        }
        Quantity zero = actuals.unit().ofSmallest(0);
        SortedMap<LocalDate, Quantity> planned = plan.byDay(people.at(key).during(range));
        ImmutableList.Builder<DailyCheck> checks = ImmutableList.builder();
        range.stream().forEach(day -> {
            Quantity sold = sold(key, DateRange.ofDay(day));
            if (planned.containsKey(day) || sold.smallest() != 0) {
                checks.add(DailyCheck.of(day, planned.getOrDefault(day, zero), sold));
            }
        });
        return checks.build();
    }

    /**
     * Returns whether a milestone inside the period is met; where the plan gives the key nothing, nothing is due.
     *
     * @throws IllegalArgumentException if the plan does not name the key
     */
    public MilestoneCheck check(K key, Milestone milestone, LocalDate asOf) {
        Quantity target = plan.amount(people.at(key));
        Ratio share = milestone.share().orElseGet(() -> share(key, target, milestone.date()));
        LocalDate upTo = asOf.isBefore(milestone.date()) ? asOf : milestone.date();
        return ImmutableMilestoneCheck.builder()
                .milestone(milestone)
                .due(target.multipliedBy(share, RoundingMode.HALF_EVEN))
                .sold(sold(key, toDate(upTo)))
                .isPast(!asOf.isBefore(milestone.date()))
                .build();
    }

    /**
     * Returns the variation of the attainment of a person or a group over parts of the period, such as its months: what was
     * sold in each over what was planned for it. Parts for which nothing was planned are left out.
     *
     * @return empty if nothing was planned for any of them
     * @throws IllegalArgumentException if the plan does not name the key
     */
    public Optional<Variation> variation(K key, List<DateRange> parts) {
        requireNonNull(key, "key");
        double[] attained = parts.stream()
                .map(part -> part.intersection(period))
                .filter(part -> !part.isEmpty())
                .filter(part -> planned(key, part).smallest() != 0)
                .mapToDouble(part -> sold(key, part).ratioTo(planned(key, part)).toDouble())
                .toArray();
        return attained.length == 0 ? Optional.empty() : Optional.of(Variation.of(attained));
    }

    private Quantity planned(K key, DateRange days) {
        return plan.amount(people.at(key).during(days));
    }

    private Ratio share(K key, Quantity target, LocalDate asOf) {
        DateRange toDate = toDate(asOf);
        return toDate.isEmpty() || target.smallest() == 0
                ? Ratio.zero()
                : planned(key, toDate).ratioTo(target).minus(toCome(key, target, toDate));
    }

    /** Returns what part of the target lies in the days still to come of a leaf that has begun, such as a month, day by day. */
    private Ratio toCome(K key, Quantity target, DateRange toDate) {
        Map.Entry<LocalDate, DateRange> begun = longLeaves.floorEntry(toDate.lastDay());
        if (begun == null || !begun.getValue().end().isAfter(toDate.end())) {
            return Ratio.zero();
        }
        DateRange leaf = begun.getValue();
        return planned(key, leaf)
                .ratioTo(target)
                .multipliedBy(Ratio.of(leaf.from(toDate.end()).days(), leaf.days()));
    }

    private DateRange toDate(LocalDate asOf) {
        return period.before(Exact.plus(asOf, 1, ChronoUnit.DAYS, "asOf"));
    }

    private int[] group(K key) {
        int[] group = groups.get(key);
        if (group == null) {
            throw new IllegalArgumentException("the plan names no " + people.name() + " " + key);
        }
        return group;
    }

    /** A key on the way down, or on the way back. */
    private record Step<K>(K key, boolean entered) {}

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(plan, "plan");
        requireNonNull(people, "people");
        requireNonNull(actuals, "actuals");
        requireNonNull(period, "period");
        requireNonNull(keys, "keys");
        requireNonNull(groups, "groups");
        requireNonNull(expected, "expected");
        requireNonNull(longLeaves, "longLeaves");
        if (!(groups.keySet().containsAll(keys)
                && groups.values().stream()
                        .allMatch(group -> group.length == 2
                                && group[0] >= 0
                                && group[0] <= group[1]
                                && group[1] <= keys.size()))) {
            throw new InvalidObjectException("groups must be of the people");
        }
        return this;
    }
}
