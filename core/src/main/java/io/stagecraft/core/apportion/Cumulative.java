package io.stagecraft.core.apportion;

import io.stagecraft.core.message.Message;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Rounds the running totals half-up and hands out their differences, so that every prefix is within half a unit of its
 * exact share and every part is its quota rounded down or up. In one pass, for parts that follow each other in time.
 * Parts at a bound stand there and the others run on without them: a quota within whole bounds stays there, rounded
 * down or up.
 */
final class Cumulative implements DivisionMethod {
    @Override
    public String name() {
        return "cumulative rounding";
    }

    @Override
    public Message message() {
        return Message.of("apportionment.cumulative-rounding");
    }

    @Override
    public boolean pegs() {
        return true;
    }

    @Override
    public boolean staysNear() {
        return false;
    }

    @Override
    public void divide(
            PartWeights weights, long total, @Nullable Limits limits, long @Nullable [] near, long[] result, int from) {
        if (limits == null) {
            weights.quotas(total).cumulate(result, from);
            return;
        }
        Limits.Pegs pegs = limits.peg(weights, total);
        if (!pegs.open().allZero()) {
            pegs.open().quotas(pegs.rest()).cumulate(result, from);
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
        return Message.of("part.running-total")
                .with("after", BigDecimal.valueOf(before + result[part]))
                .with("before", BigDecimal.valueOf(before));
    }
}
