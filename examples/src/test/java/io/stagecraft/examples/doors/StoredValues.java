package io.stagecraft.examples.doors;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stagecraft.jackson2.StagecraftModule;
import io.stagecraft.json.StoredForms;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every value that the doors gave is stored, read equal, and stored again in the same bytes. */
final class StoredValues {
    /** Why a value has no stored form, by what is said of it. */
    private static final List<String> EXPLAINED = List.of(
            "and not bound to an id", // a function of the caller's
            "is shown and not stored",
            "Java 8 optional type"); // what stands for a type variable here is no value

    private final JsonMapper mapper = StagecraftModule.mapper();
    private final Set<String> faults = new TreeSet<>();
    private final Set<String> stored = new TreeSet<>();

    StoredValues(Instances instances) {
        for (Object value : instances.all()) {
            if (StoredForms.standard().has(value.getClass())) {
                store(value);
            }
        }
    }

    private void store(Object value) {
        String type = value.getClass().getSimpleName();
        try {
            String text = mapper.writeValueAsString(value);
            Object read = mapper.readValue(text, value.getClass());
            if (isEqual(value, read) && mapper.writeValueAsString(read).equals(text)) {
                stored.add(type);
            } else {
                faults.add(type + " is read as another: " + text);
            }
        } catch (IOException e) {
            if (EXPLAINED.stream().noneMatch(e.getMessage()::contains)) {
                faults.add(type + ": " + e.getMessage());
            }
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

    /** Returns the types of which each value is read as it was. */
    Set<String> types() {
        return stored;
    }
}
