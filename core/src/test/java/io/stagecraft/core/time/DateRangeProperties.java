// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.TimeDomain;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(TimeDomain.class)
@Domain(DomainContext.Global.class)
class DateRangeProperties {
    @Property
    void parseIsTheInverseOfToString(@ForAll DateRange range) {
        assertThat(DateRange.parse(range.toString())).isEqualTo(range);
        assertThat(Serialized.copy(range)).isEqualTo(range);
    }

    @Property
    void monthsWeeksAndDaysPartitionARange(@ForAll DateRange range, @ForAll DayOfWeek firstDayOfWeek) {
        assertPartition(range, range.byMonth());
        assertPartition(range, range.byWeek(firstDayOfWeek));
        assertPartition(range, range.byDay());
        assertThat(range.byMonth())
                .allMatch(month -> month.start().getMonth() == month.lastDay().getMonth());
        assertThat(range.byWeek(firstDayOfWeek)).allMatch(week -> week.days() <= 7);
    }

    @Property
    void beforeAndFromPartitionARange(@ForAll DateRange range, @ForAll LocalDate day) {
        assertThat(range.before(day).days() + range.from(day).days()).isEqualTo(range.days());
        assertThat(range.before(day).contains(day)).isFalse();
        assertThat(range.from(day).contains(day)).isEqualTo(range.contains(day));
        assertThat(range.encloses(range.before(day)) && range.encloses(range.from(day)))
                .isTrue();
    }

    @Property
    void anIntersectionHasTheCommonDays(@ForAll DateRange one, @ForAll DateRange other, @ForAll LocalDate day) {
        DateRange common = one.intersection(other);

        assertThat(common.contains(day)).isEqualTo(one.contains(day) && other.contains(day));
        assertThat(common).isEqualTo(other.intersection(one));
        assertThat(one.encloses(common)).isTrue();
        assertThat(one.overlaps(other)).isEqualTo(!common.isEmpty());
        assertThat(one.intersection(one)).isEqualTo(one);
    }

    @Property
    void intersectionsAreAssociative(@ForAll DateRange a, @ForAll DateRange b, @ForAll DateRange c) {
        assertThat(a.intersection(b).intersection(c)).isEqualTo(a.intersection(b.intersection(c)));
        assertThat(a.span(b).span(c)).isEqualTo(a.span(b.span(c)));
    }

    @Property
    void theOrderAgreesWithEquality(@ForAll DateRange one, @ForAll DateRange other) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
    }

    static void assertPartition(DateRange whole, List<DateRange> parts) {
        LocalDate from = whole.start();
        for (DateRange part : parts) {
            assertThat(part.start()).isEqualTo(from);
            assertThat(part.isEmpty()).isFalse();
            from = part.end();
        }
        assertThat(from).isEqualTo(whole.end());
    }
}
