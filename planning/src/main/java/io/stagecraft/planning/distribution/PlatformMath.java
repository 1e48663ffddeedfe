package io.stagecraft.planning.distribution;

/** The processor's own logarithm and exponential, for the inner loop of a simulation; they may differ in the last bit. */
final class PlatformMath {
    private PlatformMath() {}

    static double log(double x) {
        return Math.log(x);
    }

    static double exp(double x) {
        return Math.exp(x);
    }
}
