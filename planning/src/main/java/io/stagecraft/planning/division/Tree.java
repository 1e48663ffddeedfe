// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.division;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.target.TargetDimension;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a dimension as the nodes of a tree, numbered level by level: node 0 holds the top ones together, and the key at
 * position {@code i} of {@link #keys} is node {@code i + 1}.
 *
 * @param <K> the keys, with {@code equals} and {@code hashCode} by content
 */
public final class Tree<K> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final TargetDimension kind;
    private final Template template;
    private final ImmutableList<K> keys;

    /** The days of the keys that are periods. */
    private final ImmutableMap<K, DateRange> ranges;

    private final @Nullable DateRange span;
    private transient @Nullable ImmutableMap<K, Integer> nodes;

    private Tree(
            String name,
            TargetDimension kind,
            Template template,
            ImmutableList<K> keys,
            ImmutableMap<K, DateRange> ranges,
            @Nullable DateRange span) {
        this.name = name;
        this.kind = kind;
        this.template = template;
        this.keys = keys;
        this.ranges = ranges;
        this.span = span;
    }

    /**
     * Returns a tree.
     *
     * @param members the keys of all nodes, each once; the order of siblings is theirs
     * @param parent the parent of a member, or empty for one at the top
     * @param range the days of a member that is a period
     * @throws IllegalArgumentException with all problems, if there is no member, one twice, a parent that is no member, or
     *     a cycle
     */
    public static <K> Tree<K> of(
            String name,
            TargetDimension kind,
            Collection<? extends K> members,
            Function<? super K, ? extends Optional<? extends K>> parent,
            Function<? super K, Optional<DateRange>> range) {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(members, "members");
        requireNonNull(parent, "parent");
        Problems problems = Problems.of("dimension \"" + name + "\"");
        problems.requireId("name", name);
        problems.require(!members.isEmpty(), "members", Message.of("dimension.empty"));
        Map<K, Integer> positions = new LinkedHashMap<>();
        for (K member : members) {
            if (positions.putIfAbsent(requireNonNull(member, "member"), positions.size()) != null) {
                problems.add(
                        Problem.of("members", Message.of("dimension.duplicate").with("key", member.toString())));
            }
        }
        List<K> given = new ArrayList<>(positions.keySet());
        int[] parents = parents(given, positions, parent, problems);
        problems.throwIfAny();
        Template.Order order = Template.order(parents);
        for (int i : order.unreached()) {
            problems.add(Problem.of(
                    "members[" + i + "]",
                    Message.of("dimension.cycle").with("key", given.get(i).toString())));
        }
        problems.throwIfAny();
        ImmutableList.Builder<K> ordered = ImmutableList.builderWithExpectedSize(given.size());
        for (int i : order.positions()) {
            ordered.add(given.get(i));
        }
        ImmutableMap.Builder<K, DateRange> ranges = ImmutableMap.builder();
        DateRange span = null;
        for (K key : kind == TargetDimension.PERIOD ? given : List.<K>of()) {
            Optional<DateRange> days = range.apply(key);
            days.ifPresent(known -> ranges.put(key, known));
            span = days.isEmpty() || span == null ? days.orElse(span) : span.span(days.get());
        }
        return new Tree<>(name, kind, order.template(), ordered.build(), ranges.build(), span);
    }

    /** Returns the position of the parent of each member, -1 for one at the top. */
    private static <K> int[] parents(
            List<K> members,
            Map<K, Integer> positions,
            Function<? super K, ? extends Optional<? extends K>> parent,
            Problems problems) {
        int[] parents = new int[members.size()];
        for (int i = 0; i < parents.length; i++) {
            Optional<? extends K> above = parent.apply(members.get(i));
            Integer position = above.isPresent() ? positions.get(above.get()) : Integer.valueOf(-1);
            problems.require(
                    position != null,
                    "members[" + i + "]",
                    Message.of("dimension.unknown-parent")
                            .with("parent", above.map(Object::toString).orElse("")));
            parents[i] = position == null ? -1 : position;
        }
        return parents;
    }

    /** Returns a copy about other days, days off at its ends included. */
    public Tree<K> spanning(@Nullable DateRange days) {
        return new Tree<>(name, kind, template, keys, ranges, days);
    }

    /** Returns a copy whose siblings follow each other by a comparator; those it holds equal keep their order. */
    public Tree<K> sortedBy(Comparator<? super K> order) {
        Map<K, Optional<K>> parents = parents();
        return of(
                        name,
                        kind,
                        ImmutableList.sortedCopyOf(order, keys),
                        key -> requireNonNull(parents.get(key), "parent"),
                        this::range)
                .spanning(span);
    }

    private Map<K, Optional<K>> parents() {
        Map<K, Optional<K>> parents = new LinkedHashMap<>();
        for (int node = 1; node < template.nodes(); node++) {
            int above = template.parent(node);
            parents.put(key(node), above == 0 ? Optional.empty() : Optional.of(key(above)));
        }
        return parents;
    }

    /** Returns what the dimension is called. */
    public String name() {
        return name;
    }

    /** Returns what the dimension is about. */
    public TargetDimension kind() {
        return kind;
    }

    /** Returns how the nodes hang together. */
    public Template template() {
        return template;
    }

    /** Returns all keys, level by level. */
    public List<K> keys() {
        return keys;
    }

    /** Returns the keys of the children of a node, in order; empty for a leaf. */
    public List<K> children(int node) {
        return keys.subList(template.firstChild(node) - 1, template.endChild(node) - 1);
    }

    /** Returns the keys without children, from left to right. */
    public List<K> leaves() {
        ImmutableList.Builder<K> leaves = ImmutableList.builderWithExpectedSize(template.leaves());
        for (int i = 0; i < template.leaves(); i++) {
            leaves.add(key(template.nodeOfLeaf(i)));
        }
        return leaves.build();
    }

    /** Returns the keys at a depth, 1 for those at the top. */
    public List<K> level(int depth) {
        ImmutableList.Builder<K> level = ImmutableList.builder();
        for (int node = 1; node < template.nodes(); node++) {
            if (template.depth(node) == depth) {
                level.add(key(node));
            }
        }
        return level.build();
    }

    /** Returns the key of a node, from 1. */
    public K key(int node) {
        return keys.get(node - 1);
    }

    /**
     * Returns the node of a key, from 1.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public int node(Object key) {
        Integer node = nodes().get(requireNonNull(key, "key"));
        checkArgument(node != null, "there is no %s %s", name, key);
        return node;
    }

    /** Returns the node of a key, or empty if there is no such key. */
    public Optional<Integer> find(Object key) {
        return Optional.ofNullable(nodes().get(key));
    }

    /** Returns the number of a leaf, or -1 if the key is none. */
    public int leaf(Object key) {
        Integer node = nodes().get(key);
        return node == null || !template.isLeaf(node) ? -1 : template.firstLeaf(node);
    }

    /** Returns the nodes by key, made when first needed: plans of millions of cells may never ask for one. */
    private synchronized ImmutableMap<K, Integer> nodes() {
        ImmutableMap<K, Integer> known = nodes;
        if (known == null) {
            ImmutableMap.Builder<K, Integer> byKey = ImmutableMap.builderWithExpectedSize(keys.size());
            for (int i = 0; i < keys.size(); i++) {
                byKey.put(keys.get(i), i + 1);
            }
            known = byKey.build();
            nodes = known;
        }
        return known;
    }

    /** Returns the days of a key, or empty if it is no period. */
    public Optional<DateRange> range(Object key) {
        return Optional.ofNullable(ranges.get(key));
    }

    /** Returns the days that a calendar is about, days off at its ends included; empty if it is no calendar of periods. */
    public Optional<DateRange> span() {
        return Optional.ofNullable(span);
    }

    /** Returns whether this is a dimension, or has all its keys and maybe more. */
    public boolean encloses(Tree<?> other) {
        return equals(other)
                || (name.equals(other.name)
                        && kind == other.kind
                        && other.keys.stream().allMatch(key -> find(key).isPresent()));
    }

    /**
     * Returns a copy that also has some leaves of an earlier dimension, below the nodes that they stood under as far as
     * these are here; periods in order.
     */
    @SuppressWarnings("unchecked") // dimensions of one name in one plan have keys of one type
    public Tree<K> keeping(Tree<?> earlier, BitSet leaves) {
        Map<K, Optional<K>> parents = parents();
        for (int leaf = leaves.nextSetBit(0); leaf >= 0; leaf = leaves.nextSetBit(leaf + 1)) {
            int node = earlier.template().nodeOfLeaf(leaf);
            K child = (K) earlier.key(node);
            Optional<K> within = earlier.range(child).flatMap(this::enclosing);
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
        Tree<K> larger = of(
                name,
                kind,
                parents.keySet(),
                key -> requireNonNull(parents.get(key)),
                key -> range(key).or(() -> earlier.range(key)));
        return kind == TargetDimension.PERIOD && larger.ranges.size() == larger.keys.size()
                ? larger.sortedBy(Comparator.comparing(
                        key -> larger.range(key).orElseThrow().start()))
                : larger;
    }

    /** Returns the deepest node here above leaves in whose days a period lies; empty if there is none such. */
    private Optional<K> enclosing(DateRange days) {
        for (int node = template.lastInner(); node > 0; node--) {
            if (!template.isLeaf(node)
                    && range(key(node)).filter(period -> period.encloses(days)).isPresent()) {
                return Optional.of(key(node));
            }
        }
        return Optional.empty();
    }

    /** Returns a node in words, such as {@code region East}. */
    public String describe(int node) {
        return node == 0 ? "all of " + name : name + " " + key(node);
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(template, "template");
        requireNonNull(keys, "keys");
        requireNonNull(ranges, "ranges");
        if (!(template.nodes() == keys.size() + 1)) {
            throw new InvalidObjectException("keys must be as many as nodes");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object == this
                || (object instanceof Tree<?> other
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
