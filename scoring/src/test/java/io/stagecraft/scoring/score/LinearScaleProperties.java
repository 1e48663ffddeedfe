// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.scoring.card.LinearScale;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A line gives the same points whatever the type of the number, and always those of the formula. */
class LinearScaleProperties {
    @Property
    void everyTypeOfNumberGivesThePointsOfTheFormula(
            @ForAll @IntRange(min = -5_000, max = 5_000) int lower,
            @ForAll @IntRange(min = 1, max = 3_000) int length,
            @ForAll @IntRange(min = -500, max = 500) int lowerPoints,
            @ForAll @IntRange(min = -500, max = 500) int upperPoints,
            @ForAll @IntRange(max = 3) int decimals,
            @ForAll @IntRange(min = -6_000, max = 9_000) int number) {
        LinearScale line = LinearScale.of(
                        tenths(lower),
                        BigDecimal.valueOf(lowerPoints),
                        tenths(lower + length),
                        BigDecimal.valueOf(upperPoints))
                .withDecimals(decimals);
        ScorecardDefinition card = ScorecardDefinition.builder()
                .id("line")
                .labels(Labels.of("Line"))
                .addCriteria(ScoreCriterion.of("x", "How much?", line).withWeight(new BigDecimal("0.5")))
                .build();
        BigDecimal points = formula(line, tenths(number)).multiply(new BigDecimal("0.5"));

        assertThat(Scorecard.of(
                                card,
                                Extractors.<BigDecimal>builder()
                                        .number("x", Optional::of)
                                        .build())
                        .score(tenths(number))
                        .points())
                .isEqualByComparingTo(points);
        assertThat(Scorecard.of(
                                card,
                                Extractors.<Ratio>builder()
                                        .ratio("x", Optional::of)
                                        .build())
                        .score(Ratio.of(number, 10))
                        .points())
                .isEqualByComparingTo(points);
        assertThat(Scorecard.of(
                                card,
                                Extractors.<Double>builder().real("x", x -> x).build())
                        .score(number / 10.0)
                        .points())
                .isEqualByComparingTo(points);
        assertThat(Scorecard.of(card)
                        .scoreAll(ScoreColumns.ofRows(1)
                                .numbers("x", new long[] {number}, 1)
                                .build())
                        .points(0))
                .isEqualByComparingTo(points);
    }

    private static BigDecimal formula(LinearScale line, BigDecimal number) {
        BigDecimal inside = number.max(line.lower()).min(line.upper());
        BigDecimal length = line.upper().subtract(line.lower());
        return line.upperPoints()
                .subtract(line.lowerPoints())
                .multiply(inside.subtract(line.lower()))
                .add(line.lowerPoints().multiply(length))
                .divide(length, line.decimals(), RoundingMode.HALF_UP);
    }

    private static BigDecimal tenths(int number) {
        return BigDecimal.valueOf(number, 1);
    }
}
