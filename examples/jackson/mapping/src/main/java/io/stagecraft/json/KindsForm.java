// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a value of one of several kinds, such as an event: the object of its kind, which says so first. */
final class KindsForm extends Form {
    private static final String BOUND = "Bound";
    private static final String ID = "id";

    private final Class<?> family;
    private final Map<String, ObjectForm> kinds = new LinkedHashMap<>();
    private final Map<String, Object> bound;

    /**
     * A form.
     *
     * @param bound what the caller has bound to ids, because it cannot be data
     */
    KindsForm(Class<?> family, List<ObjectForm> kinds, Map<String, Object> bound) {
        this.family = family;
        this.bound = bound;
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
    }

    @Override
    void write(Object value, TokenWriter out) throws IOException {
        ObjectForm kind = kinds.get(Anatomy.known(value.getClass()).getSimpleName());
        if (kind != null && Anatomy.isOurs(value.getClass())) {
            kind.write(value, out);
            return;
        }
        String id = bound.entrySet().stream()
                .filter(each -> each.getValue() == value)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stored form of " + value + ": it is no ready "
                        + family.getSimpleName() + " and not bound to an id"));
        out.startObject();
        out.name(ObjectForm.KIND);
        out.text(BOUND);
        out.name(ID);
        out.text(id);
        out.endObject();
    }

    @Override
    Object read(TokenReader in) throws IOException {
        expect(Token.OBJECT, in, family.getSimpleName());
        String name = in.nextName();
        if (!ObjectForm.KIND.equals(name)) {
            return read(StoredTree.fields(name, in), in);
        }
        in.next();
        String kind = in.token() == Token.TEXT ? in.text() : null;
        if (BOUND.equals(kind)) {
            return bound(StoredTree.fields(in.nextName(), in), in);
        }
        return kind(kind, in).afterKind(in.nextName(), in);
    }

    private Object read(Map<String, Object> stored, TokenReader in) throws IOException {
        Object kind = stored.remove(ObjectForm.KIND);
        return BOUND.equals(kind)
                ? bound(stored, in)
                : kind(kind instanceof String text ? text : null, in).present(stored, in);
    }

    private ObjectForm kind(@Nullable String name, TokenReader in) throws IOException {
        ObjectForm kind = kinds.get(name);
        if (kind == null) {
            throw in.failure(
                    ObjectForm.KIND + " of " + family.getSimpleName() + " must be one of " + kinds.keySet() + " but "
                            + (name == null ? "is missing" : "was \"" + name + '"'),
                    null);
        }
        return kind;
    }

    private Object bound(Map<String, Object> stored, TokenReader in) throws IOException {
        Object id = stored.get(ID);
        Object value = id instanceof String && stored.size() == 1 ? bound.get(id) : null;
        if (value == null) {
            throw in.failure(
                    ID + " of a bound " + family.getSimpleName() + " must be one of " + bound.keySet() + " but "
                            + (id == null ? "is missing" : "was " + id),
                    null);
        }
        return value;
    }

    @Override
    Map<String, Object> schema(Schemas schemas) {
        return schemas.part(family, this);
    }

    /** Returns the schema of any of the kinds. */
    Map<String, Object> oneOf(Schemas schemas) {
        return Map.of("oneOf", kinds.values().stream().map(schemas::of).toList());
    }
}
