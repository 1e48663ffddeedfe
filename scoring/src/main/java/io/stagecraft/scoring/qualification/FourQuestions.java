// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.qualification;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.stagecraft.core.Definition;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ClassBasis;
import io.stagecraft.scoring.card.Effect;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.score.Scorecard;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The four questions to ask before an opportunity is followed, five criteria each (see the domain model, The four questions).
 *
 * <pre>{@code
 * FourQuestionsAssessment assessment = FourQuestions.standard().assess(answers);
 * assessment.verdict();    // REWORK
 * assessment.toAsk();      // what to find out
 * }</pre>
 *
 * <p>Each question is a card of its own: yes gives 1, partly 0, no -1; unknown is not scored. Its verdict is, in this order: red
 * where a critical criterion is answered no; not rated below 4 of 5 answers; red up to a mean of -0.2; green from 0.6; else
 * amber. Assess again as the campaign moves on, and the main competitors too.
 *
 * <p>Comparable to the four questions of Target Account Selling.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class FourQuestions implements Serializable, WithFourQuestions {
    private static final Set<String> VERDICTS =
            Set.of(SectionVerdict.RED.name(), SectionVerdict.AMBER.name(), SectionVerdict.GREEN.name());
    private static final int CRITERIA = 5;
    private static final int MINIMUM_ANSWERS = 4;
    private static final BigDecimal RED_UP_TO = new BigDecimal("-0.2");
    private static final BigDecimal GREEN_FROM = new BigDecimal("0.6");
    private static final FourQuestions STANDARD = builder()
            .putCards(
                    QualificationQuestion.IS_THERE_AN_OPPORTUNITY,
                    withCritical(
                            Message.of("default.critical-funds-or-event"),
                            QualificationQuestion.IS_THERE_AN_OPPORTUNITY,
                            criterion(
                                    "application-or-project",
                                    "Does the customer have an application or project?",
                                    "客户有应用或项目吗？"),
                            criterion(
                                    "business-profile", "Do we know the customer's business profile?", "我们了解客户的业务概况吗？"),
                            criterion(
                                    "financial-condition",
                                    "Is the customer's financial condition sound?",
                                    "客户的财务状况良好吗？"),
                            critical("access-to-funds", "Does the customer have access to funds?", "客户有资金来源吗？"),
                            critical("compelling-event", "Is there a compelling event?", "有促使客户行动的紧迫事件吗？")))
            .putCards(
                    QualificationQuestion.CAN_WE_COMPETE,
                    withCritical(
                            Message.of("default.critical-fit"),
                            QualificationQuestion.CAN_WE_COMPETE,
                            criterion(
                                    "formal-decision-criteria",
                                    "Do we meet the formal decision criteria?",
                                    "我们符合正式的决策标准吗？"),
                            critical("solution-fit", "Does our solution fit?", "我们的解决方案适合吗？"),
                            criterion(
                                    "sales-resources", "Do we have the sales resources that it takes?", "我们有所需的销售资源吗？"),
                            criterion("current-relationship", "Is our current relationship good?", "我们与客户目前的关系良好吗？"),
                            criterion("unique-business-value", "Do we offer unique business value?", "我们能提供独特的商业价值吗？")))
            .putCards(
                    QualificationQuestion.CAN_WE_WIN,
                    card(
                            QualificationQuestion.CAN_WE_WIN,
                            criterion("inside-support", "Do we have support inside?", "客户内部有人支持我们吗？"),
                            criterion("executive-credibility", "Are we credible with the executives?", "我们得到客户高层的信任吗？"),
                            criterion("cultural-compatibility", "Do the cultures go together?", "双方的文化合得来吗？"),
                            criterion(
                                    "informal-decision-criteria",
                                    "Do we meet the informal decision criteria?",
                                    "我们符合非正式的决策标准吗？"),
                            criterion(
                                    "political-alignment",
                                    "Are we aligned with those who have power?",
                                    "我们与有权力的人立场一致吗？")))
            .putCards(
                    QualificationQuestion.IS_IT_WORTH_WINNING,
                    card(
                            QualificationQuestion.IS_IT_WORTH_WINNING,
                            criterion("short-term-revenue", "Does it bring revenue soon?", "近期能带来收入吗？"),
                            criterion("future-revenue", "Does it bring revenue later?", "以后能带来收入吗？"),
                            criterion("profitability", "Is it profitable?", "有利润吗？"),
                            criterion("degree-of-risk", "Is the risk acceptable?", "风险可以接受吗？"),
                            criterion("strategic-value", "Does it have strategic value?", "有战略价值吗？")))
            .build();

    FourQuestions() {}

    /** Returns the twenty criteria, of which access to funds, compelling event and solution fit are critical. */
    public static FourQuestions standard() {
        return STANDARD;
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the card of each question, whose classes are {@code RED}, {@code AMBER} and {@code GREEN}. */
    public abstract Map<QualificationQuestion, ScorecardDefinition> cards();

    /** Returns the card of one question. */
    public ScorecardDefinition card(QualificationQuestion question) {
        return requireNonNull(cards().get(requireNonNull(question, "question")));
    }

    /**
     * Returns the assessment of answers; those that are missing stay open.
     *
     * @throws IllegalArgumentException if an answer is to none of the criteria, or does not fit
     */
    public FourQuestionsAssessment assess(CardAnswers answers) {
        answers.choices().keySet().forEach(this::checkKnown);
        answers.numbers().keySet().forEach(this::checkKnown);
        ImmutableList.Builder<SectionAssessment> sections = ImmutableList.builder();
        for (QualificationQuestion question : QualificationQuestion.values()) {
            Scorecard<CardAnswers> card = requireNonNull(bound().get(question));
            sections.add(SectionAssessment.of(question, card.score(answers.to(card.definition()))));
        }
        return FourQuestionsAssessment.of(sections.build());
    }

    @Value.Lazy
    Map<QualificationQuestion, Scorecard<CardAnswers>> bound() {
        return ImmutableMap.copyOf(Maps.transformValues(cards(), Scorecard::of));
    }

    private void checkKnown(String id) {
        List<String> known = cards().values().stream()
                .flatMap(card -> card.criteria().stream())
                .map(ScoreCriterion::id)
                .toList();
        checkArgument(known.contains(id), "criterion must be one of %s but was %s", known, id);
    }

    private static ScoreCriterion criterion(String id, String question, String chinese) {
        return ScoreCriterion.of(id, Labels.of(question).with("zh", chinese), AnswerScale.yesPartlyNo(1, 0, -1));
    }

    private static ScoreCriterion critical(String id, String question, String chinese) {
        return ScoreCriterion.of(
                id,
                Labels.of(question).with("zh", chinese),
                AnswerScale.yesPartlyNo(1, 0, -1).withEffect("NO", Effect.KNOCK_OUT));
    }

    private static ScorecardDefinition withCritical(
            Message critical, QualificationQuestion question, ScoreCriterion... criteria) {
        ScorecardDefinition card = card(question, criteria);
        return card.withDefaultsUsed(ImmutableList.<DefaultUsed>builder()
                .addAll(card.defaultsUsed())
                .add(DefaultUsed.of("critical", critical))
                .build());
    }

    private static ScorecardDefinition card(QualificationQuestion question, ScoreCriterion... criteria) {
        return ScorecardDefinition.builder()
                .id(question.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .labels(question.labels())
                .addCriteria(criteria)
                .aggregation(Aggregation.mean())
                .minimumCoverage(Ratio.of(MINIMUM_ANSWERS, CRITERIA))
                .classBasis(ClassBasis.ANSWERED)
                .addClasses(
                        ScoreClass.lowest(SectionVerdict.RED.name(), SectionVerdict.RED.labels()),
                        ScoreClass.above(SectionVerdict.AMBER.name(), SectionVerdict.AMBER.labels(), RED_UP_TO),
                        ScoreClass.from(SectionVerdict.GREEN.name(), SectionVerdict.GREEN.labels(), GREEN_FROM))
                .addDefaultsUsed(
                        DefaultUsed.of(
                                "minimum-coverage",
                                Message.of("default.section-answers")
                                        .with("minimum", MINIMUM_ANSWERS)
                                        .with("criteria", CRITERIA)),
                        DefaultUsed.of(
                                "section-verdict",
                                Message.of("default.section-verdict")
                                        .with("red", RED_UP_TO)
                                        .with("green", GREEN_FROM)))
                .build();
    }

    @Value.Check
    void check() {
        checkArgument(
                cards().size() == QualificationQuestion.values().length,
                "every question must have a card but only %s have",
                cards().keySet());
        cards().forEach((question, card) -> checkArgument(
                card.classes().stream().map(ScoreClass::id).allMatch(VERDICTS::contains),
                "classes must be among RED, AMBER and GREEN but were %s (question %s)",
                card.classes().stream().map(ScoreClass::id).toList(),
                question));
    }

    /** Builds {@link FourQuestions} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableFourQuestions.Builder {
        Builder() {}
    }
}
