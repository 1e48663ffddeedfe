// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.learning.WeightOfEvidence.ZeroCells;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How what is known of deals becomes numbers and levels, and what levels say. */
class EncodingTest {
    private static final FeatureSet FEATURES = FeatureSet.of(
            FeatureDefinition.number("days", 30), FeatureDefinition.category("channel", "direct", "dealer", "partner"));

    private record Deal(OptionalDouble days, Optional<String> channel) {}

    private static final BoundFeatures<Deal> BOUND = FEATURES.<Deal>bind()
            .number("days", Deal::days)
            .category("channel", Deal::channel)
            .build();

    @Test
    void unknownHasAColumnOfItsOwn() {
        assertThat(FEATURES.columns())
                .containsExactly("days", "days unknown", "channel=dealer", "channel=partner", "channel unknown");
        assertThat(BOUND.row(new Deal(OptionalDouble.of(7), Optional.of("direct"))))
                .containsExactly(7, 0, 0, 0, 0);
        assertThat(BOUND.row(new Deal(OptionalDouble.of(7), Optional.of("partner"))))
                .containsExactly(7, 0, 0, 1, 0);
        assertThat(BOUND.row(new Deal(OptionalDouble.empty(), Optional.empty())))
                .containsExactly(30, 1, 0, 0, 1);
        assertThat(BOUND.row(new Deal(OptionalDouble.of(Double.NaN), Optional.of("mail"))))
                .containsExactly(30, 1, 0, 0, 1);
        assertThat(BOUND.table(List.of(new Deal(OptionalDouble.of(7), Optional.of("dealer")))))
                .isEqualTo(NumberTable.of(
                        FEATURES.columns(),
                        new double[] {7},
                        new double[] {0},
                        new double[] {1},
                        new double[] {0},
                        new double[] {0}));
    }

