// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The movement of customers between two pyramids: who rose, fell, came and went.
 *
 * <p>Every subject of either pyramid appears once, so the changes of value of all moves sum exactly to the change of
 * the whole.
 *
 * @param <K> what tells subjects apart
 */
@Value.Immutable
public abstract class PyramidMovement<K> implements Serializable {
    PyramidMovement() {}

    static <T, K> PyramidMovement<K> between(
            ValuePyramid<T> earlier, ValuePyramid<T> later, Function<? super T, ? extends K> id) {
        List<String> levels = ids(earlier);
        checkArgument(
                levels.equals(ids(later)),
                "movement needs pyramids of the same levels but they have %s and %s",
                levels,
                ids(later));
        Optional<?> one = earlier.ranking().currency();
        Optional<?> other = later.ranking().currency();
        checkArgument(
                one.isEmpty() || other.isEmpty() || one.equals(other),
                "movement needs pyramids of one currency but they have %s and %s",
                one.orElse(null),
                other.orElse(null));
        Map<K, Place> before = places(earlier, id);
        Map<K, Place> after = places(later, id);
        ImmutablePyramidMovement.Builder<K> movement = builder();
        after.forEach((key, to) -> movement.addMoves(move(key, before.get(key), to, levels)));
        before.forEach((key, from) -> {
            if (!after.containsKey(key)) {
                movement.addMoves(move(key, from, null, levels));
            }
        });
        return movement.build();
    }

    static <K> ImmutablePyramidMovement.Builder<K> builder() {
        return ImmutablePyramidMovement.builder();
    }

    /** Returns all moves: by later rank, prospects after them, then those that left by earlier rank. */
    public abstract List<TierMove<K>> moves();

    /** Returns the moves of one kind, in the same order; possibly empty. */
    public List<TierMove<K>> moves(TierMove.Kind kind) {
        requireNonNull(kind, "kind");
        return moves().stream().filter(move -> move.kind() == kind).collect(ImmutableList.toImmutableList());
    }

    /** Returns the change in value of the moves of one kind, in the smallest unit of the currency. */
    public long valueChange(TierMove.Kind kind) {
        requireNonNull(kind, "kind");
        return moves(kind).stream().mapToLong(TierMove::valueChange).reduce(0, Math::addExact);
    }

    private static List<String> ids(ValuePyramid<?> pyramid) {
        return pyramid.scheme().levels().stream().map(Tier::id).toList();
    }

    private static <T, K> Map<K, Place> places(ValuePyramid<T> pyramid, Function<? super T, ? extends K> id) {
        requireNonNull(id, "id");
        Map<K, Place> places = new LinkedHashMap<>();
        pyramid.customers()
                .forEach(entry -> put(places, id.apply(entry.customer()), new Place(entry.tier(), entry.value())));
        Tier apart = pyramid.scheme().prospects().orElse(null);
        pyramid.prospects().forEach(prospect -> put(places, id.apply(prospect), new Place(apart, 0)));
        return places;
    }

    private static <K> void put(Map<K, Place> places, K key, Place place) {
        checkArgument(places.put(key, place) == null, "id must be unique within a pyramid but %s is there twice", key);
    }

    private static <K> TierMove<K> move(K key, @Nullable Place from, @Nullable Place to, List<String> levels) {
        TierMove.Kind kind;
        if (from == null) {
            kind = TierMove.Kind.ENTERED;
        } else if (to == null) {
            kind = TierMove.Kind.LEFT;
        } else {
            int rise = Integer.compare(from.level(levels), to.level(levels));
            kind = rise == 0 ? TierMove.Kind.STAYED : rise > 0 ? TierMove.Kind.PROMOTED : TierMove.Kind.RELEGATED;
        }
        return TierMove.<K>builder()
                .id(key)
                .kind(kind)
                .tierBefore(Optional.ofNullable(from == null ? null : from.tier))
                .tierAfter(Optional.ofNullable(to == null ? null : to.tier))
                .valueBefore(from == null ? 0 : from.value)
                .valueAfter(to == null ? 0 : to.value)
                .build();
    }

    private record Place(@Nullable Tier tier, long value) {
        /** Returns the level from 0, the best; prospects without a level of their own stand below all. */
        int level(List<String> levels) {
            return tier == null ? levels.size() : levels.indexOf(tier.id());
        }
    }
}
