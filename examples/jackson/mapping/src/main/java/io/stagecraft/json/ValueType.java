// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Incubating;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A type with its arguments, such as a list of events.
 *
 * @param raw the type without them
 * @param arguments in their order; empty where none are known
 */
@Incubating
public record ValueType(Class<?> raw, List<ValueType> arguments) {
    /** What may be anything. */
    static final ValueType ANY = of(Object.class);

    /** Checks that nothing is null. */
    public ValueType {
        requireNonNull(raw, "raw");
        arguments = List.copyOf(arguments);
    }

    /** Returns a type. */
    public static ValueType of(Class<?> raw, ValueType... arguments) {
        return new ValueType(raw, List.of(arguments));
    }

    /**
     * Returns a type as reflection says it, with what its variables stand for; a variable that is not among them is
     * anything.
     */
    static ValueType of(Type type, Map<String, ValueType> variables) {
        if (type instanceof Class<?> plain) {
            return of(plain);
        }
        if (type instanceof ParameterizedType generic) {
            return new ValueType(
                    (Class<?>) generic.getRawType(),
                    Stream.of(generic.getActualTypeArguments())
                            .map(argument -> of(argument, variables))
                            .toList());
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], variables);
        }
        return type instanceof TypeVariable<?> variable ? variables.getOrDefault(variable.getName(), ANY) : ANY;
    }

    /** Returns an argument, or anything if it is not known. */
    ValueType argument(int position) {
        return position < arguments.size() ? arguments.get(position) : ANY;
    }
}
