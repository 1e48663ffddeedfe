// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RankingTest {

    @Test
    void comparisonsWithoutContradictionGiveTheirOwnWeights() {
        PairwiseComparison comparison = PairwiseComparison.of(List.of("a", "b", "c"))
                .prefer("a", "b", Ratio.of(2))
                .prefer("b", "c", Ratio.of(2))
                .prefer("a", "c", Ratio.of(4));
        assertThat(comparison.weights(4))
                .isEqualTo(Map.of(
                        "a", new BigDecimal("0.5714"),
                        "b", new BigDecimal("0.2857"),
                        "c", new BigDecimal("0.1429")));
        assertThat(comparison.consistencyRatio()).isCloseTo(0, within(1e-12));
        assertThat(Serialized.copy(comparison)).isEqualTo(comparison).hasSameHashCodeAs(comparison);
    }

    @Test
    void comparisonsInACircleContradictEachOther() {
        PairwiseComparison circle = PairwiseComparison.of(List.of("a", "b", "c"))
                .prefer("a", "b", Ratio.of(9))
                .prefer("b", "c", Ratio.of(9))
                .prefer("c", "a", Ratio.of(9));
        assertThat(circle.isConsistent()).isFalse();
        assertThat(PairwiseComparison.of(List.of("a", "b"))
                        .prefer("a", "b", Ratio.of(9))
                        .consistencyRatio())
                .isZero();
    }

    @Test
    void aPairThatWasNeverComparedIsSaid() {
        PairwiseComparison partial =
                PairwiseComparison.of(List.of("a", "b", "c")).prefer("b", "a", Ratio.of(4));

        assertThat(partial.isComplete()).isFalse();
        assertThat(partial.defaultsUsed())
                .extracting(Told::used)
                .containsExactly(
                        "default.pair-not-compared first=a second=c", "default.pair-not-compared first=b second=c");
        assertThat(partial).hasToString("PairwiseComparison[a, b, c]{a/b 1/4}");
    }

    @Test
    void aPairThatWasComparedAsEqualIsNoAssumption() {
        PairwiseComparison equal = PairwiseComparison.of(List.of("a", "b")).prefer("a", "b", Ratio.one());

        assertThat(equal.isComplete()).isTrue();
        assertThat(equal.defaultsUsed()).isEmpty();
        assertThat(equal).isNotEqualTo(PairwiseComparison.of(List.of("a", "b")));
        assertThat(equal.weights())
                .isEqualTo(PairwiseComparison.of(List.of("a", "b")).weights());
    }

    @Test
    void incomparableAlternativesAreRefused() {
        PairwiseComparison two = PairwiseComparison.of(List.of("a", "b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.prefer("a", "c", Ratio.of(2)))
                .withMessage("name must be one of [a, b] but was c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.prefer("a", "b", Ratio.zero()))
                .withMessage("times must be above 0 but was 0 (a over b)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseComparison.of(List.of("a", "a")))
                .withMessage("names must be different but were [a, a]");
    }

    @Test
    void equalAlternativesTieAndAColumnOfZerosIsIgnored() {
        List<Alternatives.Ranked<String>> same = Alternatives.of(List.of("x", "y"))
                .higherIsBetter("zero", 1, name -> 0)
                .lowerIsBetter("length", 1, String::length)
                .byCloseness();
        assertThat(same).extracting(Alternatives.Ranked::subject).containsExactly("x", "y");
        assertThat(same).allMatch(ranked -> ranked.score() == 0.5 && !ranked.isDistinguished());
    }

    @Test
    void aCriterionMayPreferLess() {
        Alternatives<String> shortest =
                Alternatives.of(List.of("longer", "at")).lowerIsBetter("length", 1, String::length);
        assertThat(shortest.byCloseness().get(0)).hasToString("at: 1.0");
        assertThat(shortest.byWeightedProduct().get(0).subject()).isEqualTo("at");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Alternatives.of(List.of(""))
                        .higherIsBetter("length", 1, String::length)
                        .byWeightedProduct())
                .withMessage("value must be above 0 and finite but was 0.0 (criterion length, alternative 0)");
    }

    @TestFactory
    Stream<DynamicTest> comparisonsAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "a thing is not compared with itself but was (a)",
                        () -> PairwiseComparison.of(List.of("a", "b")).prefer("a", "a", Ratio.one())),
                Refused.with(
                        "times must be above 0 but was 0 (a over b)",
                        () -> PairwiseComparison.of(List.of("a", "b")).prefer("a", "b", Ratio.zero())),
                Refused.with(
                        "weight must be above 0 and finite but was 0.0 (criterion price)",
                        () -> Alternatives.of(List.of("a")).lowerIsBetter("price", 0, name -> 1)),
                Refused.with(
                        "there must be at least one criterion",
                        () -> Alternatives.of(List.of("a")).byWeightedProduct()),
                Refused.with(
                        "there must be 1 to 10 things to compare but were 0", () -> PairwiseComparison.of(List.of())));
    }
}
