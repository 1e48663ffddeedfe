// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalPeriod;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.division.Tree;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.TargetDimension;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A dimension of a plan: a flat list of keys, or a tree whose leaves are the finest parts.
 *
 * <pre>{@code
 * Dimension<String> regions = Dimension.of("region", TargetDimension.REGION, List.of("East", "West"));
 * Dimension<String> sellers = Dimension.tree("organisation", TargetDimension.PERSON, members, Member::manager);
 * Dimension<PlanPeriod> days =
 *         Dimension.calendar(fiscal, quarter, WorkCalendar.weekdays(), FiscalUnit.MONTH);   // months, then working days
 * }</pre>
 *
 * <p>Keys are the caller's, each once in a dimension; their order is kept and breaks ties, unless {@link #sortedBy}
 * replaces it. Trees may be of any depth and width.
 *
 * @param <K> the keys, with {@code equals} and {@code hashCode} by content
 */
public final class Dimension<K> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Tree<K> tree;

    Dimension(Tree<K> tree) {
        this.tree = tree;
    }

    /**
     * Returns a flat dimension.
     *
     * @param name what it is called, once in a plan
     * @param kind what it is about
     * @param members its keys, at least one, each once
     * @throws IllegalArgumentException with all problems, if the members are not as said
     */
    public static <K> Dimension<K> of(String name, TargetDimension kind, Collection<? extends K> members) {
        Elements.checked(members, "members");
        return tree(name, kind, members, member -> Optional.empty());
    }

    /**
     * Returns a tree.
     *
     * @param name what it is called, once in a plan
     * @param kind what it is about
     * @param members the keys of all nodes, each once; the order of siblings is theirs
     * @param parent the parent of a member, or empty for one at the top
     * @throws IllegalArgumentException with all problems, if there is no member, one twice, a parent that is no member, or
     *     a cycle
     */
    public static <K> Dimension<K> tree(
            String name,
            TargetDimension kind,
            Collection<? extends K> members,
            Function<? super K, ? extends Optional<? extends K>> parent) {
        return new Dimension<>(Tree.of(name, kind, members, parent, Dimension::days));
    }

    private static Optional<DateRange> days(Object key) {
        return key instanceof PlanPeriod period ? Optional.of(period.range()) : Optional.empty();
    }

    /**
     * Returns the working days of a period under the fiscal units that contain them, called {@code calendar}.
     *
     * @param fiscal how the year is cut
     * @param period the days of the plan, days off included: a target is planned only where they cover its period
     * @param working which of them are worked
     * @param units the levels above the day, from large to small, such as {@code QUARTER, MONTH}; none for days alone
     * @throws IllegalArgumentException if no day of the period is worked, or the units do not go from large to small
     */
    public static Dimension<PlanPeriod> calendar(
            FiscalCalendar fiscal, DateRange period, WorkCalendar working, FiscalUnit... units) {
        requireNonNull(period, "period");
        for (int i = 1; i < units.length; i++) {
            checkArgument(
                    units[i - 1].compareTo(units[i]) < 0,
                    "units must go from large to small, each once, but were %s",
                    List.of(units));
        }
        List<LocalDate> worked = working.workingDays(period);
        checkArgument(!worked.isEmpty(), "at least one day of %s must be worked", period);
        Map<PlanPeriod, Optional<PlanPeriod>> parents = new LinkedHashMap<>();
        for (LocalDate day : worked) {
            Optional<PlanPeriod> above = Optional.empty();
            DateRange within = period;
            for (FiscalUnit unit : units) {
                FiscalPeriod fiscalPeriod = fiscal.periodOf(unit, day);
                within = within.intersection(fiscalPeriod.range());
                String name = above.filter(outer -> unit == FiscalUnit.WEEK)
                        .map(outer -> outer.name() + " " + fiscalPeriod)
                        .orElse(fiscalPeriod.toString());
                PlanPeriod node = PlanPeriod.of(name, within);
                parents.putIfAbsent(node, above);
                above = Optional.of(node);
            }
            parents.put(PlanPeriod.of(day), above);
        }
        Tree<PlanPeriod> days = Tree.of(
                "calendar",
                TargetDimension.PERIOD,
                parents.keySet(),
                node -> requireNonNull(parents.get(node)),
                Dimension::days);
        return new Dimension<>(days.spanning(period));
    }

    /**
     * Returns a copy whose siblings follow each other by a comparator, in whatever order they were given; those it holds
     * equal keep their order. As order breaks ties, a plan over it then depends on the keys alone.
     *
     * @param order a comparator that tells siblings apart; not for a calendar, whose days are in order
     */
    public Dimension<K> sortedBy(Comparator<? super K> order) {
        return new Dimension<>(tree.sortedBy(requireNonNull(order, "order")));
    }

    /** Returns its name. */
    public String name() {
        return tree.name();
    }

    /** Returns its kind. */
    public TargetDimension kind() {
        return tree.kind();
    }

    /** Returns the keys without children, which the plan ends in, in order: at least one. */
    public List<K> leaves() {
        return tree.leaves();
    }

    /** Returns all keys, level by level from the top, those of one parent in a row: at least one. */
    public List<K> keys() {
        return tree.keys();
    }

    /** Returns the keys at the top, in order: at least one. */
    public List<K> top() {
        return tree.children(0);
    }

    /**
     * Returns the children of a key, in order; empty for a leaf.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public List<K> children(K key) {
        return tree.children(tree.node(key));
    }

    /**
     * Returns the parent of a key; empty for one at the top.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public Optional<K> parent(K key) {
        int above = tree.template().parent(tree.node(key));
        return above == 0 ? Optional.empty() : Optional.of(tree.key(above));
    }

    /**
     * Returns the keys at a depth, in order.
     *
     * @param depth 1 for those at the top
     */
    public List<K> level(int depth) {
        return tree.level(depth);
    }

    /** Returns the depth of the tree: 1 for a flat list. */
    public int depth() {
        return tree.template().depth(tree.template().nodes() - 1);
    }

    /**
     * Returns the part of a plan below a key.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public Cut at(K key) {
        tree.node(requireNonNull(key, "key"));
        return Cut.of(name(), key);
    }

    /** Returns the keys as the plan numbers them. */
    Tree<K> tree() {
        return tree;
    }

    private Object readResolve() {
        requireNonNull(tree, "tree");
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Dimension<?> other && tree.equals(other.tree);
    }

    @Override
    public int hashCode() {
        return tree.hashCode();
    }

    /** Returns name and size, such as {@code region (2)}. */
    @Override
    public String toString() {
        return tree.toString();
    }
}
