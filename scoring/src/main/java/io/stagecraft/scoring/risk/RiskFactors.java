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
    /** Is the customer's size and budget realistic? 0 points exclude. */
    public static final String SIZE_AND_BUDGET = "size-and-budget";

    /** How is the record of funds and credit? 0 points exclude. */
    public static final String FUNDS_AND_CREDIT = "funds-and-credit";

    /** How far do product, technology and service meet the need? 0 points exclude. */
    public static final String SOLUTION_FIT = "solution-fit";

    /** How close is the relationship? */
    public static final String RELATIONSHIP_CLOSENESS = "relationship-closeness";

    /** Where do we stand against competitors in product, price and service? */
    public static final String COMPETITIVE_POSITION = "competitive-position";

    /** How early do we enter? */
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
                                "How is the record of funds and credit?",
                                "客户的资金状况和信誉",
                                Effect.KNOCK_OUT,
                                "good",
                                "average",
                                "bad"),
                        fit(),
                        relationship(),
                        competing(COMPETITIVE_POSITION, "How do we stand against competitors?", "竞争对手的优势和劣势"),
                        timing(),
                        followOn()),
                Message.of("default.seven-risk-rows"));
    }

    static ScorecardDefinition tenRows() {
        return card(
                "customer-risk-ten-rows",
                List.of(
                        size(),
                        row(FUNDS, "Are the funds there?", "客户的资金状况", Effect.KNOCK_OUT, "yes", "in part", "no"),
                        row(
                                CREDIT,
                                "How is the record of credit?",
                                "客户的信誉",
                                Effect.KNOCK_OUT,
                                "good",
                                "average",
                                "bad"),
                        fit(),
                        relationship(),
                        competing(COMPETING_PRODUCT, "How does our product stand against competitors'?", "产品"),
                        competing(COMPETING_PRICE, "How does our price stand against competitors'?", "价格"),
                        competing(COMPETING_SERVICE, "How does our service stand against competitors'?", "服务"),
                        timing(),
                        followOn()),
                Message.of("default.ten-risk-rows"));
    }

    private static ScorecardDefinition card(String id, List<ScoreCriterion> rows, Message rowsUsed) {
        return ScorecardDefinition.builder()
                .id(id)
                .labels(Labels.of("Customer risk").with("zh", "客户风险评估表"))
                .criteria(rows)
                .aggregation(Aggregation.normalised())
                .minimumCoverage(MINIMUM_COVERAGE)
                .addClasses(
                        ScoreClass.lowest(REDUCE, "not passed"), ScoreClass.from(PASS, "passed", STANDARD_PASS_MARK))
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
                "Is the customer's size and budget realistic?",
                "客户的规模和预算",
                Effect.KNOCK_OUT,
                "realistic",
                "average",
                "unrealistic");
    }

    private static ScoreCriterion fit() {
        return row(
                SOLUTION_FIT,
                "Do product, technology and service meet the need?",
                "产品、技术和服务能否满足客户的需求",
                Effect.KNOCK_OUT,
                "full",
                "partial, can influence criteria",
                "large gap");
    }

    private static ScoreCriterion relationship() {
        return row(
                RELATIONSHIP_CLOSENESS,
                "How close is the relationship?",
                "与客户关系紧密程度",
                Effect.NONE,
                "existing close customer",
                "some relationship",
                "none");
    }

    private static ScoreCriterion competing(String id, String question, String chinese) {
        return row(id, question, chinese, Effect.NONE, "we are ahead", "level", "behind");
    }

    private static ScoreCriterion timing() {
        return row(
                ENTRY_TIMING,
                "When do we enter?",
                "进入的时机",
                Effect.NONE,
                "before criteria are set",
                "while criteria are set",
                "after criteria or tender");
    }

    private static ScoreCriterion followOn() {
        ScoreCriterion row = row(
                FOLLOW_ON_BUSINESS,
                "Does other business follow?",
                "能否带来其它商机",
                Effect.NONE,
                "clear",
                "possible",
                "none");
        return row.withScale(((AnswerScale) row.scale()).withEffect("YES", Effect.OVERRIDE));
    }

    private static ScoreCriterion row(
            String id, String question, String chinese, Effect atZero, String two, String one, String zero) {
        return ScoreCriterion.builder()
                .id(id)
                .question(Labels.of(question).with("zh", chinese))
                .scale(AnswerScale.of(
                        AnswerOption.of("YES", two, 2),
                        AnswerOption.of("PARTLY", one, 1),
                        AnswerOption.of("NO", zero, BigDecimal.ZERO, atZero)))
                .build();
    }
}
