// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/**
 * An attribute of a value.
 *
 * @param name its name, in the value and where it is stored
 * @param type its type
 * @param getter returns it, as an object of an object
 * @param form its form
 * @param hasDefault whether it may be left out although it has no empty value: then what is empty is written
 */
record Attribute(String name, ValueType type, MethodHandle getter, Form form, boolean hasDefault) {
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

    static MethodHandle generic(MethodHandle getter) {
        return getter.asType(GETTER);
    }

    Object of(Object value) {
        return call(getter, value);
    }

    static Object call(MethodHandle handle, Object value) {
        try {
            return handle.invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
