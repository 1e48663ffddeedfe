// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a tree once more, token by token; what it refuses is refused where the tree was read from. */
final class TreeReader implements TokenReader {
    private final TokenReader origin;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private int at;

    TreeReader(Object tree, TokenReader origin) {
        this.origin = origin;
        add(tree);
    }

    private void add(Object tree) {
        if (tree instanceof Map<?, ?> object) {
            add(Token.OBJECT, "");
            object.forEach((name, value) -> {
                add(Token.NAME, name);
                add(value);
            });
            add(Token.END_OBJECT, "");
        } else if (tree instanceof List<?> list) {
            add(Token.ARRAY, "");
            list.forEach(this::add);
            add(Token.END_ARRAY, "");
        } else if (tree instanceof StoredTree.Digits digits) {
            add(digits.token(), digits.text());
        } else if (tree instanceof String text) {
            add(Token.TEXT, text);
        } else if (tree instanceof Boolean value) {
            add(value ? Token.TRUE : Token.FALSE, "");
        } else {
            add(Token.NULL, "");
        }
    }

    private void add(Token token, Object value) {
        tokens.add(token);
        values.add(value);
    }

    @Override
    public Token token() {
        return tokens.get(at);
    }

    @Override
    public Token next() {
        at++;
        return token();
    }

    @Override
    public @Nullable String nextName() {
        return next() == Token.NAME ? text() : null;
    }

    @Override
    public String text() {
        return (String) values.get(at);
    }

    @Override
    public long integer() throws IOException {
        try {
            return Long.parseLong(text());
        } catch (NumberFormatException e) {
            throw failure("a whole number must have at most 64 bits but was " + text(), e);
        }
    }

    @Override
    public double number() {
        return Double.parseDouble(text());
    }

    @Override
    public BigDecimal decimal() {
        return new BigDecimal(text());
    }

    @Override
    public Object foreign(Class<?> type) throws IOException {
        throw failure(type.getName() + " must stand in an object of the present form", null);
    }

    @Override
    public IOException failure(String message, @Nullable Throwable cause) {
        return origin.failure(message, cause);
    }
}
