// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalPeriod;
import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * A node of a calendar in a plan: a year, quarter, month, week or day, as far as it lies in the period of the plan.
 */
@Value.Immutable
public abstract class PlanPeriod implements Serializable {
    PlanPeriod() {}

    static PlanPeriod of(String name, DateRange range) {
        return ImmutablePlanPeriod.builder().name(name).range(range).build();
    }

    /** Returns the node of a fiscal period that lies in the plan wholly. */
    public static PlanPeriod of(FiscalPeriod period) {
        return of(period.toString(), period.range());
    }

    /** Returns the node of a day. */
    public static PlanPeriod of(LocalDate day) {
        return of(day.toString(), DateRange.ofDay(day));
    }

    /** Returns its name, such as {@code FY2026-Q1} or {@code 2026-02-10}. */
    public abstract String name();

    /** Returns its days within the period of the plan, at least one. */
    public abstract DateRange range();

    /** Returns the name. */
    @Override
    public final String toString() {
        return name();
    }
}
