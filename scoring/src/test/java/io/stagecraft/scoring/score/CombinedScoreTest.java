// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static io.stagecraft.scoring.score.CardDomain.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several cards together: their points add up, and the sum can have classes of its own. */
class CombinedScoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final List<ScoreClass> CLASSES =
            List.of(ScoreClass.lowest("low", "Low"), ScoreClass.from("high", "High", new BigDecimal("2.5")));

    private final ScoringStrategy<CardAnswers> both = ScoringStrategy.sum(
                    "Both",
                    List.of(
                            only(card("fit", "need", "money")),
                            only(card("risk", "credit")).times(new BigDecimal("0.5"))))
            .withClasses(CLASSES);

    private static ScorecardDefinition card(String id, String... criteria) {
        ScorecardDefinition.Builder card = ScorecardDefinition.builder().id(id).labels(Labels.of(id));
        for (String criterion : criteria) {
            card.addCriteria(ScoreCriterion.of(
                    criterion,
                    criterion,
                    AnswerScale.of(
                            AnswerOption.of("YES", "yes", 2),
                            AnswerOption.of("PARTLY", "partly", 1),
                            AnswerOption.of("NO", "no", 0))));
        }
        return card.build();
    }

    private static ScoringStrategy<CardAnswers> only(ScorecardDefinition card) {
        return (answers, asOf) -> Scorecard.of(card).score(answers.to(card));
    }

    @Test
    void aSumIsUndecidedWhileItsWorstAndBestCaseLieInDifferentClasses() {
        Score open = both.score(yes("need"), DAY);

        assertThat(open.status()).isEqualTo(ScoreStatus.UNDECIDED);
        assertThat(open.scoreClass()).isEmpty();
        assertThat(open.worstPoints()).isEqualByComparingTo("2");
        assertThat(open.bestPoints()).isEqualByComparingTo("5");
        assertThat(open.openQuestions())
                .extracting(OpenQuestion::criterionId, OpenQuestion::atStake, OpenQuestion::isDecisive)
                .containsExactly(tuple("money", new BigDecimal("2"), true), tuple("credit", BigDecimal.ONE, true));
    }

    @Test
    void aSumThatCanOnlyBeInOneClassIsDecided() {
        Score decided = both.score(yes("need", "money"), DAY);

        assertThat(decided).hasToString("Both: 4 points, 2 of 3 answered, High");
        assertThat(decided.classes()).isEqualTo(CLASSES);
    }

    @Test
    void aCriterionThatTwoCardsShareIsNamedByItsCard() {
        Score sum = ScoringStrategy.<CardAnswers>sum(
                        "Both",
                        List.of(
                                only(card("fit", "need", "money")),
                                only(card("risk", "need", "credit")).times(new BigDecimal("0.5")),
                                only(card("risk", "need"))))
                .score(yes("need").and("credit", Answer.NO), DAY);

        assertThat(sum.contributions())
                .extracting(part -> part.id() + " " + part.amount())
                .containsExactly("fit/need 2", "risk/need 1", "credit 0", "risk-2/need 2");
        assertThat(sum.contribution("risk/need")).isPresent();
        assertThat(sum.openQuestions()).extracting(OpenQuestion::criterionId).containsExactly("money");
    }

    @Test
    void criterionHasOneNameAnsweredOrOpen() {
        Score open = ScoringStrategy.<CardAnswers>sum(
                        "Both", List.of(only(card("fit", "need", "money")), only(card("risk", "need"))))
                .score(yes("money"), DAY);

        assertThat(open.contributions()).extracting(part -> part.id()).containsExactly("money");
        assertThat(open.openQuestions()).extracting(OpenQuestion::criterionId).containsExactly("fit/need", "risk/need");
    }

    @Test
    void theValueOfASumLiesBetweenItsWorstAndItsBestCase() {
        ScorecardDefinition atLeastOne = ScorecardDefinition.builder()
                .id("one")
                .labels(Labels.of("One"))
                .addCriteria(
                        ScoreCriterion.of("x", "X?", AnswerScale.yesNo(5, 1)),
                        ScoreCriterion.of("y", "Y?", AnswerScale.yesNo(3, 0)))
                .build();
        Score open = ScoringStrategy.<CardAnswers>sum(
                        "Both", List.of(only(atLeastOne).times(BigDecimal.TEN), only(card("fit", "need"))))
                .score(yes("need", "y"), DAY);

        assertThat(open.points()).isEqualTo("32");
        assertThat(open.worst()).isEqualTo(Ratio.of(42));
        assertThat(open.value()).contains(Ratio.of(42));
    }

    @Test
    void aBoundIsReachedExactly() {
        ScoringStrategy<CardAnswers> tenths = ScoringStrategy.<CardAnswers>sum(
                        "Tenths",
                        List.of(
                                only(card("a", "need")).times(new BigDecimal("0.05")),
                                only(card("b", "money")).times(new BigDecimal("0.35"))))
                .withClasses(List.of(
                        ScoreClass.lowest("low", "Low"), ScoreClass.from("high", "High", new BigDecimal("0.8"))));

        assertThat(tenths.score(yes("need", "money"), DAY).scoreClass())
                .map(ScoreClass::id)
                .contains("high");
    }

    @Test
    void aKnockOutLeavesNoClass() {
        Score out = both.withKnockOut(Message.said("sanctions", "on a list"), any -> true)
                .score(yes("need", "money"), DAY);

        assertThat(out.status()).isEqualTo(ScoreStatus.KNOCKED_OUT);
        assertThat(out.scoreClass()).isEmpty();
    }

    @Test
    void aClassOfASumCanBeSetByHand() {
        ClassifiedScore set = ClassifiedScore.of(both.score(yes("need"), DAY))
                .overriddenWith(ManualOverride.of("high", "Head of sales", "an old friend", DAY));

        assertThat(set.scoreClass()).map(ScoreClass::id).contains("high");
        assertThat(set.recomputed(both.score(yes("need", "money"), DAY), OverridePolicy.KEEP_UNTIL_CLASS_CHANGES)
                        .override())
                .isEmpty();
    }

    @Test
    void anOverrideEndsWithItsLastDay() {
        Score open = both.score(yes("need"), DAY);
        ManualOverride month =
                ManualOverride.of("high", "Head of sales", "an old friend", DAY).withUntil(DAY.plusDays(30));
        ClassifiedScore set = ClassifiedScore.of(open).overriddenWith(month);

        assertThat(set.recomputed(open, OverridePolicy.KEEP, DAY.plusDays(30)).override())
                .contains(month);
        assertThat(set.recomputed(open, OverridePolicy.KEEP, DAY.plusDays(31)).override())
                .isEmpty();
        assertThatThrownBy(() -> month.withUntil(DAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "an override must not end before it was set but was set on 2026-11-21 until 2026-11-20 (class high)");
    }

    @Test
    void classesThatDoNotHoldTogetherAreRefusedAtOnce() {
        assertThat(Told.refusal(() -> both.withClasses(
                        List.of(ScoreClass.from("a", "A", BigDecimal.ONE), ScoreClass.lowest("a", "A")))))
                .contains(
                        "classes[0].bound class.lowest value=1",
                        "classes[1].id id.duplicate value=a",
                        "classes[1].bound class.bound");
        Score open = both.score(yes("need"), DAY);
        assertThat(Told.refusal(() -> open.classifiedBy(List.of())))
                .containsExactly("classes of a score", "classes classes.none");
        assertThat(Told.refusal(() -> open.classifiedBy(Stream.concat(
                                Stream.of(ScoreClass.lowest("0", "0")),
                                IntStream.rangeClosed(1, 120)
                                        .mapToObj(i -> ScoreClass.from("" + i, "" + i, BigDecimal.valueOf(i))))
                        .toList())))
                .containsExactly("classes of a score", "classes classes.count most=120 value=121");
    }

    @Test
    void knockingOutKeepsValueAndBoundsInTheUnitOfTheCard() {
        ScorecardDefinition shares = card("fit", "need", "money").withAggregation(Aggregation.normalised());
        Score open = Scorecard.of(shares).score(yes("need"));
        Score out = Scorecard.of(shares)
                .withKnockOut(Message.of("bankrupt"), answers -> true)
                .score(yes("need"), LocalDate.of(2026, 11, 30));
        assertThat(out.status()).isEqualTo(ScoreStatus.KNOCKED_OUT);
        assertThat(out.worst()).isEqualTo(open.worst()).isEqualTo(Ratio.of(1, 2));
        assertThat(out.best()).isEqualTo(open.best()).isEqualTo(Ratio.one());
        assertThat(out.value()).isEqualTo(open.value()).contains(Ratio.one());
        assertThat(out.points()).isEqualTo("2");
    }

    @Test
    void aSumIsExplainedInTheQuestionsOfItsCards() {
        ScoringStrategy<CardAnswers> sum =
                ScoringStrategy.sum("Both", List.of(only(card("fit", "need", "money")), only(card("risk", "need"))));

        assertThat(sum.score(yes("need", "money"), DAY).explanation().children())
                .extracting(part -> Told.message(part.label()))
                .containsExactly(
                        "score.part-of card=fit part=(score.question question=need)",
                        "score.question question=money",
                        "score.part-of card=risk part=(score.question question=need)");
    }

    @Test
    void atMostAThousandStrategiesStandOnOneAnother() {
        ScoringStrategy<CardAnswers> chain = only(card("fit", "need"));
        for (int i = 0; i < 1_000; i++) {
            chain = chain.onlyWhere(answers -> true);
        }
        ScoringStrategy<CardAnswers> longest = chain;

        assertThat(longest.score(yes("need"), DAY).points()).isEqualByComparingTo("2");
        assertThatThrownBy(() -> longest.times(BigDecimal.TEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strategies must stand at most 1000 deep on one another");
    }

    @Test
    @SuppressWarnings("NullAway")
    void aStrategyWithoutAScoreIsNamed() {
        ScoringStrategy<CardAnswers> silent = new ScoringStrategy<>() {
            @Override
            public Score score(CardAnswers answers, LocalDate asOf) {
                return null;
            }

            @Override
            public String toString() {
                return "silent";
            }
        };

        assertThatThrownBy(() -> ScoringStrategy.sum("One", List.of(silent)).score(yes("need"), DAY))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("score of the strategy silent");
    }

    @Test
    void aChangeTellsWhatWasAndWhatIs() {
        Score before = both.score(yes("need"), DAY);
        Score after = both.score(yes("need").and("need", Answer.NO).and("money", Answer.PARTLY), DAY);

        assertThat(after.minus(before).contributions())
                .extracting(part -> part.id() + " " + part.amount() + " " + Told.message(part.reason()))
                .containsExactly(
                        "need -2 score.change before=(score.answer answer=yes) after=(score.answer answer=no)",
                        "money 1 score.change before=score.not-scored after=(score.answer answer=partly)");
    }

    @Test
    void aChangeTakesContributionsOfOneIdTogether() {
        Score once = Score.of("Visits", List.of(Contribution.of("visit", BigDecimal.ONE, "first")));
        Score twice = Score.of(
                "Visits",
                List.of(
                        Contribution.of("visit", BigDecimal.ONE, "first"),
                        Contribution.of("visit", BigDecimal.TEN, "second")));

        assertThat(twice.minus(once).contributions())
                .extracting(part -> Told.message(part.reason()))
                .containsExactly("score.change before=(contribution text=first)"
                        + " after=(score.both first=(contribution text=first) second=(contribution text=second))");
    }

    @Test
    void onePointIsOnePoint() {
        assertThat(Score.of("Visits", List.of(Contribution.of("visit", BigDecimal.ONE, "first"))))
                .hasToString("Visits: 1 point, 1 of 1 answered, decided");
    }
}
