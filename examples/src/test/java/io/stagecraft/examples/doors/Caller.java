// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.doors;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Calls doors in a thread of its own and counts what each call costs: its processor time and the memory it asks for,
 * neither of which depends on what else the machine does.
 */
final class Caller {
    /** What a call that came to no end by itself is reported as. */
    static final class Runaway extends Exception {
        private static final long serialVersionUID = 1L;

        Runaway(String message) {
            super(message);
        }
    }

    /** What is called. */
    @FunctionalInterface
    interface Call {
        Object run() throws Throwable;
    }

    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long MOST_BYTES = 256L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final BlockingQueue<Runnable> work = new ArrayBlockingQueue<>(1);
    private Thread thread;

    private static final class Outcome {
        final CountDownLatch done = new CountDownLatch(1);
        volatile Object value;
        volatile Throwable thrown;
    }

    /** Returns what the call returns, or throws what it throws, or says that it costs too much. */
    Object call(Call call) throws Throwable {
        if (thread == null) {
            start();
        }
        Outcome outcome = new Outcome();
        long bytes = THREADS.getThreadAllocatedBytes(thread.getId());
        long nanos = THREADS.getThreadCpuTime(thread.getId());
        work.put(() -> run(call, outcome));
        while (!outcome.done.await(20, TimeUnit.MILLISECONDS)) {
            if (THREADS.getThreadCpuTime(thread.getId()) - nanos > MOST_NANOS) {
                throw runaway("seconds of processor time");
            }
        }
        long asked = THREADS.getThreadAllocatedBytes(thread.getId()) - bytes;
        if (asked > MOST_BYTES) {
            throw new Runaway("asks for " + (asked >> 20) + " MB");
        }
        if (outcome.thrown != null) {
            throw outcome.thrown;
        }
        return outcome.value;
    }

    private Runaway runaway(String what) {
        StackTraceElement[] stack = thread.getStackTrace();
        StringBuilder where = new StringBuilder();
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().startsWith("io.stagecraft.") && where.length() < 300) {
                where.append(' ').append(frame);
            }
        }
        try {
            Thread.class.getMethod("stop").invoke(thread);
        } catch (ReflectiveOperationException e) {
            // it runs on, as a daemon
        }
        thread = null;
        return new Runaway("takes " + what + where);
    }

    private void start() {
        thread = new Thread(() -> {
            try {
                while (true) {
                    work.take().run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(Call call, Outcome outcome) {
        try {
            outcome.value = call.run();
        } catch (Throwable e) {
            outcome.thrown = e;
        } finally {
            outcome.done.countDown();
        }
    }
}
