// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import com.google.common.math.LongMath;
import io.stagecraft.core.message.Message;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A divisor method: unit {@code s + 1} of a part comes at the priority {@code weight / signpost(s)}, and the highest
 * priorities get the units, those of equal priority in the order of the parts.
 *
 * <p>It does not hand out unit by unit. A first multiplier, exact, gives every part the units whose signpost it
 * reaches; that is what the hand-out would give for some total near the one asked for, and the few units too many or
 * too few are taken back or handed out in order of priority.
 */
abstract class DivisorMethod implements DivisionMethod {
    /** Beyond the units of any part. */
    private static final BigInteger MOST_FLOOR = BigInteger.valueOf(Long.MAX_VALUE - 1);

    private final String name;

    DivisorMethod(String name) {
        this.name = name;
    }

    /**
     * Returns the method with the signposts {@code s + numerator / denominator}, between {@code s} and {@code s + 1}.
     */
    static DivisorMethod stationary(String name, long numerator, long denominator) {
        return new Stationary(name, numerator, denominator);
    }

    /** Returns the method whose signposts are {@code numerator(s) / denominator(s)}, or the root of it for power 2. */
    static DivisorMethod mean(
            String name, int power, LongFunction<BigInteger> numerator, LongFunction<BigInteger> denominator) {
        return new Mean(name, power, numerator, denominator);
    }

    /** Returns how many units too few a part gets on average at the multiplier of its quota, times the parts. */
    abstract long bias(long parts);

    /** Returns whether a multiplier of {@code total / sum} reaches the signpost above the floor of a quota. */
    abstract boolean reaches(Quotas quotas, PartWeights weights, int part, long floor);

    /** Returns the same for a part that does not share in the sum. */
    abstract boolean reaches(BigInteger weight, BigInteger total, BigInteger sum, long floor);

    /** Compares the priority of unit {@code s + 1} of one part with that of unit {@code t + 1} of another. */
    abstract int comparePriorities(PartWeights weights, int first, long s, int second, long t);

    /** Returns the signpost for display. */
    abstract double signpost(long s);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean isPegging() {
        return false;
    }

    @Override
    public final boolean isAbleToStayNear() {
        return false;
    }

    @Override
    public final void divide(
            PartWeights weights, long total, @Nullable Limits limits, long @Nullable [] near, long[] result, int from) {
        PartWeights open = weights;
        long rest = total;
        Limits.Pegs pegs = null;
        if (limits != null) {
            pegs = limits.peg(weights, total);
            open = pegs.open();
            rest = pegs.rest();
            for (int i = 0; i < weights.size(); i++) {
                result[from + i] = pegs.at(i);
            }
            if (open.isAllZero()) {
                return;
            }
        }
        start(weights, open, rest, limits, pegs, result, from);
        long missing = total;
        for (int i = 0; i < weights.size(); i++) {
            missing -= result[from + i];
        }
        switch (Long.signum(missing)) {
            case 1 -> handOut(weights, missing, limits, result, from);
            case -1 -> takeBack(weights, -missing, limits, result, from);
            default -> {}
        }
    }

    /** Gives every part what one multiplier gives it, kept within its limits. */
    private void start(
            PartWeights weights,
            PartWeights open,
            long rest,
            @Nullable Limits limits,
            Limits.@Nullable Pegs pegs,
            long[] result,
            int from) {
        int size = weights.size();
        long sharing = 0;
        for (int i = 0; i < size; i++) {
            sharing += open.isZero(i) ? 0 : 1;
        }
        // low enough that rounding every part up stays a long; a lower start only takes more steps
        long highest = Long.MAX_VALUE - 2L * size;
        long aim = Math.max(0, Math.min(LongMath.saturatedAdd(rest, bias(sharing)), highest));
        Quotas quotas = open.quotas(aim);
        for (int i = 0; i < size; i++) {
            long units;
            if (!open.isZero(i)) {
                long floor = quotas.floor(i);
                units = reaches(quotas, open, i, floor) ? floor + 1 : floor;
            } else if (pegs == null || weights.isZero(i)) {
                units = pegs == null ? 0 : pegs.at(i);
            } else {
                units = unitsOf(weights.get(i), BigInteger.valueOf(aim), open.sum());
            }
            result[from + i] = limits == null ? units : Math.max(limits.lower(i), Math.min(limits.upper(i), units));
        }
    }

    private long unitsOf(BigInteger weight, BigInteger total, BigInteger sum) {
        long floor = weight.multiply(total).divide(sum).min(MOST_FLOOR).longValue();
        return reaches(weight, total, sum, floor) ? floor + 1 : floor;
    }

    private void handOut(PartWeights weights, long units, @Nullable Limits limits, long[] result, int from) {
        int[] able = new int[weights.size()];
        int count = 0;
        for (int i = 0; i < able.length; i++) {
            if (!weights.isZero(i) && (limits == null || result[from + i] < limits.upper(i))) {
                able[count++] = i;
            }
        }
        IndexHeap heap = new IndexHeap(able, count, (i, j) -> {
            int order = comparePriorities(weights, j, result[from + j], i, result[from + i]);
            return order != 0 ? order : Integer.compare(i, j);
        });
        for (long open = units; open > 0; open--) {
            int next = heap.first();
            result[from + next]++;
            if (limits != null && result[from + next] == limits.upper(next)) {
                heap.removeFirst();
            } else {
                heap.update();
            }
        }
    }

