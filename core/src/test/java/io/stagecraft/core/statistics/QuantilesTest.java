// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Serialized;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void aPercentileIsTheSmallestValueWithAtLeastThatShareAtOrBelow() {
        Quantiles ten = Quantiles.of(10, 20, 30, 40, 50, 60, 70, 80, 90, 100).withMinimum(1);

        assertThat(ten.percentile(80)).hasValue(80);
        assertThat(ten.percentile(81)).hasValue(90);
        assertThat(ten.percentile(1)).hasValue(10);
        assertThat(ten.percentile(100)).hasValue(100);
        assertThat(ten.median()).hasValue(55);
        assertThat(ten.quantile(Ratio.of(8, 10))).hasValue(80);
        assertThat(ten.quantile(Ratio.of(801, 1000))).hasValue(90);
        assertThat(ten.countAbove(90)).isEqualTo(1);
    }

    @Test
    void theMedianOfRatiosIsExact() {
        assertThat(Quantiles.median(List.of(Ratio.of(1, 2), Ratio.of(1, 3), Ratio.of(1, 7))))
                .hasValue(Ratio.of(1, 3));
        assertThat(Quantiles.median(List.of(Ratio.of(1, 2), Ratio.of(1, 3)))).hasValue(Ratio.of(5, 12));
        assertThat(Quantiles.median(List.of())).isEmpty();
    }

    @Test
    void tooFewValuesGiveNoQuantileButTheirExtremes() {
        Quantiles few = Quantiles.of(3, 1, 2);

        assertThat(few.percentile(50)).isEmpty();
        assertThat(few.median()).isEmpty();
        assertThat(few.shortest()).hasValue(1);
        assertThat(few.longest()).hasValue(3);
        assertThat(few).hasToString("too few (3)");
        assertThat(Quantiles.of().longest()).isEmpty();
    }

    @Test
    void remaindersAreCountedFromTheNumberReached() {
        Quantiles left = Quantiles.of(5, 7, 9).withMinimum(1).remainingFrom(7);

        assertThat(left).isEqualTo(Quantiles.of(0, 2).withMinimum(1));
        assertThat(Serialized.copy(left)).isEqualTo(left).hasSameHashCodeAs(left);
    }

    @Test
    void asManyAsTheMinimumAreEnough() {
        long[] nineteen = LongStream.rangeClosed(1, 19).toArray();
        Quantiles twenty = Quantiles.of(LongStream.rangeClosed(1, 20).toArray());

        assertThat(Quantiles.of(nineteen).isEnough()).isFalse();
        assertThat(twenty.isEnough()).isTrue();
        assertThat(twenty.minimum()).isEqualTo(20);
        assertThat(twenty.size()).isEqualTo(20);
        assertThat(twenty).hasToString("20 values: median 10.5, P80 16, P90 18, P95 19, longest 20");
        assertThat(Quantiles.of(7).withMinimum(1)).hasToString("1 value: median 7.0, P80 7, P90 7, P95 7, longest 7");
    }

    @Test
    void quantilesAreEqualByValuesAndMinimum() {
        Quantiles three = Quantiles.of(List.of(3L, 1L, 2L));

        assertThat(three).isEqualTo(Quantiles.of(1, 2, 3));
        assertThat(three.toArray()).containsExactly(1, 2, 3);
        assertThat(three).isNotEqualTo(three.withMinimum(1)).isNotEqualTo(Quantiles.of(1, 2, 4));
        assertThat(List.of(
                        three.hashCode(),
                        three.withMinimum(1).hashCode(),
                        Quantiles.of(1, 2, 4).hashCode()))
                .doesNotHaveDuplicates();
        assertThat(Quantiles.of().shortest()).isEmpty();
    }

    @Test
    void valuesAboveANumberAreCounted() {
        Quantiles values = Quantiles.of(1, 3, 3, 5);

        assertThat(values.countAbove(0)).isEqualTo(4);
        assertThat(values.countAbove(1)).isEqualTo(3);
        assertThat(values.countAbove(2)).isEqualTo(3);
        assertThat(values.countAbove(3)).isEqualTo(1);
        assertThat(values.countAbove(5)).isZero();
        assertThat(values.remainingFrom(6).size()).isZero();
    }

    @Test
    void allValuesRemainFromTheLeastNumberOn() {
        assertThat(Quantiles.of(Long.MIN_VALUE, -1).remainingFrom(Long.MIN_VALUE))
                .isEqualTo(Quantiles.of(0, Long.MAX_VALUE));
    }

    @Test
    void theMeanOfTheMiddleTwoDoesNotOverflow() {
        assertThat(Quantiles.of(-5_000_000_000_000_000_000L, 5_000_000_000_000_000_001L)
                        .withMinimum(1)
                        .median())
                .hasValue(0.5);
        assertThat(Quantiles.of(Long.MAX_VALUE, Long.MAX_VALUE).withMinimum(1).median())
                .hasValue(0x1p63);
        assertThat(Quantiles.of(-4, -1).withMinimum(1).median()).hasValue(-2.5);
        assertThat(Quantiles.of(-4, -2).withMinimum(1).median()).hasValue(-3);
    }

    @Test
    void badNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(1).percentile(101))
                .withMessage("percent must be in [1, 100] but was 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(1).quantile(Ratio.zero()))
                .withMessage("share must be above 0 and at most 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(1).percentile(0))
                .withMessage("percent must be in [1, 100] but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(1).quantile(Ratio.of(11, 10)))
                .withMessage("share must be above 0 and at most 1 but was 11/10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(1).withMinimum(0))
                .withMessage("minimum must be at least 1 but was 0");
    }
}
