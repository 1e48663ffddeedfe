package io.stagecraft.examples.review;

import java.io.PrintWriter;

/** Says on the error stream what is being done, so that nobody wonders during long work. */
final class Progress {
    private final PrintWriter out;
    private final boolean quiet;
    private final long start = System.nanoTime();

    Progress(PrintWriter out, boolean quiet) {
        this.out = out;
        this.quiet = quiet;
    }

    void step(String words) {
        if (!quiet) {
            out.printf("[%5.1f s] %s%n", (System.nanoTime() - start) / 1e9, words);
            out.flush();
        }
    }
}
