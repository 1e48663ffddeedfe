// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The form of a map: an object where its keys are names, otherwise an array of objects with a {@code key} and a {@code
 * value}. A key that is given twice is refused.
 */
final class MapForm extends Form {
    private static final String KEY = "key";
    private static final String VALUE = "value";

    private final Form key;
    private final Form value;
    private final Function<Map<Object, Object>, Object> mapped;
    private final Function<Object, Map<?, ?>> entries;

    MapForm(Form key, Form value, Function<Map<Object, Object>, Object> mapped, Function<Object, Map<?, ?>> entries) {
        this.key = key;
        this.value = value;
        this.mapped = mapped;
        this.entries = entries;
    }

    @Override
    boolean isEmpty(Object map) {
        return entries.apply(map).isEmpty();
    }

    @Override
    boolean mayBeLeftOut() {
        return true;
    }

    @Override
    Object empty() {
        return mapped.apply(Map.of());
    }

    @Override
    void write(Object map, TokenWriter out) throws IOException {
        if (key.isName()) {
            out.startObject();
            for (Map.Entry<?, ?> entry : entries.apply(map).entrySet()) {
                String name = key.name(entry.getKey());
                out.name(name == null ? "" : name);
                value.write(entry.getValue(), out);
            }
            out.endObject();
            return;
        }
        out.startArray();
        for (Map.Entry<?, ?> entry : entries.apply(map).entrySet()) {
            out.startObject();
            out.name(KEY);
            key.write(entry.getKey(), out);
            out.name(VALUE);
            value.write(entry.getValue(), out);
            out.endObject();
        }
        out.endArray();
    }

    @Override
    Object read(TokenReader in) throws IOException {
        Map<Object, Object> map = new LinkedHashMap<>();
        if (key.isName()) {
            expect(Token.OBJECT, in, "a map");
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                Object each = key.named(name, in);
                in.next();
                put(map, each, value.read(in), in);
            }
            return mapped.apply(map);
        }
        expect(Token.ARRAY, in, "a map");
        while (in.next() != Token.END_ARRAY) {
            expect(Token.OBJECT, in, "an entry");
            Object each = field(KEY, key, in);
            put(map, each, field(VALUE, value, in), in);
            String more = in.nextName();
            if (more != null) {
                throw in.failure("an entry must have a key and a value, in this order, but has " + more, null);
            }
        }
        return mapped.apply(map);
    }

    private static Object field(String expected, Form form, TokenReader in) throws IOException {
        @Nullable String name = in.nextName();
        if (!expected.equals(name)) {
            throw in.failure("an entry must have a key and a value, in this order, but has " + name, null);
        }
        in.next();
        return form.read(in);
    }

    private static void put(Map<Object, Object> map, Object key, Object value, TokenReader in) throws IOException {
        if (map.put(key, value) != null) {
            throw in.failure("duplicate key: " + key, null);
        }
    }

    @Override
    Map<String, Object> schema(Schemas schemas) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (key.isName()) {
            schema.put("type", "object");
            Map<String, Object> names = schemas.of(key);
            if (!names.equals(Map.of("type", "string"))) {
                schema.put("propertyNames", names);
            }
            schema.put("additionalProperties", schemas.of(value));
            return schema;
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", "object");
        entry.put("required", List.of(KEY, VALUE));
        entry.put("properties", Map.of(KEY, schemas.of(key), VALUE, schemas.of(value)));
        schema.put("type", "array");
        schema.put("items", entry);
        return schema;
    }
}
