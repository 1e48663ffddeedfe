package io.stagecraft.scoring.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.scoring.card.Answers;
import io.stagecraft.scoring.card.OpenQuestion;
import io.stagecraft.scoring.card.Score;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScoreStatus;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualificationTest {

    private static Answer present(char letter) {
        return Character.isUpperCase(letter) ? Answer.YES : Answer.NO;
    }

    @ParameterizedTest
    @CsvSource({
        "M A N, PURSUE",
        "M A n, CONTACT_WITH_SKILL",
        "M a N, FIND_DECIDER",
        "m A N, CHECK_CREDIT_OR_FINANCE",
        "m a N, NURTURE",
        "m A n, NURTURE",
        "M a n, NURTURE",
        "m a n, STOP"
    })
    void theEightCasesHaveTheirActions(String name, QualificationAction action) {
        QualifiedCustomer customer = QualifiedCustomer.builder()
                .money(present(name.charAt(0)))
                .authority(present(name.charAt(2)))
                .productFit(present(name.charAt(4)))
                .applicationNeed(present(name.charAt(4)))
                .build();
        assertThat(customer.caseName()).isEqualTo(name);
        assertThat(customer.action()).contains(action);
        assertThat(customer.isQualified()).isEqualTo(action == QualificationAction.PURSUE);
        assertThat(customer.toAsk()).isEmpty();
    }

    @Test
    void fitWithoutAPlanIsNurturedAndNotStopped() {
        QualifiedCustomer customer = QualifiedCustomer.builder()
                .money(Answer.NO)
                .authority(Answer.NO)
                .productFit(Answer.YES)
                .applicationNeed(Answer.NO)
                .build();
        assertThat(customer.action()).contains(QualificationAction.NURTURE);
    }

    @Test
    void anOpenAspectIsAskedForOnlyWhereItMatters() {
        QualifiedCustomer open = QualifiedCustomer.builder()
                .productFit(Answer.YES)
                .applicationNeed(Answer.YES)
                .money(Answer.YES)
                .build();
        assertThat(open.action()).isEmpty();
        assertThat(open.caseName()).isEqualTo("M ? N");
        assertThat(open.possibleActions())
                .containsExactly(QualificationAction.PURSUE, QualificationAction.FIND_DECIDER);
        assertThat(open.toAsk()).containsExactly(CustomerAspect.AUTHORITY);
        assertThat(open.withMoney(Answer.NO)
                        .withAuthority(Answer.NO)
                        .withApplicationNeed(Answer.UNKNOWN)
                        .action())
                .contains(QualificationAction.NURTURE);
        assertThat(QualifiedCustomer.builder().build().toAsk()).containsExactly(CustomerAspect.values());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.withMoney(Answer.PARTLY))
                .withMessage("MONEY must be YES, NO or UNKNOWN but was PARTLY");
    }

    private static Answers all(Answer answer) {
        Answers.Builder answers = Answers.builder();
        FourQuestions.standard()
                .cards()
                .values()
                .forEach(card -> card.criteria().forEach(criterion -> answers.answer(criterion.id(), answer)));
        return answers.build();
    }

    @Test
    void fourGreenQuestionsAreAGo() {
        FourQuestionsAssessment assessment = FourQuestions.standard().assess(all(Answer.YES));
        assertThat(assessment).hasToString("""
                        GO
                          Is there an opportunity? GREEN, 5 of 5 answered
                          Can we compete? GREEN, 5 of 5 answered
                          Can we win? GREEN, 5 of 5 answered
                          Is it worth winning? GREEN, 5 of 5 answered""");
        assertThat(assessment.defaultsUsed())
                .extracting(DefaultUsed::text)
                .containsExactly(
                        "section needs 4 of 5 answers, our assumption",
                        "red up to a mean of -0.2, green from 0.6, our assumption",
                        "red by a no to access to funds or compelling event, our assumption",
                        "red by a no to solution fit, our assumption");
        assertThat(Serialized.copy(assessment)).isEqualTo(assessment);
    }

    @Test
    void aCriticalNoIsRedHoweverLittleIsAnswered() {
        FourQuestionsAssessment assessment = FourQuestions.standard()
                .assess(Answers.builder().answer("compelling-event", Answer.NO).build());
        assertThat(assessment
                        .section(QualificationQuestion.IS_THERE_AN_OPPORTUNITY)
                        .verdict())
                .isEqualTo(SectionVerdict.RED);
        assertThat(assessment.verdict()).isEqualTo(QualificationVerdict.NO_GO);
    }

    @Test
    void withoutAnswersThereIsSomethingToAsk() {
        FourQuestionsAssessment assessment = FourQuestions.standard().assess(Answers.none());
        assertThat(assessment.verdict()).isEqualTo(QualificationVerdict.REWORK);
        assertThat(assessment.toAsk()).hasSize(20);
        assertThat(assessment.sections()).allMatch(section -> section.verdict() == SectionVerdict.NOT_RATED);
    }

    @ParameterizedTest
    @CsvSource({
        "YYYY-, GREEN",
        "YYYN-, AMBER",
        "YYNN-, AMBER",
        "YNNN-, RED",
        "YYNNN, RED",
        "YYYNN, AMBER",
        "YYYYN, GREEN",
        "YYY--, NOT_RATED"
    })
    void aSectionIsJudgedByTheMeanOfWhatIsAnswered(String given, SectionVerdict verdict) {
        List<ScoreCriterion> criteria =
                FourQuestions.standard().card(QualificationQuestion.CAN_WE_WIN).criteria();
        Answers.Builder answers = Answers.builder();
        for (int i = 0; i < given.length(); i++) {
            Answer answer = given.charAt(i) == 'Y' ? Answer.YES : given.charAt(i) == 'N' ? Answer.NO : Answer.UNKNOWN;
            answers.answer(criteria.get(i).id(), answer);
        }
        assertThat(FourQuestions.standard()
                        .assess(answers.build())
                        .section(QualificationQuestion.CAN_WE_WIN)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void anAnswerToNoCriterionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FourQuestions.standard()
                        .assess(Answers.builder().answer("weather", Answer.YES).build()))
                .withMessageEndingWith("but was weather");
    }

    private static Score allYes(ScorecardDefinition card) {
        Answers.Builder answers = Answers.builder();
        card.criteria().forEach(criterion -> answers.answer(criterion.id(), Answer.YES));
        return card.score(answers.build());
    }

    private static String className(Score score) {
        return score.scoreClass().map(ScoreClass::id).orElse(score.status().name());
    }

    @Test
    void w20AllYesOnThePointsCardIs29() {
        Score score = allYes(QualificationCards.pointsCard());
        assertThat(score.points()).isEqualTo(new BigDecimal("29"));
        assertThat(className(score)).isEqualTo("pursue");
        Score gated = QualificationCards.pointsCard()
                .score(Answers.builder().answer("financially-sound", Answer.NO).build());
        assertThat(gated.status()).isEqualTo(ScoreStatus.KNOCKED_OUT);
    }

    @Test
    void thePointsCardsBandsBeginAtTenAndTwenty() {
        Answers.Builder answers = Answers.builder();
        QualificationCards.pointsCard().criteria().forEach(criterion -> answers.answer(criterion.id(), Answer.NO));
        Answers nine = answers.build()
                .and("significant-spend", Answer.YES)
                .and("financially-sound", Answer.YES)
                .and("mobiliser", Answer.YES)
                .and("constructive", Answer.YES)
                .and("external-pressure", Answer.YES);
        assertThat(className(QualificationCards.pointsCard().score(nine))).isEqualTo("consider-not-pursuing");
        assertThat(className(QualificationCards.pointsCard().score(nine.and("internal-pressure", Answer.YES))))
                .isEqualTo("limited-resources");
    }

    @Test
    void w21TheWeightedTemplateIsNormalisedOverItsMinimum() {
        Score score = QualificationCards.weightedTemplate()
                .score(Answers.builder()
                        .number("users", 300)
                        .choice("sponsor", "strong")
                        .build());
        assertThat(score.points()).isEqualTo(new BigDecimal("114"));
        assertThat(score.value()).contains(Ratio.of(164, 192));
        Score none = QualificationCards.weightedTemplate().score(Answers.none());
        assertThat(none.worstPoints()).isEqualTo(new BigDecimal("-50"));
        assertThat(none.bestPoints()).isEqualTo(new BigDecimal("142"));
        assertThat(score.explanation().summarize()).isEqualTo("""
                        Assessment template: 85.4 % ((points - lowest) / (highest - lowest))
                          with normalised over lowest to highest, our assumption
                          points: 114 points (sum)
                            How many users?: 14 points: 101 to below 501
                            How does the sponsor stand?: 100 points: strong
                          lowest of what is answered: -50 points
                          highest of what is answered: 142 points""");
    }

    @ParameterizedTest
    @CsvSource({"0, deprioritise", "1, deprioritise", "2, weak", "4, needs-work", "6, good", "7, best", "8, best"})
    void meddpiccCountsTwoForWhatIsValidatedAndNothingForWhatIsUnknown(int validated, String scoreClass) {
        ScorecardDefinition card = QualificationCards.meddpicc();
        Answers.Builder answers = Answers.builder();
        for (int i = 0; i < validated; i++) {
            answers.answer(card.criteria().get(i).id(), Answer.YES);
        }
        Score score = card.score(answers.build());
        assertThat(score.points()).isEqualTo(BigDecimal.valueOf(2L * validated));
        assertThat(className(score)).isEqualTo(scoreClass);
        assertThat(score.coverage().answered()).isEqualTo(validated);
    }

    @Test
    void theOtherCardsHaveTheirElementsAndPoints() {
        assertThat(allYes(QualificationCards.bant()).points()).isEqualTo(new BigDecimal("4"));
        assertThat(allYes(QualificationCards.meddic()).points()).isEqualTo(new BigDecimal("6"));
        assertThat(QualificationCards.meddpiccToForty().score(Answers.none()).bestPoints())
                .isEqualTo(new BigDecimal("40"));
        assertThat(QualificationCards.bant().score(Answers.none()).openQuestions())
                .extracting(OpenQuestion::criterionId)
                .containsExactly("budget", "authority", "need", "timeline");
    }

    @Test
    void leadSourcesAreRankedAndOpen() {
        assertThat(LeadSource.handbook())
                .extracting(LeadSource::rank)
                .containsExactly(
                        LeadSource.MEDIUM, LeadSource.LOW, LeadSource.MEDIUM_HIGH, LeadSource.HIGH, LeadSource.HIGH);
        assertThat(LeadSource.handbook().get(0).defaultUsed().orElseThrow())
                .hasToString("trade journals rank medium, our assumption");
        assertThat(LeadSource.of("fair", "trade fair", 7).rank()).isEqualTo(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadSource.of("fair", "trade fair", -1))
                .withMessage("rank must not be negative but was -1 (lead source fair)");
    }
}
