// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessDiffTest {
    private static final SalesProcess PROCESS = SalesProcesses.keyAccountFunnel();

    @Test
    void equalProcessesDoNotDiffer() {
        assertThat(SalesProcesses.all())
                .allSatisfy(process ->
                        assertThat(ProcessDiff.between(process, process)).isEmpty());
    }

    @Test
    void everyDifferenceIsNamed() {
        SalesProcess next = PROCESS.withVersion(2)
                .withStages(List.of(
                        PROCESS.stages().get(0),
                        PROCESS.stages()
                                .get(1)
                                .withGate(PROCESS.stages().get(1).gate().withThreshold(Ratio.ofPercent(90))),
                        PROCESS.stages().get(2).withStallDays(45),
                        PROCESS.stages().get(3),
                        PROCESS.stages().get(4)))
                .withProbabilityBasis("measured");

        assertThat(ProcessDiff.between(PROCESS, next))
                .extracting(ProcessChange::toString)
                .containsExactly(
                        "version: 1 -> 2",
                        "stages[CONTACTED].gate.threshold: 4/5 -> 9/10",
                        "stages[QUALIFIED].stallDays: 30 -> 45",
                        "probabilityBasis: template probability for the funnel stage, our assumption -> measured");
    }

    @Test
    void anAddedStageIsAChangeOfOrderAndItsOwnFacts() {
        List<SellingStage> stages = new ArrayList<>(PROCESS.stages());
        stages.add(2, SellingStage.of("PILOT", Labels.of("Pilot")));

        assertThat(ProcessDiff.between(PROCESS, PROCESS.withStages(stages)))
                .extracting(ProcessChange::toString)
                .containsExactly(
                        "stages: IDENTIFIED, CONTACTED, QUALIFIED, DEVELOPED, COMMITTED ->"
                                + " IDENTIFIED, CONTACTED, PILOT, QUALIFIED, DEVELOPED, COMMITTED",
                        "stages[PILOT].labels.defaultLanguage: (none) -> en",
                        "stages[PILOT].labels.en: (none) -> Pilot",
                        "stages[PILOT].gate.mode: (none) -> ADVISE",
                        "stages[PILOT].gate.threshold: (none) -> 4/5",
                        "stages[PILOT].forecastCategory: (none) -> PIPELINE");
    }

    @Test
    void processesShareADigestExactlyIfTheyAreEqual() {
        assertThat(PROCESS.digest())
                .hasSize(64)
                .isEqualTo(SalesProcess.builder().from(PROCESS).build().digest())
                .isNotEqualTo(PROCESS.withVersion(2).digest());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void everyAttributeIsCompared(String path, UnaryOperator<SalesProcess> change) {
        SalesProcess before = SalesProcesses.consultative();
        List<ProcessChange> changes = ProcessDiff.between(before, change.apply(before));

        assertThat(changes).isNotEmpty();
        assertThat(changes.get(0).path()).isEqualTo(path);
        assertThat(ProcessDiff.between(change.apply(before), before)).hasSameSizeAs(changes);
    }

    static List<Arguments> changes() {
        return List.of(
                change("id", process -> process.withId("other")),
                change(
                        "stages[PREPARATION].entryGate.mode",
                        stage(stage -> stage.withEntryGate(
                                StageGate.of(Criterion.of("dated", Labels.of("Dated"), FactQuestion.notPast("day")))))),
                change("stages[PREPARATION].isSkippable", stage(stage -> stage.withIsSkippable(true))),
                change("stages[PREPARATION].openDealLimit", stage(stage -> stage.withOpenDealLimit(5))),
                change(
                        "stages[PREPARATION].gate.mode",
                        stage(stage -> stage.withGate(stage.gate()
                                .withMode(GateMode.REQUIRE_REASON)
                                .withOverrideRoles(Role.of("director", Labels.of("Director")))))),
                change(
                        "stages[PREPARATION].gate.criteria[conversation-valued].question.fact",
                        stage(stage -> stage.withGate(StageGate.of(
                                stage.gate().criteria().get(0).withQuestion(FactQuestion.known("owner")))))),
                change(
                        "stages[PREPARATION].gate.criteria[conversation-valued].condition.fact",
                        stage(stage -> stage.withGate(StageGate.of(
                                stage.gate().criteria().get(0).onlyIf(FactQuestion.oneOf("kind", "NEW")))))),
                change(
                        "winGate.mode",
                        process -> process.withWinGate(
                                StageGate.of(Criterion.of("why", Labels.of("Why"), FactQuestion.known("reason"))))),
                change(
                        "labels.en",
                        process -> process.withLabels(process.labels().with("en", "Other"))),
                change(
                        "buyingStages[OPERATE_BUSINESS].labels.en",
                        process -> process.withBuyingStages(replaced(
                                process.buyingStages(), BuyingStage.of("OPERATE_BUSINESS", Labels.of("Other"))))),
                change("stages[PREPARATION].labels.en", stage(stage -> stage.withLabels(Labels.of("Other")))),
                change("stages[PREPARATION].buyingStages", stage(stage -> stage.withBuyingStages("SET_CRITERIA"))),
                change(
                        "stages[PREPARATION].tasks",
                        stage(stage -> stage.withTasks(stage.tasks().get(0)))),
                change("stages[PREPARATION].activity.en", stage(stage -> stage.withActivity(Labels.of("Other")))),
                change(
                        "stages[PREPARATION].gate.mode",
                        stage(stage -> stage.withGate(stage.gate().withMode(GateMode.BLOCK)))),
                change(
                        "stages[PREPARATION].gate.criteria[conversation-valued].weight",
                        stage(stage -> stage.withGate(stage.gate()
                                .withCriteria(stage.gate().criteria().get(0).withWeight(BigDecimal.TEN))))),
                change(
                        "stages[PREPARATION].gate.criteria[conversation-valued].isMandatory",
                        stage(stage -> stage.withGate(stage.gate()
                                .withCriteria(stage.gate().criteria().get(0).withIsMandatory(false))))),
                change(
                        "stages[PREPARATION].winProbability",
                        stage(stage -> stage.withWinProbability(Probability.of(.5)))),
                change(
                        "stages[PREPARATION].forecastCategory",
                        stage(stage -> stage.withForecastCategory(ForecastCategory.BEST_CASE))),
                change("winStages", process -> process.withWinStages("DISCOVERY", "COMMITMENT")),
                change("winStatements", process -> process.withWinStatements("need-shared")),
                change("transitions.skip", process -> process.withTransitions(TransitionRules.free())),
                change(
                        "earlyPitches",
                        process ->
                                process.withEarlyPitches(process.earlyPitches().get(1))),
                change("expectations", process -> process.withExpectations()));
    }

    private static Arguments change(String path, UnaryOperator<SalesProcess> change) {
        return Arguments.of(path, change);
    }

    private static UnaryOperator<SalesProcess> stage(UnaryOperator<SellingStage> change) {
        return process -> process.withStages(
                replaced(process.stages(), change.apply(process.stages().get(0))));
    }

    private static <T> List<T> replaced(List<T> parts, T first) {
        List<T> all = new ArrayList<>(parts);
        all.set(0, first);
        return all;
    }
}
