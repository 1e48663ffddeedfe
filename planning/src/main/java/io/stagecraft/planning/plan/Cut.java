package io.stagecraft.planning.plan;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.division.Slice;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a plan: one key in each dimension that matters, and all keys of the others.
 *
 * <pre>{@code
 * Cut.at(organisation, "East")                              // a region, all days
 * Cut.at(organisation, "seller-1").during(DateRange.parse("2026-01-05/2026-01-10"))
 * Cut.at(products, "P1").and(organisation, "East")          // across the nesting
 * }</pre>
 */
public final class Cut implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Cut ALL = new Cut(Slice.all());

    private final Slice slice;

    private Cut(Slice slice) {
        this.slice = slice;
    }

    /** Returns the whole plan. */
    public static Cut all() {
        return ALL;
    }

    /**
     * Returns the part of a plan below a key of a dimension.
     *
     * @throws IllegalArgumentException if the dimension has no such key
     */
    public static <K> Cut at(Dimension<K> dimension, K key) {
        return ALL.and(dimension, key);
    }

    /**
     * Returns the part of this below a key of one more dimension; a dimension named before is named anew.
     *
     * @throws IllegalArgumentException if the dimension has no such key
     */
    public <K> Cut and(Dimension<K> dimension, K key) {
        requireNonNull(dimension, "dimension");
        dimension.tree().node(requireNonNull(key, "key"));
        return new Cut(slice.with(dimension.name(), key));
    }

    /** Returns the part of this in a range of days, which replaces one named before. */
    public Cut during(DateRange days) {
        return new Cut(slice.during(requireNonNull(days, "days")));
    }

    /** Returns what lies below a key of a dimension by its name, which a plan may or may not have. */
    static Cut of(String dimension, Object key) {
        return new Cut(Slice.all().with(dimension, key));
    }

    /** Returns the key that is named in each dimension, by the name of the dimension; immutable, possibly empty. */
    public Map<String, Object> keys() {
        return slice.keys();
    }

    /** Returns the days, or empty for all. */
    public Optional<DateRange> period() {
        return Optional.ofNullable(slice.period());
    }

    Slice slice() {
        return slice;
    }

    private Object readResolve() {
        requireNonNull(slice, "slice");
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Cut other && slice.equals(other.slice);
    }

    @Override
    public int hashCode() {
        return slice.hashCode();
    }

    /** Returns the keys by dimension and the days; the form may change. */
    @Override
    public String toString() {
        return slice.toString();
    }
}
