// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import io.stagecraft.core.Incubating;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where stored values are read from: a stream of tokens that stands on one of them. */
@Incubating
public interface TokenReader {
    /** Returns the token that this stands on. */
    Token token() throws IOException;

    /** Moves to the next token and returns it. */
    Token next() throws IOException;

    /** Moves to the next token and returns the name that it is, or null if it is another token. */
    @Nullable
    String nextName() throws IOException;

    /** Returns the text of a {@link Token#TEXT}, the name of a {@link Token#NAME}, or the digits of a number. */
    String text() throws IOException;

    /** Returns a {@link Token#INTEGER}; one beyond 64 bits fails. */
    long integer() throws IOException;

    /** Returns the number nearest to an {@link Token#INTEGER} or a {@link Token#DECIMAL}. */
    double number() throws IOException;

    /** Returns an {@link Token#INTEGER} or a {@link Token#DECIMAL} exactly. */
    BigDecimal decimal() throws IOException;

    /** Reads a value of a type that Stagecraft does not know, as the host stores it, and stands on its last token. */
    Object foreign(Class<?> type) throws IOException;

    /**
     * Returns what to throw when the value that this stands on is not as it must be. A parser whose exceptions are
     * unchecked throws its own.
     */
    IOException failure(String message, @Nullable Throwable cause);
}
