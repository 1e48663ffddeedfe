// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import java.time.LocalDate;

/** The frequencies of reports (see the domain model, Tracking and review). */
public enum ReportPeriod {
    /** Every week. */
    WEEK(FiscalUnit.WEEK),
    /** Every month. */
    MONTH(FiscalUnit.MONTH),
    /** Every quarter. */
    QUARTER(FiscalUnit.QUARTER);

    private final FiscalUnit unit;

    ReportPeriod(FiscalUnit unit) {
        this.unit = unit;
    }

    /** Returns the labels of the report. */
    public Labels labels() {
        return switch (this) {
            case WEEK -> Labels.of("Weekly report").with("zh", "周报");
            case MONTH -> Labels.of("Monthly report").with("zh", "月报");
            case QUARTER -> Labels.of("Quarterly report").with("zh", "季度报表");
        };
    }

    /** Returns the days that the report of a day is about. */
    public DateRange of(LocalDate day, FiscalCalendar calendar) {
        return calendar.periodOf(unit, day).range();
    }
}
