// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.fuzz;

import com.google.common.reflect.ClassPath;
import io.stagecraft.jackson2.StagecraftModule;
import io.stagecraft.json.StoredForms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/**
 * Stored forms, read and written with Jackson 2 and with Jackson 3. Both read a text as equal values, or refuse it with words; a
 * value that was read is written as the same text by both, which is read as an equal value.
 */
final class Stored {
    private static final com.fasterxml.jackson.databind.json.JsonMapper TWO = StagecraftModule.mapper();
    private static final tools.jackson.databind.json.JsonMapper THREE =
            io.stagecraft.jackson3.StagecraftModule.mapper();

    private Stored() {}

    /** Returns the public types of the library that have a stored form, by their names. */
    static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new TreeMap<>();
        try {
            for (ClassPath.ClassInfo info :
                    ClassPath.from(Stored.class.getClassLoader()).getAllClasses()) {
                if (info.getName().matches("io\\.stagecraft\\.(core|scoring|planning)\\..*")) {
                    Class<?> type = info.load();
                    if (Modifier.isPublic(type.getModifiers())
                            && StoredForms.standard().has(type)) {
                        types.put(type.getSimpleName(), type);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    /** Returns the value that a text stores; empty if it is refused. */
    static Optional<Object> read(String text, Class<?> type) {
        Optional<Object> two = two(text, type);
        Optional<Object> three = three(text, type);
        Law.same(three.isPresent(), two.isPresent(), "what Jackson 3 and Jackson 2 read of " + text);
        two.ifPresent(value -> {
            String written = write(value);
            Law.same(write(three.orElseThrow()), written, "what is written of " + text);
            Object again =
                    two(written, type).orElseThrow(() -> new AssertionError("what was written is refused: " + written));
            Law.same(write(again), written, "what is written again");
            if (isEqualByContent(value)) {
                Law.same(again, value, "what is read again of " + written);
                Law.same(three.orElseThrow(), value, "what Jackson 3 and Jackson 2 read of " + text);
            }
        });
        return two;
    }

    /** Returns the text that stores a value. */
    static String write(Object value) {
        try {
            String text = TWO.writeValueAsString(value);
            Law.same(THREE.writeValueAsString(value), text, "what Jackson 3 and Jackson 2 write");
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Object> two(String text, Class<?> type) {
        try {
            return Optional.of(TWO.readValue(text, type));
        } catch (IOException e) {
            Law.said(e);
            return Optional.empty();
        }
    }

    private static Optional<Object> three(String text, Class<?> type) {
        try {
            return Optional.of(THREE.readValue(text, type));
        } catch (JacksonException e) {
            Law.said(e);
            return Optional.empty();
        }
    }

    private static boolean isEqualByContent(Object value) {
        try {
            return value.getClass().getMethod("equals", Object.class).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
