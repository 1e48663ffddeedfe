// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SalesProcessesTest {
    private static final SalesProcess CONSULTATIVE = SalesProcesses.consultative();
    private static final SalesProcess FUNNEL = SalesProcesses.keyAccountFunnel();

    @Test
    void consultativeStagesPairWithTheCustomersStages() {
        assertThat(CONSULTATIVE.stages())
                .extracting(SellingStage::id, stage -> stage.buyingStages().get(0))
                .containsExactly(
                        tuple("PREPARATION", "OPERATE_BUSINESS"),
                        tuple("DISCOVERY", "RECOGNISE_AND_ASSESS"),
                        tuple("NEEDS_DEVELOPMENT", "SET_CRITERIA"),
                        tuple("RECOMMENDATION", "EXPLORE_SOLUTIONS"),
                        tuple("COMMITMENT", "SELECT_AND_ORDER"),
                        tuple("IMPLEMENTATION", "IMPLEMENT_AND_EVALUATE"));
        assertThat(CONSULTATIVE.stages()).allSatisfy(stage -> {
            assertThat(stage.buyingStages()).hasSize(1);
            assertThat(stage.tasks()).isNotEmpty();
            assertThat(stage.activity()).isPresent();
            assertThat(stage.gate().criteria()).singleElement().matches(Criterion::isMandatory);
        });
        assertThat(CONSULTATIVE.expectations()).hasSize(4);
    }

    @Test
    void templateProbabilitiesAndStallLimitsAreThoseOfTheRegister() {
        assertThat(probabilities(CONSULTATIVE)).containsExactly(.05, .10, .25, .45, .70);
        assertThat(probabilities(FUNNEL)).containsExactly(.05, .15, .35, .60, .85);
        for (SalesProcess process : List.of(CONSULTATIVE, FUNNEL)) {
            assertThat(process.openStages())
                    .extracting(SellingStage::stallDays)
                    .extracting(OptionalInt::getAsInt)
                    .containsExactly(14, 21, 30, 30, 21);
        }
        assertThat(CONSULTATIVE.probabilityBasis()).hasValue("template probability for the stage, our assumption");
        assertThat(FUNNEL.probabilityBasis()).hasValue("template probability for the funnel stage, our assumption");
    }

    @Test
    void theFunnelHasElevenCriteriaTheSixthOfSixParts() {
        assertThat(FUNNEL.stages())
                .flatExtracting(stage -> stage.gate().criteria())
                .extracting(Criterion::id)
                .containsExactly("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11");
        assertThat(FUNNEL.stages())
                .flatExtracting(stage -> stage.gate().statements())
                .filteredOn(Criterion::isMandatory)
                .extracting(Criterion::id)
                .containsExactly("F2", "F3", "F6a", "F6b", "F8", "F10");
    }

    @Test
    void publishedPipelinesHaveTheirPublishedProbabilities() {
        assertThat(probabilities(SalesProcesses.eightStagePipeline()))
                .containsExactly(.10, .10, .20, .50, .60, .70, .75, .90);
        assertThat(probabilities(SalesProcesses.fiveStagePipeline())).containsExactly(.20, .40, .60, .80, .90);
        assertThat(probabilities(SalesProcesses.milestonePipeline())).containsExactly(.0, .10, .25, .50, .75, .90);
        assertThat(probabilities(SalesProcesses.suiteCrmPipeline()))
                .containsExactly(.10, .20, .25, .30, .40, .50, .65, .80);
        assertThat(probabilities(SalesProcesses.espoCrmPipeline())).containsExactly(.10, .20, .50, .80);
        assertThat(probabilities(SalesProcesses.frappeCrmPipeline())).containsExactly(.10, .25, .50, .70, .90);
        assertThat(probabilities(SalesProcesses.cordysCrmPipeline())).containsExactly(.10, .30, .50, .70, .90);
    }

    @Test
    void everyStageOfAReadyProcessBelongsToABuyingStage() {
        assertThat(SalesProcesses.all())
                .flatExtracting(SalesProcess::stages)
                .allSatisfy(stage -> assertThat(stage.buyingStages()).isNotEmpty());
    }

    @Test
    void noStageOfAReadyProcessPromises() {
        assertThat(SalesProcesses.all())
                .flatExtracting(SalesProcess::stages)
                .extracting(SellingStage::forecastCategory)
                .doesNotContain(ForecastCategory.COMMIT, ForecastCategory.MOST_LIKELY);
    }

    @Test
    void readyProcessesSpeakEnglishAndChinese() {
        SellingStage stage = CONSULTATIVE.requireStage("RECOMMENDATION");

        assertThat(stage.labels().in(Locale.ENGLISH)).isEqualTo("Recommend solution");
        assertThat(stage.labels().in(Locale.CHINA)).isEqualTo("推荐解决方案");
        assertThat(List.of(CONSULTATIVE, FUNNEL))
                .flatExtracting(SalesProcess::stages)
                .flatExtracting(each -> each.gate().statements())
                .allSatisfy(
                        criterion -> assertThat(criterion.statement().texts()).containsOnlyKeys("en", "zh"));
    }

    private static List<Double> probabilities(SalesProcess process) {
        return process.openStages().stream()
                .map(stage -> stage.winProbability().orElseThrow().value())
                .toList();
    }
}
