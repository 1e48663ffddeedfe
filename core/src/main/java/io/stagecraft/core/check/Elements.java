// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.check;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Checks of what a collection or an array holds, in words that name it. */
public final class Elements {
    private Elements() {}

    /**
     * Returns elements that are none of them null, in their order; immutable.
     *
     * @param name of the elements, such as that of the parameter
     * @throws NullPointerException if there are none, with the name, or one of them is null, with the name and its index
     */
    public static <T> List<T> checked(Iterable<? extends T> elements, String name) {
        requireNonNull(name, "name");
        if (elements instanceof ImmutableList<? extends T> known) {
            return ImmutableList.copyOf(known); // as it is
        }
        ImmutableList.Builder<T> checked = ImmutableList.builder();
        int index = 0;
        for (T element : requireNonNull(elements, name)) {
            if (element == null) {
                throw new NullPointerException(name + " must not contain null (index " + index + ")");
            }
            checked.add(element);
            index++;
        }
        return checked.build();
    }

    /**
     * Checks that there is one of something for each of something else, such as one outcome for each deal.
     *
     * @param count how many there are
     * @param each what they are, in the singular, such as {@code outcome}
     * @param expected how many there must be
     * @param per what each of them belongs to, in the singular, such as {@code deal}
     * @throws IllegalArgumentException if the numbers differ: {@code expected one outcome per deal, but got 3 outcomes for 5 deals}
     */
    public static void checkOnePer(int count, String each, int expected, String per) {
        requireNonNull(each, "each");
        requireNonNull(per, "per");
        if (count != expected) {
            throw new IllegalArgumentException("expected one " + each + " per " + per + ", but got "
                    + counted(count, each) + " for " + counted(expected, per));
        }
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
