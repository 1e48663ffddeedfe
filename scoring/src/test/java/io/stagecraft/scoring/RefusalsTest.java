// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.fixtures.Refused;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.grid.VolumeAgeRules;
import io.stagecraft.scoring.learning.IsotonicCalibration;
import io.stagecraft.scoring.learning.LogisticModel;
import io.stagecraft.scoring.learning.LogisticRegression;
import io.stagecraft.scoring.learning.MultinomialNaiveBayes;
import io.stagecraft.scoring.learning.NumberTable;
import io.stagecraft.scoring.learning.PlattCalibration;
import io.stagecraft.scoring.learning.PointsScale;
import io.stagecraft.scoring.lifetime.BgNbd;
import io.stagecraft.scoring.probability.AgedConversion;
import io.stagecraft.scoring.probability.ConversionCount;
import io.stagecraft.scoring.probability.MeasuredConversion;
import io.stagecraft.scoring.probability.StageCurve;
import io.stagecraft.scoring.probability.TwoFactor;
import io.stagecraft.scoring.probability.TwoFactorTable;
import io.stagecraft.scoring.qualification.FourQuestions;
import io.stagecraft.scoring.qualification.QualificationCards;
import io.stagecraft.scoring.qualification.QualificationQuestion;
import io.stagecraft.scoring.score.Extractors;
import io.stagecraft.scoring.score.ScoreColumns;
import io.stagecraft.scoring.score.ScoreTable;
import io.stagecraft.scoring.score.Scorecard;
import io.stagecraft.scoring.tier.ColumnPyramid;
import io.stagecraft.scoring.tier.TierScheme;
import io.stagecraft.scoring.tier.ValueMeasure;
import io.stagecraft.scoring.tier.ValuePyramid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bad arguments are refused with the rule and the value, package by package, where no other test says so. */
class RefusalsTest {
    private static final LogisticModel MODEL = LogisticRegression.standard()
            .withRidge(0.1)
            .fit(NumberTable.of(List.of("x"), new double[] {1, 2, 3, 4}), new boolean[] {false, true, false, true})
            .orElseThrow();
    private static final ScorecardDefinition CARD = QualificationCards.pointsCard();

    @TestFactory
    Stream<DynamicTest> cardsAndGrids() {
        return Refused.tests(
                Refused.with(
                        "a question must have one answer but fit has a choice and a number",
                        () -> CardAnswers.builder()
                                .putChoices("fit", "yes")
                                .putNumbers("fit", BigDecimal.ONE)
                                .build()),
                Refused.with(
                        "oldFromMonths must not be negative but was -1",
                        () -> VolumeAgeRules.builder().oldFromMonths(-1).build()),
                Refused.with(
                        "the aggregation must be the caller's own but was sum (scorecard points-card)",
                        () -> Scorecard.of(CARD, Extractors.builder().build(), answers -> BigDecimal.ZERO)));
    }

    @TestFactory
    Stream<DynamicTest> learnedModels() {
        return Refused.tests(
                Refused.with(
                        "variable must not be blank", () -> MODEL.intercept().withVariable(" ")),
                Refused.with(
                        "mean must be finite but was NaN (variable intercept)",
                        () -> MODEL.intercept().withMean(Double.NaN)),
                Refused.with(
                        "columns must be [x] but were [y]",
                        () -> MODEL.probabilities(NumberTable.of(List.of("y"), new double[] {1}))),
                Refused.with("iterations must be at least 0 but were -1", () -> MODEL.withIterations(-1)),
                Refused.with(
                        "a word must be of a class with texts but was of lost (late)",
                        () -> MultinomialNaiveBayes.builder()
                                .putTexts("won", 1)
                                .putWords("late", new TreeMap<>(Map.of("lost", 1L)))
                                .build()),
                Refused.with(
                        "words must be at least 0 but were -1 (late)",
                        () -> MultinomialNaiveBayes.builder()
                                .putTexts("won", 1)
                                .putWords("late", new TreeMap<>(Map.of("won", -1L)))
                                .build()),
                Refused.with(
                        "slope must be finite but was NaN",
                        () -> PlattCalibration.builder()
                                .slope(Double.NaN)
                                .intercept(0)
                                .size(2)
                                .happened(1)
                                .build()),
                Refused.with(
                        "intercept must be finite but was Infinity",
                        () -> PlattCalibration.builder()
                                .slope(1)
                                .intercept(Double.POSITIVE_INFINITY)
                                .size(2)
                                .happened(1)
                                .build()),
                Refused.with("a calibration must have a score", () -> isotonic(List.of(), List.of())),
                Refused.with(
                        "scores must ascend but were [2.0, 1.0]", () -> isotonic(List.of(2.0, 1.0), List.of(0.1, 0.2))),
                Refused.with(
                        "probabilities must not descend but were [0.2, 0.1]",
                        () -> isotonic(List.of(1.0, 2.0), List.of(0.2, 0.1))),
                Refused.with(
                        "odds must be above 0 but were 0.0",
                        () -> PointsScale.of(600, 50, 20).score(0)));
    }

    private static IsotonicCalibration isotonic(List<Double> scores, List<Double> probabilities) {
        return IsotonicCalibration.builder()
                .scores(scores)
                .probabilities(probabilities)
                .size(2)
                .happened(1)
                .build();
    }

