// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.scoring.card.ClassBasis;
import io.stagecraft.scoring.card.OwnAggregation;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the caller's own aggregation made of a row: of its answers, and in the worst and the best case. */
record OwnValues(@Nullable BigDecimal value, BigDecimal worst, BigDecimal best) implements Serializable {
    static OwnValues of(CardKernel kernel, long[] lines, byte[] codes) {
        ImmutableMap.Builder<String, BigDecimal> given = ImmutableMap.builder();
        ImmutableMap.Builder<String, BigDecimal> worst = ImmutableMap.builder();
        ImmutableMap.Builder<String, BigDecimal> best = ImmutableMap.builder();
        boolean any = false;
        Tally tally = new Tally();
        for (int i = 0; i < codes.length; i++) {
            tally.add(kernel, i, codes[i]);
        }
        for (int i = 0; i < codes.length; i++) {
            long points = kernel.points(i, codes[i], lines);
            String id = kernel.card.criteria().get(i).id();
            boolean open = (kernel.flags[i][codes[i]] & CardKernel.OPEN) != 0;
            if (!open) {
                given.put(id, kernel.decimal(points));
                any = true;
            }
            boolean canChange = kernel.isOpen(i, codes[i], tally);
            worst.put(id, kernel.decimal(canChange ? kernel.lowest[i] : points));
            best.put(id, kernel.decimal(canChange ? kernel.highest[i] : points));
        }
        OwnAggregation own = requireNonNull(kernel.own);
        return new OwnValues(
                any ? Decimals.normal(own.aggregate(given.build())) : null,
                Decimals.normal(own.aggregate(worst.build())),
                Decimals.normal(own.aggregate(best.build())));
    }

    Outcome outcome(CardKernel kernel, int flags, Tally tally) {
        if ((flags & CardKernel.KNOCK_OUT) != 0) {
            return Outcome.KNOCKED_OUT;
        }
        boolean rated = kernel.isRated(flags, tally);
        if (kernel.card.classes().isEmpty()) {
            return rated ? Outcome.DECIDED : Outcome.NOT_RATED;
        }
        if ((flags & CardKernel.REQUIRED) != 0) {
            return Outcome.NOT_RATED;
        }
        if (kernel.card.classBasis() == ClassBasis.ANSWERED) {
            return rated && value != null ? Outcome.ofClass(kernel.classIndex(Ratio.of(value))) : Outcome.NOT_RATED;
        }
        int lowest = kernel.classIndex(Ratio.of(worst));
        return lowest == kernel.classIndex(Ratio.of(best)) ? Outcome.ofClass(lowest) : Outcome.UNDECIDED;
    }
}
