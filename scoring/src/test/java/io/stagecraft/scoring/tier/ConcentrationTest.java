// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.measure.Ratio;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConcentrationTest {
    private static final Concentration FOUR = Concentration.of(new long[] {10, 50, 30, 10});

    @Test
    void theTopIsRoundedUp() {
        assertThat(FOUR.top(Ratio.ofPercent(26))).isEqualTo(2);
        assertThat(FOUR.shareOfTop(Ratio.ofPercent(25))).hasValue(Ratio.of(1, 2));
        assertThat(FOUR.shareOfTop(Ratio.ofPercent(26))).hasValue(Ratio.of(4, 5));
        assertThat(FOUR.shareOfTop(0)).hasValue(Ratio.zero());
    }

    @Test
    void twoOfFourMakeEightyPercent() {
        assertThat(FOUR.howManyMake(Ratio.ofPercent(80))).hasValue(2);
        assertThat(FOUR.howManyMake(Ratio.one())).hasValue(4);
        assertThat(FOUR.howManyMake(Ratio.zero())).hasValue(0);
    }

    @Test
    void theGiniOfOneToNIsTheClosedForm() {
        // (n - 1/n) / (3 n) x ... for 1..n: (n² − 1) / (3 n (n + 1)) = (n − 1) / (3 n)
        assertThat(Concentration.of(LongStream.rangeClosed(1, 100).toArray()).gini())
                .hasValueSatisfying(gini -> assertThat(gini).isCloseTo(99 / 300.0, within(1e-12)));
    }

    @Test
    void equalCustomersHaveNoConcentration() {
        Concentration equal = Concentration.of(new long[] {7, 7, 7});

        assertThat(equal.gini()).hasValueSatisfying(gini -> assertThat(gini).isCloseTo(0, within(1e-15)));
        assertThat(equal.lorenz(3))
                .allSatisfy(point -> assertThat(point.shareOfValue()).isEqualTo(point.shareOfCustomers()));
    }

    @Test
    void theLorenzCurveStartsWithTheLeastValuable() {
        assertThat(FOUR.lorenz(2))
                .containsExactly(
                        LorenzPoint.of(Ratio.zero(), Ratio.zero()),
                        LorenzPoint.of(Ratio.of(1, 2), Ratio.of(1, 5)),
                        LorenzPoint.of(Ratio.one(), Ratio.one()));
    }

    @Test
    void aPointOfTheLorenzCurveHasSharesAndLossesMakeThemNegative() {
        assertThat(Concentration.of(new long[] {100, 20, -20}).lorenz(3).get(1).shareOfValue())
                .isEqualTo(Ratio.of(-1, 5));
        assertThatThrownBy(() -> LorenzPoint.of(Ratio.of(-5), Ratio.zero()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shareOfCustomers must be in [0, 1] but was -5");
        assertThatThrownBy(() -> LorenzPoint.of(Ratio.one(), Ratio.of(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shareOfValue must be at most 1 but was 7");
    }

    @Test
    void lossesLetTheTopHoldMoreThanAll() {
        Concentration profit = Concentration.of(new long[] {100, 20, -20});

        assertThat(profit.shareOfTop(2)).hasValue(Ratio.of(6, 5));
        assertThat(profit.howManyMake(Ratio.one())).hasValue(1);
    }

    @Test
    void withoutValueNothingIsSaid() {
        Concentration none = Concentration.of(new long[] {0, 0});

        assertThat(none.gini()).isEmpty();
        assertThat(none.shareOfTop(1)).isEmpty();
        assertThat(none.howManyMake(Ratio.ofPercent(80))).isEmpty();
        assertThat(none.lorenz(10)).isEmpty();
    }

    @Test
    void badSharesAreNamed() {
        assertThatThrownBy(() -> FOUR.shareOfTop(Ratio.ofPercent(101)))
                .hasMessage("share must be in [0, 1] but was 101/100");
        assertThatThrownBy(() -> FOUR.shareOfTop(5)).hasMessage("customers must be in [0, 4] but was 5");
        assertThatThrownBy(() -> FOUR.lorenz(0)).hasMessage("steps must be in [1, 100000] but was 0");
        assertThatThrownBy(() -> Concentration.of(new long[] {Long.MAX_VALUE, 1}))
                .isExactlyInstanceOf(ArithmeticException.class);
    }
}
