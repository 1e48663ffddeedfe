// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.jackson3;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.stagecraft.json.StoredForms;
import io.stagecraft.json.ValueType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.Version;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A module for a mapper of Jackson 3 that reads and writes the values of Stagecraft, and nothing else.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new StagecraftModule()).build();
 * }</pre>
 *
 * <p>What the form of a value is says {@link StoredForms}. It is the same whatever the settings of the mapper are.
 */
public final class StagecraftModule extends JacksonModule {
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
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    /** Returns the JSON Schema (draft 2020-12) of the values of a type. */
    public String schema(Class<?> type) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
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
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.Value format) {
            return forms.has(type.getRawClass()) ? new Writer(forms) : null;
        }

        @Override
        public @Nullable ValueSerializer<?> findEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.Value format) {
            return findSerializer(config, type, description, format);
        }
    }

    private final class Readers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return hasDeserializerFor(config, type.getRawClass()) ? new Reader(forms, type) : null;
        }

        @Override
        public @Nullable ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return hasDeserializerFor(config, type.getRawClass()) ? new Reader(forms, type) : null;
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
        public void serialize(Object value, JsonGenerator out, SerializationContext provider) {
            try {
                forms.write(value, new GeneratorTokens(out, provider));
            } catch (IllegalArgumentException e) {
                throw DatabindException.from(out, e.getMessage(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // a generator throws its own
            }
        }

        /** The form says its own kind, whatever the host's mapper would say. */
        @Override
        public void serializeWithType(
                Object value, JsonGenerator out, SerializationContext provider, TypeSerializer typeSerializer) {
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
        public Object deserialize(JsonParser in, DeserializationContext context) {
            try {
                return forms.read(type, new ParserTokens(in, context));
            } catch (IOException e) {
                throw new UncheckedIOException(e); // a parser throws its own
            }
        }

        @Override
        public Object deserializeWithType(JsonParser in, DeserializationContext context, TypeDeserializer ignored) {
            return deserialize(in, context);
        }

        /** Null is no value: what is empty is left out. */
        @Override
        public Object getNullValue(DeserializationContext context) {
            throw DatabindException.from(context, type.raw().getSimpleName() + " must not be null");
        }
    }
}
