// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import io.stagecraft.core.Incubating;

/** A token of JSON. */
@Incubating
public enum Token {
    /** The beginning of an object. */
    OBJECT("an object"),
    /** The end of an object. */
    END_OBJECT("the end of an object"),
    /** The beginning of an array. */
    ARRAY("an array"),
    /** The end of an array. */
    END_ARRAY("the end of an array"),
    /** The name of a field. */
    NAME("a name"),
    /** A text. */
    TEXT("a text"),
    /** A number without a point and an exponent. */
    INTEGER("a whole number"),
    /** A number with a point or an exponent. */
    DECIMAL("a decimal"),
    /** The value {@code true}. */
    TRUE("true"),
    /** The value {@code false}. */
    FALSE("false"),
    /** No value. */
    NULL("null");

    private final String said;

    Token(String said) {
        this.said = said;
    }

    /** Returns what a message calls it. */
    String said() {
        return said;
    }
}
