package io.stagecraft.scoring.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
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
    void aLevelHasItsWeightAndItsInformationTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightOfEvidence.Bin.builder()
                        .level("big")
                        .events(3)
                        .others(2)
                        .weight(OptionalDouble.of(0.4))
                        .build())
                .withMessage("weight and informationPart must be given together but were OptionalDouble[0.4] and"
                        + " OptionalDouble.empty (level big)");
    }
}
