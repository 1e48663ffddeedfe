// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import static java.util.Objects.requireNonNull;

import com.google.common.math.LongMath;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

/**
 * The limits of the parts, mirrored so that everything left to split is positive.
 *
 * <p>Fixed parts are taken out first; what remains of the total gives the sign in which the others are split. None of
 * them gets the other sign unless its bounds leave no choice; such a part is held at its bound nearest to zero. A part
 * without weight stays at its lower limit. So the limits can be met exactly when the minimums do not exceed the total
 * and the maximums do not fall below it, where no minimum is 0 and a part without weight takes no more than its minimum.
 */
final class Limits {
    private final boolean negative;
    private final long rest;
    private final Given given;
    private final long[] fixed;
    private final long[] lower;
    private final long[] upper;

    private Limits(boolean negative, long rest, Given given, long[] fixed) {
        this.negative = negative;
        this.rest = rest;
        this.given = given;
        this.fixed = fixed;
        this.lower = new long[fixed.length];
        this.upper = new long[fixed.length];
    }

    /** The bounds as they were given, from a position on, and how parts and amounts are called. */
    static final class Given {
        private final long[] minimums;
        private final long[] maximums;
        private final int from;
        private final IntFunction<String> names;
        private final LongFunction<Argument> amounts;

        Given(long[] minimums, long[] maximums, int from, IntFunction<String> names, LongFunction<Argument> amounts) {
            this.minimums = requireNonNull(minimums, "minimums");
            this.maximums = requireNonNull(maximums, "maximums");
            this.from = from;
            this.names = requireNonNull(names, "names");
            this.amounts = requireNonNull(amounts, "amounts");
        }

        String name(int part) {
            return names.apply(part);
        }

        Argument show(long amount) {
            return amounts.apply(amount);
        }

        long minimum(int part) {
            return minimums[from + part];
        }

        long maximum(int part) {
            return maximums[from + part];
        }

        boolean isFixed(int part) {
            return minimum(part) == maximum(part);
        }
    }

    /** Returns the limits; where {@code problems} receives any, they cannot be met. */
    static Limits of(PartWeights weights, long total, Given given, Problems problems) {
        int size = weights.size();
        long[] fixed = new long[size];
        long fixedSum = 0;
        for (int i = 0; i < size; i++) {
            if (given.minimum(i) > given.maximum(i)) {
                problems.add(Problem.of(
                        given.name(i),
                        Message.of("split.minimum-above-maximum")
                                .with("maximum", given.show(given.maximum(i)))
                                .with("value", given.show(given.minimum(i)))));
            } else if (given.isFixed(i)) {
                fixed[i] = given.minimum(i);
                fixedSum = Exact.sum(fixedSum, fixed[i], "sum of what is fixed");
            }
        }
        long remaining = Exact.difference(total, fixedSum, "total without what is fixed");
        boolean negative = remaining < 0 || (remaining == 0 && total < 0);
        for (int i = 0; i < size && problems.isEmpty(); i++) {
            // holding a part of the other sign leaves more to share, so the sign stays
            if (!given.isFixed(i)) {
                fixed[i] = negative ? Math.max(0, given.minimum(i)) : Math.min(0, given.maximum(i));
                fixedSum = Exact.sum(fixedSum, fixed[i], "sum of what is fixed");
            }
        }
        remaining = Exact.difference(total, fixedSum, "total without what is fixed");
        Limits limits = new Limits(
                negative,
                negative ? Exact.opposite(remaining, "remaining total without its sign") : remaining,
                given,
                fixed);
        if (problems.isEmpty()) {
            for (int i = 0; i < size; i++) {
                limits.set(i, weights.isZero(i));
            }
            limits.check(weights, total, fixedSum, problems);
        }
        return limits;
    }

    private void set(int part, boolean weightless) {
        if (given.isFixed(part) || fixed[part] != 0) {
            return;
        }
        long minimum = given.minimum(part);
        long maximum = given.maximum(part);
        lower[part] = Math.max(0, negative ? mirrored(maximum) : minimum);
        upper[part] = weightless ? lower[part] : negative ? mirrored(minimum) : maximum;
    }

