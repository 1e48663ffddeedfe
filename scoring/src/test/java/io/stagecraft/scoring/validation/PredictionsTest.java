// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import static io.stagecraft.fixtures.ReferenceTable.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Told;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PredictionsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/reference/scoring/metrics.csv", numLinesToSkip = 1)
    void theMeasuresAreThePublishedOnes(
            String metric, String outcomes, String probabilities, String expected, String tolerance) {
        Predictions predictions = Predictions.of(numbers(probabilities), outcomes(outcomes));
        OptionalDouble value = switch (metric) {
            case "auc", "auc_all_ties", "auc_one_class" ->
                predictions.rankingQuality().area();
            case "brier" -> predictions.brier();
            case "log_loss" -> predictions.logLoss();
            case "ece_2_bins_l1" -> predictions.reliability(2).meanError();
            case "ece_2_bins_l2" -> predictions.reliability(2).rootMeanSquareError();
            case "ece_2_bins_max" -> predictions.reliability(2).largestError();
            default -> throw new AssertionError(metric);
        };

        if (expected.equals("UNDEFINED")) {
            assertThat(value).isEmpty();
        } else {
            double allowed = tolerance.equals("exact") ? 0 : Double.parseDouble(tolerance);
            assertThat(value.orElseThrow()).isCloseTo(Double.parseDouble(expected), within(allowed));
        }
    }

    @Test
    void aPredictionBeyondTheLastIsRefusedByItsIndex() {
        Predictions predictions = Predictions.of(new double[] {0.5}, new boolean[] {true});

        assertThatThrownBy(() -> predictions.predicted(1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Index 1 out of bounds for length 1");
        assertThatThrownBy(() -> predictions.happened(-1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Index -1 out of bounds for length 1");
    }

    /** The example of DeLong's placements by hand: two won at 0.6 and 0.9, three lost at 0.2, 0.6 and 0.7. */
    @Test
    void standardErrorCountsTiesByHalf() {
        RankingQuality quality = RankingQuality.of(
                new double[] {0.6, 0.9, 0.2, 0.6, 0.7}, new boolean[] {true, true, false, false, false});

        // shares of the won: (1 + 0.5) / 3 and 1; of the lost: 1, 0.75 and 0.5; area 0.75
        assertThat(quality.area()).hasValue(0.75);
        double ofWon = (0.25 * 0.25 + 0.25 * 0.25) / 1 / 2;
        double ofLost = (0.25 * 0.25 + 0 + 0.25 * 0.25) / 2 / 3;
        assertThat(quality.standardError().orElseThrow()).isCloseTo(Math.sqrt(ofWon + ofLost), within(1e-15));
    }

    @Test
    void theStandardErrorIsThatOfHanleyAndMcNeil() {
        RankingQuality perfect = RankingQuality.of(new double[] {1, 2}, new boolean[] {false, true});

        assertThat(perfect.area()).hasValue(1);
        assertThat(perfect.hanleyMcNeilError()).hasValue(0);
        assertThat(perfect.standardError()).isEmpty();
    }

    @Test
    void reliabilityHasIntervals() {
        ReliabilityTable table = Predictions.of(new double[] {0, 0.1, 0.5, 0.5, 1}, outcomes("0;1;0;1;1"))
                .reliability(2);

        ReliabilityBin low = table.bins().get(0);
        assertThat(low.size()).isEqualTo(4);
        assertThat(low.happened()).isEqualTo(2);
        assertThat(low.meanPredicted().orElseThrow()).isCloseTo(0.275, within(1e-15));
        assertThat(low.gap().orElseThrow()).isCloseTo(0.225, within(1e-15));
        assertThat(low.lowerShare()).isCloseTo(0.15003898915214955, within(1e-12));
        assertThat(low.upperShare()).isCloseTo(0.8499610108478506, within(1e-12));
        assertThat(table.bins().get(1).lowerShare()).isCloseTo(0.20654931437723745, within(1e-12));
        assertThat(table.bins().get(1).upperShare()).isEqualTo(1);
    }

    @Test
    void anEmptyBinHasNoShare() {
        ReliabilityBin empty = Predictions.of(new double[] {0.9}, outcomes("1"))
                .reliability(4)
                .bins()
                .get(0);

        assertThat(empty.share()).isEmpty();
        assertThat(empty.lowerShare()).isZero();
        assertThat(empty.upperShare()).isEqualTo(1);
    }

    @Test
    void liftIsTheShareAmongTheBestOverTheShareOfAll() {
        Predictions predictions = Predictions.of(new double[] {0.9, 0.8, 0.3, 0.3, 0.1}, outcomes("1;1;0;1;0"));

        assertThat(predictions.lift(0.4).orElseThrow()).isCloseTo(1 / 0.6, within(1e-15));
        // the third of five is half of a pair of which one happened
        assertThat(predictions.lift(0.6).orElseThrow()).isCloseTo(2.5 / 3 / 0.6, within(1e-15));
        assertThat(predictions.lift(1).orElseThrow()).isCloseTo(1, within(1e-15));
        assertThat(Predictions.of(new double[] {0.5}, outcomes("0")).lift(0.5)).isEmpty();
    }

    /** Hanley &amp; McNeil 1982: 109 images rated from 1 to 5, many ties; they print 0.893 and 0.032. */
    @Test
    void ratingsOfImagesRankAsPublished() {
        int[] normal = {33, 6, 6, 11, 2};
        int[] abnormal = {3, 2, 2, 11, 33};
        double[] rating = new double[109];
        boolean[] ill = new boolean[109];
        int at = 0;
        for (int level = 0; level < 5; level++) {
            for (int i = 0; i < normal[level] + abnormal[level]; i++) {
                rating[at] = level + 1.0;
                ill[at++] = i < abnormal[level];
            }
        }
        RankingQuality quality = RankingQuality.of(rating, ill);

        assertThat(quality.area().orElseThrow()).isCloseTo(0.893, within(5e-4));
        assertThat(quality.hanleyMcNeilError().orElseThrow()).isCloseTo(0.032, within(5e-4));
        assertThat(quality.gini().orElseThrow()).isCloseTo(2 * quality.area().orElseThrow() - 1, within(1e-15));
        assertThat(quality.kolmogorovSmirnov().orElseThrow()).isCloseTo(45.0 / 58 - 7.0 / 51, within(1e-12));
    }

    @Test
    void theBrierScoreFallsIntoItsParts() {
        Predictions predictions = Predictions.of(new double[] {0.2, 0.2, 0.2, 0.8, 0.8, 0.5}, outcomes("0;1;0;1;1;0"));
        BrierParts parts = predictions.brierParts().orElseThrow();

        assertThat(parts.uncertainty()).isEqualTo(0.25);
        assertThat(parts.reliability())
                .isCloseTo((3 * Math.pow(0.2 - 1.0 / 3, 2) + 2 * 0.04 + 0.25) / 6, within(1e-15));
        assertThat(parts.resolution()).isCloseTo((3 * Math.pow(1.0 / 3 - 0.5, 2) + 2 * 0.25 + 0.25) / 6, within(1e-15));
        assertThat(parts.score()).isCloseTo(predictions.brier().orElseThrow(), within(1e-15));
        assertThat(Predictions.of(new double[0], new boolean[0]).brierParts()).isEmpty();
    }

    @Test
    void calibrationInTheLargeComparesTotals() {
        CalibrationInTheLarge large = Predictions.of(new double[] {0.5, 0.5, 0.2, 0.8}, outcomes("1;1;0;1"))
                .calibrationInTheLarge();

        assertThat(large.expected()).isCloseTo(2, within(1e-15));
        assertThat(large.happened()).isEqualTo(3);
        assertThat(large.ratio().orElseThrow()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(large.z().orElseThrow()).isCloseTo(1 / Math.sqrt(0.82), within(1e-12));
    }

    @Test
    void populationStabilityIsZeroForTheSameDeals() {
        assertThat(PopulationStability.of(new long[] {10, 20}, new long[] {100, 200})
                        .index()
                        .orElseThrow())
                .isCloseTo(0, within(1e-15));
        assertThat(PopulationStability.of(new long[] {50, 50}, new long[] {80, 20})
                        .index()
                        .orElseThrow())
                .isCloseTo(0.3 * Math.log(1.6) - 0.3 * Math.log(0.4), within(1e-12));
        assertThat(PopulationStability.of(new long[] {0, 0}, new long[] {1, 1}).index())
                .isEmpty();
    }

    @Test
    void moreDealsThanCanBeCountedAreRefusedByName() {
        assertThatThrownBy(() -> PopulationStability.of(new long[] {Long.MAX_VALUE, Long.MAX_VALUE}, new long[] {1, 1}))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("deals then must fit a long but was 18446744073709551614");
        assertThatThrownBy(() -> PopulationStability.of(new long[] {1, 1}, new long[] {1, Long.MAX_VALUE}))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("deals now must fit a long but was 9223372036854775808");
    }

    @Test
    void probabilitiesAreInRange() {
        assertThatThrownBy(() -> Predictions.of(new double[] {0.5, Double.NaN}, outcomes("0;1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("predicted[1] must be in [0, 1] but was NaN");
        assertThatThrownBy(() -> Predictions.of(new double[] {0.5}, outcomes("0;1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected one outcome per prediction, but got 2 outcomes for 1 prediction");
    }

    private static boolean[] outcomes(String list) {
        String[] parts = list.split(";", -1);
        boolean[] outcomes = new boolean[parts.length];
        for (int i = 0; i < parts.length; i++) {
            outcomes[i] = parts[i].equals("1");
        }
        return outcomes;
    }

    @Test
    void aReportHasASentenceForEachMeasure() {
        Predictions four = Predictions.of(new double[] {0.9, 0.7, 0.6, 0.2}, outcomes("1;0;1;0"));
        Predictions two = Predictions.of(new double[] {0.75, 0.25}, outcomes("1;0"));

        assertThat(ValidationReport.of(four, 2).messages())
                .extracting(Told::message)
                .containsExactly(
                        "validation.happened predictions=4 happened=2 expected=2.4",
                        "validation.ranking area=0.75 error=0.3536",
                        "validation.brier brier=0.175 share=0.25",
                        "validation.log-loss loss=0.5108",
                        "validation.calibration error=0.35 bins=10",
                        "validation.lift lift=2");
        assertThat(ValidationReport.of(two, 1).messages())
                .extracting(Told::message)
                .contains("validation.area area=1");
        assertThat(ValidationReport.of(two).messages())
                .extracting(Told::message)
                .containsExactly("validation.too-few happened=1 others=1 minimum=20");
    }

    @TestFactory
    Stream<DynamicTest> samplesAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "expected one count per level, but got 2 counts for 1 level",
                        () -> PopulationStability.of(new long[1], new long[2])),
                Refused.with(
                        "counts must be at least 0 but were -1 and 1 (level 0)",
                        () -> PopulationStability.of(new long[] {-1}, new long[] {1})),
                Refused.with(
                        "expected one outcome per score, but got 2 outcomes for 1 score",
                        () -> RankingQuality.of(new double[1], new boolean[2])),
                Refused.with(
                        "scores[0] must be a number but was NaN",
                        () -> RankingQuality.of(new double[] {Double.NaN}, new boolean[1])),
                Refused.with(
                        "bins must be in [1, 100000] but were 0",
                        () -> Predictions.of(new double[1], new boolean[1]).reliability(0)));
    }
}
