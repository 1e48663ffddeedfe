// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Rounds the running totals and hands out their differences, so that every part is its quota rounded down or up and,
 * rounded half-up, every prefix is within half a unit of its exact share. In one pass, for parts that follow each other
 * in time. Parts at a bound stand there and the others run on without them: a quota within whole bounds stays there,
 * rounded down or up.
 *
 * <p>Staggered, each of several sequences rounds up from another part of a unit on: for {@code n} of them from
 * {@code (2 r + 1) / (2 n)}, where {@code r} runs through 0 to {@code n - 1}. If their running totals are equal, the sum of
 * what they round to is the sum of the running totals rounded half-up (Hermite's identity). The order of {@code r} is
 * that of the reversed binary digits of their places, so that neighbours lie far apart and a group of them, such as a
 * team, is spread as evenly as all.
 *
 * @param roundsUpFrom the least part of a unit that is rounded up, in (0, 1)
 */
record Cumulative(boolean isStaggered, Ratio roundsUpFrom) implements DivisionMethod, Serializable {
    static final Ratio HALF = Ratio.of(1, 2);

    @Override
    public String name() {
        return isStaggered ? "staggered cumulative rounding" : "cumulative rounding";
    }

    @Override
    public DivisionMethod ofSequence(int index, int count) {
        return isStaggered ? new Cumulative(true, Ratio.of(2L * placeReversed(index, count) + 1, 2L * count)) : this;
    }

    /** Returns the place of an index among those below a count in the order of their reversed binary digits. */
    private static int placeReversed(int index, int count) {
        int before = 0;
        for (int bit = 0; index >>> bit != 0; bit++) {
            if (((index >>> bit) & 1) == 1) {
                // those that agree in the digits below this one and have 0 here
                int alike = index & ((1 << bit) - 1);
                before += ((count - 1 - alike) >>> (bit + 1)) + 1;
            }
        }
        return before;
    }

    @Override
    public Message message() {
        return Message.of(isStaggered ? "apportionment.staggered" : "apportionment.cumulative-rounding");
    }

    @Override
    public boolean isPegging() {
        return true;
    }

    @Override
    public boolean isAbleToStayNear() {
        return false;
    }

    @Override
    public void divide(
            PartWeights weights, long total, @Nullable Limits limits, long @Nullable [] near, long[] result, int from) {
        if (limits == null) {
            weights.quotas(total).cumulate(roundsUpFrom, result, from);
            return;
        }
        Limits.Pegs pegs = limits.peg(weights, total);
        if (!pegs.open().isAllZero()) {
            pegs.open().quotas(pegs.rest()).cumulate(roundsUpFrom, result, from);
        }
        pegs.writeTo(result, from);
    }

    @Override
    public Message ground(
            PartWeights weights, long total, @Nullable Limits limits, long @Nullable [] near, long[] result, int part) {
        Limits.Pegs pegs = limits == null ? null : limits.peg(weights, total);
        if (limits != null && pegs != null && !pegs.isOpen(part)) {
            return limits.ground(part, pegs.at(part));
        }
        long before = 0;
        for (int i = 0; i < part; i++) {
            before += pegs == null || pegs.isOpen(i) ? result[i] : 0;
        }
        Message ground = isHalfUp()
                ? Message.of("part.running-total")
                : Message.of("part.running-total-from").with("from", roundsUpFrom);
        return ground.with("after", BigDecimal.valueOf(before + result[part]))
                .with("before", BigDecimal.valueOf(before));
    }

    private boolean isHalfUp() {
        return roundsUpFrom.equals(HALF);
    }
}
