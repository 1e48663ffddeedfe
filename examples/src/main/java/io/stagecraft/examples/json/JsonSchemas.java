package io.stagecraft.examples.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Describes the stored form of a definition as a JSON Schema (draft 2020-12), as {@link StagecraftJson} writes it. */
public final class JsonSchemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, Integer.class, Long.class, OptionalInt.class, OptionalLong.class);
    private static final Set<Class<?>> DECIMAL =
            Set.of(double.class, Double.class, OptionalDouble.class, BigDecimal.class);
    private static final Set<Class<?>> OPTIONAL =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    /** What is written as text, and the form of it where JSON Schema or a pattern can say. */
    private static final Map<Class<?>, Map.Entry<String, String>> TEXTS = Map.of(
            Ratio.class, Map.entry("pattern", "^-?[0-9]+(/[0-9]+|\\.[0-9]+)?$"),
            Money.class, Map.entry("pattern", "^[A-Z]{3} -?[0-9]+(\\.[0-9]+)?$"),
            CurrencyUnit.class, Map.entry("pattern", "^[A-Z]{3}$"),
            Instant.class, Map.entry("format", "date-time"),
            LocalDate.class, Map.entry("format", "date"),
            YearMonth.class, Map.entry("pattern", "^[0-9]{4}-[0-9]{2}$"),
            ZoneId.class, Map.entry("description", "a time zone such as Asia/Shanghai"));

    private final Map<String, ObjectNode> parts = new TreeMap<>();

    private JsonSchemas() {}

    /**
     * Returns the schema of a definition.
     *
     * @throws IllegalArgumentException if the type is not a definition
     */
    public static ObjectNode of(Class<?> definition) {
        if (Attributes.schemaVersion(definition).isEmpty()) {
            throw new IllegalArgumentException("a schema must be of a definition but was of " + definition);
        }
        JsonSchemas schemas = new JsonSchemas();
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", definition.getSimpleName());
        schema.setAll(schemas.object(definition));
        if (!schemas.parts.isEmpty()) {
            ObjectNode parts = schema.putObject("$defs");
            schemas.parts.forEach(parts::set);
        }
        return schema;
    }

    private ObjectNode object(Class<?> value) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        Attributes.schemaVersion(value).ifPresent(version -> {
            properties.putObject(StagecraftJson.SCHEMA_VERSION).put("const", version);
            schema.withArray("required").add(StagecraftJson.SCHEMA_VERSION);
        });
        Attributes.family(value).ifPresent(family -> {
            properties.putObject(StagecraftJson.KIND).put("const", Attributes.kind(value));
            schema.withArray("required").add(StagecraftJson.KIND);
        });
        for (Method accessor : Attributes.of(value)) {
            properties.set(accessor.getName(), type(accessor.getGenericReturnType()));
            if (Modifier.isAbstract(accessor.getModifiers()) && !mayBeLeftOut(accessor.getReturnType())) {
                schema.withArray("required").add(accessor.getName());
            }
        }
        return schema.put("additionalProperties", false);
    }

    private static boolean mayBeLeftOut(Class<?> type) {
        return OPTIONAL.contains(type) || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    private ObjectNode type(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        return type instanceof Class<?> plain ? plain(plain) : JSON.objectNode(); // a type variable: anything
    }

    private ObjectNode generic(Class<?> raw, Type[] arguments) {
        ObjectNode schema = JSON.objectNode();
        if (Collection.class.isAssignableFrom(raw)) {
            schema.put("type", "array").set("items", type(arguments[0]));
            return Set.class.isAssignableFrom(raw) ? schema.put("uniqueItems", true) : schema;
        }
        if (Map.class.isAssignableFrom(raw)) {
            schema.put("type", "object");
            if (arguments[0] != String.class) {
                schema.set("propertyNames", type(arguments[0]));
            }
            return schema.set("additionalProperties", type(arguments[1]));
        }
        return raw == Optional.class ? type(arguments[0]) : plain(raw);
    }

    private ObjectNode plain(Class<?> plain) {
        ObjectNode schema = JSON.objectNode();
        if (plain == String.class) {
            return schema.put("type", "string");
        } else if (WHOLE.contains(plain)) {
            return schema.put("type", "integer");
        } else if (DECIMAL.contains(plain)) {
            return schema.put("type", "number");
        } else if (plain == boolean.class) {
            return schema.put("type", "boolean");
        } else if (plain == Probability.class) {
            return schema.put("type", "number").put("minimum", 0).put("maximum", 1);
        } else if (TEXTS.containsKey(plain)) {
            Map.Entry<String, String> form = TEXTS.get(plain);
            return schema.put("type", "string").put(form.getKey(), form.getValue());
        } else if (plain.isEnum()) {
            Stream.of(plain.getEnumConstants())
                    .forEach(each -> schema.withArray("enum").add(((Enum<?>) each).name()));
            return schema;
        }
        return part(plain);
    }

    private ObjectNode part(Class<?> value) {
        String name = value.getEnclosingClass() == null
                ? value.getSimpleName()
                : value.getEnclosingClass().getSimpleName() + value.getSimpleName();
        if (!parts.containsKey(name)) {
            parts.put(name, JSON.objectNode()); // a part may hold itself
            parts.put(name, value == Argument.class ? argument() : value.isSealed() ? oneOf(value) : object(value));
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode argument() {
        return ArgumentJson.argumentSchema(part(Labels.class), part(Message.class), part(Argument.class));
    }

    private ObjectNode oneOf(Class<?> family) {
        ObjectNode schema = JSON.objectNode();
        Stream.of(family.getPermittedSubclasses())
                .forEach(kind -> schema.withArray("oneOf").add(part(kind)));
        return schema;
    }
}
