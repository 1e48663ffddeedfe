// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The form of a column of numbers, or of any array. */
final class ArrayForm extends Form {
    private final Class<?> component;
    private final Form element;

    ArrayForm(Class<?> component, Form element) {
        this.component = component;
        this.element = element;
    }

    @Override
    boolean isEmpty(Object array) {
        return Array.getLength(array) == 0;
    }

    @Override
    boolean mayBeLeftOut() {
        return true;
    }

    @Override
    Object empty() {
        return Array.newInstance(component, 0);
    }

    @Override
    void write(Object array, TokenWriter out) throws IOException {
        out.startArray();
        if (array instanceof long[] column) {
            for (long each : column) {
                out.integer(each);
            }
        } else {
            for (int i = 0; i < Array.getLength(array); i++) {
                element.write(Array.get(array, i), out);
            }
        }
        out.endArray();
    }

    @Override
    Object read(TokenReader in) throws IOException {
        expect(Token.ARRAY, in, "a column");
        if (component == long.class) {
            LongStream.Builder column = LongStream.builder();
            while (in.next() != Token.END_ARRAY) {
                column.add((long) element.read(in));
            }
            return column.build().toArray();
        } else if (component == int.class) {
            IntStream.Builder column = IntStream.builder();
            while (in.next() != Token.END_ARRAY) {
                column.add((int) element.read(in));
            }
            return column.build().toArray();
        } else if (component == double.class) {
            DoubleStream.Builder column = DoubleStream.builder();
            while (in.next() != Token.END_ARRAY) {
                column.add((double) element.read(in));
            }
            return column.build().toArray();
        }
        return new ManyForm(false, element, all -> Containers.array(component, all)).read(in);
    }

    @Override
    Map<String, Object> schema(Schemas schemas) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", schemas.of(element));
        return schema;
    }
}
