// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableTable;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.text.DecimalFormatSymbols;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Tenants in one JVM share nothing that changes: whatever hangs on a static field of ours was written when its class was loaded. */
class NoStaticStateTest {
    /** The forms of types, found when they are needed first: the same for everybody. */
    private static final String FOUND_WHEN_NEEDED = "io.stagecraft.json.StoredForms.forms";

    /** The same cut points at the scale of the last numbers. */
    private static final String REMEMBERED_FOR_THE_NEXT_BATCH = "io.stagecraft.core.statistics.CutPoints.scaled";

    /** What nobody can change, by the promise of its type. */
    private static final List<Class<?>> CONSTANTS = List.of(
            String.class,
            Number.class,
            Boolean.class,
            Enum.class,
            Class.class,
            Locale.class,
            Pattern.class,
            MethodType.class,
            Temporal.class,
            CurrencyUnit.class,
            Optional.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class,
            ImmutableTable.class,
            Logger.class, // the host's
            DecimalFormatSymbols.class); // of which each format takes a copy

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> changing = new TreeSet<>();

    @Test
    void nothingThatIsStaticChanges() throws IllegalAccessException {
        for (Class<?> type : Library.classes()) {
            lookAt(type, null, Modifier::isStatic);
        }

        assertThat(changing).isEmpty();
        assertThat(seen).hasSizeGreaterThan(1_000);
    }

    private void lookAt(Class<?> type, @Nullable Object holder, Predicate<Integer> modifiers)
            throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (!field.isSynthetic()
                    && modifiers.test(field.getModifiers())
                    && !name(field).equals(FOUND_WHEN_NEEDED)) {
                field.setAccessible(true);
                lookAt(field, field.get(holder));
            }
        }
    }

    private void lookAt(Field field, Object value) throws IllegalAccessException {
        if (!Modifier.isFinal(field.getModifiers()) && !isRemembered(field)) {
            changing.add(name(field));
        } else if (value != null && seen.add(value)) {
            if (value.getClass().isArray()) {
                lookIntoArray(field, value);
            } else if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
                lookInto(field, value);
            } else if (!value.getClass().isHidden()) {
                lookAtParts(field, value);
            }
        }
    }

    /** An array may be written to by whoever sees it, so no caller may. */
    private void lookIntoArray(Field field, Object array) throws IllegalAccessException {
        if (Modifier.isPublic(field.getModifiers()) || Modifier.isProtected(field.getModifiers())) {
            changing.add(name(field));
        }
        for (int i = 0; i < Array.getLength(array); i++) {
            lookAt(field, Array.get(array, i));
        }
    }

    private void lookInto(Field field, Object container) throws IllegalAccessException {
        String name = container.getClass().getName();
        if (!name.contains("Immutable")) {
            changing.add(name(field));
        }
        for (Object each : container instanceof Map<?, ?> map ? map.values() : (Collection<?>) container) {
            lookAt(field, each);
        }
    }

    private void lookAtParts(Field field, Object value) throws IllegalAccessException {
        for (Class<?> type = value.getClass(); isOurs(type); type = type.getSuperclass()) {
            lookAt(type, value, modifiers -> !Modifier.isStatic(modifiers));
        }
        if (!isOurs(value.getClass()) && !isConstant(value)) {
            changing.add(name(field) + " is a " + value.getClass().getName());
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.stagecraft.");
    }

    private static boolean isConstant(Object value) {
        return CONSTANTS.stream().anyMatch(each -> each.isInstance(value));
    }

    /** Returns whether a value computes it from its attributes when it is asked for, and only remembers it. */
    private static boolean isRemembered(Field field) {
        return field.getDeclaringClass().getSimpleName().startsWith("Immutable")
                || name(field).equals(REMEMBERED_FOR_THE_NEXT_BATCH);
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }
}
