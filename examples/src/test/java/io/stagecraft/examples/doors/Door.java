// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.doors;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A method or constructor that anybody may call, of the public type that shows it. */
record Door(Class<?> type, Executable member) {
    /** Returns the doors of a type in a fixed order; the JDK's own, such as those of an enum, are none. */
    static List<Door> of(Class<?> type) {
        Stream<Executable> methods = Stream.of(type.getMethods())
                .filter(method -> !method.isSynthetic()
                        && method.getDeclaringClass().getName().startsWith("io.stagecraft.")
                        && !isOfAnyObject(method)
                        && !(type.isEnum()
                                && Modifier.isStatic(method.getModifiers())
                                && Stream.of("values", "valueOf").anyMatch(method.getName()::equals)))
                .<Executable>map(method -> method);
        Stream<Executable> constructors =
                Modifier.isAbstract(type.getModifiers()) ? Stream.of() : Stream.of(type.getConstructors());
        return Stream.concat(methods, constructors)
                .map(member -> new Door(type, member))
                .sorted(Comparator.comparing(Door::toString))
                .toList();
    }

    private static boolean isOfAnyObject(Method method) {
        boolean compares = Set.of("equals", "compareTo").contains(method.getName()) && method.getParameterCount() == 1;
        boolean shows = Set.of("hashCode", "toString").contains(method.getName()) && method.getParameterCount() == 0;
        return compares || shows;
    }

    boolean needsReceiver() {
        return member instanceof Method method && !Modifier.isStatic(method.getModifiers());
    }

    boolean isGeneric() {
        return member.getTypeParameters().length + type.getTypeParameters().length > 0
                || Stream.of(member.getParameterTypes()).anyMatch(each -> each.getTypeParameters().length > 0);
    }

    boolean isOfBuilder() {
        return type.getSimpleName().equals("Builder");
    }

    /** Returns whether it sets an attribute: a method of a generated builder, or one that changes a copy. */
    boolean isGenerated() {
        Class<?> in = member.getDeclaringClass();
        return in.getName().contains(".Immutable") || in.getSimpleName().equals("With" + type.getSimpleName());
    }

    /** Returns the attribute that a generated method sets, such as {@code stages} for {@code addAllStages}. */
    static String attribute(String method) {
        String name = method.replaceFirst("^(addAll|add|putAll|put|with)(?=[A-Z])", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Returns whether it takes any number of values, or one of any number. */
    boolean isOfMany() {
        return member.getName().matches("(add|put)[A-Z].*")
                || Stream.of(member.getParameterTypes())
                        .anyMatch(each -> each.isArray()
                                || each.getSimpleName().startsWith("Optional")
                                || Iterable.class.isAssignableFrom(each)
                                || Map.class.isAssignableFrom(each));
    }

    Type[] parameters() {
        return member.getGenericParameterTypes();
    }

    String name(int parameter) {
        return member.getParameters()[parameter].getName();
    }

    boolean mayBeNull(int parameter) {
        AnnotatedType annotated = member.getAnnotatedParameterTypes()[parameter];
        return annotated.isAnnotationPresent(Nullable.class) || member.getParameterTypes()[parameter].isPrimitive();
    }

    /** Calls it; what it throws is thrown as it is. */
    Object call(Object receiver, Object... arguments) throws Throwable {
        member.setAccessible(true);
        try {
            return member instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments)
                    : ((Method) member).invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Returns it as Javadoc links to it, with the names of the parameters. */
    @Override
    public String toString() {
        String simple =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        String method = member instanceof Method named ? "." + named.getName() : "";
        return simple
                + method
                + Stream.of(member.getParameters()).map(Door::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String text(Parameter parameter) {
        return parameter.getType().getSimpleName() + " " + parameter.getName();
    }
}
