// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.doors;

import io.stagecraft.fixtures.Serialized;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Java serialization reads is checked like what is built: with a reference that is null, an array that is empty or
 * a count that is negative it is refused, or built anew by what checks it.
 */
final class ReadObjects {
    /** Fields of which any value is a value that can be built, and why. */
    private static final Map<String, String> EXPLAINED = Map.of(
            "SimulatedRevenue.seed", "any number is a seed",
            "RevenueModel.certain", "any amount may be certain");

    private final Map<Class<?>, Object> found = new LinkedHashMap<>();
    private final Set<String> faults = new TreeSet<>();
    private int tried;

    ReadObjects(Instances instances) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(instances.all());
        while (!open.isEmpty() && seen.size() < 200_000) {
            Object each = open.pop();
            if (!seen.add(each)) {
                continue;
            }
            if (each instanceof Collection<?> many) {
                many.stream().limit(3).filter(one -> one != null).forEach(open::add);
            } else if (each instanceof Map<?, ?> map) {
                map.values().stream().limit(3).filter(one -> one != null).forEach(open::add);
            } else if (each.getClass().getName().startsWith("io.stagecraft.")) {
                if (isRead(each.getClass())) {
                    found.putIfAbsent(each.getClass(), each);
                }
                fields(each.getClass())
                        .map(field -> get(field, each))
                        .filter(one -> one != null)
                        .forEach(open::add);
            }
        }
    }

    private static boolean isRead(Class<?> type) {
        return Serializable.class.isAssignableFrom(type)
                && !type.isEnum()
                && !type.isRecord()
                && !type.isHidden()
                && !type.isSynthetic()
                && !Throwable.class.isAssignableFrom(type)
                && ((isGenerated(type) && declares(type, "writeReplace")) || !writesAnother(type));
    }

    /** An explanation travels as the list of its nodes, which are built anew. */
    private static boolean writesAnother(Class<?> type) {
        return declares(type, "writeReplace") || declares(type.getSuperclass(), "writeReplace");
    }

    private static boolean isGenerated(Class<?> type) {
        return type.getSimpleName().startsWith("Immutable");
    }

    private static boolean declares(Class<?> type, String method) {
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(each -> each.getName().equals(method));
    }

    /** Returns the fields that were not checked, of as many classes as there are. */
    Set<String> faults() {
        if (found.size() < 30) {
            faults.add("there must be at least 30 classes to read but were " + found.keySet());
        }
        found.forEach((type, value) -> {
            if (isGenerated(type) && declares(type, "writeReplace")) {
                forge(type, value);
            } else {
                fields(type).forEach(field -> tryOut(type, field, value));
            }
        });
        if (tried < 500) {
            faults.add("there must be at least 500 attributes of generated values to forge but were " + tried);
        }
        return faults;
    }

    /** A generated value travels as its attributes and is built anew from them: each is left out and set to null in turn. */
    private void forge(Class<?> type, Object value) {
        Object form = invoke(type, "writeReplace", value);
        Field attributes = fields(form.getClass())
                .filter(field -> field.getName().equals("values"))
                .findFirst()
                .orElseThrow();
        Object[] values = (Object[]) get(attributes, form);
        for (int i = 0; i < values.length; i++) {
            Object[] forged = values.clone();
            forged[i] = null;
            set(attributes, form, forged);
            try {
                Object read = Serialized.copy(form);
                // what may be missing is missing then
                fields(type)
                        .filter(field -> !field.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .filter(field -> get(field, read) == null)
                        .forEach(field -> faults.add(type.getSimpleName() + "." + field.getName() + " may be null"));
            } catch (RuntimeException refused) {
                // by the builder
            }
            tried++;
        }
    }

    private static Object invoke(Class<?> type, String method, Object on) {
        try {
            Method found = type.getDeclaredMethod(method);
            found.setAccessible(true);
            return found.invoke(on);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tryOut(Class<?> type, Field field, Object value) {
        String name = type.getSimpleName() + "." + field.getName();
        Object copy;
        try {
            copy = Serialized.copy(value);
        } catch (RuntimeException e) {
            return; // holds a function of the caller's
        }
        if (copy.getClass() != type || EXPLAINED.containsKey(name)) {
            return;
        }
        Object now = get(field, copy);
        for (Object worst : worst(field, now)) {
            set(field, copy, worst);
            read(type, name, copy, worst);
        }
    }

    private void read(Class<?> type, String name, Object copy, Object worst) {
        try {
            Object read = Serialized.copy(copy);
            boolean isBuilt = declares(type, "readResolve") || declares(type, "writeReplace");
            if (!isBuilt || worst == null) {
                faults.add(name + " may be " + (worst == null ? "null" : Extremes.shown(worst)) + " when it is read: "
                        + read.getClass().getSimpleName());
            }
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            if (message.startsWith("Cannot ") || message.equals("null")) {
                faults.add(name + " is refused without a name: " + message);
            }
        }
    }

    /** Returns the worst that a field can hold; nothing where any value will do. */
    private static List<Object> worst(Field field, Object now) {
        Class<?> type = field.getType();
        List<Object> worst = new ArrayList<>();
        if (type == int.class) {
            worst.add(Integer.MIN_VALUE);
        } else if (type == long.class) {
            worst.add(Long.MIN_VALUE);
        } else if (!type.isPrimitive() && !field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            worst.add(null);
            if (type.isArray() && Array.getLength(now) > 0) {
                worst.add(Array.newInstance(type.getComponentType(), 0));
            }
        }
        return worst;
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null && each != Object.class, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers())
                        && !Modifier.isTransient(field.getModifiers())
                        && field.getDeclaringClass().getName().startsWith("io.stagecraft."))
                .peek(field -> field.setAccessible(true));
    }

    private static Object get(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Field field, Object of, Object value) {
        try {
            field.set(of, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
