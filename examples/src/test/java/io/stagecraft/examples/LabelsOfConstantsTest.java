// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Labels;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every constant that people read has words of its own, in English and in Chinese. */
class LabelsOfConstantsTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** The cells of the nine-grid are called R1 to A3 in every language. */
    private static final Pattern GRID_CELL = Pattern.compile("[RDA][123]");

    private static final Pattern HALF_WIDTH = Pattern.compile("[,;:?!()]");

    @TestFactory
    Stream<DynamicTest> everyConstantHasWordsOfItsOwn() {
        return Library.publicTypes().stream()
                .filter(Class::isEnum)
                .flatMap(type -> Stream.of(type.getMethods())
                        .filter(method -> method.getReturnType() == Labels.class && method.getParameterCount() == 0)
                        .map(method -> DynamicTest.dynamicTest(
                                type.getSimpleName() + "." + method.getName(), () -> assertWords(type, method))));
    }

    private static void assertWords(Class<?> type, Method method) throws ReflectiveOperationException {
        List<?> constants = Arrays.asList(type.getEnumConstants());
        Set<String> english = new HashSet<>();
        Set<String> chinese = new HashSet<>();
        for (Object constant : constants) {
            Labels labels = (Labels) method.invoke(constant);
            assertThat(labels.texts().values()).as("%s", constant).noneMatch(String::isBlank);
            assertChinese(labels);
            english.add(labels.texts().get("en"));
            chinese.add(labels.texts().get("zh"));
        }
        assertThat(english).as("English").hasSameSizeAs(constants);
        assertThat(chinese).as("Chinese").hasSameSizeAs(constants);
    }

    /** Walks what the library holds ready, such as its processes and cards, down to every label in it. */
    @TestFactory
    Stream<DynamicTest> everyReadyValueHasChineseLabels() {
        return Library.publicTypes().stream()
                .map(LabelsOfConstantsTest::labels)
                .flatMap(labels -> labels.entrySet().stream())
                .map(held -> DynamicTest.dynamicTest(held.getKey(), () -> assertChinese(held.getValue())));
    }

    private static void assertChinese(Labels labels) {
        if (GRID_CELL.matcher(labels.text()).matches()) {
            return;
        }
        assertThat(labels.texts()).containsKeys("en", "zh");
        assertThat(labels.in(Locale.CHINESE)).containsPattern(HAN).doesNotContainPattern(HALF_WIDTH);
    }

    private static Map<String, Labels> labels(Class<?> type) {
        Map<String, Labels> labels = new TreeMap<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream<Object> fields = Stream.of(type.getFields())
                .filter(LabelsOfConstantsTest::isReady)
                .map(field -> value(field, null));
        Stream<Object> factories = Stream.of(type.getMethods())
                .filter(method -> isReady(method) && method.getParameterCount() == 0)
                .map(LabelsOfConstantsTest::value);
        Stream.concat(fields, factories).forEach(value -> collect(type.getSimpleName(), value, labels, seen));
        return labels;
    }

    private static boolean isReady(Member member) {
        return Modifier.isStatic(member.getModifiers()) && !member.getName().equals("builder");
    }

    private static void collect(String path, Object value, Map<String, Labels> labels, Set<Object> seen) {
        if (value instanceof Labels found) {
            labels.put(path + ": " + found, found);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(each -> collect(path, each, labels, seen));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> collect(path, each, labels, seen));
        } else if (value instanceof Iterable<?> all) {
            all.forEach(each -> collect(path, each, labels, seen));
        } else if (value != null && isOurs(value.getClass()) && seen.add(value)) {
            for (Class<?> type = value.getClass(); isOurs(type); type = type.getSuperclass()) {
                Stream.of(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .forEach(field -> collect(path, value(field, value), labels, seen));
            }
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.stagecraft.");
    }

    private static Object value(Field field, @Nullable Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(field.toString(), e);
        }
    }

    private static Object value(Method factory) {
        try {
            return factory.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(factory.toString(), e);
        }
    }
}
