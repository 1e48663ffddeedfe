// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static io.stagecraft.fixtures.Amounts.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.explain.Coverage;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ClassBasis;
import io.stagecraft.scoring.card.CoverageBasis;
import io.stagecraft.scoring.card.Effect;
import io.stagecraft.scoring.card.LinearScale;
import io.stagecraft.scoring.card.MissingAnswer;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScorecardTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static final ScorecardDefinition FIT = ScorecardDefinition.builder()
            .id("fit")
            .labels(Labels.of("Fit"))
            .addCriteria(
                    ScoreCriterion.of("budget", "Is there a budget?", AnswerScale.yesPartlyNo(2, 1, 0))
                            .withScale(AnswerScale.yesPartlyNo(2, 1, 0).withEffect("NO", Effect.KNOCK_OUT)),
                    ScoreCriterion.of(
                                    "users",
                                    "How many users?",
                                    BandScale.of(
                                            Band.between(decimal("0"), decimal("100"), decimal("0")),
                                            Band.from(decimal("100"), decimal("1.5"))))
                            .withWeight(decimal("2")))
            .addClasses(ScoreClass.lowest("later", "Later"), ScoreClass.from("now", "Now", decimal("4")))
            .build();

    @Test
    void anOpenQuestionLeavesTheScoreUndecidedAndIsNamed() {
        Score score = Scorecard.of(FIT)
                .score(CardAnswers.builder().number("users", 250).build());
        assertThat(score.status()).isEqualTo(ScoreStatus.UNDECIDED);
        assertThat(score.points()).isEqualTo(decimal("3"));
        assertThat(score.worstPoints()).isEqualTo(decimal("3"));
        assertThat(score.bestPoints()).isEqualTo(decimal("5"));
        assertThat(score.openQuestions())
                .containsExactly(ImmutableOpenQuestion.builder()
                        .criterionId("budget")
                        .question(Labels.of("Is there a budget?"))
                        .lowest(BigDecimal.ZERO)
                        .highest(decimal("2"))
                        .hasKnockOut(true)
                        .isDecisive(true)
                        .addDecidingAnswers("YES", "PARTLY", "NO")
                        .build());
        assertThat(score.message())
                .isEqualTo(Message.of("score.summary")
                        .with("score", Labels.of("Fit"))
                        .with("points", decimal("3"))
                        .with("coverage", Coverage.of(1, 2).message())
                        .with("result", ScoreStatus.UNDECIDED.labels()));
        assertThat(Told.explanation(score.explanation())).isEqualTo("""
                        score.card card=Fit: unit.points value=3 (rule.first)
                          explanation.because reason=(score.undecided worst=Later best=Now question=Is there a budget?)
                          score.counted: unit.points value=3 (rule.sum)
                            score.question question=How many users?: score.points points=3 answer=(score.answer answer=(band.from from=100))
                          score.question question=Is there a budget?: score.open lowest=0 highest=2""");
    }

    @Test
    void withoutAnswersTheExplanationIsTheStatus() {
        assertThat(Told.explanation(Scorecard.of(FIT).score(CardAnswers.none()).explanation()))
                .startsWith("score.card card=Fit: score.status status=undecided\n");
    }

    @Test
    void aKnockOutExcludesWhateverThePoints() {
        Score score = Scorecard.of(FIT)
                .score(CardAnswers.builder()
                        .answer("budget", Answer.NO)
                        .number("users", 250)
                        .build());
        assertThat(score.status()).isEqualTo(ScoreStatus.KNOCKED_OUT);
        assertThat(score.scoreClass()).isEmpty();
        assertThat(score.knockOuts())
                .containsExactly(FIT.criterion("budget")
                        .answered(Message.of("score.answer")
                                .with("answer", Labels.of("no").with("zh", "否"))));
    }

    @Test
    void anAnswerThatOverridesIsListedWhateverThePoints() {
        ScoreCriterion budget = FIT.criterion("budget")
                .withScale(AnswerScale.yesPartlyNo(2, 1, 0).withEffect("YES", Effect.OVERRIDE));
        ScorecardDefinition card = FIT.withCriteria(budget, FIT.criterion("users"))
                .withDefaultsUsed(DefaultUsed.of("points", Message.of("score.not-answered")));
        Score score = Scorecard.of(card)
                .score(CardAnswers.builder().answer("budget", Answer.YES).build());

        assertThat(score.overrides())
                .containsExactly(budget.answered(Message.of("score.answer")
                        .with("answer", Labels.of("yes").with("zh", "是"))));
        assertThat(score.knockOuts()).isEmpty();
        assertThat(score.defaultsUsed()).isEqualTo(card.defaultsUsed());
    }

    @Test
    void openQuestionsComeByWhatIsAtStakeAndThoseThatKnockOutFirst() {
        ScorecardDefinition card = ScorecardDefinition.builder()
                .id("open")
                .labels(Labels.of("Open"))
                .addCriteria(
                        ScoreCriterion.of("time", "Is there time?", AnswerScale.yesPartlyNo(2, 1, 0)),
                        ScoreCriterion.of(
                                "budget",
                                "Is there a budget?",
                                AnswerScale.yesPartlyNo(2, 1, 0).withEffect("NO", Effect.KNOCK_OUT)),
                        ScoreCriterion.of(
                                "users",
                                "How many users?",
                                LinearScale.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.TEN)))
                .addClasses(ScoreClass.lowest("later", "Later"), ScoreClass.from("now", "Now", decimal("9")))
                .build();

        // ten users decide for now, none for later; without a budget it is over; time alone decides nothing
        assertThat(Scorecard.of(card).score(CardAnswers.none()).openQuestions())
                .extracting(OpenQuestion::criterionId, OpenQuestion::hasKnockOut, OpenQuestion::isDecisive)
                .containsExactly(tuple("users", false, true), tuple("budget", true, true), tuple("time", false, false));
    }

    @Test
    void theCheapestChangeClearsTheKnockOutFirst() {
        Score score = Scorecard.of(FIT)
                .score(CardAnswers.builder()
                        .answer("budget", Answer.NO)
                        .number("users", 5)
                        .build());
        AnswerChange partly = AnswerChange.of("budget", "PARTLY", 1);
        AnswerChange yes = AnswerChange.of("budget", "YES", 9);
        AnswerChange more = AnswerChange.of("users", "from 100", 5);
        assertThat(CheapestChange.search(score, "now", List.of(yes, more, partly))
                        .changes())
                .containsExactly(partly, more);
        assertThat(CheapestChange.search(score, "now", List.of(more)).status())
                .isEqualTo(CheapestChange.Status.IMPOSSIBLE);
    }

    @Test
    void aClassThatIsReachedNeedsNoChange() {
        Score now = Scorecard.of(FIT)
                .score(CardAnswers.builder()
                        .answer("budget", Answer.YES)
                        .number("users", 250)
                        .build());

        for (String reached : List.of("later", "now")) {
            assertThat(CheapestChange.search(now, reached, List.of()))
                    .isEqualTo(CheapestChange.of(CheapestChange.Status.REACHED));
        }
    }

    @Test
    void nothingAnsweredReachesNoClassWhereAnswersDecide() {
        ScorecardDefinition answered = FIT.withClassBasis(ClassBasis.ANSWERED).withMinimumCoverage(Ratio.zero());

        assertThat(CheapestChange.search(Scorecard.of(answered).score(CardAnswers.none()), "later", List.of())
                        .status())
                .isEqualTo(CheapestChange.Status.IMPOSSIBLE);
    }

    /** A card that reads digits as a number, so that no set of changed answers beats another. */
    private static ScorecardDefinition digits(int... bases) {
        ScorecardDefinition.Builder card =
                ScorecardDefinition.builder().id("digits").labels(Labels.of("Digits"));
        long place = 1;
        for (int i = 0; i < bases.length; i++) {
            long unit = place;
            card.addCriteria(ScoreCriterion.of(
                    "q" + i,
                    "Q" + i + "?",
                    AnswerScale.of(IntStream.range(0, bases[i])
                            .mapToObj(digit -> AnswerOption.of("d" + digit, "" + digit, digit * unit))
                            .toList())));
            place *= bases[i];
        }
        return card.addClasses(
                        ScoreClass.lowest("below", "Below"), ScoreClass.from("all", "All", decimal("" + (place - 1))))
                .build();
    }

    private static CheapestChange allToMost(ScorecardDefinition card) {
        CardAnswers.Builder least = CardAnswers.builder();
        List<AnswerChange> changes = new ArrayList<>();
        for (ScoreCriterion criterion : card.criteria()) {
            least.choice(criterion.id(), "d0");
            ((AnswerScale) criterion.scale())
                    .options()
                    .forEach(option -> changes.add(AnswerChange.of(
                            criterion.id(), option.id(), option.points().longValueExact())));
        }
        return CheapestChange.search(Scorecard.of(card).score(least.build()), "all", changes);
    }

    @Test
    void searchBeyondAHundredThousandSetsIsNotMade() {
        assertThat(allToMost(digits(10, 10, 10, 10, 10)).cost()).isEqualTo(99_999);
        assertThat(allToMost(digits(10, 10, 10, 10, 11)))
                .isEqualTo(CheapestChange.of(CheapestChange.Status.NOT_SEARCHED));
    }

    @Test
    void anOwnAggregationIsNotSearched() {
        ScorecardDefinition card = digits(2, 2).withAggregation(Aggregation.named("product"));
        Scorecard<CardAnswers> bound = Scorecard.of(
                card,
                Extractors.<CardAnswers>builder()
                        .choice("q0", any -> Optional.of("d0"))
                        .choice("q1", any -> Optional.of("d0"))
                        .build(),
                points -> points.values().stream().reduce(BigDecimal.ONE, BigDecimal::multiply));

        assertThat(CheapestChange.search(
                                bound.score(CardAnswers.none()),
                                "all",
                                List.of(AnswerChange.of("q0", "d1", 1), AnswerChange.of("q1", "d1", 1)))
                        .status())
                .isEqualTo(CheapestChange.Status.NOT_SEARCHED);
    }

    @Test
    void pointsTooLargeForExactComparisonAreNotSearched() {
        ScorecardDefinition card = ScorecardDefinition.builder()
                .id("large")
                .labels(Labels.of("Large"))
                .addCriteria(ScoreCriterion.of("q0", "Q0?", AnswerScale.yesNo(1L << 50, 0)))
                .aggregation(Aggregation.normalised())
                .classBasis(ClassBasis.ANSWERED)
                .addClasses(ScoreClass.lowest("below", "Below"), ScoreClass.from("all", "All", decimal("0.1234567")))
                .build();

        assertThat(CheapestChange.search(
                                Scorecard.of(card).score(CardAnswers.none().and("q0", Answer.NO)),
                                "all",
                                List.of(AnswerChange.of("q0", "YES", 1)))
                        .status())
                .isEqualTo(CheapestChange.Status.NOT_SEARCHED);
    }

    @Test
    void weakestLinkIsARangeUntil70PercentAreAnswered() {
        ScorecardDefinition.Builder built = ScorecardDefinition.builder()
                .id("chain")
                .labels(Labels.of("Chain"))
                .aggregation(Aggregation.weakest())
                .minimumCoverage(Ratio.parse("0.7"))
                .addClasses(ScoreClass.lowest("weak", "Weak"), ScoreClass.from("firm", "Firm", decimal("1")));
        for (int i = 0; i < 10; i++) {
            built.addCriteria(ScoreCriterion.of("link-" + i, "Does it hold?", AnswerScale.yesPartlyNo(2, 1, 0))
                    .withMissing(MissingAnswer.countsAs(BigDecimal.ZERO)));
        }
        ScorecardDefinition card = built.build();
        List<Score> answered = new ArrayList<>();
        CardAnswers answers = CardAnswers.none();
        for (int i = 0; i < 10; i++) {
            answered.add(Scorecard.of(card).score(answers));
            answers = answers.and("link-" + i, i == 0 ? Answer.PARTLY : Answer.YES);
        }

        // the published total stays: what is missing counts as 0
        assertThat(answered).extracting(Score::points).allMatch(points -> points.signum() == 0);
        assertThat(answered)
                .extracting(score -> score.worst() + " to " + score.best() + " " + score.status())
                .containsExactly(
                        "0 to 2 UNDECIDED",
                        "0 to 1 UNDECIDED",
                        "0 to 1 UNDECIDED",
                        "0 to 1 UNDECIDED",
                        "0 to 1 UNDECIDED",
                        "0 to 1 UNDECIDED",
                        "0 to 1 UNDECIDED",
                        "0 to 0 DECIDED",
                        "0 to 0 DECIDED",
                        "0 to 0 DECIDED");
        assertThat(Told.explanation(answered.get(8).explanation())).contains("score.not-answered");
        assertThat(answered.get(6).openQuestions()).hasSize(4);
        assertThat(answered.get(7).openQuestions()).isEmpty();
        CardAnswers refused = CardAnswers.none().and("link-0", Answer.NO);
        assertThat(Scorecard.of(card).score(refused).scoreClass()).contains(card.scoreClass("weak"));
    }

    @Test
    void aTenthAndSevenTenthsReachEightTenths() {
        ScorecardDefinition card = ScorecardDefinition.builder()
                .id("tenths")
                .labels(Labels.of("Tenths"))
                .addCriteria(
                        ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 0)).withWeight(decimal("0.1")),
                        ScoreCriterion.of("b", "B?", AnswerScale.yesNo(1, 0)).withWeight(decimal("0.7")),
                        ScoreCriterion.of("c", "C?", AnswerScale.yesNo(1, 0)).withWeight(decimal("0.2")))
                .addClasses(ScoreClass.lowest("below", "Below"), ScoreClass.from("reached", "Reached", decimal("0.8")))
                .build();
        Score score = Scorecard.of(card)
                .score(CardAnswers.builder()
                        .answer("a", Answer.YES)
                        .answer("b", Answer.YES)
                        .answer("c", Answer.NO)
                        .build());
        assertThat(score.scoreClass().orElseThrow().id()).isEqualTo("reached");
    }

    @Test
    void aQuotientIsComparedWithABandExactly() {
        ScorecardDefinition card = ScorecardDefinition.builder()
                .id("share")
                .labels(Labels.of("Share"))
                .addCriteria(ScoreCriterion.of(
                        "share",
                        "Which share?",
                        BandScale.of(
                                Band.below(decimal("0.6"), decimal("0")), Band.from(decimal("0.6"), decimal("1")))))
                .build();
        Scorecard<Ratio> bound = Scorecard.of(
                card, Extractors.<Ratio>builder().ratio("share", Optional::of).build());
        assertThat(bound.score(Ratio.of(9, 14)).points()).isEqualTo(decimal("1"));
        assertThat(bound.score(Ratio.of(3, 5)).points()).isEqualTo(decimal("1"));
        assertThat(bound.score(Ratio.of(Long.MAX_VALUE / 5 * 3 - 1, Long.MAX_VALUE / 5 * 5))
                        .points())
                .isEqualTo(decimal("0"));
        assertThat(Scorecard.of(card)
                        .score(CardAnswers.builder()
                                .number("share", decimal("0.5999999999999999999999"))
                                .build())
                        .points())
                .isEqualTo(decimal("0"));
    }

    @Test
    void anAnswerThatDoesNotFitIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of(FIT)
                        .score(CardAnswers.builder().number("users", -1).build()))
                .withMessage("answer to users must be in a band from \"0 to below 100\" to \"from 100\" but was -1"
                        + " (scorecard fit)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of(FIT)
                        .score(CardAnswers.builder().choice("budget", "MAYBE").build()))
                .withMessage("answer to budget must be one of YES, PARTLY and NO but was MAYBE (scorecard fit)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of(FIT)
                        .score(CardAnswers.builder().number("budget", 1).build()))
                .withMessage("answer to budget must be a choice but was 1 (scorecard fit)");
    }

    @Test
    void anAnswerToAQuestionThatTheCardDoesNotAskIsRefusedAloneAndInABatch() {
        CardAnswers asked = CardAnswers.builder().choice("budget", "YES").build();
        CardAnswers other =
                asked.and(CardAnswers.builder().choice("colour", "RED").build());
        CardAnswers kind = CardAnswers.builder()
                .number("budget", 1)
                .choice("users", "MANY")
                .build();
        Scorecard<CardAnswers> card = Scorecard.of(FIT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.score(other))
                .withMessage("answer to colour must be to a question of the card, budget and users, but was RED"
                        + " (scorecard fit)");
        ScoreTable table = card.scoreAll(List.of(asked, other, kind));
        assertThat(table.isRefused(0)).isFalse();
        assertThat(table.score(0)).isEqualTo(card.score(asked));
        assertThat(table.problems(1))
                .extracting(Told::problem)
                .containsExactly("colour answer.outside rule=(answer.to-one-of questions=[budget, users]) value=RED");
        assertThat(table.problems(2))
                .extracting(Told::problem)
                .containsExactlyInAnyOrder(
                        "budget answer.outside rule=answer.choice value=1",
                        "users answer.outside rule=answer.number value=MANY");
        assertThat(table.isRefused(1)).isTrue();
        assertThat(table.isRefused(2)).isTrue();
    }

    @Test
    void aBatchRefusesTheRowThatDoesNotFitAndScoresTheOthers() {
        ScoreColumns columns = ScoreColumns.ofRows(4)
                .codes("budget", new byte[] {1, 0, 9, 3})
                .numbers("users", new long[] {100, ScoreColumns.MISSING, -5, 7})
                .build();
        ScoreTable table = Scorecard.of(FIT).scoreAll(columns);
        assertThat(table.size()).isEqualTo(columns.rows());
        assertThat(table.scoreClass(0).orElseThrow().id()).isEqualTo("now");
        assertThat(table.status(1)).isEqualTo(ScoreStatus.UNDECIDED);
        assertThat(table.isRefused(2)).isTrue();
        assertThat(table.points(2)).isEqualTo(BigDecimal.ZERO);
        assertThat(table.problems(2))
                .extracting(Told::problem)
                .containsExactly(
                        "budget answer.outside rule=(answer.one-of options=[YES, PARTLY, NO]) value=code 9",
                        "users answer.outside rule=(answer.in-band first=(band.from-to-below from=0 to=100) last=(band.from from=100)) value=-5");
        assertThat(table.status(3)).isEqualTo(ScoreStatus.KNOCKED_OUT);
        assertThat(table.countByClass()).containsExactly(Map.entry("later", 0), Map.entry("now", 1));
        assertThat(table.count(ScoreStatus.NOT_RATED)).isEqualTo(1);
        assertThat(table.score(0))
                .isEqualTo(Scorecard.of(FIT)
                        .score(CardAnswers.builder()
                                .answer("budget", Answer.YES)
                                .number("users", 100)
                                .build()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.score(2))
                .withMessageStartingWith("row 2 has no score: [budget must be one of YES");
        assertThatThrownBy(() -> Scorecard.of(FIT).scoreAll(columns, 2, 5))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void decimalColumnsMeetBandsAndLinesExactly() {
        ScorecardDefinition card = ScorecardDefinition.builder()
                .id("attainment")
                .labels(Labels.of("Attainment"))
                .addCriteria(ScoreCriterion.of(
                                "attainment",
                                "Actual over target?",
                                LinearScale.of(decimal("0"), decimal("0"), decimal("1"), decimal("1")))
                        .withWeight(decimal("40")))
                .build();
        ScoreTable table = Scorecard.of(card)
                .scoreAll(ScoreColumns.ofRows(4)
                        .numbers("attainment", new long[] {925, 1200, -1, ScoreColumns.MISSING}, 3)
                        .build());
        assertThat(table.points(0)).isEqualTo(decimal("37"));
        assertThat(table.points(1)).isEqualTo(decimal("40"));
        assertThat(table.points(2)).isEqualTo(decimal("0"));
        assertThat(table.status(3)).isEqualTo(ScoreStatus.NOT_RATED);
        assertThat(table.score(0).contributions())
                .containsExactly(Contribution.of(
                        "attainment",
                        decimal("37"),
                        Message.of("score.line").with("points", decimal("37")).with("most", decimal("40"))));
    }

    @Test
    void anOwnAggregationIsExplainedByWhatItAdds() {
        ScorecardDefinition card = ScorecardDefinition.builder()
                .id("own")
                .labels(Labels.of("Own"))
                .aggregation(Aggregation.named("squared"))
                .addCriteria(
                        ScoreCriterion.of("a", "A?", AnswerScale.yesPartlyNo(2, 1, 0)),
                        ScoreCriterion.of("b", "B?", AnswerScale.yesPartlyNo(2, 1, 0)))
                .addClasses(ScoreClass.lowest("low", "Low"), ScoreClass.from("high", "High", decimal("9")))
                .build();
        Scorecard<CardAnswers> bound = Scorecard.of(
                card,
                Extractors.<CardAnswers>builder()
                        .choice(
                                "a",
                                answers -> Optional.ofNullable(answers.choices().get("a")))
                        .choice(
                                "b",
                                answers -> Optional.ofNullable(answers.choices().get("b")))
                        .build(),
                points -> points.values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .pow(2));
        CardAnswers half = CardAnswers.builder().answer("a", Answer.YES).build();
        Score score = bound.score(half);
        assertThat(score.points()).isEqualTo(decimal("4"));
        assertThat(score.contributions())
                .containsExactly(
                        Contribution.of(
                                "a",
                                decimal("2"),
                                Message.of("score.answer")
                                        .with("answer", Labels.of("yes").with("zh", "是"))),
                        Contribution.of(
                                "squared",
                                decimal("2"),
                                Message.of("score.own-rule").with("rule", "squared")));
        assertThat(score.worst()).isEqualTo(Ratio.of(4));
        assertThat(score.best()).isEqualTo(Ratio.of(16));
        assertThat(score.status()).isEqualTo(ScoreStatus.UNDECIDED);
        assertThat(Serialized.copy(score)).isEqualTo(score);
        ScoreTable table = bound.scoreAll(List.of(half, half.and("b", Answer.PARTLY)));
        assertThat(table.status(0)).isEqualTo(ScoreStatus.UNDECIDED);
        assertThat(table.points(1)).isEqualTo(decimal("9"));
        assertThat(table.scoreClass(1).orElseThrow().id()).isEqualTo("high");
    }

    @Test
    void aBandsReasonOverridesItsCriterions() {
        AnswerOption bad = AnswerOption.of("bad", "bad", 0).withReason(Message.said("R7", "pays late"));
        ScorecardDefinition card = ScorecardDefinition.builder()
                .id("reasons")
                .labels(Labels.of("Reasons"))
                .addCriteria(
                        ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 0)),
                        ScoreCriterion.of("b", "B?", AnswerScale.of(bad, AnswerOption.of("good", "good", 3)))
                                .withReason(Message.said("R1", "record")),
                        ScoreCriterion.of("c", "C?", AnswerScale.yesNo(1, 0)).withBaseline(decimal("0")))
                .build();
        Score score = Scorecard.of(card)
                .score(CardAnswers.builder()
                        .answer("a", Answer.NO)
                        .choice("b", "bad")
                        .answer("c", Answer.NO)
                        .build());
        assertThat(score.reasons(ReasonSide.BELOW))
                .containsExactly(
                        Message.said("R7", "pays late"),
                        Message.of("criterion.question")
                                .with("criterion", "a")
                                .with("question", Labels.of("A?"))
                                .with(
                                        "answer",
                                        Message.of("score.answer")
                                                .with("answer", Labels.of("no").with("zh", "否"))));
    }

    @Test
    void strategiesAddBlendChooseAndKnockOut() {
        ScoringStrategy<String> length = (text, asOf) -> Score.of(
                "Length", List.of(Contribution.of("length", BigDecimal.valueOf(text.length()), "text " + text)));
        ScoringStrategy<String> year = (text, asOf) ->
                Score.of("Year", List.of(Contribution.of("year", BigDecimal.valueOf(asOf.getYear()), "the year")));
        assertThat(ScoringStrategy.sum("Both", List.of(length, year))
                        .score("abc", DAY)
                        .points())
                .isEqualTo(decimal("2029"));
        assertThat(ScoringStrategy.sum("Blend", List.of(length.times(decimal("0.5")), year))
                        .score("abc", DAY)
                        .contributions())
                .containsExactly(
                        Contribution.of("length", decimal("1.5"), "text abc"),
                        Contribution.of("year", decimal("2026"), "the year"));
        ScoringStrategy<String> first =
                ScoringStrategy.firstThatApplies(List.of(length.onlyWhere(String::isEmpty), year));
        assertThat(first.score("abc", DAY).labels()).isEqualTo(Labels.of("Year"));
        assertThat(first.score("", DAY).labels()).isEqualTo(Labels.of("Length"));
        Score out = length.withKnockOut(Message.said("short", "too short"), text -> text.length() < 5)
                .score("abc", DAY);
        assertThat(out.status()).isEqualTo(ScoreStatus.KNOCKED_OUT);
        assertThat(out.points()).isEqualTo(decimal("3"));
        assertThat(out.reasons(ReasonSide.ABOVE)).containsExactly(Message.said("contribution", "text abc"));
        assertThat(Told.explanation(out.explanation())).isEqualTo("""
                        score.card card=Length: unit.points value=3 (rule.sum)
                          explanation.because reason=(short text=too short)
                          score.part part=length: score.points points=3 answer=(contribution text=text abc)""");
    }

    @Test
    void thePolicyDecidesWhetherAManualScoreOutlivesARecomputation() {
        Score now = Scorecard.of(FIT)
                .score(CardAnswers.builder()
                        .answer("budget", Answer.YES)
                        .number("users", 250)
                        .build());
        Score later = Scorecard.of(FIT)
                .score(CardAnswers.builder()
                        .answer("budget", Answer.YES)
                        .number("users", 1)
                        .build());
        ManualOverride set = ManualOverride.of("later", "Controlling", "budget is frozen", DAY);
        ClassifiedScore overridden = ClassifiedScore.of(now).overriddenWith(set);
        assertThat(overridden.computed()).isEqualTo(now);
        assertThat(overridden.scoreClass().orElseThrow().id()).isEqualTo("later");
        assertThat(overridden.recomputed(later, OverridePolicy.KEEP).override()).contains(set);
        assertThat(overridden
                        .recomputed(now, OverridePolicy.KEEP_UNTIL_CLASS_CHANGES)
                        .override())
                .contains(set);
        assertThat(overridden
                        .recomputed(later, OverridePolicy.KEEP_UNTIL_CLASS_CHANGES)
                        .override())
                .isEmpty();
        assertThat(overridden
                        .recomputed(now, OverridePolicy.DROP)
                        .scoreClass()
                        .orElseThrow()
                        .id())
                .isEqualTo("now");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassifiedScore.of(now)
                        .overriddenWith(ManualOverride.of("gone", "Controlling", "budget is frozen", DAY)))
                .withMessage("class of an override must be one of [later, now] but was gone (Fit)");
    }

    @Test
    void aMeanIsExplainedByPointsAndTheWeightAnswered() {
        ScorecardDefinition mean = ScorecardDefinition.builder()
                .id("mean")
                .labels(Labels.of("Mean"))
                .aggregation(Aggregation.mean())
                .minimumCoverage(Ratio.of(2, 3))
                .addCriteria(
                        ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 0)).withWeight(decimal("2")),
                        ScoreCriterion.of("b", "B?", AnswerScale.yesNo(1, 0)),
                        ScoreCriterion.of("c", "C?", AnswerScale.yesNo(1, 0)))
                .build();
        CardAnswers one = CardAnswers.none().and("a", Answer.YES);

        assertThat(Told.explanation(Scorecard.of(mean).score(one).explanation()))
                .isEqualTo("""
                        score.card card=Mean: score.value-not-rated value=1 coverage=(coverage.answered answered=1 total=3) (rule.mean)
                          score.counted: unit.points value=2 (rule.sum)
                            score.question question=A?: score.points points=2 answer=(score.answer answer=yes)
                          score.weight-answered: 2
                          score.question question=B?: score.open lowest=0 highest=1
                          score.question question=C?: score.open lowest=0 highest=1""");
        assertThat(Told.explanation(
                        Scorecard.of(mean).score(one.and("b", Answer.NO)).explanation()))
                .startsWith("score.card card=Mean: score.value value=0.67 (rule.mean)")
                .contains("\n  score.weight-answered: 3\n");
    }

    @Test
    void theLeastCoverageOfLargeWeightsIsExact() {
        ScorecardDefinition card = ScorecardDefinition.builder()
                .id("large")
                .labels(Labels.of("Large"))
                .aggregation(Aggregation.mean())
                .coverageBasis(CoverageBasis.WEIGHT)
                .minimumCoverage(Ratio.of(749_999_999_999L, 1_000_000_000_000L))
                .addCriteria(
                        ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 0)).withWeight(decimal("3000000000000")),
                        ScoreCriterion.of("b", "B?", AnswerScale.yesNo(1, 0)).withWeight(decimal("1000000000000")))
                .build();

        assertThat(Told.explanation(Scorecard.of(card)
                        .score(CardAnswers.none().and("a", Answer.YES))
                        .explanation()))
                .startsWith("score.card card=Large: score.value value=1 ");
        assertThat(Told.explanation(Scorecard.of(card)
                        .score(CardAnswers.none().and("b", Answer.YES))
                        .explanation()))
                .startsWith("score.card card=Large: score.value-not-rated value=1 ");
    }

    @TestFactory
    Stream<DynamicTest> callsThatDoNotFitAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "score must be that of a card but was combined (Sum)",
                        () -> CheapestChange.search(Score.of("Sum", List.of()), "now", List.of())),
                Refused.with(
                        "class must be one of [later, now] but was gone (scorecard fit)",
                        () -> CheapestChange.search(Scorecard.of(FIT).score(CardAnswers.none()), "gone", List.of())),
                Refused.with(
                        "every criterion must have a column but budget has none (scorecard fit)",
                        () -> Scorecard.of(FIT).scoreAll(ScoreColumns.ofRows(1).build())),
                Refused.with(
                        "column of budget must have 1 rows but has 2",
                        () -> ScoreColumns.ofRows(1).codes("budget", new byte[2])),
                Refused.with(
                        "a criterion must have one column but budget has two",
                        () -> ScoreColumns.ofRows(1)
                                .codes("budget", new byte[1])
                                .codes("budget", new byte[1])),
                Refused.with(
                        "a criterion must have one extractor but users has two",
                        () -> Extractors.<Double>builder()
                                .real("users", Double::doubleValue)
                                .real("users", Double::doubleValue)),
                Refused.with(
                        "weight must be above 0 but was 0",
                        () -> ScoringStrategy.sum(
                                        "Sum",
                                        List.<ScoringStrategy<String>>of((text, day) -> Score.of("Text", List.of())))
                                .times(BigDecimal.ZERO)),
                Refused.with(
                        "the aggregation squared is the caller's own and must be given with the extractors (scorecard fit)",
                        () -> Scorecard.of(FIT.withAggregation(Aggregation.named("squared")))),
                Refused.with(
                        "cost must not be negative but was -1 (budget to YES)",
                        () -> AnswerChange.of("budget", "YES", -1)),
                Refused.with(
                        "an override must have a reason (class later, set by Controlling)",
                        () -> ManualOverride.of("later", "Controlling", " ", DAY)),
                Refused.with("rows must not be negative but was -1", () -> ScoreColumns.ofRows(-1)),
                Refused.with("there must be at least one strategy (Sum)", () -> ScoringStrategy.sum("Sum", List.of())),
                Refused.with("there must be at least one strategy", () -> ScoringStrategy.firstThatApplies(List.of())),
                Refused.with(
                        "option must be one of [YES, NO] but was MAYBE",
                        () -> AnswerScale.yesNo(1, 0).withEffect("MAYBE", Effect.KNOCK_OUT)));
    }

    @Test
    void everyClassIsCountedAndNoRowsAreNone() {
        ScoreColumns columns = ScoreColumns.ofRows(3)
                .codes("budget", new byte[] {1, 2, 1})
                .numbers("users", new long[] {1, 1, 500})
                .build();
        ScoreTable table = Scorecard.of(FIT).scoreAll(columns);

        assertThat(table.countByClass()).containsExactly(Map.entry("later", 2), Map.entry("now", 1));
        assertThat(table.count(ScoreStatus.DECIDED)).isEqualTo(3);
        assertThat(table.size()).isEqualTo(3);
        assertThat(Scorecard.of(FIT)
                        .scoreAll(ScoreColumns.ofRows(0)
                                .codes("budget", new byte[0])
                                .numbers("users", new long[0])
                                .build())
                        .size())
                .isZero();
    }

    @Test
    void manyRowsAreScoredAsEachAlone() {
        int rows = 600;
        byte[] budget = new byte[rows];
        double[] users = new double[rows];
        for (int row = 0; row < rows; row++) {
            budget[row] = (byte) (row % 3);
            users[row] = row % 7 == 0 ? Double.NaN : row % 200 + 0.5;
        }
        Scorecard<CardAnswers> card = Scorecard.of(FIT);
        ScoreTable table = card.scoreAll(ScoreColumns.ofRows(rows)
                .codes("budget", budget)
                .reals("users", users)
                .build());

        for (int row = 0; row < rows; row++) {
            CardAnswers answers = row % 3 == 0
                    ? CardAnswers.none()
                    : CardAnswers.none().and("budget", row % 3 == 1 ? Answer.YES : Answer.PARTLY);
            Score alone = card.score(
                    row % 7 == 0
                            ? answers
                            : answers.and(CardAnswers.builder()
                                    .number("users", BigDecimal.valueOf(users[row]))
                                    .build()));
            assertThat(table.score(row)).isEqualTo(alone);
            assertThat(table.points(row)).isEqualTo(alone.points());
            assertThat(table.status(row)).isEqualTo(alone.status());
            assertThat(table.scoreClass(row)).isEqualTo(alone.scoreClass());
        }
    }

    @Test
    void numbersInColumnsAreScoredAsEachAlone() {
        int rows = 1100;
        double[] size = new double[rows];
        double[] share = new double[rows];
        for (int row = 0; row < rows; row++) {
            size[row] = row < 300 && row % 5 == 0 ? Double.NaN : row % 41 - 20;
            share[row] = row >= 700 && row % 7 == 0 ? Double.NaN : row % 11 / 10.0;
        }
        share[600] = 1.1;
        ScorecardDefinition definition = ScorecardDefinition.builder()
                .id("numbers")
                .labels(Labels.of("Numbers"))
                .addCriteria(
                        ScoreCriterion.of(
                                "size",
                                "How large?",
                                BandScale.of(
                                        Band.below(decimal("-10"), decimal("-1")),
                                        Band.between(decimal("-10"), decimal("0"), decimal("1")),
                                        Band.between(decimal("0"), decimal("10.5"), decimal("4")),
                                        Band.from(decimal("10.5"), decimal("9")))),
                        ScoreCriterion.of(
                                        "share",
                                        "Which share?",
                                        BandScale.of(
                                                Band.between(decimal("0"), decimal("0.3"), decimal("0")),
                                                Band.between(decimal("0.3"), decimal("0.7"), decimal("2.5")),
                                                Band.between(decimal("0.7"), decimal("1.1"), decimal("3"))))
                                .withWeight(decimal("2")))
                .addClasses(ScoreClass.lowest("later", "Later"), ScoreClass.from("now", "Now", decimal("6")))
                .build();
        Scorecard<double[]> card = Scorecard.of(
                definition,
                Extractors.<double[]>builder()
                        .real("size", row -> row[0])
                        .real("share", row -> row[1])
                        .build());
        ScoreTable table = card.scoreAll(ScoreColumns.ofRows(rows)
                .reals("size", size)
                .reals("share", share)
                .build());

        for (int row = 0; row < rows; row++) {
            if (row == 600) {
                assertThat(table.isRefused(row)).isTrue();
            } else {
                Score alone = card.score(new double[] {size[row], share[row]});
                assertThat(table.score(row)).isEqualTo(alone);
                assertThat(table.points(row)).isEqualTo(alone.points());
                assertThat(table.status(row)).isEqualTo(alone.status());
                assertThat(table.scoreClass(row)).isEqualTo(alone.scoreClass());
            }
        }
    }

    @Test
    void aQuestionOfWhichEveryAnswerGivesTheSameIsOpenToo() {
        ScorecardDefinition same = ScorecardDefinition.builder()
                .id("same")
                .labels(Labels.of("Same"))
                .addCriteria(ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 1)))
                .build();

        assertThat(Scorecard.of(same).score(CardAnswers.none()).openQuestions())
                .extracting(OpenQuestion::atStake)
                .containsExactly(BigDecimal.ZERO);
    }

    @Test
    void aChangeNamesTheClassBeforeAndAfter() {
        Scorecard<CardAnswers> card = Scorecard.of(FIT);
        CardAnswers few = CardAnswers.none()
                .and("budget", Answer.YES)
                .and(CardAnswers.builder().number("users", 1).build());
        ScoreChange change = card.score(
                        few.and(CardAnswers.builder().number("users", 500).build()))
                .minus(card.score(few));

        assertThat(change.classBefore()).map(ScoreClass::id).contains("later");
        assertThat(change.classAfter()).map(ScoreClass::id).contains("now");
        assertThat(change.points()).isEqualTo(decimal("3"));
    }

    @TestFactory
    Stream<DynamicTest> anAnswerThatDoesNotFitIsToldAsItWasGiven() {
        ScorecardDefinition yesNo = ScorecardDefinition.builder()
                .id("yes-no")
                .labels(Labels.of("Yes or no"))
                .addCriteria(ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 0)))
                .build();
        return Refused.tests(
                Refused.with(
                        outside("-1/2"),
                        () -> users(Extractors.builder().ratio("users", any -> Optional.of(Ratio.of(-1, 2))))),
                Refused.with(outside("-5"), () -> users(Extractors.builder().whole("users", any -> -5))),
                Refused.with(outside("-0.5"), () -> users(Extractors.builder().real("users", any -> -0.5))),
                Refused.with(
                        outside("-0.50"),
                        () -> users(Extractors.builder().number("users", any -> Optional.of(decimal("-0.50"))))),
                Refused.with(
                        "answer to a must be one of YES and NO but was PARTLY (scorecard yes-no)",
                        () -> Scorecard.of(
                                        yesNo,
                                        Extractors.builder()
                                                .answer("a", any -> Answer.PARTLY)
                                                .build())
                                .score("any")));
    }

    private static String outside(String number) {
        return "answer to users must be in a band from \"0 to below 100\" to \"from 100\" but was " + number
                + " (scorecard fit)";
    }

    private static void users(Extractors.Builder<Object> users) {
        Scorecard.of(FIT, users.answer("budget", any -> Answer.UNKNOWN).build()).score("any");
    }

    @Test
    void aColumnTellsWhatDoesNotFit() {
        ScoreColumns.Builder codes = ScoreColumns.ofRows(1).codes("budget", new byte[] {9});

        assertThat(problems(codes.numbers("users", new long[] {-15}, 1)))
                .containsExactly(
                        "budget answer.outside rule=(answer.one-of options=[YES, PARTLY, NO]) value=code 9",
                        "users answer.outside rule=(answer.in-band first=(band.from-to-below from=0 to=100)"
                                + " last=(band.from from=100)) value=-1.5");
        assertThat(problems(
                        ScoreColumns.ofRows(1).codes("budget", new byte[] {1}).reals("users", new double[] {-0.5})))
                .containsExactly("users answer.outside rule=(answer.in-band first=(band.from-to-below from=0 to=100)"
                        + " last=(band.from from=100)) value=-0.5");
        assertThat(problems(
                        ScoreColumns.ofRows(1).codes("budget", new byte[] {1}).numbers("users", new long[] {0})))
                .isEmpty();
    }

    private static List<String> problems(ScoreColumns.Builder columns) {
        return Scorecard.of(FIT).scoreAll(columns.build()).problems(0).stream()
                .map(Told::problem)
                .toList();
    }

    private static Scorecard<CardAnswers> added(ScorecardDefinition card) {
        Extractors.Builder<CardAnswers> extractors = Extractors.builder();
        card.criteria()
                .forEach(asked -> extractors.choice(
                        asked.id(),
                        answers -> Optional.ofNullable(answers.choices().get(asked.id()))));
        return Scorecard.of(
                card, extractors.build(), points -> points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void anOwnAggregationFollowsTheRulesOfItsCard() {
        ScorecardDefinition own = ScorecardDefinition.builder()
                .id("own")
                .labels(Labels.of("Own"))
                .aggregation(Aggregation.named("added"))
                .minimumCoverage(Ratio.one())
                .addCriteria(
                        ScoreCriterion.of(
                                "a", "A?", AnswerScale.yesPartlyNo(2, 1, 0).withEffect("NO", Effect.KNOCK_OUT)),
                        ScoreCriterion.of("b", "B?", AnswerScale.yesPartlyNo(2, 1, 0))
                                .withMissing(MissingAnswer.countsAs(BigDecimal.ONE)))
                .build();
        ScorecardDefinition classed =
                own.withClasses(ScoreClass.lowest("low", "Low"), ScoreClass.from("high", "High", decimal("3")));
        CardAnswers a = CardAnswers.none().and("a", Answer.YES);
        CardAnswers both = a.and("b", Answer.YES);

        assertThat(added(own).score(a).status()).isEqualTo(ScoreStatus.NOT_RATED);
        assertThat(added(own).score(both).status()).isEqualTo(ScoreStatus.DECIDED);
        assertThat(added(own).score(both.and("a", Answer.NO)).status()).isEqualTo(ScoreStatus.KNOCKED_OUT);
        assertThat(added(own).score(a).value()).isEmpty();
        assertThat(added(own).score(both).value()).contains(Ratio.of(4));
        assertThat(added(classed).score(a).worst()).as("b may still turn out").isEqualTo(Ratio.of(2));
        assertThat(added(classed).score(a).best()).isEqualTo(Ratio.of(4));
        assertThat(added(classed).score(a).status()).isEqualTo(ScoreStatus.UNDECIDED);
        assertThat(added(classed).score(both).scoreClass()).contains(classed.scoreClass("high"));
        assertThat(added(classed)
                        .score(both.and("a", Answer.PARTLY).and("b", Answer.NO))
                        .scoreClass())
                .contains(classed.scoreClass("low"));
        ScorecardDefinition strict = classed.withCriterion("a", asked -> asked.withMissing(MissingAnswer.required()));
        assertThat(added(strict).score(CardAnswers.none().and("b", Answer.YES)).status())
                .isEqualTo(ScoreStatus.NOT_RATED);
        ScorecardDefinition answered =
                classed.withClassBasis(ClassBasis.ANSWERED).withMinimumCoverage(Ratio.of(1, 2));
        assertThat(added(answered).score(a).scoreClass()).contains(classed.scoreClass("high"));
        assertThat(added(answered).score(CardAnswers.none()).status()).isEqualTo(ScoreStatus.NOT_RATED);
    }

    @Test
    void aStrategyThatDoesNotApplySaysNothing() {
        ScoringStrategy<String> length = (text, asOf) -> Score.of(
                "Length", List.of(Contribution.of("length", BigDecimal.valueOf(text.length()), "text " + text)));
        Score none = length.onlyWhere(String::isEmpty).score("abc", DAY);

        assertThat(none).hasToString("does not apply: 0 points, 0 of 0 answered, not rated");
        assertThat(none.value()).isEmpty();
        assertThat(none.worst()).isEqualTo(none.best()).isEqualTo(Ratio.zero());
        assertThat(none.reasons(ReasonSide.ABOVE)).isEmpty();
        Score half = ScoringStrategy.sum("Both", List.of(length, length.onlyWhere(String::isEmpty)))
                .score("abc", DAY);
        assertThat(half.status()).isEqualTo(ScoreStatus.NOT_RATED);
        assertThat(half.points()).isEqualTo(decimal("3"));
    }

    @Test
    void aShareIsExplainedByTheRangeOfWhatIsAnswered() {
        ScorecardDefinition share = ScorecardDefinition.builder()
                .id("share")
                .labels(Labels.of("Share"))
                .aggregation(Aggregation.normalised())
                .addCriteria(
                        ScoreCriterion.of("a", "A?", AnswerScale.yesPartlyNo(5, 2, 1)),
                        ScoreCriterion.of("b", "B?", AnswerScale.yesNo(3, -1)))
                .build();

        assertThat(Told.explanation(Scorecard.of(share)
                        .score(CardAnswers.none().and("a", Answer.PARTLY))
                        .explanation()))
                .isEqualTo("""
                        score.card card=Share: score.value value=25 % (rule.normalised)
                          score.counted: unit.points value=2 (rule.sum)
                            score.question question=A?: score.points points=2 answer=(score.answer answer=partly)
                          score.lowest-answered: unit.points value=1
                          score.highest-answered: unit.points value=5
                          score.question question=B?: score.open lowest=-1 highest=3""");
    }

    @Test
    void initialPointsAndTheWeakestLinkAreExplained() {
        ScorecardDefinition initial = FIT.withInitialPoints(decimal("1"));
        CardAnswers all = CardAnswers.builder()
                .answer("budget", Answer.YES)
                .number("users", 1)
                .build();

        assertThat(Scorecard.of(initial).score(all).contributions())
                .extracting(Contribution::id)
                .containsExactly(ScorecardDefinition.INITIAL_POINTS, "budget", "users");
        assertThat(Scorecard.of(initial).score(all).points()).isEqualTo(decimal("3"));
        assertThat(Told.explanation(Scorecard.of(initial).score(all).explanation()))
                .contains("score.initial-points: unit.points value=1");
        ScorecardDefinition weakest = ScorecardDefinition.builder()
                .id("weakest")
                .labels(Labels.of("Weakest"))
                .aggregation(Aggregation.weakest())
                .addCriteria(
                        ScoreCriterion.of("a", "A?", AnswerScale.yesPartlyNo(2, 1, 0)),
                        ScoreCriterion.of("b", "B?", AnswerScale.yesPartlyNo(2, 1, 0)),
                        ScoreCriterion.of("c", "C?", AnswerScale.yesPartlyNo(2, 1, 0)))
                .build();
        Score chain = Scorecard.of(weakest)
                .score(CardAnswers.none().and("a", Answer.YES).and("b", Answer.PARTLY));
        assertThat(chain.contributions())
                .extracting(Contribution::id, Contribution::amount)
                .containsExactly(tuple("a", BigDecimal.ZERO), tuple("b", BigDecimal.ONE));
        assertThat(Scorecard.of(weakest).score(CardAnswers.none()).contributions())
                .isEmpty();
        assertThat(chain.value()).contains(Ratio.of(1));
        assertThat(chain.worst()).isEqualTo(Ratio.zero());
        assertThat(chain.best()).isEqualTo(Ratio.one());
    }
}
