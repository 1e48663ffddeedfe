// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Quantiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongBiFunction;

/**
 * Computes the times from opening to win. Deals whose opening is unknown, or that were not won, are left out.
 *
 * <p>A deal counts as it is given: to see what was known on a day, give deals as of that day.
 */
public final class CycleTimes {
    private CycleTimes() {}

    /** Returns the calendar days from opening to win, 0 for a deal won on the day it was opened, in a time zone. */
    public static Quantiles wonDays(Iterable<Opportunity> deals, ZoneId zone) {
        requireNonNull(zone, "zone");
        return won(
                deals,
                (opened, closed) -> LocalDate.ofInstant(closed, zone).toEpochDay()
                        - LocalDate.ofInstant(opened, zone).toEpochDay());
    }

    /** Returns the milliseconds from opening to win. */
    public static Quantiles wonMillis(Iterable<Opportunity> deals) {
        return won(deals, ChronoUnit.MILLIS::between);
    }

    private static Quantiles won(Iterable<Opportunity> deals, ToLongBiFunction<Instant, Instant> time) {
        List<Opportunity> checked = Elements.checked(deals, "deals");
        long[] times = new long[checked.size()];
        int count = 0;
        for (Opportunity deal : checked) {
            Optional<Instant> opened = deal.status() == DealStatus.WON ? deal.openedAt() : Optional.empty();
            if (opened.isPresent()) {
                times[count++] = time.applyAsLong(opened.get(), deal.closedAt().orElseThrow());
            }
        }
        return Quantiles.of(Arrays.copyOf(times, count));
    }
}