    @TestFactory
    Stream<DynamicTest> probabilities() {
        StageCurve curve = StageCurve.builder()
                .stage("a")
                .onEntry(0.5)
                .addDays(0L, 30L)
                .addStayedLonger(2L, 1L)
                .addWinProbabilities(0.5, 0.4)
                .build();
        ConversionCount count = ConversionCount.of("a", 2, 1);
        return Refused.tests(
                Refused.with("days must begin with 0 but were [1, 30]", () -> curve.withDays(1L, 30L)),
                Refused.with("days must ascend but were [0, 0]", () -> curve.withDays(0L, 0L)),
                Refused.with("stayedLonger must be at least 0 but was -1", () -> curve.withStayedLonger(1L, -1L)),
                Refused.with(
                        "winProbabilitiesOfEnded must be none or one for each of 2 days but were 1",
                        () -> curve.withWinProbabilitiesOfEnded(0.5)),
                Refused.with(
                        "olderThanAnyThatLeftLater must be at least 0 but was -1",
                        () -> curve.withOlderThanAnyThatLeftLater(-1)),
                Refused.with("onEntry must be in [0, 1] but was 2.0 (stage a)", () -> curve.withOnEntry(2)),
                Refused.with(
                        "a curve must stand once but was twice: stage a, team any",
                        () -> AgedConversion.of(List.of()).withCurves(curve, curve)),
                Refused.with(
                        "longestWin must be at least 0 but was -1",
                        () -> AgedConversion.of(List.of()).withLongestWin(-1)),
                Refused.with(
                        "p95OfWins must be at least 0 but was -1",
                        () -> AgedConversion.of(List.of()).withP95OfWins(-1)),
                Refused.with(
                        "strength must be above 0 and finite but was 0.0 (stage a)",
                        () -> AgedConversion.of(List.of()).withTeamStrengths(Map.of("a", 0.0))),
                Refused.with(
                        "a count must stand once but was twice: stage a, team any",
                        () -> MeasuredConversion.builder()
                                .won(2)
                                .lost(1)
                                .addCounts(count, count)
                                .build()),
                Refused.with(
                        "a stage must have at most all wins and losses, 1 and 1, but had 2 and 1 (stage a)",
                        () -> MeasuredConversion.builder()
                                .won(1)
                                .lost(1)
                                .addCounts(count)
                                .build()),
                Refused.with(
                        "purchases must be at most 1000000 but was 1000001",
                        () -> BgNbd.of(0.2, 4, 0.8, 2.4).probabilityOf(1_000_001, 1)));
    }

    @TestFactory
    Stream<DynamicTest> qualification() {
        return Refused.tests(
                Refused.with(
                        "every question must have a card but only [] have",
                        () -> FourQuestions.builder().build()),
                Refused.with(
                        "classes must be among RED, AMBER and GREEN but were [consider-not-pursuing, limited-resources, pursue] (question IS_THERE_AN_OPPORTUNITY)",
                        () -> FourQuestions.standard()
                                .withCards(Map.of(
                                        QualificationQuestion.IS_THERE_AN_OPPORTUNITY, CARD,
                                        QualificationQuestion.CAN_WE_COMPETE, CARD,
                                        QualificationQuestion.CAN_WE_WIN, CARD,
                                        QualificationQuestion.IS_IT_WORTH_WINNING, CARD))),
                Refused.with(
                        "chances and completed must have the same stages but had [a] and []",
                        () -> TwoFactorTable.of(TwoFactor.MULTIPLY, Map.of("a", BigDecimal.ONE), Map.of())));
    }

    @TestFactory
    Stream<DynamicTest> scores() {
        ScorecardDefinition card = QualificationCards.bant();
        Scorecard<CardAnswers> bound = Scorecard.of(card);
        ScoreColumns.Builder columns = ScoreColumns.ofRows(1);
        card.criteria().forEach(criterion -> columns.numbers(criterion.id(), new long[1]));
        return Refused.tests(Refused.with(
                "column of budget must hold codes (scorecard bant)", () -> bound.scoreAll(columns.build())));
    }

    @Test
    void aRowBeyondTheTableIsNamed() {
        ScoreTable table = Scorecard.of(CARD).scoreAll(List.of(CardAnswers.none(), CardAnswers.none()));

        assertThatThrownBy(() -> table.score(2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("row must be from 0 to 1 but was 2");
    }

    @TestFactory
    Stream<DynamicTest> tiers() {
        ColumnPyramid pyramid = ColumnPyramid.of(new long[] {3, 2}, TierScheme.strategicImportantGeneral());
        ValuePyramid<Integer> euros = pyramid("EUR");
        return Refused.tests(
                Refused.with(
                        "levels must have room for position 1 but holds 1",
                        () -> pyramid.assign(new long[] {3, 2}, 0, 2, new byte[1])),
                Refused.with(
                        "movement needs pyramids of one currency but they have EUR and USD",
                        () -> euros.movementTo(pyramid("USD"), id -> id)));
    }

    private static ValuePyramid<Integer> pyramid(String currency) {
        return ValuePyramid.of(
                List.of(1, 2),
                ValueMeasure.money(each -> Money.parse(currency + " " + each)),
                TierScheme.strategicImportantGeneral());
    }

    @Test
    void aRankBeyondTheCustomersIsNamed() {
        assertThatThrownBy(() -> pyramid("EUR").ranking().value(3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("rank must be from 1 to 2 but was 3");
    }
}
