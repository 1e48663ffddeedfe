package io.stagecraft.core.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** The check of what a collection holds, in words that name the collection. */
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
}
