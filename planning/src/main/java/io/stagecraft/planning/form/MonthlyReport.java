// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.form;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.contact.VisitPurpose;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.activity.PlannedVisit;
import io.stagecraft.planning.activity.SalesForm;
import io.stagecraft.planning.tracking.DailyCheck;
import io.stagecraft.planning.tracking.GapDiagnosis;
import io.stagecraft.planning.tracking.Tracking;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The monthly report of a seller with the plan for the next month: target, sales, causes of the gap, next targets by week and next
 * visits by purpose (see the domain model, Plans, visits, rhythm, forms). What was collected, and what support is
 * needed, is for the seller to add.
 */
@Serial.Structural
@Value.Immutable
public abstract class MonthlyReport implements Serializable {
    MonthlyReport() {}

    /**
     * Returns the report of the month of a day in the period of a plan, up to that day.
     *
     * @param seller one whom the plan names, called by its {@code toString}
     * @param causes why the seller is ahead or behind; empty if too little is known
     * @param next the plan for the next month; empty if there is none yet
     * @param planned visits planned, by anybody and on any day; those of the seller in the next month count
     * @throws IllegalArgumentException if the plan does not name the seller, or the day is not in its period
     */
    public static <K> MonthlyReport of(
            Tracking<K> tracking,
            K seller,
            LocalDate day,
            Optional<GapDiagnosis> causes,
            Optional<MonthPlan> next,
            Collection<PlannedVisit> planned) {
        String name = requireNonNull(seller, "seller").toString();
        DateRange period = DailyReport.period(tracking);
        checkArgument(period.contains(day), "day must be in the period of the plan, %s, but was %s", period, day);
        DateRange month = DateRange.ofMonth(YearMonth.from(day)).intersection(period);
        DailyCheck all = DailyReport.check(tracking, seller, month);
        DailyCheck toDate = DailyReport.check(tracking, seller, month.before(day.plusDays(1)));
        Map<VisitPurpose, Integer> visits = new EnumMap<>(VisitPurpose.class);
        DateRange following = DateRange.ofMonth(YearMonth.from(day).plusMonths(1));
        Elements.checked(planned, "planned").stream()
                .filter(visit -> visit.owner().equals(name) && following.contains(visit.date()))
                .forEach(visit -> visits.merge(visit.purpose(), 1, Integer::sum));
        return ImmutableMonthlyReport.builder()
                .seller(name)
                .month(month)
                .check(DailyCheck.of(day, all.planned(), toDate.sold()))
                .causes(causes)
                .next(next)
                .putAllNextVisits(visits)
                .build();
    }

    /** Returns the form that it fills. */
    public SalesForm form() {
        return SalesForm.monthlyReport();
    }

    /** Returns the seller, never blank. */
    public abstract String seller();

    /** Returns the days of the month that lie in the period of the plan. */
    public abstract DateRange month();

    /** Returns the target of the whole month and what was sold up to the day of the report, dated on that day. */
    public abstract DailyCheck check();

    /** Returns what part of the target of the month was sold, or empty if there is none. */
    public Optional<Ratio> attained() {
        return check().planned().smallest() == 0
                ? Optional.empty()
                : Optional.of(check().sold().ratioTo(check().planned()));
    }

    /** Returns why the seller is ahead or behind in the period, or empty if too little is known. */
    public abstract Optional<GapDiagnosis> causes();

    /** Returns the plan for the next month, or empty if there is none yet. */
    public abstract Optional<MonthPlan> next();

    /** Returns how many visits are planned for the next month, by purpose in their order; possibly empty. */
    public abstract Map<VisitPurpose, Integer> nextVisits();
}
