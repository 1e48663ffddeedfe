package io.stagecraft.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;

/**
 * The arguments of a message as JSON: an argument is an object of one field, named by its kind, such as {@code {"count": 3}}.
 */
final class ArgumentJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The JSON types of the arguments, or a reference to where they are described. */
    private static final Map<Argument.Kind, String> TYPES = Map.of(
            Argument.Kind.COUNT, "integer",
            Argument.Kind.NUMBER, "number",
            Argument.Kind.RATIO, "string",
            Argument.Kind.MONEY, "string",
            Argument.Kind.DAY, "string",
            Argument.Kind.INSTANT, "string",
            Argument.Kind.NAME, "string");

    private ArgumentJson() {}

    static void addTo(SimpleModule module) {
        module.addSerializer(Argument.class, new ArgumentWriter());
        module.addDeserializer(Argument.class, new ArgumentReader());
    }

    static ObjectNode argumentSchema(ObjectNode labels, ObjectNode message, ObjectNode argument) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (Argument.Kind kind : Argument.Kind.values()) {
            properties.set(
                    name(kind),
                    switch (kind) {
                        case LABELS -> labels;
                        case MESSAGE -> message;
                        case LIST -> JSON.objectNode().put("type", "array").set("items", argument);
                        default -> JSON.objectNode().put("type", TYPES.get(kind));
                    });
        }
        return schema.put("minProperties", 1).put("maxProperties", 1).put("additionalProperties", false);
    }

    private static String name(Argument.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static final class ArgumentWriter extends JsonSerializer<Argument> {
        @Override
        public void serialize(Argument argument, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeFieldName(name(argument.kind()));
            if (argument.kind() == Argument.Kind.LIST) {
                out.writeStartArray();
                for (Object part : (List<?>) argument.value()) {
                    provider.defaultSerializeValue(part, out);
                }
                out.writeEndArray();
            } else {
                provider.defaultSerializeValue(argument.value(), out);
            }
            out.writeEndObject();
        }
    }

    private static final class ArgumentReader extends JsonDeserializer<Argument> {
        @Override
        public Argument deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return read(context.readTree(in), in, context);
        }

        private static Argument read(JsonNode stored, JsonParser in, DeserializationContext context)
                throws IOException {
            if (!stored.isObject() || stored.size() != 1) {
                throw JsonMappingException.from(
                        in, "an argument must be an object of one field, named by its kind, but was " + stored);
            }
            String name = stored.fieldNames().next();
            JsonNode value = stored.get(name);
            for (Argument.Kind kind : Argument.Kind.values()) {
                if (name(kind).equals(name)) {
                    return argument(kind, value, in, context);
                }
            }
            throw JsonMappingException.from(in, "there is no kind of argument named " + name);
        }

        private static Argument argument(
                Argument.Kind kind, JsonNode value, JsonParser in, DeserializationContext context) throws IOException {
            return switch (kind) {
                case COUNT -> Argument.of((long) context.readTreeAsValue(value, Long.class));
                case NUMBER -> Argument.of(context.readTreeAsValue(value, BigDecimal.class));
                case RATIO -> Argument.of(context.readTreeAsValue(value, Ratio.class));
                case MONEY -> Argument.of(context.readTreeAsValue(value, Money.class));
                case DAY -> Argument.of(context.readTreeAsValue(value, LocalDate.class));
                case INSTANT -> Argument.of(context.readTreeAsValue(value, Instant.class));
                case NAME -> Argument.of(context.readTreeAsValue(value, String.class));
                case LABELS -> Argument.of(context.readTreeAsValue(value, Labels.class));
                case MESSAGE -> Argument.of(context.readTreeAsValue(value, Message.class));
                case LIST -> {
                    if (!(value instanceof ArrayNode parts)) {
                        throw JsonMappingException.from(in, "list must be an array but was " + value);
                    }
                    List<Argument> list = new ArrayList<>();
                    for (JsonNode part : parts) {
                        list.add(read(part, in, context));
                    }
                    yield Argument.of(list);
                }
            };
        }
    }
}
