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
import java.util.List;
import java.util.Locale;
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
        Object benchmark = type.getDeclaredConstructor().newInstance();
        if (arguments.length > 3) {
            Field parameter = type.getField(arguments[3]);
            parameter.setInt(benchmark, Integer.parseInt(arguments[4]));
        }
        for (Method method : type.getMethods()) {
            if (method.isAnnotationPresent(Setup.class)) {
                method.invoke(benchmark);
            }
        }
        Operation ours = operation(benchmark, arguments[1]);
        Operation floor = operation(benchmark, arguments[2]);
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
        System.out.printf(
                Locale.ROOT,
                "%s: %,.1f ns beside %,.1f ns, ratio %.2f, median of the ratios %.2f, %,d B beside %,d B%n",
                String.join(" ", arguments),
                least[0],
                least[1],
                least[0] / least[1],
                ratios.get(ratios.size() / 2),
                bytes(ours, times[0]),
                bytes(floor, times[1]));
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

    /** Returns a method as an operation of a class of its own, so that it is called without a detour. */
    private static Operation operation(Object benchmark, String name) throws Throwable {
        Method method = Arrays.stream(benchmark.getClass().getMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        boolean consumes = method.getParameterCount() == 1;
        MethodType bound = consumes
                ? MethodType.methodType(Operation.class, benchmark.getClass(), Blackhole.class)
                : MethodType.methodType(Operation.class, benchmark.getClass());
        MethodType returned = MethodType.methodType(method.getReturnType()).wrap();
        MethodHandle made = LambdaMetafactory.metafactory(
                        lookup, "run", bound, MethodType.methodType(Object.class), lookup.unreflect(method), returned)
                .getTarget();
        return consumes
                ? (Operation)
                        made.invoke(
                                benchmark,
                                new Blackhole(
                                        "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous."))
                : (Operation) made.invoke(benchmark);
    }
}
