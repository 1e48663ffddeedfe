// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.Effect;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.math.BigDecimal;
import java.util.List;

/**
 * The ids of the risk factors of the ready cards, and the cards (see the domain model, Seven risk factors and Evaluation table).
 *
 * <p>A company chooses the factors that fit and adds its own: these are only what the ready cards contain.
 */
public final class RiskFactors {
    /** The realism of the customer's size and budget; 0 points exclude. */
    public static final String SIZE_AND_BUDGET = "size-and-budget";

    /** The record of funds and credit; 0 points exclude. */
    public static final String FUNDS_AND_CREDIT = "funds-and-credit";

    /** The fit of product, technology and service to the need; 0 points exclude. */
    public static final String SOLUTION_FIT = "solution-fit";

    /** The closeness of the relationship. */
    public static final String RELATIONSHIP_CLOSENESS = "relationship-closeness";

    /** The position against competitors in product, price and service. */
    public static final String COMPETITIVE_POSITION = "competitive-position";

    /** The timing of our entry. */
    public static final String ENTRY_TIMING = "entry-timing";

    /** Does other business follow? 2 points speak for going on whatever the score. */
    public static final String FOLLOW_ON_BUSINESS = "follow-on-business";

    /** Ten rows: are the funds there? 0 points exclude. */
    public static final String FUNDS = "funds";

    /** Ten rows: how is the record of credit? 0 points exclude. */
    public static final String CREDIT = "credit";

    /** Ten rows: where does our product stand against competitors'? */
    public static final String COMPETING_PRODUCT = "competing-product";

    /** Ten rows: where does our price stand against competitors'? */
    public static final String COMPETING_PRICE = "competing-price";

    /** Ten rows: where does our service stand against competitors'? */
    public static final String COMPETING_SERVICE = "competing-service";

    static final String PASS = "PASS";
    static final String REDUCE = "REDUCE";
    static final String PASS_MARK = "pass-mark";
    private static final BigDecimal STANDARD_PASS_MARK = new BigDecimal("0.60");
    private static final Ratio MINIMUM_COVERAGE = Ratio.ofPercent(70);

    private RiskFactors() {}

    static void checkClasses(List<ScoreClass> classes, String of) {
        List<String> ids = classes.stream().map(ScoreClass::id).toList();
        checkArgument(
                ids.equals(List.of(REDUCE, PASS)),
                "classes of a risk score must be %s but were %s (%s)",
                List.of(REDUCE, PASS),
                ids,
                of);
    }

    static ScorecardDefinition sevenRows() {
        return card(
                "customer-risk",
                List.of(
                        size(),
                        row(
                                FUNDS_AND_CREDIT,
                                label("How is the record of funds and credit?", "客户的资金状况和信誉如何？"),
                                Effect.KNOCK_OUT,
                                label("good", "好"),
                                label("average", "一般"),
                                label("bad", "不好")),
                        fit(),
                        relationship(),
                        competing(
                                COMPETITIVE_POSITION,
                                label("How do we stand against competitors?", "与竞争对手相比，我方的优势和劣势如何？")),
                        timing(),
                        followOn()),
                Message.of("default.seven-risk-rows"));
    }

    static ScorecardDefinition tenRows() {
        return card(
                "customer-risk-ten-rows",
                List.of(
                        size(),
                        row(
                                FUNDS,
                                label("Are the funds there?", "客户的资金是否到位？"),
                                Effect.KNOCK_OUT,
                                label("yes", "是"),
                                label("in part", "部分"),
                                label("no", "否")),
                        row(
                                CREDIT,
                                label("How is the record of credit?", "客户的信誉如何？"),
                                Effect.KNOCK_OUT,
                                label("good", "好"),
                                label("average", "一般"),
                                label("bad", "不好")),
                        fit(),
                        relationship(),
                        competing(
                                COMPETING_PRODUCT,
                                label("How does our product stand against competitors'?", "与竞争对手相比，我方的产品如何？")),
                        competing(
                                COMPETING_PRICE,
                                label("How does our price stand against competitors'?", "与竞争对手相比，我方的价格如何？")),
                        competing(
                                COMPETING_SERVICE,
                                label("How does our service stand against competitors'?", "与竞争对手相比，我方的服务如何？")),
                        timing(),
                        followOn()),
                Message.of("default.ten-risk-rows"));
    }

