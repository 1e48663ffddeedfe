// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Refused;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class VariationTest {
    /** Squares of the distances from the mean 5: 9, 1, 1, 1, 0, 0, 4, 16. */
    private static final Variation EIGHT = Variation.of(2, 4, 4, 4, 5, 5, 7, 9);

    @Test
    void resultsVaryAroundTheirMean() {
        assertThat(EIGHT.total()).isEqualTo(40);
        assertThat(EIGHT.mean()).isEqualTo(5);
        assertThat(EIGHT.deviation()).isEqualTo(2);
        assertThat(EIGHT.sampleDeviation()).hasValueCloseTo(Math.sqrt(32 / 7.0), within(1e-15));
        assertThat(EIGHT.coefficient()).hasValue(0.4);
        assertThat(EIGHT.sampleCoefficient()).hasValueCloseTo(Math.sqrt(32 / 7.0) / 5, within(1e-15));
    }

    @Test
    void aSingleResultHasNoDeviationOfASample() {
        assertThat(Variation.of(3).deviation()).isZero();
        assertThat(Variation.of(3).sampleDeviation()).isEmpty();
        assertThat(Variation.of(3).coefficient()).hasValue(0);
        assertThat(Variation.of(3).sampleCoefficient()).isEmpty();
    }

    @Test
    void whereTheMeanIsNotAboveZeroThereIsNoCoefficient() {
        assertThat(Variation.of(-1, 1).coefficient()).isEmpty();
        assertThat(Variation.of(-1, 1).sampleCoefficient()).isEmpty();
        assertThat(Variation.of(-3, 1).coefficient()).isEmpty();
        assertThat(Variation.of(-3, 1).sampleCoefficient()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whatHasNoVariationIsRefused() {
        return Refused.tests(
                Refused.with("a variation needs at least one result", () -> Variation.of()),
                Refused.with("results must be finite but one is NaN", () -> Variation.of(1, Double.NaN)));
    }
}
