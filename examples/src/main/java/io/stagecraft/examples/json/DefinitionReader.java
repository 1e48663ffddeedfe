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
 * Reads a definition, its version first, wherever it stands in the object: a newer form is not called an unknown field.
 */
final class DefinitionReader extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final int version;

    private DefinitionReader(JsonDeserializer<?> attributes, String name, int version) {
        super(attributes);
        this.name = name;
        this.version = version;
    }

    /** Puts a reader before that of each definition. */
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
            OptionalInt version = Attributes.schemaVersion(value);
            return version.isPresent()
                    ? new DefinitionReader(attributes, value.getSimpleName(), version.getAsInt())
                    : attributes;
        }
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> attributes) {
        return new DefinitionReader(attributes, name, version);
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
        JsonNode stored = context.readTree(in);
        if (!(stored instanceof ObjectNode object)) {
            throw JsonMappingException.from(in, name + " must be an object but was " + stored);
        }
        JsonNode found = object.remove(StagecraftJson.SCHEMA_VERSION);
        if (found == null || !found.isInt() || found.intValue() != version) {
            throw JsonMappingException.from(
                    in,
                    StagecraftJson.SCHEMA_VERSION + " of " + name + " must be " + version
                            + ", the version that this release reads, but "
                            + (found == null ? "is missing" : "was " + found));
        }
        try (JsonParser attributes = object.traverse(in.getCodec())) {
            attributes.nextToken();
            return super.deserialize(attributes, context);
        }
    }
}
