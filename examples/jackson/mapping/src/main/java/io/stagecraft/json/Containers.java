// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimap;
import com.google.common.collect.SetMultimap;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms of what holds values of other forms: lists, sets, maps, arrays, and what may be missing. */
final class Containers {
    private Containers() {}

    /** Returns the form of a container, or null if the type is none. */
    static @Nullable Form of(ValueType type, Function<ValueType, Form> forms) {
        Class<?> raw = type.raw();
        Form first = forms.apply(type.argument(0));
        if (raw == Optional.class) {
            return new OptionalForm(first);
        } else if (raw == OptionalInt.class) {
            return new OptionalForm(forms.apply(ValueType.of(int.class)), OptionalForm.INT);
        } else if (raw == OptionalLong.class) {
            return new OptionalForm(forms.apply(ValueType.of(long.class)), OptionalForm.LONG);
        } else if (raw == OptionalDouble.class) {
            return new OptionalForm(forms.apply(ValueType.of(double.class)), OptionalForm.DOUBLE);
        } else if (Collection.class.isAssignableFrom(raw)) {
            return new ManyForm(Set.class.isAssignableFrom(raw), first, collected(raw));
        } else if (Multimap.class.isAssignableFrom(raw)) {
            Form lists = new ManyForm(false, forms.apply(type.argument(1)), ImmutableList::copyOf);
            Function<Map<Object, Object>, Object> all = SetMultimap.class.isAssignableFrom(raw)
                    ? map -> ImmutableSetMultimap.copyOf(multimap(map))
                    : Containers::multimap;
            return new MapForm(first, lists, all, value -> ((Multimap<?, ?>) value).asMap());
        } else if (Map.class.isAssignableFrom(raw)) {
            return new MapForm(first, forms.apply(type.argument(1)), mapped(raw), value -> (Map<?, ?>) value);
        }
        return null;
    }

    @SuppressWarnings("unchecked") // what is sorted compares itself
    private static Function<Collection<Object>, Object> collected(Class<?> raw) {
        if (SortedSet.class.isAssignableFrom(raw)) {
            return all -> ImmutableSortedSet.copyOf((Collection<Comparable<Object>>) (Collection<?>) all);
        }
        return Set.class.isAssignableFrom(raw) ? ImmutableSet::copyOf : ImmutableList::copyOf;
    }

    @SuppressWarnings("unchecked") // what is sorted compares itself
    private static Function<Map<Object, Object>, Object> mapped(Class<?> raw) {
        if (raw == TreeMap.class) {
            return TreeMap::new;
        }
        return SortedMap.class.isAssignableFrom(raw)
                ? map -> ImmutableSortedMap.copyOf((Map<Comparable<Object>, Object>) (Map<?, ?>) map)
                : ImmutableMap::copyOf;
    }

    private static ImmutableListMultimap<Object, Object> multimap(Map<Object, Object> lists) {
        ImmutableListMultimap.Builder<Object, Object> all = ImmutableListMultimap.builder();
        lists.forEach((key, values) -> all.putAll(key, (List<?>) values));
        return all.build();
    }

    /** Returns an array with these elements. */
    static Object array(Class<?> component, Collection<Object> elements) {
        Object array = Array.newInstance(component, elements.size());
        int i = 0;
        for (Object element : elements) {
            Array.set(array, i++, element);
        }
        return array;
    }
}
