// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static io.stagecraft.core.process.BuyingCycle.label;

import io.stagecraft.core.measure.Probability;
import java.util.List;

/** The five-stage funnel with its eleven criteria (see the domain model, Opportunity funnel). */
final class KeyAccountFunnel {
    /** The process, made once it is asked for. */
    static final SalesProcess PROCESS = define();

    private KeyAccountFunnel() {}

    private static SalesProcess define() {
        return SalesProcess.builder()
                .id("key-account-funnel")
                .labels(label("Key-account funnel", "漏斗管理系统"))
                .buyingStages(BuyingCycle.stages())
                .addStages(identified(), contacted(), qualified(), developed(), committed())
                .addWinStages("COMMITTED")
                .addWinStatements("F10")
                .addEarlyPitches(EarlyPitch.of(EarlyPitch.PITCH_BEFORE_NEED, "DEVELOPED", "F3"))
                .probabilityBasis("template probability for the funnel stage, our assumption")
                .build();
    }

    private static SellingStage identified() {
        return stage("IDENTIFIED", "Identified", "识别可能的需求", 0.05, 14)
                .addBuyingStages(BuyingCycle.OPERATE)
                .gate(StageGate.of(
                        asked("F1", "The customer's need fits a service that we may offer", "客户的需求符合我们可能提供的服务")))
                .build();
    }

    private static SellingStage contacted() {
        return stage("CONTACTED", "Contacted", "客户的需求已明确", 0.15, 21)
                .addBuyingStages(BuyingCycle.RECOGNISE, BuyingCycle.CRITERIA)
                .gate(StageGate.of(
                        asked(
                                        "F2",
                                        "An influential person of the customer agrees, in a formal meeting, that this is an opportunity",
                                        "客户经理与有影响力的人正式会谈，对方认同这是一个机会")
                                .mandatory()
                                .withIsDenialBlocking(true),
                        asked(
                                        "F3",
                                        "The customer has confirmed its explicit need, clearly and completely",
                                        "明确需求已清楚、完整地得到客户确认")
                                .mandatory()
                                .withIsDenialBlocking(true),
                        asked("F4", "The detailed customer data sheet is complete", "详细的客户资料表已完成")))
                .build();
    }

    private static SellingStage qualified() {
        List<Criterion> parts = List.of(
                asked("F6a", "The decision procedure and the deciders are clear", "决策程序和决策人清楚")
                        .mandatory()
                        .withIsDenialBlocking(true),
                asked("F6b", "The budget is fixed", "预算已确定").mandatory().withIsDenialBlocking(true),
                asked("F6c", "The problem or need is further clarified", "问题或需求进一步明确"),
                asked("F6d", "The people inside the customer are fixed", "内部人员已确定"),
                asked("F6e", "The proposal is ready", "建议书已准备好"),
                asked("F6f", "The customer agrees to run the project", "客户同意立项").withIsDenialBlocking(true));
        return stage("QUALIFIED", "Qualified", "竞争力判断", 0.35, 30)
                .addBuyingStages(BuyingCycle.CRITERIA)
                .gate(StageGate.of(
                        asked("F5", "The requirement is one that we can meet", "我们能够满足要求")
                                .withIsDenialBlocking(true),
                        Criterion.composite("F6", label("The next actions are settled", "下步行动已确定"), parts)))
                .build();
    }

    private static SellingStage developed() {
        return stage("DEVELOPED", "Developed", "发展", 0.60, 30)
                .addBuyingStages(BuyingCycle.EXPLORE)
                .gate(StageGate.of(
                        asked(
                                "F7",
                                "The customer has discussed the proposal, and its questions are answered",
                                "已与客户讨论建议书并解答问题"),
                        asked("F8", "The customer has confirmed us as one of its options", "已被确认为备选之一")
                                .mandatory()
                                .withIsDenialBlocking(true)))
                .build();
    }

    private static SellingStage committed() {
        return stage("COMMITTED", "Committed", "合作", 0.85, 21)
                .addBuyingStages(BuyingCycle.SELECT)
                .gate(StageGate.of(
                        asked("F9", "The customer states that we are the best", "客户表示我们是最好的"),
                        asked("F10", "The formal contract is signed", "正式合同已签订")
                                .mandatory()
                                .withIsDenialBlocking(true),
                        asked("F11", "The date is fixed", "日期已确定")))
                .build();
    }

    private static SellingStage.Builder stage(
            String id, String english, String chinese, double probability, int stallDays) {
        SellingStage.Builder stage = SellingStage.builder();
        stage.id(id)
                .labels(label(english, chinese))
                .winProbability(Probability.of(probability))
                .stallDays(stallDays);
        return stage;
    }

    private static Criterion asked(String id, String english, String chinese) {
        return Criterion.of(id, label(english, chinese));
    }
}
