// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.score.OpenQuestion;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.ScoreStatus;
import io.stagecraft.scoring.score.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualificationTest {

    @ParameterizedTest
    @CsvSource({
        "M A N, YES, YES, PURSUE",
        "M A n, YES, NO, CONTACT_WITH_SKILL",
        "M a N, YES, YES, FIND_DECIDER",
        "m A N, YES, YES, CHECK_CREDIT_OR_FINANCE",
        "m a N, YES, YES, NURTURE",
        "m A n, YES, NO, NURTURE",
        "M a n, YES, NO, NURTURE",
        "m a n, YES, NO, NURTURE",
        "m a n, NO, NO, STOP"
    })
    void theEightCasesHaveTheirActions(String name, Answer fit, Answer need, QualificationAction action) {
        QualifiedCustomer customer = QualifiedCustomer.builder()
                .money(Character.isUpperCase(name.charAt(0)) ? Answer.YES : Answer.NO)
                .authority(Character.isUpperCase(name.charAt(2)) ? Answer.YES : Answer.NO)
                .productFit(fit)
                .applicationNeed(need)
                .build();
        assertThat(customer.caseName()).isEqualTo(name);
        assertThat(customer.action()).contains(action);
        assertThat(customer.isQualified()).isEqualTo(action == QualificationAction.PURSUE);
        assertThat(customer.toAsk()).isEmpty();
    }

    @Test
    void productThatDoesNotFitStopsTheCustomer() {
        QualifiedCustomer customer = QualifiedCustomer.builder()
                .applicationNeed(Answer.NO)
                .productFit(Answer.NO)
                .money(Answer.YES)
                .authority(Answer.YES)
                .build();
        assertThat(customer.action()).contains(QualificationAction.STOP);
        assertThat(customer.withMoney(Answer.UNKNOWN)
                        .withApplicationNeed(Answer.PARTLY)
                        .action())
                .contains(QualificationAction.STOP);
    }

    /**
     * What to do, in words: product fits, needed now, can pay, may decide; what it can come to; what to ask. The first
     * row that fits.
     */
    private static final String IN_WORDS = """
            no   | any  | any  | any  | STOP                                                                          | nothing
            yes  | yes  | yes  | yes  | PURSUE                                                                        | nothing
            yes  | yes  | yes  | no   | FIND_DECIDER                                                                  | nothing
            yes  | yes  | no   | yes  | CHECK_CREDIT_OR_FINANCE                                                       | nothing
            yes  | yes  | no   | no   | NURTURE                                                                       | nothing
            yes  | no   | yes  | yes  | CONTACT_WITH_SKILL                                                            | nothing
            yes  | no   | no   | any  | NURTURE                                                                       | nothing
            yes  | no   | any  | no   | NURTURE                                                                       | nothing
            yes  | yes  | yes  | open | PURSUE, FIND_DECIDER                                                          | AUTHORITY
            yes  | yes  | no   | open | CHECK_CREDIT_OR_FINANCE, NURTURE                                              | AUTHORITY
            yes  | yes  | open | yes  | PURSUE, CHECK_CREDIT_OR_FINANCE                                               | MONEY
            yes  | yes  | open | no   | FIND_DECIDER, NURTURE                                                         | MONEY
            yes  | yes  | open | open | PURSUE, FIND_DECIDER, CHECK_CREDIT_OR_FINANCE, NURTURE                        | MONEY, AUTHORITY
            yes  | no   | yes  | open | CONTACT_WITH_SKILL, NURTURE                                                   | AUTHORITY
            yes  | no   | open | yes  | CONTACT_WITH_SKILL, NURTURE                                                   | MONEY
            yes  | no   | open | open | CONTACT_WITH_SKILL, NURTURE                                                   | MONEY, AUTHORITY
            yes  | open | yes  | yes  | PURSUE, CONTACT_WITH_SKILL                                                    | APPLICATION_NEED
            yes  | open | yes  | no   | FIND_DECIDER, NURTURE                                                         | APPLICATION_NEED
            yes  | open | no   | yes  | CHECK_CREDIT_OR_FINANCE, NURTURE                                              | APPLICATION_NEED
            yes  | open | no   | no   | NURTURE                                                                       | nothing
            yes  | open | yes  | open | PURSUE, CONTACT_WITH_SKILL, FIND_DECIDER, NURTURE                             | APPLICATION_NEED, AUTHORITY
            yes  | open | no   | open | CHECK_CREDIT_OR_FINANCE, NURTURE                                              | APPLICATION_NEED, AUTHORITY
            yes  | open | open | yes  | PURSUE, CONTACT_WITH_SKILL, CHECK_CREDIT_OR_FINANCE, NURTURE                  | APPLICATION_NEED, MONEY
            yes  | open | open | no   | FIND_DECIDER, NURTURE                                                         | APPLICATION_NEED, MONEY
            yes  | open | open | open | PURSUE, CONTACT_WITH_SKILL, FIND_DECIDER, CHECK_CREDIT_OR_FINANCE, NURTURE    | APPLICATION_NEED, MONEY, AUTHORITY
            """;

    private record Expected(Set<QualificationAction> actions, List<CustomerAspect> toAsk) {
        /** Returns the first row that fits; where nobody knows whether the product fits, as where it fits, or stop. */
        static Expected of(Answer... given) {
            String[] asked = Arrays.stream(given).map(Expected::word).toArray(String[]::new);
            boolean isFitOpen = asked[0].equals("open");
            asked[0] = isFitOpen ? "yes" : asked[0];
            String[] row = IN_WORDS.lines()
                    .map(line -> line.trim().split(" *\\| *", -1))
                    .filter(words ->
                            IntStream.range(0, 4).allMatch(i -> words[i].equals("any") || words[i].equals(asked[i])))
                    .findFirst()
                    .orElseThrow();
            Set<QualificationAction> actions = Arrays.stream(row[4].split(", ", -1))
                    .map(QualificationAction::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(QualificationAction.class)));
            List<CustomerAspect> toAsk = new ArrayList<>();
            if (isFitOpen) {
                actions.add(QualificationAction.STOP);
                toAsk.add(CustomerAspect.PRODUCT_FIT);
            }
            if (!row[5].equals("nothing")) {
                Arrays.stream(row[5].split(", ", -1))
                        .map(CustomerAspect::valueOf)
                        .forEach(toAsk::add);
            }
            return new Expected(actions, toAsk);
        }

        private static String word(Answer answer) {
            return switch (answer) {
                case YES -> "yes";
                case NO -> "no";
                case PARTLY, UNKNOWN -> "open";
            };
        }
    }

    @Test
    void all256CombinationsFollowTheTable() {
        int combinations = 0;
        for (Answer fit : Answer.values()) {
            for (Answer need : Answer.values()) {
                for (Answer money : Answer.values()) {
                    for (Answer authority : Answer.values()) {
                        QualifiedCustomer customer = QualifiedCustomer.builder()
                                .productFit(fit)
                                .applicationNeed(need)
                                .money(money)
                                .authority(authority)
                                .build();
                        Expected expected = Expected.of(fit, need, money, authority);
                        assertThat(customer.possibleActions())
                                .as("%s", customer)
                                .isEqualTo(expected.actions);
                        assertThat(customer.toAsk()).as("%s", customer).isEqualTo(expected.toAsk);
                        assertThat(customer.action())
                                .isEqualTo(
                                        expected.actions.size() == 1
                                                ? Optional.of(expected.actions
                                                        .iterator()
                                                        .next())
                                                : Optional.empty());
                        combinations++;
                    }
                }
            }
        }
        assertThat(combinations).isEqualTo(256);
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
        assertThat(open.withAuthority(Answer.PARTLY).toAsk()).containsExactly(CustomerAspect.AUTHORITY);
        assertThat(open.withMoney(Answer.NO)
                        .withAuthority(Answer.NO)
                        .withApplicationNeed(Answer.UNKNOWN)
                        .action())
                .contains(QualificationAction.NURTURE);
        assertThat(QualifiedCustomer.builder().build().toAsk()).containsExactly(CustomerAspect.values());
    }

    private static CardAnswers all(Answer answer) {
        CardAnswers.Builder answers = CardAnswers.builder();
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
                        go
                          Is there an opportunity? green, 5 of 5 answered
                          Can we compete? green, 5 of 5 answered
                          Can we win? green, 5 of 5 answered
                          Is it worth winning? green, 5 of 5 answered""");
        assertThat(Told.message(assessment.explanation().label())).isEqualTo("qualification.four-questions");
        assertThat(assessment.explanation().wording().map(Told::message)).contains("qualification.verdict verdict=go");
        assertThat(assessment.explanation().children())
                .extracting(section -> Told.message(section.wording().orElseThrow()))
                .containsOnly("qualification.section verdict=green coverage=(coverage.answered answered=5 total=5)");
        assertThat(assessment.defaultsUsed())
                .extracting(DefaultUsed::message)
                .containsExactly(
                        Message.of("default.section-answers").with("minimum", 4).with("criteria", 5),
                        Message.of("default.section-verdict")
                                .with("red", new BigDecimal("-0.2"))
                                .with("green", new BigDecimal("0.6")),
                        Message.of("default.critical-funds-or-event"),
                        Message.of("default.critical-fit"));
        assertThat(Serialized.copy(assessment)).isEqualTo(assessment);
    }

    @Test
    void aCriticalNoIsRedHoweverLittleIsAnswered() {
        FourQuestionsAssessment assessment = FourQuestions.standard()
                .assess(CardAnswers.builder()
                        .answer("compelling-event", Answer.NO)
                        .build());
        assertThat(assessment
                        .section(QualificationQuestion.IS_THERE_AN_OPPORTUNITY)
                        .verdict())
                .isEqualTo(SectionVerdict.RED);
        assertThat(assessment.verdict()).isEqualTo(QualificationVerdict.NO_GO);
    }

    @Test
    void withoutAnswersThereIsSomethingToAsk() {
        FourQuestionsAssessment assessment = FourQuestions.standard().assess(CardAnswers.none());
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
        "YYYYP, GREEN",
        "YYPP-, AMBER",
        "YPPPP, AMBER",
        "NPPPP, RED",
        "YYY--, NOT_RATED"
    })
    void aSectionIsJudgedByTheMeanOfWhatIsAnswered(String given, SectionVerdict verdict) {
        List<ScoreCriterion> criteria =
                FourQuestions.standard().card(QualificationQuestion.CAN_WE_WIN).criteria();
        CardAnswers.Builder answers = CardAnswers.builder();
        for (int i = 0; i < given.length(); i++) {
            Answer answer = switch (given.charAt(i)) {
                case 'Y' -> Answer.YES;
                case 'P' -> Answer.PARTLY;
                case 'N' -> Answer.NO;
                default -> Answer.UNKNOWN;
            };
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
                        .assess(CardAnswers.builder()
                                .answer("weather", Answer.YES)
                                .build()))
                .withMessageEndingWith("but was weather");
    }

    private static Score allYes(ScorecardDefinition card) {
        CardAnswers.Builder answers = CardAnswers.builder();
        card.criteria().forEach(criterion -> answers.answer(criterion.id(), Answer.YES));
        return Scorecard.of(card).score(answers.build());
    }

    private static String className(Score score) {
        return score.scoreClass().map(ScoreClass::id).orElse(score.status().name());
    }

    @Test
    void allYesOnThePointsCardIs29() {
        Score score = allYes(QualificationCards.pointsCard());
        assertThat(score.points()).isEqualTo(new BigDecimal("29"));
        assertThat(className(score)).isEqualTo("pursue");
        Score gated = Scorecard.of(QualificationCards.pointsCard())
                .score(CardAnswers.builder()
                        .answer("financially-sound", Answer.NO)
                        .build());
        assertThat(gated.status()).isEqualTo(ScoreStatus.KNOCKED_OUT);
    }

    @Test
    void thePointsCardsBandsBeginAtTenAndTwenty() {
        CardAnswers.Builder answers = CardAnswers.builder();
        QualificationCards.pointsCard().criteria().forEach(criterion -> answers.answer(criterion.id(), Answer.NO));
        CardAnswers nine = answers.build()
                .and("significant-spend", Answer.YES)
                .and("financially-sound", Answer.YES)
                .and("mobiliser", Answer.YES)
                .and("constructive", Answer.YES)
                .and("external-pressure", Answer.YES);
        assertThat(className(Scorecard.of(QualificationCards.pointsCard()).score(nine)))
                .isEqualTo("consider-not-pursuing");
        assertThat(className(
                        Scorecard.of(QualificationCards.pointsCard()).score(nine.and("internal-pressure", Answer.YES))))
                .isEqualTo("limited-resources");
    }

    @Test
    void w21TheWeightedTemplateIsNormalisedOverItsMinimum() {
        Score score = Scorecard.of(QualificationCards.weightedTemplate())
                .score(CardAnswers.builder()
                        .number("users", 300)
                        .choice("sponsor", "strong")
                        .build());
        assertThat(score.points()).isEqualTo(new BigDecimal("114"));
        assertThat(score.value()).contains(Ratio.of(164, 192));
        Score none = Scorecard.of(QualificationCards.weightedTemplate()).score(CardAnswers.none());
        assertThat(none.worstPoints()).isEqualTo(new BigDecimal("-50"));
        assertThat(none.bestPoints()).isEqualTo(new BigDecimal("142"));
        assertThat(Told.explanation(score.explanation())).isEqualTo("""
                        score.card card=Assessment template: score.value value=85.42 % (rule.normalised)
                          explanation.with default=default.normalisation
                          score.counted: unit.points value=114 (rule.sum)
                            score.question question=How many users?: score.points points=14 answer=(score.answer answer=(band.from-to-below from=101 to=501))
                            score.question question=How does the sponsor stand?: score.points points=100 answer=(score.answer answer=strong)
                          score.lowest-answered: unit.points value=-50
                          score.highest-answered: unit.points value=142""");
    }

    @ParameterizedTest
    @CsvSource({
        "0, deprioritise to best",
        "1, deprioritise to best",
        "2, weak to best",
        "4, needs-work to best",
        "5, needs-work to best",
        "6, good",
        "7, best",
        "8, best"
    })
    void meddpiccHasOneBandFrom70PercentAnswered(int validated, String band) {
        ScorecardDefinition card = QualificationCards.meddpicc();
        CardAnswers.Builder answers = CardAnswers.builder();
        for (int i = 0; i < validated; i++) {
            answers.answer(card.criteria().get(i).id(), Answer.YES);
        }
        Score score = Scorecard.of(card).score(answers.build());
        assertThat(score.points()).isEqualTo(BigDecimal.valueOf(2L * validated));
        List<ScoreClass> possible = score.possibleClasses();
        ScoreClass worst = possible.get(0);
        ScoreClass best = possible.get(possible.size() - 1);
        assertThat(worst.equals(best) ? worst.id() : worst.id() + " to " + best.id())
                .isEqualTo(band);
        assertThat(score.status()).isEqualTo(validated < 6 ? ScoreStatus.UNDECIDED : ScoreStatus.DECIDED);
        assertThat(score.coverage().answered()).isEqualTo(validated);
        assertThat(score.openQuestions()).hasSize(validated < 6 ? 8 - validated : 0);
    }

    @Test
    void meddpiccBandThatNothingCanChangeIsDecidedEarly() {
        ScorecardDefinition card = QualificationCards.meddpicc();
        CardAnswers.Builder answers = CardAnswers.builder();
        card.criteria().forEach(criterion -> answers.answer(criterion.id(), Answer.NO));
        CardAnswers allNo = answers.build();
        Score six = Scorecard.of(card)
                .score(allNo.and("metrics", Answer.UNKNOWN)
                        .and("champion", Answer.UNKNOWN)
                        .and("competition", Answer.UNKNOWN));
        assertThat(six.possibleClasses()).extracting(ScoreClass::id).containsExactly("deprioritise", "weak");
        assertThat(six.openQuestions())
                .extracting(OpenQuestion::criterionId, OpenQuestion::decidingAnswers)
                .containsExactly(
                        tuple("metrics", List.of("YES", "PARTLY", "NO")),
                        tuple("champion", List.of("YES", "PARTLY", "NO")),
                        tuple("competition", List.of("YES", "PARTLY", "NO")));
        assertThat(Scorecard.of(card).score(allNo).possibleClasses())
                .extracting(ScoreClass::id)
                .containsExactly("deprioritise");
        assertThat(Serialized.copy(six)).isEqualTo(six);
    }

    @Test
    void theOtherCardsHaveTheirElementsAndPoints() {
        assertThat(Stream.of(
                                QualificationCards.meddic(),
                                QualificationCards.meddpicc(),
                                QualificationCards.pointsCard())
                        .flatMap(card -> card.defaultsUsed().stream()))
                .extracting(Told::used)
                .containsExactly(
                        "default.meddic-points",
                        "default.meddpicc-bands",
                        "default.meddpicc-coverage coverage=70 %",
                        "default.points-card-bands");
        assertThat(allYes(QualificationCards.bant()).points()).isEqualTo(new BigDecimal("4"));
        assertThat(allYes(QualificationCards.meddic()).points()).isEqualTo(new BigDecimal("6"));
        assertThat(Scorecard.of(QualificationCards.meddpiccToForty())
                        .score(CardAnswers.none())
                        .bestPoints())
                .isEqualTo(new BigDecimal("40"));
        assertThat(Scorecard.of(QualificationCards.bant())
                        .score(CardAnswers.none())
                        .openQuestions())
                .extracting(OpenQuestion::criterionId)
                .containsExactly("budget", "authority", "need", "timeline");
    }

    @Test
    void leadSourcesAreRankedAndOpen() {
        assertThat(LeadSource.handbook())
                .extracting(LeadSource::rank)
                .containsExactly(
                        LeadSource.MEDIUM, LeadSource.LOW, LeadSource.MEDIUM_HIGH, LeadSource.HIGH, LeadSource.HIGH);
        assertThat(LeadSource.handbook().get(0).defaultUsed())
                .contains(DefaultUsed.of("rank", Message.of("default.trade-journals-rank")));
        assertThat(LeadSource.of("fair", "trade fair", 7).rank()).isEqualTo(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadSource.of("fair", "trade fair", -1))
                .withMessage("rank must not be negative but was -1 (lead source fair)");
    }
}
