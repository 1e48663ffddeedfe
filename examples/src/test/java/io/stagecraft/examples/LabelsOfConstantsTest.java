package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Labels;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every constant that people read has words of its own. */
class LabelsOfConstantsTest {
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
        Set<String> texts = new HashSet<>();
        for (Object constant : constants) {
            Labels labels = (Labels) method.invoke(constant);
            assertThat(labels.texts().values()).as("%s", constant).noneMatch(String::isBlank);
            texts.add(labels.text());
        }
        assertThat(texts).hasSameSizeAs(constants);
    }
}
