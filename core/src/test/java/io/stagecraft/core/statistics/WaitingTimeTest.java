// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WaitingTimeTest {
    private static final WaitingTime OBSERVED = WaitingTime.observed(List.of(0, 2, 2, 4));

    @Test
    void observedDaysAreSharesOfTheirNumber() {
        assertThat(OBSERVED.byDay()).containsExactly(0.25, 0.0, 0.5, 0.0, 0.25);
        assertThat(OBSERVED.longest()).isEqualTo(4);
        assertThat(OBSERVED.mean()).isEqualTo(2);
        assertThat(OBSERVED).isEqualTo(WaitingTime.weighted(1, 0, 2, 0, 1, 0, 0));
        assertThat(OBSERVED).hasToString("median 2 days, longest 4");
    }

    @Test
    void itIsWithinSoManyDaysWithTheSumOfTheirShares() {
        assertThat(OBSERVED.within(-1)).isZero();
        assertThat(OBSERVED.within(0)).isEqualTo(0.25);
        assertThat(OBSERVED.within(1)).isEqualTo(0.25);
        assertThat(OBSERVED.within(2)).isEqualTo(0.75);
        assertThat(OBSERVED.within(4)).isEqualTo(1);
        assertThat(OBSERVED.within(5)).isEqualTo(1);
        assertThat(OBSERVED.within(Long.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void aQuantileIsTheFirstDayThatReachesTheShare() {
        assertThat(OBSERVED.quantile(0)).isZero();
        assertThat(OBSERVED.quantile(0.25)).isZero();
        assertThat(OBSERVED.quantile(0.26)).isEqualTo(2);
        assertThat(OBSERVED.quantile(0.75)).isEqualTo(2);
        assertThat(OBSERVED.quantile(0.76)).isEqualTo(4);
        assertThat(OBSERVED.quantile(1)).isEqualTo(4);
        // also where the share is off by a rounding of up to 1e-12
        assertThat(OBSERVED.quantile(0.25 + 1e-12)).isZero();
        assertThat(OBSERVED.quantile(0.25 + 2e-12)).isEqualTo(2);
        // and where the shares add up to a little less than one
        assertThat(ImmutableWaitingTime.builder()
                        .addByDay(0.5, 0.5 - 1e-10)
                        .build()
                        .quantile(1))
                .isEqualTo(1);
    }

    @Test
    void ofWhatHasPassedTheRestIsLeft() {
        assertThat(OBSERVED.given(-1)).isEqualTo(OBSERVED);
        assertThat(OBSERVED.given(0)).isEqualTo(WaitingTime.weighted(0, 0, 2, 0, 1));
        assertThat(OBSERVED.given(1)).isEqualTo(WaitingTime.weighted(0, 2, 0, 1));
        assertThat(OBSERVED.given(2)).isEqualTo(WaitingTime.ofDays(2));
        assertThat(OBSERVED.given(3)).isEqualTo(WaitingTime.ofDays(1));
    }

    @Test
    void aTimeIsScaledToWholeDaysRoundedHalfEven() {
        assertThat(OBSERVED.scaledBy(1)).isEqualTo(OBSERVED);
        assertThat(OBSERVED.scaledBy(0)).isEqualTo(WaitingTime.ofDays(0));
        assertThat(OBSERVED.scaledBy(0.5)).isEqualTo(WaitingTime.weighted(1, 2, 1));
        assertThat(WaitingTime.weighted(0, 1, 0, 1).scaledBy(0.5)).isEqualTo(WaitingTime.weighted(1, 0, 1));
        assertThat(WaitingTime.ofDays(3).scaledBy(100).longest()).isEqualTo(300);
        assertThat(WaitingTime.ofDays(99_999).scaledBy(2).longest()).isEqualTo(100_000);
        assertThat(WaitingTime.ofDays(100_000).mean()).isCloseTo(100_000, within(1e-9));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoTimeIsRefusedByName() {
        return Refused.tests(
                Refused.with("days must be in [0, 100000] but was 100001", () -> WaitingTime.ofDays(100_001)),
                Refused.with(
                        "days must be in [0, 100000] but were 100001", () -> WaitingTime.weighted(new double[100_002])),
                Refused.with(
                        "weights must not all be 0 but sum to Infinity",
                        () -> WaitingTime.weighted(Double.POSITIVE_INFINITY)),
                Refused.with("a weight must not be negative but was NaN", () -> WaitingTime.weighted(Double.NaN)),
                Refused.with("nothing took longer than 4 days, so nothing is left after 4", () -> OBSERVED.given(4)),
                Refused.with("factor must be in [0, 100] but was 100.5", () -> OBSERVED.scaledBy(100.5)),
                Refused.with("share must be in [0, 1] but was -0.1", () -> OBSERVED.quantile(-0.1)),
                Refused.with("share must be in [0, 1] but was 1.1", () -> OBSERVED.quantile(1.1)),
                Refused.with(
                        "probabilities by day must sum to 1 but sum to 0.5",
                        () -> ImmutableWaitingTime.builder().addByDay(0.5).build()),
                Refused.with(
                        "probabilities by day must sum to 1 but sum to 0.0",
                        () -> ImmutableWaitingTime.builder().build()));
    }
}
