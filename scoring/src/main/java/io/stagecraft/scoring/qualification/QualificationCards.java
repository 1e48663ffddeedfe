// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.qualification;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.Effect;
import io.stagecraft.scoring.card.MissingAnswer;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Published qualification cards, as data to use, change or compare with (see the domain model, Other qualification profiles). */
public final class QualificationCards {
    private static final Ratio MEDDPICC_COVERAGE = Ratio.ofPercent(70);

    private QualificationCards() {}

    /** Returns budget, authority, need and timeline, answered yes or no, one point each; attributed to IBM. */
    public static ScorecardDefinition bant() {
        return card("bant", label("BANT", "BANT评估卡"))
                .addCriteria(
                        yesNo("budget", label("Is there a budget?", "有预算吗？"), 1),
                        yesNo("authority", label("Does our contact have the authority?", "我们的联系人有决策权吗？"), 1),
                        yesNo("need", label("Is there a need?", "有需求吗？"), 1),
                        yesNo("timeline", label("Is there a timeline?", "有时间表吗？"), 1))
                .build();
    }

    /**
     * Returns metrics, economic buyer, decision criteria, decision process, identified pain and champion (PTC, 1996). Its
     * originators publish no scale: one point each is our assumption.
     */
    public static ScorecardDefinition meddic() {
        ScorecardDefinition.Builder card = card("meddic", label("MEDDIC", "MEDDIC评估卡"))
                .addDefaultsUsed(DefaultUsed.of("scale", Message.of("default.meddic-points")));
        elements(false)
                .forEach(element ->
                        card.addCriteria(ScoreCriterion.of(element.id(), element.question(), AnswerScale.yesNo(1, 0))));
        return card.build();
    }

    /**
     * Returns MEDDIC with paper process and competition: 0 unknown, 1 partial, 2 validated, at most 16 points. On this scale a
     * missing answer is itself worth 0, and so is no: the total is the published one. Its band is a range, up to what the missing
     * answers could make of it, until 70 % are answered.
     */
    public static ScorecardDefinition meddpicc() {
        ScorecardDefinition.Builder card = card("meddpicc", label("MEDDPICC", "MEDDPICC评估卡"))
                .addClasses(
                        ScoreClass.lowest("deprioritise", label("deprioritise", "降低优先级")),
                        from("weak", label("weak", "薄弱"), 4),
                        from("needs-work", label("needs work", "需要改进"), 8),
                        from("good", label("good", "良好"), 12),
                        from("best", label("best", "最好"), 14))
                .minimumCoverage(MEDDPICC_COVERAGE)
                .addDefaultsUsed(
                        DefaultUsed.of("bands", Message.of("default.meddpicc-bands")),
                        DefaultUsed.of(
                                "minimum-coverage",
                                Message.of("default.meddpicc-coverage").with("coverage", MEDDPICC_COVERAGE)));
        AnswerScale scale = AnswerScale.of(
                AnswerOption.of("YES", label("validated", "已证实"), 2),
                AnswerOption.of("PARTLY", label("partial", "部分"), 1),
                AnswerOption.of("NO", label("not there", "没有"), 0));
        elements(true)
                .forEach(element -> card.addCriteria(ScoreCriterion.of(element.id(), element.question(), scale)
                        .withMissing(MissingAnswer.countsAs(BigDecimal.ZERO))));
        return card.build();
    }

    /** Returns MEDDPICC with 0 to 5 points for each element: winning from 32 of 40, battling from 24, else losing. */
    public static ScorecardDefinition meddpiccToForty() {
        List<AnswerOption> options = new ArrayList<>();
        for (int points = 0; points <= 5; points++) {
            options.add(
                    AnswerOption.of(Integer.toString(points), label(points + " of 5", "5分中得" + points + "分"), points));
        }
        ScorecardDefinition.Builder card = card("meddpicc-40", label("MEDDPICC, 0 to 5 each", "MEDDPICC，每项0至5分"))
                .addClasses(
                        ScoreClass.lowest("losing", label("losing", "落后")),
                        from("battling", label("battling", "相持"), 24),
                        from("winning", label("winning", "领先"), 32));
        elements(true)
                .forEach(element ->
                        card.addCriteria(ScoreCriterion.of(element.id(), element.question(), AnswerScale.of(options))));
        return card.build();
    }

