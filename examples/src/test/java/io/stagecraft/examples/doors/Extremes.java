// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.doors;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The ends of what a type can hold, and what no reader should trust: by type of a parameter. */
final class Extremes {
    private static final Map<Class<?>, List<?>> SIMPLE = Map.ofEntries(
            Map.entry(int.class, List.of(Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 0)),
            Map.entry(long.class, List.of(Long.MIN_VALUE, Long.MAX_VALUE, -1L, 0L)),
            Map.entry(
                    double.class,
                    List.of(
                            Double.NaN,
                            Double.POSITIVE_INFINITY,
                            Double.NEGATIVE_INFINITY,
                            Double.MAX_VALUE,
                            -Double.MAX_VALUE,
                            Double.MIN_VALUE,
                            0.0,
                            -1.0)),
            Map.entry(
                    String.class,
                    List.of("", " ", "\u202e", "\ud800", "\u0000", "1e100000000", "1e-100000000", "x".repeat(100_000))),
            Map.entry(
                    BigDecimal.class,
                    List.of(
                            new BigDecimal("1E+100000000"),
                            new BigDecimal("1E-100000000"),
                            new BigDecimal("-1E+100000000"),
                            new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
                            new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
                            BigDecimal.ZERO)),
            Map.entry(BigInteger.class, List.of(BigInteger.ONE.shiftLeft(1000), BigInteger.ZERO)),
            Map.entry(
                    Money.class,
                    List.of(
                            Money.ofMinor(CurrencyUnit.EUR, Long.MIN_VALUE),
                            Money.ofMinor(CurrencyUnit.EUR, Long.MAX_VALUE),
                            Money.of(CurrencyUnit.EUR, new BigDecimal("1E+1000")),
                            Money.ofMinor(CurrencyUnit.JPY, 1))),
            Map.entry(LocalDate.class, List.of(LocalDate.MIN, LocalDate.MAX)),
            Map.entry(YearMonth.class, List.of(YearMonth.of(Year.MIN_VALUE, 1), YearMonth.of(Year.MAX_VALUE, 12))),
            Map.entry(Instant.class, List.of(Instant.MIN, Instant.MAX)),
            Map.entry(Duration.class, List.of(Duration.ofSeconds(Long.MIN_VALUE), Duration.ofSeconds(Long.MAX_VALUE))),
            Map.entry(Period.class, List.of(Period.of(Integer.MAX_VALUE, 0, 0), Period.ofDays(Integer.MIN_VALUE))),
            Map.entry(
                    Ratio.class,
                    List.of(
                            Ratio.of(Long.MAX_VALUE),
                            Ratio.of(Long.MIN_VALUE),
                            Ratio.of(1, Long.MAX_VALUE),
                            Ratio.of(Long.MAX_VALUE, Long.MAX_VALUE - 1),
                            Ratio.zero())),
            Map.entry(DateRange.class, List.of(DateRange.of(LocalDate.MIN, LocalDate.MAX))));

    private Extremes() {}

    /** Returns the extreme values of a type, none where it has none of its own. */
    static List<Object> of(Type type) {
        Class<?> erased = Instances.erased(type);
        List<Object> extremes = new ArrayList<>();
        if (SIMPLE.containsKey(erased)) {
            extremes.addAll(SIMPLE.get(erased));
        } else if (Stream.of(List.class, Collection.class, Iterable.class).anyMatch(erased::equals)) {
            extremes.add(List.of());
            of(Instances.argument(type, 0)).forEach(each -> extremes.add(List.of(each, each)));
        } else if (erased == Set.class) {
            extremes.add(Set.of());
            of(Instances.argument(type, 0)).forEach(each -> extremes.add(Set.of(each)));
        } else if (erased == Optional.class) {
            extremes.add(Optional.empty());
            of(Instances.argument(type, 0)).forEach(each -> extremes.add(Optional.of(each)));
        } else if (erased == Map.class) {
            extremes.add(Map.of());
        } else if (erased.isArray()) {
            extremes.add(Array.newInstance(erased.getComponentType(), 0));
            for (Object each : of(erased.getComponentType())) {
                Object array = Array.newInstance(erased.getComponentType(), 2);
                Array.set(array, 0, each);
                Array.set(array, 1, each);
                extremes.add(array);
            }
        }
        return extremes;
    }

    /** Returns a value as a message may show it: its beginning. */
    static String shown(Object value) {
        if (value instanceof BigDecimal decimal && decimal.precision() > 100) {
            return "a decimal of many digits";
        }
        String text = value.getClass().isArray()
                ? value.getClass().getComponentType().getSimpleName() + "[" + Array.getLength(value) + "]"
                        + (Array.getLength(value) > 0 ? " of " + Array.get(value, 0) : "")
                : String.valueOf(value);
        return line(text.length() > 60 ? text.substring(0, 60) + "..." : text);
    }

    /**
     * Returns whether a message shows a value, as it is or shortened, or what came of it, which is a number of many digits; of
     * many values, one of them or how many they are.
     */
    static boolean isShown(Object value, String message) {
        if (value instanceof Collection<?> many) {
            return many.isEmpty()
                    || isSize(many.size(), message)
                    || isShown(many.iterator().next(), message);
        }
        if (value instanceof Optional<?> some) {
            return some.isEmpty() || isShown(some.get(), message);
        }
        if (value.getClass().isArray()) {
            int size = Array.getLength(value);
            return size == 0 || isSize(size, message) || isShown(Array.get(value, 0), message);
        }
        String said = message.replace(",", "");
        if (value instanceof Map || said.matches("(?s).*(\\d{7,}|[0-9]E[+-]?[0-9]+|digits|Infinity).*")) {
            return true;
        }
        String text = String.valueOf(value);
        return text.isBlank()
                || said.contains(text.length() > 20 ? text.substring(0, 20) : text)
                || said.contains(Ids.shown(text).replace("\"", ""))
                || (value instanceof Number number && number.doubleValue() == 0 && said.contains("zero"))
                || (value instanceof Double number && said.contains(Long.toString(number.longValue())))
                || (value instanceof Ratio ratio && said.contains(ratio.toPercent(0)))
                || (value instanceof Money money
                        && said.contains(money.getCurrencyUnit().getCode()));
    }

    private static boolean isSize(int size, String message) {
        return message.matches("(?s).*\\b" + size + "\\b.*");
    }

    /** Returns a text with what does not show written as Java writes it. */
    static String line(String text) {
        return text.chars()
                .mapToObj(
                        c -> c >= ' ' && c < 0x7f ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c))
                .collect(Collectors.joining());
    }
}
