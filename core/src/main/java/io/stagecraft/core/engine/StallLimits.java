// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import io.stagecraft.core.check.Exact;
import io.stagecraft.core.process.SalesProcess;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Optional;

/** The stall limits of all stages of a process, by position. */
final class StallLimits {
    static final int UNKNOWN = -1;
    private static final int SECONDS_A_DAY = 86_400;

    private final StallRule rule;
    private final ZoneRules zone;
    private final StallLimit[] limits;
    private final int[] days;
    private final int outlived;

    StallLimits(SalesProcess process, StallRule rule, ZoneId zone) {
        this.rule = rule;
        this.zone = zone.getRules();
        this.limits = new StallLimit[process.stages().size()];
        this.days = new int[limits.length];
        for (int stage = 0; stage < limits.length; stage++) {
            limits[stage] = rule.limit(process, process.stages().get(stage).id());
            days[stage] = limits[stage].days();
        }
        this.outlived = rule.outlived().isPresent() ? rule.outlived().get().days() : Integer.MAX_VALUE;
    }

    /** Returns the calendar days from an instant to a day, 0 if it is not before it, or {@link #UNKNOWN}. */
    int days(Optional<Instant> since, long untilDay) {
        return since.isEmpty()
                ? UNKNOWN
                : Exact.toInt(Math.max(0, untilDay - epochDay(since.get())), "days between two moments of a deal");
    }

    /** Returns the day of an instant. */
    long epochDay(Instant instant) {
        return Math.floorDiv(
                instant.getEpochSecond() + zone.getOffset(instant).getTotalSeconds(), (long) SECONDS_A_DAY);
    }

    int limit(int stage) {
        return days[stage];
    }

    boolean isOutlived(int ageDays) {
        return ageDays > outlived;
    }

    StallLimit of(int stage) {
        return limits[stage];
    }

    StallRule rule() {
        return rule;
    }
}
