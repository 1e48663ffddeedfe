// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.jackson3;

import io.stagecraft.json.Token;
import io.stagecraft.json.TokenReader;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;

/** Reads tokens with a parser of Jackson. */
final class ParserTokens implements TokenReader {
    private final JsonParser in;
    private final DeserializationContext context;

    ParserTokens(JsonParser in, DeserializationContext context) {
        this.in = in;
        this.context = context;
    }

    @Override
    public Token token() {
        return token(in.currentToken());
    }

    @Override
    public Token next() {
        return token(in.nextToken());
    }

    private Token token(@Nullable JsonToken token) {
        if (token == null) {
            throw refused("a value must end but the text ends before it", null);
        }
        return switch (token) {
            case START_OBJECT -> Token.OBJECT;
            case END_OBJECT -> Token.END_OBJECT;
            case START_ARRAY -> Token.ARRAY;
            case END_ARRAY -> Token.END_ARRAY;
            case PROPERTY_NAME -> Token.NAME;
            case VALUE_STRING -> Token.TEXT;
            case VALUE_NUMBER_INT -> Token.INTEGER;
            case VALUE_NUMBER_FLOAT -> Token.DECIMAL;
            case VALUE_TRUE -> Token.TRUE;
            case VALUE_FALSE -> Token.FALSE;
            case VALUE_NULL -> Token.NULL;
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw refused("a value must be JSON but was " + token, null);
        };
    }

    @Override
    public @Nullable String nextName() {
        return in.nextName();
    }

    @Override
    public String text() {
        return in.getString();
    }

    @Override
    public long integer() {
        return in.getLongValue();
    }

    @Override
    public double number() {
        return in.getDoubleValue();
    }

    @Override
    public BigDecimal decimal() {
        return in.getDecimalValue();
    }

    @Override
    public Object foreign(Class<?> type) {
        return context.readValue(in, type);
    }

    @Override
    public IOException failure(String message, @Nullable Throwable cause) {
        throw refused(message, cause);
    }

    private DatabindException refused(String message, @Nullable Throwable cause) {
        String place = in.streamReadContext().pathAsPointer().toString();
        return DatabindException.from(in, place.isEmpty() ? message : message + " (at " + place + ")", cause);
    }
}
