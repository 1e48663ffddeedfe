// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A fit that was stored is restored through its builder, which takes only what a fit can be. */
class StoredFitsTest {
    private static final LogisticModel MODEL = LogisticRegression.standard()
            .withRidge(0.1)
            .fit(NumberTable.of(List.of("x"), new double[] {1, 2, 3, 4}), new boolean[] {false, true, false, true})
            .orElseThrow();

    @Test
    void aModelIsRestoredAsItWas() {
        assertThat(LogisticModel.builder().from(MODEL).build()).isEqualTo(MODEL);
    }

    @Test
    void aModelHasOnlyNumbersThatAFitCanHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.withDeviance(Double.NaN))
                .withMessage("deviance must be at least 0 and finite but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.withHappened(5))
                .withMessage("it must be fitted to a deal, and happened to at most all, but 5 of 4 did");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.intercept().withStandardError(-1))
                .withMessage("standardError must be at least 0 but was -1.0 (variable intercept)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.intercept().withEstimate(Double.POSITIVE_INFINITY))
                .withMessage("estimate must be finite but was Infinity (variable intercept)");
    }

    @Test
    void aWordBelongsToAClassThatWasRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        MultinomialNaiveBayes.builder().putTexts("won", -1).build())
                .withMessage("texts must be at least 0 but were -1 (class won)");
    }

    @Test
    void theWeightOfALevelFollowsFromItsCounts() {
        WeightOfEvidence weights = WeightOfEvidence.of(
                "size", List.of("big", "small"), new long[] {3, 1}, new long[] {1, 3}, WeightOfEvidence.ZeroCells.FLAG);
        assertThat(new WeightOfEvidence.Builder().from(weights).build()).isEqualTo(weights);

        WeightOfEvidence.Bin forged = new WeightOfEvidence.Bin.Builder()
                .from(weights.bins().get(0))
                .weight(-3)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightOfEvidence.Builder()
                        .from(weights)
                        .bins(List.of(forged, weights.bins().get(1)))
                        .build())
                .withMessage("weight and informationPart must follow from the counts, and be Bin{level=big, events=3,"
                        + " others=1, weight=1.0986122886681096, informationPart=0.5493061443340548}, but were"
                        + " Bin{level=big, events=3, others=1, weight=-3.0, informationPart=0.5493061443340548}");
    }

    @Test
    void aVariableHasOneCoefficient() {
        Coefficient slope = Coefficient.builder()
                .variable("x")
                .estimate(1)
                .standardError(1)
                .mean(0)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.withCoefficients(slope, slope))
                .withMessage("duplicate coefficient of variable x");
    }

    @Test
    void theOnlyScoreOfACalibrationIsFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsotonicCalibration.builder()
                        .addScores(Double.NaN)
                        .addProbabilities(0.5)
                        .size(1)
                        .happened(1)
                        .build())
                .withMessage("scores[0] must be finite but was NaN");
    }
}
