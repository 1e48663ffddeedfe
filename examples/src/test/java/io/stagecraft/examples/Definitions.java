// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import io.stagecraft.core.Definition;
import java.util.Comparator;
import java.util.stream.Stream;

/** The definitions of the library, which its public types say of themselves. */
public final class Definitions {
    private Definitions() {}

    /** Returns them by name. */
    public static Stream<Class<?>> types() {
        return Library.publicTypes().stream()
                .filter(type -> type.isAnnotationPresent(Definition.class))
                .sorted(Comparator.comparing(Class::getSimpleName));
    }
}