    /**
     * Returns the card of Adamson, Dixon and Toman (Harvard Business Review, 2012): two gates and eleven questions, at most 29
     * points. The bands overlap at 10 and 20 in print; ours begin there.
     */
    public static ScorecardDefinition pointsCard() {
        return card("points-card", label("Which customers to pursue", "争取哪些客户"))
                .addCriteria(
                        gate(
                                "significant-spend",
                                label("Is there significant current or potential spend?", "目前或潜在的采购额可观吗？")),
                        gate("financially-sound", label("Is the customer financially sound?", "客户财务稳健吗？")),
                        yesNo("external-pressure", label("Is there external pressure to change?", "有要求变革的外部压力吗？"), 1),
                        yesNo("internal-pressure", label("Is there internal pressure to change?", "有要求变革的内部压力吗？"), 1),
                        yesNo("discontent", label("Is there discontent in the whole organisation?", "整个组织都对现状不满吗？"), 2),
                        yesNo(
                                "supplier-falls-short",
                                label("Does the present supplier fall short?", "现有供应商达不到要求吗？"),
                                2),
                        yesNo("workarounds", label("Is the customer unhappy with workarounds?", "客户对变通办法不满意吗？"), 2),
                        yesNo(
                                "shares-best-practice",
                                label("Does the customer often share best practice?", "客户经常分享最佳做法吗？"),
                                3),
                        yesNo("attends-events", label("Does the customer attend learning events?", "客户参加学习交流活动吗？"), 3),
                        yesNo("looks-outside", label("Do its leaders look outside?", "客户的领导向外看吗？"), 3),
                        yesNo(
                                "constructive",
                                label("Is the customer constructive when challenged?", "受到质疑时客户能建设性地回应吗？"),
                                4),
                        yesNo("benchmark-talks", label("Does it want to continue benchmark talks?", "客户愿意继续对标交流吗？"), 4),
                        yesNo("mobiliser", label("Is there at least one mobiliser?", "至少有一位推动变革的人吗？"), 4))
                .addClasses(
                        ScoreClass.lowest("consider-not-pursuing", label("consider not pursuing", "考虑不争取")),
                        from("limited-resources", label("pursue with limited resources", "以有限的资源争取"), 10),
                        from("pursue", label("pursue", "争取"), 20))
                .addDefaultsUsed(DefaultUsed.of("bands", Message.of("default.points-card-bands")))
                .build();
    }

    /**
     * Returns the example of a Siebel assessment template: weighted attributes with scored answers, negative ones included,
     * normalised by {@code (score − lowest) / (highest − lowest)}.
     */
    public static ScorecardDefinition weightedTemplate() {
        return card("weighted-template", label("Assessment template", "评估模板"))
                .aggregation(Aggregation.normalised())
                .addCriteria(
                        ScoreCriterion.of(
                                        "users",
                                        label("How many users?", "有多少用户？"),
                                        BandScale.of(
                                                band(0, 51, 0),
                                                band(51, 101, 1),
                                                band(101, 501, 2),
                                                Band.from(BigDecimal.valueOf(501), BigDecimal.valueOf(6))))
                                .withWeight(BigDecimal.valueOf(7)),
                        ScoreCriterion.of(
                                        "sponsor",
                                        label("How does the sponsor stand?", "发起人的立场如何？"),
                                        AnswerScale.of(
                                                AnswerOption.of("adversarial", label("adversarial", "反对"), -5),
                                                AnswerOption.of("weak", label("weak", "弱"), 0),
                                                AnswerOption.of("moderate", label("moderate", "中等"), 5),
                                                AnswerOption.of("strong", label("strong", "强"), 10)))
                                .withWeight(BigDecimal.TEN))
                .addDefaultsUsed(DefaultUsed.of("normalisation", Message.of("default.normalisation")))
                .build();
    }

    private record Element(String id, Labels question) {}

    private static List<Element> elements(boolean extended) {
        List<Element> all = new ArrayList<>(List.of(
                new Element("metrics", label("Is the gain quantified?", "收益量化了吗？")),
                new Element("economic-buyer", label("Do we know and reach the economic buyer?", "我们了解并接触到经济决策人了吗？")),
                new Element("decision-criteria", label("Do we know the decision criteria?", "我们了解决策标准吗？")),
                new Element("decision-process", label("Do we know the decision process?", "我们了解决策流程吗？")),
                new Element("identified-pain", label("Is the pain identified?", "痛点找到了吗？")),
                new Element("champion", label("Do we have a champion?", "客户内部有人为我们推动吗？"))));
        if (extended) {
            all.add(4, new Element("paper-process", label("Do we know the paper process?", "我们了解签约流程吗？")));
            all.add(new Element("competition", label("Do we know the competition?", "我们了解竞争对手吗？")));
        }
        return all;
    }

    private static ScorecardDefinition.Builder card(String id, Labels labels) {
        return ScorecardDefinition.builder().id(id).labels(labels);
    }

    private static ScoreCriterion yesNo(String id, Labels question, long points) {
        return ScoreCriterion.of(id, question, AnswerScale.yesNo(points, 0));
    }

    private static ScoreCriterion gate(String id, Labels question) {
        return ScoreCriterion.of(id, question, AnswerScale.yesNo(0, 0).withEffect("NO", Effect.KNOCK_OUT));
    }

    private static Band band(long from, long to, long points) {
        return Band.between(BigDecimal.valueOf(from), BigDecimal.valueOf(to), BigDecimal.valueOf(points));
    }

    private static ScoreClass from(String id, Labels labels, long bound) {
        return ScoreClass.from(id, labels, BigDecimal.valueOf(bound));
    }

    private static Labels label(String english, String chinese) {
        return Labels.of(english).with("zh", chinese);
    }
}
