// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedModelTest {
    private static List<List<String>> row(String buyingStage) {
        return PublishedModel.all().stream()
                .map(model -> model.stagesAt(buyingStage))
                .toList();
    }

    @Test
    void eachBuyingStageHasItsRowOfTheTable() {
        assertThat(row("OPERATE_BUSINESS"))
                .containsExactly(
                        List.of("Changes over time"),
                        List.of(),
                        List.of("Internal need and project approval"),
                        List.of("Lead development and evaluation"));
        assertThat(row("RECOGNISE_AND_ASSESS"))
                .containsExactly(
                        List.of("Recognition of needs"),
                        List.of("Problem identification", "Solution exploration"),
                        List.of("Supplier survey and pre-selection"),
                        List.of("Entry: organisation and roles"));
        assertThat(row("SET_CRITERIA"))
                .containsExactly(
                        List.of("Evaluation of options"),
                        List.of("Requirements building"),
                        List.of("Purchase criteria"),
                        List.of("Proposal: influence criteria"));
        assertThat(row("EXPLORE_SOLUTIONS"))
                .containsExactly(
                        List.of("Evaluation of options"),
                        List.of("Supplier selection"),
                        List.of("Tender and evaluation"),
                        List.of("Bidding"));
        assertThat(row("SELECT_AND_ORDER"))
                .containsExactly(
                        List.of("Resolution of concerns", "Decision"),
                        List.of("Supplier selection", "Validation"),
                        List.of("Purchase commitment"),
                        List.of("Negotiation"));
        assertThat(row("IMPLEMENT_AND_EVALUATE"))
                .containsExactly(
                        List.of("Implementation", "Changes over time"),
                        List.of(),
                        List.of("Installation"),
                        List.of("Project implementation"));
    }

    @Test
    void threeStagesOfTheBuyingCycleComeBeforeTheDecision() {
        assertThat(PublishedModel.rackham().stages().indexOf("Decision")).isEqualTo(3);
    }

    @Test
    void theStagesOfReadyModelsAreNamedInChinese() {
        assertThat(PublishedModel.rackham().labels())
                .extracting(stage -> stage.in(Locale.CHINESE))
                .containsExactly("认识需求", "评估选择", "解决疑虑", "决定", "实施", "随时间变化");
    }

    @Test
    void aPairThatNamesNoStageIsRefused() {
        assertThatThrownBy(() -> PublishedModel.of(
                        "own", List.of("Ask", "Buy"), Map.of("SET_CRITERIA", List.of("Ask", "Think"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pair must name one of the stages [Ask, Buy] but was \"Think\"");
    }

    @Test
    void anOwnModelStandsBesideTheReadyOnes() {
        PublishedModel own = PublishedModel.of("own", List.of("Ask", "Buy"), Map.of("SET_CRITERIA", List.of("Ask")));

        assertThat(own.stagesAt("SET_CRITERIA")).containsExactly("Ask");
        assertThat(own.stagesAt("SELECT_AND_ORDER")).isEmpty();
        assertThat(own).isNotEqualTo(PublishedModel.gartner());
    }
}
