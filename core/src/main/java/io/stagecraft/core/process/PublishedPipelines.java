// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import io.stagecraft.core.measure.Probability;
import java.util.List;
import java.util.stream.Stream;

/**
 * Default pipelines of widely used systems and books (see the domain model, Stage probability and forecast category),
 * which ask for no evidence.
 */
final class PublishedPipelines {
    private static final String CLOSED_WON = "Closed Won";

    static final SalesProcess EIGHT_STAGES = eightStages();
    static final SalesProcess FIVE_STAGES = fiveStages();
    static final SalesProcess MILESTONES = milestones();
    static final SalesProcess SUITE_CRM = suiteCrm();
    static final SalesProcess ESPO_CRM = espoCrm();
    static final SalesProcess FRAPPE_CRM = frappeCrm();
    static final SalesProcess CORDYS_CRM = cordysCrm();

    private PublishedPipelines() {}

    private static SalesProcess eightStages() {
        return pipeline(
                        "eight-stage-pipeline",
                        "Pipeline of eight open stages",
                        "八个进行中阶段的销售流程",
                        "published default of the system")
                .buyingStages(BuyingCycle.stages())
                .addStages(
                        stage("Prospecting", "寻找线索", 10, BuyingCycle.OPERATE),
                        stage("Qualification", "资格确认", 10, BuyingCycle.RECOGNISE),
                        stage("Needs Analysis", "需求分析", 20, BuyingCycle.RECOGNISE, BuyingCycle.CRITERIA),
                        stage("Value Proposition", "价值主张", 50, BuyingCycle.CRITERIA),
                        stage("Id. Decision Makers", "识别决策人", 60, BuyingCycle.EXPLORE),
                        stage("Perception Analysis", "认知分析", 70, BuyingCycle.EXPLORE),
                        stage("Proposal/Price Quote", "方案与报价", 75, BuyingCycle.EXPLORE),
                        stage("Negotiation/Review", "谈判与审核", 90, BuyingCycle.SELECT),
                        won(BuyingCycle.SELECT))
                .addWinStages(
                        "Prospecting",
                        "Qualification",
                        "Needs Analysis",
                        "Value Proposition",
                        "Id. Decision Makers",
                        "Perception Analysis",
                        "Proposal/Price Quote",
                        "Negotiation/Review")
                .build();
    }

    private static SalesProcess fiveStages() {
        return pipeline(
                        "five-stage-pipeline",
                        "Pipeline of five open stages",
                        "五个进行中阶段的销售流程",
                        "published default of the system")
                .buyingStages(BuyingCycle.stages())
                .addStages(
                        stage("Appointment scheduled", "已约见", 20, BuyingCycle.RECOGNISE),
                        stage("Qualified to buy", "具备购买条件", 40, BuyingCycle.CRITERIA),
                        stage("Presentation scheduled", "已安排演示", 60, BuyingCycle.EXPLORE),
                        stage("Decision maker bought-in", "决策人认可", 80, BuyingCycle.EXPLORE),
                        stage("Contract sent", "合同已发出", 90, BuyingCycle.SELECT),
                        won(BuyingCycle.SELECT))
                .addWinStages(
                        "Appointment scheduled",
                        "Qualified to buy",
                        "Presentation scheduled",
                        "Decision maker bought-in",
                        "Contract sent")
                .build();
    }

    private static SalesProcess milestones() {
        return pipeline(
                        "milestone-pipeline",
                        "Pipeline by milestone yields",
                        "按里程碑成功率的销售流程",
                        "milestone yield, not verified")
                .buyingStages(BuyingCycle.stages())
                .addStages(
                        stage("Territory", "销售区域", 0, BuyingCycle.OPERATE),
                        stage("Qualified suspect", "合格的可能客户", 10, BuyingCycle.RECOGNISE),
                        stage("Qualified sponsor", "合格的发起人", 25, BuyingCycle.CRITERIA),
                        stage("Qualified power sponsor", "合格的有权发起人", 50, BuyingCycle.EXPLORE),
                        stage("Decision due", "即将决策", 75, BuyingCycle.SELECT),
                        stage("Agreement in principle", "原则上同意", 90, BuyingCycle.SELECT),
                        won(BuyingCycle.SELECT))
                .addWinStages(
                        "Territory",
                        "Qualified suspect",
                        "Qualified sponsor",
                        "Qualified power sponsor",
                        "Decision due",
                        "Agreement in principle")
                .build();
    }

