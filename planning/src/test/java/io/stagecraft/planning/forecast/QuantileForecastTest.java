// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.numeric.Normal;
import io.stagecraft.core.statistics.WaitingTime;
import io.stagecraft.fixtures.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QuantileForecastTest {
    private static final QuantileForecast TO_99 =
            QuantileForecast.of(IntStream.rangeClosed(1, 99).asDoubleStream().toArray());

    @Test
    void aLevelIsItsQuantileAndBetweenTwoItIsLinear() {
        assertThat(TO_99.quantile(0.01)).isEqualTo(1);
        assertThat(TO_99.quantile(0.1)).isEqualTo(10);
        assertThat(TO_99.quantile(0.29)).isEqualTo(29);
        assertThat(TO_99.quantile(0.905)).isCloseTo(90.5, within(1e-9));
        assertThat(TO_99.quantile(0.99)).isEqualTo(99);
        assertThat(TO_99.median()).isEqualTo(50);
        assertThat(TO_99.mean()).isEqualTo(50);
    }

    @Test
    void nothingIsClaimedBeyondTheFirstAndTheLastQuantile() {
        assertThatThrownBy(() -> TO_99.quantile(0.005)).hasMessage("share must be in [0.01, 0.99] but was 0.005");
        assertThat(TO_99.reaching(-1e9)).isEqualTo(0.99);
        assertThat(TO_99.reaching(1e9)).isEqualTo(0.01);
    }

    @Test
    void theChanceOfReachingAQuantileIsTheRest() {
        assertThat(TO_99.reaching(80)).isCloseTo(0.2, within(1e-12));
        assertThat(TO_99.reaching(80.5)).isCloseTo(0.195, within(1e-12));
        assertThat(QuantileForecast.point(5).reaching(5)).isEqualTo(0.99);
        assertThat(QuantileForecast.point(5).reaching(5.1)).isEqualTo(0.01);
    }

    @Test
    void averagingQuantilesKeepsTheWidth() {
        QuantileForecast average =
                QuantileForecast.average(List.of(QuantileForecast.normal(0, 1), QuantileForecast.normal(10, 1)));
        assertThat(average.median()).isEqualTo(5);
        assertThat(average.quantile(0.9) - average.quantile(0.1)).isCloseTo(2 * Normal.quantile(0.9), within(1e-9));
        assertThat(QuantileForecast.average(List.of(QuantileForecast.point(0), QuantileForecast.point(10)), 1, 3))
                .isEqualTo(QuantileForecast.point(7.5));
    }

    @Test
    void theScoreOfAPointIsItsAbsoluteErrorAndThatOfANormalIsThePublishedFormula() {
        assertThat(QuantileForecast.point(100).crps(130)).isCloseTo(30, within(1e-9));
        assertThat(QuantileForecast.point(100).crps(60)).isCloseTo(40, within(1e-9));
        // Gneiting and Raftery 2007: σ (z (2 Φ(z) − 1) + 2 φ(z) − 1/√π); 99 quantiles miss a little of the tails
        double atMean = 10 * (2 / Math.sqrt(2 * Math.PI) - 1 / Math.sqrt(Math.PI));
        assertThat(QuantileForecast.normal(100, 10).crps(100)).isCloseTo(atMean, within(0.05));
    }

    @Test
    void spreadIsMultipliedAroundTheMedian() {
        QuantileForecast wide = TO_99.spread(2);
        assertThat(wide.median()).isEqualTo(50);
        assertThat(wide.quantile(0.1)).isEqualTo(-30);
        assertThat(wide.atLeast(0).quantile(0.1)).isZero();
        assertThat(TO_99.plus(100).median()).isEqualTo(150);
    }

    @Test
    void invalidQuantilesAreRefusedByName() {
        assertThatThrownBy(() -> QuantileForecast.of(1, 2)).hasMessage("values must be 99 quantiles but were 2");
        double[] falling = TO_99.toArray();
        falling[9] = 3;
        assertThatThrownBy(() -> QuantileForecast.of(falling))
                .hasMessage("quantile at 10 percent must be at least the one before, 9.0, but was 3.0");
        assertThatThrownBy(() -> QuantileForecast.point(Double.NaN))
                .hasMessage("quantile at 1 percent must be finite but was NaN");
        assertThatThrownBy(() -> QuantileForecast.average(List.of()))
                .hasMessage("weights must add up to more than 0 but were 0.0");
    }

    @TestFactory
    Stream<DynamicTest> numbersOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "days must be from -4000000 to 4000000 but were 4000001",
                        () -> CloseDate.on(LocalDate.of(2026, 1, 1)).plusDays(4_000_001)),
                Refused.with(
                        "factor must be at least 0 but was -1.0",
                        () -> QuantileForecast.point(1).spread(-1)),
                Refused.with("standardDeviation must be at least 0 but was -1.0", () -> QuantileForecast.normal(0, -1)),
                Refused.with(
                        "expected one weight per forecast, but got 0 weights for 1 forecasts",
                        () -> QuantileForecast.average(List.of(QuantileForecast.point(1)), new double[0])),
                Refused.with(
                        "weights must be at least 0 but was -1.0",
                        () -> QuantileForecast.average(List.of(QuantileForecast.point(1)), -1)),
                Refused.with("kept must be in [0, 1] but was 2.0", () -> Handover.of(LocalDate.of(2026, 1, 1), 2)),
                Refused.with(
                        "asOf must not be before opened but was 2026-01-01 (opened 2026-01-02)",
                        () -> CloseDate.ofAge(
                                LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1), WaitingTime.ofDays(9))));
    }
}
