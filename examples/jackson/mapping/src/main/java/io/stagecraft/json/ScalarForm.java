// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import static java.util.Map.entry;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The form of what is one token. */
abstract class ScalarForm extends Form {
    private static final Form INT = new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE, found -> (int) found);
    private static final Form LONG = new Whole(Long.MIN_VALUE, Long.MAX_VALUE, found -> found);

    private static final Map<Class<?>, Form> KNOWN = Map.ofEntries(
            entry(String.class, new Text("a value", Map.of(), Function.identity())),
            entry(Ratio.class, new Text("a ratio", Map.of("pattern", "^-?[0-9]+(/[0-9]+|\\.[0-9]+)?$"), Ratio::parse)),
            entry(
                    Money.class,
                    new Text("an amount", Map.of("pattern", "^[A-Z]{3} -?[0-9]+(\\.[0-9]+)?$"), ScalarTexts::money)),
            entry(CurrencyUnit.class, new Text("a currency", Map.of("pattern", "^[A-Z]{3}$"), CurrencyUnit::of)),
            entry(Instant.class, new Text("an instant", Map.of("format", "date-time"), ScalarTexts::instant)),
            entry(LocalDate.class, new Text("a day", Map.of("format", "date"), ScalarTexts::day)),
            entry(YearMonth.class, new Text("a month", Map.of("pattern", "^[0-9]{4}-[0-9]{2}$"), YearMonth::parse)),
            entry(
                    ZoneId.class,
                    new Text("a time zone", Map.of("description", "a time zone such as Asia/Shanghai"), ZoneId::of)),
            entry(byte.class, new Whole(Byte.MIN_VALUE, Byte.MAX_VALUE, found -> (byte) found)),
            entry(int.class, INT),
            entry(Integer.class, INT),
            entry(long.class, LONG),
            entry(Long.class, LONG),
            entry(double.class, new Real()),
            entry(Double.class, new Real()),
            entry(BigDecimal.class, new Decimal()),
            entry(Probability.class, new Chance()),
            entry(boolean.class, new Flag()),
            entry(Boolean.class, new Flag()));

    /** Returns the form of a type, or null if it is more than one token. */
    static @Nullable Form of(Class<?> type) {
        if (type.isEnum()) {
            return new Constant(type);
        }
        return ZoneId.class.isAssignableFrom(type) ? KNOWN.get(ZoneId.class) : KNOWN.get(type);
    }

    private static Map<String, Object> type(String type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        return schema;
    }

    /** What is written as a text, such as {@code "4/5"} or {@code "CNY 4000000.00"}. */
    private static final class Text extends ScalarForm {
        private final String what;
        private final Map<String, Object> constraint;
        private final Function<String, ?> parse;

        Text(String what, Map<String, Object> constraint, Function<String, ?> parse) {
            this.what = what;
            this.constraint = constraint;
            this.parse = parse;
        }

        @Override
        void write(Object value, TokenWriter out) throws IOException {
            out.text(value.toString());
        }

        @Override
        Object read(TokenReader in) throws IOException {
            expect(Token.TEXT, in, what);
            return named(in.text(), in);
        }

        @Override
        boolean isName() {
            return true;
        }

        @Override
        String name(Object value) {
            return value.toString();
        }

        @Override
        Object named(String name, TokenReader in) throws IOException {
            try {
                return parse.apply(name);
            } catch (RuntimeException e) {
                throw in.failure(String.valueOf(e.getMessage()), e);
            }
        }

        @Override
        Map<String, Object> schema(Schemas schemas) {
            Map<String, Object> schema = type("string");
            schema.putAll(constraint);
            return schema;
        }
    }

    /** A constant by its name. */
    private static final class Constant extends ScalarForm {
        private final Class<?> type;
        private final Map<String, Object> constants;

        Constant(Class<?> type) {
            this.type = type;
            this.constants = Stream.of(type.getEnumConstants())
                    .collect(Collectors.toMap(
                            Constant::nameOf, each -> each, (first, second) -> first, LinkedHashMap::new));
        }

        private static String nameOf(Object constant) {
            return ((Enum<?>) constant).name();
        }

        @Override
        void write(Object value, TokenWriter out) throws IOException {
            out.text(nameOf(value));
        }

        @Override
        Object read(TokenReader in) throws IOException {
            expect(Token.TEXT, in, type.getSimpleName());
            return named(in.text(), in);
        }

        @Override
        boolean isName() {
            return true;
        }

        @Override
        String name(Object value) {
            return nameOf(value);
        }

        @Override
        Object named(String name, TokenReader in) throws IOException {
            Object constant = constants.get(name);
            if (constant == null) {
                throw in.failure(
                        type.getSimpleName() + " must be one of " + constants.keySet() + " but was \"" + name + '"',
                        null);
            }
            return constant;
        }

        @Override
        Map<String, Object> schema(Schemas schemas) {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("enum", constants.keySet().stream().toList());
            return schema;
        }
    }

    /** A whole number in a range. */
    private static final class Whole extends ScalarForm {
        private final long least;
        private final long most;
        private final LongFunction<Object> narrowed;

        Whole(long least, long most, LongFunction<Object> narrowed) {
            this.least = least;
            this.most = most;
            this.narrowed = narrowed;
        }

        @Override
        void write(Object value, TokenWriter out) throws IOException {
            out.integer(((Number) value).longValue());
        }

        @Override
        Object read(TokenReader in) throws IOException {
            expect(Token.INTEGER, in, "a count");
            return inRange(in.integer(), in);
        }

        private Object inRange(long found, TokenReader in) throws IOException {
            if (found < least || found > most) {
                throw in.failure("a count must be in [" + least + ", " + most + "] but was " + found, null);
            }
            return narrowed.apply(found);
        }

        @Override
        boolean isName() {
            return true;
        }

        @Override
        String name(Object value) {
            return value.toString();
        }

        @Override
        Object named(String name, TokenReader in) throws IOException {
            try {
                return inRange(Long.parseLong(name), in);
            } catch (NumberFormatException e) {
                throw in.failure("a count must be a whole number but was \"" + name + '"', e);
            }
        }

        @Override
        Map<String, Object> schema(Schemas schemas) {
            return type("integer");
        }
    }

    /** A number; what is not finite is its name as a text. */
    private static final class Real extends ScalarForm {
        @Override
        void write(Object value, TokenWriter out) throws IOException {
            double number = (double) value;
            if (Double.isFinite(number)) {
                out.number(number);
            } else {
                out.text(Double.toString(number));
            }
        }

        @Override
        Object read(TokenReader in) throws IOException {
            return switch (in.token()) {
                case INTEGER, DECIMAL -> in.number();
                case TEXT ->
                    switch (in.text()) {
                        case "NaN" -> Double.NaN;
                        case "Infinity" -> Double.POSITIVE_INFINITY;
                        case "-Infinity" -> Double.NEGATIVE_INFINITY;
                        default -> throw refused(in);
                    };
                default -> throw refused(in);
            };
        }

        private static IOException refused(TokenReader in) throws IOException {
            return in.failure("a number must be a number but was " + shown(in), null);
        }

        @Override
        Map<String, Object> schema(Schemas schemas) {
            return type("number");
        }
    }

    private static final class Decimal extends ScalarForm {
        @Override
        void write(Object value, TokenWriter out) throws IOException {
            out.decimal((BigDecimal) value);
        }

        @Override
        Object read(TokenReader in) throws IOException {
            if (in.token() != Token.INTEGER && in.token() != Token.DECIMAL) {
                throw in.failure("a decimal must be a number but was " + shown(in), null);
            }
            return in.decimal();
        }

        @Override
        Map<String, Object> schema(Schemas schemas) {
            return type("number");
        }
    }

    private static final class Chance extends ScalarForm {
        @Override
        void write(Object value, TokenWriter out) throws IOException {
            out.number(((Probability) value).value());
        }

        @Override
        Object read(TokenReader in) throws IOException {
            if (in.token() != Token.INTEGER && in.token() != Token.DECIMAL) {
                throw in.failure("a probability must be a number but was " + shown(in), null);
            }
            try {
                return Probability.of(in.number());
            } catch (IllegalArgumentException e) {
                throw in.failure(String.valueOf(e.getMessage()), e);
            }
        }

        @Override
        Map<String, Object> schema(Schemas schemas) {
            Map<String, Object> schema = type("number");
            schema.put("minimum", 0);
            schema.put("maximum", 1);
            return schema;
        }
    }

    private static final class Flag extends ScalarForm {
        @Override
        void write(Object value, TokenWriter out) throws IOException {
            out.bool((boolean) value);
        }

        @Override
        Object read(TokenReader in) throws IOException {
            if (in.token() != Token.TRUE && in.token() != Token.FALSE) {
                throw in.failure("yes or no must be true or false but was " + shown(in), null);
            }
            return in.token() == Token.TRUE;
        }

        @Override
        Map<String, Object> schema(Schemas schemas) {
            return type("boolean");
        }
    }
}
