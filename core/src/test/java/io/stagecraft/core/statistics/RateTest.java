// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void aRateIsShownWithItsNumber() {
        assertThat(Rate.of(4_238, 6_711)).hasToString("63.2 % of 6,711");
        assertThat(Rate.of(63, 100)).hasToString("63 % of 100");
        assertThat(Rate.of(5, 7)).hasToString("too few (7)");
        assertThat(Rate.of(0, 0).ratio()).isEmpty();
        assertThat(Rate.of(5, 7, 5)).hasToString("71 % of 7");
    }

    @Test
    void aRateOfAsManyAsTheMinimumIsShownAndOfAThousandWithADecimal() {
        assertThat(Rate.of(0, 19)).hasToString("too few (19)");
        assertThat(Rate.of(0, 19).percent()).isEqualTo("too few (19)");
        assertThat(Rate.of(20, 20)).hasToString("100 % of 20");
        assertThat(Rate.of(1, 1, 1)).hasToString("100 % of 1");
        assertThat(Rate.of(333, 999).percent()).isEqualTo("33 %");
        assertThat(Rate.of(333, 1_000).percent()).isEqualTo("33.3 %");
    }

    @Test
    void theIntervalIsWilsonsHoweverFewThereAre() {
        assertThat(Rate.of(5, 7).interval()).isEqualTo(ShareInterval.wilson(5, 7, 0.95));
    }

    @Test
    void moreHitsThanTheTotalAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.of(8, 7))
                .withMessage("hits must be in [0, total] but were 8 of 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.of(-1, 7))
                .withMessage("hits must be in [0, total] but were -1 of 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.of(1, 7, 0))
                .withMessage("minimum must be at least 1 but was 0");
    }
}