    private void check(PartWeights weights, long total, long fixedSum, Problems problems) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < lower.length; i++) {
            low = Exact.sum(low, lower[i], "sum of the limits of the parts");
            high = LongMath.saturatedAdd(high, upper[i]);
        }
        if (rest > high && weights.isAllZero()) {
            problems.add(Problem.of("weights", Message.of("split.weights-all-zero")));
            return;
        }
        if (negative ? rest > high : rest < low) {
            long sum = negative ? LongMath.saturatedSubtract(fixedSum, high) : LongMath.saturatedAdd(fixedSum, low);
            problems.add(Problem.of(
                    "total",
                    Message.of("split.below-minimums")
                            .with("minimums", given.show(sum))
                            .with("value", given.show(total))));
        } else if (rest < low || rest > high) {
            long sum = negative ? LongMath.saturatedSubtract(fixedSum, low) : LongMath.saturatedAdd(fixedSum, high);
            problems.add(Problem.of(
                    "total",
                    Message.of("split.above-maximums")
                            .with("maximums", given.show(sum))
                            .with("value", given.show(total))));
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

    /** Turns parts of the total that are not fixed into parts of {@link #rest}, in place. */
    void mirror(long[] parts) {
        if (negative) {
            Division.negate(parts, 0, parts.length);
        }
    }

    /** Returns in words at which limit a part stands. */
    Message ground(int part, long mirrored) {
        if (given.isFixed(part)) {
            return Message.of("part.fixed");
        }
        if (lower[part] == upper[part] && fixed[part] == 0) {
            return Message.of("part.weightless-at-limit");
        }
        return Message.of(restored(part, mirrored) == given.minimum(part) ? "part.at-minimum" : "part.at-maximum");
    }

    /** Returns what a part was compared in: the whole where it takes no part in the sharing. */
    Share share(PartWeights weights, long total, int part, boolean pegged) {
        Pegs pegs = peg(weights, rest);
        int round = pegs.roundOf[part];
        if (round < 0) {
            return new Share(total, weights.sum());
        }
        Share share = pegs.rounds.get(pegged ? round : 0);
        return negative ? new Share(-share.amount(), share.weights()) : share;
    }

    /** An amount and the weights that share it. */
    record Share(long amount, BigInteger weights) {}

    /** Returns a number above 0 if what lies below the minimums weighs more, below 0 if what lies above the maximums does. */
    private static int heavier(long low, long high, long left, BigInteger open, BigInteger inside) {
        BigInteger rest = BigInteger.valueOf(left);
        return BigInteger.valueOf(low)
                .add(BigInteger.valueOf(high))
                .subtract(rest)
                .multiply(open)
                .add(rest.multiply(inside))
                .signum();
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
        int[] roundOf = new int[size];
        List<Share> rounds = new ArrayList<>();
        long left = total;
        for (int i = 0; i < size; i++) {
            open[i] = lower[i] < upper[i];
            if (!open[i]) {
                at[i] = lower[i];
                left -= lower[i];
                roundOf[i] = -1;
            }
        }
        while (true) {
            PartWeights shared = weights.only(open);
            for (int i = 0; i < size; i++) {
                roundOf[i] = open[i] ? rounds.size() : roundOf[i];
            }
            rounds.add(new Share(left, shared.sum()));
            if (shared.isAllZero()) {
                return new Pegs(shared, left, open, at, rounds, roundOf);
            }
            Quotas quotas = shared.quotas(left);
            boolean[] below = new boolean[size];
            boolean[] above = new boolean[size];
            boolean[] inside = new boolean[size];
            long low = 0;
            long high = 0;
            for (int i = 0; i < size; i++) {
                below[i] = open[i] && isBelow(quotas, i);
                above[i] = open[i] && isAbove(quotas, i);
                inside[i] = open[i] && !below[i] && !above[i];
                low += below[i] ? lower[i] : 0;
                high += above[i] ? upper[i] : 0;
            }
            if (Arrays.equals(inside, open)) {
                return new Pegs(shared, left, open, at, rounds, roundOf);
            }
            int heavier =
                    heavier(low, high, left, shared.sum(), weights.only(inside).sum());
            for (int i = 0; i < size; i++) {
                if ((below[i] && heavier >= 0) || (above[i] && heavier <= 0)) {
                    open[i] = false;
                    at[i] = below[i] ? lower[i] : upper[i];
                    left -= at[i];
                }
            }
        }
    }

    private boolean isBelow(Quotas quotas, int part) {
        return quotas.floor(part) < lower[part];
    }

    private boolean isAbove(Quotas quotas, int part) {
        long floor = quotas.floor(part);
        return floor > upper[part] || (floor == upper[part] && quotas.remainder(part, floor) != 0);
    }

    /** What pegging found: the weights of the parts that share the rest, where the others are held, and in which round. */
    static final class Pegs {
        private final PartWeights open;
        private final long rest;
        private final boolean[] isOpen;
        private final long[] at;
        private final List<Share> rounds;
        private final int[] roundOf;

        private Pegs(PartWeights open, long rest, boolean[] isOpen, long[] at, List<Share> rounds, int[] roundOf) {
            this.open = open;
            this.rest = rest;
            this.isOpen = isOpen;
            this.at = at;
            this.rounds = rounds;
            this.roundOf = roundOf;
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

        /** Writes the parts that are held. */
        void writeTo(long[] result, int from) {
            for (int i = 0; i < at.length; i++) {
                result[from + i] = isOpen[i] ? result[from + i] : at[i];
            }
        }
    }
}
