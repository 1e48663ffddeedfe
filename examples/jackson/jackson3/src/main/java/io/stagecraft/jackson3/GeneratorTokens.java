// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.jackson3;

import static java.util.Objects.requireNonNull;

import io.stagecraft.json.TokenWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.util.TokenBuffer;

/** Writes tokens with a generator of Jackson. */
final class GeneratorTokens implements TokenWriter {
    private final JsonGenerator out;
    private final boolean isText;
    private final @Nullable SerializationContext provider;

    /** Writes what holds no value of the host's, such as a schema. */
    GeneratorTokens(JsonGenerator out) {
        this.out = out;
        this.isText = !(out instanceof TokenBuffer) && out.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS);
        this.provider = null;
    }

    GeneratorTokens(JsonGenerator out, SerializationContext provider) {
        this.out = out;
        this.isText = !(out instanceof TokenBuffer) && out.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS);
        this.provider = provider;
    }

    @Override
    public void startObject() {
        out.writeStartObject();
    }

    @Override
    public void endObject() {
        out.writeEndObject();
    }

    @Override
    public void startArray() {
        out.writeStartArray();
    }

    @Override
    public void endArray() {
        out.writeEndArray();
    }

    @Override
    public void name(String name) {
        out.writeName(name);
    }

    @Override
    public void text(String text) {
        out.writeString(text);
    }

    @Override
    public void integer(long integer) {
        out.writeNumber(integer);
    }

    /** The digits do not depend on the JVM: those of {@code Double.toString} are others since Java 19. */
    @Override
    public void number(double number) {
        if (isText) {
            out.writeNumber(NumberOutput.toString(number, true));
        } else {
            out.writeNumber(number);
        }
    }

    @Override
    public void decimal(BigDecimal decimal) {
        if (isText) {
            out.writeNumber(decimal.toPlainString());
        } else {
            out.writeNumber(decimal);
        }
    }

    @Override
    public void bool(boolean value) {
        out.writeBoolean(value);
    }

    @Override
    public void none() {
        out.writeNull();
    }

    @Override
    public void foreign(Object value) {
        requireNonNull(provider, "provider").writeValue(out, value);
    }
}
