package io.stagecraft.examples;

import java.util.Comparator;
import java.util.stream.Stream;

/** The definitions of the library: its public types that carry the version of their stored form. */
public final class Definitions {
    private Definitions() {}

    /** Returns them by name. */
    public static Stream<Class<?>> types() {
        return Library.publicTypes().stream()
                .filter(type -> Stream.of(type.getMethods())
                        .anyMatch(
                                method -> method.getName().equals("schemaVersion") && method.getParameterCount() == 0))
                .sorted(Comparator.comparing(Class::getSimpleName));
    }
}
