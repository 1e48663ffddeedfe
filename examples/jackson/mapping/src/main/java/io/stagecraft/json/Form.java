// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stored form of the values of one type. */
abstract class Form {
    /** Writes a value. */
    abstract void write(Object value, TokenWriter out) throws IOException;

    /** Reads the value that begins at the token on which the reader stands, and leaves it on the last token. */
    abstract Object read(TokenReader in) throws IOException;

    /** Returns whether an attribute of this value is left out, because what is not there means the same. */
    boolean isEmpty(Object value) {
        return false;
    }

    /** Returns whether there is a value that is left out. */
    boolean mayBeLeftOut() {
        return false;
    }

    /** Returns the value that is left out. */
    @Nullable
    Object empty() {
        throw new IllegalStateException("this form has no empty value");
    }

    /** Returns the JSON Schema of this form, whose parts are defined in the given schemas. */
    abstract Map<String, Object> schema(Schemas schemas);

    /** Returns what a value is called as the key of a map, or null if values of this form are no names. */
    @Nullable
    String name(Object value) {
        return null;
    }

    /** Returns whether values of this form can be the names of fields. */
    boolean isName() {
        return false;
    }

    /** Returns the value of a name. */
    Object named(String name, TokenReader in) throws IOException {
        throw in.failure("no name can stand for a value here: " + name, null);
    }

    static void expect(Token token, TokenReader in, String what) throws IOException {
        if (in.token() != token) {
            throw in.failure(what + " must be " + token.said() + " but was " + shown(in), null);
        }
    }

    /** Returns the token on which the reader stands as a message shows it. */
    static String shown(TokenReader in) throws IOException {
        return switch (in.token()) {
            case TEXT -> '"' + in.text() + '"';
            case INTEGER, DECIMAL -> in.text();
            default -> in.token().said();
        };
    }
}