    private void takeBack(PartWeights weights, long units, @Nullable Limits limits, long[] result, int from) {
        int[] able = new int[weights.size()];
        int count = 0;
        for (int i = 0; i < able.length; i++) {
            if (!weights.isZero(i) && result[from + i] > (limits == null ? 0 : limits.lower(i))) {
                able[count++] = i;
            }
        }
        IndexHeap heap = new IndexHeap(able, count, (i, j) -> {
            int order = comparePriorities(weights, i, result[from + i] - 1, j, result[from + j] - 1);
            return order != 0 ? order : Integer.compare(j, i);
        });
        for (long open = units; open > 0; open--) {
            int next = heap.first();
            result[from + next]--;
            if (result[from + next] == (limits == null ? 0 : limits.lower(next))) {
                heap.removeFirst();
            } else {
                heap.update();
            }
        }
    }

    @Override
    public final Message ground(
            PartWeights weights, long total, @Nullable Limits limits, long @Nullable [] near, long[] result, int part) {
        if (limits != null && limits.lower(part) == limits.upper(part)) {
            return limits.ground(part, limits.lower(part));
        }
        double weight = weights.get(part).doubleValue();
        long units = result[part];
        Message given = limits != null && units == limits.upper(part)
                ? limits.ground(part, units)
                : Message.of("part.next-unit").with("priority", priority(weight, units));
        if ((limits != null && units == limits.lower(part)) || units == 0) {
            return limits != null && units > 0
                    ? Message.of("part.both")
                            .with("one", limits.ground(part, units))
                            .with("other", given)
                    : given;
        }
        Message last = Message.of("part.last-unit").with("priority", priority(weight, units - 1));
        return Message.of("part.both").with("one", last).with("other", given);
    }

    private Message priority(double weight, long s) {
        double signpost = signpost(s);
        return signpost == 0
                ? Message.of("part.front")
                : Message.of("part.priority")
                        .with("priority", sixDigits(weight / signpost))
                        .with("signpost", sixDigits(signpost));
    }

    private static BigDecimal sixDigits(double number) {
        return new BigDecimal(number, new MathContext(6));
    }

    /** Signposts at one place between two whole numbers: 1/2 for Sainte-Laguë, 1 for D'Hondt, 0 for Adams. */
    private static final class Stationary extends DivisorMethod {
        private final long numerator;
        private final long denominator;

        Stationary(String name, long numerator, long denominator) {
            super(name);
            this.numerator = numerator;
            this.denominator = denominator;
        }

        @Override
        long bias(long parts) {
            return (long) (parts * ((double) numerator / denominator - 0.5));
        }

        @Override
        boolean reaches(Quotas quotas, PartWeights weights, int part, long floor) {
            return quotas.remainderReaches(part, numerator, denominator);
        }

        @Override
        boolean reaches(BigInteger weight, BigInteger total, BigInteger sum, long floor) {
            return Quotas.reaches(weight.multiply(total).mod(sum), sum, numerator, denominator);
        }

        @Override
        int comparePriorities(PartWeights weights, int first, long s, int second, long t) {
            long largest = (Long.MAX_VALUE - numerator) / denominator;
            int order = Math.max(s, t) <= largest
                    ? weights.compareProducts(first, denominator * t + numerator, second, denominator * s + numerator)
                    : weights.get(first)
                            .multiply(scaled(t))
                            .compareTo(weights.get(second).multiply(scaled(s)));
            return order == 0 && s == t ? weights.compareProducts(first, 1, second, 1) : order;
        }

        private BigInteger scaled(long s) {
            return BigInteger.valueOf(s)
                    .multiply(BigInteger.valueOf(denominator))
                    .add(BigInteger.valueOf(numerator));
        }

        @Override
        double signpost(long s) {
            return s + (double) numerator / denominator;
        }
    }

    /** Signposts at a mean of two whole numbers: geometric for Huntington-Hill, harmonic for Dean. */
    private static final class Mean extends DivisorMethod {
        private final int power;
        private final LongFunction<BigInteger> numerator;
        private final LongFunction<BigInteger> denominator;

        Mean(String name, int power, LongFunction<BigInteger> numerator, LongFunction<BigInteger> denominator) {
            super(name);
            this.power = power;
            this.numerator = numerator;
            this.denominator = denominator;
        }

        @Override
        long bias(long parts) {
            return 0;
        }

        @Override
        boolean reaches(Quotas quotas, PartWeights weights, int part, long floor) {
            return reaches(weights.get(part), BigInteger.valueOf(quotas.total()), weights.sum(), floor);
        }

        @Override
        boolean reaches(BigInteger weight, BigInteger total, BigInteger sum, long floor) {
            return weight.multiply(total)
                            .pow(power)
                            .multiply(denominator.apply(floor))
                            .compareTo(sum.pow(power).multiply(numerator.apply(floor)))
                    >= 0;
        }

        @Override
        int comparePriorities(PartWeights weights, int first, long s, int second, long t) {
            int order = weights.get(first)
                    .pow(power)
                    .multiply(denominator.apply(s))
                    .multiply(numerator.apply(t))
                    .compareTo(weights.get(second)
                            .pow(power)
                            .multiply(denominator.apply(t))
                            .multiply(numerator.apply(s)));
            return order == 0 && s == t ? weights.compareProducts(first, 1, second, 1) : order;
        }

        @Override
        double signpost(long s) {
            double quotient =
                    numerator.apply(s).doubleValue() / denominator.apply(s).doubleValue();
            return power == 1 ? quotient : Math.sqrt(quotient);
        }
    }
}
