// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.doors;

import io.stagecraft.examples.Library;
import io.stagecraft.examples.json.DefinitionSamples;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyMismatchException;

/** The doors of the library, with plausible arguments for them that they gave themselves. */
final class Doors {
    private static final Set<String> CHECKS = Set.of(
            "java.util.Objects",
            "jdk.internal.util.Preconditions", // what Objects.checkIndex says
            "com.google.common.base.Preconditions",
            "com.google.common.base.Verify");

    final List<Class<?>> types = Library.publicTypes().stream()
            .filter(type -> !type.isAnnotation())
            .sorted(Comparator.comparing(Class::getName))
            .toList();
    final Instances instances = new Instances(types);
    private final Caller caller = new Caller();
    private final Set<String> faults = new TreeSet<>();
    private int called;
    private final Set<String> closed = new TreeSet<>();
    private final int variants;

    /** Makes plausible arguments: the more variants and rounds, the more doors open. */
    Doors(int variants, int rounds) {
        this.variants = variants;
        DefinitionSamples.all().forEach(instances::learn);
        Seeds.all().forEach(instances::learn);
        learn(rounds);
    }

    /** Tries every door with null and so many extremes for each parameter, and returns what was not as it should be. */
    Set<String> faults(int extremes) {
        instances.stopLearning();
        for (Class<?> type : types) {
            for (Door door : Door.of(type)) {
                tryOut(door, extremes);
            }
        }
        return faults;
    }

    /** Returns the doors that never opened, and why: nothing that they gave themselves went together. */
    Set<String> closed() {
        return closed;
    }

    /** Returns how many calls were made. */
    int called() {
        return called;
    }

    /** Calls every door with plausible values until that gives nothing new. */
    private void learn(int rounds) {
        boolean isNew = true;
        for (int round = 0; isNew && round < rounds; round++) {
            isNew = false;
            for (Class<?> type : types) {
                for (Door door : Door.of(type)) {
                    for (int variant = 0; variant < variants; variant++) {
                        isNew |= learn(door, variant);
                    }
                }
            }
        }
    }

    private boolean learn(Door door, int variant) {
        try {
            if (door.isOfBuilder()) {
                return door.member().getName().equals("build") && learn(complete(door.type(), variant), door);
            }
            Object receiver = receiver(door, variant);
            Object[] arguments = arguments(door, variant);
            return instances.learn(caller.call(() -> door.call(receiver, arguments)));
        } catch (Instances.Missing e) {
            return false;
        } catch (Caller.Runaway e) {
            faults.add(door + " with plausible values: " + e.getMessage());
            return false;
        } catch (Throwable e) {
            return instances.learn(e); // these did not go together; what it says is an instance too
        }
    }

    private boolean learn(Object builder, Door build) throws Throwable {
        return instances.learn(caller.call(() -> build.call(builder)));
    }

    /** Returns a builder with everything set. */
    private Object complete(Class<?> builder, int variant) throws Throwable {
        Object fresh = fresh(builder, variant);
        for (Door door : Door.of(builder)) {
            String name = door.member().getName();
            if (door.parameters().length == 1
                    && !name.matches("(add|put)[A-Z].*|from")
                    && Instances.erased(door.parameters()[0]) != Optional.class) {
                try {
                    Object[] arguments = arguments(door, variant);
                    door.call(fresh, arguments);
                } catch (Exception e) {
                    // left unset
                }
            }
        }
        return fresh;
    }

    private Object fresh(Class<?> builder, int variant) throws Throwable {
        for (Door door : Door.of(builder.getDeclaringClass())) {
            if (!door.needsReceiver() && door.member() instanceof Method method && method.getReturnType() == builder) {
                return door.call(null, arguments(door, variant));
            }
        }
        throw new Instances.Missing(builder);
    }

    private Object receiver(Door door, int variant) throws Throwable {
        if (!door.needsReceiver()) {
            return null;
        }
        if (door.isOfBuilder()) {
            return door.member().getName().equals("build")
                    ? complete(door.type(), variant)
                    : fresh(door.type(), variant);
        }
        if (door.type().isInterface()
                && Modifier.isAbstract(door.member().getModifiers())
                && !instances.knows(door.type())) {
            throw new Instances.Missing(door.type());
        }
        return instances.any(door.type(), variant);
    }

    private Object[] arguments(Door door, int variant) throws Instances.Missing {
        Object[] arguments = new Object[door.parameters().length];
        for (int i = 0; i < arguments.length; i++) {
            // the second of two equal types differs from the first, such as the end of a range
            arguments[i] = instances.any(door.parameters()[i], variant + (variant > 2 ? 2 * i : 0));
        }
        return arguments;
    }

    private void tryOut(Door door, int extremes) {
        int usable = -1;
        Set<String> refusals = new HashSet<>();
        for (int variant = 0; variant < variants && usable < 0; variant++) {
            try {
                Object receiver = receiver(door, variant);
                Object[] arguments = arguments(door, variant);
                caller.call(() -> door.call(receiver, arguments));
                usable = variant;
            } catch (Instances.Missing e) {
                return; // said below, once for the type
            } catch (Throwable e) {
                String fault = fault(e, door);
                if (fault != null) {
                    faults.add(door + " with plausible values: " + fault);
                }
                refusals.add(String.valueOf(e.getMessage()));
            }
        }
        int variant = Math.max(usable, 0);
        if (usable < 0) {
            closed.add(door + " " + refusals);
        }
        for (int i = 0; i < door.parameters().length; i++) {
            if (!door.mayBeNull(i)) {
                tryNull(door, variant, i, usable >= 0);
            }
            if (usable >= 0 && isFactory(door) && isOfMany(door.parameters()[i])) {
                tryNullInside(door, variant, i);
            }
            List<Object> ends = Extremes.of(door.parameters()[i]);
            for (Object extreme : ends.subList(0, Math.min(ends.size(), extremes))) {
                tryExtreme(door, variant, i, extreme, refusals);
            }
        }
    }

