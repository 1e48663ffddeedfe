// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.planning.target.TargetDimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DimensionTest {
    private static final DateRange JANUARY = DateRange.ofMonth(YearMonth.of(2026, 1));
    private static final Dimension<String> ORGANISATION = organisation("organisation");

    private static Dimension<String> organisation(String name) {
        return Dimension.tree(
                name,
                TargetDimension.PERSON,
                List.of("West", "East", "a", "b"),
                member -> member.length() == 1 ? Optional.of("East") : Optional.empty());
    }

    private static Dimension<PlanPeriod> january(FiscalUnit... units) {
        return Dimension.calendar(FiscalCalendar.standard(), JANUARY, WorkCalendar.weekdays(), units);
    }

    @Test
    void aTreeKnowsWhatStandsAboveAndBelowAKey() {
        assertThat(ORGANISATION.kind()).isEqualTo(TargetDimension.PERSON);
        assertThat(ORGANISATION.depth()).isEqualTo(2);
        assertThat(ORGANISATION.keys()).containsExactly("West", "East", "a", "b");
        assertThat(ORGANISATION.top()).containsExactly("West", "East");
        assertThat(ORGANISATION.level(2)).containsExactly("a", "b");
        assertThat(ORGANISATION.leaves()).containsExactly("West", "a", "b");
        assertThat(ORGANISATION.children("East")).containsExactly("a", "b");
        assertThat(ORGANISATION.children("a")).isEmpty();
        assertThat(ORGANISATION.parent("a")).contains("East");
        assertThat(ORGANISATION.parent("East")).isEmpty();
        assertThat(ORGANISATION).hasToString("organisation (3)");
    }

    @Test
    void siblingsFollowAComparator() {
        assertThat(ORGANISATION.sortedBy(Comparator.reverseOrder()).leaves()).containsExactly("West", "b", "a");
        assertThat(ORGANISATION.sortedBy(Comparator.naturalOrder()).leaves()).containsExactly("a", "b", "West");
    }

    @Test
    void dimensionsAreEqualWhereNamesAndKeysAre() {
        assertThat(Serialized.copy(ORGANISATION))
                .isEqualTo(ORGANISATION)
                .isEqualTo(organisation("organisation"))
                .hasSameHashCodeAs(organisation("organisation"))
                .isNotEqualTo(organisation("people"))
                .doesNotHaveSameHashCodeAs(organisation("people"))
                .isNotEqualTo(ORGANISATION.sortedBy(Comparator.naturalOrder()));
    }

    @Test
    void aWeekBelowALargerUnitIsNamedWithIt() {
        assertThat(january(FiscalUnit.MONTH, FiscalUnit.WEEK).level(2))
                .extracting(PlanPeriod::name)
                .containsExactly(
                        "FY2026-M01 FY2026-W01",
                        "FY2026-M01 FY2026-W02",
                        "FY2026-M01 FY2026-W03",
                        "FY2026-M01 FY2026-W04",
                        "FY2026-M01 FY2026-W05");
        assertThat(january(FiscalUnit.WEEK).top()).element(0).hasToString("FY2026-W01");
        assertThat(january(FiscalUnit.QUARTER, FiscalUnit.MONTH).level(2))
                .first()
                .hasToString("FY2026-M01");
    }

    @Test
    void aUnitLiesWithinThePeriodOfThePlan() {
        assertThat(january(FiscalUnit.QUARTER).top())
                .extracting(PlanPeriod::range)
                .containsExactly(JANUARY);
        assertThat(january().keys().get(0)).isEqualTo(PlanPeriod.of(LocalDate.of(2026, 1, 1)));
        assertThat(PlanPeriod.of(FiscalCalendar.standard().periodOf(FiscalUnit.MONTH, LocalDate.of(2026, 1, 9))))
                .isEqualTo(january(FiscalUnit.MONTH).top().get(0));
    }

    @Test
    void theSameUnitTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> january(FiscalUnit.MONTH, FiscalUnit.MONTH))
                .withMessage("units must go from large to small, each once, but were [MONTH, MONTH]");
    }
}
