// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static io.stagecraft.scoring.score.CardDomain.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ClassBasis;
import io.stagecraft.scoring.card.Effect;
import io.stagecraft.scoring.card.LinearScale;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cards on other cards. */
class ScorecardsTest {
    private static ScorecardDefinition card(String id, ScoreCriterion... criteria) {
        return ScorecardDefinition.builder()
                .id(id)
                .labels(Labels.of(id))
                .addCriteria(criteria)
                .build();
    }

    private static ScoreCriterion asked(String id) {
        return ScoreCriterion.of(id, id + "?", AnswerScale.yesPartlyNo(2, 1, 0));
    }

    /** A question that another card answers: 1 point up to 2, 5 points above. */
    private static ScoreCriterion answeredBy(String id, String card) {
        return ScoreCriterion.of(
                        id,
                        id + "?",
                        BandScale.of(
                                Band.upTo(new BigDecimal(2), BigDecimal.ONE),
                                Band.above(new BigDecimal(2), new BigDecimal(5))))
                .withCard(card);
    }

    private static final ScorecardDefinition FIT = card("fit", asked("need"), asked("money"));
    private static final ScorecardDefinition OVERALL = card("overall", answeredBy("how-fit", "fit"), asked("sponsor"));
    private static final Scorecards CARDS = Scorecards.of(List.of(OVERALL, FIT));

    @Test
    void theScoreOfACardAnswersAQuestionOfAnother() {
        assertThat(CARDS.scoreAll(yes("need", "money", "sponsor")))
                .hasToString("{overall=overall: 7 points, 2 of 2 answered, decided, fit=fit: 4 points, 2 of 2 answered,"
                        + " decided}");
    }

    @Test
    void openLowerCardLeavesTheUpperQuestionOpen() {
        Score open = CARDS.score("overall", yes("need", "sponsor"));
        assertThat(open.openQuestions()).extracting(OpenQuestion::criterionId).containsExactly("how-fit");
        assertThat(open.worst()).isEqualTo(Ratio.of(3));
        assertThat(open.best()).isEqualTo(Ratio.of(7));

        Score certain = CARDS.score("overall", yes("sponsor").and("need", Answer.NO));
        assertThat(certain.openQuestions()).isEmpty();
        assertThat(certain.points()).isEqualTo("3");
    }

    @Test
    void lowerCardDecidedByAnswersCountsOnceItIsRated() {
        ScorecardDefinition half = FIT.withClassBasis(ClassBasis.ANSWERED)
                .withAggregation(Aggregation.normalised())
                .withMinimumCoverage(Ratio.of(1, 2));
        ScorecardDefinition above = card(
                "overall",
                ScoreCriterion.of(
                                "how-fit",
                                "How fit?",
                                LinearScale.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN))
                        .withCard("fit"));
        Scorecards cards = Scorecards.of(List.of(half, above));

        assertThat(cards.score("overall", CardAnswers.none().and("need", Answer.PARTLY))
                        .points())
                .isEqualTo("5");
        assertThat(cards.score("overall", CardAnswers.none()).openQuestions()).hasSize(1);
    }

    @Test
    void knockOutOfACardKnocksOutTheCardsAboveIt() {
        ScorecardDefinition strict = FIT.withCriterion(
                "need", need -> need.withScale(((AnswerScale) need.scale()).withEffect("NO", Effect.KNOCK_OUT)));
        Scorecards cards = Scorecards.of(List.of(strict, OVERALL));

        Score out = cards.score("overall", yes("money", "sponsor").and("need", Answer.NO));

        assertThat(out.status()).isEqualTo(ScoreStatus.KNOCKED_OUT);
        assertThat(out.knockOuts()).extracting(Object::toString).hasSize(1);
    }

    @Test
    void aCircleOfCardsIsRefused() {
        assertThat(Told.refusal(() -> Scorecards.of(List.of(
                        card("top", answeredBy("x", "a")),
                        card("a", answeredBy("x", "b")),
                        card("b", answeredBy("x", "a")),
                        FIT))))
                .containsExactly("scorecards", "cards cards.circle value=a on b on a");
        assertThat(Told.refusal(() -> Scorecards.of(List.of(card("a", answeredBy("x", "a"))))))
                .containsExactly("scorecards", "cards cards.circle value=a on a");
    }

    @Test
    void aTowerOfTenThousandCardsIsScored() {
        List<ScorecardDefinition> tower = new ArrayList<>(List.of(FIT));
        for (int i = 1; i < 10_000; i++) {
            tower.add(card("c" + i, answeredBy("x", i == 1 ? "fit" : "c" + (i - 1))));
        }
        Collections.reverse(tower);

        assertThat(Scorecards.of(tower).score("c9999", yes("need", "money")).points())
                .isEqualTo("5");
    }

    @Test
    void cardsThatDoNotHoldTogetherAreRefusedAtOnce() {
        assertThat(Told.refusal(() -> Scorecards.of(
                        List.of(FIT, FIT, OVERALL.withCriteria(answeredBy("x", "nowhere"), asked("sponsor"))))))
                .containsExactly(
                        "scorecards",
                        "cards[1].id id.duplicate value=fit",
                        "cards[2].criteria[0].card card.unknown known=[fit, overall] value=nowhere");
        assertThat(Told.refusal(() -> Scorecards.of(List.of()))).containsExactly("scorecards", "cards cards.none");
        assertThat(Told.refusal(() -> card("x", asked("need").withCard("fit"))))
                .containsExactly("scorecard \"x\"", "criteria[0].scale card.scale");
        assertThat(Told.refusal(() -> Scorecards.of(List.of(FIT.withAggregation(Aggregation.named("squared"))))))
                .containsExactly("scorecards", "cards[0].aggregation aggregation.own value=squared");
        assertThatThrownBy(() -> CARDS.scoreAll(
                        CardAnswers.builder().number("how-fit", 3).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("answer to how-fit must come from card fit but was 3 (scorecard overall)");
        assertThatThrownBy(() -> CARDS.scoreAll(yes("age")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no card asks age (scorecards [overall, fit])");
        assertThatThrownBy(() -> CARDS.score("risk", CardAnswers.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("card must be one of [overall, fit] but was risk");
    }
}
