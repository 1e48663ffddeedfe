// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesProcessTest {
    @Test
    void allProblemsAreReportedAtOnce() {
        assertThat(Told.refusal(() -> SalesProcess.builder()
                        .id("direct")
                        .version(0)
                        .labels(Labels.of("Direct"))
                        .addStages(
                                SellingStage.builder()
                                        .id("first")
                                        .labels(Labels.of("First"))
                                        .addBuyingStages("nowhere")
                                        .winProbability(Probability.certain())
                                        .stallDays(0)
                                        .gate(StageGate.builder()
                                                .threshold(Ratio.zero())
                                                .addCriteria(
                                                        Criterion.of("c", Labels.of("C"))
                                                                .withWeight(BigDecimal.ZERO),
                                                        Criterion.composite(
                                                                        "c",
                                                                        Labels.of("D"),
                                                                        List.of(Criterion.of("e", Labels.of("E"))))
                                                                .mandatory())
                                                .build())
                                        .build(),
                                SellingStage.of("first", Labels.of("Again")),
                                SellingStage.of("done", Labels.of("Done")))
                        .addWinStages("last")
                        .addAfterWinStages("done")
                        .closedWonStage("first")
                        .addWinStatements("f")
                        .transitions(TransitionRules.builder()
                                .addOverrides(
                                        TransitionOverride.of("first", "first", MovePermission.FORBIDDEN),
                                        TransitionOverride.of("done", "first", MovePermission.NEEDS_EVIDENCE))
                                .build())
                        .addEarlyPitches(EarlyPitch.of("EARLY", "middle", "g"))
                        .build()))
                .containsExactly(
                        "sales process \"direct\" version 0",
                        "version version.range value=0",
                        "stages[1].id id.duplicate value=first",
                        "stages[0].buyingStages[0] buying-stage.unknown value=nowhere",
                        "stages[0].winProbability win-probability.certain value=1",
                        "stages[0].stallDays stall-days.range value=0",
                        "stages[0].gate.threshold gate.threshold value=0 %",
                        "stages[0].gate.criteria[0].weight criterion.weight value=0",
                        "stages[0].gate.criteria[1].id id.duplicate value=c",
                        "stages[0].gate.criteria[1] criterion.composite",
                        "stages[2].forecastCategory forecast-category.not-closed value=pipeline",
                        "winStages[0] stage.unknown value=last",
                        "closedWonStage closed-won.unknown value=first",
                        "winStatements[0] statement.unknown value=f",
                        "transitions.overrides[0] override.loop value=first to first",
                        "transitions.overrides[1].evidence override.backward-evidence",
                        "earlyPitches[0].fromStage stage.unknown value=middle",
                        "earlyPitches[0].statement statement.unknown value=g");
    }

    @Test
    void aProcessNeedsAStageAndAStageToWinIn() {
        assertThat(Told.refusal(() -> SalesProcesses.ofStages("empty", List.of())))
                .containsExactly(
                        "sales process \"empty\" version 1", "stages stages.empty", "winStages win-stages.empty");
    }

    @Test
    void stagesAfterTheWinComeLast() {
        assertThatThrownBy(() -> SalesProcesses.consultative().withAfterWinStages("DISCOVERY"))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(Told::problem)
                                .contains("afterWinStages[0] after-win.order value=DISCOVERY"));
    }

    @Test
    void aBooksOwnStagesMakeAProcessWithNothingInvented() {
        SalesProcess process = SalesProcesses.ofStages("crm", List.of("Prospecting", "Engaging"));

        assertThat(process.stages()).extracting(SellingStage::id).containsExactly("Prospecting", "Engaging");
        assertThat(process.buyingStages()).isEmpty();
        assertThat(process.winStages()).containsExactly("Prospecting", "Engaging");
        assertThat(process.openStageCount()).isEqualTo(2);
        assertThat(process.statements().size()).isZero();
        assertThat(process.stage("Engaging").orElseThrow().winProbability()).isEmpty();
        assertThat(process.probabilityBasis()).isEmpty();
    }

    @Test
    void anUnknownStageIsNamedWithTheKnownOnes() {
        assertThatThrownBy(() -> SalesProcesses.keyAccountFunnel().requireStage("WON"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage must be one of [IDENTIFIED, CONTACTED, QUALIFIED, DEVELOPED, COMMITTED] in process"
                        + " \"key-account-funnel\" version 1 but was WON");
    }

    @Test
    void readyProcessesSurviveSerialization() {
        assertThat(SalesProcesses.all()).allSatisfy(process -> {
            SalesProcess copy = Serialized.copy(process);
            assertThat(copy).isEqualTo(process).hasSameHashCodeAs(process);
            assertThat(copy.statements()).isEqualTo(process.statements());
        });
    }

    @Test
    void weightsThatAreOneNumberMakeOneCriterion() {
        Criterion criterion = Criterion.of("c", Labels.of("C"));

        assertThat(criterion.withWeight(new BigDecimal("0.30"))).isEqualTo(criterion.withWeight(new BigDecimal("0.3")));
    }

    @Test
    void statementsAreNumberedInTheOrderOfTheProcess() {
        Statements statements = SalesProcesses.keyAccountFunnel().statements();

        assertThat(statements.ids())
                .containsExactly(
                        "F1", "F2", "F3", "F4", "F5", "F6a", "F6b", "F6c", "F6d", "F6e", "F6f", "F7", "F8", "F9", "F10",
                        "F11");
        assertThat(statements.numberOf("F8")).isEqualTo(12);
        assertThat(statements.numberOf("F6")).isEqualTo(-1);
        assertThat(statements.plus("F12").numberOf("F12")).isEqualTo(16);
    }

    @Test
    void aStageIsLeftToDealsThatAreNotWon() {
        SalesProcess process = SalesProcesses.ofStages("abc", List.of("A"));

        assertThat(Told.refusal(() -> process.withAfterWinStages("A"))).contains("afterWinStages after-win.all");
    }
}
