// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The proportion of the deals due in a period that was pushed out of it (see the domain model, Inspection of a pipeline).
 */
@Serial.Structural
@Value.Immutable
public abstract class SlippageReport implements Serializable {
    /** The number of pushes from which a deal is flagged by default: our assumption. */
    public static final int PUSH_LIMIT = 2;

    /** The number of days from which a deal is flagged by default: our assumption. */
    public static final int DAY_LIMIT = 60;

    SlippageReport() {}

    /**
     * Reports on the deals that were open and due in a period when it began, flagging two pushes or 60 days.
     *
     * @param deals the deals, in any order
     * @param period the period; a deal is due in it if it was expected to close there, as known at the end of the day before
     * @param asOf the last day that is seen, not before the period begins
     * @param zone the zone in which days are told
     */
    public static SlippageReport of(Iterable<Opportunity> deals, DateRange period, LocalDate asOf, ZoneId zone) {
        return of(deals, period, asOf, zone, PUSH_LIMIT, DAY_LIMIT);
    }

    /**
     * Reports the same, flagging deals by limits of the caller's.
     *
     * @param pushLimit from how many pushes on a deal is flagged, at least 1
     * @param dayLimit from how many days of pushes on a deal is flagged, at least 1
     */
    public static SlippageReport of(
            Iterable<Opportunity> deals, DateRange period, LocalDate asOf, ZoneId zone, int pushLimit, int dayLimit) {
        checkArgument(!asOf.isBefore(period.start()), "asOf must not be before the period %s but was %s", period, asOf);
        Instant opening = period.start().atStartOfDay(zone).toInstant().minusNanos(1);
        Instant until = DateRange.ofDay(asOf).lastInstant(zone);
        Counts all = new Counts();
        Map<String, Counts> byOwner = new TreeMap<>();
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            Optional<Opportunity> before = deal.asOf(opening);
            if (before.isPresent()
                    && before.get().isOpen()
                    && before.get().expectedClose().filter(period::contains).isPresent()) {
                Opportunity now = deal.asOf(until).orElseThrow();
                boolean isPushed = now.isOpen()
                        && now.expectedClose()
                                .filter(day -> !day.isBefore(period.end()))
                                .isPresent();
                Slippage slippage = Slippage.of(now);
                boolean isFlagged = slippage.isFlagged(pushLimit, dayLimit);
                all.add(isPushed, slippage, isFlagged);
                before.get()
                        .owner()
                        .ifPresent(owner -> byOwner.computeIfAbsent(owner, key -> new Counts())
                                .add(isPushed, slippage, isFlagged));
            }
        }
        ImmutableSlippageReport.Builder report = ImmutableSlippageReport.builder()
                .period(period)
                .pushLimit(pushLimit)
                .dayLimit(dayLimit)
                .pushedOut(all.rate())
                .pushes(all.pushes)
                .daysPushed(all.days)
                .flagged(all.flagged);
        byOwner.forEach((owner, counts) -> report.putByOwner(owner, counts.rate()));
        return report.build();
    }

    /** Returns the period. */
    public abstract DateRange period();

    /** Returns the proportion of the deals due that were pushed out of the period and are still open. */
    public abstract Rate pushedOut();

    /** Returns the number of pushes of the deals due in their lives. */
    public abstract long pushes();

    /** Returns the total number of days. */
    public abstract long daysPushed();

    /** Returns the number of them that were pushed too often, or too far. */
    public abstract long flagged();

    /** Returns the number of pushes from which a deal is flagged, at least 1; 2 by default. */
    @Value.Default
    public int pushLimit() {
        return PUSH_LIMIT;
    }

    /** Returns the number of days from which a deal is flagged, at least 1; 60 by default. */
    @Value.Default
    public int dayLimit() {
        return DAY_LIMIT;
    }

    /** Returns the same part for each who owned them when the period began, in the order of the ids. */
    public abstract Map<String, Rate> byOwner();

    /** Returns the limits that are defaults. */
    public List<DefaultUsed> defaultsUsed() {
        return pushLimit() == PUSH_LIMIT && dayLimit() == DAY_LIMIT
                ? List.of(DefaultUsed.of(
                        "slippage-limit",
                        Message.of("default.slippage-limit")
                                .with("pushes", pushLimit())
                                .with("days", dayLimit())))
                : List.of();
    }

    @Value.Check
    void check() {
        checkArgument(pushLimit() >= 1, "pushLimit must be at least 1 but was %s", pushLimit());
        checkArgument(dayLimit() >= 1, "dayLimit must be at least 1 but was %s", dayLimit());
    }

    private static final class Counts {
        private long due;
        private long pushedOut;
        private long pushes;
        private long days;
        private long flagged;

        void add(boolean isPushedOut, Slippage slippage, boolean isFlagged) {
            due++;
            pushedOut += isPushedOut ? 1 : 0;
            pushes += slippage.pushes();
            days += slippage.days();
            flagged += isFlagged ? 1 : 0;
        }

        Rate rate() {
            return Rate.of(pushedOut, due);
        }
    }
}
