// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stored values as maps, lists, texts, numbers and booleans: for forms that need a look before they can be read, and
 * for schemas.
 */
final class StoredTree {
    /** What stands for null. */
    static final Object NONE = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private StoredTree() {}

    /** Reads the value that begins where the reader stands. */
    static Object read(TokenReader in) throws IOException {
        return switch (in.token()) {
            case OBJECT -> fields(in.nextName(), in);
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (in.next() != Token.END_ARRAY) {
                    list.add(read(in));
                }
                yield list;
            }
            case TEXT -> in.text();
            case INTEGER, DECIMAL -> new Digits(in.token(), in.text());
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> NONE;
            default ->
                throw in.failure("a value must begin here but was " + in.token().said(), null);
        };
    }

    /** Reads the rest of an object from the name on which the reader stands; null stands for its end. */
    static Map<String, Object> fields(@Nullable String first, TokenReader in) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String name = first; name != null; name = in.nextName()) {
            in.next();
            if (object.put(name, read(in)) != null) {
                throw in.failure("duplicate field: " + name, null);
            }
        }
        return object;
    }

    /** Writes a tree. */
    static void write(Object tree, TokenWriter out) throws IOException {
        if (tree instanceof Map<?, ?> object) {
            out.startObject();
            for (Map.Entry<?, ?> field : object.entrySet()) {
                out.name((String) field.getKey());
                write(field.getValue(), out);
            }
            out.endObject();
        } else if (tree instanceof List<?> list) {
            out.startArray();
            for (Object each : list) {
                write(each, out);
            }
            out.endArray();
        } else if (tree instanceof String text) {
            out.text(text);
        } else if (tree instanceof Boolean value) {
            out.bool(value);
        } else if (tree instanceof Integer integer) {
            out.integer(integer);
        } else if (tree instanceof Digits digits) {
            out.decimal(new BigDecimal(digits.text()));
        } else {
            out.none();
        }
    }

    /** A number as it is stored. */
    record Digits(Token token, String text) {
        static Digits of(BigDecimal decimal) {
            return new Digits(Token.DECIMAL, decimal.toPlainString());
        }

        /** Returns the text. */
        @Override
        public String toString() {
            return text;
        }
    }
}
