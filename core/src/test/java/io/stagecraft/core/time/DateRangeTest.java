// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.stagecraft.fixtures.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DateRangeTest {
    private static final DateRange QUARTER = DateRange.parse("2026-01-01/2026-04-01");
    private static final LocalDate FEBRUARY_15 = LocalDate.of(2026, 2, 15);

    @Test
    void theEndIsLeftOut() {
        assertThat(QUARTER.days()).isEqualTo(90);
        assertThat(QUARTER.lastDay()).isEqualTo("2026-03-31");
        assertThat(QUARTER.contains(LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(QUARTER.contains(LocalDate.of(2026, 4, 1))).isFalse();
        assertThat(QUARTER.contains(LocalDate.of(2025, 12, 31))).isFalse();
    }

    @Test
    void rangesAreMadeFromDaysMonthsAndYears() {
        assertThat(DateRange.ofClosed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)))
                .isEqualTo(QUARTER);
        assertThat(DateRange.ofDay(FEBRUARY_15)).hasToString("2026-02-15/2026-02-16");
        assertThat(DateRange.ofMonth(YearMonth.of(2024, 2))).hasToString("2024-02-01/2024-03-01");
        assertThat(DateRange.ofYear(2024).days()).isEqualTo(366);
    }

    @Test
    void anEmptyRangeHasAPlaceButNoDay() {
        DateRange empty = DateRange.of(FEBRUARY_15, FEBRUARY_15);

        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.days()).isZero();
        assertThat(empty.contains(FEBRUARY_15)).isFalse();
        assertThat(empty.byMonth()).isEmpty();
        assertThat(QUARTER.overlaps(empty)).isFalse();
        assertThat(empty).isNotEqualTo(DateRange.of(LocalDate.MIN, LocalDate.MIN));
        assertThatIllegalStateException()
                .isThrownBy(empty::lastDay)
                .withMessage("an empty range has no last day (2026-02-15/2026-02-15)");
    }

    @Test
    void aRangeIsCutByMonthWeekAndDay() {
        assertThat(DateRange.parse("2026-01-20/2026-03-02").byMonth())
                .extracting(DateRange::toString)
                .containsExactly("2026-01-20/2026-02-01", "2026-02-01/2026-03-01", "2026-03-01/2026-03-02");
        assertThat(DateRange.parse("2026-01-01/2026-01-13").byWeek(DayOfWeek.MONDAY))
                .extracting(DateRange::toString)
                .containsExactly("2026-01-01/2026-01-05", "2026-01-05/2026-01-12", "2026-01-12/2026-01-13");
        assertThat(DateRange.parse("2026-01-30/2026-02-01").byDay())
                .extracting(DateRange::toString)
                .containsExactly("2026-01-30/2026-01-31", "2026-01-31/2026-02-01");
    }

    @Test
    void theLastDayOfTimeIsCutToo() {
        assertThat(DateRange.of(LocalDate.MAX.minusDays(40), LocalDate.MAX).byMonth())
                .hasSize(2);
    }

    @Test
    void aDayPartsARange() {
        assertThat(QUARTER.before(FEBRUARY_15)).hasToString("2026-01-01/2026-02-15");
        assertThat(QUARTER.from(FEBRUARY_15)).hasToString("2026-02-15/2026-04-01");
        assertThat(QUARTER.before(LocalDate.of(2025, 1, 1))).hasToString("2026-01-01/2026-01-01");
        assertThat(QUARTER.from(LocalDate.of(2027, 1, 1))).hasToString("2026-04-01/2026-04-01");
    }

    @Test
    void disjointRangesMeetInAnEmptyOne() {
        DateRange may = DateRange.ofMonth(YearMonth.of(2026, 5));

        assertThat(QUARTER.intersection(may)).hasToString("2026-05-01/2026-05-01");
        assertThat(QUARTER.span(may)).hasToString("2026-01-01/2026-06-01");
        assertThat(may.plusDays(-31)).hasToString("2026-03-31/2026-05-01");
    }

    @Test
    void badRangesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.of(FEBRUARY_15, FEBRUARY_15.minusDays(1)))
                .withMessage("end must not be before start but was 2026-02-14 (start 2026-02-15)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.ofClosed(FEBRUARY_15, FEBRUARY_15.minusDays(1)))
                .withMessage("last must not be before first but was 2026-02-14 (first 2026-02-15)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.parse("2026-01-01"))
                .withMessage("a range must be written like 2026-01-01/2026-04-01 but was \"2026-01-01\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.parse("2026-01-01/april"))
                .withMessage("a range must be written like 2026-01-01/2026-04-01 but was \"2026-01-01/april\"");
    }

    @TestFactory
    Stream<DynamicTest> numbersOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "days must be from -4000000 to 4000000 but were 4000001", () -> QUARTER.plusDays(4_000_001)),
                Refused.with("year must be one of a date but was 1000000000", () -> DateRange.ofYear(1_000_000_000)));
    }
}
