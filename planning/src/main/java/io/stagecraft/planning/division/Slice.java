package io.stagecraft.planning.division;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a nesting: one key in each dimension that matters, and all of the others.
 *
 * @param keys the keys by the name of their dimension
 * @param period the days, or null for all
 */
public record Slice(
        ImmutableMap<String, Object> keys, @Nullable DateRange period) implements Serializable {
    private static final Slice ALL = new Slice(ImmutableMap.of(), null);

    /** Returns all of a nesting. */
    public static Slice all() {
        return ALL;
    }

    /** Returns this with a key in one more dimension, or another in one that was named. */
    public Slice with(String dimension, Object key) {
        Map<String, Object> more = new LinkedHashMap<>(keys);
        more.put(dimension, key);
        return new Slice(ImmutableMap.copyOf(more), period);
    }

    /** Returns this with other days. */
    public Slice during(DateRange days) {
        return new Slice(keys, days);
    }

    public void checkNames(Map<String, Integer> axes) {
        for (String name : keys.keySet()) {
            checkArgument(
                    axes.containsKey(name), "the plan has no dimension \"%s\"; dimensions are %s", name, axes.keySet());
        }
    }

    /** Returns the keys by dimension and the days; the form may change. */
    @Override
    public String toString() {
        return keys.isEmpty() && period == null ? "all" : keys + (period == null ? "" : " during " + period);
    }
}
