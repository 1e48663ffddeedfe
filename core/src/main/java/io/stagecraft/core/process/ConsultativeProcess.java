// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static io.stagecraft.core.process.BuyingCycle.label;

import io.stagecraft.core.measure.Probability;

/** The six-stage consultative process (see the domain model, Buying stages mapped onto selling stages). */
final class ConsultativeProcess {
    /** The process, made once it is asked for. */
    static final SalesProcess PROCESS = define();

    private ConsultativeProcess() {}

    private static SalesProcess define() {
        return SalesProcess.builder()
                .id("consultative")
                .labels(label("Consultative selling", "顾问式销售"))
                .buyingStages(BuyingCycle.stages())
                .addStages(preparation(), discovery(), needs(), recommendation(), commitment(), implementation())
                .addWinStages("COMMITMENT")
                .addAfterWinStages("IMPLEMENTATION")
                .addWinStatements("decision-made")
                .addEarlyPitches(
                        EarlyPitch.of(EarlyPitch.PITCH_BEFORE_TRUST, "DISCOVERY", "conversation-valued"),
                        EarlyPitch.of(EarlyPitch.PITCH_BEFORE_NEED, "RECOMMENDATION", "need-shared"))
                .addExpectations(
                        CustomerExpectation.of(
                                "PRODUCT",
                                label(
                                        "Reliable products of stable quality, advanced technology and wide range",
                                        "产品：可靠、质量稳定、技术先进、品种齐全")),
                        CustomerExpectation.of(
                                "PROFESSIONALISM",
                                label(
                                        "A professional seller: serious, keen, knowledgeable, with useful information",
                                        "专业的销售：认真、热情、知识丰富、提供有用信息")),
                        CustomerExpectation.of(
                                "SOLUTION",
                                label(
                                        "A solution that looks at the whole company and the long term, not only at equipment",
                                        "解决方案：着眼全公司与长期，与业务改进相结合，不只是设备")),
                        CustomerExpectation.of(
                                "AFTER_SALES",
                                label("Complete after-sales: fast response, good engineers", "完善的售后：响应迅速、工程师优秀")))
                .probabilityBasis("template probability for the stage, our assumption")
                .build();
    }

    private static SellingStage preparation() {
        return SellingStage.builder()
                .id("PREPARATION")
                .labels(label("Preparation", "事先准备"))
                .addBuyingStages(BuyingCycle.OPERATE)
                .addTasks(
                        task(
                                "prepare-talk",
                                "Collect material for the next talk and plan how to talk",
                                "收集商谈资料，计划如何商谈"),
                        task("learn-industry", "Learn the trends and common topics of the industry", "了解行业动向和共同话题"))
                .activity(label(
                        "Learn the needed knowledge, business rules and skills, fix the purpose of the visit, prepare completely",
                        "掌握所需的知识、商业规则和商业技巧，明确拜访目的，充分准备"))
                .gate(gate(
                        "conversation-valued",
                        "The customer finds the conversation meaningful and valuable, and trusts the seller",
                        "客户认为商谈有意义、有价值，销售人员已获得信任"))
                .winProbability(Probability.of(0.05))
                .stallDays(14)
                .build();
    }

    private static SellingStage discovery() {
        return SellingStage.builder()
                .id("DISCOVERY")
                .labels(label("Understand situation, identify opportunity", "了解现状·识别机会"))
                .addBuyingStages(BuyingCycle.RECOGNISE)
                .addTasks(
                        task("focus-on-issues", "Focus on the issues the customer cares about", "聚焦客户关心的问题"),
                        task("confirm-action", "Confirm the buying action the customer will take next", "确认客户将采取的购买行动"))
                .activity(label(
                        "Give valuable information, and learn the customer and the concrete problems it faces",
                        "提供有价值的信息，同时了解客户及其面临的具体问题"))
                .gate(gate(
                        "continuing-worthwhile",
                        "The customer is interested, pays more attention, and thinks that going on is well worth it",
                        "客户感兴趣，更加关注，认为非常值得继续"))
                .winProbability(Probability.of(0.10))
                .stallDays(21)
                .build();
    }

