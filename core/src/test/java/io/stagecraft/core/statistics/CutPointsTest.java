// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static io.stagecraft.fixtures.Amounts.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CutPointsTest {
    @Test
    void aCutPointBelongsToTheIntervalAboveOrToTheOneBelow() {
        CutPoints below = CutPoints.closedBelow(decimal("50"), decimal("500"));
        CutPoints above = CutPoints.closedAbove(decimal("50"), decimal("500"));

        assertThat(below.intervals()).isEqualTo(3);
        assertThat(below.indexOf(49L)).isZero();
        assertThat(below.indexOf(50L)).isEqualTo(1);
        assertThat(below.indexOf(500L)).isEqualTo(2);
        assertThat(above.indexOf(50L)).isZero();
        assertThat(above.indexOf(51L)).isEqualTo(1);
        assertThat(above.indexOf(500L)).isEqualTo(1);
        assertThat(above.indexOf(501L)).isEqualTo(2);
    }

    @Test
    void twoCutsAtOneNumberMakeItAnInterval() {
        CutPoints zero = CutPoints.builder()
                .beginAt(BigDecimal.ZERO)
                .beginAfter(BigDecimal.ZERO)
                .build();

        assertThat(zero.indexOf(-1L)).isZero();
        assertThat(zero.indexOf(0L)).isEqualTo(1);
        assertThat(zero.indexOf(-0.0)).isEqualTo(1);
        assertThat(zero.indexOf(Ratio.zero())).isEqualTo(1);
        assertThat(zero.indexOf(Double.MIN_VALUE)).isEqualTo(2);
        assertThat(zero.indexOf(decimal("1E-400"))).isEqualTo(2);
    }

    @Test
    void aDoubleCountsAsTheDecimalThatPeopleRead() {
        CutPoints edge = CutPoints.closedBelow(decimal("0.3"));

        assertThat(edge.indexOf(0.3)).isEqualTo(1); // whose exact value lies below 0.3
        assertThat(edge.indexOf(0.1 + 0.2)).isEqualTo(1);
        assertThat(edge.indexOf(Math.nextDown(0.3))).isZero();
        assertThat(CutPoints.closedAbove(decimal("0.3")).indexOf(0.3)).isZero();
        assertThat(CutPoints.closedBelow(decimal("0.30000000000000001")).indexOf(0.3))
                .isZero();
    }

    @Test
    void eachIntervalHasALeastDouble() {
        CutPoints cuts = CutPoints.builder()
                .beginAt(decimal("-0.3"))
                .beginAt(BigDecimal.ZERO)
                .beginAfter(decimal("0.3"))
                .beginAt(decimal("1E400"))
                .build();

        assertThat(cuts.leastDoubles()).containsExactly(-0.3, -0.0, Math.nextUp(0.3), Double.POSITIVE_INFINITY);
        assertThat(CutPoints.builder().build().leastDoubles()).isEmpty();
    }

    @Test
    void aThirdIsDecidedExactly() {
        CutPoints third = CutPoints.builder().beginAt(Ratio.of(1, 3)).build();

        assertThat(third.indexOf(Ratio.of(1, 3))).isEqualTo(1);
        assertThat(third.indexOf(decimal("0.33333333333333333333333"))).isZero();
        assertThat(third.indexOf(decimal("0.33333333333333333333334"))).isEqualTo(1);
        assertThat(third.indexOf(1.0 / 3)).isZero(); // 0.3333333333333333
        assertThat(third.indexOf(Math.nextUp(1.0 / 3))).isEqualTo(1);
        assertThat(third).hasToString("[>= 1/3]");
    }

    @Test
    void cutPointsBeyondTheRangeOfATypeAreNeverReachedOrAlways() {
        CutPoints far = CutPoints.closedBelow(decimal("-1E+400"), decimal("-1E-100000000"), decimal("1E+100000000"));

        assertThat(far.indexOf(Long.MIN_VALUE)).isEqualTo(1);
        assertThat(far.indexOf(-1L)).isEqualTo(1);
        assertThat(far.indexOf(0L)).isEqualTo(2);
        assertThat(far.indexOf(Long.MAX_VALUE)).isEqualTo(2);
        assertThat(far.indexOf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(far.indexOf(-Double.MAX_VALUE)).isEqualTo(1);
        assertThat(far.indexOf(-Double.MIN_VALUE)).isEqualTo(1);
        assertThat(far.indexOf(Double.MAX_VALUE)).isEqualTo(2);
        assertThat(far.indexOf(Double.POSITIVE_INFINITY)).isEqualTo(3);
        assertThat(far.indexOf(Ratio.of(Long.MAX_VALUE))).isEqualTo(2);
        assertThat(far.indexOf(decimal("1E+100000000"))).isEqualTo(3);
        assertThat(CutPoints.closedAbove(decimal("9223372036854775807")).indexOf(Long.MAX_VALUE))
                .isZero();
    }

    @Test
    void aCutAtTheEndOfTheRangeOfDoublesIsReachedOrPassedThere() {
        BigDecimal largest = BigDecimal.valueOf(Double.MAX_VALUE);

        assertThat(CutPoints.closedBelow(largest).indexOf(Double.MAX_VALUE)).isEqualTo(1);
        assertThat(CutPoints.closedAbove(largest).indexOf(Double.MAX_VALUE)).isZero();
        assertThat(CutPoints.closedBelow(largest.negate()).indexOf(-Double.MAX_VALUE))
                .isEqualTo(1);
        assertThat(CutPoints.closedAbove(largest.negate()).indexOf(-Double.MAX_VALUE))
                .isZero();
    }

    @Test
    void aCutAtOneOrMinusOneIsThatOfWholeNumbersToo() {
        CutPoints ones = CutPoints.closedAbove(decimal("-1"), BigDecimal.ONE);

        assertThat(ones.indexOf(-1L)).isZero();
        assertThat(ones.indexOf(0L)).isEqualTo(1);
        assertThat(ones.indexOf(1L)).isEqualTo(1);
        assertThat(ones.indexOf(2L)).isEqualTo(2);
    }

    @Test
    void theCutsOfCentsAreThoseOfTheAmountsTimesAHundred() {
        CutPoints amounts = CutPoints.closedBelow(decimal("0.995"), decimal("10"));

        assertThat(amounts.timesTenTo(2)).isEqualTo(CutPoints.closedBelow(decimal("99.5"), decimal("1000")));
        assertThat(amounts.timesTenTo(2).indexOf(99L)).isZero();
        assertThat(amounts.timesTenTo(2).indexOf(100L)).isEqualTo(1);
        CutPoints third = CutPoints.builder().beginAt(Ratio.of(1, 3)).build();
        assertThat(third.timesTenTo(2).indexOf(33L)).isZero();
        assertThat(third.timesTenTo(2).indexOf(34L)).isEqualTo(1);
        assertThat(third.timesTenTo(2).indexOf(Ratio.of(100, 3))).isEqualTo(1);
    }

    @Test
    void equalCutsAreEqual() {
        CutPoints half = CutPoints.closedBelow(decimal("0.50"));

        assertThat(half).isEqualTo(CutPoints.builder().beginAt(Ratio.of(1, 2)).build());
        assertThat(CutPoints.builder().beginAt(Ratio.of(3, 50)).build())
                .isEqualTo(CutPoints.closedBelow(decimal("0.06")));
        assertThat(half).hasSameHashCodeAs(CutPoints.closedBelow(decimal("0.5")));
        assertThat(half).isNotEqualTo(CutPoints.closedAbove(decimal("0.5")));
    }

    @Test
    void eachPowerOfTenHasCutsOfItsOwn() {
        CutPoints one = CutPoints.closedBelow(BigDecimal.ONE);

        assertThat(one.timesTenTo(1)).isEqualTo(CutPoints.closedBelow(BigDecimal.TEN));
        assertThat(one.timesTenTo(2)).isEqualTo(CutPoints.closedBelow(decimal("100")));
        assertThat(one.timesTenTo(100)).isEqualTo(CutPoints.closedBelow(decimal("1E+100")));
        assertThat(one.timesTenTo(-100)).isEqualTo(CutPoints.closedBelow(decimal("1E-100")));
    }

    @Test
    void cutsThatWereStoredDecideAsBefore() {
        CutPoints cuts = CutPoints.builder()
                .beginAt(Ratio.of(1, 3))
                .beginAfter(decimal("1E+30"))
                .build();

        assertThat(Serialized.copy(cuts)).isEqualTo(cuts);
        assertThat(Serialized.copy(cuts).indexOf(0.5)).isEqualTo(1);
        assertThat(cuts.hashCode())
                .isNotEqualTo(CutPoints.closedBelow(BigDecimal.ONE).hashCode());
        assertThat(cuts).hasToString("[>= 1/3, > 1E+30]");
        assertThat(CutPoints.closedBelow(decimal("1E+18"))).hasToString("[>= 1000000000000000000]");
    }

    @Test
    void cutPointsThatDoNotAscendAndWhatIsNoNumberAreRefused() {
        assertThatThrownBy(() -> CutPoints.closedBelow(decimal("2"), decimal("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cut points must ascend but were [>= 2, >= 1]");
        assertThatThrownBy(() -> CutPoints.builder()
                        .beginAfter(BigDecimal.ONE)
                        .beginAt(BigDecimal.ONE)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cut points must ascend but were [> 1, >= 1]");
        assertThatThrownBy(() -> CutPoints.closedBelow(BigDecimal.ONE).indexOf(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number must be a number but was NaN");
    }

    @TestFactory
    Stream<DynamicTest> aPowerOutOfRangeIsRefusedByName() {
        CutPoints one = CutPoints.closedBelow(BigDecimal.ONE);
        return Refused.tests(
                Refused.with("power must be in [-100, 100] but was 101", () -> one.timesTenTo(101)),
                Refused.with("power must be in [-100, 100] but was -101", () -> one.timesTenTo(-101)));
    }
}
