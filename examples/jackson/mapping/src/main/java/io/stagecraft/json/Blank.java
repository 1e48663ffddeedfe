// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.List;

/**
 * An object as Java serialization begins it: without its constructor, its fields filled with what was read. It is no value
 * yet; its {@code readResolve} checks it and returns one.
 */
final class Blank {
    private static final MethodType MADE = MethodType.methodType(Object.class, Object[].class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private final Constructor<?> blank;
    private final List<MethodHandle> setters;

    private Blank(Constructor<?> blank, List<MethodHandle> setters) {
        this.blank = blank;
        this.setters = setters;
    }

    /** Returns what makes an object of a type from the values of its fields. */
    static MethodHandle filled(Class<?> type, List<Field> fields, MethodHandles.Lookup lookup)
            throws ReflectiveOperationException {
        Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
        Constructor<?> constructor = (Constructor<?>) factory.getMethod("newConstructorForSerialization", Class.class)
                .invoke(factory.getMethod("getReflectionFactory").invoke(null), type);
        MethodHandle[] setters = new MethodHandle[fields.size()];
        for (int i = 0; i < setters.length; i++) {
            setters[i] = lookup.unreflectSetter(fields.get(i)).asType(SETTER);
        }
        return MethodHandles.lookup()
                .findVirtual(Blank.class, "make", MADE)
                .bindTo(new Blank(constructor, List.of(setters)));
    }

    Object make(Object[] values) throws Throwable {
        Object object = blank.newInstance();
        for (int i = 0; i < values.length; i++) {
            setters.get(i).invokeExact(object, values[i]);
        }
        return object;
    }
}
