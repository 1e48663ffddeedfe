// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The periods that people call amounts for, as files write them: 2026-Q3, Q3 FY 2026, 2026-07, 2026-07-01/2026-10-01. */
public final class CalledPeriods {
    private static final int CASE = Pattern.CASE_INSENSITIVE;
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?:FY\\s?)?['’]?(?:20)?(\\d{2})\\s?[-/ ]?\\s?[QT]([1-4])", CASE);
    private static final Pattern QUARTER_FIRST =
            Pattern.compile("(?=.?[QT])[QT]?([1-4])[QT]?\\s?[-/ ]?\\s?(?:FY\\s?)?['’]?(?:20)?(\\d{2})", CASE);
    private static final Pattern MONTH = Pattern.compile("(20\\d{2})[-/.](0?[1-9]|1[0-2])");

    private final FiscalCalendar calendar;

    public CalledPeriods(FiscalCalendar calendar) {
        this.calendar = calendar;
    }

    /** Returns a period, or empty if a text is none. */
    public Optional<DateRange> find(String text) {
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return Optional.of(quarter(year.group(1), year.group(2)));
        }
        Matcher quarter = QUARTER_FIRST.matcher(text);
        if (quarter.matches()) {
            return Optional.of(quarter(quarter.group(2), quarter.group(1)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            YearMonth of = YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
            return Optional.of(DateRange.of(of.atDay(1), of.plusMonths(1).atDay(1)));
        }
        try {
            return Optional.of(DateRange.parse(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private DateRange quarter(String year, String number) {
        return calendar.quarter(2000 + Integer.parseInt(year), Integer.parseInt(number))
                .range();
    }
}
