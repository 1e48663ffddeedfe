// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import io.stagecraft.core.Definition;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a value of Stagecraft is made of, and how it is made again.
 *
 * <p>Most are generated: their attributes are what their builder sets, and the builder makes them. The others are made as
 * Java serialization makes them: from their fields, or those of what they travel as, by a {@code readResolve} that checks
 * what is read and builds anew.
 */
record Anatomy(
        List<Attribute> attributes, Maker maker, @Nullable MethodHandle replaced) {
    private static final String OURS = "io.stagecraft.";
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);
    private static final MethodType FACTORY = MethodType.methodType(Object.class);

    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    /** Returns the type that people know a value by: not that which is generated. */
    static Class<?> known(Class<?> type) {
        boolean isGenerated = isOurs(type)
                && type.getSimpleName().startsWith("Immutable")
                && !Modifier.isAbstract(type.getModifiers());
        boolean isConstant = isOurs(type)
                && type.getSuperclass() != null
                && type.getSuperclass().isEnum();
        return isGenerated || isConstant ? type.getSuperclass() : type;
    }

    /** Returns the version of the stored form of a definition; empty for any other type. */
    static OptionalInt schemaVersion(Class<?> type) {
        Definition definition = type.getAnnotation(Definition.class);
        return definition == null ? OptionalInt.empty() : OptionalInt.of(definition.schemaVersion());
    }

    /**
     * Returns the anatomy of a type.
     *
     * @throws IllegalArgumentException if it has none
     */
    static Anatomy of(ValueType type, Function<ValueType, Form> forms) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type.raw(), MethodHandles.lookup());
            Optional<Class<?>> generated = generated(type.raw());
            if (generated.isPresent()) {
                return built(type, generated.get(), lookup, forms);
            }
            Optional<MethodHandle> replaced = method(type.raw(), "writeReplace", lookup);
            return replaced.isEmpty()
                    ? constructed(type, lookup, forms)
                    : travelling(type, replaced.get(), lookup, forms);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no stored form of " + type.raw().getName() + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, ValueType> variables(ValueType type) {
        Map<String, ValueType> variables = new LinkedHashMap<>();
        TypeVariable<?>[] parameters = type.raw().getTypeParameters();
        for (int i = 0; i < parameters.length; i++) {
            variables.put(parameters[i].getName(), ValueType.of(Object.class, type.argument(i)));
        }
        return variables;
    }

    private static Optional<Class<?>> generated(Class<?> value) {
        String name = "Immutable" + value.getSimpleName();
        Class<?> around = value.getDeclaringClass();
        return Stream.of(
                        value.getPackageName() + "." + name,
                        around == null
                                ? ""
                                : value.getPackageName() + ".Immutable" + around.getSimpleName() + "$" + name)
                .<Class<?>>mapMulti((each, found) -> {
                    try {
                        found.accept(Class.forName(each, false, value.getClassLoader()));
                    } catch (ClassNotFoundException e) {
                        // under the other name, or not generated
                    }
                })
                .findFirst();
    }

    private static Anatomy built(
            ValueType type, Class<?> generated, MethodHandles.Lookup lookup, Function<ValueType, Form> forms)
            throws ReflectiveOperationException {
        Class<?> setters = Stream.of(generated.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException("no builder"));
        Class<?> builder = Stream.of(type.raw().getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .<Class<?>>map(nested -> nested)
                .findFirst()
                .orElse(setters);
        Map<String, ValueType> variables = variables(type);
        List<Attribute> attributes = new ArrayList<>();
        List<MethodHandle> sets = new ArrayList<>();
        for (Field field : stored(generated)) {
            Method accessor = type.raw().isInterface() ? null : accessor(type.raw(), field.getName());
            Optional<Method> setter =
                    accessor == null ? Optional.empty() : setter(setters, field.getName(), accessor.getReturnType());
            if (accessor == null || setter.isEmpty()) {
                continue; // derived
            }
            ValueType attribute = ValueType.of(accessor.getGenericReturnType(), variables);
            attributes.add(new Attribute(
                    field.getName(),
                    attribute,
                    Attribute.generic(lookup.unreflect(accessor)),
                    forms.apply(attribute),
                    !Modifier.isAbstract(accessor.getModifiers())));
            sets.add(lookup.unreflect(setter.get()).asType(SETTER));
        }
        MethodHandle fresh = MethodHandles.privateLookupIn(builder, MethodHandles.lookup())
                .findConstructor(builder, MethodType.methodType(void.class))
                .asType(FACTORY);
        MethodHandle build = Attribute.generic(lookup.findVirtual(setters, "build", MethodType.methodType(type.raw())));
        return new Anatomy(attributes, new Built(fresh, sets, build), null);
    }

    private static @Nullable Method accessor(Class<?> value, String name) {
        for (Class<?> each = value; each != null && isOurs(each); each = each.getSuperclass()) {
            try {
                return each.getDeclaredMethod(name);
            } catch (NoSuchMethodException e) {
                // inherited
            }
        }
        return Stream.of(value.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .findFirst()
                .orElse(null);
    }

    /** Returns the one of the methods of that name that takes the attribute as its accessor returns it. */
    private static Optional<Method> setter(Class<?> builder, String name, Class<?> type) {
        return Stream.of(builder.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .filter(method -> method.getParameterTypes()[0].isAssignableFrom(type))
                .min(Comparator.comparing(method -> method.getParameterTypes()[0] != type)); // T takes an Optional too
    }

    private static List<Field> stored(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                .toList();
    }

    /** A value that is not generated: its fields, those of the library's types above it first. */
    private static Anatomy constructed(ValueType type, MethodHandles.Lookup lookup, Function<ValueType, Form> forms)
            throws ReflectiveOperationException {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type.raw(); each != null && isOurs(each); each = each.getSuperclass()) {
            fields.addAll(0, stored(each));
        }
        Map<String, ValueType> variables = variables(type);
        List<Attribute> attributes = new ArrayList<>();
        for (Field field : fields) {
            field.setAccessible(true);
            ValueType attribute = ValueType.of(field.getGenericType(), variables);
            boolean isNullable = Arrays.stream(field.getAnnotatedType().getAnnotations())
                    .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
            Form form = forms.apply(attribute);
            attributes.add(new Attribute(
                    field.getName(),
                    attribute,
                    Attribute.generic(lookup.unreflectGetter(field)),
                    isNullable ? new NullableForm(form) : form,
                    false));
        }
        Optional<MethodHandle> check = method(type.raw(), "readResolve", lookup);
        if (check.isEmpty() && !type.raw().isRecord()) {
            throw new NoSuchMethodException("nothing checks what is read");
        }
        MethodHandle make = type.raw().isRecord()
                ? constructor(type.raw(), fields, lookup)
                : Blank.filled(type.raw(), fields, lookup);
        return new Anatomy(attributes, new Constructed(make, check.orElse(null), attributes), null);
    }

    /** A value that travels as another: of a type that is nested in its own, or of its own. */
    private static Anatomy travelling(
            ValueType type, MethodHandle replaced, MethodHandles.Lookup lookup, Function<ValueType, Form> forms)
            throws ReflectiveOperationException {
        ValueType other = type;
        for (Class<?> nested : type.raw().getDeclaredClasses()) {
            other = method(nested, "readResolve", lookup).isPresent() ? ValueType.of(nested) : other;
        }
        Anatomy stored = constructed(other, lookup, forms);
        return new Anatomy(stored.attributes, stored.maker, replaced);
    }

    /** Returns what is stored of a value: itself, or what it travels as. */
    Object stored(Object value) {
        return replaced == null ? value : Attribute.call(replaced, value);
    }

    private static MethodHandle constructor(Class<?> type, List<Field> fields, MethodHandles.Lookup lookup)
            throws ReflectiveOperationException {
        Class<?>[] types = fields.stream().map(Field::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        return lookup.unreflectConstructor(constructor)
                .asSpreader(Object[].class, types.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    private static Optional<MethodHandle> method(Class<?> type, String name, MethodHandles.Lookup lookup)
            throws IllegalAccessException {
        try {
            return Optional.of(Attribute.generic(lookup.unreflect(type.getDeclaredMethod(name))));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private record Built(MethodHandle fresh, List<MethodHandle> setters, MethodHandle build) implements Maker {
        @Override
        public Object begin() {
            try {
                return fresh.invokeExact();
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void set(Object begun, int position, @Nullable Object value) throws Throwable {
            setters.get(position).invokeExact(begun, value);
        }

        @Override
        public Object end(Object begun) throws Throwable {
            return build.invokeExact(begun);
        }
    }

    private record Constructed(MethodHandle make, @Nullable MethodHandle check, List<Attribute> attributes)
            implements Maker {
        @Override
        public Object begin() {
            return new Object[attributes.size()];
        }

        @Override
        public void set(Object begun, int position, @Nullable Object value) {
            ((Object[]) begun)[position] = value;
        }

        @Override
        public Object end(Object begun) throws Throwable {
            Object[] values = (Object[]) begun;
            for (int i = 0; i < values.length; i++) {
                Attribute attribute = attributes.get(i);
                if (values[i] == null) {
                    if (!attribute.form().mayBeLeftOut()) {
                        throw new IllegalArgumentException(attribute.name() + " is missing");
                    }
                    values[i] = attribute.form().empty();
                }
            }
            Object made = make.invokeExact(values);
            return check == null ? made : (Object) check.invokeExact(made);
        }
    }
}
