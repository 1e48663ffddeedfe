// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.jackson2;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.stagecraft.json.TokenWriter;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes tokens with a generator of Jackson. */
final class GeneratorTokens implements TokenWriter {
    private final JsonGenerator out;
    private final boolean isText;
    private final @Nullable SerializerProvider provider;

    /** Writes what holds no value of the host's, such as a schema. */
    GeneratorTokens(JsonGenerator out) {
        this.out = out;
        this.isText = !(out instanceof TokenBuffer) && out.canWriteFormattedNumbers();
        this.provider = null;
    }

    GeneratorTokens(JsonGenerator out, SerializerProvider provider) {
        this.out = out;
        this.isText = !(out instanceof TokenBuffer) && out.canWriteFormattedNumbers();
        this.provider = provider;
    }

    @Override
    public void startObject() throws IOException {
        out.writeStartObject();
    }

    @Override
    public void endObject() throws IOException {
        out.writeEndObject();
    }

    @Override
    public void startArray() throws IOException {
        out.writeStartArray();
    }

    @Override
    public void endArray() throws IOException {
        out.writeEndArray();
    }

    @Override
    public void name(String name) throws IOException {
        out.writeFieldName(name);
    }

    @Override
    public void text(String text) throws IOException {
        out.writeString(text);
    }

    @Override
    public void integer(long integer) throws IOException {
        out.writeNumber(integer);
    }

    /** The digits do not depend on the JVM: those of {@code Double.toString} are others since Java 19. */
    @Override
    public void number(double number) throws IOException {
        if (isText) {
            out.writeNumber(NumberOutput.toString(number, true));
        } else {
            out.writeNumber(number);
        }
    }

    @Override
    public void decimal(BigDecimal decimal) throws IOException {
        if (isText) {
            out.writeNumber(decimal.toPlainString());
        } else {
            out.writeNumber(decimal);
        }
    }

    @Override
    public void bool(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    @Override
    public void none() throws IOException {
        out.writeNull();
    }

    @Override
    public void foreign(Object value) throws IOException {
        requireNonNull(provider, "provider").defaultSerializeValue(value, out);
    }
}
