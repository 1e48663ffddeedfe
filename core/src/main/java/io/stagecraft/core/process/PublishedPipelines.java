package io.stagecraft.core.process;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Probability;

/** Default pipelines of widely used systems and books (see the domain model, Stage probability and forecast category), which ask for no evidence. */
final class PublishedPipelines {
    private static final String CLOSED_WON = "Closed Won";

    private PublishedPipelines() {}

    static SalesProcess eightStages() {
        return pipeline("eight-stage-pipeline", "Pipeline of eight open stages", "published default of the system")
                .buyingStages(BuyingCycle.stages())
                .addStages(
                        stage("Prospecting", 10, BuyingCycle.OPERATE),
                        stage("Qualification", 10, BuyingCycle.RECOGNISE),
                        stage("Needs Analysis", 20, BuyingCycle.RECOGNISE, BuyingCycle.CRITERIA),
                        stage("Value Proposition", 50, BuyingCycle.CRITERIA),
                        stage("Id. Decision Makers", 60, BuyingCycle.EXPLORE),
                        stage("Perception Analysis", 70, BuyingCycle.EXPLORE),
                        stage("Proposal/Price Quote", 75, BuyingCycle.EXPLORE),
                        stage("Negotiation/Review", 90, BuyingCycle.SELECT),
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

    static SalesProcess fiveStages() {
        return pipeline("five-stage-pipeline", "Pipeline of five open stages", "published default of the system")
                .buyingStages(BuyingCycle.stages())
                .addStages(
                        stage("Appointment scheduled", 20, BuyingCycle.RECOGNISE),
                        stage("Qualified to buy", 40, BuyingCycle.CRITERIA),
                        stage("Presentation scheduled", 60, BuyingCycle.EXPLORE),
                        stage("Decision maker bought-in", 80, BuyingCycle.EXPLORE),
                        stage("Contract sent", 90, BuyingCycle.SELECT),
                        won(BuyingCycle.SELECT))
                .addWinStages(
                        "Appointment scheduled",
                        "Qualified to buy",
                        "Presentation scheduled",
                        "Decision maker bought-in",
                        "Contract sent")
                .build();
    }

    static SalesProcess milestones() {
        return pipeline("milestone-pipeline", "Pipeline by milestone yields", "milestone yield, not verified")
                .addStages(
                        stage("Territory", 0),
                        stage("Qualified suspect", 10),
                        stage("Qualified sponsor", 25),
                        stage("Qualified power sponsor", 50),
                        stage("Decision due", 75),
                        stage("Agreement in principle", 90),
                        won())
                .addWinStages(
                        "Territory",
                        "Qualified suspect",
                        "Qualified sponsor",
                        "Qualified power sponsor",
                        "Decision due",
                        "Agreement in principle")
                .build();
    }

    private static SalesProcess.Builder pipeline(String id, String name, String basis) {
        SalesProcess.Builder process = SalesProcess.builder();
        process.id(id)
                .labels(Labels.of(name))
                .addAfterWinStages(CLOSED_WON)
                .closedWonStage(CLOSED_WON)
                .transitions(TransitionRules.free())
                .probabilityBasis(basis);
        return process;
    }

    private static SellingStage stage(String name, int percent, String... buyingStages) {
        return SellingStage.builder()
                .id(name)
                .labels(Labels.of(name))
                .addBuyingStages(buyingStages)
                .winProbability(Probability.ofPercent(percent))
                .build();
    }

    private static SellingStage won(String... buyingStages) {
        return SellingStage.builder()
                .id(CLOSED_WON)
                .labels(Labels.of(CLOSED_WON))
                .addBuyingStages(buyingStages)
                .forecastCategory(ForecastCategory.CLOSED)
                .build();
    }
}