    @Test
    void everyFeatureIsBound() {
        assertThat(Told.refusal(
                        () -> FEATURES.<Deal>bind().number("days", Deal::days).build()))
                .containsExactly("binding of features", "channel feature.unbound");
        assertThatThrownBy(() -> FEATURES.<Deal>bind().number("channel", Deal::days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a number must be one of the set but was channel");
        assertThat(Told.refusal(() -> FeatureSet.of())).containsExactly("feature set", "features features.empty");
        assertThat(Told.refusal(
                        () -> FeatureSet.of(FeatureDefinition.number("x", 0), FeatureDefinition.number("x", 1))))
                .containsExactly(
                        "feature set", "features[1] column.twice value=x", "features[1] column.twice value=x unknown");
    }

    @Test
    void levelsBeginAtTheirCut() {
        CategoryColumn column = Binning.at(10, 20).apply("days", new double[] {9.99, 10, 19, 20, 500, Double.NaN});

        assertThat(column.levels()).containsExactly("below 10", "[10, 20)", "from 20");
        assertThat(column.value(0)).contains("below 10");
        assertThat(column.value(1)).contains("[10, 20)");
        assertThat(column.value(3)).contains("from 20");
        assertThat(column.value(5)).isEmpty();
    }

    @Test
    void quantilesCutIntoEqualParts() {
        assertThat(Binning.quantiles(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, 4).cuts())
                .containsExactly(3.0, 5.0, 7.0);
        assertThat(Binning.quantiles(new double[] {1, 1, 1, 1, 1, 1, 2, 3}, 4).cuts())
                .containsExactly(2.0);
        assertThatThrownBy(() -> Binning.quantiles(new double[] {4, 4}, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values must differ to be binned (2 values)");
    }

    @Test
    void anEmptyCellIsFlaggedOrSmoothed() {
        List<String> levels = List.of("a", "b");
        WeightOfEvidence flagged =
                WeightOfEvidence.of("x", levels, new long[] {0, 10}, new long[] {10, 10}, ZeroCells.FLAG);
        WeightOfEvidence smooth =
                WeightOfEvidence.of("x", levels, new long[] {0, 10}, new long[] {10, 10}, ZeroCells.SMOOTH);

        assertThat(flagged.isFlagged()).isTrue();
        assertThat(flagged.informationValue()).isEmpty();
        assertThat(flagged.bin("a").orElseThrow().weight()).isEmpty();
        assertThat(smooth.bin("a").orElseThrow().weight().orElseThrow())
                .isCloseTo(Math.log(0.5 / 10.5 / 0.5), within(1e-12));
        assertThat(smooth.informationValue()).isPresent();
        assertThat(Serialized.copy(smooth)).isEqualTo(smooth);
    }

    @Test
    void unknownValuesAreALevelOfTheirOwn() {
        CategoryColumn column = CategoryColumn.of("x", List.of("a", "", "a", "", "b", "b"));
        WeightOfEvidence weights =
                WeightOfEvidence.of(column, new boolean[] {true, false, false, true, true, false}, ZeroCells.FLAG);

        assertThat(weights.bins()).extracting(WeightOfEvidence.Bin::level).containsExactly("a", "b", "unknown");
        assertThat(weights.informationValue()).hasValue(0);
        assertThat(weights.encode(CategoryColumn.of("x", List.of("c", "a", ""))))
                .containsExactly(0, 0, 0);
    }

    @Test
    void plattCalibrationFindsTheLine() {
        double[] scores = new double[4000];
        boolean[] won = new boolean[4000];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i % 40 / 10.0;
            // 2 s - 3 on log-odds, each score a hundred times
            won[i] = i / 40 < Math.round(100 / (1 + Math.exp(3 - 2 * scores[i])));
        }
        PlattCalibration calibration = PlattCalibration.fit(scores, won);

        assertThat(calibration.slope()).isCloseTo(2, within(0.03));
        assertThat(calibration.intercept()).isCloseTo(-3, within(0.05));
        assertThat(calibration.probability(1.5).value()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void plattCalibrationOfSeparatedScoresIsFinite() {
        PlattCalibration calibration =
                PlattCalibration.fit(new double[] {0, 1, 2, 3}, new boolean[] {false, false, true, true});

        assertThat(calibration.probability(3).value()).isBetween(0.6, 1.0);
        assertThat(calibration.probability(0).value()).isBetween(0.0, 0.4);
        assertThat(calibration.size()).isEqualTo(4);
        assertThat(calibration.happened()).isEqualTo(2);
        assertThatThrownBy(() -> PlattCalibration.builder()
                        .slope(1)
                        .intercept(0)
                        .size(3)
                        .happened(4)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it must be fitted to a deal, and happened to at most all, but 4 of 3 did");
    }

    @Test
    void isotonicCalibrationRunsBetweenItsScores() {
        IsotonicCalibration calibration =
                IsotonicCalibration.fit(new double[] {1, 1, 2, 3, 3}, new boolean[] {false, true, false, true, true});

        assertThat(calibration.probability(0).value()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(calibration.probability(2).value()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(calibration.probability(2.5).value()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(calibration.probability(9)).isEqualTo(Probability.certain());
        assertThat(calibration.size()).isEqualTo(5);
        assertThat(calibration.happened()).isEqualTo(3);
    }

    @Test
    void groupsThatDifferByChanceOnlyAreTheParent() {
        BetaPrior same = BetaPrior.fit(new long[] {50, 50, 50}, new long[] {100, 100, 100});
        BetaPrior apart = BetaPrior.fit(new long[] {90, 10, 50}, new long[] {100, 100, 100});

        assertThat(same.strength()).isEqualTo(1e6);
        assertThat(apart.strength()).isLessThan(10);
        assertThat(BetaPrior.ofMean(0.30, 20).shrink(4, 5)).isCloseTo(0.40, within(1e-15));
        assertThatThrownBy(() -> BetaPrior.fit(new long[] {3}, new long[] {3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("won and lost are both needed, but of 3 deals 3 were won");
    }

    @Test
    void textsOfUnknownWordsSayNothing() {
        MultinomialNaiveBayes model = MultinomialNaiveBayes.empty()
                .plus("won", List.of("budget", "date"))
                .plus("lost", List.of("later"));

        assertThat(model.probabilities(List.of("umbrella")))
                .containsEntry("won", 0.5)
                .containsEntry("lost", 0.5);
        assertThatThrownBy(() -> MultinomialNaiveBayes.empty().logJoint(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no text was read yet");
    }

    @TestFactory
    Stream<DynamicTest> columnsAndCutsAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "levels must be in [2, 100000] but were 1", () -> Binning.quantiles(new double[] {1, 2}, 1)),
                Refused.with("a binning must have a cut", () -> Binning.at()),
                Refused.with("cuts[0] must be finite but was Infinity", () -> Binning.at(Double.POSITIVE_INFINITY)),
                Refused.with("cuts must ascend but were [2.0, 1.0]", () -> Binning.at(2, 1)),
                Refused.with(
                        "levels of x must be distinct but were [a, a]",
                        () -> CategoryColumn.ofCodes("x", List.of("a", "a"), new int[0])),
                Refused.with(
                        "codes[0] of x must be in [-1, 1) but was 1",
                        () -> CategoryColumn.ofCodes("x", List.of("a"), new int[] {1})),
                Refused.with("a table must have a column", () -> CategoryTable.of()),
                Refused.with(
                        "columns must have one length, 1, but y had 2",
                        () -> CategoryTable.of(
                                CategoryColumn.of("x", List.of("a")), CategoryColumn.of("y", List.of("a", "b")))),
                Refused.with(
                        "expected one team per deal, but got 2 teams for 1 deal",
                        () -> CategoryTable.of(CategoryColumn.of("x", List.of("a")))
                                .withTeams(CategoryColumn.of("team", List.of("a", "b")))),
                Refused.with(
                        "a category must have at least two levels but had [a] (feature x)",
                        () -> FeatureDefinition.category("x", "a")),
                Refused.with(
                        "levels must be distinct but were [a, a] (feature x)",
                        () -> FeatureDefinition.category("x", "a", "a")),
                Refused.with(
                        "standIn must be finite but was NaN (feature x)",
                        () -> FeatureDefinition.number("x", Double.NaN)),
                Refused.with(
                        "names must be distinct but were [x, x]",
                        () -> NumberTable.of(List.of("x", "x"), new double[1], new double[1])),
                Refused.with(
                        "expected one name per column, but got 2 names for 1 column",
                        () -> NumberTable.of(List.of("x", "y"), new double[1])),
                Refused.with(
                        "columns must have one length, 1, but y had 2",
                        () -> NumberTable.of(List.of("x", "y"), new double[1], new double[2])),
                Refused.with(
                        "expected one event count per level, but got 1 event count for 2 levels",
                        () -> WeightOfEvidence.of(
                                "x", List.of("a", "b"), new long[] {1}, new long[] {1, 1}, ZeroCells.FLAG)),
                Refused.with(
                        "counts must be at least 0 but were -1 and 1 (level a)",
                        () -> WeightOfEvidence.of(
                                "x", List.of("a", "b"), new long[] {-1, 1}, new long[] {1, 1}, ZeroCells.FLAG)),
                Refused.with(
                        "the event must have happened and not happened, but did so 0.0 and 2.0 times (x)",
                        () -> WeightOfEvidence.of(
                                "x", List.of("a", "b"), new long[] {0, 0}, new long[] {1, 1}, ZeroCells.FLAG)));
    }
}
