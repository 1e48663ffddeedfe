package io.stagecraft.core.apportion;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Exact;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A method with all that surrounds it: signs, bounds, an earlier split, weights that are all zero. */
final class Division {
    private final Method method;
    private final boolean equalIfAllZero;

    Division(Method method, boolean equalIfAllZero) {
        this.method = method;
        this.equalIfAllZero = equalIfAllZero;
    }

    boolean isEqualIfAllZero() {
        return equalIfAllZero;
    }

    Method method() {
        return method;
    }

    String name() {
        return method.name();
    }

    /** Divides without bounds; {@code near} is relative to {@code from}. */
    void divide(PartWeights given, long total, long @Nullable [] near, long[] result, int from) {
        PartWeights weights = usable(given);
        checkArgument(
                !weights.allZero(),
                "weights must not all be zero (%s parts); choose equallyIfAllZero() to split equally then",
                weights.size());
        boolean negative = total < 0;
        if (negative && near != null) {
            negate(near, 0, near.length);
        }
        method.divide(
                weights, negative ? Exact.opposite(total, "total without its sign") : total, null, near, result, from);
        if (negative) {
            negate(result, from, from + weights.size());
        }
    }

    /** Divides within bounds; {@code near} is relative to {@code from}. */
    List<Problem> divideWithin(
            PartWeights given,
            long total,
            long[] minimums,
            long[] maximums,
            int boundsFrom,
            IntFunction<String> names,
            long @Nullable [] near,
            long[] result,
            int from) {
        checkRespectsLimits();
        if (near != null) {
            checkStaysNear();
        }
        PartWeights weights = usable(given);
        Problems problems = Problems.of("split");
        Limits limits = Limits.of(weights, total, minimums, maximums, boundsFrom, names, problems);
        if (problems.isEmpty()) {
            if (near != null) {
                limits.mirror(near);
            }
            method.divide(weights, limits.rest(), limits, near, result, from);
            for (int i = 0; i < weights.size(); i++) {
                result[from + i] = limits.restored(i, result[from + i]);
            }
        }
        return problems.toList();
    }

    /** Returns in words why a part is what it is; {@code result} holds the whole split, from 0. */
    String ground(
            PartWeights given,
            long total,
            long @Nullable [] minimums,
            long[] maximums,
            long @Nullable [] near,
            long[] result,
            int part) {
        PartWeights weights = usable(given);
        if (minimums == null) {
            long[] mirrored = result.clone();
            if (total < 0) {
                negate(mirrored, 0, mirrored.length);
            }
            if (total < 0 && near != null) {
                negate(near, 0, near.length);
            }
            return weights.isZero(part)
                    ? "no weight, so no unit"
                    : method.ground(weights, Math.abs(total), null, near, mirrored, part)
                            + (total < 0 ? " (as for the positive total)" : "");
        }
        Limits limits = Limits.of(weights, total, minimums, maximums, 0, Integer::toString, Problems.of("split"));
        long[] mirrored = result.clone();
        limits.mirror(mirrored);
        if (near != null) {
            limits.mirror(near);
        }
        return method.ground(weights, limits.rest(), limits, near, mirrored, part);
    }

    private PartWeights usable(PartWeights weights) {
        return equalIfAllZero && weights.allZero() ? weights.equal() : weights;
    }

    void checkRespectsLimits() {
        checkArgument(
                method.respectsLimits(),
                "minimum, maximum and fixed parts are not offered with %s; use largest remainder or a divisor method",
                name());
    }

    void checkStaysNear() {
        checkArgument(
                method.staysNear(),
                "staying near an earlier split is not offered with %s; use largest remainder",
                name());
    }

    /** Divides anew and explains one part. */
    PartExplanation explain(long total, PartWeights weights, long[] minimums, long[] maximums, long[] near, int part) {
        long[] result = new long[weights.size()];
        if (minimums.length == 0) {
            divide(weights, total, near.length == 0 ? null : near.clone(), result, 0);
        } else {
            List<Problem> problems = divideWithin(
                    weights,
                    total,
                    minimums,
                    maximums,
                    0,
                    i -> "parts[" + i + "]",
                    near.length == 0 ? null : near.clone(),
                    result,
                    0);
            if (!problems.isEmpty()) {
                throw new InvalidDefinitionException("split of " + total, problems);
            }
        }
        PartWeights used = usable(weights);
        BigDecimal weight = new BigDecimal(used.get(part));
        BigDecimal sum = new BigDecimal(used.sum());
        return PartExplanation.builder()
                .method(name())
                .total(total)
                .weight(weight)
                .sumOfWeights(sum)
                .quota(
                        sum.signum() == 0
                                ? BigDecimal.ZERO
                                : weight.multiply(BigDecimal.valueOf(total)).divide(sum, 6, RoundingMode.HALF_UP))
                .part(result[part])
                .ground(ground(
                        weights,
                        total,
                        minimums.length == 0 ? null : minimums,
                        maximums,
                        near.length == 0 ? null : near.clone(),
                        result,
                        part))
                .build();
    }

    static void negate(long[] parts, int from, int to) {
        for (int i = from; i < to; i++) {
            parts[i] = -parts[i];
        }
    }
}
