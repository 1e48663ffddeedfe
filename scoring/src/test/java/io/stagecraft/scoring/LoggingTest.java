// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.history.Stay;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Logged;
import io.stagecraft.scoring.learning.LogisticRegression;
import io.stagecraft.scoring.learning.NumberTable;
import io.stagecraft.scoring.probability.AgedConversion;
import io.stagecraft.scoring.ranking.PairwiseComparison;
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
                .containsExactly("logistic regression of 6 deals, at most 100 iterations: CONVERGED;"
                        + " left out as constant: [region]");
    }

    @Test
    void aFitThatStoppedAtItsLimitSaysSo() {
        assertThat(Logged.atDebug(() ->
                        LogisticRegression.standard().withMaximumIterations(1).fit(AGES, WON)))
                .containsExactly("logistic regression of 6 deals, at most 1 iterations: NOT_CONVERGED;"
                        + " left out as constant: [region]");
    }

    @Test
    void curvesSayWhichStaysAndStagesTheyLeftOut() {
        List<DealPath> history = List.of(
                DealPath.of(Stay.of("talk", 10, Stay.End.WON)),
                DealPath.of(Stay.of("talk", 20, Stay.End.LOST).withIsEntryKnown(false)),
                DealPath.of(Stay.of("parked", 90, Stay.End.STILL_THERE)));

        assertThat(Logged.atDebug(() -> AgedConversion.of(history)))
                .containsExactly("curves of 1 stages from 3 deals; left out are 1 stays whose entry is not known,"
                        + " and the stages [parked], which never led to an end");
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
