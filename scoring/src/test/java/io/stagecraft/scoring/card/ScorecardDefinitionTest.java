// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import static io.stagecraft.fixtures.Amounts.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.score.Extractors;
import io.stagecraft.scoring.score.Scorecard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        assertThat(Told.refusal(() -> card().addCriteria(ScoreCriterion.of("a", "A?", AnswerScale.yesNo(5, 0)))
                        .addClasses(ScoreClass.from("low", "Low", TEN), ScoreClass.from("high", "High", ONE))
                        .build()))
                .containsExactly("scorecard \"fit\"", "classes[0].bound class.lowest value=10");
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
        Band ten = Band.between(TEN, TEN, ONE).withIsUpperIncluded(true);
        assertThat(card().addCriteria(ScoreCriterion.of("ten", "C?", BandScale.of(ten)))
                        .build()
                        .criteria())
                .hasSize(1);
        for (Band empty : List.of(ten.withIsLowerIncluded(false), ten.withUpper(ONE))) {
            assertThat(Told.refusal(() -> card().addCriteria(ScoreCriterion.of("empty", "B?", BandScale.of(empty)))
                            .build()))
                    .containsExactly(
                            "scorecard \"fit\"",
                            "criteria[0].scale.bands[0] band.empty value=(" + Told.message(empty.words()) + ")");
        }
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

    private static ScoreCriterion options(String id, BigDecimal step, int count) {
        return ScoreCriterion.of(
                id,
                "How much?",
                AnswerScale.of(IntStream.range(0, count)
                        .mapToObj(i -> AnswerOption.of("o" + i, "o" + i, step.multiply(decimal(i))))
                        .toList()));
    }

    private static ScoreCriterion bands(int count) {
        return ScoreCriterion.of(
                "b",
                "How much?",
                BandScale.of(IntStream.range(0, count)
                        .mapToObj(i -> Band.between(decimal(i), decimal(i + 1), decimal(i)))
                        .toList()));
    }

    private static List<ScoreClass> classes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? ScoreClass.lowest("c0", "c0") : ScoreClass.from("c" + i, "c" + i, decimal(i)))
                .toList();
    }

    @Test
    void aHundredAndTwentyLevelsAreTheMost() {
        assertThat(card().addCriteria(options("o", ONE, 120), bands(120))
                        .classes(classes(120))
                        .build()
                        .highestPoints())
                .isEqualTo(decimal(238));
        assertThat(Told.refusal(() -> card().addCriteria(options("o", ONE, 121), bands(121))
                        .classes(classes(121))
                        .build()))
                .containsExactly(
                        "scorecard \"fit\"",
                        "criteria[0].scale.options options.count most=120 value=121",
                        "criteria[1].scale.bands bands.count most=120 value=121",
                        "classes classes.count most=120 value=121");
    }

    @Test
    void pointsReachTwoToTheSixtiethOfTheirLastDecimal() {
        assertThat(card().addCriteria(options("a", decimal(1L << 60), 2))
                        .build()
                        .highestPoints())
                .isEqualTo(decimal(1L << 60));
        assertThat(Told.refusal(() -> card().addCriteria(options("a", decimal(-(1L << 60) - 1), 2))
                        .build()))
                .containsExactly("scorecard \"fit\"", "criteria points.overflow points=1152921504606846977 decimals=0");
        assertThat(Told.refusal(() -> card().addCriteria(options("a", decimal(1L << 60), 2))
                        .initialPoints(ONE.negate())
                        .build()))
                .containsExactly("scorecard \"fit\"", "criteria points.overflow points=1152921504606846977 decimals=0");
        AnswerOption finest = AnswerOption.of("finest", "finest", new BigDecimal("1e-18"));
        assertThat(card().addCriteria(ScoreCriterion.of("a", "A?", AnswerScale.of(finest)))
                        .build()
                        .decimals())
                .isEqualTo(18);
        assertThat(Told.refusal(() -> card().addCriteria(
                                ScoreCriterion.of("a", "A?", AnswerScale.of(finest, AnswerOption.of("two", "two", 2))))
                        .build()))
                .containsExactly("scorecard \"fit\"", "criteria points.overflow points=2 decimals=18");
    }

    @Test
    void aCardHasAsManyDecimalsAsItsFinestPointsWithTheirWeight() {
        ScoreCriterion half = options("half", new BigDecimal("0.5"), 2);
        ScoreCriterion band =
                ScoreCriterion.of("band", "How much?", BandScale.of(Band.from(ONE, new BigDecimal("0.25"))));

        assertThat(card().addCriteria(half, options("whole", ONE, 2)).build().decimals())
                .isEqualTo(1);
        assertThat(card().addCriteria(half.withWeight(new BigDecimal("0.25")), band)
                        .build()
                        .decimals())
                .isEqualTo(3);
        assertThat(card().addCriteria(half, band).build().decimals()).isEqualTo(2);
        assertThat(card().addCriteria(half.withMissing(MissingAnswer.countsAs(new BigDecimal("0.125"))))
                        .build()
                        .decimals())
                .isEqualTo(3);
        assertThat(card().addCriteria(half)
                        .initialPoints(new BigDecimal("0.0625"))
                        .build()
                        .decimals())
                .isEqualTo(4);
    }

    @Test
    void classesAreTriedOnUpToTenThousandTotals() {
        ScorecardDefinition.Builder tenThousand = card().addCriteria(
                        options("units", ONE, 10),
                        options("tens", TEN, 10),
                        options("hundreds", decimal(100), 10),
                        options("thousands", decimal(1000), 10))
                .addClasses(
                        ScoreClass.lowest("low", "Low"),
                        ScoreClass.from("between", "Between", new BigDecimal("4.5")),
                        ScoreClass.from("high", "High", new BigDecimal("4.8")));

        assertThat(Told.refusal(tenThousand::build))
                .containsExactly("scorecard \"fit\"", "classes[1] class.unreachable value=Between");
        assertThat(tenThousand
                        .addCriteria(options("more", decimal(10_000), 2))
                        .build()
                        .classes())
                .as("too many to try: only their range is looked at")
                .hasSize(3);
    }

    @Test
    void aMissingAnswerThatCountsLeadsToAClassToo() {
        ScoreCriterion asked = options("a", ONE, 2).withMissing(MissingAnswer.countsAs(TEN));
        ScorecardDefinition.Builder three =
                card().addClasses(ScoreClass.lowest("low", "Low"), ScoreClass.from("missing", "Missing", TEN));

        assertThat(three.addCriteria(asked).build().criterion("a").highest()).isEqualTo(TEN);
        assertThat(asked.lowest()).isEqualTo(BigDecimal.ZERO);
        assertThat(asked.withMissing(MissingAnswer.countsAs(TEN.negate())).lowest())
                .isEqualTo(TEN.negate());
        assertThat(asked.withMissing(MissingAnswer.countsAs(TEN.negate())).highest())
                .isEqualTo(ONE);
        assertThat(asked.withWeight(TEN).highest()).isEqualTo(decimal(100));
    }

    @Test
    void theWeakestLinkReachesWhatEachCriterionReaches() {
        ScorecardDefinition weakest = card().aggregation(Aggregation.weakest())
                .addCriteria(options("a", ONE, 3), options("b", ONE, 3))
                .classes(classes(3))
                .build();

        assertThat(weakest.lowestPoints()).isEqualTo(BigDecimal.ZERO);
        assertThat(weakest.highestPoints()).isEqualTo(decimal(2));
        assertThat(Told.refusal(() -> weakest.withClasses(classes(4))))
                .containsExactly("scorecard \"fit\"", "classes[3] class.unreachable value=c3");
    }

    @Test
    void aBoundIsStatedInTheUnitOfTheAggregation() {
        ScorecardDefinition.Builder two = card().initialPoints(decimal(7))
                .addCriteria(
                        options("a", decimal(2), 2).withWeight(decimal(3)),
                        options("b", decimal(-2), 2).withWeight(decimal(2)));
        ScoreClass half = ScoreClass.from("half", "Half", new BigDecimal("0.5"));

        assertThat(two.build().boundInPoints(half)).contains(new BigDecimal("0.5"));
        assertThat(two.build().totalWeight()).isEqualTo(decimal(5));
        assertThat(two.build().lowestPoints()).isEqualTo(decimal(3));
        assertThat(two.build().highestPoints()).isEqualTo(decimal(13));
        ScorecardDefinition normalised = two.initialPoints(BigDecimal.ZERO)
                .aggregation(Aggregation.normalised())
                .build();
        assertThat(normalised.boundInPoints(half)).hasValue(new BigDecimal("1.0"));
        ScorecardDefinition mean = card().aggregation(Aggregation.mean())
                .addCriteria(options("a", ONE, 2).withWeight(decimal(3)), options("b", ONE, 2))
                .build();
        assertThat(mean.boundInPoints(half)).hasValue(new BigDecimal("2.0"));
        assertThat(mean.boundInPoints(ScoreClass.lowest("low", "Low"))).isEmpty();
    }

    @Test
    void aClassMayBeOnePointWhereTheNextBeginsAboveIt() {
        ScoreClass from = ScoreClass.from("from", "From", ONE);
        ScoreClass above = ScoreClass.above("above", "Above", ONE);
        ScorecardDefinition fit = card().addCriteria(options("a", ONE, 3)).build();
        ScoreClass lowest = ScoreClass.lowest("low", "Low");

        assertThat(fit.withClasses(lowest, from, above).scoreClass("above")).isEqualTo(above);
        for (List<ScoreClass> wrong : List.of(
                List.of(lowest, from, from.withId("again")),
                List.of(lowest, above, from),
                List.of(lowest, above, above.withId("again")))) {
            assertThat(Told.refusal(() -> fit.withClasses(wrong)))
                    .containsExactly("scorecard \"fit\"", "classes[2].bound class.order below=1 value=1");
        }
        assertThat(Told.refusal(() -> fit.withClasses(lowest, lowest.withId("lower"), from)))
                .containsExactly("scorecard \"fit\"", "classes[1].bound class.bound");
        assertThat(Told.refusal(() -> ScoreClass.checked(List.of(), "a blend")))
                .containsExactly("classes of a blend", "classes classes.none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.withClasses(lowest).scoreClass("high"))
                .withMessage("class must be one of [low] but was high (scorecard fit)");
    }

    @Test
    void theMinimumCoverageIsAnyShareUpToAll() {
        ScorecardDefinition fit = card().addCriteria(options("a", ONE, 2)).build();

        assertThat(fit.withMinimumCoverage(Ratio.zero()).minimumCoverage()).isEqualTo(Ratio.zero());
        assertThat(fit.withMinimumCoverage(Ratio.one()).minimumCoverage()).isEqualTo(Ratio.one());
        assertThat(Told.refusal(() -> fit.withMinimumCoverage(Ratio.of(-1, 100))))
                .containsExactly("scorecard \"fit\"", "minimumCoverage coverage.range value=-1 %");
    }

    @Test
    void pointsMayStayLevelInEitherDirection() {
        AnswerScale level = AnswerScale.yesPartlyNo(1, 1, 1);
        ScoreCriterion asked = ScoreCriterion.of("a", "A?", level);

        assertThat(card().addCriteria(
                                asked.withDirection(Direction.RISING),
                                asked.withId("b").withDirection(Direction.FALLING))
                        .build()
                        .criteria())
                .hasSize(2);
    }

    @Test
    void aCardAnswersANumberOnly() {
        assertThat(Told.refusal(() -> card().addCriteria(ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 0))
                                .withCard("other"))
                        .build()))
                .containsExactly("scorecard \"fit\"", "criteria[0].scale card.scale");
    }

    @Test
    void anOptionMayHaveAnEffectAndStandsOnce() {
        AnswerScale scale = AnswerScale.yesNo(1, 0);

        assertThat(scale.withEffect("NO", Effect.KNOCK_OUT).options())
                .extracting(AnswerOption::effect)
                .containsExactly(Effect.NONE, Effect.KNOCK_OUT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale.withEffect("MAYBE", Effect.KNOCK_OUT))
                .withMessage("option must be one of [YES, NO] but was MAYBE");
        AnswerOption blank = AnswerOption.of("", "yes", ONE);
        assertThat(Told.refusal(() -> card().addCriteria(ScoreCriterion.of("a", "A?", AnswerScale.of(blank, blank)))
                        .build()))
                .containsExactly(
                        "scorecard \"fit\"",
                        "criteria[0].scale.options[0].id id.blank",
                        "criteria[0].scale.options[1].id id.blank",
                        "criteria[0].scale.options[1].id id.duplicate value=");
    }

    @Test
    void aLineHasFromNoToNineDecimals() {
        LinearScale line = LinearScale.of(BigDecimal.ZERO, BigDecimal.ZERO, ONE, TEN);

        assertThat(card().addCriteria(
                                ScoreCriterion.of("a", "A?", line.withDecimals(0)),
                                ScoreCriterion.of(
                                        "b",
                                        "B?",
                                        line.withUpperPoints(new BigDecimal("0.000000001"))
                                                .withDecimals(9)))
                        .build()
                        .decimals())
                .isEqualTo(9);
        assertThat(Told.refusal(() -> card().addCriteria(ScoreCriterion.of("a", "A?", line.withDecimals(-1)))
                        .build()))
                .containsExactly(
                        "scorecard \"fit\"",
                        "criteria[0].scale.decimals linear.decimals most=9 value=-1",
                        "criteria[0].scale linear.points decimals=-1 from=0 to=10");
        assertThat(Told.refusal(() -> card().addCriteria(ScoreCriterion.of("a", "A?", line.withLower(ONE)))
                        .build()))
                .containsExactly("scorecard \"fit\"", "criteria[0].scale linear.empty from=1 to=1");
        assertThat(Told.refusal(() -> card().addCriteria(ScoreCriterion.of(
                                "a",
                                "A?",
                                line.withLowerPoints(new BigDecimal("0.5")).withDecimals(0)))
                        .build()))
                .containsExactly("scorecard \"fit\"", "criteria[0].scale linear.points decimals=0 from=0.5 to=10");
    }

    @Test
    void everyDecimalComparesByValue() {
        BigDecimal long1 = new BigDecimal("1.00");
        BigDecimal long0 = new BigDecimal("0.00");

        assertThat(LinearScale.of(long0, long1, long1, long0))
                .isEqualTo(LinearScale.of(BigDecimal.ZERO, ONE, ONE, BigDecimal.ZERO));
        assertThat(Band.from(long1, ONE)).isEqualTo(Band.from(ONE, ONE));
        assertThat(Band.below(long1, ONE)).isEqualTo(Band.below(ONE, ONE));
        assertThat(Band.below(ONE, long1)).isEqualTo(Band.below(ONE, ONE));
        assertThat(ScoreClass.from("a", "A", long1)).isEqualTo(ScoreClass.from("a", "A", ONE));
        assertThat(MissingAnswer.countsAs(long1)).isEqualTo(MissingAnswer.countsAs(ONE));
        ScoreCriterion asked = options("a", ONE, 2);
        assertThat(asked.withBaseline(long1)).isEqualTo(asked.withBaseline(ONE));
        assertThat(asked.withWeight(long1)).isEqualTo(asked);
        assertThat(card().addCriteria(asked).initialPoints(long1).build())
                .isEqualTo(card().addCriteria(asked).initialPoints(ONE).build());
    }

    @Test
    void aDefaultThatTheCallerReplacedIsUsedNoMore() {
        DefaultUsed used = DefaultUsed.of("weights", Message.of("score.not-answered"));
        DefaultUsed other = DefaultUsed.of("bounds", Message.of("score.not-answered"));
        ScorecardDefinition fit = card().addCriteria(options("a", ONE, 2))
                .addDefaultsUsed(used, other)
                .build();

        assertThat(fit.withoutDefault("weights").defaultsUsed()).containsExactly(other);
    }

    private static int[] places(BandScale scale, String... numbers) {
        return Stream.of(numbers)
                .mapToInt(number -> scale.cuts().indexOf(new BigDecimal(number)))
                .toArray();
    }

    @Test
    void bandsAreCutAtTheEdgesThatTheyHave() {
        assertThat(places(
                        BandScale.of(Band.aboveUpTo(BigDecimal.ZERO, TEN, ONE), Band.aboveUpTo(TEN, decimal(20), ONE)),
                        "0",
                        "0.1",
                        "10",
                        "10.1",
                        "20",
                        "20.1"))
                .containsExactly(0, 1, 1, 2, 2, 3);
        assertThat(places(
                        BandScale.of(Band.between(BigDecimal.ZERO, TEN, ONE), Band.between(TEN, decimal(20), ONE)),
                        "-0.1",
                        "0",
                        "9.9",
                        "10",
                        "20"))
                .containsExactly(0, 1, 1, 2, 3);
        assertThat(places(BandScale.of(Band.upTo(TEN, ONE), Band.above(TEN, ONE)), "10", "10.1"))
                .containsExactly(0, 1);
        assertThat(places(BandScale.of(Band.below(TEN, ONE), Band.from(TEN, ONE)), "9.9", "10"))
                .containsExactly(0, 1);
    }

    @Test
    void eachEdgeBelongsToOneBand() {
        assertThat(List.of(
                        joint(Band.upTo(TEN, ONE), Band.above(TEN, ONE)),
                        joint(Band.below(TEN, ONE), Band.from(TEN, ONE)),
                        joint(Band.upTo(TEN, ONE), Band.from(TEN, ONE)),
                        joint(Band.below(TEN, ONE), Band.above(TEN, ONE)),
                        joint(Band.from(ONE, ONE), Band.from(TEN, ONE)),
                        joint(Band.below(ONE, ONE), Band.below(TEN, ONE)),
                        joint(Band.upTo(decimal(11), ONE), Band.from(TEN, ONE)),
                        joint(Band.upTo(decimal(9), ONE), Band.from(TEN, ONE))))
                .containsExactly("none", "none", "overlap", "gap", "overlap", "overlap", "overlap", "gap");
    }

    private static String joint(Band below, Band band) {
        try {
            card().addCriteria(ScoreCriterion.of("a", "A?", BandScale.of(below, band)))
                    .build();
            return "none";
        } catch (InvalidDefinitionException refused) {
            assertThat(refused.problems()).hasSize(1);
            return refused.problems().get(0).code().replace("band.", "");
        }
    }

    @Test
    void aLineIsNumericAndRoundsToFourDecimals() {
        LinearScale line = LinearScale.of(BigDecimal.ZERO, TEN, ONE, ONE);

        assertThat(line.decimals()).isEqualTo(4);
        assertThat(line.lowest()).isEqualTo(ONE);
        assertThat(line.highest()).isEqualTo(TEN);
        assertThat(card().addCriteria(ScoreCriterion.of("a", "A?", line).withCard("other"))
                        .build()
                        .criterion("a")
                        .card())
                .contains("other");
    }

    @Test
    void classesStandAloneToo() {
        List<ScoreClass> three = List.of(
                ScoreClass.lowest("low", "Low"),
                ScoreClass.from("middle", "Middle", ONE),
                ScoreClass.above("high", "High", TEN));

        assertThat(ScoreClass.checked(three, "a blend")).isEqualTo(three);
        assertThat(ScoreClass.cuts(three).indexOf(new BigDecimal("0.9"))).isZero();
        assertThat(ScoreClass.cuts(three).indexOf(ONE)).isEqualTo(1);
        assertThat(ScoreClass.cuts(three).indexOf(TEN)).isEqualTo(1);
        assertThat(ScoreClass.cuts(three).indexOf(new BigDecimal("10.1"))).isEqualTo(2);
        assertThat(Told.refusal(() -> ScoreClass.checked(List.of(three.get(0), three.get(0)), "a blend")))
                .containsExactly(
                        "classes of a blend", "classes[1].id id.duplicate value=low", "classes[1].bound class.bound");
    }

    @Test
    void anAggregationOfTheCallersOwnMayReachAnyClass() {
        Aggregation own = Aggregation.named("squared");

        assertThat(own).hasToString("squared").isNotEqualTo(Aggregation.sum());
        assertThat(Aggregation.weakest()).hasToString("weakest");
        assertThat(card().aggregation(own)
                        .addCriteria(options("a", ONE, 2))
                        .classes(classes(9))
                        .build()
                        .classes())
                .hasSize(9);
    }

    @Test
    void whatIsNotSaidAboutAnAnswerIsTheUsual() {
        assertThat(AnswerOption.builder()
                        .id("YES")
                        .labels(Labels.of("yes"))
                        .points(ONE)
                        .build()
                        .effect())
                .isEqualTo(Effect.NONE);
        assertThat(MissingAnswer.leftOut().isRequired()).isFalse();
        assertThat(MissingAnswer.required().isRequired()).isTrue();
        MissingAnswer counted = MissingAnswer.countsAs(ONE, Message.said("R1", "silent"));
        assertThat(counted.points()).contains(ONE);
        assertThat(counted.isRequired()).isFalse();
        assertThat(counted.reason()).contains(Message.said("R1", "silent"));
    }
}
