// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A double is scored as the decimal that people read, alone and in a column. */
class BandScaleProperties {
    @Property
    void aDoubleHasTheScoreOfItsShortestDecimal(
            @ForAll("edges") List<BigDecimal> edges,
            @ForAll boolean closedBelow,
            @ForAll("numbers") List<Double> drawn) {
        ScorecardDefinition card = card(edges, closedBelow);
        Scorecard<Double> byDouble = Scorecard.of(
                card, Extractors.<Double>builder().real("x", number -> number).build());
        Scorecard<BigDecimal> byDecimal = Scorecard.of(
                card, Extractors.<BigDecimal>builder().number("x", Optional::of).build());
        double[] numbers = DoubleStream.concat(
                        drawn.stream().mapToDouble(number -> number),
                        edges.stream()
                                .mapToDouble(BigDecimal::doubleValue)
                                .flatMap(edge -> DoubleStream.of(Math.nextDown(edge), edge, Math.nextUp(edge))))
                .filter(Double::isFinite)
                .toArray();
        ScoreTable table = byDouble.scoreAll(
                ScoreColumns.ofRows(numbers.length).reals("x", numbers).build());

        for (int row = 0; row < numbers.length; row++) {
            Score expected = byDecimal.score(BigDecimal.valueOf(numbers[row]));
            Score score = byDouble.score(numbers[row]);

            assertThat(score).isEqualTo(expected).isEqualTo(table.score(row));
            assertThat(score.contributions()).isEqualTo(expected.contributions());
            assertThat(score.points()).isEqualTo(table.points(row));
            assertThat(score.scoreClass()).isEqualTo(expected.scoreClass()).isEqualTo(table.scoreClass(row));
        }
    }

    @Property
    void aWholeNumberHasTheScoreOfItsDecimal(
            @ForAll("edges") List<BigDecimal> edges, @ForAll boolean closedBelow, @ForAll long number) {
        ScorecardDefinition card = card(edges, closedBelow);

        assertThat(Scorecard.of(
                                card,
                                Extractors.<Long>builder()
                                        .whole("x", each -> each)
                                        .build())
                        .score(number))
                .isEqualTo(Scorecard.of(
                                card,
                                Extractors.<BigDecimal>builder()
                                        .number("x", Optional::of)
                                        .build())
                        .score(BigDecimal.valueOf(number)));
    }

    /** Returns a card whose bands, from the lowest up, give 0, 1, 2 ... points and a class each. */
    private static ScorecardDefinition card(List<BigDecimal> edges, boolean closedBelow) {
        List<BigDecimal> ascending = edges.stream().sorted().distinct().toList();
        List<Band> bands = new ArrayList<>();
        List<ScoreClass> classes = new ArrayList<>();
        for (int i = 0; i <= ascending.size(); i++) {
            BigDecimal points = BigDecimal.valueOf(i);
            bands.add(band(ascending, i, closedBelow, points));
            classes.add(i == 0 ? ScoreClass.lowest("c0", "0") : ScoreClass.from("c" + i, "" + i, points));
        }
        return ScorecardDefinition.builder()
                .id("bands")
                .labels(Labels.of("Bands"))
                .addCriteria(ScoreCriterion.of("x", "How much?", BandScale.of(bands)))
                .addAllClasses(classes)
                .build();
    }

    private static Band band(List<BigDecimal> edges, int i, boolean closedBelow, BigDecimal points) {
        if (i == 0) {
            return closedBelow ? Band.below(edges.get(0), points) : Band.upTo(edges.get(0), points);
        }
        if (i == edges.size()) {
            return closedBelow ? Band.from(edges.get(i - 1), points) : Band.above(edges.get(i - 1), points);
        }
        return closedBelow
                ? Band.between(edges.get(i - 1), edges.get(i), points)
                : Band.aboveUpTo(edges.get(i - 1), edges.get(i), points);
    }

    @Provide
    Arbitrary<List<BigDecimal>> edges() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-99, 99).map(units -> BigDecimal.valueOf(units, 1)),
                        Arbitraries.doubles().map(BigDecimal::valueOf))
                .map(BigDecimal::stripTrailingZeros)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Double>> numbers() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles(),
                        Arbitraries.longs().between(-100, 100).map(units -> units / 10.0),
                        Arbitraries.of(0.0, -0.0, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE))
                .list()
                .ofMaxSize(8);
    }
}
