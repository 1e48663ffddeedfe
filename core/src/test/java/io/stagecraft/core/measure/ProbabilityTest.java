// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.fixtures.Refused;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProbabilityTest {
    @Test
    void logOddsOfTheEndsAreInfinite() {
        assertThat(Probability.impossible().logOdds()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Probability.certain().logOdds()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Probability.ofLogOdds(Double.NEGATIVE_INFINITY)).isEqualTo(Probability.impossible());
        assertThat(Probability.ofLogOdds(Double.POSITIVE_INFINITY)).isEqualTo(Probability.certain());
        assertThat(Probability.ofLogOdds(0)).isEqualTo(Probability.ofPercent(50));
    }

    @Test
    void negativeZeroIsZero() {
        assertThat(Probability.of(-0.0)).isEqualTo(Probability.impossible()).hasToString("0.0");
    }

    @Test
    void aNumberOutsideZeroToOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Probability.of(1.01))
                .withMessage("a probability must be in [0, 1] but was 1.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Probability.of(Double.NaN))
                .withMessage("a probability must be in [0, 1] but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Probability.ofPercent(-1))
                .withMessage("a probability must be in [0, 100] per cent but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Probability.parse("likely"))
                .withMessage("a probability must be a number in [0, 1] but was \"likely\"");
    }

    @TestFactory
    Stream<DynamicTest> logOddsAreANumber() {
        return Refused.tests(
                Refused.with("log-odds must be a number but were NaN", () -> Probability.ofLogOdds(Double.NaN)));
    }
}
