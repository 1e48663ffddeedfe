package io.stagecraft.examples.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.Library;
import io.stagecraft.examples.json.DefinitionSamples;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyMismatchException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every public method and factory of every public type, called with null for each reference in turn, and with extreme
 * values: it returns, or says by name what it refuses, at small cost.
 */
class PublicDoorsTest {
    private static final int VARIANTS = 6;

    /** What is not as said, by the beginning of its line, and why. */
    private static final Map<String, String> EXPLAINED = Map.of(
            "Simulation.", "the caller says how many trials to run, and waits for as many",
            "Scenario.simulate(", "the same",
            "Shapley.sampled(", "the caller says how many orders to try",
            "DealFilter.matches(", "a function of the caller's: the ready ones look at what they are given",
            "TerritoryDimension.key(", "likewise",
            "WinProbabilityStrategy.estimate(", "likewise");

    private static final Set<String> CHECKS =
            Set.of("java.util.Objects", "com.google.common.base.Preconditions", "com.google.common.base.Verify");

    private final List<Class<?>> types = Library.publicTypes().stream()
            .filter(type -> !type.isAnnotation())
            .sorted(Comparator.comparing(Class::getName))
            .toList();
    private final Instances instances = new Instances(types);
    private final Caller caller = new Caller();
    private final Set<String> faults = new TreeSet<>();
    private int called;

    @Test
    @Tag("long") // a minute; and other parts of the library still bring faults in
    void everyDoorHolds() throws Exception {
        DefinitionSamples.all().forEach(instances::learn);
        learn();
        for (Class<?> type : types) {
            for (Door door : Door.of(type)) {
                tryOut(door);
            }
        }
        assertThat(called).isGreaterThan(10_000);
        assertThat(faults).allMatch(fault -> EXPLAINED.keySet().stream().anyMatch(fault::startsWith));
    }

    /** Calls every door with plausible values until that gives nothing new. */
    private void learn() {
        boolean isNew = true;
        for (int round = 0; isNew && round < 6; round++) {
            isNew = false;
            for (Class<?> type : types) {
                for (Door door : Door.of(type)) {
                    for (int variant = 0; variant < VARIANTS; variant++) {
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
            return false; // these did not go together
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

    private void tryOut(Door door) {
        int usable = -1;
        for (int variant = 0; variant < VARIANTS && usable < 0; variant++) {
            try {
                Object receiver = receiver(door, variant);
                Object[] arguments = arguments(door, variant);
                caller.call(() -> door.call(receiver, arguments));
                usable = variant;
            } catch (Instances.Missing e) {
                return; // said below, once for the type
            } catch (Throwable e) {
                String fault = fault(e);
                if (fault != null) {
                    faults.add(door + " with plausible values: " + fault);
                }
            }
        }
        int variant = Math.max(usable, 0);
        for (int i = 0; i < door.parameters().length; i++) {
            if (!door.mayBeNull(i)) {
                tryNull(door, variant, i, usable >= 0);
            }
            for (Object extreme : Extremes.of(door.parameters()[i])) {
                tryExtreme(door, variant, i, extreme);
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
            if (isUsable) {
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

    /** The parameter's own name, or that of the attribute it sets; the JDK says it of a reference it cannot follow. */
    private static boolean names(NullPointerException e, Door door, int parameter) {
        String name = door.name(parameter);
        String message = String.valueOf(e.getMessage());
        String method = door.member().getName();
        if (message.equals(name) || message.equals(method) || message.endsWith("because \"" + name + "\" is null")) {
            return true;
        }
        // Immutables checks what collections are made of, and leaves the name of the attribute to the method
        return door.isOfBuilder() || method.matches("with[A-Z].*");
    }

    private void tryExtreme(Door door, int variant, int parameter, Object extreme) {
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
            String fault = fault(e);
            if (fault != null) {
                faults.add(what + ": " + fault);
            }
        }
    }

    private static String fault(Throwable e) {
        if (e instanceof Caller.Runaway) {
            return e.getMessage();
        }
        // the JDK names the rule and the value of these, and of two currencies Joda-Money names both
        if (e instanceof IndexOutOfBoundsException
                || e instanceof DateTimeException
                || e instanceof CurrencyMismatchException
                || e instanceof ClassCastException) {
            return null;
        }
        boolean isKnown = e instanceof IllegalArgumentException
                || e instanceof ArithmeticException
                || e instanceof IllegalStateException;
        if (!isKnown || e.getMessage() == null || e.getMessage().isBlank()) {
            return e + at(e);
        }
        for (StackTraceElement frame : e.getStackTrace()) {
            if (!CHECKS.contains(frame.getClassName())) {
                return frame.getClassName().startsWith("io.stagecraft.") ? null : e + at(e);
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
