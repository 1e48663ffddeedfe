// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.doors;

import io.stagecraft.jackson2.StagecraftModule;
import io.stagecraft.json.StoredForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * Every value that the doors gave is stored, read equal, and stored again in the same bytes; with Jackson 2 and with
 * Jackson 3, and in the same bytes with both.
 */
final class StoredValues {
    /** Why a value has no stored form, by what is said of it. */
    private static final List<String> EXPLAINED = List.of(
            "and not bound to an id", // a function of the caller's
            "is shown and not stored",
            "Java 8 optional type"); // what stands for a type variable here is no value

    private final Json two = new Two(StagecraftModule.mapper());
    private final Json three = new Three(io.stagecraft.jackson3.StagecraftModule.mapper());
    private final Set<String> faults = new TreeSet<>();
    private final List<Object> stored = new ArrayList<>();

    StoredValues(Doors doors) {
        Set<Object> values = Collections.newSetFromMap(new IdentityHashMap<>());
        values.addAll(doors.instances.all());
        doors.types.stream()
                .filter(Class::isEnum)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .forEach(values::add);
        for (Object value : values) {
            if (StoredForms.standard().has(value.getClass())) {
                store(value);
            }
        }
    }

    private void store(Object value) {
        Optional<String> text = written(value, two).filter(each -> isRead(value, each, two));
        Optional<String> other = written(value, three).filter(each -> isRead(value, each, three));
        if (!text.equals(other)) {
            faults.add(value.getClass().getName() + " is " + text + " with Jackson 2 and " + other + " with Jackson 3");
        } else if (text.isPresent()) {
            stored.add(value);
        }
    }

    private Optional<String> written(Object value, Json json) {
        try {
            return Optional.of(json.write(value));
        } catch (IOException | JacksonException e) {
            refused(value, json, e);
            return Optional.empty();
        }
    }

    private boolean isRead(Object value, String text, Json json) {
        try {
            Object read = json.read(text, value.getClass());
            if (isEqual(value, read) && json.write(read).equals(text)) {
                return true;
            }
            faults.add(value.getClass().getName() + " is read as another by " + json + ": " + text);
        } catch (IOException | JacksonException e) {
            refused(value, json, e);
        }
        return false;
    }

    private void refused(Object value, Json json, Exception e) {
        if (EXPLAINED.stream().noneMatch(e.getMessage()::contains)) {
            faults.add(value.getClass().getName() + " is refused by " + json + ": " + e.getMessage());
        }
    }

    private static boolean isEqual(Object value, Object read) {
        try {
            boolean isEqualByContent =
                    value.getClass().getMethod("equals", Object.class).getDeclaringClass() != Object.class;
            return !isEqualByContent || read.equals(value);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what is not read as it was. */
    Set<String> faults() {
        return faults;
    }

    /** Returns whether a value of a type was read as it was. */
    boolean has(Class<?> type) {
        return stored.stream().anyMatch(type::isInstance);
    }

    private interface Json {
        String write(Object value) throws IOException;

        Object read(String text, Class<?> type) throws IOException;
    }

    private record Two(com.fasterxml.jackson.databind.json.JsonMapper mapper) implements Json {
        @Override
        public String write(Object value) throws IOException {
            return mapper.writeValueAsString(value);
        }

        @Override
        public Object read(String text, Class<?> type) throws IOException {
            return mapper.readValue(text, type);
        }
    }

    private record Three(tools.jackson.databind.json.JsonMapper mapper) implements Json {
        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public Object read(String text, Class<?> type) {
            return mapper.readValue(text, type);
        }
    }
}
