// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.fixtures.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of a process that {@link SalesProcessTest} does not break, each broken alone. */
class SalesProcessMessagesTest {
    private static final SalesProcess PROCESS = SalesProcesses.consultative();
    private static final Labels LABELS = Labels.of("Label");

    @ParameterizedTest(name = "{0}")
    @MethodSource("offences")
    void eachRuleHasItsProblem(String problem, UnaryOperator<SalesProcess> offence) {
        assertThat(Told.refusal(() -> offence.apply(PROCESS)))
                .containsExactly("sales process \"consultative\" version 1", problem);
    }

    static List<Arguments> offences() {
        return List.of(
                offence(
                        "buyingStages[6].id id.blank",
                        process -> SalesProcess.builder()
                                .from(process)
                                .addBuyingStages(BuyingStage.of(" ", LABELS))
                                .build()),
                offence(
                        "stages[0].buyingStages[1] buying-stage.duplicate value=SET_CRITERIA",
                        first(stage -> stage.withBuyingStages("SET_CRITERIA", "SET_CRITERIA"))),
                offence(
                        "tasks[2].id id.duplicate value=prepare-talk",
                        first(stage -> stage.withTasks(
                                stage.tasks().get(0), stage.tasks().get(1), StageTask.of("prepare-talk", LABELS)))),
                offence(
                        "stages[0].forecastCategory forecast-category.closed",
                        first(stage -> stage.withForecastCategory(ForecastCategory.CLOSED))),
                offence(
                        "stages[5].winProbability win-probability.after-win",
                        process -> process.withStages(replaced(
                                process.stages(), 5, process.stages().get(5).withWinProbability(Probability.of(.9))))),
                offence(
                        "stages[0].gate.criteria[1].parts[0] criterion.nested",
                        first(stage -> stage.withGate(stage.gate()
                                .withCriteria(
                                        stage.gate().criteria().get(0),
                                        Criterion.composite(
                                                "outer",
                                                LABELS,
                                                List.of(Criterion.composite(
                                                        "inner", LABELS, List.of(Criterion.of("leaf", LABELS))))))))),
                offence(
                        "winStages[1] id.duplicate value=COMMITMENT",
                        process -> process.withWinStages("COMMITMENT", "COMMITMENT")),
                offence(
                        "winStages[1] win-stages.after-win value=IMPLEMENTATION",
                        process -> process.withWinStages("COMMITMENT", "IMPLEMENTATION")),
                offence(
                        "transitions.overrides[1] override.duplicate value=DISCOVERY to COMMITMENT",
                        overrides(
                                TransitionOverride.of("DISCOVERY", "COMMITMENT", MovePermission.ALLOWED),
                                TransitionOverride.of("DISCOVERY", "COMMITMENT", MovePermission.FORBIDDEN))),
                offence(
                        "transitions.overrides[0].evidence override.evidence value=[need-shared]",
                        overrides(TransitionOverride.builder()
                                .from("DISCOVERY")
                                .to("COMMITMENT")
                                .permission(MovePermission.ALLOWED)
                                .addEvidence("need-shared")
                                .build())),
                offence(
                        "transitions.previous transition.evidence",
                        process -> process.withTransitions(TransitionRules.builder()
                                .previous(MovePermission.NEEDS_EVIDENCE)
                                .build())));
    }

    private static Arguments offence(String problem, UnaryOperator<SalesProcess> offence) {
        return Arguments.of(problem, offence);
    }

    private static UnaryOperator<SalesProcess> first(UnaryOperator<SellingStage> change) {
        return process -> process.withStages(
                replaced(process.stages(), 0, change.apply(process.stages().get(0))));
    }

    private static UnaryOperator<SalesProcess> overrides(TransitionOverride... overrides) {
        return process -> process.withTransitions(
                TransitionRules.builder().addOverrides(overrides).build());
    }

    private static <T> List<T> replaced(List<T> parts, int index, T part) {
        List<T> all = new ArrayList<>(parts);
        all.set(index, part);
        return all;
    }
}
