package io.stagecraft.examples.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.OptionalInt;

/**
 * Reads a value whose attributes need a look first: a definition, whose version comes before all, wherever it stands in
 * the object, so that a newer form is not called an unknown field; and what had an earlier form, which is brought into
 * the present one.
 */
final class ValueReader extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private final Class<?> value;

    private ValueReader(JsonDeserializer<?> attributes, Class<?> value) {
        super(attributes);
        this.value = value;
    }

    /** Puts a reader before that of each such value. */
    static BeanDeserializerModifier modifier() {
        return new Modifier();
    }

    private static final class Modifier extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription read, JsonDeserializer<?> attributes) {
            if (!Attributes.isBuilder(read.getBeanClass())) {
                return attributes;
            }
            Class<?> value = read.getBeanClass().getDeclaringClass();
            return Attributes.schemaVersion(value).isPresent() || EarlierForms.areOf(value)
                    ? new ValueReader(attributes, value)
                    : attributes;
        }
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> attributes) {
        return new ValueReader(attributes, value);
    }

    /** Null is no value: what is empty is left out. */
    @Override
    public Object getNullValue(DeserializationContext context) throws JsonMappingException {
        throw JsonMappingException.from(context, value.getSimpleName() + " must be an object but was null");
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
        JsonNode stored = context.readTree(in);
        if (!(stored instanceof ObjectNode object)) {
            throw JsonMappingException.from(in, value.getSimpleName() + " must be an object but was " + stored);
        }
        OptionalInt version = Attributes.schemaVersion(value);
        if (version.isPresent()) {
            takeVersion(object, version.getAsInt(), in);
        }
        EarlierForms.update(value, object, in);
        try (JsonParser attributes = object.traverse(in.getCodec())) {
            attributes.nextToken();
            return super.deserialize(attributes, context);
        }
    }

    private void takeVersion(ObjectNode stored, int version, JsonParser in) throws JsonMappingException {
        JsonNode found = stored.remove(StagecraftJson.SCHEMA_VERSION);
        if (found == null || !found.isInt() || found.intValue() != version) {
            throw JsonMappingException.from(
                    in,
                    StagecraftJson.SCHEMA_VERSION + " of " + value.getSimpleName() + " must be " + version
                            + ", the version that this release reads, but "
                            + (found == null ? "is missing" : "was " + found));
        }
    }
}
