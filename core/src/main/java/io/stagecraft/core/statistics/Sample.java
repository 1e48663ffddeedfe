// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import java.util.Collection;
import java.util.List;

/**
 * Takes from a large collection a part that stands for it, spread over its whole order.
 *
 * <p>Element {@code i} is taken where the fractional part of {@code i φ}, with the golden ratio {@code φ}, is below the
 * share to take. These numbers fill the unit interval as evenly as numbers can, also of every second or every seventh
 * {@code i}: a pattern in the order, such as wins and losses in turn, is met in its share. Which are taken depends on
 * the order alone.
 */
public final class Sample {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Sample() {}

    /**
     * Returns about so many elements in their order, or all if they are no more.
     *
     * @param size how many to take, at least 1; what is taken differs from it by a few
     */
    public static <T> List<T> of(Collection<T> all, int size) {
        checkArgument(size >= 1, "size must be at least 1 but was %s", size);
        List<T> elements = Elements.checked(all, "all");
        if (elements.size() <= size) {
            return elements;
        }
        long share = (long) (0x1p63 * size / elements.size());
        ImmutableList.Builder<T> taken = ImmutableList.builderWithExpectedSize(size + 16);
        for (int i = 0; i < elements.size(); i++) {
            if ((i * GOLDEN) >>> 1 < share) {
                taken.add(elements.get(i));
            }
        }
        return taken.build();
    }
}
