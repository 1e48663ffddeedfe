// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The form of a list or a set: an array. A set that holds a value twice is refused. */
final class ManyForm extends Form {
    private final boolean isSet;
    private final Form element;
    private final Function<Collection<Object>, Object> collected;

    ManyForm(boolean isSet, Form element, Function<Collection<Object>, Object> collected) {
        this.isSet = isSet;
        this.element = element;
        this.collected = collected;
    }

    @Override
    boolean isEmpty(Object value) {
        return ((Collection<?>) value).isEmpty();
    }

    @Override
    boolean mayBeLeftOut() {
        return true;
    }

    @Override
    Object empty() {
        return collected.apply(List.of());
    }

    @Override
    void write(Object value, TokenWriter out) throws IOException {
        out.startArray();
        for (Object each : (Collection<?>) value) {
            element.write(each, out);
        }
        out.endArray();
    }

    @Override
    Object read(TokenReader in) throws IOException {
        expect(Token.ARRAY, in, isSet ? "a set" : "a list");
        Collection<Object> all = isSet ? new LinkedHashSet<>() : new ArrayList<>();
        while (in.next() != Token.END_ARRAY) {
            Object each = element.read(in);
            if (!all.add(each)) {
                throw in.failure("duplicate in a set: " + each, null);
            }
        }
        return collected.apply(all);
    }

    @Override
    Map<String, Object> schema(Schemas schemas) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", schemas.of(element));
        if (isSet) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }
}
