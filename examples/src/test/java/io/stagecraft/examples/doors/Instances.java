// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.doors;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Plausible arguments of every type that a public signature names: standard ones for the JDK's types, and whatever the
 * doors themselves returned for ours. A type variable stands for text.
 */
final class Instances {
    /** What stands in for a value that nothing gave so far. */
    static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        Missing(Type type) {
            super(type.getTypeName());
        }
    }

    private static final int KEPT = 6;

    private final Map<Class<?>, List<?>> standard = new HashMap<>();
    private final Map<Class<?>, List<Object>> known = new LinkedHashMap<>();
    private final List<Class<?>> ours;
    private boolean isLearning = true;

    Instances(List<Class<?>> ours) {
        this.ours = ours;
        put(boolean.class, true, false);
        put(int.class, 1, 2, 0);
        put(long.class, 1L, 100L, 0L);
        put(double.class, 0.5, 1.0, 20.0);
        put(String.class, "a", "IDENTIFIED", "F1");
        put(Object.class, "a");
        put(CharSequence.class, "a");
        put(Comparable.class, "a");
        put(Enum.class, DayOfWeek.MONDAY);
        put(Number.class, 1);
        put(BigDecimal.class, BigDecimal.ONE, new BigDecimal("0.5"), BigDecimal.TEN);
        put(BigInteger.class, BigInteger.ONE);
        put(RoundingMode.class, RoundingMode.HALF_EVEN);
        put(LocalDate.class, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        put(YearMonth.class, YearMonth.of(2026, 3));
        put(MonthDay.class, MonthDay.of(3, 1));
        put(Year.class, Year.of(2026));
        put(Instant.class, Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-12-31T09:00:00Z"));
        put(ZoneId.class, ZoneOffset.UTC);
        put(Duration.class, Duration.ofDays(1));
        put(Period.class, Period.ofDays(1));
        put(Locale.class, Locale.ENGLISH);
        put(CurrencyUnit.class, CurrencyUnit.EUR);
        put(Money.class, Money.of(CurrencyUnit.EUR, 100), Money.zero(CurrencyUnit.EUR));
        put(OptionalInt.class, OptionalInt.of(1));
        put(OptionalLong.class, OptionalLong.of(1));
        put(OptionalDouble.class, OptionalDouble.of(0.5));
        put(Class.class, DayOfWeek.class);
    }

    private void put(Class<?> type, Object... values) {
        standard.put(type, List.of(values));
    }

    /** Keeps what is known as it is. */
    void stopLearning() {
        isLearning = false;
    }

    /** Keeps a result, and what stands in it, for the types that name it. */
    boolean learn(Object value) {
        if (value == null || !isLearning) {
            return false;
        }
        if (value instanceof Optional<?> some) {
            return some.isPresent() && learn(some.get());
        }
        if (value instanceof Map<?, ?> map) {
            boolean keys = learnFirst(map.keySet());
            return learnFirst(map.values()) || keys;
        }
        if (value instanceof Collection<?> many) {
            return learnFirst(many);
        }
        boolean isNew = false;
        for (Class<?> type : ours) {
            if (type.isInstance(value)
                    && !type.isEnum()
                    && !type.getSimpleName().equals("Builder")) {
                List<Object> kept = known.computeIfAbsent(type, any -> new ArrayList<>());
                if (kept.size() < KEPT && !kept.contains(value)) {
                    kept.add(value);
                    isNew = true;
                }
            }
        }
        return isNew;
    }

    private boolean learnFirst(Collection<?> many) {
        boolean isNew = false;
        Iterator<?> each = many.iterator();
        for (int i = 0; i < 2 && each.hasNext(); i++) {
            isNew |= learn(each.next());
        }
        return isNew;
    }

    /** Returns whether there is an instance, or a function of the caller's that stands for one. */
    boolean has(Class<?> type) {
        return !choices(type).isEmpty() || (type.isInterface() && !type.isSealed() && isFunctional(type));
    }

    /** Returns everything that is known of types of ours. */
    List<Object> all() {
        return known.values().stream().<Object>flatMap(List::stream).toList();
    }

    boolean knows(Class<?> type) {
        return known.containsKey(type);
    }

    /** Returns what is known of a type of ours, newest last. */
    List<Object> known(Class<?> type) {
        return known.getOrDefault(type, List.of());
    }

    /** Returns a plausible value of a type; a variant leads to others where there are any. */
    Object any(Type type, int variant) throws Missing {
        return any(type, variant, Map.of());
    }

    private Object any(Type type, int variant, Map<TypeVariable<?>, Type> bound) throws Missing {
        if (type instanceof TypeVariable<?> variable) {
            Type given = bound.get(variable);
            if (given != null && given != type) {
                return any(given, variant, bound);
            }
            Class<?> erased = erased(variable.getBounds()[0]);
            return any(erased == Object.class || erased == Comparable.class ? String.class : erased, variant);
        }
        if (type instanceof WildcardType wildcard) {
            Type[] lower = wildcard.getLowerBounds();
            return any(lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0], variant, bound);
        }
        if (type instanceof GenericArrayType array) {
            return array(erased(array.getGenericComponentType()), any(array.getGenericComponentType(), variant, bound));
        }
        Class<?> erased = erased(type);
        if (erased.isArray()) {
            return array(erased.getComponentType(), any(erased.getComponentType(), variant, bound));
        }
        Object container = container(type, erased, variant, bound);
        if (container != null) {
            return container;
        }
        List<?> choices = choices(erased);
        if (!choices.isEmpty()) {
            return choices.get(Math.floorMod(variant, choices.size()));
        }
        if (erased.isInterface() && !erased.isSealed() && isFunctional(erased)) {
            return function(type, erased, variant, bound);
        }
        throw new Missing(type);
    }

    private List<?> choices(Class<?> type) {
        List<?> usual = standard.get(boxed(type));
        if (usual != null) {
            return usual;
        }
        return type.isEnum() ? Arrays.asList(type.getEnumConstants()) : known(type);
    }

    private Object container(Type type, Class<?> erased, int variant, Map<TypeVariable<?>, Type> bound) throws Missing {
        if (erased == Comparator.class) {
            return Comparator.comparing(String::valueOf);
        }
        if (Set.of(List.class, Collection.class, Iterable.class).contains(erased)) {
            return List.of(any(argument(type, 0), variant, bound));
        }
        if (erased == Optional.class) {
            return Optional.of(any(argument(type, 0), variant, bound));
        }
        if (erased == Stream.class) {
            return Stream.of(any(argument(type, 0), variant, bound));
        }
        if (erased == Set.class) {
            return Set.of(any(argument(type, 0), variant, bound));
        }
        if (erased == SortedSet.class) {
            return new TreeSet<>(List.of(any(argument(type, 0), variant, bound)));
        }
        if (erased == Map.class) {
            return Map.of(any(argument(type, 0), variant, bound), any(argument(type, 1), variant, bound));
        }
        if (erased == Map.Entry.class) {
            return Map.entry(any(argument(type, 0), variant, bound), any(argument(type, 1), variant, bound));
        }
        if (erased == SortedMap.class) {
            return new TreeMap<>(
                    Map.of(any(argument(type, 0), variant, bound), any(argument(type, 1), variant, bound)));
        }
        return null;
    }

    /** Twice the same, so that there is a first and a second to speak of. */
    private static Object array(Class<?> component, Object value) {
        Object array = Array.newInstance(component, 2);
        Array.set(array, 0, value);
        Array.set(array, 1, value);
        return array;
    }

    private static boolean isFunctional(Class<?> type) {
        return Stream.of(type.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()) && !isOfObject(method))
                        .count()
                >= 1;
    }

    private static boolean isOfObject(Method method) {
        return Stream.of(Object.class.getMethods())
                .anyMatch(known -> known.getName().equals(method.getName())
                        && Arrays.equals(known.getParameterTypes(), method.getParameterTypes()));
    }

    private Object function(Type type, Class<?> erased, int variant, Map<TypeVariable<?>, Type> outer) {
        Map<TypeVariable<?>, Type> bound = new HashMap<>(outer);
        bind(type, bound);
        InvocationHandler handler = (self, method, arguments) -> {
            if (isOfObject(method)) {
                return switch (method.getName()) {
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> "any " + erased.getSimpleName();
                };
            }
            if (arguments != null) {
                Stream.of(arguments).forEach(this::learn); // what only callers' functions are given
            }
            return method.isDefault()
                    ? InvocationHandler.invokeDefault(self, method, arguments)
                    : method.getReturnType() == void.class ? null : any(method.getGenericReturnType(), variant, bound);
        };
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {erased}, handler);
    }

    private static void bind(Type type, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = erased(type);
        if (type instanceof ParameterizedType generic) {
            for (int i = 0; i < raw.getTypeParameters().length; i++) {
                Type given = generic.getActualTypeArguments()[i];
                if (given instanceof WildcardType wildcard) {
                    given = wildcard.getLowerBounds().length > 0
                            ? wildcard.getLowerBounds()[0]
                            : wildcard.getUpperBounds()[0];
                }
                bound.put(raw.getTypeParameters()[i], bound.getOrDefault(given, given));
            }
        }
        for (Type parent : raw.getGenericInterfaces()) {
            bind(parent, bound);
        }
    }

    static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : String.class;
    }

    static Class<?> erased(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return erased(generic.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return erased(array.getGenericComponentType()).arrayType();
        }
        if (type instanceof WildcardType wildcard) {
            return erased(
                    wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0]);
        }
        return erased(((TypeVariable<?>) type).getBounds()[0]);
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == Integer.class) {
            return int.class;
        }
        if (type == Long.class) {
            return long.class;
        }
        if (type == Double.class) {
            return double.class;
        }
        return type == Boolean.class ? boolean.class : type;
    }
}