    private void tryNull(Door door, int variant, int parameter, boolean isUsable) {
        try {
            Object receiver = receiver(door, variant);
            Object[] arguments = arguments(door, variant);
            arguments[parameter] = null;
            called++;
            caller.call(() -> door.call(receiver, arguments));
            if (isUsable && !(receiver != null && Proxy.isProxyClass(receiver.getClass()))) {
                faults.add(door + ": accepts null for " + door.name(parameter));
            }
        } catch (NullPointerException e) {
            if (!names(e, door, parameter)) {
                faults.add(door + ": null for " + door.name(parameter) + " gives " + e.getMessage() + at(e));
            }
        } catch (Throwable e) {
            if (isUsable) {
                faults.add(door + ": null for " + door.name(parameter) + " gives " + e + at(e));
            }
        }
    }

    private static boolean isFactory(Door door) {
        return door.member() instanceof Method && !door.needsReceiver();
    }

    private static boolean isOfMany(Type parameter) {
        return Set.of(List.class, Collection.class, Iterable.class).contains(Instances.erased(parameter));
    }

    /** A factory that takes many refuses null among them by the name of the many. */
    private void tryNullInside(Door door, int variant, int parameter) {
        String expected = door.name(parameter) + " must not contain null (index 0)";
        try {
            Object[] arguments = arguments(door, variant);
            arguments[parameter] = Collections.singletonList(null);
            called++;
            caller.call(() -> door.call(null, arguments));
            faults.add(door + ": accepts null in " + door.name(parameter));
        } catch (Throwable e) {
            if (!(e instanceof NullPointerException) || !expected.equals(e.getMessage())) {
                faults.add(door + ": null in " + door.name(parameter) + " gives " + e + at(e));
            }
        }
    }

    /**
     * The parameter's own name, or that of the attribute which a generated method sets; the JDK may say it too, of what the door
     * itself followed. Of many values Guava says only that something is null: there the generated method that refuses it must
     * bear the name of the attribute.
     */
    private static boolean names(NullPointerException e, Door door, int parameter) {
        String message = String.valueOf(e.getMessage());
        StackTraceElement top = Stream.of(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.stagecraft."))
                .findFirst()
                .orElseThrow();
        String said = top.getMethodName();
        String name = door.name(parameter);
        if (message.equals(name)) {
            return true;
        }
        if (door.isGenerated()) {
            String attribute = Door.attribute(door.member().getName());
            return message.equals(attribute)
                    || (door.isOfMany() && Door.attribute(said).equals(attribute));
        }
        return message.endsWith("because \"" + name + "\" is null")
                && top.equals(e.getStackTrace()[0])
                && said.equals(door.member().getName())
                && top.getClassName().equals(door.member().getDeclaringClass().getName());
    }

    private void tryExtreme(Door door, int variant, int parameter, Object extreme, Set<String> refusals) {
        String what = door + " with " + door.name(parameter) + " " + Extremes.shown(extreme);
        try {
            Object receiver = receiver(door, variant);
            Object[] arguments = arguments(door, variant);
            arguments[parameter] = extreme;
            called++;
            caller.call(() -> {
                Object result = door.call(receiver, arguments);
                return result == null || result.getClass().isArray() ? "" : result + "" + result.hashCode();
            });
        } catch (Throwable e) {
            String fault = fault(e, door);
            if (fault != null) {
                faults.add(what + ": " + fault);
            } else if (!(e instanceof ClassCastException)
                    && !refusals.contains(e.getMessage())
                    && !Extremes.isShown(extreme, e.getMessage())) {
                faults.add(what + ": does not show it: " + Extremes.line(e.getMessage()) + at(e));
            }
        }
    }

    private static String fault(Throwable e, Door door) {
        if (e instanceof Caller.Runaway) {
            return e.getMessage();
        }
        // text stands for a type variable; a compiler would not let it through
        if (e instanceof ClassCastException && door.isGeneric()) {
            return null;
        }
        boolean isKnown = e instanceof IllegalArgumentException
                || e instanceof ArithmeticException
                || e instanceof IllegalStateException
                || e instanceof IndexOutOfBoundsException;
        if (!isKnown || e.getMessage() == null || e.getMessage().isBlank()) {
            return e + at(e);
        }
        for (StackTraceElement frame : e.getStackTrace()) {
            if (!CHECKS.contains(frame.getClassName())) {
                // of two currencies Joda-Money names both
                boolean isSaid =
                        frame.getClassName().startsWith("io.stagecraft.") || e instanceof CurrencyMismatchException;
                return isSaid ? null : e + at(e);
            }
        }
        return e + at(e);
    }

    private static String at(Throwable e) {
        StringBuilder where = new StringBuilder();
        int shown = 0;
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("io.stagecraft.")
                    && !frame.getClassName().contains("examples")
                    && shown++ < 3) {
                where.append(" @").append(frame.getFileName()).append(':').append(frame.getLineNumber());
            }
        }
        return where.toString();
    }
}
