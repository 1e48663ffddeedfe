// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** A number lies in one interval, whatever type it has, and that is the one that plain comparison finds. */
class CutPointsProperties {
    private static CutPoints cuts(List<BigDecimal> edges, boolean closedBelow) {
        BigDecimal[] ascending = edges.stream().sorted().distinct().toArray(BigDecimal[]::new);
        return closedBelow ? CutPoints.closedBelow(ascending) : CutPoints.closedAbove(ascending);
    }

    private static int expected(List<BigDecimal> edges, boolean closedBelow, BigDecimal number) {
        return (int) edges.stream()
                .distinct()
                .filter(edge -> closedBelow ? number.compareTo(edge) >= 0 : number.compareTo(edge) > 0)
                .count();
    }

    @Property
    void aDoubleLiesWhereItsShortestDecimalDoes(
            @ForAll("edges") List<BigDecimal> edges, @ForAll boolean closedBelow, @ForAll("doubles") double number) {
        CutPoints cuts = cuts(edges, closedBelow);

        assertThat(cuts.indexOf(number))
                .isEqualTo(cuts.indexOf(BigDecimal.valueOf(number)))
                .isEqualTo(expected(edges, closedBelow, BigDecimal.valueOf(number)));
    }

    @Property
    void aDoubleNextToACutLiesWhereItsShortestDecimalDoes(
            @ForAll("edges") List<BigDecimal> edges, @ForAll boolean closedBelow) {
        CutPoints cuts = cuts(edges, closedBelow);

        for (BigDecimal edge : edges) {
            double near = edge.doubleValue();
            for (double number : new double[] {Math.nextDown(near), near, Math.nextUp(near)}) {
                if (Double.isFinite(number)) {
                    assertThat(cuts.indexOf(number)).isEqualTo(cuts.indexOf(BigDecimal.valueOf(number)));
                }
            }
        }
    }

    @Property
    void aNumberAtTheEndOfItsTypeLiesInTheOutermostIntervalThatTypeReaches(
            @ForAll("edges") List<BigDecimal> edges, @ForAll boolean closedBelow) {
        CutPoints cuts = cuts(edges, closedBelow);

        assertThat(cuts.indexOf(Double.POSITIVE_INFINITY)).isEqualTo(cuts.intervals() - 1);
        assertThat(cuts.indexOf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(cuts.indexOf(-0.0)).isEqualTo(cuts.indexOf(0.0)).isEqualTo(cuts.indexOf(BigDecimal.ZERO));
        for (double most : new double[] {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, -Double.MIN_VALUE}) {
            assertThat(cuts.indexOf(most)).isEqualTo(cuts.indexOf(BigDecimal.valueOf(most)));
        }
        for (long most : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE, Long.MIN_VALUE + 1}) {
            assertThat(cuts.indexOf(most)).isEqualTo(cuts.indexOf(BigDecimal.valueOf(most)));
        }
    }

    @Property
    void aWholeNumberAndARatioLieWhereTheirDecimalDoes(
            @ForAll("edges") List<BigDecimal> edges, @ForAll boolean closedBelow, @ForAll("longs") long number) {
        CutPoints cuts = cuts(edges, closedBelow);

        assertThat(cuts.indexOf(number))
                .isEqualTo(cuts.indexOf(Ratio.of(number)))
                .isEqualTo(expected(edges, closedBelow, BigDecimal.valueOf(number)));
        assertThat(cuts.indexOf(Ratio.of(number, 1000)))
                .isEqualTo(expected(edges, closedBelow, BigDecimal.valueOf(number, 3)));
        assertThat(cuts.timesTenTo(3).indexOf(number)).isEqualTo(cuts.indexOf(BigDecimal.valueOf(number, 3)));
    }

    @Property
    void aRatioNextToACutLiesWhereComparingCrosswisePutsIt(
            @ForAll("numerators") long numerator, @ForAll("denominators") long denominator) {
        Ratio edge = Ratio.of(numerator, denominator);
        CutPoints cuts = CutPoints.builder().beginAt(edge).build();

        for (int more = -1; more <= 1; more++) {
            for (int longer = -1; longer <= 1; longer++) {
                Ratio near = Ratio.of(numerator + more, denominator + longer);
                assertThat(cuts.indexOf(near)).isEqualTo(near.compareTo(edge) >= 0 ? 1 : 0);
            }
        }
    }

    @Property
    void aRatioOfLongerAndLongerNumbersLiesWhereComparingCrosswisePutsIt(
            @ForAll @LongRange(min = -1000, max = 1000) long numerator,
            @ForAll @LongRange(min = 1, max = 1000) long denominator,
            @ForAll @IntRange(max = 61) int bits) {
        Ratio edge = Ratio.of(numerator, denominator);
        CutPoints cuts = CutPoints.builder().beginAt(edge).build();
        long times = Math.max(1, (1L << bits) / Math.max(Math.abs(numerator), denominator));

        for (int more = -1; more <= 1; more++) {
            Ratio near = Ratio.of(numerator * times + more, denominator * times);
            assertThat(cuts.indexOf(near)).isEqualTo(near.compareTo(edge) >= 0 ? 1 : 0);
        }
    }

    @Provide
    Arbitrary<Long> numerators() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-Long.MAX_VALUE + 1, Long.MAX_VALUE - 1),
                Arbitraries.longs().between(-1000, 1000));
    }

    @Provide
    Arbitrary<Long> denominators() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(2, Long.MAX_VALUE - 1),
                Arbitraries.longs().between(2, 1000));
    }

    @Provide
    Arbitrary<List<BigDecimal>> edges() {
        Arbitrary<BigDecimal> near = Combinators.combine(
                        Arbitraries.longs().between(-1000, 1000), Arbitraries.of(0, 1, 2))
                .as(BigDecimal::valueOf)
                .map(edge -> edge.signum() == 0 ? BigDecimal.ZERO : edge.stripTrailingZeros());
        Arbitrary<BigDecimal> any = Arbitraries.doubles()
                .map(BigDecimal::valueOf)
                .map(edge -> edge.signum() == 0 ? BigDecimal.ZERO : edge.stripTrailingZeros());
        Arbitrary<BigDecimal> fine = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1"), BigDecimal.ONE)
                .ofScale(25)
                .map(edge -> edge.signum() == 0 ? BigDecimal.ZERO : edge.stripTrailingZeros());
        return Arbitraries.oneOf(near, any, fine).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
                Arbitraries.doubles(), Arbitraries.longs().between(-1000, 1000).map(units -> units / 100.0));
    }

    @Provide
    Arbitrary<Long> longs() {
        return Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.longs().between(-1000, 1000));
    }
}
