// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The form of an argument of a message: an object of one field, named by its kind, such as {@code {"count": 3}}. */
final class ArgumentForm extends Form {
    private final Function<ValueType, Form> forms;
    private volatile @Nullable Map<Argument.Kind, Form> byKind;

    ArgumentForm(Function<ValueType, Form> forms) {
        this.forms = forms;
    }

    private static ValueType type(Argument.Kind kind) {
        return switch (kind) {
            case COUNT -> ValueType.of(long.class);
            case NUMBER -> ValueType.of(BigDecimal.class);
            case RATIO -> ValueType.of(Ratio.class);
            case MONEY -> ValueType.of(Money.class);
            case DAY -> ValueType.of(LocalDate.class);
            case INSTANT -> ValueType.of(Instant.class);
            case NAME -> ValueType.of(String.class);
            case LABELS -> ValueType.of(Labels.class);
            case MESSAGE -> ValueType.of(Message.class);
            case LIST -> ValueType.of(List.class, ValueType.of(Argument.class));
        };
    }

    private static String name(Argument.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The forms are found when they are needed first, since an argument may be a list of others. */
    private Form form(Argument.Kind kind) {
        Map<Argument.Kind, Form> found = byKind;
        if (found == null) {
            found = new EnumMap<>(Argument.Kind.class);
            for (Argument.Kind each : Argument.Kind.values()) {
                found.put(each, forms.apply(type(each)));
            }
            byKind = found;
        }
        return found.getOrDefault(kind, this);
    }

    @Override
    void write(Object value, TokenWriter out) throws IOException {
        Argument argument = (Argument) value;
        out.startObject();
        out.name(name(argument.kind()));
        form(argument.kind()).write(argument.value(), out);
        out.endObject();
    }

    @Override
    Object read(TokenReader in) throws IOException {
        expect(Token.OBJECT, in, "an argument");
        String name = in.nextName();
        for (Argument.Kind kind : Argument.Kind.values()) {
            if (name(kind).equals(name)) {
                in.next();
                Argument argument = argument(kind, form(kind).read(in), in);
                String more = in.nextName();
                if (more != null) {
                    throw in.failure("an argument must have one field but has " + more + " too", null);
                }
                return argument;
            }
        }
        throw in.failure(
                name == null ? "an argument must have one field" : "there is no kind of argument named " + name, null);
    }

    @SuppressWarnings("unchecked") // the form of a list reads arguments
    private static Argument argument(Argument.Kind kind, Object value, TokenReader in) throws IOException {
        try {
            return switch (kind) {
                case COUNT -> Argument.of((long) value);
                case NUMBER -> Argument.of((BigDecimal) value);
                case RATIO -> Argument.of((Ratio) value);
                case MONEY -> Argument.of((Money) value);
                case DAY -> Argument.of((LocalDate) value);
                case INSTANT -> Argument.of((Instant) value);
                case NAME -> Argument.of((String) value);
                case LABELS -> Argument.of((Labels) value);
                case MESSAGE -> Argument.of((Message) value);
                case LIST -> Argument.of((List<Argument>) value);
            };
        } catch (IllegalArgumentException e) {
            throw in.failure(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    Map<String, Object> schema(Schemas schemas) {
        return schemas.part(Argument.class, this);
    }

    /** Returns the schema of the object itself. */
    Map<String, Object> object(Schemas schemas) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Argument.Kind kind : Argument.Kind.values()) {
            boolean isPart = form(kind) instanceof ObjectForm || kind == Argument.Kind.LIST;
            Map<String, Object> full = schemas.of(form(kind));
            properties.put(name(kind), isPart ? full : Map.of("type", String.valueOf(full.get("type"))));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("minProperties", 1);
        schema.put("maxProperties", 1);
        schema.put("additionalProperties", false);
        return schema;
    }
}
