// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIndexOutOfBoundsException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ApportionmentTest {
    private static final Map<String, BigDecimal> REGIONS = weights("East", "0.5", "North", "0.30", "West", "0.2");

    @Test
    void aTargetWithItsMarginGoesToThreeSellersInProportion() {
        assertThat(Apportionment.largestRemainder().split(1050, 5, 3, 2)).containsExactly(525, 315, 210);
    }

    @Test
    void earlierPartsTakeTheUnitsOfATie() {
        assertThat(Apportionment.largestRemainder().split(1050, 1, 1, 1, 1)).containsExactly(263, 263, 262, 262);
    }

    @Test
    void cumulativeRoundingSpreadsTheOddUnitsOverTheMonth() {
        long[] days = LongStream.generate(() -> 1).limit(22).toArray();

        long[] parts = Apportionment.cumulative().split(525, days);

        assertThat(parts)
                .containsExactly(
                        24, 24, 24, 23, 24, 24, 24, 24, 24, 24, 24, 23, 24, 24, 24, 24, 24, 24, 23, 24, 24, 24);
    }

    @Test
    void largestRemainderLeavesTheOddUnitsAtTheEnd() {
        long[] days = LongStream.generate(() -> 1).limit(22).toArray();

        assertThat(Apportionment.largestRemainder().split(525, days)).endsWith(24, 23, 23, 23);
    }

    @Test
    void moneyIsSplitToTheSmallestUnitOfItsCurrency() {
        assertThat(Apportionment.largestRemainder().split(Money.parse("EUR 100.01"), REGIONS))
                .containsExactly(
                        Map.entry("East", Money.parse("EUR 50.01")),
                        Map.entry("North", Money.parse("EUR 30.00")),
                        Map.entry("West", Money.parse("EUR 20.00")));
        assertThat(Apportionment.largestRemainder()
                        .split(Money.ofMinor(CurrencyUnit.JPY, -7), REGIONS)
                        .values())
                .containsExactly(
                        Money.ofMinor(CurrencyUnit.JPY, -4),
                        Money.ofMinor(CurrencyUnit.JPY, -2),
                        Money.ofMinor(CurrencyUnit.JPY, -1));
    }

    @Test
    void decimalWeightsCountByTheirProportionOnly() {
        assertThat(Apportionment.largestRemainder()
                        .split(10, List.of(new BigDecimal("1E+3"), new BigDecimal("0.0"), new BigDecimal("500.00"))))
                .containsExactly(7L, 0L, 3L);
    }

    @Test
    void aComparatorBreaksTies() {
        Map<String, BigDecimal> equal = weights("c", "1", "a", "1", "b", "1");

        assertThat(Apportionment.largestRemainder()
                        .over(equal)
                        .tiesBy(Comparator.naturalOrder())
                        .split(4)
                        .orElseThrow())
                .containsExactly(Map.entry("c", 1L), Map.entry("a", 2L), Map.entry("b", 1L));
    }

    @Test
    void boundsHoldPartsAndTheRestIsSharedInProportion() {
        assertThat(Apportionment.largestRemainder()
                        .over(REGIONS)
                        .maximum("East", 4_000)
                        .minimum("West", 2_500)
                        .split(10_000)
                        .orElseThrow()
                        .values())
                .containsExactly(4_000L, 3_500L, 2_500L);
    }

    @Test
    void boundsHoldWithWeightsThatAreWiderThanALong() {
        assertThat(Apportionment.largestRemainder()
                        .over(weights(
                                "East", "50000000000000000000000000",
                                "North", "30000000000000000000000000",
                                "West", "20000000000000000000000001"))
                        .maximum("East", 4_000)
                        .minimum("West", 2_500)
                        .split(10_000)
                        .orElseThrow()
                        .values())
                .containsExactly(4_000L, 3_500L, 2_500L);
    }

    @Test
    void aFixedPartMayHaveTheOtherSign() {
        assertThat(Apportionment.sainteLague()
                        .over(REGIONS)
                        .fixed("West", -100)
                        .split(700)
                        .orElseThrow()
                        .values())
                .containsExactly(500L, 300L, -100L);
    }

    @Test
    void boundsMirrorWithANegativeTotal() {
        assertThat(Apportionment.largestRemainder()
                        .over(REGIONS)
                        .minimum("East", -4_000)
                        .maximum("West", -2_500)
                        .split(-10_000)
                        .orElseThrow()
                        .values())
                .containsExactly(-4_000L, -3_500L, -2_500L);
    }

    @Test
    void everyReasonAgainstASplitIsGiven() {
        SplitResult<Map<String, Money>> result = Apportionment.sainteLague()
                .over(REGIONS)
                .minimum("East", 50)
                .maximum("East", 40)
                .minimum("West", 8)
                .maximum("West", 7)
                .split(Money.parse("EUR 1.00"));

        assertThat(result.isMade()).isFalse();
        assertThat(Told.refusal(result::orElseThrow))
                .containsExactly(
                        "split of EUR 1.00 over 3 parts",
                        "part East split.minimum-above-maximum maximum=EUR 0.40 value=EUR 0.50",
                        "part West split.minimum-above-maximum maximum=EUR 0.07 value=EUR 0.08");
    }

    @Test
    void aTotalOutsideTheSumsOfTheBoundsIsImpossible() {
        WeightedParts<String> parts = Apportionment.largestRemainder().over(REGIONS);

        assertThat(parts.minimum("East", 60).minimum("West", 50).split(100).problems())
                .extracting(Told::problem)
                .containsExactly("total split.below-minimums minimums=110 value=100");
        assertThat(parts.maximum("East", 60)
                        .maximum("North", 10)
                        .fixed("West", 5)
                        .split(100)
                        .problems())
                .extracting(Told::problem)
                .containsExactly("total split.above-maximums maximums=75 value=100");
        assertThat(parts.minimum("East", -60)
                        .minimum("North", -10)
                        .fixed("West", -5)
                        .split(-100)
                        .problems())
                .extracting(Told::problem)
                .containsExactly("total split.below-minimums minimums=-75 value=-100");
        assertThat(parts.minimum("East", -60)
                        .minimum("North", -10)
                        .fixed("West", -30)
                        .split(-100)
                        .orElseThrow()
                        .values())
                .containsExactly(-60L, -10L, -30L);
        assertThat(parts.maximum("East", -60).maximum("North", -50).split(-100).problems())
                .extracting(Told::problem)
                .containsExactly("total split.above-maximums maximums=-110 value=-100");
        assertThat(Apportionment.largestRemainder()
                        .over(REGIONS)
                        .minimum("East", 6_000)
                        .minimum("West", 5_000)
                        .split(Money.parse("EUR 100.00"))
                        .problems())
                .extracting(Told::problem)
                .containsExactly("total split.below-minimums minimums=EUR 110.00 value=EUR 100.00");
    }

    @Test
    void aPartBoundToTheOtherSignLeavesMoreForTheOthers() {
        WeightedParts<String> parts = Apportionment.largestRemainder().over(REGIONS);

        assertThat(parts.maximum("East", -60).split(100).orElseThrow())
                .isEqualTo(Map.of("East", -60L, "North", 96L, "West", 64L));
        assertThat(parts.minimum("East", 60).split(-100).orElseThrow())
                .isEqualTo(Map.of("East", 60L, "North", -96L, "West", -64L));
        assertThat(Told.message(parts.maximum("East", -60).explain(100, "East").ground()))
                .isEqualTo("part.at-maximum");
    }

    @Test
    void whatIsFixedMayLeaveNothingToShare() {
        WeightedParts<String> parts = Apportionment.largestRemainder().over(REGIONS);

        // the sign of the total is that of the rest, also where nothing is left
        assertThat(parts.fixed("East", -10).minimum("North", 2).split(-10).orElseThrow())
                .isEqualTo(Map.of("East", -10L, "North", 2L, "West", -2L));
        assertThat(parts.fixed("East", 10).maximum("North", -2).split(10).orElseThrow())
                .isEqualTo(Map.of("East", 10L, "North", -2L, "West", 2L));
        assertThat(parts.fixed("East", 10).minimum("North", 2).split(10).problems())
                .extracting(Told::problem)
                .containsExactly("total split.below-minimums minimums=12 value=10");
        assertThat(parts.minimum("North", 2).split(0).problems())
                .extracting(Told::problem)
                .containsExactly("total split.below-minimums minimums=2 value=0");
        assertThat(parts.maximum("North", -2).split(0).orElseThrow())
                .isEqualTo(Map.of("East", 1L, "North", -2L, "West", 1L));
    }

    @Test
    void aPartWithoutWeightMayHaveAMinimum() {
        for (Apportionment method : List.of(Apportionment.largestRemainder(), Apportionment.sainteLague())) {
            WeightedParts<String> none = method.over(weights("a", "0", "b", "0"));

            assertThat(none.minimum("a", 1).split(1).orElseThrow()).isEqualTo(Map.of("a", 1L, "b", 0L));
            assertThat(method.over(weights("a", "0", "b", "1"))
                            .minimum("a", 2)
                            .fixed("b", 8)
                            .split(10)
                            .orElseThrow())
                    .isEqualTo(Map.of("a", 2L, "b", 8L));
        }
    }

    @Test
    void aNegativeTotalStaysNearAnEarlierSplitWithinBounds() {
        WeightedParts<String> parts = Apportionment.largestRemainder()
                .over(weights("a", "1", "b", "1", "c", "1"))
                .near(Map.of("a", -3L, "b", -3L, "c", -4L));

        assertThat(parts.split(-10).orElseThrow()).isEqualTo(Map.of("a", -3L, "b", -3L, "c", -4L));
        assertThat(parts.minimum("a", -9).split(-10).orElseThrow()).isEqualTo(Map.of("a", -3L, "b", -3L, "c", -4L));
        assertThat(Told.message(parts.explain(-10, "c").ground())).isEqualTo("part.mirrored ground=part.kept");
        assertThat(Told.message(parts.minimum("a", -9).explain(-10, "c").ground()))
                .isEqualTo("part.kept");
    }

    @Test
    void manyEqualRemaindersAreRaisedTogether() {
        // quotas 0.75 and 0.25, 2,000 of each: those with the larger remainder take all units, and none is left
        long[] weights = LongStream.range(0, 4_000).map(i -> i % 2 == 0 ? 3 : 1).toArray();

        assertThat(Apportionment.largestRemainder().split(2_000, weights))
                .containsExactly(LongStream.range(0, 4_000).map(i -> 1 - i % 2).toArray());
    }

    @Test
    void whatTheResultHeldBeforeDoesNotMatter() {
        for (Apportionment method : List.of(
                Apportionment.largestRemainder(),
                Apportionment.cumulative(),
                Apportionment.sainteLague(),
                Apportionment.dHondt(),
                Apportionment.adams())) {
            long[] weights = {0, 1, 1, 1, 1, 1};
            long[] result = {7, 7, 7, 7, 7, 7};
            method.split(1, weights, 0, 6, result);

            assertThat(result).as(method.name()).containsExactly(method.split(1, weights));
            assertThat(LongStream.of(result).sum()).as(method.name()).isEqualTo(1);
        }
    }

    @Test
    void aMethodIsCalledByItsName() {
        assertThat(List.of(
                        Apportionment.largestRemainder(),
                        Apportionment.cumulative(),
                        Apportionment.sainteLague(),
                        Apportionment.dHondt(),
                        Apportionment.adams(),
                        Apportionment.huntingtonHill(),
                        Apportionment.dean()))
                .extracting(Apportionment::toString)
                .containsExactly(
                        "largest remainder",
                        "cumulative rounding",
                        "Sainte-Laguë",
                        "D'Hondt",
                        "Adams",
                        "Huntington-Hill",
                        "Dean");
    }

    @Test
    void aDivisorMethodWithinBoundsSaysWhatHeldAPart() {
        WeightedParts<String> parts = Apportionment.sainteLague().over(REGIONS);

        assertThat(Told.message(parts.fixed("West", 5).explain(11, "West").ground()))
                .isEqualTo("part.fixed");
        assertThat(Told.message(parts.minimum("East", 60).explain(-100, "East").ground()))
                .isEqualTo("part.at-minimum");
        assertThat(Told.message(parts.maximum("East", 4).explain(11, "East").message()))
                .isEqualTo("part.explained part=4 total=11 weight=0.5 sum=1"
                        + " method=(apportionment.named name=Sainte-Laguë) quota=5.5 shared=11 ground=(part.both"
                        + " one=(part.last-unit priority=(part.priority priority=1.42857 signpost=3.5))"
                        + " other=part.at-maximum)");
        // a divisor method compares with the whole, where largest remainder compares with what the held ones leave
        assertThat(parts.maximum("East", 4).explain(11, "North").shared()).isEqualTo(11);
        assertThat(Told.message(parts.minimum("West", 5).explain(11, "West").ground()))
                .isEqualTo("part.both one=part.at-minimum"
                        + " other=(part.next-unit priority=(part.priority priority=0.363636 signpost=5.5))");
        assertThat(Told.message(parts.minimum("East", 3).explain(3, "North").ground()))
                .isEqualTo("part.next-unit priority=(part.priority priority=6 signpost=0.5)");
        assertThat(Told.message(Apportionment.sainteLague()
                        .over(weights("a", "0", "b", "1"))
                        .minimum("a", 2)
                        .explain(9, "a")
                        .ground()))
                .isEqualTo("part.weightless-at-limit");
    }

    @Test
    void aPartAtItsLimitKeepsItHoweverHighItsPriority() {
        // equal quotas of 7/5 are rounded down: of the two units open, the first brings its part to its maximum
        assertThat(Apportionment.sainteLague()
                        .over(weights("a", "1", "b", "1", "c", "1", "d", "1", "e", "1"))
                        .maximum("a", 2)
                        .split(7)
                        .orElseThrow()
                        .values())
                .containsExactly(2L, 2L, 1L, 1L, 1L);
        // equal quotas of 2/5 are rounded down: of the two units open, none goes to the part at its maximum
        assertThat(Apportionment.sainteLague()
                        .over(weights("a", "10", "b", "1", "c", "1", "d", "1", "e", "1", "f", "1"))
                        .maximum("a", 1)
                        .split(3)
                        .orElseThrow()
                        .values())
                .containsExactly(1L, 1L, 1L, 0L, 0L, 0L);
        // equal quotas of 2/3 are rounded up: the unit too many is not taken from the part at its minimum
        assertThat(Apportionment.sainteLague()
                        .over(weights("a", "1", "b", "10", "c", "10", "d", "10"))
                        .minimum("a", 5)
                        .split(7)
                        .orElseThrow()
                        .values())
                .containsExactly(5L, 1L, 1L, 0L);
    }

    @Test
    void theSignpostsOfTheMeansAreShown() {
        assertThat(Told.message(Apportionment.huntingtonHill()
                        .over(REGIONS)
                        .explain(11, "East")
                        .ground()))
                .isEqualTo("part.both one=(part.last-unit priority=(part.priority priority=0.912871 signpost=5.47723))"
                        + " other=(part.next-unit priority=(part.priority priority=0.771517 signpost=6.48074))");
        assertThat(Told.message(
                        Apportionment.dean().over(REGIONS).explain(11, "East").ground()))
                .startsWith(
                        "part.both one=(part.last-unit priority=(part.priority priority=0.916667 signpost=5.45455))");
    }

    @Test
    void aMethodThatWasStoredIsTheSameMethod() {
        for (Apportionment method : List.of(
                Apportionment.largestRemainder(),
                Apportionment.cumulative(),
                Apportionment.sainteLague(),
                Apportionment.dHondt(),
                Apportionment.adams(),
                Apportionment.huntingtonHill(),
                Apportionment.dean(),
                Apportionment.dean().equallyIfAllZero(),
                Apportionment.divisor("Danish", Ratio.of(1, 3)))) {
            Apportionment copy = Serialized.copy(method);

            assertThat(copy).isEqualTo(method);
            assertThat(copy.split(7, 9, 5, 1)).as(method.name()).containsExactly(method.split(7, 9, 5, 1));
        }
    }

    @Test
    void aPartWhoseQuotaIsItsMaximumIsNotHeldThere() {
        assertThat(Told.message(Apportionment.largestRemainder()
                        .over(REGIONS)
                        .maximum("West", 2)
                        .explain(10, "West")
                        .ground()))
                .isEqualTo("part.whole-quota");
    }

    @Test
    void partsThatWeighTheSameOnBothSidesAreHeldTogether() {
        // quotas of 10: what a has too little is what b has too much, so both are held at once
        WeightedParts<String> parts = Apportionment.largestRemainder()
                .over(weights("a", "1", "b", "1", "c", "1", "d", "1"))
                .minimum("a", 12)
                .maximum("b", 8);

        assertThat(parts.split(40).orElseThrow()).isEqualTo(Map.of("a", 12L, "b", 8L, "c", 10L, "d", 10L));
        assertThat(parts.explain(40, "a").shared()).isEqualTo(40);
        assertThat(parts.explain(40, "b").shared()).isEqualTo(40);
        assertThat(parts.explain(40, "c").shared()).isEqualTo(20);
    }

    @Test
    void quotasNextToAWholeNumberAreExact() {
        // the quotient of doubles is one too high for the first part
        assertThat(Apportionment.largestRemainder().split(499_921_543_879_166L, 548_954, 451_049))
                .containsExactly(ReferenceSplits.largestRemainder(499_921_543_879_166L, 548_954, 451_049));
        // and 49 times 1/49 one too low
        assertThat(Apportionment.largestRemainder().split(1, 49)).containsExactly(1);
        assertThat(Told.message(Apportionment.largestRemainder()
                        .over(weights("a", "49"))
                        .explain(1, "a")
                        .ground()))
                .isEqualTo("part.whole-quota");
    }

    @Test
    void weightsWhoseSumIsNextToTheEndOfALongAreExact() {
        long[] weights = {4_092_455_319_053_219_362L, 5_130_916_717_801_556_445L};

        assertThat(Apportionment.largestRemainder().split(899_151_562_639_495L, weights))
                .containsExactly(ReferenceSplits.largestRemainder(899_151_562_639_495L, weights));
        long[] result = {-1, -1, -1, -1};
        Apportionment.largestRemainder().split(10, new long[] {9, Long.MAX_VALUE, Long.MAX_VALUE, 9}, 1, 3, result);
        assertThat(result).containsExactly(-1, 5, 5, -1);
    }

    @Test
    void aTotalAtTheEndOfALongIsExactWithADivisorMethod() {
        // three quarters are a quarter of a unit above a whole number, one quarter is as much below
        assertThat(Apportionment.sainteLague().split(Long.MAX_VALUE, 3, 1))
                .containsExactly(6_917_529_027_641_081_855L, 2_305_843_009_213_693_952L);
    }

    @Test
    void anOffsetMayBeAtEitherEnd() {
        assertThat(Apportionment.divisor("of Jefferson", Ratio.one()).split(10, 60, 30, 10))
                .containsExactly(Apportionment.dHondt().split(10, 60, 30, 10));
        assertThat(Apportionment.divisor("of Adams", Ratio.zero()).split(10, 60, 30, 10))
                .containsExactly(Apportionment.adams().split(10, 60, 30, 10));
    }

    @Test
    void aSplitIsMadeOrImpossibleByItsContent() {
        WeightedParts<String> parts = Apportionment.largestRemainder().over(REGIONS);
        SplitResult<Map<String, Long>> made = parts.split(10);
        SplitResult<Map<String, Long>> impossible = parts.minimum("East", 2).split(1);

        assertThat(made.isMade()).isTrue();
        assertThat(made)
                .isInstanceOfSatisfying(
                        SplitResult.Made.class,
                        split -> assertThat(split.parts()).isEqualTo(Map.of("East", 5L, "North", 3L, "West", 2L)));
        assertThat(made)
                .isEqualTo(parts.split(10))
                .hasSameHashCodeAs(parts.split(10))
                .hasToString("{East=5, North=3, West=2}")
                .isNotEqualTo(parts.split(11))
                .isNotEqualTo(impossible);
        assertThat(made.hashCode()).isNotEqualTo(parts.split(11).hashCode());
        assertThat(impossible)
                .isEqualTo(parts.minimum("East", 2).split(1))
                .hasSameHashCodeAs(parts.minimum("East", 2).split(1))
                .hasToString("split of 1 over 3 parts is impossible: " + impossible.problems())
                .isNotEqualTo(parts.minimum("East", 3).split(1))
                .isNotEqualTo(SplitResult.impossible("plan", impossible.problems()))
                .isNotEqualTo(made);
        assertThat(impossible.hashCode())
                .isNotEqualTo(parts.minimum("East", 3).split(1).hashCode());
    }

    @Test
    void aMethodSaysWhatItCanDo() {
        assertThat(Apportionment.largestRemainder().isAbleToStayNear()).isTrue();
        assertThat(Apportionment.cumulative().isAbleToStayNear()).isFalse();
        assertThat(Apportionment.dean().isAbleToStayNear()).isFalse();
        assertThat(Apportionment.dean().isEqualIfAllZero()).isFalse();
        assertThat(Apportionment.dean().equallyIfAllZero().isEqualIfAllZero()).isTrue();
        assertThat(Apportionment.dean().equallyIfAllZero()).isNotEqualTo(Apportionment.dean());
        assertThat(Stream.of(
                                Apportionment.largestRemainder(),
                                Apportionment.dean(),
                                Apportionment.dean().equallyIfAllZero(),
                                Apportionment.divisor("Dean", Ratio.of(1, 3)))
                        .map(Object::hashCode))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRangeOutsideOfAnArrayIsRefusedByItsEnd() {
        Apportionment method = Apportionment.largestRemainder();
        long[] two = {1, 1};
        long[] three = {1, 1, 1};
        long[] result = new long[3];

        assertThatIndexOutOfBoundsException()
                .isThrownBy(() -> method.split(1, two, 0, 3, result))
                .withMessage("end index (3) must not be greater than size (2)");
        assertThatIndexOutOfBoundsException()
                .isThrownBy(() -> method.split(1, three, 0, 3, new long[2]))
                .withMessage("end index (3) must not be greater than size (2)");
        assertThatIndexOutOfBoundsException()
                .isThrownBy(() -> method.split(1, PartWeights.of(three), result, 1))
                .withMessage("end index (4) must not be greater than size (3)");
        assertThatIndexOutOfBoundsException()
                .isThrownBy(() -> method.splitNear(1, two, 0, 3, result, result))
                .withMessage("end index (3) must not be greater than size (2)");
        assertThatIndexOutOfBoundsException()
                .isThrownBy(() -> method.splitNear(1, three, 0, 3, two, result))
                .withMessage("end index (3) must not be greater than size (2)");
        assertThatIndexOutOfBoundsException()
                .isThrownBy(() -> method.splitWithin(1, two, three, three, 0, 3, three, result))
                .withMessage("end index (3) must not be greater than size (2)");
        assertThatIndexOutOfBoundsException()
                .isThrownBy(() -> method.splitWithin(1, three, two, three, 0, 3, three, result))
                .withMessage("end index (3) must not be greater than size (2)");
        assertThatIndexOutOfBoundsException()
                .isThrownBy(() -> method.splitWithin(1, three, three, two, 0, 3, three, result))
                .withMessage("end index (3) must not be greater than size (2)");
        assertThatIndexOutOfBoundsException()
                .isThrownBy(() -> method.splitWithin(1, three, three, three, 0, 3, two, result))
                .withMessage("end index (3) must not be greater than size (2)");
        assertThatIndexOutOfBoundsException()
                .isThrownBy(() -> method.splitWithin(
                        1, PartWeights.of(three), three, three, three, result, 1, i -> "part " + i, Argument::of))
                .withMessage("end index (4) must not be greater than size (3)");
    }

    @Test
    void minimumsThatTogetherFitNoLongAreRefusedAtOnce() {
        long[] minimums = {1L << 62, 1L << 62};
        long[] maximums = {Long.MAX_VALUE, Long.MAX_VALUE};
        for (Apportionment method :
                List.of(Apportionment.largestRemainder(), Apportionment.cumulative(), Apportionment.sainteLague())) {
            assertThatThrownBy(() -> method.splitWithin(
                            Long.MAX_VALUE, new long[] {1, 1}, minimums, maximums, 0, 2, new long[0], new long[2]))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("sum of the limits of the parts must fit a long but was 9223372036854775808");
        }
    }

    @Test
    void weightsMadeReadyAreSplitWithinBoundsAndNearAnEarlierSplit() {
        PartWeights ready = PartWeights.of(1, 1, 1);
        long[] none = {0, 0, 0};
        long[] most = {9, 9, 9};
        long[] result = {-1, -1, -1, -1};

        assertThat(Apportionment.largestRemainder()
                        .splitWithin(
                                10,
                                ready,
                                none,
                                most,
                                new long[] {3, 3, 4},
                                result,
                                1,
                                i -> "region " + i,
                                Argument::of))
                .isEmpty();
        assertThat(result).containsExactly(-1, 3, 3, 4);
        assertThat(Apportionment.largestRemainder()
                        .splitWithin(10, ready, none, most, new long[0], result, 0, i -> "region " + i, Argument::of))
                .isEmpty();
        assertThat(result).containsExactly(4, 3, 3, 4);
        assertThat(Apportionment.largestRemainder()
                        .splitWithin(10, ready, most, none, new long[0], result, 0, i -> "region " + i, Argument::of))
                .extracting(Problem::path)
                .containsExactly("region 0", "region 1", "region 2");
    }

    @Test
    void aPartOfAnArrayIsCalledByItsPosition() {
        long[] result = new long[3];

        assertThat(Apportionment.largestRemainder()
                        .splitWithin(
                                1,
                                new long[] {1, 1, 1},
                                new long[] {0, 0, 5},
                                new long[] {9, 9, 4},
                                1,
                                3,
                                new long[0],
                                result))
                .extracting(Problem::path)
                .containsExactly("parts[2]");
        assertThat(Told.refusal(() -> Apportionment.largestRemainder()
                        .explain(1, PartWeights.of(1, 1), new long[] {0, 5}, new long[] {9, 4}, new long[0], 0)))
                .containsExactly("split of 1", "parts[1] split.minimum-above-maximum maximum=4 value=5");
    }

    @Test
    void aTotalOfNothingIsExplainedAsItIs() {
        assertThat(Told.message(Apportionment.largestRemainder()
                        .over(REGIONS)
                        .explain(0, "East")
                        .message()))
                .isEqualTo("part.explained part=0 total=0 weight=0.5 sum=1 method=apportionment.largest-remainder"
                        + " quota=0 shared=0 ground=part.whole-quota");
    }

    @Test
    void anExplanationWithinBoundsKeepsTheSignOfTheTotal() {
        assertThat(Told.message(Apportionment.largestRemainder()
                        .over(weights("a", "1", "b", "1", "c", "1"))
                        .minimum("a", -9)
                        .explain(-10, "b")
                        .message()))
                .isEqualTo("part.explained part=-3 total=-10 weight=1 sum=3 method=apportionment.largest-remainder"
                        + " quota=-3.333333 shared=-10 ground=part.not-raised-tie");
    }

    @Test
    void anExplanationShowsTheQuotaThatWasCompared() {
        WeightedParts<String> parts = Apportionment.largestRemainder()
                .over(weights("a", "3", "b", "6", "c", "15"))
                .minimum("a", 1);

        assertThat(parts.split(3).orElseThrow()).isEqualTo(Map.of("a", 1L, "b", 1L, "c", 1L));
        assertThat(Told.message(parts.explain(3, "a").message()))
                .isEqualTo("part.explained part=1 total=3 weight=3 sum=24 method=apportionment.largest-remainder"
                        + " quota=0.375 shared=3 ground=part.at-minimum");
        assertThat(Told.message(parts.explain(3, "b").message()))
                .isEqualTo("part.explained-beside-bounds part=1 total=3 weight=6 sum=21"
                        + " method=apportionment.largest-remainder quota=0.571429 shared=2 ground=part.raised");
        assertThat(Told.message(parts.explain(3, "c").message()))
                .isEqualTo("part.explained-beside-bounds part=1 total=3 weight=15 sum=21"
                        + " method=apportionment.largest-remainder quota=1.428571 shared=2 ground=part.not-raised");
        assertThat(Told.message(parts.fixed("c", 2).explain(3, "c").ground())).isEqualTo("part.fixed");
        assertThat(Told.message(parts.fixed("c", 0).explain(-3, "c").ground())).isEqualTo("part.fixed");
    }

    @Test
    void aPartAtAnEdgeSaysWhyItStandsThere() {
        Apportionment remainders = Apportionment.largestRemainder();
        WeightedParts<String> near = remainders.over(REGIONS).near(Map.of("East", 5L, "North", 3L, "West", 2L));

        assertThat(Told.message(near.explain(12, "East").ground())).isEqualTo("part.whole-quota");
        assertThat(Told.message(near.explain(11, "East").ground())).isEqualTo("part.raised-beside-kept");
        assertThat(Told.message(near.explain(11, "West").ground())).isEqualTo("part.not-raised-beside-kept");
        WeightedParts<String> weightless = remainders.over(weights("a", "0", "b", "1"));
        assertThat(Told.message(weightless.explain(9, "a").ground())).isEqualTo("part.weightless");
        assertThat(Told.message(weightless
                        .maximum("a", 4)
                        .minimum("a", 2)
                        .explain(9, "a")
                        .ground()))
                .isEqualTo("part.weightless-at-limit");
        assertThat(Told.message(
                        Apportionment.adams().over(REGIONS).explain(3, "West").ground()))
                .isEqualTo("part.both one=(part.last-unit priority=part.front)"
                        + " other=(part.next-unit priority=(part.priority priority=2 signpost=1))");
    }

    @Test
    void runningTotalsContinueAcrossAFixedPart() {
        WeightedParts<String> days = Apportionment.cumulative()
                .over(weights("mon", "1", "tue", "1", "wed", "1", "thu", "1", "fri", "1"))
                .fixed("wed", 4);

        assertThat(days.split(10).orElseThrow().values()).containsExactly(2L, 1L, 4L, 2L, 1L);
        assertThat(Told.message(days.explain(10, "thu").message()))
                .isEqualTo("part.explained-beside-bounds part=2 total=10 weight=1 sum=4"
                        + " method=apportionment.cumulative-rounding quota=1.5 shared=6 ground=(part.running-total"
                        + " after=5 before=3)");
    }

    @Test
    void zeroWeightsAreRefusedUnlessEqualPartsWereChosen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.largestRemainder().split(10, 0, 0, 0))
                .withMessage("weights must not all be zero (3 parts); choose equallyIfAllZero() to split equally then");
        assertThat(Apportionment.largestRemainder().equallyIfAllZero().split(10, 0, 0, 0))
                .containsExactly(4, 3, 3);
        assertThat(Apportionment.largestRemainder()
                        .over(weights("a", "0", "b", "0"))
                        .minimum("a", 1)
                        .split(10)
                        .problems())
                .extracting(Told::problem)
                .containsExactly("weights split.weights-all-zero");
    }

    @Test
    void negativeAndMissingWeightsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.dHondt().split(10, 3, -1))
                .withMessage("weight must not be negative but was -1 (part 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.dHondt().over(weights("a", "-0.5")))
                .withMessage("weight must not be negative but was -0.5 (part a)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.dHondt().split(10))
                .withMessage("there must be at least one part (range 0 to 0)");
    }

    @Test
    void weightsBeyondAllReasonAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.dHondt()
                        .split(10, List.of(new BigDecimal("1E+1000000000"), new BigDecimal("1E-1000000000"))))
                .withMessage("weight must have at most 2000 digits before and after its point but was 1E+1000000000");
    }

    @Test
    void combinationsThatAreNotOfferedAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.cumulative().over(REGIONS).tiesBy(Comparator.naturalOrder()))
                .withMessage("an order for ties is not offered with cumulative rounding, which follows the order of the"
                        + " parts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.sainteLague().over(REGIONS).near(Map.of("East", 1L)))
                .withMessage("staying near an earlier split is not offered with Sainte-Laguë; use largest remainder");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.largestRemainder().over(REGIONS).fixed("South", 1))
                .withMessage("there is no part South; parts are [East, North, West]");
    }

    @Test
    void aFurtherDivisorMethodIsOneLine() {
        Apportionment danish = Apportionment.divisor("Danish", Ratio.of(1, 3));

        assertThat(danish.split(10, 60, 30, 10)).containsExactly(6, 3, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.divisor("steep", Ratio.of(3, 2)))
                .withMessage("offset must be in [0, 1] but was 3/2 (divisor method steep)");
    }

    @Test
    void aRangeWritesNothingBeyondItself() {
        long[] result = {-1, -1, -1, -1, -1};

        Apportionment.largestRemainder().split(10, new long[] {9, 1, 1, 1, 9}, 1, 4, result);

        assertThat(result).containsExactly(-1, 4, 3, 3, -1);
    }

    @Test
    void anImpossibleSplitWritesNothing() {
        long[] result = {7, 8};

        assertThat(Apportionment.largestRemainder()
                        .splitWithin(
                                1, new long[] {1, 1}, new long[] {1, 1}, new long[] {2, 2}, 0, 2, new long[0], result))
                .extracting(Problem::path)
                .containsExactly("total");
        assertThat(result).containsExactly(7, 8);
    }

    @Test
    void aPartExplainsItself() {
        Apportionment method = Apportionment.largestRemainder();
        List<BigDecimal> thirds = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

        assertThat(Told.message(method.explain(10_000, thirds, 0).message()))
                .isEqualTo("part.explained part=3334 total=10000 weight=1 sum=3"
                        + " method=apportionment.largest-remainder quota=3333.333333 shared=10000"
                        + " ground=part.raised-tie");
        assertThat(Told.message(method.explain(-10_000, thirds, 2).message()))
                .isEqualTo("part.explained part=-3333 total=-10000 weight=1 sum=3"
                        + " method=apportionment.largest-remainder quota=-3333.333333 shared=-10000"
                        + " ground=(part.mirrored ground=part.not-raised-tie)");
        assertThat(Told.message(method.over(REGIONS).explain(11, "North").message()))
                .isEqualTo("part.explained part=3 total=11 weight=0.3 sum=1 method=apportionment.largest-remainder"
                        + " quota=3.3 shared=11 ground=part.not-raised");
        assertThat(Told.message(method.over(REGIONS).explain(10, "West").ground()))
                .isEqualTo("part.whole-quota");
        assertThat(Told.message(method.over(REGIONS)
                        .minimum("West", 5)
                        .explain(10, "West")
                        .ground()))
                .isEqualTo("part.at-minimum");
        assertThat(Told.message(method.over(REGIONS)
                        .fixed("West", 5)
                        .explain(10, "West")
                        .ground()))
                .isEqualTo("part.fixed");
        assertThat(Told.message(method.over(REGIONS)
                        .near(Map.of("East", 5L, "North", 4L, "West", 2L))
                        .explain(11, "North")
                        .ground()))
                .isEqualTo("part.kept");
        assertThat(Told.message(Apportionment.cumulative()
                        .over(REGIONS)
                        .explain(11, "North")
                        .ground()))
                .isEqualTo("part.running-total after=9 before=6");
        assertThat(Told.message(Apportionment.staggered()
                        .ofSequence(1, 2)
                        .over(REGIONS)
                        .explain(11, "North")
                        .ground()))
                .isEqualTo("part.running-total-from from=75 % after=9 before=5");
        assertThat(Told.message(Apportionment.staggered()
                        .ofSequence(1, 2)
                        .over(REGIONS)
                        .explain(11, "North")
                        .method()))
                .isEqualTo("apportionment.staggered");
        assertThat(Told.message(Apportionment.sainteLague()
                        .over(REGIONS)
                        .explain(11, "East")
                        .method()))
                .isEqualTo("apportionment.named name=" + Apportionment.sainteLague());
        assertThat(Told.message(Apportionment.sainteLague()
                        .over(REGIONS)
                        .explain(11, "East")
                        .ground()))
                .isEqualTo("part.both one=(part.last-unit priority=(part.priority priority=0.909091 signpost=5.5))"
                        + " other=(part.next-unit priority=(part.priority priority=0.769231 signpost=6.5))");
    }

    @Test
    void staggeredSellersDoNotAllStepOnTheSameDay() {
        long[] days = {1, 1, 1, 1};
        Apportionment method = Apportionment.staggered();

        assertThat(Apportionment.cumulative().split(1, days)).containsExactly(0, 1, 0, 0);
        assertThat(method.ofSequence(0, 4).split(1, days)).containsExactly(1, 0, 0, 0);
        assertThat(method.ofSequence(1, 4).split(1, days)).containsExactly(0, 0, 1, 0);
        assertThat(method.ofSequence(2, 4).split(1, days)).containsExactly(0, 1, 0, 0);
        assertThat(method.ofSequence(3, 4).split(1, days)).containsExactly(0, 0, 0, 1);
        assertThat(method.split(1, days)).isEqualTo(Apportionment.cumulative().split(1, days));
        assertThat(Apportionment.sainteLague().ofSequence(1, 4)).isEqualTo(Apportionment.sainteLague());
        assertThat(Serialized.copy(method.ofSequence(3, 4))).isEqualTo(method.ofSequence(3, 4));
        assertThat(method.ofSequence(3, 4)).isNotEqualTo(method.ofSequence(2, 4));
        assertThat(method).isNotEqualTo(Apportionment.cumulative()).hasToString("staggered cumulative rounding");
    }

    @Test
    void totalsBeyondTheRangeAreAnError() {
        assertThatThrownBy(() -> Apportionment.largestRemainder().split(Long.MIN_VALUE, 1, 1))
                .isInstanceOf(ArithmeticException.class);
        assertThat(Apportionment.largestRemainder().split(Long.MAX_VALUE, 1, 1))
                .containsExactly(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2);
    }

    private static Map<String, BigDecimal> weights(String... namesAndWeights) {
        ImmutableMap.Builder<String, BigDecimal> weights = ImmutableMap.builder();
        for (int i = 0; i < namesAndWeights.length; i += 2) {
            weights.put(namesAndWeights[i], new BigDecimal(namesAndWeights[i + 1]));
        }
        return weights.build();
    }

    @TestFactory
    Stream<DynamicTest> partsAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "there must be at least one part",
                        () -> Apportionment.largestRemainder().over(Map.of())),
                Refused.with(
                        "an impossible split must have a problem (split of 1)",
                        () -> SplitResult.impossible("split of 1", List.of())),
                Refused.with("there must be at least one part", () -> PartWeights.of(List.of())),
                Refused.with(
                        "weight must not be negative but was -0.5 (part 1)",
                        () -> PartWeights.of(List.of(BigDecimal.ONE, new BigDecimal("-0.5")))),
                Refused.with(
                        "there is no part South; parts are [East, North, West]",
                        () -> Apportionment.dean().over(REGIONS).minimum("South", 1)),
                Refused.with(
                        "there is no part South; parts are [East, North, West]",
                        () -> Apportionment.dean().over(REGIONS).maximum("South", 1)),
                Refused.with(
                        "there is no part South; parts are [East, North, West]",
                        () -> Apportionment.dean().over(REGIONS).explain(1, "South")),
                Refused.with(
                        "staying near an earlier split is not offered with Dean; use largest remainder",
                        () -> Apportionment.dean()
                                .splitNear(1, new long[] {1, 1}, 0, 2, new long[] {1, 0}, new long[2])),
                Refused.with(
                        "staying near an earlier split is not offered with Dean; use largest remainder",
                        () -> Apportionment.dean()
                                .splitWithin(
                                        1,
                                        new long[] {1, 1},
                                        new long[2],
                                        new long[] {1, 1},
                                        0,
                                        2,
                                        new long[] {1, 0},
                                        new long[2])));
    }

    @Test
    void sharesSplitToTheLastUnitAndAddToOne() {
        Map<String, Ratio> thirds = new LinkedHashMap<>();
        List.of("a", "b", "c").forEach(name -> thirds.put(name, Ratio.of(1, 3)));

        assertThat(Apportionment.largestRemainder().splitByShares(100, thirds))
                .containsExactly(Map.entry("a", 34L), Map.entry("b", 33L), Map.entry("c", 33L));
        assertThat(Apportionment.largestRemainder()
                        .splitByShares(Money.parse("EUR -1.00"), thirds)
                        .values())
                .containsExactly(Money.parse("EUR -0.34"), Money.parse("EUR -0.33"), Money.parse("EUR -0.33"));
        thirds.remove("c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.largestRemainder().splitByShares(100, thirds))
                .withMessage("shares must add to 1 but add to 2/3");
    }
}
