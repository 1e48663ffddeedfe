// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Exact;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies a method to signs, bounds, an earlier split, and weights that are all zero. */
final class Division {
    private final DivisionMethod method;
    private final boolean equalIfAllZero;

    Division(DivisionMethod method, boolean equalIfAllZero) {
        this.method = method;
        this.equalIfAllZero = equalIfAllZero;
    }

    boolean isEqualIfAllZero() {
        return equalIfAllZero;
    }

    DivisionMethod method() {
        return method;
    }

    String name() {
        return method.name();
    }

    /** Divides without bounds; {@code near} is relative to {@code from}. */
    void divide(PartWeights given, long total, long @Nullable [] near, long[] result, int from) {
        PartWeights weights = usable(given);
        checkArgument(
                !weights.isAllZero(),
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
            PartWeights given, long total, Limits.Given bounds, long @Nullable [] near, long[] result, int from) {
        if (near != null) {
            checkStaysNear();
        }
        PartWeights weights = usable(given);
        Problems problems = Problems.of("split");
        Limits limits = Limits.of(weights, total, bounds, problems);
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

    /** Returns the explanation of a part; {@code result} holds the whole split, from 0. */
    private Message ground(
            PartWeights weights, long total, @Nullable Limits limits, long @Nullable [] near, long[] result, int part) {
        if (limits == null) {
            if (weights.isZero(part)) {
                return Message.of("part.weightless");
            }
            if (total >= 0) {
                return method.ground(weights, total, null, near, result, part);
            }
            long[] mirrored = result.clone();
            negate(mirrored, 0, mirrored.length);
            if (near != null) {
                negate(near, 0, near.length);
            }
            Message ground = method.ground(weights, -total, null, near, mirrored, part);
            return Message.of("part.mirrored").with("ground", ground);
        }
        long[] mirrored = result.clone();
        limits.mirror(mirrored);
        if (near != null) {
            limits.mirror(near);
        }
        return method.ground(weights, limits.rest(), limits, near, mirrored, part);
    }

    private PartWeights usable(PartWeights weights) {
        return equalIfAllZero && weights.isAllZero() ? weights.equal() : weights;
    }

    void checkStaysNear() {
        checkArgument(
                method.isAbleToStayNear(),
                "staying near an earlier split is not offered with %s; use largest remainder",
                name());
    }

    /**
     * Divides anew and explains one part.
     *
     * @param subject what a message calls the split
     * @param bounds the bounds, or null for none
     * @param near the earlier parts, or null for none
     */
    PartExplanation explain(
            String subject,
            long total,
            PartWeights given,
            Limits.@Nullable Given bounds,
            long @Nullable [] near,
            int part) {
        PartWeights weights = usable(given);
        long[] result = new long[weights.size()];
        Limits limits = null;
        if (bounds == null) {
            divide(weights, total, near == null ? null : near.clone(), result, 0);
        } else {
            List<Problem> problems =
                    divideWithin(weights, total, bounds, near == null ? null : near.clone(), result, 0);
            if (!problems.isEmpty()) {
                throw new InvalidDefinitionException(subject, problems);
            }
            limits = Limits.of(weights, total, bounds, Problems.of("split"));
        }
        Limits.Share share = limits == null
                ? new Limits.Share(total, weights.sum())
                : limits.share(weights, total, part, method.isPegging());
        BigDecimal weight = weights.decimal(weights.get(part));
        BigDecimal sum = weights.decimal(share.weights());
        return ImmutablePartExplanation.builder()
                .method(method.message())
                .total(total)
                .shared(share.amount())
                .weight(weight)
                .sumOfWeights(sum)
                .quota(
                        sum.signum() == 0
                                ? BigDecimal.ZERO
                                : weight.multiply(BigDecimal.valueOf(share.amount()))
                                        .divide(sum, 6, RoundingMode.HALF_UP))
                .part(result[part])
                .ground(ground(weights, total, limits, near == null ? null : near.clone(), result, part))
                .build();
    }

    static void negate(long[] parts, int from, int to) {
        for (int i = from; i < to; i++) {
            parts[i] = -parts[i];
        }
    }
}
