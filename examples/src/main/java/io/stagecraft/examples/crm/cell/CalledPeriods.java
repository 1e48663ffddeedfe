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

/** The periods that people call amounts for, as files write them: 2026-Q3, Q3 FY 2026, 2026-07, 2026年7月, 2026-07-01/2026-10-01. */
public final class CalledPeriods {
    private static final int CASE = Pattern.CASE_INSENSITIVE;
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?:FY\\s?)?['’]?(?:20)?(\\d{2})\\s?[-/ 年]?\\s?[QT]([1-4])", CASE);
    private static final Pattern HAN_QUARTER = Pattern.compile("(?:20)?(\\d{2})\\s?年\\s?第?\\s?([1-4一二三四])\\s?季度?");
    private static final Pattern QUARTER_FIRST =
            Pattern.compile("(?=.?[QT])[QT]?([1-4])[QT]?\\s?[-/ ]?\\s?(?:FY\\s?)?['’]?(?:20)?(\\d{2})", CASE);
    private static final Pattern MONTH =
            Pattern.compile("(20\\d{2})(?:[-/.](?=\\d+$)|\\s?年\\s?(?=\\d+\\s?月))(0?[1-9]|1[0-2])(?:\\s?月份?)?");

    private static final String HAN_NUMBERS = "一二三四";

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
        Matcher han = HAN_QUARTER.matcher(text);
        if (han.matches()) {
            int number = HAN_NUMBERS.indexOf(han.group(2));
            return Optional.of(quarter(han.group(1), number < 0 ? han.group(2) : String.valueOf(number + 1)));
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
