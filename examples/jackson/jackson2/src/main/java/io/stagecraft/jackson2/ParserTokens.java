// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.stagecraft.json.Token;
import io.stagecraft.json.TokenReader;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads tokens with a parser of Jackson. */
final class ParserTokens implements TokenReader {
    private final JsonParser in;
    private final DeserializationContext context;

    ParserTokens(JsonParser in, DeserializationContext context) {
        this.in = in;
        this.context = context;
    }

    @Override
    public Token token() throws IOException {
        return token(in.currentToken());
    }

    @Override
    public Token next() throws IOException {
        return token(in.nextToken());
    }

    private Token token(@Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw failure("a value must end but the text ends before it", null);
        }
        return switch (token) {
            case START_OBJECT -> Token.OBJECT;
            case END_OBJECT -> Token.END_OBJECT;
            case START_ARRAY -> Token.ARRAY;
            case END_ARRAY -> Token.END_ARRAY;
            case FIELD_NAME -> Token.NAME;
            case VALUE_STRING -> Token.TEXT;
            case VALUE_NUMBER_INT -> Token.INTEGER;
            case VALUE_NUMBER_FLOAT -> Token.DECIMAL;
            case VALUE_TRUE -> Token.TRUE;
            case VALUE_FALSE -> Token.FALSE;
            case VALUE_NULL -> Token.NULL;
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw failure("a value must be JSON but was " + token, null);
        };
    }

    @Override
    public @Nullable String nextName() throws IOException {
        return in.nextFieldName();
    }

    @Override
    public String text() throws IOException {
        return in.getText();
    }

    @Override
    public long integer() throws IOException {
        return in.getLongValue();
    }

    @Override
    public double number() throws IOException {
        return in.getDoubleValue();
    }

    @Override
    public BigDecimal decimal() throws IOException {
        return in.getDecimalValue();
    }

    @Override
    public Object foreign(Class<?> type) throws IOException {
        return context.readValue(in, type);
    }

    @Override
    public IOException failure(String message, @Nullable Throwable cause) {
        String place = in.getParsingContext().pathAsPointer().toString();
        return JsonMappingException.from(in, place.isEmpty() ? message : message + " (at " + place + ")", cause);
    }
}