    private static ScorecardDefinition card(String id, List<ScoreCriterion> rows, Message rowsUsed) {
        return ScorecardDefinition.builder()
                .id(id)
                .labels(label("Customer risk", "客户风险评估表"))
                .criteria(rows)
                .aggregation(Aggregation.normalised())
                .minimumCoverage(MINIMUM_COVERAGE)
                .addClasses(
                        ScoreClass.lowest(REDUCE, label("not passed", "未通过")),
                        ScoreClass.from(PASS, label("passed", "通过"), STANDARD_PASS_MARK))
                .addDefaultsUsed(
                        DefaultUsed.of(
                                PASS_MARK, Message.of("default.pass-mark").with("mark", Ratio.of(STANDARD_PASS_MARK))),
                        DefaultUsed.of(
                                "minimum-coverage",
                                Message.of("default.rows-answered").with("coverage", MINIMUM_COVERAGE)),
                        DefaultUsed.of("rows", rowsUsed),
                        DefaultUsed.of("exception", Message.of("default.exception")))
                .build();
    }

    private static ScoreCriterion size() {
        return row(
                SIZE_AND_BUDGET,
                label("Is the customer's size and budget realistic?", "客户的规模和预算是否现实？"),
                Effect.KNOCK_OUT,
                label("realistic", "现实"),
                label("average", "一般"),
                label("unrealistic", "不现实"));
    }

    private static ScoreCriterion fit() {
        return row(
                SOLUTION_FIT,
                label("Do product, technology and service meet the need?", "产品、技术和服务能否满足客户的需求？"),
                Effect.KNOCK_OUT,
                label("full", "完全满足"),
                label("partial, can influence criteria", "部分满足，可以影响标准"),
                label("large gap", "差距大"));
    }

    private static ScoreCriterion relationship() {
        return row(
                RELATIONSHIP_CLOSENESS,
                label("The closeness of the relationship.", "与客户的关系紧密程度如何？"),
                Effect.NONE,
                label("existing close customer", "关系紧密的老客户"),
                label("some relationship", "有一些关系"),
                label("none", "没有"));
    }

    private static ScoreCriterion competing(String id, Labels question) {
        return row(
                id,
                question,
                Effect.NONE,
                label("we are ahead", "我方领先"),
                label("level", "不相上下"),
                label("behind", "我方落后"));
    }

    private static ScoreCriterion timing() {
        return row(
                ENTRY_TIMING,
                label("When do we enter?", "进入的时机如何？"),
                Effect.NONE,
                label("before criteria are set", "采购标准建立之前"),
                label("while criteria are set", "采购标准建立之中"),
                label("after criteria or tender", "采购标准建立或招标之后"));
    }

    private static ScoreCriterion followOn() {
        ScoreCriterion row = row(
                FOLLOW_ON_BUSINESS,
                label("Does other business follow?", "能否带来其它商机？"),
                Effect.NONE,
                label("clear", "明确"),
                label("possible", "可能"),
                label("none", "没有"));
        return row.withScale(((AnswerScale) row.scale()).withEffect("YES", Effect.OVERRIDE));
    }

    private static ScoreCriterion row(String id, Labels question, Effect atZero, Labels two, Labels one, Labels zero) {
        return ScoreCriterion.of(
                id,
                question,
                AnswerScale.of(
                        AnswerOption.of("YES", two, 2),
                        AnswerOption.of("PARTLY", one, 1),
                        AnswerOption.of("NO", zero, BigDecimal.ZERO, atZero)));
    }

    private static Labels label(String english, String chinese) {
        return Labels.of(english).with("zh", chinese);
    }
}
