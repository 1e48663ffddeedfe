package io.stagecraft.scoring.learning;

/**
 * The functions of hot loops, as fast as the processor has them: within 1e-12 across processors, and the same in every
 * run on one. The only class of this module that may call them.
 */
final class PlatformMath {
    private PlatformMath() {}

    /** Returns {@code e^x}. */
    static double exp(double x) {
        return Math.exp(x);
    }

    /** Returns {@code ln x}. */
    static double log(double x) {
        return Math.log(x);
    }

    /** Returns {@code ln(1 + x)}. */
    static double log1p(double x) {
        return Math.log1p(x);
    }
}
