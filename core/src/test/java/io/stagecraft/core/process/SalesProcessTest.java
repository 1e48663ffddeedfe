package io.stagecraft.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.fixtures.Serialized;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesProcessTest {
    @Test
    void allProblemsAreReportedAtOnce() {
        assertThatThrownBy(() -> SalesProcess.builder()
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
                        .build())
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("""
                        sales process "direct" version 0 is not valid, 17 problems:
                          version must be at least 1 but was 0
                          stages[1].id must occur once but was first
                          stages[0].buyingStages[0] must be the id of a buying stage but was nowhere
                          stages[0].winProbability must be below 1, because no open deal is certain, but was 1
                          stages[0].stallDays must be at least 1 but was 0
                          stages[0].gate.threshold must be above 0 % and at most 100 % but was 0 %
                          stages[0].gate.criteria[0].weight must be above 0, at most 1000000000 and of at most 6 decimals but was 0
                          stages[0].gate.criteria[1].id must occur once but was c
                          stages[0].gate.criteria[1] must leave weight, mandatory and whether a denial holds to its parts
                          stages[2].forecastCategory must be CLOSED after the win but was PIPELINE
                          winStages[0] must be the id of a stage but was last
                          closedWonStage must be a stage after the win but was first
                          winStatements[0] must be the id of a plain statement of a gate but was f
                          transitions.overrides[0] must join two stages but was first to first
                          transitions.overrides[1].evidence must name statements for a move back, which passes no gate
                          earlyPitches[0].fromStage must be the id of a stage but was middle
                          earlyPitches[0].statement must be the id of a plain statement of a gate but was g""");
    }

    @Test
    void aProcessNeedsAStageAndAStageToWinIn() {
        assertThatThrownBy(() -> SalesProcesses.ofStages("empty", List.of())).hasMessage("""
                        sales process "empty" version 1 is not valid, 2 problems:
                          stages must have at least one stage
                          winStages must name at least one stage""");
    }

    @Test
    void stagesAfterTheWinComeLast() {
        assertThatThrownBy(() -> SalesProcesses.consultative().withAfterWinStages("DISCOVERY"))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::text)
                                .contains(
                                        "afterWinStages[0] must be among the last stages, in their order but was DISCOVERY"));
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
}
