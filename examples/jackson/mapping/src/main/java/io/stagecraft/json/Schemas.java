// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The parts that the JSON Schema of a value refers to, each described once. */
final class Schemas {
    private final Map<String, Map<String, Object>> parts = new TreeMap<>();

    /** Returns the schema (draft 2020-12) of an object or of one of several kinds. */
    static Map<String, Object> of(Class<?> type, Form form) {
        Schemas schemas = new Schemas();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", name(type));
        schema.putAll(schemas.full(form));
        if (!schemas.parts.isEmpty()) {
            schema.put("$defs", schemas.parts);
        }
        return schema;
    }

    Map<String, Object> of(Form form) {
        return form.schema(this);
    }

    /** Returns a reference to the schema of a type, which is described if it is met for the first time. */
    Map<String, Object> part(Class<?> type, Form form) {
        String name = name(type);
        if (!parts.containsKey(name)) {
            parts.put(name, Map.of()); // a part may hold itself
            parts.put(name, full(form));
        }
        return new LinkedHashMap<>(Map.of("$ref", "#/$defs/" + name));
    }

    private Map<String, Object> full(Form form) {
        if (form instanceof ObjectForm object) {
            return object.object(this);
        } else if (form instanceof KindsForm kinds) {
            return kinds.oneOf(this);
        }
        if (form instanceof DealForm deal) {
            return deal.object(this);
        }
        return form instanceof ArgumentForm argument ? argument.object(this) : form.schema(this);
    }

    private static String name(Class<?> type) {
        return type.getEnclosingClass() == null
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName() + type.getSimpleName();
    }
}
