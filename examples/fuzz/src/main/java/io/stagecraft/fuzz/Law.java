// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Objects;
import java.util.function.Supplier;

/** What is asked of every input: its law, and that it costs less than a second of one processor. */
final class Law {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long MOST_NANOS = 1_000_000_000L;

    /** While classes are loaded and instrumented, the time is not that of the input. */
    private static final int WARM_AFTER = 200;

    private static int inputs;

    private Law() {}

    /** Checks the law of an input. */
    static void check(Runnable law) {
        long start = THREADS.getCurrentThreadCpuTime();
        law.run();
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        inputs++;
        if (inputs > WARM_AFTER && nanos > MOST_NANOS) {
            throw new AssertionError("one input took " + nanos / 1_000_000 + " ms");
        }
    }

    /** Fails unless two values are equal. */
    static void same(Object actual, Object expected, Object about) {
        holds(Objects.equals(actual, expected), () -> "expected " + expected + " but got " + actual + " for " + about);
    }

    /** Fails with what it says unless something holds. */
    static void holds(boolean isSo, Supplier<String> otherwise) {
        if (!isSo) {
            throw new AssertionError(otherwise.get());
        }
    }

    /** Fails unless a refusal says something. */
    static void said(Throwable refusal) {
        String message = refusal.getMessage();
        holds(message != null && !message.isBlank(), () -> "refused without a word by " + refusal);
    }
}
