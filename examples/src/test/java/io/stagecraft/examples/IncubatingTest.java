// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.Incubating;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is incubating says so, wherever a caller meets it. */
class IncubatingTest {
    private static final Path ARCHITECTURE = Path.of("..", "docs", "architecture.md");

    @Test
    void theIncubatingTypesAreThoseInTheDocs() throws IOException {
        List<String> listed = Files.readAllLines(ARCHITECTURE).stream()
                .dropWhile(line -> !line.equals("```incubating"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .map(name -> "io.stagecraft." + name)
                .toList();

        assertThat(Library.publicTypes())
                .filteredOn(type -> type.isAnnotationPresent(Incubating.class))
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void aMemberOfAStableTypeThatNamesAnIncubatingOneIsMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (Class<?> type : Library.publicTypes()) {
            if (!isIncubating(type)) {
                members(type)
                        .filter(member -> !member.isAnnotationPresent(Incubating.class))
                        .filter(member -> named(member).anyMatch(IncubatingTest::names))
                        .forEach(member -> unmarked.add(type.getSimpleName() + "." + member.getName()));
            }
        }
        assertThat(unmarked).isEmpty();
    }

    /** Returns what is written in the type: what is generated follows from it, and is of the same state. */
    private static Stream<Executable> members(Class<?> type) {
        return Stream.<Executable>concat(
                        Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredConstructors()))
                .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic());
    }

    private static Stream<Type> named(Executable member) {
        Stream<Type> result = member instanceof Method method ? Stream.of(method.getGenericReturnType()) : Stream.of();
        return Stream.concat(result, Stream.of(member.getGenericParameterTypes()));
    }

    private static boolean names(Type type) {
        if (type instanceof ParameterizedType generic) {
            return names(generic.getRawType())
                    || Stream.of(generic.getActualTypeArguments()).anyMatch(IncubatingTest::names);
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getUpperBounds()).anyMatch(IncubatingTest::names);
        }
        return type instanceof Class<?> plain && isIncubating(plain);
    }

    private static boolean isIncubating(Class<?> type) {
        return type.isAnnotationPresent(Incubating.class)
                || (type.getDeclaringClass() != null && isIncubating(type.getDeclaringClass()));
    }
}
