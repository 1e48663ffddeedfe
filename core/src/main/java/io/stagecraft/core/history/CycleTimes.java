package io.stagecraft.core.history;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Elements;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Quantiles;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

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
        List<Long> days = new ArrayList<>();
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            if (deal.status() == DealStatus.WON && deal.openedAt().isPresent()) {
                days.add(ChronoUnit.DAYS.between(
                        LocalDate.ofInstant(deal.openedAt().get(), zone),
                        LocalDate.ofInstant(deal.closedAt().orElseThrow(), zone)));
            }
        }
        return Quantiles.of(days);
    }

    /** Returns the milliseconds from opening to win. */
    public static Quantiles wonMillis(Iterable<Opportunity> deals) {
        List<Long> millis = new ArrayList<>();
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            if (deal.status() == DealStatus.WON && deal.openedAt().isPresent()) {
                millis.add(ChronoUnit.MILLIS.between(
                        deal.openedAt().get(), deal.closedAt().orElseThrow()));
            }
        }
        return Quantiles.of(millis);
    }
}
