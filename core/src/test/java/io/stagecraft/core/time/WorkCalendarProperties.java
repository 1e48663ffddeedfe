// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.fixtures.TimeDomain;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(TimeDomain.class)
class WorkCalendarProperties {
    @Property(tries = 300)
    void countingAtOnceAgreesWithWalking(@ForAll WorkCalendar calendar, @ForAll DateRange range) {
        List<LocalDate> walked = calendar.workingDays(range);

        assertThat(calendar.count(range)).isEqualTo(walked.size());
    }

    @Property(tries = 300)
    void countsAddUp(@ForAll WorkCalendar calendar, @ForAll DateRange range, @ForAll LocalDate day) {
        assertThat(calendar.count(range.before(day)) + calendar.count(range.from(day)))
                .isEqualTo(calendar.count(range));
    }

    @Property(tries = 50)
    void eachWorkingDayHasItsPlace(@ForAll WorkCalendar calendar, @ForAll DateRange range) {
        List<LocalDate> days = calendar.workingDays(range);

        for (int i = 0; i < days.size(); i++) {
            assertThat(calendar.nth(range, i + 1)).contains(days.get(i));
            assertThat(calendar.nth(range, i - days.size())).contains(days.get(i));
        }
        assertThat(calendar.nth(range, days.size() + 1)).isEmpty();
        assertThat(calendar.nth(range, -days.size() - 1)).isEmpty();
    }
}
