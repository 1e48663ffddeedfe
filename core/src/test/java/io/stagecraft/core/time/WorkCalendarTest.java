// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.fixtures.Serialized;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static final DateRange FEBRUARY = DateRange.parse("2026-02-01/2026-03-01");
    private static final LocalDate SATURDAY = LocalDate.of(2026, 2, 14);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 2, 17);

    @Test
    void weekdaysAreMondayToFriday() {
        assertThat(WorkCalendar.weekdays().count(FEBRUARY)).isEqualTo(20);
        assertThat(WorkCalendar.everyDay().count(FEBRUARY)).isEqualTo(28);
        assertThat(WorkCalendar.weekly(List.of(DayOfWeek.SUNDAY)).workingDays(FEBRUARY))
                .containsExactly(
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 2, 8),
                        LocalDate.of(2026, 2, 15),
                        LocalDate.of(2026, 2, 22));
    }

    @Test
    void makeUpDaysAreWorkedAtWeekends() {
        WorkCalendar china = WorkCalendar.weekdays()
                .withHolidays(List.of(TUESDAY, TUESDAY.plusDays(1)))
                .withWorkingDays(List.of(SATURDAY));

        assertThat(china.count(FEBRUARY)).isEqualTo(19);
        assertThat(china.isWorkingDay(SATURDAY)).isTrue();
        assertThat(china.isWorkingDay(TUESDAY)).isFalse();
        assertThat(china.nth(FEBRUARY, 11)).contains(SATURDAY);
        assertThat(china.nth(FEBRUARY, -1)).contains(LocalDate.of(2026, 2, 27));
        assertThat(china.nth(FEBRUARY, 20)).isEmpty();
        assertThat(china.nth(FEBRUARY, -20)).isEmpty();
        assertThat(china)
                .hasToString("weekly on [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY]"
                        + " except off [2026-02-17, 2026-02-18] and worked [2026-02-14]");
    }

    @Test
    void theLatestExceptionForADayHolds() {
        WorkCalendar worked =
                WorkCalendar.weekdays().withHolidays(List.of(TUESDAY)).withWorkingDays(List.of(TUESDAY));
        WorkCalendar off =
                WorkCalendar.weekdays().withWorkingDays(List.of(SATURDAY)).withHolidays(List.of(SATURDAY));

        assertThat(worked).isEqualTo(WorkCalendar.weekdays());
        assertThat(off).isEqualTo(WorkCalendar.weekdays());
        assertThat(WorkCalendar.weekdays().withHolidays(List.of(SATURDAY))).isEqualTo(WorkCalendar.weekdays());
    }

    @Test
    void aLambdaIsEnough() {
        WorkCalendar oddDays = day -> day.getDayOfMonth() % 2 == 1;
        WorkCalendar withException = oddDays.withHolidays(List.of(FEBRUARY.start()));

        assertThat(oddDays.count(FEBRUARY)).isEqualTo(14);
        assertThat(oddDays.nth(FEBRUARY, 2)).contains(LocalDate.of(2026, 2, 3));
        assertThat(oddDays.nth(FEBRUARY, 15)).isEmpty();
        assertThat(withException.count(FEBRUARY)).isEqualTo(13);
        assertThat(withException.nth(FEBRUARY, 1)).contains(LocalDate.of(2026, 2, 3));
    }

    @Test
    void readyCalendarsAreValues() {
        WorkCalendar weekdays = WorkCalendar.weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        WorkCalendar withHoliday = weekdays.withHolidays(List.of(TUESDAY));

        assertThat(weekdays).isEqualTo(WorkCalendar.weekdays()).hasSameHashCodeAs(WorkCalendar.weekdays());
        assertThat(withHoliday).isEqualTo(WorkCalendar.weekdays().withHolidays(List.of(TUESDAY)));
        assertThat(Serialized.copy(withHoliday)).isEqualTo(withHoliday).hasSameHashCodeAs(withHoliday);
    }

    @Test
    void aMillenniumIsCountedAtOnce() {
        DateRange millennium = DateRange.parse("2000-01-01/3000-01-01");

        assertThat(WorkCalendar.weekdays().count(millennium)).isEqualTo(260_887);
        assertThat(WorkCalendar.weekdays().nth(millennium, -1)).contains(LocalDate.of(2999, 12, 31));
    }

    @Test
    void badCalendarsAndPlacesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.weekly(List.of()))
                .withMessage("at least one day of the week must be worked");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.weekdays().nth(FEBRUARY, 0))
                .withMessage("n must be 1 or more from the start, or -1 or less from the end, but was 0");
    }

    @Test
    void holidaysGivenOneByOneAreThoseGivenAtOnce() {
        WorkCalendar own = day -> day.getDayOfWeek() != DayOfWeek.SUNDAY;
        List<LocalDate> holidays = TUESDAY.datesUntil(TUESDAY.plusYears(30))
                .filter(day -> day.getDayOfMonth() % 3 == 0)
                .toList();
        WorkCalendar oneByOne = own;
        for (LocalDate holiday : holidays) {
            oneByOne = oneByOne.withHolidays(List.of(holiday));
        }

        assertThat(oneByOne).isEqualTo(own.withHolidays(holidays)).hasSameHashCodeAs(own.withHolidays(holidays));
        assertThat(oneByOne.withWorkingDays(holidays).isWorkingDay(holidays.get(0)))
                .isTrue();
        assertThat(oneByOne.isWorkingDay(holidays.get(0))).isFalse();
    }
}
