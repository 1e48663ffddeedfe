package io.stagecraft.planning.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalPeriod;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a plan is divided: a flat list, or a tree whose leaves are what the plan ends in.
 *
 * <pre>{@code
 * Dimension<String> regions = Dimension.of("region", TargetDimension.REGION, List.of("East", "West"));
 * Dimension<String> sellers = Dimension.tree("organisation", TargetDimension.PERSON, members, Member::manager);
 * Dimension<PlanPeriod> days =
 *         Dimension.calendar(fiscal, quarter, WorkCalendar.weekdays(), FiscalUnit.MONTH);   // months, then working days
 * }</pre>
 *
 * <p>Keys are the caller's, each once in a dimension; their order is kept and breaks ties, unless {@link #sortedBy} replaces it. Trees may be of any depth and
 * width. Instances are immutable and safe for use by multiple threads, equal where name, kind, keys, tree and, for a calendar, its range are. Java
 * serialization carries them between JVMs that run the same version of Stagecraft, where the keys allow it; it is no
 * storage format and not safe for untrusted bytes.
 *
 * @param <K> the keys, with {@code equals} and {@code hashCode} by content
 */
public final class Dimension<K> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final TargetDimension kind;
    private final Template template;
    private final ImmutableList<K> keys;
    private final @Nullable DateRange span;
    private transient @Nullable ImmutableMap<K, Integer> nodes;

    private Dimension(
            String name, TargetDimension kind, Template template, ImmutableList<K> keys, @Nullable DateRange span) {
        this.name = name;
        this.kind = kind;
        this.template = template;
        this.keys = keys;
        this.span = span;
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
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        Problems problems = Problems.of("dimension \"" + name + "\"");
        problems.require(!name.isBlank(), "dimension.name", "name", "must not be blank");
        problems.require(!members.isEmpty(), "dimension.empty", "members", "must not be empty");
        Map<K, Integer> positions = new LinkedHashMap<>();
        for (K member : members) {
            if (positions.putIfAbsent(requireNonNull(member, "member"), positions.size()) != null) {
                problems.require(false, "dimension.duplicate", "members", "must hold each key once", member);
            }
        }
        List<K> keys = new ArrayList<>(positions.keySet());
        int[] parents = new int[keys.size()];
        for (int i = 0; i < parents.length; i++) {
            Optional<? extends K> above = parent.apply(keys.get(i));
            Integer position = above.isPresent() ? positions.get(above.get()) : Integer.valueOf(-1);
            problems.require(
                    position != null,
                    "dimension.unknown-parent",
                    "members[" + i + "]",
                    "must have a parent among the members",
                    above.map(Object::toString).orElse(""));
            parents[i] = position == null ? -1 : position;
        }
        problems.throwIfAny();
        Template.Order order = Template.order(parents);
        for (int i : order.unreached()) {
            problems.require(false, "dimension.cycle", "members[" + i + "]", "must not lie in a cycle", keys.get(i));
        }
        problems.throwIfAny();
        ImmutableList.Builder<K> ordered = ImmutableList.builderWithExpectedSize(keys.size());
        for (int i : order.positions()) {
            ordered.add(keys.get(i));
        }
        ImmutableList<K> inOrder = ordered.build();
        return new Dimension<>(name, kind, order.template(), inOrder, span(kind, inOrder));
    }

    /** Returns the days from the first to the last that periods reach, where the keys are such. */
    private static @Nullable DateRange span(TargetDimension kind, List<?> keys) {
        DateRange span = null;
        for (Object key : kind == TargetDimension.PERIOD ? keys : List.of()) {
            if (key instanceof PlanPeriod period) {
                span = span == null ? period.range() : span.span(period.range());
            }
        }
        return span;
    }

    private Dimension<K> spanning(DateRange days) {
        return new Dimension<>(name, kind, template, keys, days);
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
        List<LocalDate> days = working.workingDays(period);
        checkArgument(!days.isEmpty(), "at least one day of %s must be worked", period);
        Map<PlanPeriod, Optional<PlanPeriod>> parents = new LinkedHashMap<>();
        for (LocalDate day : days) {
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
        return tree("calendar", TargetDimension.PERIOD, parents.keySet(), node -> requireNonNull(parents.get(node)))
                .spanning(period);
    }

    /**
     * Returns a copy whose siblings follow each other by a comparator, in whatever order they were given; those it holds
     * equal keep their order. As order breaks ties, a plan over it then depends on the keys alone.
     *
     * @param order a comparator that tells siblings apart; not for a calendar, whose days are in order
     */
    public Dimension<K> sortedBy(Comparator<? super K> order) {
        requireNonNull(order, "order");
        Map<K, Optional<K>> parents = new LinkedHashMap<>();
        for (int node = 1; node < template.nodes(); node++) {
            int above = template.parent(node);
            parents.put(key(node), above == 0 ? Optional.empty() : Optional.of(key(above)));
        }
        Dimension<K> sorted = tree(
                name, kind, ImmutableList.sortedCopyOf(order, keys), key -> requireNonNull(parents.get(key), "parent"));
        return new Dimension<>(name, kind, sorted.template, sorted.keys, span);
    }

    /** Returns what it is called. */
    public String name() {
        return name;
    }

    /** Returns what it is about. */
    public TargetDimension kind() {
        return kind;
    }

    /** Returns the keys without children, which the plan ends in, in order: at least one. */
    public List<K> leaves() {
        List<K> leaves = new ArrayList<>(template.leaves());
        for (int i = 0; i < template.leaves(); i++) {
            leaves.add(keys.get(template.nodeOfLeaf(i) - 1));
        }
        return Collections.unmodifiableList(leaves);
    }

    /** Returns the keys at the top, in order: at least one. */
    public List<K> top() {
        return keys(0);
    }

    /**
     * Returns the children of a key, in order; empty for a leaf.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public List<K> children(K key) {
        return keys(node(key));
    }

    /**
     * Returns the keys at a depth, in order.
     *
     * @param depth 1 for those at the top
     */
    public List<K> level(int depth) {
        ImmutableList.Builder<K> level = ImmutableList.builder();
        for (int node = 1; node < template.nodes(); node++) {
            if (template.depth(node) == depth) {
                level.add(keys.get(node - 1));
            }
        }
        return level.build();
    }

    /** Returns how deep the tree is: 1 for a flat list. */
    public int depth() {
        return template.depth(template.nodes() - 1);
    }

    private List<K> keys(int node) {
        return keys.subList(template.firstChild(node) - 1, template.endChild(node) - 1);
    }

    Template template() {
        return template;
    }

    K key(int node) {
        return keys.get(node - 1);
    }

    /** Returns the node of a key, from 1; 0 is what holds the top ones together. */
    int node(Object key) {
        Integer node = nodes().get(requireNonNull(key, "key"));
        checkArgument(node != null, "there is no %s %s", name, key);
        return node;
    }

    /** Returns the nodes by key, made when first needed: plans of millions of cells may never ask for one. */
    private synchronized ImmutableMap<K, Integer> nodes() {
        ImmutableMap<K, Integer> known = nodes;
        if (known == null) {
            ImmutableMap.Builder<K, Integer> byKey = ImmutableMap.builderWithExpectedSize(keys.size());
            for (int i = 0; i < keys.size(); i++) {
                byKey.put(keys.get(i), i + 1);
            }
            known = byKey.buildOrThrow();
            nodes = known;
        }
        return known;
    }

    /** Returns the days that a calendar is about, days off at its ends included; empty if it is no calendar of periods. */
    Optional<DateRange> span() {
        return Optional.ofNullable(span);
    }

    /** Returns whether this is a dimension, or has all its keys and maybe more. */
    boolean encloses(Dimension<?> other) {
        return equals(other)
                || (name.equals(other.name)
                        && kind == other.kind
                        && other.keys.stream().allMatch(key -> find(key).isPresent()));
    }

    /** Returns the number of a leaf, or -1 if the key is none. */
    int leaf(Object key) {
        Integer node = nodes().get(key);
        return node == null || !template.isLeaf(node) ? -1 : template.firstLeaf(node);
    }

    /**
     * Returns a copy that also has some leaves of an earlier dimension, below the nodes that they stood under as far as
     * these are here; periods in order.
     */
    @SuppressWarnings("unchecked") // dimensions of one name in one plan have keys of one type
    Dimension<K> keeping(Dimension<?> earlier, BitSet leaves) {
        Map<K, Optional<K>> parents = new LinkedHashMap<>();
        for (int node = 1; node < template.nodes(); node++) {
            int above = template.parent(node);
            parents.put(key(node), above == 0 ? Optional.empty() : Optional.of(key(above)));
        }
        for (int leaf = leaves.nextSetBit(0); leaf >= 0; leaf = leaves.nextSetBit(leaf + 1)) {
            int node = earlier.template().nodeOfLeaf(leaf);
            K child = (K) earlier.key(node);
            Optional<K> within = enclosing(child);
            for (int at = earlier.template().parent(node);
                    at != 0 && within.isEmpty();
                    at = earlier.template().parent(at)) {
                K above = (K) earlier.key(at);
                if (leaf(above) < 0) {
                    boolean known = parents.containsKey(above);
                    parents.put(child, Optional.of(above));
                    parents.putIfAbsent(above, Optional.empty());
                    child = above;
                    if (known) {
                        break;
                    }
                }
            }
            if (within.isPresent() || !parents.containsKey(child)) {
                parents.put(child, within);
            }
        }
        Dimension<K> larger = tree(name, kind, parents.keySet(), key -> requireNonNull(parents.get(key)));
        return kind == TargetDimension.PERIOD && keys.stream().allMatch(PlanPeriod.class::isInstance)
                ? larger.sortedBy(
                        Comparator.comparing(key -> ((PlanPeriod) key).range().start()))
                : larger;
    }

    /** Returns the deepest node here above leaves in whose days a period lies; empty if there is none such. */
    private Optional<K> enclosing(K key) {
        for (int node = template.lastInner(); node > 0 && key instanceof PlanPeriod; node--) {
            if (!template.isLeaf(node)
                    && key(node) instanceof PlanPeriod period
                    && period.range().encloses(((PlanPeriod) key).range())) {
                return Optional.of(key(node));
            }
        }
        return Optional.empty();
    }

    Optional<Integer> find(Object key) {
        return Optional.ofNullable(nodes().get(key));
    }

    /** Returns a node in words, such as {@code region East}. */
    String describe(int node) {
        return node == 0 ? "all of " + name : name + " " + key(node);
    }

    @Override
    public boolean equals(Object object) {
        return object == this
                || (object instanceof Dimension<?> other
                        && name.equals(other.name)
                        && kind == other.kind
                        && Objects.equals(span, other.span)
                        && keys.equals(other.keys)
                        && template.equals(other.template));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + keys.hashCode();
    }

    /** Returns name and size, such as {@code region (2)}. */
    @Override
    public String toString() {
        return name + " (" + template.leaves() + ")";
    }
}
