// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrosswalkTest {
    @Test
    void theFunnelCorrespondsToTheConsultativeProcess() {
        assertThat(pairs(SalesProcesses.keyAccountFunnel(), SalesProcesses.consultative()))
                .containsExactly(
                        "IDENTIFIED [PREPARATION]",
                        "CONTACTED [DISCOVERY, NEEDS_DEVELOPMENT]",
                        "QUALIFIED [NEEDS_DEVELOPMENT]",
                        "DEVELOPED [RECOMMENDATION]",
                        "COMMITTED [COMMITMENT]");
    }

    @Test
    void publishedPipelinesCorrespondToo() {
        assertThat(pairs(SalesProcesses.fiveStagePipeline(), SalesProcesses.eightStagePipeline()))
                .containsExactly(
                        "Appointment scheduled [Qualification, Needs Analysis]",
                        "Qualified to buy [Needs Analysis, Value Proposition]",
                        "Presentation scheduled [Id. Decision Makers, Perception Analysis, Proposal/Price Quote]",
                        "Decision maker bought-in [Id. Decision Makers, Perception Analysis, Proposal/Price Quote]",
                        "Contract sent [Negotiation/Review, Closed Won]",
                        "Closed Won [Negotiation/Review, Closed Won]");
    }

    @Test
    void theStageThatSharesMostComesFirst() {
        assertThat(Crosswalk.between(SalesProcesses.eightStagePipeline(), SalesProcesses.keyAccountFunnel())
                        .match("Needs Analysis")
                        .orElseThrow()
                        .counterparts())
                .containsExactly("CONTACTED", "QUALIFIED");
    }

    @Test
    void stagesWithoutCounterpartAreListed() {
        SalesProcess own = SalesProcesses.ofStages("crm", List.of("Prospecting", "Engaging"));

        assertThat(Crosswalk.between(own, SalesProcesses.consultative()).unmatched())
                .containsExactly("Prospecting", "Engaging");
        assertThat(Crosswalk.between(SalesProcesses.consultative(), SalesProcesses.keyAccountFunnel())
                        .unmatched())
                .containsExactly("IMPLEMENTATION");
    }

    @Test
    void anyTwoReadyProcessesCanBeCompared() {
        for (SalesProcess from : SalesProcesses.all()) {
            for (SalesProcess to : SalesProcesses.all()) {
                assertThat(Crosswalk.between(from, to).matches())
                        .extracting(StageMatch::stage)
                        .containsExactlyElementsOf(
                                from.stages().stream().map(SellingStage::id).toList());
            }
        }
    }

    private static List<String> pairs(SalesProcess from, SalesProcess to) {
        return Crosswalk.between(from, to).matches().stream()
                .map(match -> match.stage() + " " + match.counterparts())
                .toList();
    }
}
