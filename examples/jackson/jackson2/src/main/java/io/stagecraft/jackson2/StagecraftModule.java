// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.jackson2;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.stagecraft.json.StoredForms;
import io.stagecraft.json.ValueType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A module for a mapper of Jackson 2 that reads and writes the values of Stagecraft, and nothing else.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new StagecraftModule()).build();
 * }</pre>
 *
 * <p>What the form of a value is says {@link StoredForms}. It is the same whatever the settings of the mapper are.
 */
public final class StagecraftModule extends Module {
    /** A decimal of 2,000 digits before and after its point, with both and its sign. */
    private static final int LONGEST_NUMBER = 4_002;

    private final StoredForms forms;

    /** Creates a module of the standard forms. */
    public StagecraftModule() {
        this(StoredForms.standard());
    }

    /** Creates a module of some forms, such as those with strategies of the caller's bound to ids. */
    public StagecraftModule(StoredForms forms) {
        this.forms = requireNonNull(forms, "forms");
    }

    /**
     * Returns a mapper with this module that refuses duplicate keys and what stands after a value, also around the
     * values of Stagecraft. It reads every decimal that it writes, also those of more than the thousand digits that are Jackson's
     * default.
     */
    public static JsonMapper mapper() {
        StreamReadConstraints longest =
                StreamReadConstraints.builder().maxNumberLength(LONGEST_NUMBER).build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(longest).build())
                .addModule(new StagecraftModule())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    /** Returns the JSON Schema (draft 2020-12) of the values of a type. */
    public String schema(Class<?> type) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            forms.writeSchema(type, new GeneratorTokens(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public String getModuleName() {
        return "stagecraft";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Writers());
        context.addDeserializers(new Readers());
    }

    private final class Writers extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return forms.has(type.getRawClass()) ? new Writer(forms) : null;
        }
    }

    private final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return hasDeserializerFor(config, type.getRawClass()) ? new Reader(forms, type) : null;
        }

        @Override
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return hasDeserializerFor(config, type) ? new Reader(forms, config.constructType(type)) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return forms.has(type);
        }
    }

    private static final class Writer extends StdSerializer<Object> {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // mappers are not sent
        private final StoredForms forms;

        Writer(StoredForms forms) {
            super(Object.class);
            this.forms = forms;
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            try {
                forms.write(value, new GeneratorTokens(out, provider));
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(out, e.getMessage(), e);
            }
        }

        /** The form says its own kind, whatever the host's mapper would say. */
        @Override
        public void serializeWithType(
                Object value, JsonGenerator out, SerializerProvider provider, TypeSerializer typeSerializer)
                throws IOException {
            serialize(value, out, provider);
        }
    }

    private static final class Reader extends StdDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // mappers are not sent
        private final StoredForms forms;

        private final ValueType type;

        Reader(StoredForms forms, JavaType type) {
            super(type);
            this.forms = forms;
            this.type = valueType(type);
        }

        private static ValueType valueType(JavaType type) {
            return new ValueType(
                    type.getRawClass(),
                    type.getBindings().getTypeParameters().stream()
                            .map(Reader::valueType)
                            .toList());
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return forms.read(type, new ParserTokens(in, context));
        }

        @Override
        public Object deserializeWithType(JsonParser in, DeserializationContext context, TypeDeserializer ignored)
                throws IOException {
            return deserialize(in, context);
        }

        /** Null is no value: what is empty is left out. */
        @Override
        public Object getNullValue(DeserializationContext context) throws JsonMappingException {
            throw JsonMappingException.from(context, type.raw().getSimpleName() + " must not be null");
        }
    }
}
