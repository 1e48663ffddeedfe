package io.stagecraft.planning.tracking;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import java.time.LocalDate;

/** How often a report is made (domain model, section 12.5). */
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

    /** Returns the days that the report of a day is about. */
    public DateRange of(LocalDate day, FiscalCalendar calendar) {
        return calendar.periodOf(unit, day).range();
    }
}
