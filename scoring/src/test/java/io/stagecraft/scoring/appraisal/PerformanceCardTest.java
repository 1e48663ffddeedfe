// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.score.Extractors;
import io.stagecraft.scoring.score.OpenQuestion;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.ScoreStatus;
import io.stagecraft.scoring.score.Scorecard;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PerformanceCardTest {
    private static CardAnswers.Builder onPlan() {
        CardAnswers.Builder answers = CardAnswers.builder();
        PerformanceCard.standard().criteria().forEach(row -> answers.number(row.id(), 1));
        return answers;
    }

    private static Score with(String row, String value) {
        return Scorecard.of(PerformanceCard.standard())
                .score(onPlan().build()
                        .and(CardAnswers.builder()
                                .number(row, new BigDecimal(value))
                                .build()));
    }

    @Test
    void theWholePlanIsTheWholeCard() {
        Score score = Scorecard.of(PerformanceCard.standard()).score(onPlan().build());
        assertThat(score.points()).isEqualTo(new BigDecimal("100"));
        assertThat(score.value()).contains(Ratio.one());
        assertThat(score.defaultsUsed())
                .extracting(Told::used)
                .containsExactly(
                        "default.performance-weights",
                        "default.performance-points",
                        "default.performance-coverage coverage=70 %");
    }

    @Test
    void pointsRiseEvenlyToThePlanAndStayThere() {
        assertThat(with(PerformanceCard.ATTAINMENT, "0.925").points()).isEqualTo(new BigDecimal("97"));
        assertThat(with(PerformanceCard.ATTAINMENT, "1.5").points()).isEqualTo(new BigDecimal("100"));
    }

    @Test
    void expensesGiveFullPointsAtThePlanAndNoneAtTwiceThePlan() {
        assertThat(with(PerformanceCard.SELLING_EXPENSE_RATIO, "0.7").points()).isEqualTo(new BigDecimal("100"));
        assertThat(with(PerformanceCard.SELLING_EXPENSE_RATIO, "1.25").points()).isEqualTo(new BigDecimal("97.5"));
        assertThat(with(PerformanceCard.SELLING_EXPENSE_RATIO, "3").points()).isEqualTo(new BigDecimal("90"));
    }

    @Test
    void aMissingRowIsLeftOutWithItsWeightAndNamed() {
        record Seller(Ratio attainment, Ratio collection) {}
        Extractors.Builder<Seller> extractors = Extractors.<Seller>builder()
                .ratio(PerformanceCard.ATTAINMENT, seller -> Optional.of(seller.attainment))
                .ratio(PerformanceCard.COLLECTION, seller -> Optional.of(seller.collection))
                .ratio(PerformanceCard.NEW_CUSTOMERS, seller -> Optional.empty())
                .ratio(PerformanceCard.SELLING_EXPENSE_RATIO, seller -> Optional.of(Ratio.one()))
                .ratio(PerformanceCard.CUSTOMER_SATISFACTION, seller -> Optional.empty())
                .ratio(PerformanceCard.DATA_COMPLETE, seller -> Optional.empty());
        Scorecard<Seller> card = Scorecard.of(PerformanceCard.standard(), extractors.build());
        Score score = card.score(new Seller(Ratio.of(1, 2), Ratio.one()));
        assertThat(score.value()).contains(Ratio.of(50, 70));
        assertThat(score.openQuestions())
                .extracting(OpenQuestion::criterionId)
                .containsExactly(
                        PerformanceCard.NEW_CUSTOMERS,
                        PerformanceCard.CUSTOMER_SATISFACTION,
                        PerformanceCard.DATA_COMPLETE);
    }

    @Test
    void belowSeventyPercentOfTheWeightTheCardIsNotRated() {
        Score score = Scorecard.of(PerformanceCard.standard())
                .score(CardAnswers.builder()
                        .number(PerformanceCard.ATTAINMENT, 1)
                        .number(PerformanceCard.COLLECTION, 1)
                        .build());
        assertThat(score.status()).isEqualTo(ScoreStatus.NOT_RATED);
        assertThat(score.value()).isEmpty();
        assertThat(score.points()).isEqualTo(new BigDecimal("60"));
    }
}
