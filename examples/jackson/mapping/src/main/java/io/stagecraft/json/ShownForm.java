// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The form of what is shown and not stored, such as the review of a deal: the object of everything that it answers, by
 * name. It is not read: whoever has the deal reviews it again.
 */
final class ShownForm extends Form {
    private static final Set<String> NO_ANSWERS = Set.of("hashCode", "toString", "orElseThrow");

    private final Class<?> type;
    private final Function<ValueType, Form> forms;
    private final Map<Class<?>, List<Attribute>> answers = new ConcurrentHashMap<>();

    ShownForm(Class<?> type, Function<ValueType, Form> forms) {
        this.type = type;
        this.forms = forms;
    }

    @Override
    void write(Object value, TokenWriter out) throws IOException {
        List<Attribute> found = answers.get(value.getClass());
        if (found == null) {
            found = answers(value.getClass());
            answers.put(value.getClass(), found);
        }
        out.startObject();
        for (Attribute answer : found) {
            Object each = answer.of(value);
            if (!answer.form().isEmpty(each)) {
                out.name(answer.name());
                answer.form().write(each, out);
            }
        }
        out.endObject();
    }

    private List<Attribute> answers(Class<?> shown) {
        return Stream.of(shown.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && method.getParameterCount() == 0
                        && !NO_ANSWERS.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .map(this::answer)
                .toList();
    }

    private Attribute answer(Method method) {
        ValueType answered = ValueType.of(method.getGenericReturnType(), Map.of());
        try {
            return new Attribute(
                    method.getName(),
                    answered,
                    Attribute.generic(MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup())
                            .unreflect(method)),
                    forms.apply(answered),
                    false);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    Object read(TokenReader in) throws IOException {
        throw in.failure(type.getSimpleName() + " is shown and not stored: it cannot be read", null);
    }

    @Override
    Map<String, Object> schema(Schemas schemas) {
        return new LinkedHashMap<>(Map.of("type", "object"));
    }
}
