// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.history.Stay;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Logged;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.learning.LogisticRegression;
import io.stagecraft.scoring.learning.NumberTable;
import io.stagecraft.scoring.probability.AgedConversion;
import io.stagecraft.scoring.ranking.PairwiseComparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What scoring tells an operator, at debug only. */
class LoggingTest {
    private static final NumberTable AGES =
            NumberTable.of(List.of("age", "region"), new double[][] {{1, 2, 3, 4, 5, 6}, {7, 7, 7, 7, 7, 7}});
    private static final boolean[] WON = {false, true, false, true, false, true};

    @Test
    void aLearnerSaysWhichColumnsItLeftOut() {
        assertThat(Logged.atDebug(() -> LogisticRegression.standard().fit(AGES, WON)))
                .containsExactly("logistic regression of 6 deals, iterations at most 100: CONVERGED;"
                        + " left out as constant: [region]");
    }

    @Test
    void aFitThatStoppedAtItsLimitSaysSo() {
        assertThat(Logged.atDebug(() ->
                        LogisticRegression.standard().withMaximumIterations(1).fit(AGES, WON)))
                .containsExactly("logistic regression of 6 deals, iterations at most 1: NOT_CONVERGED;"
                        + " left out as constant: [region]");
    }

    @Test
    void curvesSayWhichStaysAndStagesTheyLeftOut() {
        List<DealPath> history = List.of(
                DealPath.of(Stay.of("talk", 10, Stay.End.WON)),
                DealPath.of(Stay.of("talk", 20, Stay.End.LOST).withIsEntryKnown(false)),
                DealPath.of(Stay.of("parked", 90, Stay.End.STILL_THERE)));

        assertThat(Logged.atDebug(() -> AgedConversion.of(history)))
                .containsExactly(
                        "curves of 1 of the stages of 3 deals; left out are 1 of the stays, whose entry is not known,"
                                + " and the stages [parked], which never led to an end");
    }

    @Test
    void probabilitiesThatHaveNotSettledSaySo() {
        List<Stay> backAndForth = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            backAndForth.add(Stay.moved("talk", 1, "offer"));
            backAndForth.add(Stay.moved("offer", 1, "talk"));
        }
        backAndForth.add(Stay.of("talk", 1, Stay.End.WON));
        List<DealPath> history = List.of(DealPath.of(backAndForth.toArray(Stay[]::new)));

        assertThat(Logged.atDebug(() -> AgedConversion.of(history)))
                .contains("win probabilities on entry still moved by 4.5627345901522176E-8 after 10000 rounds");
    }

    @Test
    void weightsThatHaveNotSettledSaySo() {
        PairwiseComparison circle = PairwiseComparison.of(List.of("age", "region", "size"))
                .prefer("age", "region", Ratio.of(100_000))
                .prefer("region", "size", Ratio.of(100_000))
                .prefer("size", "age", Ratio.of(200_000));

        assertThat(Logged.atDebug(circle::weights))
                .containsExactly("weights of [age, region, size] still moved by 0.14916040055238583 after 10000 steps");
    }

    @Test
    void aCardWithTooManyTotalsSaysHowItsClassesWereTried() {
        ScorecardDefinition.Builder card = ScorecardDefinition.builder()
                .id("wide")
                .labels(Labels.of("Wide"))
                .addClasses(ScoreClass.lowest("low", "Low"), ScoreClass.from("high", "High", BigDecimal.TEN));
        for (int place = 1; place <= 10_000; place *= 10) {
            AnswerOption[] digits = new AnswerOption[10];
            for (int digit = 0; digit < digits.length; digit++) {
                digits[digit] = AnswerOption.of("D" + digit, "digit " + digit, (long) digit * place);
            }
            card.addCriteria(ScoreCriterion.of("place-" + place, "Which digit?", AnswerScale.of(digits)));
        }

        assertThat(Logged.atDebug(card::build))
                .containsExactly("scorecard wide: classes tried on the range of points only, as there are more than"
                        + " 10000 totals");
    }

    @Test
    void nothingIsToldAtInfo() {
        assertThat(Logged.atInfo(() -> {
                    LogisticRegression.standard().fit(AGES, WON);
                    AgedConversion.of(List.of(DealPath.of(Stay.of("talk", 10, Stay.End.WON))));
                    PairwiseComparison.of(List.of("age", "region"))
                            .prefer("age", "region", Ratio.of(3))
                            .weights();
                }))
                .isEmpty();
    }
}
