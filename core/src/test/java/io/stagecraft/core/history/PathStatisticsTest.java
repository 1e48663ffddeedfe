// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.MovePermission;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.TransitionRules;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PathStatisticsTest {
    private static final Instant END = Deals.at("2026-12-31");
    private static final List<Opportunity> DEALS = List.of(
            Deals.open("straight")
                    .moved("2026-01-02", "A", "B")
                    .moved("2026-01-03", "B", "C")
                    .won("2026-01-04"),
            Deals.open("skip").moved("2026-01-02", "A", "C").deal(),
            Deals.open("loop")
                    .moved("2026-01-02", "A", "B")
                    .moved("2026-01-03", "B", "A")
                    .moved("2026-01-04", "A", "B")
                    .deal());

    @Test
    void skipsRegressionsAndLoopsAreCounted() {
        PathStatistics paths = PathStatistics.of(DEALS, Deals.PROCESS, END);

        assertThat(paths.moves()).isEqualTo(6);
        assertThat(paths.skips()).isEqualTo(1);
        assertThat(paths.regressions()).isEqualTo(1);
        assertThat(paths.loops()).isEqualTo(2);
        assertThat(paths.straight()).isEqualTo(1);
        assertThat(paths.variants())
                .extracting(PathVariant::stages)
                .containsExactly(List.of("A", "B", "A", "B"), List.of("A", "B", "C"), List.of("A", "C"));
        assertThat(PathStatistics.of(DEALS, Deals.PROCESS, Deals.at("2026-01-02"))
                        .variants())
                .extracting(variant -> variant.stages() + " " + variant.deals())
                .containsExactly("[A, B] 2", "[A, C] 1");
    }

    @Test
    void aHistoryIsHeldAgainstAProcess() {
        SalesProcess process = Deals.PROCESS
                .withWinStages("C")
                .withTransitions(TransitionRules.builder()
                        .previous(MovePermission.FORBIDDEN)
                        .build());
        List<Opportunity> deals = new ArrayList<>(DEALS);
        deals.add(Deals.open("won early").won("2026-02-01"));
        deals.add(Deals.of(Opened.into(Deals.PROCESS)
                        .id("late")
                        .stage("B")
                        .at(Deals.at("2026-01-01"))
                        .build())
                .deal());

        Conformance conformance = Conformance.of(deals, process, END);

        assertThat(conformance.deviations())
                .extracting(deviation -> deviation.deal() + " " + deviation.kind() + " " + deviation.position() + " "
                        + Told.message(deviation.what()))
                .containsExactly(
                        "skip MOVE_WITHOUT_REASON 1 deviation.moved from=A to=C",
                        "loop FORBIDDEN_MOVE 2 deviation.moved from=B to=A",
                        "won early WON_ELSEWHERE 1 deviation.won stage=A",
                        "late STARTED_LATE 0 deviation.opened stage=B");
        assertThat(conformance.deals()).isEqualTo(5);
        assertThat(conformance.conforming()).isEqualTo(1);
        assertThat(conformance.checked()).isEqualTo(13);
        assertThat(conformance.fitness()).contains(Ratio.of(9, 13));
        assertThat(Serialized.copy(conformance)).isEqualTo(conformance);
    }

    @TestFactory
    Stream<DynamicTest> pathsAreRefusedByName() {
        return Refused.tests(
                Refused.with("a path must have a stay", () -> DealPath.of()),
                Refused.with(
                        "a path must not end with a move, but moved to b", () -> DealPath.of(Stay.moved("a", 1, "b"))));
    }
}