    private static SellingStage needs() {
        return SellingStage.builder()
                .id("NEEDS_DEVELOPMENT")
                .labels(label("Clarify and develop needs", "明确需求·发展需求"))
                .addBuyingStages(BuyingCycle.CRITERIA)
                .addTasks(task(
                        "agree-needs",
                        "Agree with the customer on needs, purchase criteria and their order of priority",
                        "与客户就需求、采购标准及其优先顺序达成一致"))
                .activity(label(
                        "Analyse the present situation; make needs, problems, their background and causes explicit",
                        "分析现状，明确需求、问题及其背景和原因"))
                .gate(gate(
                        "need-shared",
                        "The customer shares the view of the problem and the need, and now expects a concrete solution and terms",
                        "对要解决的问题和要满足的需求达成共识，客户期待具体的方案和条件"))
                .winProbability(Probability.of(0.25))
                .stallDays(30)
                .build();
    }

    private static SellingStage recommendation() {
        return SellingStage.builder()
                .id("RECOMMENDATION")
                .labels(label("Recommend solution", "推荐解决方案"))
                .addBuyingStages(BuyingCycle.EXPLORE)
                .addTasks(task("explain-solution", "Recommend the solution and explain it", "推荐并说明解决方案"))
                .activity(label(
                        "Prove by proposal or demonstration that the method solves the problem and meets the requirements",
                        "通过提案或产品演示证明具体方法能解决问题、满足要求"))
                .gate(gate(
                        "solution-accepted",
                        "The customer fully accepts the solution, is very satisfied, and wants to buy more strongly",
                        "客户完全认可方案内容，非常满意，购买意愿增强"))
                .winProbability(Probability.of(0.45))
                .forecastCategory(ForecastCategory.BEST_CASE)
                .stallDays(30)
                .build();
    }

    private static SellingStage commitment() {
        return SellingStage.builder()
                .id("COMMITMENT")
                .labels(label("Obtain commitment, close", "获得承诺·结案"))
                .addBuyingStages(BuyingCycle.SELECT)
                .addTasks(
                        task("agree-terms", "Agree on the terms of purchase", "商定购买条件"),
                        task("obtain-order", "Obtain the formal order", "获得正式订单"))
                .activity(label(
                        "Find what blocks the contract, propose terms both sides accept, remove worries and obstacles",
                        "找出签约障碍，提出双方可接受的条件，消除顾虑和障碍"))
                .gate(gate(
                        "decision-made",
                        "The customer has decided, the date of purchase is fixed, and both sides agree",
                        "客户已决定，购买日期已确定，双方达成一致"))
                .winProbability(Probability.of(0.70))
                .forecastCategory(ForecastCategory.BEST_CASE)
                .stallDays(21)
                .build();
    }

    private static SellingStage implementation() {
        return SellingStage.builder()
                .id("IMPLEMENTATION")
                .labels(label("Manage implementation", "管理方案实施"))
                .addBuyingStages(BuyingCycle.IMPLEMENT)
                .addTasks(
                        task("deliver", "Deliver, install and follow up", "交货、安装并跟进"),
                        task("ensure-satisfaction", "Make sure that the cooperation satisfies", "确保对合作满意"))
                .activity(label(
                        "Keep promises, deliver smoothly, serve fast and thoroughly, keep proposing improvements",
                        "履行承诺，顺利交货安装，迅速周到的售后，持续提出改进建议"))
                .gate(gate(
                        "result-satisfying",
                        "The customer is satisfied with the result, sees the seller as a trusted partner, and long-term business is maintained and extended",
                        "客户对结果满意，视销售人员为可信赖的伙伴，长期业务得以维持和扩大"))
                .forecastCategory(ForecastCategory.CLOSED)
                .build();
    }

    private static StageGate gate(String id, String english, String chinese) {
        return StageGate.of(
                Criterion.of(id, label(english, chinese)).mandatory().withIsDenialBlocking(true));
    }

    private static StageTask task(String id, String english, String chinese) {
        return StageTask.of(id, label(english, chinese));
    }
}
