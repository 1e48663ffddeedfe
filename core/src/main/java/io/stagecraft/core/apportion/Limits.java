package io.stagecraft.core.apportion;

import com.google.common.math.LongMath;
import io.stagecraft.core.measure.Exact;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import java.math.BigInteger;
import java.util.function.IntFunction;

/**
 * What the parts must stay within, mirrored so that everything left to split is positive.
 *
 * <p>Fixed parts are taken out first; what remains of the total gives the sign in which the others are split, none of
 * them below zero in that sign. A part without weight stays at its lower limit.
 */
final class Limits {
    private final boolean negative;
    private final long rest;
    private final long[] fixed;
    private final long[] lower;
    private final long[] upper;

    private Limits(boolean negative, long rest, long[] fixed, long[] lower, long[] upper) {
        this.negative = negative;
        this.rest = rest;
        this.fixed = fixed;
        this.lower = lower;
        this.upper = upper;
    }

    /** Returns the limits; where {@code problems} receives any, they cannot be met. */
    static Limits of(
            PartWeights weights,
            long total,
            long[] minimums,
            long[] maximums,
            int from,
            IntFunction<String> names,
            Problems problems) {
        int size = weights.size();
        long fixedSum = 0;
        for (int i = from; i < from + size; i++) {
            fixedSum = minimums[i] == maximums[i] ? Exact.sum(fixedSum, minimums[i], "sum of what is fixed") : fixedSum;
        }
        long remaining = Exact.difference(total, fixedSum, "total without what is fixed");
        boolean negative = remaining < 0 || (remaining == 0 && total < 0);
        long rest = negative ? Exact.opposite(remaining, "remaining total without its sign") : remaining;
        Limits limits = new Limits(negative, rest, new long[size], new long[size], new long[size]);
        for (int i = 0; i < size; i++) {
            limits.set(i, minimums[from + i], maximums[from + i], weights.isZero(i), names, problems);
        }
        if (problems.isEmpty()) {
            limits.check(weights, total, fixedSum, problems);
        }
        return limits;
    }

    private void set(
            int part, long minimum, long maximum, boolean weightless, IntFunction<String> names, Problems problems) {
        if (minimum == maximum) {
            fixed[part] = minimum;
            return;
        }
        if (minimum > maximum) {
            problems.add(Problem.of(
                    "split.minimum-above-maximum",
                    names.apply(part),
                    "must have a minimum of at most its maximum " + maximum,
                    Long.toString(minimum)));
            return;
        }
        lower[part] = Math.max(0, negative ? mirrored(maximum) : minimum);
        upper[part] = negative ? mirrored(minimum) : maximum;
        if (upper[part] < 0) {
            problems.add(Problem.of(
                    "split.wrong-sign",
                    names.apply(part),
                    negative
                            ? "must have a minimum of at most 0 where the others share a negative amount"
                            : "must have a maximum of at least 0 where the others share a positive amount",
                    Long.toString(negative ? minimum : maximum)));
        }
        if (weightless) {
            upper[part] = lower[part];
        }
    }

