// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.form;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.activity.SalesForm;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.tracking.DailyCheck;
import io.stagecraft.planning.tracking.Tracking;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The daily sales report of a seller: plan and sales of the day and of the month to date, and the visits (see the
 * domain model, Plans, visits, rhythm, forms). What was collected, and what was learned of market, competitors and
 * technology, is for the seller to add.
 *
 * <pre>{@code
 * DailyReport report = DailyReport.of(tracking, "seller-1", friday, visits);
 * report.today().difference();     // ahead of the plan of the day, or behind it
 * report.monthToDate();            // the same from the first of the month on
 * }</pre>
 */
@Serial.Structural
@Value.Immutable
public abstract class DailyReport implements Serializable {
    DailyReport() {}

    /**
     * Returns the report of a day in the period of a plan.
     *
     * @param seller one whom the plan names, called by its {@code toString}
     * @param visits those made by anybody on any day; the report has the seller's of the day
     * @throws IllegalArgumentException if the plan does not name the seller, or the day is not in its period
     */
    public static <K> DailyReport of(
            Tracking<K> tracking, K seller, LocalDate day, Collection<? extends VisitMade> visits) {
        String name = requireNonNull(seller, "seller").toString();
        DateRange period = period(tracking);
        checkArgument(period.contains(day), "day must be in the period of the plan, %s, but was %s", period, day);
        DateRange month =
                DateRange.ofMonth(YearMonth.from(day)).before(day.plusDays(1)).intersection(period);
        return ImmutableDailyReport.builder()
                .seller(name)
                .today(check(tracking, seller, DateRange.ofDay(day)))
                .monthToDate(check(tracking, seller, month))
                .requiredPerDay(tracking.requiredPerDay(seller, day))
                .addAllVisits(Elements.checked(visits, "visits").stream()
                        .filter(visit ->
                                visit.seller().equals(name) && visit.day().equals(day))
                        .toList())
                .build();
    }

    static DateRange period(Tracking<?> tracking) {
        return requireNonNull(tracking, "tracking").plan().target().period().orElseThrow();
    }

    /** Returns what was planned and sold in some days, dated on the last of them. */
    static <K> DailyCheck check(Tracking<K> tracking, K seller, DateRange days) {
        List<DailyCheck> checks = tracking.days(seller, days);
        Quantity zero = tracking.plan().unit().ofSmallest(0);
        return DailyCheck.of(
                days.lastDay(),
                checks.stream().map(DailyCheck::planned).reduce(zero, Quantity::plus),
                checks.stream().map(DailyCheck::sold).reduce(zero, Quantity::plus));
    }

    /** Returns the form that it fills. */
    public SalesForm form() {
        return SalesForm.dailyReport();
    }

    /** Returns the seller, never blank. */
    public abstract String seller();

    /** Returns what was planned and sold on the day. */
    public abstract DailyCheck today();

    /**
     * Returns what was planned and sold from the first day of the month that lies in the period up to the day, dated on
     * the day.
     */
    public abstract DailyCheck monthToDate();

    /**
     * Returns the amount that each planned day after this one must bring to reach the target of the period, rounded up;
     * 0 once it is reached, empty where no day is left or the plan gives the seller nothing.
     */
    public abstract Optional<Quantity> requiredPerDay();

    /** Returns the seller's visits of the day, in the order given; empty if none is recorded. */
    public abstract List<VisitMade> visits();
}
