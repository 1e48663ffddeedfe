// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import io.stagecraft.core.Definition;
import io.stagecraft.planning.whatif.Adjustment;
import io.stagecraft.scoring.score.Score;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The form of what may be of any type, such as the owner of a figure: a text as it is; a value of a known type as an
 * object of one field, named by the type, such as {@code {"scoring.grid.Level": "HIGH"}}; anything else as the host
 * stores it.
 *
 * <p>What earlier releases wrote without its type is read by the type that the reader expects.
 */
final class AnyForm extends Form {
    private static final String OURS = "io.stagecraft.";
    private static final Map<String, Class<?>> NAMED = Map.of(
            "integer", Integer.class,
            "long", Long.class,
            "number", Double.class,
            "decimal", BigDecimal.class,
            "boolean", Boolean.class,
            "money", Money.class,
            "day", LocalDate.class,
            "month", YearMonth.class,
            "instant", Instant.class,
            "weekday", DayOfWeek.class);

    /** A class of each jar of values: that alone sees all of them, if they are bundles. */
    private static final Map<String, Class<?>> PARTS =
            Map.of("core", Definition.class, "scoring", Score.class, "planning", Adjustment.class);

    private final ValueType expected;
    private final Function<ValueType, Form> forms;

    AnyForm(ValueType expected, Function<ValueType, Form> forms) {
        this.expected = expected;
        this.forms = forms;
    }

    @Override
    void write(Object value, TokenWriter out) throws IOException {
        if (value instanceof String text) {
            out.text(text);
            return;
        }
        Class<?> type =
                value instanceof Enum<?> constant ? constant.getDeclaringClass() : Anatomy.known(value.getClass());
        String name = name(type);
        if (name == null) {
            out.foreign(value);
            return;
        }
        out.startObject();
        out.name(name);
        forms.apply(ValueType.of(type)).write(value, out);
        out.endObject();
    }

    private static @Nullable String name(Class<?> type) {
        return NAMED.entrySet().stream()
                .filter(each -> each.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Anatomy.isOurs(type) ? type.getName().substring(OURS.length()) : null);
    }

    @Override
    Object read(TokenReader in) throws IOException {
        boolean isKnown = expected.raw() != Object.class && expected.raw() != String.class;
        if (isKnown && in.token() != Token.OBJECT) {
            return forms.apply(expected).read(in);
        } else if (in.token() == Token.TEXT) {
            return in.text();
        } else if (isKnown && name(expected.raw()) == null) {
            return in.foreign(expected.raw());
        }
        expect(Token.OBJECT, in, "a value of any type that is no text");
        String name = in.nextName();
        if (name == null) {
            throw in.failure("a value of any type must have one field", null);
        }
        Form form = forms.apply(ValueType.of(type(name, in)));
        in.next();
        Object value = form.read(in);
        String more = in.nextName();
        if (more != null) {
            throw in.failure("a value of any type must have one field but has " + more + " too", null);
        }
        return value;
    }

    /** Only values of Stagecraft are made by the name of their type, and each checks itself. */
    private Class<?> type(String name, TokenReader in) throws IOException {
        Class<?> known = NAMED.get(name);
        if (known != null) {
            return known;
        }
        Class<?> part = PARTS.getOrDefault(name.substring(0, Math.max(0, name.indexOf('.'))), AnyForm.class);
        try {
            return Class.forName(OURS + name, false, part.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw in.failure("there is no type of value named " + name, e);
        }
    }

    @Override
    Map<String, Object> schema(Schemas schemas) {
        return new LinkedHashMap<>();
    }
}