    private void check(PartWeights weights, long total, long fixedSum, Problems problems) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < lower.length; i++) {
            low = LongMath.saturatedAdd(low, lower[i]);
            high = LongMath.saturatedAdd(high, upper[i]);
        }
        if (rest > high && weights.allZero()) {
            problems.add(Problem.of("split.weights-all-zero", "weights", "must not all be zero", ""));
            return;
        }
        if (negative ? rest > high : rest < low) {
            long sum = negative ? LongMath.saturatedSubtract(fixedSum, high) : LongMath.saturatedAdd(fixedSum, low);
            problems.add(Problem.of(
                    "split.below-minimums",
                    "total",
                    "must be at least the sum of the minimums " + sum,
                    Long.toString(total)));
        } else if (rest < low || rest > high) {
            long sum = negative ? LongMath.saturatedSubtract(fixedSum, low) : LongMath.saturatedAdd(fixedSum, high);
            problems.add(Problem.of(
                    "split.above-maximums",
                    "total",
                    "must be at most the sum of the maximums " + sum,
                    Long.toString(total)));
        }
    }

    private static long mirrored(long limit) {
        return limit == Long.MIN_VALUE ? Long.MAX_VALUE : limit == Long.MAX_VALUE ? Long.MIN_VALUE : -limit;
    }

    /** Returns what is left for the parts that are not fixed, as a positive amount. */
    long rest() {
        return rest;
    }

    long lower(int part) {
        return lower[part];
    }

    long upper(int part) {
        return upper[part];
    }

    /** Turns a part of {@link #rest} into the part of the total. */
    long restored(int part, long mirrored) {
        return fixed[part] + (negative ? -mirrored : mirrored);
    }

    /** Turns parts of the total into parts of {@link #rest}, in place. */
    void mirror(long[] parts) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = negative ? fixed[i] - parts[i] : parts[i] - fixed[i];
        }
    }

    /** Returns in words at which limit a part stands. */
    String ground(int part, long mirrored) {
        if (lower[part] == upper[part]) {
            return lower[part] == 0 && fixed[part] != 0 ? "fixed" : "no weight, so it stays at its limit";
        }
        return mirrored == lower[part] ^ negative ? "held at its minimum" : "held at its maximum";
    }

    /**
     * Finds the parts whose quota lies outside their limits, by pegging (Bitran and Hax 1981): in each round either all
     * parts below their minimum or all above their maximum are held there, whichever side weighs more, and the rest is
     * shared anew. A part once held stays held, and each round shrinks what is misplaced, so there are few rounds.
     */
    Pegs peg(PartWeights weights, long total) {
        int size = weights.size();
        boolean[] open = new boolean[size];
        long[] at = new long[size];
        long left = total;
        for (int i = 0; i < size; i++) {
            open[i] = lower[i] < upper[i];
            if (!open[i]) {
                at[i] = lower[i];
                left -= lower[i];
            }
        }
        while (true) {
            PartWeights shared = weights.only(open);
            if (shared.allZero()) {
                return new Pegs(shared, left, open, at);
            }
            Quotas quotas = shared.quotas(left);
            boolean[] inside = open.clone();
            long low = 0;
            long high = 0;
            boolean anyOutside = false;
            for (int i = 0; i < size; i++) {
                if (open[i]) {
                    int side = side(quotas, i);
                    inside[i] = side == 0;
                    anyOutside |= side != 0;
                    low += side < 0 ? lower[i] : 0;
                    high += side > 0 ? upper[i] : 0;
                }
            }
            if (!anyOutside) {
                return new Pegs(shared, left, open, at);
            }
            int heavier = BigInteger.valueOf(low)
                    .add(BigInteger.valueOf(high))
                    .subtract(BigInteger.valueOf(left))
                    .multiply(shared.sum())
                    .add(BigInteger.valueOf(left).multiply(weights.only(inside).sum()))
                    .signum();
            for (int i = 0; i < size; i++) {
                int side = open[i] && !inside[i] ? side(quotas, i) : 0;
                if ((side < 0 && heavier >= 0) || (side > 0 && heavier <= 0)) {
                    open[i] = false;
                    at[i] = side < 0 ? lower[i] : upper[i];
                    left -= at[i];
                }
            }
        }
    }

    private int side(Quotas quotas, int part) {
        long floor = quotas.floor(part);
        if (floor < lower[part]) {
            return -1;
        }
        return floor > upper[part] || (floor == upper[part] && quotas.remainder(part, floor) != 0) ? 1 : 0;
    }

    /** What pegging found: the weights of the parts that share the rest, and where the others are held. */
    static final class Pegs {
        private final PartWeights open;
        private final long rest;
        private final boolean[] isOpen;
        private final long[] at;

        private Pegs(PartWeights open, long rest, boolean[] isOpen, long[] at) {
            this.open = open;
            this.rest = rest;
            this.isOpen = isOpen;
            this.at = at;
        }

        PartWeights open() {
            return open;
        }

        long rest() {
            return rest;
        }

        boolean isOpen(int part) {
            return isOpen[part];
        }

        long at(int part) {
            return at[part];
        }
    }
}
