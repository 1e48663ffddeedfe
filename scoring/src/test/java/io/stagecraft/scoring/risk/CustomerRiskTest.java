// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Estimable;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.score.Extractors;
import io.stagecraft.scoring.score.OpenQuestion;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.Scorecard;
import io.stagecraft.scoring.score.ScoringStrategy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CustomerRiskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final CustomerRisk RISK = CustomerRisk.standard();

    /** Answers in the order of the rows: 2, 1 or 0 points, and a dash for no answer. */
    private static CardAnswers points(String rows) {
        CardAnswers.Builder answers = CardAnswers.builder();
        for (int i = 0; i < rows.length(); i++) {
            Answer answer = switch (rows.charAt(i)) {
                case '2' -> Answer.YES;
                case '1' -> Answer.PARTLY;
                case '0' -> Answer.NO;
                default -> Answer.UNKNOWN;
            };
            answers.answer(RISK.card().criteria().get(i).id(), answer);
        }
        return answers.build();
    }

    private static CustomerRiskAssessment assess(String rows) {
        return RISK.assess(points(rows));
    }

    private static Message reason(String criterion, String answer) {
        ScoreCriterion asked = RISK.card().criterion(criterion);
        Labels said = ((AnswerScale) asked.scale())
                .options().stream()
                        .map(AnswerOption::labels)
                        .filter(labels -> labels.text().equals(answer))
                        .findFirst()
                        .orElseThrow();
        return asked.answered(Message.of("score.answer").with("answer", said));
    }

    private static Message notRated(int answered) {
        return Message.of("risk.not-rated").with("answered", answered).with("total", 7);
    }

    private static List<Argument> questions(String... criteria) {
        return Stream.of(criteria)
                .map(id -> Argument.of(Message.of("risk.question")
                        .with("question", RISK.card().criterion(id).question())))
                .toList();
    }

    private static Optional<Argument> why(CustomerRiskAssessment risk) {
        return risk.message().argument("why");
    }

    private static Optional<Argument> why(Message message) {
        return Optional.of(Argument.of(message));
    }

    private static void assertRated(OpportunityRating rating, OpportunityClass expected, ContactLevel contact) {
        assertThat(rating.opportunityClass()).contains(expected);
        assertThat(rating.contactLevel()).contains(contact);
        assertThat(rating.message())
                .isEqualTo(Message.of("rating.summary")
                        .with("class", Message.of("rating.class").with("class", expected.name()))
                        .with("contact", Message.of("rating.contact").with("contact", contact.labels())));
    }

    private static void assertWithoutClass(OpportunityRating rating, ScreeningDecision decision, Message reason) {
        assertThat(rating.decision()).isEqualTo(decision);
        assertThat(rating.opportunityClass()).isEmpty();
        assertThat(rating.contactLevel()).isEmpty();
        assertThat(rating.noClass()).contains(reason);
        assertThat(rating.message())
                .isEqualTo(Message.of("rating.no-class")
                        .with("decision", decision.labels())
                        .with("contact", Message.of("rating.contact-unchanged"))
                        .with("reason", reason));
    }

    private static void assertBetween(OpportunityRating rating, String best, String worst, String... questions) {
        assertThat(rating.opportunityClass()).isEmpty();
        assertThat(rating.classMessage())
                .isEqualTo(Message.of("rating.classes")
                        .with("best", best)
                        .with("worst", worst)
                        .with("questions", questions(questions)));
    }

    @Test
    void w14TheCuttingEquipmentCaseIsDroppedForItsFit() {
        CustomerRiskAssessment risk = assess("--01011");
        assertThat(risk.decision()).isEqualTo(ScreeningDecision.DROP);
        assertThat(risk.score().knockOuts()).containsExactly(reason(RiskFactors.SOLUTION_FIT, "large gap"));
        assertThat(Told.explanation(risk.explanation()))
                .startsWith("risk.screening: risk.decision-and-why decision=drop"
                        + " answered=(coverage.answered answered=5 total=7)"
                        + " why=(criterion.question criterion=solution-fit"
                        + " question=Do product, technology and service meet the need?"
                        + " answer=(score.answer answer=large gap))\n");
        assertThat(risk.score().value()).contains(Ratio.of(3, 10));
        assertThat(risk.score().coverage()).hasToString("5 of 7 answered");
        assertThat(risk.score().best()).isEqualTo(Ratio.of(7, 14));
        assertThat(risk.lowestRisk()).isEqualTo(Ratio.of(7, 14));
        assertThat(risk.highestRisk()).isEqualTo(Ratio.of(11, 14));
        assertThat(risk.rate(TODAY).contactLevel()).contains(ContactLevel.MINIMAL);
        assertThat(risk)
                .hasToString("drop: 5 of 7 answered; Do product, technology and service meet the need? large gap");
    }

    @Test
    void almostAllYesAndSoonIsClassA() {
        CustomerRiskAssessment risk = assess("2221121");
        assertThat(risk.score().value()).contains(Ratio.of(11, 14));
        assertThat(risk.decision()).isEqualTo(ScreeningDecision.PASS);
        assertThat(why(risk)).isEqualTo(why(Message.of("risk.score").with("score", Ratio.of(11, 14))));
        OpportunityRating rating = risk.rate(Estimable.given(TODAY.plusDays(60)), TODAY, Soon.fallback());
        assertRated(rating, OpportunityClass.A, ContactLevel.INTENSIVE);
        assertThat(rating.defaultsUsed())
                .extracting(DefaultUsed::message)
                .containsExactly(
                        Message.of("default.soon-fallback").with("days", 90),
                        Message.of("default.low-risk").with("from", Ratio.ofPercent(75)),
                        Message.of("default.contact-level")
                                .with("contact", ContactLevel.INTENSIVE.labels())
                                .with("class", "A"));
        assertThat(risk.defaultsUsed())
                .contains(DefaultUsed.of(
                        "pass-mark", Message.of("default.pass-mark").with("mark", Ratio.ofPercent(60))));
    }

    @Test
    void lessCertainAndLateIsClassD() {
        CustomerRiskAssessment risk = assess("2111121");
        assertThat(risk.score().value()).contains(Ratio.of(9, 14));
        assertThat(risk.decision()).isEqualTo(ScreeningDecision.PASS);
        assertRated(
                risk.rate(Estimable.given(TODAY.plusDays(150)), TODAY, Soon.fallback()),
                OpportunityClass.D,
                ContactLevel.LOW);
    }

    @Test
    void w31WithoutAnswersNothingIsDecided() {
        CustomerRiskAssessment risk = RISK.assess(CardAnswers.none());
        assertThat(risk.decision()).isEqualTo(ScreeningDecision.UNDECIDED);
        assertThat(risk.score().coverage()).hasToString("0 of 7 answered");
        assertThat(risk.score().isRated()).isFalse();
        assertThat(risk.lowestRisk()).isEqualTo(Ratio.zero());
        assertThat(risk.highestRisk()).isEqualTo(Ratio.one());
        assertThat(risk.score().worst()).isEqualTo(Ratio.zero());
        assertThat(risk.score().best()).isEqualTo(Ratio.one());
        assertThat(risk.score().knockOuts()).isEmpty();
        assertWithoutClass(
                risk.rate(Estimable.given(TODAY), TODAY, Soon.fallback()), ScreeningDecision.UNDECIDED, notRated(0));
        assertThat(risk.openQuestions())
                .extracting(OpenQuestion::criterionId)
                .containsExactly(
                        RiskFactors.SIZE_AND_BUDGET,
                        RiskFactors.FUNDS_AND_CREDIT,
                        RiskFactors.SOLUTION_FIT,
                        RiskFactors.RELATIONSHIP_CLOSENESS,
                        RiskFactors.COMPETITIVE_POSITION,
                        RiskFactors.ENTRY_TIMING,
                        RiskFactors.FOLLOW_ON_BUSINESS);
    }

    @Test
    void theDecidingQuestionIsNamed() {
        assertThat(why(assess("2-21111")))
                .isEqualTo(why(Message.of("risk.decides").with("questions", questions(RiskFactors.FUNDS_AND_CREDIT))));
        assertThat(assess("2-21111").askFirst().get(0).decidingAnswers()).hasSize(3);
        // alone it could at most exclude the customer
        assertThat(why(assess("2-2-1-1")))
                .isEqualTo(
                        why(Message.of("risk.ask-first").with("questions", questions(RiskFactors.FUNDS_AND_CREDIT))));
        assertThat(assess("2-2-1-1").askFirst().get(0).decidingAnswers()).hasSize(1);
    }

    @Test
    void tiedQuestionsAreAskedFirstWhenNoAnswerAlonePasses() {
        CustomerRiskAssessment risk = RISK.assess(CardAnswers.none());

        assertThat(why(risk))
                .isEqualTo(why(Message.of("risk.ask-first")
                        .with(
                                "questions",
                                questions(
                                        RiskFactors.SIZE_AND_BUDGET,
                                        RiskFactors.FUNDS_AND_CREDIT,
                                        RiskFactors.SOLUTION_FIT))));
        assertThat(risk.askFirst())
                .allSatisfy(question -> assertThat(question.decidingAnswers()).hasSize(1));
        assertThat(assess("2222222").askFirst()).isEmpty();
    }

    @Test
    void nineOfFourteenPointsPassAndEightDoNot() {
        assertThat(assess("1112121").decision()).isEqualTo(ScreeningDecision.PASS);
        assertThat(assess("1112111").decision()).isEqualTo(ScreeningDecision.REDUCE);
        assertThat(assess("1112111").rate(TODAY).contactLevel()).contains(ContactLevel.REDUCED);
    }

    @Test
    void aPassNamesTheKnockOutThatIsStillOpen() {
        CustomerRiskAssessment risk = assess("2-22221");
        assertThat(risk.decision()).isEqualTo(ScreeningDecision.PASS);
        assertThat(risk.openKnockOuts())
                .extracting(OpenQuestion::criterionId)
                .containsExactly(RiskFactors.FUNDS_AND_CREDIT);
        assertThat(risk.explanation().reasons())
                .containsExactly(Message.of("risk.open-knock-out")
                        .with(
                                "question",
                                RISK.card()
                                        .criterion(RiskFactors.FUNDS_AND_CREDIT)
                                        .question()));
    }

    @Test
    void aMarketOpeningOrderPassesOnlyByExceptionAndNeverAgainstAKnockOut() {
        CustomerRiskAssessment risk = assess("1110002");
        assertThat(risk.decision()).isEqualTo(ScreeningDecision.REDUCE);
        assertThat(risk.isExceptionAllowed()).isTrue();
        CustomerRiskAssessment approved = risk.approvedBy("Head of sales");
        assertThat(approved.decision()).isEqualTo(ScreeningDecision.PASS_BY_EXCEPTION);
        assertThat(approved.explanation().reasons())
                .containsExactly(Message.of("risk.exception")
                        .with("reason", reason(RiskFactors.FOLLOW_ON_BUSINESS, "clear"))
                        .with("approver", "Head of sales"));
        OpportunityRating rating = approved.rate(Estimable.estimated(TODAY), TODAY, Soon.within(10));
        assertRated(rating, OpportunityClass.C, ContactLevel.REGULAR);
        assertThat(rating.decideBy()).contains(TODAY.plusDays(30));
        assertThat(rating.defaultsUsed()).extracting(Told::used).contains("default.decision-days days=30");
        assertThat(rating.expectedClose().isEstimated()).isTrue();
        assertThat(assess("1100002").isExceptionAllowed()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assess("1100002").approvedBy("Head of sales"))
                .withMessage(
                        "an exception needs an answer that speaks for it and none that excludes, on a customer that has"
                                + " not passed, but Head of sales was to approve DROP");
    }

    @Test
    void anExceptionThatWasNotNeededIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assess("2222222").approvedBy("Head of sales"))
                .withMessageEndingWith("was to approve PASS");
    }

    @Test
    void withoutAnExpectedCloseThereIsNoClass() {
        assertWithoutClass(assess("2222222").rate(TODAY), ScreeningDecision.PASS, Message.of("rating.no-close"));
    }

    @Test
    void aCloseThatHasPassedIsNotSoonAndGivesNoClass() {
        CustomerRiskAssessment best = assess("2222222");
        for (int daysAgo : List.of(1, 200)) {
            OpportunityRating rating =
                    best.rate(Estimable.given(TODAY.minusDays(daysAgo)), TODAY, Soon.withinMedianWonCycle(57));
            assertWithoutClass(rating, ScreeningDecision.PASS, Message.of("rating.close-passed"));
            assertThat(rating.defaultsUsed()).isEmpty();
        }
        assertRated(
                best.rate(Estimable.given(TODAY), TODAY, Soon.within(1)), OpportunityClass.A, ContactLevel.INTENSIVE);
        assertThat(assess("2000000").rate(Estimable.given(TODAY.minusDays(1)), TODAY, Soon.within(1)))
                .hasToString("drop, minimal contact");
    }

    @Test
    void anOutlivedDealHasNoClassEither() {
        assertWithoutClass(assess("2222222").rateOutlived(), ScreeningDecision.PASS, Message.of("rating.outlived"));
        assertThat(assess("1112111").rateOutlived()).hasToString("reduce, reduced contact");
    }

    @Test
    void openQuestionsLeaveABestAndAWorstClass() {
        CustomerRiskAssessment risk = assess("2-22-22");
        assertThat(why(risk))
                .isEqualTo(why(Message.of("risk.could-exclude")
                        .with(
                                "score",
                                Message.of("risk.range")
                                        .with("worst", Ratio.of(5, 7))
                                        .with("best", Ratio.one()))
                        .with("questions", questions(RiskFactors.FUNDS_AND_CREDIT))));
        assertThat(risk.lowestRisk()).isEqualTo(Ratio.zero());
        assertThat(risk.highestRisk()).isEqualTo(Ratio.of(4, 14));
        OpportunityRating later = risk.rate(Estimable.given(TODAY.plusDays(91)), TODAY, Soon.fallback());
        assertBetween(later, "B", "D", RiskFactors.FUNDS_AND_CREDIT);
        assertThat(later.contactLevel()).isEmpty();
        assertThat(later.bestClass()).contains(OpportunityClass.B);
        assertThat(later.worstClass()).contains(OpportunityClass.D);
        assertThat(later.listedAs()).contains(OpportunityClass.D);
        assertThat(later.defaultsUsed()).extracting(DefaultUsed::id).containsExactly("soon", "low-risk", "listed-by");
        OpportunityRating soon = risk.rate(Estimable.given(TODAY), TODAY, Soon.fallback());
        assertBetween(soon, "A", "C", RiskFactors.FUNDS_AND_CREDIT);
        assertThat(soon.decideBy()).isEmpty();
        // the answer that is asked for makes it certain
        assertRated(
                assess("2122-22").rate(Estimable.given(TODAY.plusDays(91)), TODAY, Soon.fallback()),
                OpportunityClass.B,
                ContactLevel.REGULAR);
    }

    @Test
    void contactIsGivenWhenBothClassesDeserveTheSame() {
        CustomerRisk calm =
                RISK.withRating(RatingPolicy.standard().withContacts(Map.of(OpportunityClass.D, ContactLevel.REGULAR)));
        OpportunityRating rating =
                calm.assess(points("2-22-22")).rate(Estimable.given(TODAY.plusDays(91)), TODAY, Soon.fallback());
        assertBetween(rating, "B", "D", RiskFactors.FUNDS_AND_CREDIT);
        assertThat(rating.contactLevel()).contains(ContactLevel.REGULAR);
    }

    @Test
    void passBelow70PercentAnsweredIsNotRated() {
        CustomerRiskAssessment risk = assess("2-----2").approvedBy("Head of sales");
        assertThat(risk.answered()).isEqualTo(notRated(2));
        assertThat(why(risk))
                .isEqualTo(why(Message.of("risk.could-exclude")
                        .with(
                                "score",
                                Message.of("risk.range")
                                        .with("worst", Ratio.of(2, 7))
                                        .with("best", Ratio.one()))
                        .with("questions", questions(RiskFactors.FUNDS_AND_CREDIT, RiskFactors.SOLUTION_FIT))));
        OpportunityRating rating = risk.rate(Estimable.given(TODAY), TODAY, Soon.fallback());
        assertWithoutClass(rating, ScreeningDecision.PASS_BY_EXCEPTION, notRated(2));
        assertThat(rating.classMessage()).isEqualTo(notRated(2));
        // 7 of 10 are 70 %
        OpportunityRating seven = CustomerRisk.tenRows()
                .assess(CardAnswers.builder()
                        .answer(RiskFactors.SIZE_AND_BUDGET, Answer.YES)
                        .answer(RiskFactors.FUNDS, Answer.YES)
                        .answer(RiskFactors.CREDIT, Answer.YES)
                        .answer(RiskFactors.SOLUTION_FIT, Answer.YES)
                        .answer(RiskFactors.RELATIONSHIP_CLOSENESS, Answer.YES)
                        .answer(RiskFactors.COMPETING_PRODUCT, Answer.YES)
                        .answer(RiskFactors.COMPETING_PRICE, Answer.YES)
                        .build())
                .rate(Estimable.given(TODAY), TODAY, Soon.fallback());
        assertThat(seven.bestClass()).contains(OpportunityClass.A);
        assertThat(seven.worstClass()).contains(OpportunityClass.C);
        assertThat(seven.askFirst())
                .extracting(OpenQuestion::criterionId)
                .containsExactly(
                        RiskFactors.COMPETING_SERVICE, RiskFactors.ENTRY_TIMING, RiskFactors.FOLLOW_ON_BUSINESS);
    }

    @Test
    void listsSortByTheWorstClassUnlessThePolicySaysTheBest() {
        List<String> rows = List.of("2-22-22", "1112121", "2222222", "0222222", "222----", "1112111");
        Soon soon = Soon.fallback();
        Estimable<LocalDate> later = Estimable.given(TODAY.plusDays(91));
        assertThat(rows.stream()
                        .map(row -> assess(row).rate(later, TODAY, soon))
                        .sorted(OpportunityRating.inOrder())
                        .map(rating -> rating.classMessage().code())
                        .toList())
                .containsExactly(
                        "rating.class",
                        "rating.classes",
                        "rating.class",
                        "risk.not-rated",
                        "rating.decision",
                        "rating.decision");
        CustomerRisk byBest = RISK.withRating(RatingPolicy.standard().withListedBy(ClassListing.BEST_CLASS));
        OpportunityRating open = byBest.assess(points("2-22-22")).rate(later, TODAY, soon);
        assertThat(assess("2-22-22").rate(later, TODAY, soon).defaultsUsed())
                .extracting(Told::used)
                .contains("default.listed-by");
        assertThat(open.listedAs()).contains(OpportunityClass.B);
        assertThat(open.defaultsUsed()).extracting(DefaultUsed::id).containsExactly("soon", "low-risk");
    }

    @Test
    void aStrategyOfTheCallersOwnScreensInPlaceOfTheCard() {
        record Prospect(String agencyRating, boolean isBankrupt) {}
        ScoringStrategy<Prospect> agency = (prospect, day) -> Score.of(
                "Credit agency",
                List.of(Contribution.of("rating", new BigDecimal(prospect.agencyRating), "rating of the agency")));
        Function<Prospect, CustomerRiskAssessment> screen =
                RISK.bind(agency.withKnockOut(Message.said("bankrupt", "bankrupt"), Prospect::isBankrupt), TODAY);
        CustomerRiskAssessment good = screen.apply(new Prospect("0.8", false));
        assertThat(good.decision()).isEqualTo(ScreeningDecision.PASS);
        assertThat(why(good)).isEqualTo(why(Message.of("risk.score").with("score", Ratio.ofPercent(80))));
        assertRated(
                good.rate(Estimable.given(TODAY), TODAY, Soon.within(5)), OpportunityClass.A, ContactLevel.INTENSIVE);
        assertThat(good.defaultsUsed()).extracting(DefaultUsed::id).containsExactly("pass-mark");
        assertThat(Told.explanation(good.explanation())).contains("rating of the agency");
        assertThat(Serialized.copy(good)).isEqualTo(good);
        assertThat(screen.apply(new Prospect("0.6", false)).decision()).isEqualTo(ScreeningDecision.PASS);
        assertThat(screen.apply(new Prospect("0.59", false)).decision()).isEqualTo(ScreeningDecision.REDUCE);
        CustomerRiskAssessment bankrupt = screen.apply(new Prospect("0.8", true));
        assertThat(bankrupt.decision()).isEqualTo(ScreeningDecision.DROP);
        assertThat(why(bankrupt)).isEqualTo(why(Message.said("bankrupt", "bankrupt")));
        assertThat(RISK.withPassMark(new BigDecimal("0.9"))
                        .assess(agency.score(new Prospect("0.8", false), TODAY))
                        .decision())
                .isEqualTo(ScreeningDecision.REDUCE);
        assertThat(RISK.bind(agency.onlyWhere(prospect -> !prospect.isBankrupt), TODAY)
                        .apply(new Prospect("0.8", true))
                        .message())
                .isEqualTo(Message.of("risk.decision")
                        .with("decision", ScreeningDecision.UNDECIDED.labels())
                        .with(
                                "answered",
                                Message.of("risk.not-rated").with("answered", 0).with("total", 0)));
    }

    @Test
    void aStrategyThatDoesNotScoreFromZeroToOneIsRefused() {
        Score points = Score.of(
                "Credit agency", List.of(Contribution.of("rating", new BigDecimal("80"), "rating of the agency")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RISK.assess(points))
                .withMessage(
                        "points of a risk strategy must be in [0, 1] from the worst to the best case but were 80 to 80 (Credit"
                                + " agency)");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RISK.assess(Scorecard.of(CustomerRisk.tenRows().card()).score(CardAnswers.none())))
                .withMessage("score must be of the card customer-risk but was of customer-risk-ten-rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RISK.assess(points.classifiedBy(List.of(ScoreClass.lowest("bad", "bad")))))
                .withMessage("classes of a risk score must be [REDUCE, PASS] but were [bad] (Credit agency)");
    }

    @Test
    void soonIsWithinOneMedianWonCycleTheLastDayIncluded() {
        Soon soon = Soon.withinMedianWonCycle(57);
        assertThat(soon.includes(TODAY.plusDays(57), TODAY)).isTrue();
        assertThat(soon.includes(TODAY.plusDays(58), TODAY)).isFalse();
        assertThat(soon.includes(TODAY, TODAY)).isTrue();
        assertThat(soon.includes(TODAY.minusDays(1), TODAY)).isFalse();
        assertThat(soon.defaultUsed())
                .contains(DefaultUsed.of(
                        "soon", Message.of("default.soon-won-cycle").with("days", 57)));
    }

    @Test
    void everyDefaultCanBeReplacedAndIsThenNotNamed() {
        CustomerRisk own = RISK.withPassMark(new BigDecimal("0.5"))
                .withRating(RatingPolicy.standard()
                        .withLowRisk(new BigDecimal("0.60"))
                        .withContacts(Map.of(OpportunityClass.A, ContactLevel.REGULAR)));
        CustomerRiskAssessment risk = own.assess(points("1112121"));
        assertThat(own.passMark()).isEqualTo(new BigDecimal("0.5"));
        assertThat(risk.defaultsUsed()).extracting(DefaultUsed::id).doesNotContain("pass-mark");
        OpportunityRating rating = risk.rate(Estimable.given(TODAY), TODAY, Soon.within(5));
        assertRated(rating, OpportunityClass.A, ContactLevel.REGULAR);
        assertThat(rating.defaultsUsed()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RISK.withPassMark(BigDecimal.ZERO))
                .withMessage("pass mark must be in (0, 1] but was 0");
    }

    @Test
    void aCompanyAddsAndWeighsItsOwnFactors() {
        ScorecardDefinition card =
                RISK.card().withCriterion(RiskFactors.ENTRY_TIMING, row -> row.withWeight(new BigDecimal("0.5")));
        assertThat(RISK.withCard(card).assess(points("2222202")).score().value())
                .contains(Ratio.of(12, 13));
    }

    @Test
    void tenRowsHaveTwentyPointsAndPassAtTwelve() {
        CustomerRisk ten = CustomerRisk.tenRows();
        assertThat(ten.card().criteria()).hasSize(10);
        assertThat(ten.card().defaultsUsed())
                .extracting(Told::used)
                .containsExactly(
                        "default.pass-mark mark=60 %",
                        "default.rows-answered coverage=70 %", "default.ten-risk-rows", "default.exception");
        assertThat(RISK.card().defaultsUsed()).extracting(Told::used).contains("default.seven-risk-rows");
        CardAnswers.Builder six = CardAnswers.builder();
        List<ScoreCriterion> rows = ten.card().criteria();
        for (int i = 0; i < 10; i++) {
            six.answer(rows.get(i).id(), i < 2 ? Answer.YES : i < 9 ? Answer.PARTLY : Answer.NO);
        }
        CustomerRiskAssessment eleven = ten.assess(six.build());
        assertThat(eleven.score().points()).isEqualTo(new BigDecimal("11"));
        assertThat(eleven.decision()).isEqualTo(ScreeningDecision.REDUCE);
        CustomerRiskAssessment twelve = ten.assess(six.build().and(RiskFactors.FOLLOW_ON_BUSINESS, Answer.PARTLY));
        assertThat(twelve.score().value()).contains(Ratio.of(12, 20));
        assertThat(twelve.decision()).isEqualTo(ScreeningDecision.PASS);
    }

    @Test
    void aCreditGradeIsAnAnswer() {
        assertThat(RISK.assess(CardAnswers.builder()
                                .answer(RiskFactors.FUNDS_AND_CREDIT, CreditGrade.BAD.answer())
                                .build())
                        .decision())
                .isEqualTo(ScreeningDecision.DROP);
    }

    @Test
    void aReportSaysWhichQuestionDecidesMostMoney() {
        record Account(String rows, long euros) {}
        List<Account> accounts = List.of(
                new Account("-------", 100),
                new Account("2-21111", 700),
                new Account("2-20000", 50),
                new Account("2222222", 900),
                new Account("0------", 5));
        ScreeningReport<Account> report = ScreeningReport.of(
                accounts,
                account -> assess(account.rows),
                CurrencyUnit.EUR,
                account -> Optional.of(Money.ofMajor(CurrencyUnit.EUR, account.euros)));
        assertThat(report.count(ScreeningDecision.UNDECIDED)).isEqualTo(2);
        assertThat(report.with(ScreeningDecision.PASS)).containsExactly(accounts.get(3));
        assertThat(report.with(ScreeningDecision.PASS_BY_EXCEPTION)).isEmpty();
        assertThat(report.decidingQuestions())
                .extracting(
                        DecidingQuestion::criterionId,
                        question -> question.amount().toString(),
                        DecidingQuestion::count)
                .containsExactly(
                        tuple(RiskFactors.FUNDS_AND_CREDIT, "EUR 700.00", 1),
                        tuple(RiskFactors.SIZE_AND_BUDGET, "EUR 100.00", 1));
    }

    @Test
    void customersOfTheCallersOwnTypeAreScreenedToo() {
        record Prospect(CreditGrade credit) {}
        Extractors.Builder<Prospect> extractors = Extractors.builder();
        RISK.card()
                .criteria()
                .forEach(row -> extractors.answer(
                        row.id(),
                        prospect -> row.id().equals(RiskFactors.FUNDS_AND_CREDIT)
                                ? prospect.credit.answer()
                                : Answer.UNKNOWN));
        assertThat(RISK.bind(extractors.build())
                        .apply(new Prospect(CreditGrade.GOOD))
                        .score()
                        .points())
                .isEqualTo(new BigDecimal("2"));
    }

    @Test
    void anAssessmentSurvivesTransport() {
        CustomerRiskAssessment approved = assess("1110002").approvedBy("Head of sales");
        assertThat(Serialized.copy(approved)).isEqualTo(approved);
    }

    @TestFactory
    Stream<DynamicTest> policiesOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "lowRisk must be in [0, 1] but was 2",
                        () -> RatingPolicy.standard().withLowRisk(new BigDecimal("2"))),
                Refused.with(
                        "decisionDays must not be negative but was -1",
                        () -> RatingPolicy.standard().withDecisionDays(-1)),
                Refused.with("days must be above 0 but was 0", () -> Soon.within(0)));
    }
}
