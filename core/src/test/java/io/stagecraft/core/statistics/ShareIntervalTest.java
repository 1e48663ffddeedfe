// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Serialized;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareIntervalTest {
    /** The examples of Newcombe 1998, Two-sided confidence intervals for the single proportion. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662, 0.2527, 0.3676",
        "15, 148, 0.0624, 0.1605, 0.0578, 0.1617",
        "0, 20, 0.0000, 0.1611, 0.0000, 0.1684",
        "1, 29, 0.0061, 0.1718, 0.0009, 0.1776"
    })
    void publishedIntervalsComeOut(
            long happened, long size, double wilsonLow, double wilsonHigh, double exactLow, double exactHigh) {
        ShareInterval wilson = ShareInterval.wilson(happened, size, 0.95);
        ShareInterval exact = ShareInterval.clopperPearson(happened, size, 0.95);

        assertThat(wilson.lower()).isCloseTo(wilsonLow, within(5e-5));
        assertThat(wilson.upper()).isCloseTo(wilsonHigh, within(5e-5));
        assertThat(exact.lower()).isCloseTo(exactLow, within(5e-5));
        assertThat(exact.upper()).isCloseTo(exactHigh, within(5e-5));
    }

    /** Commons Statistics is the oracle. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0.5",
        "1, 2, 0.9",
        "7, 20, 0.95",
        "19, 20, 0.99",
        "499, 1000, 0.999",
        "3, 100000, 0.95",
        "600000, 1000000, 0.95"
    })
    void theExactIntervalIsThatOfTheBetaDistribution(long happened, long size, double confidence) {
        ShareInterval interval = ShareInterval.clopperPearson(happened, size, confidence);
        double tail = (1 - confidence) / 2;

        assertThat(interval.lower())
                .isCloseTo(
                        BetaDistribution.of((double) happened, size - happened + 1.0)
                                .inverseCumulativeProbability(tail),
                        within(1e-9));
        assertThat(interval.upper())
                .isCloseTo(
                        happened == size
                                ? 1
                                : BetaDistribution.of(happened + 1.0, (double) size - happened)
                                        .inverseSurvivalProbability(tail),
                        within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.1", "0.5", "0.8", "0.9", "0.95", "0.99", "0.999", "0.999999"})
    void theSpreadIsThatOfTheNormalDistribution(double confidence) {
        double expected = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);

        assertThat(io.stagecraft.core.numeric.Normal.spread(confidence)).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void anEmptySampleHasTheWidestInterval() {
        assertThat(ShareInterval.wilson(0, 0, 0.95).contains(0)).isTrue();
        assertThat(ShareInterval.wilson(0, 0, 0.95).contains(1)).isTrue();
        assertThat(ShareInterval.clopperPearson(0, 0, 0.95)).isEqualTo(ShareInterval.wilson(0, 0, 0.95));
        assertThat(Serialized.copy(ShareInterval.wilson(7, 20, 0.95))).isEqualTo(ShareInterval.wilson(7, 20, 0.95));
    }

    @Test
    void anIntervalHoldsItsEnds() {
        ShareInterval some = ShareInterval.wilson(7, 20, 0.95);

        assertThat(some.contains(some.lower())).isTrue();
        assertThat(some.contains(some.upper())).isTrue();
        assertThat(some.contains(Math.nextDown(some.lower()))).isFalse();
        assertThat(some.contains(Math.nextUp(some.upper()))).isFalse();
    }

    @Test
    void ofNoneAndOfAllTheIntervalReachesItsEnd() {
        assertThat(ShareInterval.wilson(0, 20, 0.95).lower()).isZero();
        assertThat(ShareInterval.wilson(20, 20, 0.95).upper()).isEqualTo(1);
        assertThat(ShareInterval.clopperPearson(0, 20, 0.95).lower()).isZero();
        assertThat(ShareInterval.clopperPearson(20, 20, 0.95).upper()).isEqualTo(1);
        // the rule of three: 1 - 0.025^(1/20)
        assertThat(ShareInterval.clopperPearson(0, 20, 0.95).upper())
                .isCloseTo(1 - Math.pow(0.025, 1 / 20.0), within(1e-12));
        assertThat(ShareInterval.clopperPearson(20, 20, 0.95).lower())
                .isCloseTo(Math.pow(0.025, 1 / 20.0), within(1e-12));
    }

    @Test
    void anIntervalAscendsWithinZeroAndOne() {
        assertThat(ImmutableShareInterval.builder().lower(0).upper(1).build().contains(0.5))
                .isTrue();
        assertThat(ImmutableShareInterval.builder()
                        .lower(0.5)
                        .upper(0.5)
                        .build()
                        .contains(0.5))
                .isTrue();
        assertThatThrownBy(() ->
                        ImmutableShareInterval.builder().lower(0.6).upper(0.5).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an interval must ascend within [0, 1] but was 0.6 to 0.5");
        assertThatThrownBy(() ->
                        ImmutableShareInterval.builder().lower(-0.1).upper(0.5).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an interval must ascend within [0, 1] but was -0.1 to 0.5");
        assertThatThrownBy(() ->
                        ImmutableShareInterval.builder().lower(0.1).upper(1.5).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an interval must ascend within [0, 1] but was 0.1 to 1.5");
    }

    @Test
    void moreHitsThanTheSampleAreRefused() {
        assertThatThrownBy(() -> ShareInterval.wilson(-1, 2, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what came must be in [0, size] but was -1 of 2");
        assertThatThrownBy(() -> ShareInterval.wilson(1, 2, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence must be in (0, 1) but was 0.0");
        assertThatThrownBy(() -> ShareInterval.clopperPearson(3, 2, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what came must be in [0, size] but was 3 of 2");
        assertThatThrownBy(() -> ShareInterval.wilson(3, 2, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what came must be in [0, size] but was 3 of 2");
        assertThatThrownBy(() -> ShareInterval.clopperPearson(1, 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence must be in (0, 1) but was 1.0");
    }

    @Test
    void theExactIntervalOfTooManyIsRefusedByName() {
        ShareInterval largest = ShareInterval.clopperPearson(1, 1_000_000_000_000L, 0.95);
        assertThat(largest.lower()).isBetween(2.5e-14, 2.6e-14);
        assertThat(largest.upper()).isBetween(5.5e-12, 5.6e-12);
        assertThatThrownBy(() -> ShareInterval.clopperPearson(1, 100_000_000_000_000_000L, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size must be at most 1000000000000 but was 100000000000000000");
    }
}
