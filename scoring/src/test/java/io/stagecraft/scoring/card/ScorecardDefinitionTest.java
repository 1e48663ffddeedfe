// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.score.Extractors;
import io.stagecraft.scoring.score.Scorecard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScorecardDefinitionTest {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TEN = BigDecimal.TEN;

    private static ScorecardDefinition.Builder card() {
        return ScorecardDefinition.builder().id("fit").labels(Labels.of("Fit"));
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() {
        ScoreCriterion users = ScoreCriterion.of(
                        "users",
                        "How many users?",
                        BandScale.of(
                                Band.between(BigDecimal.ZERO, TEN, ONE),
                                Band.between(ONE, TEN, ONE),
                                Band.from(new BigDecimal("11"), ONE)))
                .withWeight(BigDecimal.ZERO);
        ScoreCriterion same =
                ScoreCriterion.of("users", "How many?", AnswerScale.yesNo(0, 1)).withDirection(Direction.FALLING);
        assertThat(Told.refusal(() -> card().addCriteria(users, same)
                        .minimumCoverage(Ratio.of(2))
                        .addClasses(ScoreClass.lowest("a", "A"), ScoreClass.lowest("a", "A"))
                        .build()))
                .containsExactly(
                        "scorecard \"fit\"",
                        "criteria[0].weight weight.not-positive value=0",
                        "criteria[0].scale.bands[1] band.overlap before=(band.from-to-below from=0 to=10) value=(band.from-to-below from=1 to=10)",
                        "criteria[0].scale.bands[2] band.gap before=(band.from-to-below from=1 to=10) value=(band.from from=11)",
                        "criteria[1].scale direction.falling before=0 value=1",
                        "criteria[1].id id.duplicate value=users",
                        "minimumCoverage coverage.range value=200 %",
                        "classes[1].id id.duplicate value=a",
                        "classes[1].bound class.bound");
    }

    @Test
    void aClassThatNoAnswersLeadToIsAProblem() {
        assertThat(Told.refusal(() -> card().addCriteria(ScoreCriterion.of("a", "A?", AnswerScale.yesPartlyNo(2, 1, 0)))
                        .addClasses(
                                ScoreClass.lowest("low", "Low"),
                                ScoreClass.from("between", "Between", new BigDecimal("1.2")),
                                ScoreClass.from("high", "High", new BigDecimal("1.4")),
                                ScoreClass.above("top", "Top", new BigDecimal("2")))
                        .build()))
                .containsExactly(
                        "scorecard \"fit\"",
                        "classes[1] class.unreachable value=Between",
                        "classes[3] class.unreachable value=Top");
    }

    @Test
    void aRangeThatCouldOverflowIsAProblem() {
        assertThat(Told.refusal(() -> card().addCriteria(ScoreCriterion.of(
                                "a",
                                "A?",
                                AnswerScale.of(AnswerOption.of("YES", "yes", new BigDecimal("9000000000.000000001")))))
                        .build()))
                .containsExactly(
                        "scorecard \"fit\"", "criteria points.overflow points=9000000000.000000001 decimals=9");
    }

    @Test
    void aMeanNeedsOneRange() {
        assertThat(Told.refusal(() -> card().aggregation(Aggregation.mean())
                        .addCriteria(
                                ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, -1)),
                                ScoreCriterion.of("b", "B?", AnswerScale.yesNo(5, 0)))
                        .build()))
                .containsExactly(
                        "scorecard \"fit\"",
                        "criteria[1].scale range.differs first=(card.range from=-1 to=1) value=(card.range"
                                + " from=0 to=5)");
    }

    @Test
    void aCardHasAtLeastOneCriterion() {
        assertThat(Told.refusal(() -> card().build())).containsExactly("scorecard \"fit\"", "criteria criteria.none");
    }

    @Test
    void aBindingReportsEveryCriterionThatDoesNotFit() {
        ScorecardDefinition fit = card().addCriteria(
                        ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 0)),
                        ScoreCriterion.of("b", "B?", BandScale.of(Band.from(ONE, ONE))))
                .build();
        assertThat(Told.refusal(() -> Scorecard.of(
                        fit,
                        Extractors.<String>builder()
                                .answer("b", text -> Answer.YES)
                                .answer("c", text -> Answer.YES)
                                .build())))
                .containsExactly(
                        "binding of scorecard \"fit\"",
                        "a extractor.missing",
                        "b extractor.number",
                        "c extractor.unknown");
    }

    @Test
    void changingOneCriterionLeavesTheOthers() {
        ScorecardDefinition fit = card().addCriteria(
                        ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 0)),
                        ScoreCriterion.of("b", "B?", AnswerScale.yesNo(1, 0)))
                .build();
        ScorecardDefinition heavier = fit.withCriterion("b", criterion -> criterion.withWeight(TEN));
        assertThat(heavier.criterion("b").weight()).isEqualTo(TEN);
        assertThat(heavier.criterion("a")).isEqualTo(fit.criterion("a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.criterion("c"))
                .withMessage("criterion must be one of [a, b] but was c (scorecard fit)");
    }

    @Test
    void decimalsCompareByValue() {
        assertThat(AnswerOption.of("a", "A", new BigDecimal("0.30")))
                .isEqualTo(AnswerOption.of("a", "A", new BigDecimal("0.3")));
        assertThat(Band.between(new BigDecimal("1.0"), new BigDecimal("2.0"), ONE)
                        .range())
                .isEqualTo("1 to below 2");
        assertThat(Band.below(TEN, ONE).lower()).isEqualTo(Optional.empty());
    }

    @Test
    void classesRiseFromOneWithoutABound() {
        assertThat(Told.refusal(() -> card().addCriteria(ScoreCriterion.of("a", "A?", AnswerScale.yesNo(5, 0)))
                        .addClasses(
                                ScoreClass.from("low", "Low", ONE),
                                ScoreClass.from("high", "High", TEN),
                                ScoreClass.from("middle", "Middle", ONE))
                        .build()))
                .containsExactly(
                        "scorecard \"fit\"",
                        "classes[0].bound class.lowest value=1",
                        "classes[2].bound class.order below=10 value=1");
    }

    @Test
    void initialPointsAreForASumAndReserveTheirId() {
        assertThat(Told.refusal(() -> card().initialPoints(ONE)
                        .aggregation(Aggregation.mean())
                        .addCriteria(
                                ScoreCriterion.of(ScorecardDefinition.INITIAL_POINTS, "A?", AnswerScale.yesNo(1, 0)))
                        .build()))
                .containsExactly(
                        "scorecard \"fit\"",
                        "criteria[0].id id.reserved value=initial-points",
                        "initialPoints initial.sum value=1");
    }

    @Test
    void normalisedPointsNeedARangeAndAWeakestLinkNoWeights() {
        assertThat(Told.refusal(() -> card().aggregation(Aggregation.normalised())
                        .addCriteria(ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 1)))
                        .build()))
                .containsExactly("scorecard \"fit\"", "criteria range.zero");
        assertThat(Told.refusal(() -> card().aggregation(Aggregation.weakest())
                        .addCriteria(ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 0))
                                .withWeight(TEN))
                        .build()))
                .containsExactly("scorecard \"fit\"", "criteria[0].weight weight.weakest value=10");
    }

    @Test
    void aScaleNeedsBandsThatAreNotEmpty() {
        assertThat(Told.refusal(() -> card().addCriteria(
                                ScoreCriterion.of("none", "A?", BandScale.of()),
                                ScoreCriterion.of("empty", "B?", BandScale.of(Band.between(TEN, TEN, ONE))))
                        .build()))
                .containsExactly(
                        "scorecard \"fit\"",
                        "criteria[0].scale.bands bands.count most=120 value=0",
                        "criteria[1].scale.bands[0] band.empty value=(band.from-to-below from=10 to=10)");
    }

    @Test
    void aLineRisesOverARangeWithDecimalsThatItsEndsHave() {
        assertThat(Told.refusal(() -> card().addCriteria(ScoreCriterion.of(
                                "line",
                                "How much?",
                                LinearScale.builder()
                                        .lower(TEN)
                                        .lowerPoints(BigDecimal.ZERO)
                                        .upper(ONE)
                                        .upperPoints(new BigDecimal("0.5"))
                                        .decimals(0)
                                        .build()))
                        .build()))
                .containsExactly(
                        "scorecard \"fit\"",
                        "criteria[0].scale linear.empty from=10 to=1",
                        "criteria[0].scale linear.points decimals=0 from=0 to=0.5");
        assertThat(Told.refusal(() -> card().addCriteria(ScoreCriterion.of(
                                "line",
                                "How much?",
                                LinearScale.of(BigDecimal.ZERO, BigDecimal.ZERO, ONE, TEN)
                                        .withDecimals(10)))
                        .build()))
                .containsExactly("scorecard \"fit\"", "criteria[0].scale.decimals linear.decimals most=9 value=10");
    }

    @Test
    void everyOptionOfAQuestionCanBeGiven() {
        assertThat(Told.refusal(() -> card().addCriteria(
                                ScoreCriterion.of(
                                        "none", "A?", AnswerScale.builder().build()),
                                ScoreCriterion.of(
                                                "unknown",
                                                "B?",
                                                AnswerScale.of(
                                                        AnswerOption.of("UNKNOWN", "unknown", 2),
                                                        AnswerOption.of("YES", "yes", 1)))
                                        .withDirection(Direction.RISING))
                        .build()))
                .containsExactly(
                        "scorecard \"fit\"",
                        "criteria[0].scale.options options.count most=120 value=0",
                        "criteria[1].scale.options[0].id option.unknown value=UNKNOWN",
                        "criteria[1].scale direction.rising before=2 value=1");
    }

    @Test
    void weightsAndPointsHaveEighteenDecimalsTogether() {
        assertThat(Told.refusal(() -> card().addCriteria(ScoreCriterion.of(
                                        "a",
                                        "A?",
                                        AnswerScale.of(AnswerOption.of("YES", "yes", new BigDecimal("1e-10"))))
                                .withWeight(new BigDecimal("1e-9")))
                        .build()))
                .containsExactly("scorecard \"fit\"", "criteria points.decimals most=18 value=19");
    }

    @Test
    void aBindingGivesAChoiceWhereTheCardAsksForOne() {
        ScorecardDefinition fit = card().addCriteria(ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 0)))
                .build();

        assertThat(Told.refusal(() -> Scorecard.of(
                        fit,
                        Extractors.<String>builder().real("a", String::length).build())))
                .containsExactly("binding of scorecard \"fit\"", "a extractor.choice");
    }

    @Test
    void aBandIsNamedByTheEdgesThatItHas() {
        assertThat(List.of(
                        Band.below(TEN, ONE),
                        Band.upTo(TEN, ONE),
                        Band.from(ONE, ONE),
                        Band.above(ONE, ONE),
                        Band.between(ONE, TEN, ONE),
                        Band.aboveUpTo(ONE, TEN, ONE),
                        Band.between(ONE, TEN, ONE).withIsLowerIncluded(false),
                        Band.between(ONE, TEN, ONE).withIsUpperIncluded(true),
                        Band.builder().points(ONE).build()))
                .extracting(band -> Told.message(band.words()))
                .containsExactly(
                        "band.below to=10",
                        "band.up-to to=10",
                        "band.from from=1",
                        "band.above from=1",
                        "band.from-to-below from=1 to=10",
                        "band.above-to from=1 to=10",
                        "band.above-to-below from=1 to=10",
                        "band.from-to from=1 to=10",
                        "band.any");
    }

    @Test
    void anAnswerFollowsAQuestionOrACriterion() {
        Message yes = Message.said("answer", "yes");

        assertThat(Told.message(
                        ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 0)).answered(yes)))
                .isEqualTo("criterion.question criterion=a question=A? answer=(answer text=yes)");
        assertThat(Told.message(
                        ScoreCriterion.of("a", "Size", AnswerScale.yesNo(1, 0)).answered(yes)))
                .isEqualTo("criterion.statement criterion=a question=Size answer=(answer text=yes)");
    }
}
