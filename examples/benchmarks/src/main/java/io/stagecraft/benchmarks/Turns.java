// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Runs a method of a benchmark and its floor, or a peer, in turn in one process, forty turns of 20 ms each in time of the thread, the
 * last two thirds of which count. Two processes one after the other see very different things of a busy machine; two turns see nearly
 * the same.
 *
 * <pre>{@code
 * Turns NumberBatchBenchmark reals floor rows 1000
 * }</pre>
 */
public final class Turns {
    private static final int TURNS = 40;
    private static final double NANOS_A_TURN = 20e6;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final String PASSWORD =
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.";

    private static volatile Object sink = "";

    private Turns() {}

    /** What is run. */
    @FunctionalInterface
    public interface Operation {
        /** Runs it once. */
        Object run() throws Throwable;
    }

    /**
     * Prints both times, the ratio of the least times and the median of the ratios, and the bytes of each.
     *
     * @param arguments the class of the benchmark, two methods of it, and for one that grows, its parameter and the size
     */
    public static void main(String[] arguments) throws Throwable {
        Class<?> type = Class.forName("io.stagecraft.benchmarks." + arguments[0]);
        Map<Class<?>, Object> states = new HashMap<>();
        states.put(Blackhole.class, new Blackhole(PASSWORD));
        Map<String, String> parameters = arguments.length > 3
                ? Map.of(arguments[3], String.join(" ", Arrays.asList(arguments).subList(4, arguments.length)))
                : Map.of();
        Object benchmark = state(type, states, parameters);
        Operation ours = operation(benchmark, arguments[1], states, parameters);
        Operation floor = operation(benchmark, arguments[2], states, parameters);
        double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
        long[] times = {1, 1};
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            double mine = turn(ours, times[0]);
            double other = turn(floor, times[1]);
            times[0] = (long) Math.max(1, NANOS_A_TURN / mine);
            times[1] = (long) Math.max(1, NANOS_A_TURN / other);
            if (turn > TURNS / 3) {
                least[0] = Math.min(least[0], mine);
                least[1] = Math.min(least[1], other);
                ratios.add(mine / other);
            }
        }
        Collections.sort(ratios);
        System.out.println(String.join(" ", arguments)
                + ": "
                + new Pair(
                        least[0],
                        least[1],
                        ratios.get(ratios.size() / 2),
                        bytes(ours, times[0]),
                        bytes(floor, times[1])));
    }

    /** What a method and another came to: the least time of a run of each, the median of the ratios of the turns, and the bytes. */
    record Pair(double nanos, double otherNanos, double median, long bytes, long otherBytes) {
        private static final Pattern FORM = Pattern.compile(".*: (\\S+) ns beside (\\S+) ns, ratio \\S+,"
                + " median of the ratios (\\S+), (\\d+) B beside (\\d+) B");

        /** Returns what a line says. */
        static Pair parse(String line) {
            Matcher found = FORM.matcher(line);
            if (!found.matches()) {
                throw new IllegalArgumentException("not measured: " + line);
            }
            return new Pair(
                    Double.parseDouble(found.group(1)),
                    Double.parseDouble(found.group(2)),
                    Double.parseDouble(found.group(3)),
                    Long.parseLong(found.group(4)),
                    Long.parseLong(found.group(5)));
        }

        double ratio() {
            return nanos / otherNanos;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f ns beside %.1f ns, ratio %.2f, median of the ratios %.2f, %d B beside %d B",
                    nanos,
                    otherNanos,
                    ratio(),
                    median,
                    bytes,
                    otherBytes);
        }
    }

    /** Returns the time of the thread for one run. */
    private static double turn(Operation operation, long times) throws Throwable {
        long before = THREADS.getCurrentThreadCpuTime();
        for (long i = 0; i < times; i++) {
            sink = operation.run();
        }
        return Math.max(1, THREADS.getCurrentThreadCpuTime() - before) / (double) times;
    }

    private static long bytes(Operation operation, long times) throws Throwable {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (long i = 0; i < times; i++) {
            sink = operation.run();
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / times;
    }

    private static void setUp(Object state, Map<String, String> parameters) throws ReflectiveOperationException {
        for (Field field : state.getClass().getDeclaredFields()) {
            String value = parameters.get(field.getName());
            if (value != null && field.isAnnotationPresent(Param.class)) {
                field.setAccessible(true);
                field.set(state, field.getType() == int.class ? (Object) Integer.valueOf(value) : value);
            }
        }
        for (Method method : state.getClass().getMethods()) {
            if (method.isAnnotationPresent(Setup.class)) {
                method.invoke(state);
            }
        }
    }

    /** Returns the state of a class, which the methods of a benchmark share. */
    private static Object state(Class<?> type, Map<Class<?>, Object> states, Map<String, String> parameters)
            throws ReflectiveOperationException {
        if (!states.containsKey(type)) {
            Object state = type.getDeclaredConstructor().newInstance();
            setUp(state, parameters);
            states.put(type, state);
        }
        return states.get(type);
    }

    /** Returns a method as an operation of a class of its own, so that it is called without a detour. */
    private static Operation operation(
            Object benchmark, String name, Map<Class<?>, Object> states, Map<String, String> parameters)
            throws Throwable {
        Method method = Arrays.stream(benchmark.getClass().getMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        List<Object> bound = new ArrayList<>(List.of(benchmark));
        for (Class<?> type : method.getParameterTypes()) {
            bound.add(state(type, states, parameters));
        }
        MethodHandle run = lookup.unreflect(method);
        return (Operation) LambdaMetafactory.metafactory(
                        lookup,
                        "run",
                        run.type().changeReturnType(Operation.class),
                        MethodType.methodType(Object.class),
                        run,
                        MethodType.methodType(method.getReturnType()).wrap())
                .getTarget()
                .invokeWithArguments(bound);
    }
}
