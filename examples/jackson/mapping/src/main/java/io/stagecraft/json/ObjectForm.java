// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The form of a value: an object of its attributes, in their order, without those that are empty. Its kind comes before
 * them if it is one of several, then the version of its form if it has one.
 */
final class ObjectForm extends Form {
    static final String KIND = "type";
    static final String VERSION = "schemaVersion";

    private final ValueType type;
    private final boolean isKind;
    private final Function<ValueType, Form> forms;
    private final EarlierForms earlier;
    private volatile @Nullable Parts parts;

    ObjectForm(ValueType type, boolean isKind, Function<ValueType, Form> forms) {
        this.type = type;
        this.isKind = isKind;
        this.forms = forms;
        this.earlier = EarlierForms.of(type.raw());
    }

    /** The attributes, found when they are needed first, since a value may hold others of its type. */
    private record Parts(Anatomy anatomy, List<Attribute> attributes, Maker maker, Map<String, Integer> positions) {
        static Parts of(Anatomy anatomy) {
            Map<String, Integer> positions = new HashMap<>();
            for (Attribute attribute : anatomy.attributes()) {
                positions.put(attribute.name(), positions.size());
            }
            return new Parts(anatomy, anatomy.attributes(), anatomy.maker(), positions);
        }
    }

    private Parts parts() {
        Parts found = parts;
        if (found == null) {
            found = Parts.of(Anatomy.of(type, forms));
            parts = found;
        }
        return found;
    }

    /** Returns what a value says its kind is. */
    String kind() {
        return type.raw().getSimpleName();
    }

    @Override
    void write(Object value, TokenWriter out) throws IOException {
        out.startObject();
        if (isKind) {
            out.name(KIND);
            out.text(kind());
        }
        if (earlier.version().isPresent()) {
            out.name(VERSION);
            out.integer(earlier.version().getAsInt());
        }
        Object stored = parts().anatomy.stored(value);
        for (Attribute attribute : parts().attributes) {
            Object each = attribute.of(stored);
            if (attribute.hasDefault() || !attribute.form().isEmpty(each)) {
                out.name(attribute.name());
                attribute.form().write(each, out);
            }
        }
        out.endObject();
    }

    @Override
    Object read(TokenReader in) throws IOException {
        expect(Token.OBJECT, in, kind());
        String name = in.nextName();
        if (isKind) {
            if (!KIND.equals(name)) {
                return tree(StoredTree.fields(name, in), in);
            }
            in.next();
            if (in.token() != Token.TEXT || !in.text().equals(kind())) {
                throw in.failure(KIND + " must be \"" + kind() + "\" but was " + shown(in), null);
            }
            name = in.nextName();
        }
        return afterKind(name, in);
    }

    /** Reads what follows the kind, from its first name. */
    Object afterKind(@Nullable String first, TokenReader in) throws IOException {
        String name = first;
        if (earlier.isAny() || (earlier.version().isPresent() && !VERSION.equals(name))) {
            return present(StoredTree.fields(name, in), in);
        }
        if (earlier.version().isPresent()) {
            in.next();
            if (in.token() != Token.INTEGER || in.integer() != earlier.version().getAsInt()) {
                Map<String, Object> stored = new LinkedHashMap<>();
                stored.put(VERSION, StoredTree.read(in));
                stored.putAll(StoredTree.fields(in.nextName(), in));
                return present(stored, in);
            }
            name = in.nextName();
        }
        return attributes(name, in);
    }

    private Object tree(Map<String, Object> stored, TokenReader in) throws IOException {
        Object kind = stored.remove(KIND);
        if (!kind().equals(kind)) {
            throw in.failure(
                    KIND + " of a kind of value must be \"" + kind() + "\" but "
                            + (kind == null ? "is missing" : "was " + kind),
                    null);
        }
        return present(stored, in);
    }

    /** Reads a stored value of any form, once it is in the present one. */
    Object present(Map<String, Object> stored, TokenReader in) throws IOException {
        earlier.update(kind(), stored, in);
        TreeReader tree = new TreeReader(stored, in);
        return attributes(tree.nextName(), tree);
    }

    private Object attributes(@Nullable String first, TokenReader in) throws IOException {
        Parts own = parts();
        List<Attribute> attributes = own.attributes;
        Object begun = own.maker.begin();
        long seen = 0;
        int expected = 0;
        for (String name = first; name != null; name = in.nextName()) {
            int position = expected;
            while (position < attributes.size()
                    && !attributes.get(position).name().equals(name)) {
                position++;
            }
            if (position == attributes.size()) {
                position = own.positions.getOrDefault(name, -1);
                if (position < 0) {
                    throw in.failure(
                            "unknown field \"" + name + "\": " + kind() + " has "
                                    + own.positions().keySet().stream().sorted().toList(),
                            null);
                }
            }
            if ((seen >>> position & 1) == 1) {
                throw in.failure("duplicate field: " + name, null);
            }
            seen |= 1L << position;
            expected = position + 1;
            in.next();
            Form form = attributes.get(position).form();
            boolean isNone = attributes.get(position).hasDefault() && form.mayBeLeftOut() && in.token() == Token.NULL;
            Object value = isNone ? form.empty() : form.read(in);
            try {
                own.maker.set(begun, position, value);
            } catch (Throwable e) {
                throw failure(e, in);
            }
        }
        try {
            return own.maker.end(begun);
        } catch (Throwable e) {
            throw failure(e, in);
        }
    }

    private static IOException failure(Throwable e, TokenReader in) {
        if (e instanceof Error error) {
            throw error;
        }
        return in.failure(String.valueOf(e.getMessage()), e);
    }

    @Override
    Map<String, Object> schema(Schemas schemas) {
        return schemas.part(type.raw(), this);
    }

    /** Returns the schema of the object itself. */
    Map<String, Object> object(Schemas schemas) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        if (isKind) {
            properties.put(KIND, Map.of("const", kind()));
            required.add(KIND);
        }
        if (earlier.version().isPresent()) {
            properties.put(VERSION, Map.of("const", earlier.version().getAsInt()));
            required.add(VERSION);
        }
        for (Attribute attribute : parts().attributes) {
            properties.put(attribute.name(), schemas.of(attribute.form()));
            if (!attribute.hasDefault() && !attribute.form().mayBeLeftOut()) {
                required.add(attribute.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }
}
