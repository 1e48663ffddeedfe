package io.stagecraft.planning.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a plan: one key in each dimension that matters, and all of the others.
 *
 * <pre>{@code
 * Cut.at(organisation, "East")                              // a region, all days
 * Cut.at(organisation, "seller-1").during(DateRange.parse("2026-01-05/2026-01-10"))
 * Cut.at(products, "P1").and(organisation, "East")          // across the nesting
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by multiple threads, equal by content. Java serialization carries them between
 * JVMs that run the same version of Stagecraft, where the keys allow it; it is no storage format and not safe for
 * untrusted bytes.
 */
public final class Cut implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Cut ALL = new Cut(ImmutableMap.of(), null);

    private final ImmutableMap<String, Object> keys;
    private final @Nullable DateRange period;

    private Cut(ImmutableMap<String, Object> keys, @Nullable DateRange period) {
        this.keys = keys;
        this.period = period;
    }

    /** Returns the whole plan. */
    public static Cut all() {
        return ALL;
    }

    /**
     * Returns what lies below a key of a dimension.
     *
     * @throws IllegalArgumentException if the dimension has no such key
     */
    public static <K> Cut at(Dimension<K> dimension, K key) {
        return ALL.and(dimension, key);
    }

    /**
     * Returns what lies below a key of one more dimension; a dimension named before is named anew.
     *
     * @throws IllegalArgumentException if the dimension has no such key
     */
    public <K> Cut and(Dimension<K> dimension, K key) {
        dimension.node(requireNonNull(key, "key"));
        Map<String, Object> more = new LinkedHashMap<>(keys);
        more.put(dimension.name(), key);
        return new Cut(ImmutableMap.copyOf(more), period);
    }

    /** Returns what lies in a range of days, instead of one named before. */
    public Cut during(DateRange days) {
        return new Cut(keys, requireNonNull(days, "days"));
    }

    static Cut of(Map<String, Object> keys) {
        return new Cut(ImmutableMap.copyOf(keys), null);
    }

    Map<String, Object> keys() {
        return keys;
    }

    Optional<DateRange> period() {
        return Optional.ofNullable(period);
    }

    void checkNames(Map<String, Integer> axes) {
        for (String name : keys.keySet()) {
            checkArgument(
                    axes.containsKey(name), "the plan has no dimension \"%s\"; dimensions are %s", name, axes.keySet());
        }
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Cut other && keys.equals(other.keys) && Objects.equals(period, other.period);
    }

    @Override
    public int hashCode() {
        return 31 * keys.hashCode() + Objects.hashCode(period);
    }

    /** Returns the keys by dimension and the days; the form may change. */
    @Override
    public String toString() {
        return keys.isEmpty() && period == null ? "all" : keys + (period == null ? "" : " during " + period);
    }
}
