// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.form;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** The plan of a seller for a month: its target, by week from Monday to Sunday. */
@Serial.Structural
@Value.Immutable
public abstract class MonthPlan implements Serializable {
    MonthPlan() {}

    /**
     * Returns the plan of the part of a month that lies in the period of a plan with a calendar.
     *
     * @param people the dimension of the plan that names the seller
     * @param seller called by its {@code toString}
     * @throws IllegalArgumentException if the plan does not name the seller, has no calendar, or no day of the month
     */
    public static <K> MonthPlan of(TargetPlan plan, Dimension<K> people, K seller, YearMonth month) {
        String name = requireNonNull(seller, "seller").toString();
        DateRange period = requireNonNull(plan, "plan").target().period().orElseThrow();
        DateRange days = DateRange.ofMonth(requireNonNull(month, "month")).intersection(period);
        checkArgument(!days.isEmpty(), "month must be in the period of the plan, %s, but was %s", period, month);
        Cut own = people.at(seller);
        ImmutableMonthPlan.Builder built =
                ImmutableMonthPlan.builder().seller(name).month(days).target(plan.amount(own.during(days)));
        for (DateRange week : days.byWeek(DayOfWeek.MONDAY)) {
            Quantity zero = plan.unit().ofSmallest(0);
            Map<LocalDate, Quantity> byDay = plan.byDay(own.during(week));
            built.putWeeks(week, byDay.values().stream().reduce(zero, Quantity::plus));
        }
        return built.build();
    }

    /** Returns the seller, never blank. */
    public abstract String seller();

    /** Returns the days of the month that the plan has. */
    public abstract DateRange month();

    /** Returns the target of the month. */
    public abstract Quantity target();

    /** Returns the target of each week of the month, first to last; they add up to that of the month. */
    public abstract Map<DateRange, Quantity> weeks();
}