    private static SalesProcess suiteCrm() {
        return delivered(
                "suitecrm-pipeline",
                "Default pipeline of SuiteCRM",
                "SuiteCRM的默认销售流程",
                won(BuyingCycle.SELECT),
                stage("Prospecting", "寻找线索", 10, BuyingCycle.OPERATE),
                stage("Qualification", "资格确认", 20, BuyingCycle.RECOGNISE),
                stage("Needs Analysis", "需求分析", 25, BuyingCycle.RECOGNISE, BuyingCycle.CRITERIA),
                stage("Value Proposition", "价值主张", 30, BuyingCycle.CRITERIA),
                stage("Id. Decision Makers", "识别决策人", 40, BuyingCycle.EXPLORE),
                stage("Perception Analysis", "认知分析", 50, BuyingCycle.EXPLORE),
                stage("Proposal/Price Quote", "方案与报价", 65, BuyingCycle.EXPLORE),
                stage("Negotiation/Review", "谈判与审核", 80, BuyingCycle.SELECT));
    }

    private static SalesProcess espoCrm() {
        return delivered(
                "espocrm-pipeline",
                "Default pipeline of EspoCRM",
                "EspoCRM的默认销售流程",
                won(BuyingCycle.SELECT),
                stage("Prospecting", "寻找线索", 10, BuyingCycle.OPERATE),
                stage("Qualification", "资格确认", 20, BuyingCycle.RECOGNISE, BuyingCycle.CRITERIA),
                stage("Proposal", "提出方案", 50, BuyingCycle.EXPLORE),
                stage("Negotiation", "谈判", 80, BuyingCycle.SELECT));
    }

    private static SalesProcess frappeCrm() {
        return delivered(
                "frappe-crm-pipeline",
                "Default pipeline of Frappe CRM",
                "Frappe CRM的默认销售流程",
                won(BuyingCycle.SELECT).withId("Won").withLabels(BuyingCycle.label("Won", "已赢单")),
                stage("Qualification", "资格确认", 10, BuyingCycle.RECOGNISE, BuyingCycle.CRITERIA),
                stage("Demo/Making", "演示与制作", 25, BuyingCycle.EXPLORE),
                stage("Proposal/Quotation", "方案与报价", 50, BuyingCycle.EXPLORE),
                stage("Negotiation", "谈判", 70, BuyingCycle.SELECT),
                stage("Ready to Close", "即将成交", 90, BuyingCycle.SELECT));
    }

    private static SalesProcess cordysCrm() {
        return delivered(
                "cordyscrm-pipeline",
                "Default pipeline of CordysCRM",
                "CordysCRM的默认销售流程",
                won(BuyingCycle.SELECT).withId("SUCCESS").withLabels(BuyingCycle.label("Won", "成功")),
                stage("New", "新建", 10, BuyingCycle.RECOGNISE).withId("CREATE"),
                stage("Needs clear", "需求明确", 30, BuyingCycle.CRITERIA).withId("CLEAR_REQUIREMENTS"),
                stage("Solution validated", "方案验证", 50, BuyingCycle.EXPLORE).withId("SCHEME_VALIDATION"),
                stage("Project proposed", "立项汇报", 70, BuyingCycle.EXPLORE).withId("PROJECT_PROPOSAL_REPORT"),
                stage("Procurement", "商务采购", 90, BuyingCycle.SELECT).withId("BUSINESS_PROCUREMENT"));
    }

    /** Returns a pipeline as a system is delivered with it: won from every open stage by entering the last. */
    private static SalesProcess delivered(
            String id, String name, String chinese, SellingStage won, SellingStage... open) {
        return pipeline(id, name, chinese, "published default of the system")
                .buyingStages(BuyingCycle.stages())
                .addStages(open)
                .addStages(won)
                .winStages(Stream.of(open).map(SellingStage::id).toList())
                .afterWinStages(List.of(won.id()))
                .closedWonStage(won.id())
                .build();
    }

    private static SalesProcess.Builder pipeline(String id, String name, String chinese, String basis) {
        SalesProcess.Builder process = SalesProcess.builder();
        process.id(id)
                .labels(BuyingCycle.label(name, chinese))
                .addAfterWinStages(CLOSED_WON)
                .closedWonStage(CLOSED_WON)
                .transitions(TransitionRules.free())
                .probabilityBasis(basis);
        return process;
    }

    private static SellingStage stage(String name, String chinese, int percent, String... buyingStages) {
        return SellingStage.builder()
                .id(name)
                .labels(BuyingCycle.label(name, chinese))
                .addBuyingStages(buyingStages)
                .winProbability(Probability.ofPercent(percent))
                .build();
    }

    private static SellingStage won(String... buyingStages) {
        return SellingStage.builder()
                .id(CLOSED_WON)
                .labels(BuyingCycle.label(CLOSED_WON, "已赢单"))
                .addBuyingStages(buyingStages)
                .forecastCategory(ForecastCategory.CLOSED)
                .build();
    }
}
